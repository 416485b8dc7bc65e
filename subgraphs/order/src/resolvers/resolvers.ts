import type { Resolvers } from '../generated/resolvers.ts';
import { orderUpdated } from '../events.ts';
import { checkoutFields } from './checkout-fields.ts';
import { checkout } from './checkout.ts';
import { fulfillmentFields } from './fulfillment-fields.ts';
import { cancelOrder, confirmPickup, markReadyForPickup, ship, startPicking } from './order-commands.ts';
import { queries } from './queries.ts';
import { orderFields } from './order-fields.ts';

export const resolvers: Resolvers = {
  Query: queries,
  Mutation: { checkout, cancelOrder, startPicking, markReadyForPickup, confirmPickup, ship },
  Subscription: { orderUpdated },
  ...orderFields,
  ...fulfillmentFields,
  ...checkoutFields,
};
