import { eq } from 'drizzle-orm';
import { inTransaction, type Database, type Transaction } from '@musubi/chassis';
import { developmentPayment, developmentPaymentRequest } from '../db/tables.ts';
import type { PaymentOperation } from '../domain/tender.ts';
import type { PaymentAnswer, PaymentPort } from './port.ts';

type Payment = typeof developmentPayment.$inferSelect;
type Asked = {
  readonly key: string;
  readonly operation: PaymentOperation;
  readonly reference: string;
  readonly amount: bigint;
};

/**
 * A payment provider for development: keeps its books in tables of this database and moves no money. Each call is a transaction of
 * its own, as if it were made to another company. What it answered to a key it answers again.
 *
 * Tokens: `tok_declined` is declined; `tok_lost_authorize`, `_capture`, `_void` and `_refund` do what is asked, and the answer to the
 * first such call is lost, as when a connection breaks after the money has moved. Every other token is approved.
 */
export function developmentProvider(database: Database, newId: () => string): PaymentPort {
  return {
    async authorize({ key, amount, token }) {
      const [, lost] = /^tok_lost_(authorize|capture|void|refund)$/.exec(token) ?? [];
      const asked: Asked = { key, operation: 'authorize', reference: `pay_${newId()}`, amount: BigInt(amount.amount) };
      return answered(database, asked, async (tx) => {
        const declined = token === 'tok_declined' || token === '';
        const payment: Payment = {
          reference: asked.reference,
          idempotencyKey: key,
          amount: asked.amount,
          currency: amount.currency,
          status: declined ? 'DECLINED' : 'AUTHORIZED',
          captured: 0n,
          refunded: 0n,
          loses: OPERATIONS.find((operation) => operation === lost) ?? null,
        };
        await tx.insert(developmentPayment).values(payment);
        return { refusal: declined ? 'The card was declined' : null, loses: payment.loses };
      });
    },
    capture: ({ key, reference }) => onPayment({ key, operation: 'capture', reference, amount: 0n }),
    void: ({ key, reference }) => onPayment({ key, operation: 'void', reference, amount: 0n }),
    refund: ({ key, reference, amount }) =>
      onPayment({ key, operation: 'refund', reference, amount: BigInt(amount.amount) }),
  };

  function onPayment(asked: Asked): Promise<PaymentAnswer> {
    return answered(database, asked, async (tx) => {
      const { reference } = asked;
      const of = eq(developmentPayment.reference, reference);
      const [payment] = await tx.select().from(developmentPayment).where(of).for('update');
      if (payment === undefined) return { refusal: `There is no payment ${reference}`, loses: null };
      const after = moved(payment, asked);
      if (typeof after === 'string') return { refusal: after, loses: payment.loses };
      await tx.update(developmentPayment).set(after).where(of);
      return { refusal: null, loses: payment.loses };
    });
  }
}

const OPERATIONS: readonly PaymentOperation[] = ['authorize', 'capture', 'void', 'refund'];

/** Does what is asked once for its key, and answers alike ever after. */
async function answered(
  database: Database,
  asked: Asked,
  work: (tx: Transaction) => Promise<{ readonly refusal: string | null; readonly loses: PaymentOperation | null }>,
): Promise<PaymentAnswer> {
  const { key, operation } = asked;
  return inTransaction(database, async (tx): Promise<PaymentAnswer> => {
    const claimed = await tx.insert(developmentPaymentRequest).values(asked).onConflictDoNothing().returning();
    if (claimed.length > 0) {
      const { refusal, loses } = await work(tx);
      await tx.update(developmentPaymentRequest).set({ refusal }).where(eq(developmentPaymentRequest.key, key));
      if (loses === operation) return { kind: 'unknown', reason: 'The connection broke before the answer came' };
      return refusal === null
        ? { kind: 'approved', reference: asked.reference }
        : { kind: 'declined', message: refusal };
    }
    const [before] = await tx.select().from(developmentPaymentRequest).where(eq(developmentPaymentRequest.key, key));
    if (before?.operation !== operation) throw new Error(`Key ${key} was used for ${before?.operation ?? 'nothing'}`);
    if (before.refusal !== null) return { kind: 'declined', message: before.refusal };
    return { kind: 'approved', reference: before.reference };
  });
}

/** The payment after the operation, or why it can't be done. */
function moved(payment: Payment, { operation, amount }: Asked): Partial<Payment> | string {
  const { status, captured, refunded } = payment;
  switch (operation) {
    case 'capture':
      if (status !== 'AUTHORIZED') return `Expected a payment that is AUTHORIZED, got ${status}`;
      return { status: 'CAPTURED', captured: payment.amount };
    case 'void':
      if (status !== 'AUTHORIZED') return `Expected a payment that is AUTHORIZED, got ${status}`;
      return { status: 'VOIDED' };
    case 'refund': {
      if (amount <= 0n || refunded + amount > captured) {
        return `Expected at most ${captured - refunded} to give back, got ${amount}`;
      }
      const all = refunded + amount === captured;
      return { refunded: refunded + amount, ...(all ? { status: 'REFUNDED' } : {}) };
    }
    case 'authorize':
      throw new Error('An authorisation moves no payment: it makes one');
    default:
      return operation satisfies never;
  }
}
