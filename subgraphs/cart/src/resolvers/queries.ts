import { actorOf, type CartContext } from '../context.ts';
import { accessTo, type Actor } from '../domain/access.ts';
import { isOpen, type Cart } from '../domain/state.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { handoffByCode } from '../handoff-by-code.ts';
import { viewOfHandoff } from '../views/handoff-view.ts';
import { quoteIn } from './quote-in.ts';
import { visible } from '../views/visible.ts';
import { visibleList } from '../views/visible-lists.ts';

export const queries = {
  savedList: (_, { id }, context) => visibleList(id, context),
  cart: async (_, { id }, context) => visible(await context.loaders.cart.load(id), context),
  activeCart: async (_, { customerId }, context) => {
    const actor = actorOf(context.caller);
    return visible(await activeCartFor(actor, customerId ?? null, context), context);
  },
  cartByHandoff: async (_, { code }, context) => {
    const handoff = await handoffByCode(code, context);
    return handoff && viewOfHandoff(handoff, context.deps.clock());
  },
  quote: async (_, { cartId, channel }, context) => {
    const cart = await context.loaders.cart.load(cartId);
    if (cart === null || accessTo(cart, actorOf(context.caller)) === 'hidden') return null;
    return quoteIn(cart, channel, context);
  },
} satisfies QueryResolvers;

async function activeCartFor(actor: Actor, customerId: string | null, { loaders }: CartContext): Promise<Cart | null> {
  if (customerId !== null) return loaders.openCartOf.load(customerId);
  if (actor.kind === 'shopper') return loaders.openCartOf.load(actor.customerId);
  if (actor.kind !== 'guest' || actor.tokenHash === null) return null;
  const cart = await loaders.cartOfToken.load(actor.tokenHash);
  return cart !== null && (isOpen(cart) || cart.state.kind === 'FROZEN') ? cart : null;
}
