import { codedError, forbidden, subscribeEvents } from '@musubi/chassis';
import type { CartContext } from './context.ts';
import type { SubscriptionResolvers } from './generated/resolvers.ts';
import type { CartView } from './views/cart-view.ts';
import { viewOfHandoff, type HandoffView } from './views/handoff-view.ts';
import { codeOf } from './domain/handoff.ts';
import { maySeeHandoff, visible } from './views/visible.ts';

/** What a source stream carries: a frame, or the end of the caller's authority, which the field turns into an error. */
type Frame<Value> = { readonly kind: 'frame'; readonly value: Value } | { readonly kind: 'forbidden' };

export const subscriptions = {
  /**
   * The full cart after each change. Every event is authorised anew; an event that brings nothing newer than what was sent
   * (two changes read at once) is left out, so a version never comes twice and never goes back.
   */
  cartUpdated: {
    subscribe: (_, { cartId }, context) => cartFrames(cartId, context),
    resolve: (frame: Frame<CartView>) => opened(frame),
  },
  handoffUpdated: {
    subscribe: (_, { code }, context) => handoffFrames(code, context),
    resolve: (frame: Frame<HandoffView>) => opened(frame),
  },
} satisfies SubscriptionResolvers;

async function* cartFrames(cartId: string, context: CartContext): AsyncGenerator<Frame<CartView>> {
  const load = async () => visible(await context.loaders.cart.load(cartId), context);
  if ((await load()) === null) throw notForTheCaller();
  let sent = 0;
  const frames = subscribeEvents<Frame<CartView>>(context, {
    types: ['cart.CartChanged'],
    subjects: [`cart/${cartId}`],
    map: async () => {
      const value = await load();
      if (value === null) return { kind: 'forbidden' };
      if (value.version <= sent) return undefined;
      sent = value.version;
      return { kind: 'frame', value };
    },
  });
  yield* untilForbidden(frames);
}

async function* handoffFrames(typed: string, context: CartContext): AsyncGenerator<Frame<HandoffView>> {
  const code = codeOf(typed);
  if (code === undefined) throw codedError('BAD_USER_INPUT', 'Expected a handoff code of eight characters');
  const load = async () => {
    const handoff = await context.loaders.handoff.load(code);
    return handoff !== null && (await maySeeHandoff(handoff, context)) ? handoff : null;
  };
  if ((await load()) === null) throw notForTheCaller();
  const frames = subscribeEvents<Frame<HandoffView>>(context, {
    types: ['cart.HandoffChanged'],
    subjects: [`handoff/${code}`],
    map: async () => {
      const handoff = await load();
      if (handoff === null) return { kind: 'forbidden' };
      return { kind: 'frame', value: viewOfHandoff(handoff, context.deps.clock()) };
    },
  });
  yield* untilForbidden(frames);
}

async function* untilForbidden<Value>(frames: AsyncIterable<Frame<Value>>): AsyncGenerator<Frame<Value>> {
  for await (const frame of frames) {
    yield frame;
    if (frame.kind === 'forbidden') return;
  }
}

function opened<Value>(frame: Frame<Value>): Value {
  if (frame.kind === 'forbidden') throw notForTheCaller();
  return frame.value;
}

/** The same words whether there is no such thing or it is another's. */
function notForTheCaller() {
  return forbidden('Expected the owner, or staff of the store that it was handed to');
}
