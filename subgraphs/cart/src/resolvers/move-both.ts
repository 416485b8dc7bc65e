import { invalidInput, type Transaction } from '@musubi/chassis';
import type { CartContext } from '../context.ts';
import { decide, type CartCommand } from '../domain/cart.ts';
import type { decidePut, SavedList } from '../domain/saved-list.ts';
import { isOpen, type Cart } from '../domain/state.ts';
import { viewOfCart } from '../views/cart-view.ts';
import { viewOfSavedList } from '../views/saved-list-view.ts';
import type { Prices } from './prices.ts';
import { record } from './record.ts';
import { refusalOf } from './refusals.ts';
import { saveList } from './saved-list-commands.ts';

/** A mutation that moves things between a cart and a list. */
export interface Move<Input> {
  readonly input: Input;
  readonly context: CartContext;
  readonly prices: Prices;
}

/** Decides and saves both sides of a move, or neither. */
export async function moveBoth(
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
