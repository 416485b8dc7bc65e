import { badUserInput } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { accessTo, type Actor } from '../domain/access.ts';
import { changesOf } from '../domain/change.ts';
import type { CartEvent } from '../domain/event.ts';
import { evolve } from '../domain/evolve.ts';
import { reprice } from '../domain/reprice.ts';
import type { Cart } from '../domain/state.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { totalsOf } from '../domain/benefits.ts';
import { viewOfChange, viewOfTotals } from '../views/cart-view.ts';
import { handoffByCode } from '../handoff-by-code.ts';
import { viewOfHandoff } from '../views/handoff-view.ts';
import { channelTerms, quote } from './prices.ts';
import { visible } from '../views/visible.ts';

export const queries = {
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
  return cart?.state.kind === 'ACTIVE' || cart?.state.kind === 'FROZEN' ? cart : null;
}

/** Prices the cart as another channel would, and writes nothing. */
async function quoteIn(cart: Cart, channel: string, context: CartContext) {
  const terms = await channelTerms(context, channel);
  if (terms === null) throw badUserInput(`There is no channel ${channel}`, 'channel');
  const variantIds = [...new Set(cart.lines.map(({ variantId }) => variantId))];
  const switched: readonly CartEvent[] = channel === cart.terms.channel ? [] : [{ kind: 'CHANNEL_SWITCHED', terms }];
  const prices =
    variantIds.length === 0
      ? []
      : reprice({ ...cart, pricedAt: null }, await quote(context, { kind: 'quotes', terms, variantIds }));
  const events = [...switched, ...prices];
  const after = { ...events.reduce(evolve, cart), updatedAt: context.deps.clock() };
  return {
    channel: { key: channel },
    totals: viewOfTotals(totalsOf(after), after),
    changes: changesOf(cart, events).map((change) => viewOfChange(change, context.deps.clock())),
  };
}
