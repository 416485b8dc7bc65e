import type { OrderContext } from '../context.ts';
import { replay, type OrderState } from '../domain/replay.ts';
import type { QueryResolvers, Resolvers } from '../generated/resolvers.ts';
import { visible } from '../visibility.ts';

/** An order as its log tells that it was. */
export type OrderThen = OrderState & {
  readonly orderId: string;
  readonly currency: string;
  readonly changedAt: Date;
};

/** The order's events up to a moment, put together. */
export const orderAsOf: NonNullable<QueryResolvers['orderAsOf']> = async (_parent, { id, at }, context) => {
  const order = await visible(await context.loaders.order.load(id), context);
  if (order === null) return null;
  const events = await eventsUntil(id, at, context);
  const state = replay(events);
  const last = events.at(-1);
  if (state === undefined || last === undefined) return null;
  return { ...state, orderId: id, currency: order.currency, changedAt: last.at };
};

async function eventsUntil(id: string, at: Date, { loaders }: OrderContext) {
  const events = await loaders.timeline.load(id);
  return events.filter((event) => event.at <= at);
}

export const asOfFields = {
  OrderAsOf: {
    fulfillments: ({ fulfillments }) =>
      fulfillments.map(({ id, status, locationId }) => ({ id, status, location: { id: locationId } })),
    tenders: ({ tenders, currency }) =>
      tenders.map(({ id, kind, amount, captured, refundDue, refunded }) => ({
        id,
        kind,
        amount: { amount, currency },
        captured: { amount: captured, currency },
        refundDue: { amount: refundDue, currency },
        refunded: { amount: refunded, currency },
      })),
  },
} satisfies Resolvers;
