import type { MutationResolvers } from '../generated/resolvers.ts';
import { runServiceCommand } from './cart-command.ts';
import { invalidId } from './parse.ts';

/**
 * What order's saga asks of a cart. Each is fenced by the checkout: only the one that froze the cart may let it go or
 * complete it, and one that let it go can never freeze it again, however late its command arrives.
 */
export const checkoutCommands = {
  freezeCart: async (_, { input }, context) => {
    const { checkoutId } = input;
    const invalid = invalidId('checkoutId', checkoutId);
    if (invalid !== undefined) return invalid;
    return runServiceCommand(context, { operation: 'freezeCart', input, command: { kind: 'freeze', checkoutId } });
  },
  unfreezeCart: async (_, { input }, context) => {
    const { checkoutId } = input;
    const invalid = invalidId('checkoutId', checkoutId);
    if (invalid !== undefined) return invalid;
    return runServiceCommand(context, { operation: 'unfreezeCart', input, command: { kind: 'unfreeze', checkoutId } });
  },
  completeCart: async (_, { input }, context) => {
    const { checkoutId, orderId } = input;
    const invalid = invalidId('checkoutId', checkoutId) ?? invalidId('orderId', orderId);
    if (invalid !== undefined) return invalid;
    const command = { kind: 'complete', checkoutId, orderId } as const;
    return runServiceCommand(context, { operation: 'completeCart', input, command });
  },
} satisfies MutationResolvers;
