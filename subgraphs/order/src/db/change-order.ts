import type { Transaction } from '@musubi/chassis';
import { decide, type OrderCommand } from '../domain/decide.ts';
import type { Decision } from '../domain/decision.ts';
import { book } from './ledger.ts';
import { appendOrderEvent } from './order-events.ts';
import { saveFulfillment, saveOrder, toOrder, type StoredOrder } from './orders.ts';
import { owe } from './pending-effects.ts';

/** Decides a command on a locked order and writes all that follows: state, timeline, books, event and what is owed. */
export async function changeOrder(
  tx: Transaction,
  stored: StoredOrder,
  by: { readonly command: OrderCommand; readonly now: Date; readonly correlationId: string },
): Promise<Decision> {
  const { command, now, correlationId } = by;
  const before = toOrder(stored);
  const decision = decide(before, command, now);
  switch (decision.kind) {
    case 'conflict':
      return decision;
    case 'wrongCode':
      await saveFulfillment(tx, decision.fulfillment);
      return decision;
    case 'accepted': {
      const { order: after, event, owed, postings } = decision;
      await saveOrder(tx, { before, after, event, now });
      await book(tx, { ...after, currency: stored.row.currency }, { postings, now });
      await owe(tx, after, { owed, now });
      const { status, version, paymentStatus } = after;
      const row = { ...stored.row, status, version, paymentStatus, updatedAt: now };
      await appendOrderEvent(tx, { row, fulfillments: stored.fulfillments }, { ...event, correlationId });
      return decision;
    }
    default:
      return decision satisfies never;
  }
}
