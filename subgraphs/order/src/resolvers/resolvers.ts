import type { Resolvers } from '../generated/resolvers.ts';
import { fulfillmentQueue, orderUpdated, pickupReady } from '../events.ts';
import { checkoutFields } from './checkout-fields.ts';
import { checkout, holdInStore } from './checkout.ts';
import { fulfillmentFields } from './fulfillment-fields.ts';
import { invoiceFields } from './invoice-fields.ts';
import { asOfFields } from './order-as-of.ts';
import { orderCommands } from './order-commands.ts';
import { posCommands } from './pos-commands.ts';
import { posFields } from './pos-fields.ts';
import { queries } from './queries.ts';
import { returnFields } from './return-fields.ts';
import { orderFields } from './order-fields.ts';

export const resolvers: Resolvers = {
  Query: queries,
  Mutation: { checkout, holdInStore, ...orderCommands, ...posCommands },
  Subscription: { orderUpdated, fulfillmentQueue, pickupReady },
  ...orderFields,
  ...fulfillmentFields,
  ...returnFields,
  ...posFields,
  ...invoiceFields,
  ...asOfFields,
  ...checkoutFields,
};
