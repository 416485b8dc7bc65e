import { invalidInput, type Transaction } from '@musubi/chassis';
import { actorOf } from '../context.ts';
import { isStaff } from '../domain/access.ts';
import { decidePut, without } from '../domain/saved-list.ts';
import type { MoveToCartInput, MoveToSavedListInput, MutationResolvers } from '../generated/resolvers.ts';
import { lockCartAndList } from './cart-and-list.ts';
import { moveBoth, type Move } from './move-both.ts';
import { runPricedCommand } from './prices.ts';

/** Things go between a cart and a list in one transaction: they are in one of the two at every moment. */
export const listMoves = {
  moveToCart: (_, { input }, context) =>
    runPricedCommand(context, { operation: 'moveToCart', input }, (tx, prices) =>
      toCart(tx, { input, context, prices }),
    ),
  moveToSavedList: async (_, { input }, context) => {
    if (input.lineIds.length < 1 || input.lineIds.length > linesAtOnce) {
      return invalidInput('lineIds', `Expected 1 to ${linesAtOnce}, got ${input.lineIds.length}`);
    }
    return runPricedCommand(context, { operation: 'moveToSavedList', input }, (tx, prices) =>
      toList(tx, { input, context, prices }),
    );
  },
} satisfies MutationResolvers;

/** Lines of one command at most. */
const linesAtOnce = 100;

async function toCart(tx: Transaction, move: Move<MoveToCartInput>) {
  const { input, context } = move;
  const both = await lockCartAndList(tx, { ...input, expectedListVersion: input.expectedVersion }, context);
  if (both.kind === 'refused') return both.refusal;
  const { cart, list } = both;
  const wanted = input.variantIds == null ? undefined : new Set(input.variantIds);
  const items = list.items.filter(({ variantId }) => wanted?.has(variantId) ?? true);
  const by = { device: null, byStaff: isStaff(actorOf(context.caller)) };
  const lines = items.map(({ variantId, quantity }, index) => ({ index, variantId, quantity }));
  const moved = new Set(items.map(({ variantId }) => variantId));
  const after = (now: Date) => ({ kind: 'accepted', list: without(list, moved, now) }) as const;
  return moveBoth(tx, { ...move, cart, list, command: { kind: 'addLines', lines, by, faults: [] }, after });
}

async function toList(tx: Transaction, move: Move<MoveToSavedListInput>) {
  const { input, context } = move;
  const both = await lockCartAndList(tx, { ...input, expectedCartVersion: input.expectedVersion }, context);
  if (both.kind === 'refused') return both.refusal;
  const { cart, list } = both;
  const lines = input.lineIds.map((lineId, index) => ({ index, lineId, quantity: 0 }));
  const put = cart.lines.filter(({ id }) => input.lineIds.includes(id));
  const after = (now: Date) => decidePut(list, put, now);
  return moveBoth(tx, { ...move, cart, list, command: { kind: 'changeLines', lines, faults: [] }, after });
}
