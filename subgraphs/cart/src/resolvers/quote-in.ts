import { badUserInput } from '@musubi/chassis';
import type { CartContext } from '../context.ts';
import { totalsOf } from '../domain/benefits.ts';
import { changesOf } from '../domain/change.ts';
import type { CartEvent } from '../domain/event.ts';
import { evolve } from '../domain/evolve.ts';
import { reprice } from '../domain/reprice.ts';
import type { Cart } from '../domain/state.ts';
import { viewOfChange, viewOfTotals } from '../views/cart-view.ts';
import { channelTerms, quote } from './prices.ts';

/** Prices the cart as another channel would, and writes nothing. */
export async function quoteIn(cart: Cart, channel: string, context: CartContext) {
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
