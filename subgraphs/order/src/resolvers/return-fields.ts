import type { OrderLoaders } from '../loaders.ts';
import type { OrderLineRow } from '../db/tables.ts';
import { returnableOf } from '../domain/decide-return.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { orderOf, visiblePart } from '../visibility.ts';

/** A line, and how much of it may be brought back. */
export type ReturnableLine = { readonly orderLine: OrderLineRow; readonly quantity: number };

/** Units of each line of an order that may be brought back. */
export async function returnableUnits(
  orderId: string,
  lines: readonly OrderLineRow[],
  loaders: OrderLoaders,
): Promise<ReadonlyMap<string, number>> {
  const ways = await loaders.fulfillmentsOfOrder.load(orderId);
  const returns = await loaders.returnsOfOrder.load(orderId);
  return returnableOf({
    lines,
    fulfillments: await Promise.all(
      ways.map(async (way) => ({ ...way, parts: await loaders.linesOfFulfillment.load(way.id) })),
    ),
    returns: await Promise.all(
      returns.map(async (one) => ({ ...one, lines: await loaders.linesOfReturn.load(one.id) })),
    ),
  });
}

export const returnFields = {
  Return: {
    __resolveReference: async ({ id }, context) => visiblePart(await context.loaders.return.load(id), context),
    location: ({ locationId }) => (locationId === null ? null : { id: locationId }),
    order: (row, _args, context) => orderOf(row, context),
    lines: ({ id }, _args, { loaders }) => loaders.linesOfReturn.load(id),
  },
  ReturnLine: {
    async orderLine({ orderLineId }, _args, { loaders }) {
      const line = await loaders.line.load(orderLineId);
      if (line === null) throw new Error(`Order line ${orderLineId} is gone`);
      return line;
    },
  },
} satisfies Resolvers;
