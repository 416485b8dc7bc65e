import { asc, eq, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '@musubi/chassis';
import type { Issue } from '../domain/decision.ts';
import { creditNoteOf, invoiceOf, type Issuer } from '../domain/invoice.ts';
import type { Order } from '../domain/order.ts';
import { invoice, type InvoiceRow } from './tables.ts';

/** The documents of an order, oldest first. */
export function invoicesOf(database: Executor, orderId: string): Promise<InvoiceRow[]> {
  return database
    .select()
    .from(invoice)
    .where(eq(invoice.orderId, orderId))
    .orderBy(asc(invoice.issuedAt), asc(invoice.id));
}

/** Writes the document that a decision issues, in its transaction. `order` is as it is after the decision. */
export async function issue(
  tx: Transaction,
  order: Order,
  by: { readonly issues: Issue; readonly issuer: Issuer; readonly currency: string; readonly now: Date },
): Promise<void> {
  const { issues, issuer, currency, now } = by;
  const [{ count } = { count: 0 }] = await tx.execute<{ count: string }>(
    sql`select nextval('invoice_number') as count`,
  );
  const before = await invoicesOf(tx, order.id);
  const first = before.find(({ kind }) => kind === 'INVOICE');
  const recipient = issues.kind === 'INVOICE' ? issues.recipient : (first?.document.recipient ?? null);
  const facts = { issuer, currency, recipient };
  const notes = before.filter(({ kind }) => kind === 'CREDIT_NOTE').map(({ document }) => document);
  await tx.insert(invoice).values({
    id: `${order.id}:${order.version}`,
    number: `${issues.kind === 'INVOICE' ? 'I' : 'R'}-${String(count).padStart(8, '0')}`,
    kind: issues.kind,
    orderId: order.id,
    returnId: issues.kind === 'CREDIT_NOTE' ? issues.returnId : null,
    document: issues.kind === 'INVOICE' ? invoiceOf(order, notes, facts) : creditNoteOf(order, issues.credit, facts),
    issuedAt: now,
  });
}
