import type { Resolvers } from '../generated/resolvers.ts';
import { orderOf } from '../visibility.ts';

export const posFields = {
  PosTransaction: { location: ({ locationId }) => ({ id: locationId }) },
  PosSalePayload: { order: (sale, _args, context) => orderOf(sale, context) },
  PosSaleOutcome: {
    order: ({ orderId }, _args, { loaders }) => (orderId === null ? null : loaders.order.load(orderId)),
  },
  PosSequenceTaken: { order: (there, _args, context) => orderOf(there, context) },
  ExchangePayload: {
    order: (exchange, _args, context) => orderOf(exchange, context),
    returned: ({ returnedOrderId: orderId }, _args, context) => orderOf({ orderId }, context),
  },
} satisfies Resolvers;
