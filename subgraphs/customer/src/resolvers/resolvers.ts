import { Subscription } from '../events.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { CustomerPayload, RecordInteractionsPayload } from './answers.ts';
import { Customer, Identity } from './customer.ts';
import { interactionTypes } from './interaction.ts';
import { Coupon, CouponPayload, LoyaltyAccount } from './loyalty.ts';
import { Mutation } from './mutations.ts';
import { Query } from './queries.ts';

/** Every field that needs more than its parent's property. */
export const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription,
  Customer,
  Identity,
  CustomerPayload,
  RecordInteractionsPayload,
  LoyaltyAccount,
  Coupon,
  CouponPayload,
  ...interactionTypes,
};
