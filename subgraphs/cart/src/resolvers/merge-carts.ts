import { notAllowed, type Transaction } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { findOpenCart, lockCarts } from '../db/load-carts.ts';
import { insertCart } from '../db/save-cart.ts';
import { accessTo } from '../domain/access.ts';
import { changesOf } from '../domain/change.ts';
import { decideMerge } from '../domain/merge.ts';
import type { Cart } from '../domain/state.ts';
import type { MergeCartsInput, MutationResolvers } from '../generated/resolvers.ts';
import { viewOfCart } from '../views/cart-view.ts';
import { runPricedCommand, type Prices } from './prices.ts';
import { publishOfCart } from './publish.ts';
import { announce, record } from './record.ts';
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
  const carts = await lockBoth(tx, { guestCartId, customerId, cause });
  if (carts === undefined) return noSuchCart(guestCartId);
  const { guest, customer } = carts;
  const isOpen = guest.state.kind === 'ACTIVE' && customer.state.kind === 'ACTIVE';
  const wanted = [...guest.lines, ...customer.lines].map(({ variantId }) => variantId);
  const quotes = isOpen ? prices.quotesOf({ terms: customer.terms, wanted, inCart: [] }) : null;
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

/**
 * Both carts, locked; undefined where the guest's is not the caller's to merge. The customer's cart is the one that the
 * guest's went into, if it was merged before, else the open one, which is opened here where there is none.
 */
async function lockBoth(
  tx: Transaction,
  {
    guestCartId,
    customerId,
    cause,
  }: {
    readonly guestCartId: string;
    readonly customerId: string;
    readonly cause: Parameters<typeof announce>[2];
  },
): Promise<{ readonly guest: Cart; readonly customer: Cart } | undefined> {
  const owner = { kind: 'customer', customerId } as const;
  const target = await findOpenCart(tx, owner);
  const locked = await lockCarts(tx, target === undefined ? [guestCartId] : [guestCartId, target.id]);
  const guest = locked.get(guestCartId);
  if (guest === undefined || guest.owner.kind !== 'guest') return undefined;
  if (accessTo(guest, actorOf(cause.context.caller)) === 'hidden') return undefined;
  if (guest.state.kind === 'MERGED') {
    const into = locked.get(guest.state.into) ?? (await lockCarts(tx, [guest.state.into])).get(guest.state.into);
    const isTheirs = into?.owner.kind === 'customer' && into.owner.customerId === customerId;
    return isTheirs ? { guest, customer: into } : undefined;
  }
  const customer = (target && locked.get(target.id)) ?? (await openFor(tx, { guest, owner, cause }));
  return customer === undefined ? undefined : { guest, customer };
}

/** Only a cart that can be merged is worth opening another for. */
async function openFor(
  tx: Transaction,
  {
    guest,
    owner,
    cause,
  }: {
    readonly guest: Cart;
    readonly owner: Extract<Cart['owner'], { readonly kind: 'customer' }>;
    readonly cause: Parameters<typeof announce>[2];
  },
): Promise<Cart | undefined> {
  const { now, context } = cause;
  const cart: Cart = {
    ...guest,
    id: context.deps.newId(),
    version: 1,
    state: { kind: 'ACTIVE' },
    owner,
    lines: [],
    fulfillment: null,
    coupons: [],
    points: null,
    pricedAt: null,
    releasedCheckouts: [],
    createdAt: now,
    updatedAt: now,
  };
  if (!(await insertCart(tx, cart))) {
    const meanwhile = await findOpenCart(tx, owner);
    return meanwhile && (await lockCarts(tx, [meanwhile.id])).get(meanwhile.id);
  }
  await announce(tx, { cart, changes: changesOf(cart, [{ kind: 'CREATED' }]) }, cause);
  return cart;
}
