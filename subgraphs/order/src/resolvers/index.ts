import type { Resolvers } from '../generated/resolvers.ts';
import { orderUpdated } from '../events.ts';
import { checkout } from './checkout.ts';
import { cancelOrder, confirmPickup, markReadyForPickup, ship, startPicking } from './order-commands.ts';
import { queries } from './queries.ts';
import { types } from './types.ts';

export const resolvers: Resolvers = {
  Query: queries,
  Mutation: { checkout, cancelOrder, startPicking, markReadyForPickup, confirmPickup, ship },
  Subscription: { orderUpdated },
  ...types,
};
