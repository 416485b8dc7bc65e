import { actorOf } from '../actor.ts';
import type { OrderContext } from '../context.ts';
import type { FulfillmentRow } from '../db/tables.ts';
import type { FulfillmentKind } from '../domain/order.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { orderOf, ownsPart, visiblePart } from '../visibility.ts';

/** What every kind of fulfilment answers alike. */
const anyFulfillment = {
  location: ({ locationId }: FulfillmentRow) => ({ id: locationId }),
  order: (row: FulfillmentRow, _args: object, context: OrderContext) => orderOf(row, context),
  lines: ({ id }: FulfillmentRow, _args: object, { loaders }: OrderContext) => loaders.linesOfFulfillment.load(id),
};

/** An entity of one kind: a fulfilment of another kind is not it. */
function ofKind(kind: FulfillmentKind) {
  return async ({ id }: { readonly id: string }, context: OrderContext) => {
    const row = await context.loaders.fulfillment.load(id);
    return row?.kind === kind ? visiblePart(row, context) : null;
  };
}

const TYPE_OF = { SHIPMENT: 'Shipment', PICKUP: 'PickupFulfillment', IN_STORE: 'InStoreFulfillment' } as const;

export const fulfillmentFields = {
  Fulfillment: { __resolveType: ({ kind }) => TYPE_OF[kind] },
  FulfillmentLine: {
    async orderLine({ orderLineId }, _args, { loaders }) {
      const line = await loaders.line.load(orderLineId);
      if (line === null) throw new Error(`Order line ${orderLineId} is gone`);
      return line;
    },
  },
  Shipment: {
    ...anyFulfillment,
    __resolveReference: ofKind('SHIPMENT'),
    async address(row, _args, context) {
      const actor = actorOf(context.caller);
      if (actor.kind === 'associate') return actor.storeId === row.locationId ? row.address : null;
      return row.address;
    },
  },
  PickupFulfillment: {
    ...anyFulfillment,
    __resolveReference: ofKind('PICKUP'),
    pickupCode: async (row, _args, context) =>
      row.status === 'READY' && (await ownsPart(row, context)) ? row.pickupCode : null,
  },
  InStoreFulfillment: { ...anyFulfillment, __resolveReference: ofKind('IN_STORE') },
} satisfies Resolvers;
