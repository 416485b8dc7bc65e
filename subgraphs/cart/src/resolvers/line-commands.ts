import { actorOf } from '../context.ts';
import { isStaff } from '../domain/access.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { runCartCommand } from './cart-command.ts';
import { invalidId, invalidLines, invalidQuantity, parseFulfillment } from './parse.ts';

/** The commands by which a customer, or staff beside them, change what is in a cart. */
export const lineCommands = {
  addLines: async (_, { input }, context) => {
    const invalid = invalidLines(input);
    if (invalid !== undefined) return invalid;
    const lines = input.lines.map(({ variantId, quantity = 1 }) => ({ variantId, quantity }));
    const by = { device: input.device ?? null, byStaff: isStaff(actorOf(context.caller)) };
    return runCartCommand(context, { operation: 'addLines', input, command: { kind: 'addLines', lines, by } });
  },
  changeQuantity: async (_, { input }, context) => {
    const { lineId, quantity } = input;
    const invalid = invalidQuantity(quantity);
    if (invalid !== undefined) return invalid;
    return runCartCommand(context, {
      operation: 'changeQuantity',
      input,
      command: { kind: 'changeQuantity', lineId, quantity },
    });
  },
  removeLine: (_, { input }, context) =>
    runCartCommand(context, { operation: 'removeLine', input, command: { kind: 'removeLine', lineId: input.lineId } }),
  setFulfillment: async (_, { input }, context) => {
    const parsed = parseFulfillment(input);
    if (parsed.kind === 'invalid') return parsed.error;
    const { fulfillment } = parsed;
    return runCartCommand(context, {
      operation: 'setFulfillment',
      input,
      command: { kind: 'setFulfillment', fulfillment },
    });
  },
  switchChannel: async (_, { input }, context) => {
    const { channel } = input;
    const invalid = invalidId('channel', channel);
    if (invalid !== undefined) return invalid;
    return runCartCommand(context, { operation: 'switchChannel', input, command: { kind: 'switchChannel', channel } });
  },
} satisfies MutationResolvers;
