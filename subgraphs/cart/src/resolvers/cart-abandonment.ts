import { inTransaction, type Worker } from '@musubi/chassis';
import type { CartDeps } from '../context.ts';
import { lockCarts, untouchedCarts } from '../db/load-carts.ts';
import { decide } from '../domain/cart.ts';
import { publishOfCart } from './publish.ts';
import { record } from './record.ts';

/** A cart that nobody has changed for so long is left behind; milliseconds. */
const patience = 24 * 3_600_000;

/** Carts looked at in one run at most. */
const batch = 100;

/**
 * Says of carts that nobody has changed for a day that they were left behind, so that somebody may remind their customers. Each is
 * decided anew under its lock: whoever comes back meanwhile wins. Several processes may run it side by side.
 */
export function cartAbandonment({ database, clock, newId }: CartDeps): Worker {
  return {
    name: 'cart abandonment',
    every: 10_000,
    async run() {
      const now = clock();
      const untouchedSince = new Date(now.getTime() - patience);
      const ids = await untouchedCarts(database, untouchedSince, batch);
      for (const id of ids) {
        await inTransaction(database, async (tx) => {
          const before = (await lockCarts(tx, [id])).get(id);
          if (before === undefined) return;
          const decision = decide(before, { kind: 'abandon', untouchedSince }, { now, newId, quotes: null });
          if (decision.kind === 'rejected' || decision.events.length === 0) return;
          await record(tx, { before, events: decision.events, quotes: null }, { now });
          const { owner, lines, updatedAt } = before;
          const customerId = owner.kind === 'customer' ? owner.customerId : null;
          const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
          const data = { cartId: id, customerId, variantIds, untouchedSince: updatedAt.toISOString() };
          await publishOfCart(tx, { type: 'cart.CartAbandoned', data }, { now });
        });
      }
      return ids.length === batch ? 'again' : undefined;
    },
  };
}
