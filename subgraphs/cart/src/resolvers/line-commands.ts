import { actorOf } from '../context.ts';
import { isStaff } from '../domain/access.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { runCartCommand } from './cart-command.ts';
import {
  invalidCount,
  invalidDevice,
  invalidId,
  invalidQuantity,
  parseFulfillment,
  parseLines,
  parseQuantities,
} from './parse.ts';

/** The commands by which a customer, or staff beside them, change what is in a cart. */
export const lineCommands = {
  addLines: async (_, { input }, context) => {
    const invalid = invalidCount('lines', input.lines) ?? invalidDevice(input.device);
    if (invalid !== undefined) return invalid;
    const by = { device: input.device ?? null, byStaff: isStaff(actorOf(context.caller)) };
    const command = { kind: 'addLines', by, ...parseLines(input.lines) } as const;
    return runCartCommand(context, { operation: 'addLines', input, command });
  },
  changeLines: async (_, { input }, context) => {
    const invalid = invalidCount('lines', input.lines);
    if (invalid !== undefined) return invalid;
    const command = { kind: 'changeLines', ...parseQuantities(input.lines) } as const;
    return runCartCommand(context, { operation: 'changeLines', input, command });
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
