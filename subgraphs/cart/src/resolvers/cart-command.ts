import { notAllowed, notFound, versionConflict, type Transaction } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { lockCarts } from '../db/load-carts.ts';
import { decide, type CartCommand } from '../domain/cart.ts';
import { isOpen, type Cart, type ChannelTerms, type Redeemables } from '../domain/state.ts';
import { viewOfCart } from '../views/cart-view.ts';
import { runPricedCommand, type Prices } from './prices.ts';
import { record } from './record.ts';
import { noSuchCart, refusalOf, refusalOfAccess } from './refusals.ts';

/** A mutation on one cart: its name and input, and what it asks of the domain. */
export interface CartMutation {
  readonly operation: string;
  readonly input: {
    readonly idempotencyKey: string;
    readonly cartId: string;
    readonly expectedVersion?: number | null | undefined;
  };
  readonly command: CartCommand;
}

/** Runs a mutation of whoever may change the cart. */
export function runCartCommand(context: CartContext, mutation: CartMutation) {
  const { operation, input } = mutation;
  return runPricedCommand(context, { operation, input }, (tx, prices) => execute(tx, { mutation, context, prices }));
}

/** Runs a mutation that only services may ask for. */
export async function runServiceCommand(context: CartContext, mutation: CartMutation) {
  if (actorOf(context.caller).kind !== 'service') return notAllowed(`Only services may call ${mutation.operation}`);
  return runCartCommand(context, mutation);
}

async function execute(
  tx: Transaction,
  {
    mutation,
    context,
    prices,
  }: { readonly mutation: CartMutation; readonly context: CartContext; readonly prices: Prices },
) {
  const { input, command } = mutation;
  const { cartId, expectedVersion, idempotencyKey } = input;
  const before = (await lockCarts(tx, [cartId])).get(cartId);
  if (before === undefined) return noSuchCart(cartId);
  const refusal = refusalOfAccess(before, actorOf(context.caller));
  if (refusal !== undefined) return refusal;
  const isStale = expectedVersion != null && expectedVersion !== before.version;
  if (isStale && isOpen(before)) return versionConflict(before.version, expectedVersion);
  const { clock, newId } = context.deps;
  const now = clock();
  const terms = termsFor(before, command, prices);
  if (terms === null) return notFound('There is no such channel that sells');
  const quotes = isPriced(before, command)
    ? prices.quotesOf({ terms, wanted: variantsOf(command), inCart: variantsIn(before) })
    : null;
  const redeemables = redeemablesFor(before, command, prices);
  const decision = decide(before, command, { now, newId, quotes, redeemables });
  if (decision.kind === 'rejected') return refusalOf(decision.rejection, before);
  const cause = { context, now, idempotencyKey };
  const { cart, changes } = await record(tx, { before, events: decision.events, quotes }, cause);
  return { __typename: 'CartPayload' as const, cart: viewOfCart(cart), changes };
}

/** Every command that changes an active cart prices it anew; one that lets it go or ends it must not depend on product. */
function isPriced(cart: Cart, command: CartCommand): boolean {
  return isOpen(cart) && command.kind !== 'unfreeze' && command.kind !== 'complete';
}

/** The terms that the cart is to be priced in; null where there is no such channel. */
function termsFor(cart: Cart, command: CartCommand, prices: Prices): ChannelTerms | null {
  const { terms } = cart;
  if (!isOpen(cart) || command.kind !== 'switchChannel' || command.channel === terms.channel) return terms;
  return prices.termsOf(command.channel);
}

/** What customer says of the command's coupon or points; null where it has none, or the cart takes no changes. */
function redeemablesFor(cart: Cart, command: CartCommand, prices: Prices): Redeemables | null {
  if (!isOpen(cart)) return null;
  const { owner, terms } = cart;
  const customerId = owner.kind === 'customer' ? owner.customerId : null;
  const { channel, currency } = terms;
  if (command.kind === 'applyCoupon') {
    return prices.redeemablesFor({ customerId, channel, currency, codes: [command.code] });
  }
  if (command.kind !== 'applyPoints' || command.points === 0 || customerId === null) return null;
  return prices.redeemablesFor({ customerId, channel, currency, codes: [] });
}

function variantsOf(command: CartCommand): readonly string[] {
  return command.kind === 'addLines' ? command.lines.map(({ variantId }) => variantId) : [];
}

function variantsIn(cart: Cart): readonly string[] {
  return cart.lines.map(({ variantId }) => variantId);
}
