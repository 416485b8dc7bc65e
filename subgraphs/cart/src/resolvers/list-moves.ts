import { invalidInput, type Transaction } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { isStaff } from '../domain/access.ts';
import { decide, type CartCommand } from '../domain/cart.ts';
import { decidePut, without, type SavedList } from '../domain/saved-list.ts';
import { isOpen, type Cart } from '../domain/state.ts';
import type { MoveToCartInput, MoveToSavedListInput, MutationResolvers } from '../generated/resolvers.ts';
import { viewOfCart } from '../views/cart-view.ts';
import { viewOfSavedList } from '../views/saved-list-view.ts';
import { lockCartAndList } from './cart-and-list.ts';
import { runPricedCommand, type Prices } from './prices.ts';
import { record } from './record.ts';
import { refusalOf } from './refusals.ts';
import { saveList } from './saved-list-commands.ts';

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

interface Move<Input> {
  readonly input: Input;
  readonly context: CartContext;
  readonly prices: Prices;
}

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
  return moveBy(tx, { ...move, cart, list, command: { kind: 'addLines', lines, by, faults: [] }, after });
}

async function toList(tx: Transaction, move: Move<MoveToSavedListInput>) {
  const { input, context } = move;
  const both = await lockCartAndList(tx, { ...input, expectedCartVersion: input.expectedVersion }, context);
  if (both.kind === 'refused') return both.refusal;
  const { cart, list } = both;
  const lines = input.lineIds.map((lineId, index) => ({ index, lineId, quantity: 0 }));
  const put = cart.lines.filter(({ id }) => input.lineIds.includes(id));
  const after = (now: Date) => decidePut(list, put, now);
  return moveBy(tx, { ...move, cart, list, command: { kind: 'changeLines', lines, faults: [] }, after });
}

/** Decides and saves both sides of a move, or neither. */
async function moveBy(
  tx: Transaction,
  {
    input,
    context,
    prices,
    cart: before,
    list,
    command,
    after,
  }: Move<{ readonly idempotencyKey: string }> & {
    readonly cart: Cart;
    readonly list: SavedList;
    readonly command: Extract<CartCommand, { readonly kind: 'addLines' | 'changeLines' }>;
    readonly after: (now: Date) => ReturnType<typeof decidePut>;
  },
) {
  const { clock, newId } = context.deps;
  const cause = { context, now: clock(), idempotencyKey: input.idempotencyKey };
  const wanted = command.kind === 'addLines' ? command.lines.map(({ variantId }) => variantId) : [];
  const inCart = before.lines.map(({ variantId }) => variantId);
  const quotes = isOpen(before) ? prices.quotesOf({ terms: before.terms, wanted, inCart }) : null;
  const decision = decide(before, command, { now: cause.now, newId, quotes });
  if (decision.kind === 'rejected') return refusalOf(decision.rejection, before);
  const decided = after(cause.now);
  if (decided.kind === 'invalid') return invalidInput(decided.field, decided.message);
  const { cart, changes } = await record(tx, { before, events: decision.events, quotes }, cause);
  await saveList(tx, list, { after: decided.list, cause });
  const { list: moved } = decided;
  return { __typename: 'SavedListMovePayload' as const, cart: viewOfCart(cart), changes, list: viewOfSavedList(moved) };
}
