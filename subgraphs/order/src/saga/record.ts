import { inTransaction, type Clock, type Database } from '@musubi/chassis';
import { saveCheckout } from '../db/checkouts.ts';
import type { Lease, LeaseTerms } from '../db/leases.ts';
import { appendOrderEvent } from '../db/order-events.ts';
import { insertOrder } from '../db/place-order.ts';
import { newOrder } from '../domain/new-order.ts';
import type { Checkout } from '../domain/checkout.ts';
import type { Effect, Outcome } from './effect.ts';
import { evolve } from './evolve.ts';

/** A checkout that this process may drive. */
export type Held = { readonly checkout: Checkout; readonly lease: Lease };

/** Records an effect's outcome durably and answers the next state. Throws LeaseLost, having written nothing. */
export type Record = (held: Held, effect: Effect, outcome: Outcome) => Promise<Checkout>;

export function recorder(to: {
  readonly database: Database;
  readonly clock: Clock;
  readonly leaseTerms: LeaseTerms;
}): Record {
  const { database, clock, leaseTerms: terms } = to;
  return async ({ checkout, lease }, effect, outcome) => {
    const state = evolve(checkout, effect, outcome);
    const now = clock();
    if (effect.kind !== 'placeOrder') {
      await saveCheckout(database, state, { lease, terms, now });
      return state;
    }
    // The order, its event and the step are one: there is no order that its saga doesn't know, and no other way round.
    await inTransaction(database, async (tx) => {
      await saveCheckout(tx, state, { lease, terms, now });
      const row = await insertOrder(tx, checkout, now);
      const { fulfillments, lines } = newOrder(checkout);
      const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
      await appendOrderEvent(
        tx,
        { row, fulfillments, variantIds },
        {
          type: 'OrderPlaced',
          message: 'The order is placed',
          correlationId: checkout.id,
          fulfillmentIds: fulfillments.map(({ id }) => id),
        },
      );
    });
    return state;
  };
}
