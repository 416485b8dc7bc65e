import { forbidden, subscribeEvents } from '@musubi/chassis';
import type { CartContext } from './context.ts';
import type { SubscriptionResolvers } from './generated/resolvers.ts';
import { handoffByCode } from './handoff-by-code.ts';
import type { CartView } from './views/cart-view.ts';
import { viewOfHandoff, type HandoffView } from './views/handoff-view.ts';
import { maySeeHandoff, visible } from './views/visible.ts';

/** What a source stream carries: a frame, or the end of the caller's authority, which the field turns into an error. */
type Frame<Value> = { readonly kind: 'frame'; readonly value: Value } | { readonly kind: 'forbidden' };

export const subscriptions = {
  /**
   * The full cart after each change. Every event is authorised anew; an event that brings nothing newer than what was sent
   * (two changes read at once) is left out, so a version never comes twice and never goes back.
   */
  cartUpdated: {
    subscribe: async (_, { cartId }, context) => {
      let sent = 0;
      // Read past the loaders: what they have seen may be older than the event.
      const read = async () => visible((await context.deps.carts.byIds([cartId]))[0], context);
      const isNew = ({ version }: CartView) => {
        if (version <= sent) return false;
        sent = version;
        return true;
      };
      return authorised(context, { type: 'cart.CartChanged', subject: `cart/${cartId}`, read, isNew });
    },
    resolve: (frame: Frame<CartView>) => opened(frame),
  },
  /** The handoff when it is claimed or has ended. */
  handoffUpdated: {
    subscribe: async (_, { code: typed }, context) => {
      const { code } = (await handoffByCode(typed, context)) ?? {};
      if (code === undefined) throw notForTheCaller();
      const read = async () => {
        const [handoff] = await context.deps.handoffs([code]);
        if (handoff === undefined || !(await maySeeHandoff(handoff, context))) return null;
        return viewOfHandoff(handoff, context.deps.clock());
      };
      return authorised(context, { type: 'cart.HandoffChanged', subject: `handoff/${code}`, read, isNew: () => true });
    },
    resolve: (frame: Frame<HandoffView>) => opened(frame),
  },
} satisfies SubscriptionResolvers;

interface Source<Value> {
  readonly type: string;
  readonly subject: string;
  /** What there is to see now; null where the caller may not. */
  readonly read: () => Promise<Value | null>;
  /** Whether a value is worth a frame. */
  readonly isNew: (value: Value) => boolean;
}

/**
 * What `read` gives after each event, until it gives null: that ends the stream with one error. Refused at once where the
 * caller may not see it now. The stream is `subscribeEvents`' own and not a generator around it: a generator that waits for
 * an event would not hear that its client has gone.
 */
async function authorised<Value>(
  context: CartContext,
  { type, subject, read, isNew }: Source<Value>,
): Promise<AsyncIterable<Frame<Value>>> {
  if ((await read()) === null) throw notForTheCaller();
  const ending = new AbortController();
  const { events, startAfter } = context;
  const signal = AbortSignal.any([context.signal, ending.signal]);
  const notePlace: typeof context.notePlace = (place) => context.notePlace(place);
  return subscribeEvents<Frame<Value>>(
    { events, startAfter, notePlace, signal },
    {
      // Each value is the whole of what there is to see.
      stateOf: () => subject,
      types: [type],
      subjects: [subject],
      map: async () => {
        const value = await read();
        if (value !== null) return isNew(value) ? { kind: 'frame', value } : undefined;
        ending.abort();
        return { kind: 'forbidden' };
      },
    },
  );
}

function opened<Value>(frame: Frame<Value>): Value {
  if (frame.kind === 'forbidden') throw notForTheCaller();
  return frame.value;
}

/** The same words whether there is no such thing or it is another's. */
function notForTheCaller() {
  return forbidden('Expected the owner, or staff of the store that it was handed to');
}
