import type { Resolvers } from '../generated/resolvers.ts';
import { subscriptions } from '../events.ts';
import { benefitCommands } from './benefit-commands.ts';
import { checkoutCommands } from './checkout-commands.ts';
import { claimCartHandoff } from './claim-handoff.ts';
import { createCart } from './create-cart.ts';
import { createCartHandoff } from './create-handoff.ts';
import { entities } from './entities.ts';
import { lineCommands } from './line-commands.ts';
import { listMoves } from './list-moves.ts';
import { mergeCarts } from './merge-carts.ts';
import { queries } from './queries.ts';
import { savedListCommands } from './saved-list-commands.ts';

/** Every field of the contract that is more than a property. */
export const resolvers: Resolvers = {
  Query: queries,
  Mutation: {
    createCart,
    ...lineCommands,
    ...benefitCommands,
    ...savedListCommands,
    ...listMoves,
    mergeCarts,
    createCartHandoff,
    claimCartHandoff,
    ...checkoutCommands,
  },
  Subscription: subscriptions,
  ...entities,
};
