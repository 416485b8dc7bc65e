import { notAllowed, type Transaction } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { decideMerge } from '../domain/merge.ts';
import { isOpen } from '../domain/state.ts';
import type { MergeCartsInput, MutationResolvers } from '../generated/resolvers.ts';
import { viewOfCart } from '../views/cart-view.ts';
import { lockCartsToMerge } from './carts-to-merge.ts';
import { runPricedCommand, type Prices } from './prices.ts';
import { publishOfCart } from './publish.ts';
import { record } from './record.ts';
import { noSuchCart, refusalOf } from './refusals.ts';

/**
 * Merges a guest's cart into the caller's own when the guest becomes known. The caller shows the guest's token beside their
 * own identity, so nobody merges a cart that they don't hold. A caller without an open cart gets one.
 */
export const mergeCarts: NonNullable<MutationResolvers['mergeCarts']> = async (_, { input }, context) => {
  const actor = actorOf(context.caller);
  if (actor.kind !== 'shopper') return notAllowed('Expected a shopper: a guest becomes known by signing in');
  return runPricedCommand(context, { operation: 'mergeCarts', input }, (tx, prices) =>
    merge(tx, { input, customerId: actor.customerId, context, prices }),
  );
};

interface Merge {
  readonly input: MergeCartsInput;
  readonly customerId: string;
  readonly context: CartContext;
  readonly prices: Prices;
}

async function merge(tx: Transaction, { input, customerId, context, prices }: Merge) {
  const { guestCartId, policy = 'MAX', idempotencyKey } = input;
  const { clock, newId } = context.deps;
  const cause = { context, now: clock(), idempotencyKey };
  const carts = await lockCartsToMerge(tx, { guestCartId, customerId, cause });
  if (carts === undefined) return noSuchCart(guestCartId);
  const { guest, customer } = carts;
  const areOpen = isOpen(guest) && isOpen(customer);
  const wanted = [...guest.lines, ...customer.lines].map(({ variantId }) => variantId);
  const quotes = areOpen ? prices.quotesOf({ terms: customer.terms, wanted, inCart: [] }) : null;
  const decision = decideMerge({ guest, customer }, policy, { newId, quotes });
  switch (decision.kind) {
    case 'notTheirs':
      return noSuchCart(guestCartId);
    case 'rejected':
      return refusalOf(decision.rejection, decision.cart);
    case 'accepted':
      break;
    default:
      return decision satisfies never;
  }
  await record(tx, { before: guest, events: decision.guest, quotes: null }, cause);
  const { cart, changes } = await record(tx, { before: customer, events: decision.customer, quotes }, cause);
  if (decision.guest.length > 0) {
    await publishOfCart(tx, { type: 'cart.CartMerged', data: { cartId: guest.id, into: cart.id, customerId } }, cause);
  }
  return { __typename: 'CartPayload' as const, cart: viewOfCart(cart), changes };
}
