import type { Executor } from '@musubi/chassis';
import { insertChanges, updateCart } from '../db/save-cart.ts';
import { changesOf, type CartChange } from '../domain/change.ts';
import type { CartEvent } from '../domain/event.ts';
import { advance } from '../domain/evolve.ts';
import type { Cart, Quotes } from '../domain/state.ts';
import { viewOfChange, type ChangeView } from '../views/cart-view.ts';
import { publishOfCart, type Occasion } from './publish.ts';

/** A cart after a command, and what the command did to it. */
export interface Recorded {
  readonly cart: Cart;
  readonly changes: readonly ChangeView[];
}

/**
 * Saves a command's events on a locked cart: its next version, its history, and one `cart.CartChanged` in the outbox, all in
 * the command's transaction. No events, no version.
 */
export async function record(
  tx: Executor,
  decided: { readonly before: Cart; readonly events: readonly CartEvent[]; readonly quotes: Quotes | null },
  cause: Occasion,
): Promise<Recorded> {
  const { before, events, quotes } = decided;
  if (events.length === 0) return { cart: before, changes: [] };
  const after = { ...advance(before, events, cause.now), pricedAt: later(before.pricedAt, quotes?.at ?? null) };
  const changes = changesOf(before, events);
  await updateCart(tx, before, after);
  await announce(tx, { cart: after, changes }, cause);
  return { cart: after, changes: changes.map((change) => viewOfChange(change, cause.now)) };
}

/** History and event of a version that is saved already. */
export async function announce(
  tx: Executor,
  { cart, changes }: { readonly cart: Cart; readonly changes: readonly CartChange[] },
  cause: Occasion,
): Promise<void> {
  await insertChanges(tx, cart, changes);
  const { id: cartId, version, state, owner } = cart;
  const customerId = owner.kind === 'customer' ? owner.customerId : null;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const data = { cartId, customerId, version, status: state.kind, changes: kinds };
  await publishOfCart(tx, { type: 'cart.CartChanged', data }, cause);
}

function later(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
