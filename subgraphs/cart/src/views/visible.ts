import { actorOf, type CartContext } from '../context.ts';
import { accessTo, ownsCart } from '../domain/access.ts';
import type { Handoff } from '../domain/handoff.ts';
import type { Cart } from '../domain/state.ts';
import { viewOfCart, type CartView } from './cart-view.ts';

/** The cart for the caller's eyes; null where they may not see it, as where there is none. */
export function visible(cart: Cart | null | undefined, context: CartContext): CartView | null {
  if (cart == null || accessTo(cart, actorOf(context.caller)) === 'hidden') return null;
  return viewOfCart(cart);
}

/** Whether the caller may see a handoff: the owner, services, and staff of the store that it is meant for. */
export async function maySeeHandoff(
  { cartId, locationId }: Handoff,
  { loaders, caller }: CartContext,
): Promise<boolean> {
  const actor = actorOf(caller);
  if (actor.kind === 'admin' || actor.kind === 'service') return true;
  if (actor.kind === 'associate' && (locationId === null || locationId === actor.storeId)) return true;
  const cart = await loaders.cart.load(cartId);
  return cart !== null && ownsCart(cart, actor);
}
