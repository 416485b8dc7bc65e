import type { Transaction } from '@musubi/chassis';
import { actorOf } from '../context.ts';
import { findOpenCart, lockCarts } from '../db/load-carts.ts';
import { insertCart } from '../db/save-cart.ts';
import { accessTo } from '../domain/access.ts';
import { changesOf } from '../domain/change.ts';
import type { Cart } from '../domain/state.ts';
import type { Cause } from './publish.ts';
import { announce } from './record.ts';

/**
 * Both carts, locked; undefined where the guest's is not the caller's to merge. The customer's cart is the one that the
 * guest's went into, if it was merged before, else the open one, which is opened here where there is none.
 */
export async function lockCartsToMerge(
  tx: Transaction,
  {
    guestCartId,
    customerId,
    cause,
  }: {
    readonly guestCartId: string;
    readonly customerId: string;
    readonly cause: Cause;
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
    readonly cause: Cause;
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
