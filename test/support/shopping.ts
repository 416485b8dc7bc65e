import { setTimeout as pause } from 'node:timers/promises';
import { GraphError, newIdempotencyKey, type Client } from '@musubi/sdk';
import {
  AddLinesDocument,
  CheckoutDocument,
  CreateCartDocument,
  SetFulfillmentDocument,
  type CartOutcomeFragment,
  type CheckoutMutation,
} from '@musubi/sdk/operations';

/** What a shopper wants. */
export interface Wish {
  readonly variantIds: readonly string[];
  /** The store where it is collected. */
  readonly locationId: string;
}

/** Opens the caller's cart in the app, or gives back the one they have. */
export async function openCart(client: Client): Promise<string> {
  const input = { idempotencyKey: newIdempotencyKey(), channel: 'app' };
  const { createCart } = await persist(() => client.execute(CreateCartDocument, { input }));
  if (createCart.__typename !== 'CreateCartPayload') throw new Error(createCart.message);
  return createCart.cart.id;
}

/** Puts one of each variant in the cart. */
export async function addLines(client: Client, cartId: string, variantIds: readonly string[]): Promise<void> {
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  const input = { idempotencyKey: newIdempotencyKey(), cartId, lines };
  expectDone((await persist(() => client.execute(AddLinesDocument, { input }))).addLines);
}

/** A cart that is ready to be ordered. */
export async function fillCart(client: Client, { variantIds, locationId }: Wish): Promise<string> {
  const cartId = await openCart(client);
  await addLines(client, cartId, variantIds);
  const input = { idempotencyKey: newIdempotencyKey(), cartId, method: 'PICKUP' as const, locationId };
  expectDone((await persist(() => client.execute(SetFulfillmentDocument, { input }))).setFulfillment);
  return cartId;
}

/** How a checkout ended. */
export type Settled = Exclude<CheckoutMutation['checkout'], { readonly __typename: 'CheckoutPending' }>;

/** Orders a cart, to be paid in the store unless told otherwise, and asks with the same key until there is a final answer. */
export async function checkOut(
  client: Client,
  cartId: string,
  idempotencyKey = newIdempotencyKey(),
  method: 'CARD' | 'PAY_IN_STORE' = 'PAY_IN_STORE',
): Promise<Settled> {
  const payment = method === 'CARD' ? { method, token: 'tok_ok' } : { method };
  const input = { idempotencyKey, cartId, payment };
  for (;;) {
    const { checkout } = await persist(() => client.execute(CheckoutDocument, { input }));
    if (checkout.__typename !== 'CheckoutPending') return checkout;
  }
}

/** Codes behind which the same request, with the same key, succeeds once the machine or a service is back. */
const passing = new Set([
  'NETWORK_ERROR',
  'OVERLOADED',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'UNAVAILABLE',
  'PRICING_UNAVAILABLE',
  'COUPONS_UNAVAILABLE',
]);

/** Asks again through a service's death as through a busy machine: every command of ours has a key, so a repeat changes nothing twice. */
async function persist<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (problem) {
      if (!(problem instanceof GraphError) || !passing.has(problem.code)) throw problem;
      if (problem.code === 'OVERLOADED') await pause(100);
    }
  }
}

function expectDone(outcome: CartOutcomeFragment): void {
  if (outcome.__typename !== 'CartPayload') throw new Error(`${outcome.code}: ${outcome.message}`);
}
