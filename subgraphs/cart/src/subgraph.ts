import { createHmac } from 'node:crypto';
import { defineSubgraph, type Chassis } from '@musubi/chassis';
import { changes } from './changes.ts';
import { customerOf } from './clients/customer.ts';
import { productOf } from './clients/product.ts';
import type { CartDeps } from './context.ts';
import { prepareHandoffReads } from './db/handoffs.ts';
import { prepareCartReads } from './db/load-carts.ts';
import { prepareChangeReads } from './db/load-changes.ts';
import { prepareSavedListReads } from './db/saved-lists.ts';
import { createLoaders, type CartLoaders } from './loaders.ts';
import { cartAbandonment } from './resolvers/cart-abandonment.ts';
import { handoffExpiry } from './resolvers/handoff-expiry.ts';
import { resolvers } from './resolvers/resolvers.ts';

/** The cart subgraph: what a customer is about to buy, the same on every device. */
export const cart = defineSubgraph<CartDeps, CartLoaders>({
  name: 'cart',
  directory: new URL('..', import.meta.url),
  connect: (chassis) => ({
    ...chassis,
    carts: prepareCartReads(chassis.database),
    changes: prepareChangeReads(chassis.database),
    handoffs: prepareHandoffReads(chassis.database),
    savedLists: prepareSavedListReads(chassis.database),
    product: productOf(chassis),
    customer: customerOf(chassis),
    guestToken: guestTokens(chassis),
  }),
  loaders: createLoaders,
  resolvers,
  changes,
  workers: (deps) => [handoffExpiry(deps), cartAbandonment(deps)],
});

/** 256 bits under this subgraph's own key: whoever reads the store, where only hashes are, can't make one. */
function guestTokens({ keys, name }: Chassis): (cartId: string) => string {
  const key = keys(`${name}.1`, name);
  if (key === undefined) throw new Error(`Expected the key ${name}.1->${name} to make guests' tokens with`);
  return (cartId) => createHmac('sha256', key).update(`guest token of ${cartId}`).digest('base64url');
}
