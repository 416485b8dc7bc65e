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
  const { createCart } = await client.execute(CreateCartDocument, { input });
  if (createCart.__typename !== 'CreateCartPayload') throw new Error(createCart.message);
  return createCart.cart.id;
}

/** Puts one of each variant in the cart. */
export async function addLines(client: Client, cartId: string, variantIds: readonly string[]): Promise<void> {
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  const input = { idempotencyKey: newIdempotencyKey(), cartId, lines };
  expectDone((await client.execute(AddLinesDocument, { input })).addLines);
}

/** A cart that is ready to be ordered. */
export async function fillCart(client: Client, { variantIds, locationId }: Wish): Promise<string> {
  const cartId = await openCart(client);
  await addLines(client, cartId, variantIds);
  const input = { idempotencyKey: newIdempotencyKey(), cartId, method: 'PICKUP' as const, locationId };
  expectDone((await client.execute(SetFulfillmentDocument, { input })).setFulfillment);
  return cartId;
}

/** How a checkout ended. */
export type Settled = Exclude<CheckoutMutation['checkout'], { readonly __typename: 'CheckoutPending' }>;

/**
 * Orders a cart, to be paid in the store, and asks with the same key until there is a final answer: through a service's death
 * as through a busy machine.
 */
export async function checkOut(client: Client, cartId: string, idempotencyKey = newIdempotencyKey()): Promise<Settled> {
  const input = { idempotencyKey, cartId, payment: { method: 'PAY_IN_STORE' as const } };
  for (;;) {
    try {
      const { checkout } = await client.execute(CheckoutDocument, { input });
      if (checkout.__typename !== 'CheckoutPending') return checkout;
    } catch (problem) {
      if (!(problem instanceof GraphError) || !passing.has(problem.code)) throw problem;
    }
  }
}

/** Codes behind which the same request succeeds once the service is back. */
const passing = new Set(['NETWORK_ERROR', 'SUBGRAPH_UNREACHABLE', 'SUBGRAPH_TIMEOUT', 'INTERNAL_SERVER_ERROR']);

function expectDone(outcome: CartOutcomeFragment): void {
  if (outcome.__typename !== 'CartPayload') throw new Error(`${outcome.code}: ${outcome.message}`);
}
