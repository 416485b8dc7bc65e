import { eq, sql } from 'drizzle-orm';
import type { Database } from '@musubi/chassis';
import { developmentPayment } from '../db/tables.ts';
import type { PaymentAnswer, PaymentPort } from './port.ts';

type PaymentState = typeof developmentPayment.$inferSelect.status;

/**
 * A payment provider for development: keeps its books in a table of this database and moves no money.
 * It declines the token `tok_declined` and approves every other. Each call is a transaction of its own, as if it were
 * made to another company.
 */
export function developmentProvider(database: Database, newId: () => string): PaymentPort {
  return {
    async authorize({ key, amount, token }) {
      const declined = token === 'tok_declined' || token === '';
      await database
        .insert(developmentPayment)
        .values({
          reference: `pay_${newId()}`,
          idempotencyKey: key,
          amount: BigInt(amount.amount),
          currency: amount.currency,
          status: declined ? 'DECLINED' : 'AUTHORIZED',
          captured: 0n,
          refunded: 0n,
        })
        .onConflictDoNothing();
      const [payment] = await database
        .select()
        .from(developmentPayment)
        .where(eq(developmentPayment.idempotencyKey, key));
      if (payment === undefined) return { kind: 'unknown', reason: 'The payment was not written' };
      if (payment.status === 'DECLINED') return { kind: 'declined', message: 'The card was declined' };
      return { kind: 'approved', reference: payment.reference };
    },
    capture: ({ reference }) => move(database, reference, ['AUTHORIZED', 'CAPTURED']),
    void: ({ reference }) => move(database, reference, ['AUTHORIZED', 'VOIDED']),
    refund: ({ reference }) => move(database, reference, ['CAPTURED', 'REFUNDED']),
  };
}

/** Moves a payment from one state to the next; one that is there already stays, so a repetition changes nothing. */
async function move(
  database: Database,
  reference: string,
  [from, to]: readonly [PaymentState, PaymentState],
): Promise<PaymentAnswer> {
  await database
    .update(developmentPayment)
    .set({
      status: to,
      ...(to === 'CAPTURED' ? { captured: sql`amount` } : {}),
      ...(to === 'REFUNDED' ? { refunded: sql`captured` } : {}),
    })
    .where(sql`${developmentPayment.reference} = ${reference} and ${developmentPayment.status} = ${from}`);
  const [payment] = await database.select().from(developmentPayment).where(eq(developmentPayment.reference, reference));
  if (payment?.status === to) return { kind: 'approved', reference };
  return { kind: 'declined', message: `Expected a payment that is ${from}, got ${payment?.status ?? 'none'}` };
}
