import { inTransaction, type Clock, type Database } from '@musubi/chassis';
import { saveCheckout } from '../db/checkouts.ts';
import type { Lease, LeaseTerms } from '../db/leases.ts';
import { tellOfPlacing } from '../db/order-events.ts';
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
      const order = newOrder(checkout);
      const row = await insertOrder(tx, order, { placedAt: now, now });
      await tellOfPlacing(tx, { row, order }, checkout.id);
    });
    return state;
  };
}
