import { invalidInput } from '@musubi/chassis';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { runCartCommand } from './cart-command.ts';

/** The commands by which coupons and points come into a cart. Nothing of them is used before the checkout holds it. */
export const benefitCommands = {
  applyCoupon: async (_, { input }, context) => {
    const code = normalCode(input.code);
    if (!/^[0-9A-Z-]{4,32}$/.test(code)) return invalidInput('code', 'Expected 4 to 32 letters, digits and hyphens');
    return runCartCommand(context, { operation: 'applyCoupon', input, command: { kind: 'applyCoupon', code } });
  },
  removeCoupon: (_, { input }, context) => {
    const code = normalCode(input.code);
    return runCartCommand(context, { operation: 'removeCoupon', input, command: { kind: 'removeCoupon', code } });
  },
  applyPoints: async (_, { input }, context) => {
    const { points, mode = 'DISCOUNT' } = input;
    if (points < 0) return invalidInput('points', `Expected 0 or more, got ${points}`);
    return runCartCommand(context, { operation: 'applyPoints', input, command: { kind: 'applyPoints', points, mode } });
  },
} satisfies MutationResolvers;

/** As customer compares codes. */
function normalCode(code: string): string {
  return code.trim().toUpperCase();
}
