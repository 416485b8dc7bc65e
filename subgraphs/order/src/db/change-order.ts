import type { Transaction } from '@musubi/chassis';
import { decide, type OrderCommand } from '../domain/decide.ts';
import type { Decision } from '../domain/decision.ts';
import type { Issuer } from '../domain/invoice.ts';
import { issue } from './invoices.ts';
import { book } from './ledger.ts';
import { appendOrderEvent } from './order-events.ts';
import { saveFulfillment, saveOrder, toOrder, type StoredOrder } from './orders.ts';
import { owe } from './pending-effects.ts';

/**
 * Decides a command on a locked order and writes all that follows: state, timeline, books, event and what is owed.
 * Further work of an effect is named after it: `correlationId` is the effect's id then.
 */
export async function changeOrder(
  tx: Transaction,
  stored: StoredOrder,
  by: {
    readonly command: OrderCommand;
    readonly now: Date;
    readonly correlationId: string;
    readonly issuer: Issuer;
  },
): Promise<Decision> {
  const { command, now, correlationId, issuer } = by;
  const before = toOrder(stored);
  const decision = decide(before, command, now);
  switch (decision.kind) {
    case 'conflict':
      return decision;
    case 'wrongCode':
      await saveFulfillment(tx, decision.fulfillment);
      return decision;
    case 'furtherWork':
      await owe(tx, correlationId, { orderId: before.id, owed: decision.owed, now });
      return decision;
    case 'accepted': {
      const { order: after, event, owed, postings, issues } = decision;
      await saveOrder(tx, { before, after, event, now });
      await book(tx, { ...after, currency: stored.row.currency }, { postings, now });
      if (issues !== undefined) await issue(tx, after, { issues, issuer, currency: stored.row.currency, now });
      await owe(tx, `${after.id}:${after.version}`, { orderId: after.id, owed, now });
      const { status, version, paymentStatus } = after;
      const row = { ...stored.row, status, version, paymentStatus, updatedAt: now };
      const changed = after.fulfillments.filter((one) => !before.fulfillments.includes(one));
      const fulfillmentIds = changed.map(({ id }) => id);
      const told = { ...event, correlationId, fulfillmentIds };
      await appendOrderEvent(tx, { row, fulfillments: after.fulfillments }, told);
      return decision;
    }
    default:
      return decision satisfies never;
  }
}
