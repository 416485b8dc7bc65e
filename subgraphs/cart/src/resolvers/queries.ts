import { badUserInput } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { accessTo, type Actor } from '../domain/access.ts';
import { changesOf } from '../domain/change.ts';
import { codeOf, type Handoff } from '../domain/handoff.ts';
import type { CartEvent } from '../domain/event.ts';
import { evolve } from '../domain/evolve.ts';
import { reprice } from '../domain/reprice.ts';
import type { Cart } from '../domain/state.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { totalsOf, viewOfChange, viewOfTotals } from '../views/cart-view.ts';
import { noteWrongGuess, requireFewGuesses } from './guess-limit.ts';
import { viewOfHandoff } from '../views/handoff-view.ts';
import { channelTerms, quote } from './prices.ts';
import { maySeeHandoff, visible } from '../views/visible.ts';

export const queries = {
  cart: async (_, { id }, context) => visible(await context.loaders.cart.load(id), context),
  activeCart: async (_, { customerId }, context) => {
    const actor = actorOf(context.caller);
    return visible(await activeCartFor(actor, customerId ?? null, context), context);
  },
  cartByHandoff: async (_, { code }, context) => {
    const handoff = await handoffFor(code, context);
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

/** The handoff behind a code, for its owner and for staff who may claim it; whoever tries codes that are none is counted. */
async function handoffFor(typed: string, context: CartContext): Promise<Handoff | null> {
  const { deps, loaders, caller } = context;
  const principal = caller.kind === 'user' ? caller.subject : caller.kind;
  const now = deps.clock();
  await requireFewGuesses(deps.database, principal, now);
  const code = codeOf(typed);
  const handoff = code === undefined ? null : await loaders.handoff.load(code);
  if (handoff !== null && (await maySeeHandoff(handoff, context))) return handoff;
  await noteWrongGuess(deps.database, principal, now);
  return null;
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
  const after = events.reduce(evolve, cart);
  return {
    channel: { key: channel },
    totals: viewOfTotals(totalsOf(after), after),
    changes: changesOf(cart, events).map((change) => viewOfChange(change, context.deps.clock())),
  };
}
