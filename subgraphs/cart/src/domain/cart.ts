import { decideCoupon, decideCouponRemoval, decidePoints } from './apply-benefits.ts';
import type { CartEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { notSoldOf, reprice } from './reprice.ts';
import {
  maximumLines,
  maximumQuantity,
  type AddedVia,
  type Cart,
  type Fulfillment,
  type PointsMode,
  type Quotes,
  type Redeemables,
} from './state.ts';

/** What may be asked of one cart; merging two has a module of its own. */
export type CartCommand =
  /** `faults` are those that could be seen without the cart; their lines are left out of `lines`. */
  | {
      readonly kind: 'addLines';
      readonly lines: readonly WantedLine[];
      readonly by: Adder;
      readonly faults: readonly LineFault[];
    }
  /** 0 takes a line out. */
  | {
      readonly kind: 'changeLines';
      readonly lines: readonly WantedQuantity[];
      readonly faults: readonly LineFault[];
    }
  | { readonly kind: 'changeQuantity'; readonly lineId: string; readonly quantity: number }
  | { readonly kind: 'removeLine'; readonly lineId: string }
  | { readonly kind: 'setFulfillment'; readonly fulfillment: Fulfillment }
  | { readonly kind: 'switchChannel'; readonly channel: string }
  | { readonly kind: 'applyCoupon'; readonly code: string }
  | { readonly kind: 'removeCoupon'; readonly code: string }
  /** 0 points: none any more. */
  | { readonly kind: 'applyPoints'; readonly points: number; readonly mode: PointsMode }
  | { readonly kind: 'handOff'; readonly locationId: string }
  /** Left behind, where nobody has changed it since. */
  | { readonly kind: 'abandon'; readonly untouchedSince: Date }
  | { readonly kind: 'freeze'; readonly checkoutId: string }
  | { readonly kind: 'unfreeze'; readonly checkoutId: string }
  | { readonly kind: 'complete'; readonly checkoutId: string; readonly orderId: string };

export interface WantedLine {
  /** Its place in the command. */
  readonly index: number;
  readonly variantId: string;
  readonly quantity: number;
}

export interface WantedQuantity {
  /** Its place in the command. */
  readonly index: number;
  readonly lineId: string;
  readonly quantity: number;
}

/** What is wrong with one line of a command; `code` is a stable code of the API. */
export interface LineFault {
  readonly index: number;
  readonly code: 'BAD_USER_INPUT' | 'VARIANT_NOT_SOLD' | 'TOO_MANY' | 'NOT_FOUND';
  readonly message: string;
}

/** By which touchpoint, and by whom, lines come in. */
export type Adder = Omit<AddedVia, 'channel'>;

/** What a decision may know besides the cart. */
export interface Circumstances {
  readonly now: Date;
  readonly newId: () => string;
  /** Today's prices of the cart's and the command's variants, of the channel that the cart is to be in; null where nothing is priced. */
  readonly quotes: Quotes | null;
  /** What customer says of the command's coupon and points; null where the command has none. */
  readonly redeemables?: Redeemables | null;
}

/** All of a command's events, or why nothing happens. No events: what was asked for is so already. */
export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly CartEvent[] }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

export type Rejection =
  | { readonly kind: 'notActive'; readonly message: string }
  /** Another checkout holds the cart, or this one let it go. */
  | { readonly kind: 'wrongCheckout'; readonly message: string }
  | { readonly kind: 'noSuchLine'; readonly lineId: string }
  /** All that is wrong with the lines of a command, in their order. */
  | { readonly kind: 'lines'; readonly faults: readonly LineFault[] }
  | { readonly kind: 'notSold'; readonly variantIds: readonly string[] }
  /** A coupon or points that can't be used; `code` is the stable code of the API. */
  | { readonly kind: 'notApplicable'; readonly code: string; readonly message: string }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** Decides a command on a cart. Pure: clock, ids and prices come with `circumstances`. */
export function decide(cart: Cart, command: CartCommand, circumstances: Circumstances): Decision {
  if (cart.state.kind !== 'ABANDONED' || command.kind === 'complete' || command.kind === 'abandon') {
    return decideAsItStands(cart, command, circumstances);
  }
  const decision = decideAsItStands(evolve(cart, { kind: 'REVIVED' }), command, circumstances);
  return decision.kind === 'rejected' ? decision : accepted({ kind: 'REVIVED' }, ...decision.events);
}

function decideAsItStands(cart: Cart, command: CartCommand, circumstances: Circumstances): Decision {
  switch (command.kind) {
    case 'abandon':
      return decideAbandon(cart, command.untouchedSince);
    case 'freeze':
      return decideFreeze(cart, command.checkoutId, circumstances);
    case 'unfreeze':
      return decideUnfreeze(cart, command.checkoutId);
    case 'complete':
      return decideComplete(cart, command);
    default:
      return cart.state.kind === 'ACTIVE' ? decideWhileActive(cart, command, circumstances) : notActive(cart);
  }
}

/** The rejection of whatever needs an active cart. */
export function notActive(cart: Cart): Extract<Decision, { readonly kind: 'rejected' }> {
  const message = `Expected an active cart, but cart ${cart.id} is ${cart.state.kind}`;
  return { kind: 'rejected', rejection: { kind: 'notActive', message } };
}

type ActiveCommand = Exclude<CartCommand, { readonly kind: 'freeze' | 'unfreeze' | 'complete' | 'abandon' }>;

function decideWhileActive(cart: Cart, command: ActiveCommand, circumstances: Circumstances): Decision {
  switch (command.kind) {
    case 'addLines':
      return priced(cart, decideAddLines(cart, command, circumstances), circumstances);
    case 'changeLines':
      return priced(cart, decideChangeLines(cart, command), circumstances);
    case 'changeQuantity':
      return priced(cart, decideQuantity(cart, command), circumstances);
    case 'removeLine':
      return priced(cart, decideQuantity(cart, { lineId: command.lineId, quantity: 0 }), circumstances);
    case 'setFulfillment':
      return priced(cart, accepted({ kind: 'FULFILLMENT_SET', fulfillment: command.fulfillment }), circumstances);
    case 'applyCoupon':
      return priced(cart, decideCoupon(cart, command.code, circumstances.redeemables ?? null), circumstances);
    case 'removeCoupon':
      return priced(cart, decideCouponRemoval(cart, command.code), circumstances);
    case 'applyPoints':
      return priced(cart, decidePoints(cart, command, circumstances.redeemables ?? null), circumstances);
    case 'switchChannel':
      return decideSwitch(cart, circumstances);
    case 'handOff':
      return accepted({ kind: 'HANDED_OFF', locationId: command.locationId });
    default:
      return command satisfies never;
  }
}

function decideAddLines(
  cart: Cart,
  { lines, by, faults: known }: Extract<CartCommand, { readonly kind: 'addLines' }>,
  { now, newId, quotes }: Circumstances,
): Decision {
  const addedVia = { channel: cart.terms.channel, ...by };
  const faults = [...known];
  const events: CartEvent[] = [];
  let after = cart;
  for (const { index, variantId, quantity } of lines) {
    const price = quotes?.prices.get(variantId) ?? null;
    if (price === null) {
      const message = `Expected a variant on sale in ${cart.terms.channel}, got ${variantId}`;
      faults.push({ index, code: 'VARIANT_NOT_SOLD', message });
      continue;
    }
    const line = after.lines.find((line) => line.variantId === variantId);
    const sum = quantity + (line?.quantity ?? 0);
    if (sum > maximumQuantity) {
      const message = `Expected at most ${maximumQuantity} of ${variantId} in the cart, got ${sum}`;
      faults.push({ index, code: 'TOO_MANY', message });
      continue;
    }
    const event: CartEvent = line
      ? { kind: 'LINE_CHANGED', lineId: line.id, quantity: sum }
      : { kind: 'LINE_ADDED', line: { id: newId(), variantId, quantity, price, addedVia, addedAt: now } };
    events.push(event);
    after = evolve(after, event);
  }
  if (faults.length > 0) return rejectedFor(faults);
  if (after.lines.length > maximumLines && after.lines.length > cart.lines.length) {
    const message = `Expected at most ${maximumLines} lines in a cart, got ${after.lines.length}`;
    return rejected({ kind: 'invalid', field: 'lines', message });
  }
  return { kind: 'accepted', events };
}

/** All lines or none; each is named once. */
function decideChangeLines(
  cart: Cart,
  { lines, faults: known }: Extract<CartCommand, { readonly kind: 'changeLines' }>,
): Decision {
  const faults = [...known];
  const events: CartEvent[] = [];
  const named = new Set<string>();
  for (const { index, lineId, quantity } of lines) {
    const decision = decideQuantity(cart, { lineId, quantity });
    if (named.has(lineId)) {
      faults.push({ index, code: 'BAD_USER_INPUT', message: `Expected each line once, got ${lineId} again` });
    } else if (decision.kind === 'rejected') {
      faults.push({ index, code: 'NOT_FOUND', message: `There is no line ${lineId} in cart ${cart.id}` });
    } else {
      events.push(...decision.events);
    }
    named.add(lineId);
  }
  return faults.length > 0 ? rejectedFor(faults) : { kind: 'accepted', events };
}

function rejectedFor(faults: readonly LineFault[]): Decision {
  return rejected({ kind: 'lines', faults: faults.toSorted((a, b) => a.index - b.index) });
}

function decideQuantity(
  cart: Cart,
  { lineId, quantity }: { readonly lineId: string; readonly quantity: number },
): Decision {
  const line = cart.lines.find(({ id }) => id === lineId);
  if (line === undefined) return rejected({ kind: 'noSuchLine', lineId });
  if (quantity === 0) return accepted({ kind: 'LINE_REMOVED', lineId });
  return line.quantity === quantity ? accepted() : accepted({ kind: 'LINE_CHANGED', lineId, quantity });
}

/**
 * The quotes are the new channel's, and its terms come with them. A line that it does not sell refuses the switch: nobody's
 * goods vanish on the way to the counter.
 */
function decideSwitch(cart: Cart, circumstances: Circumstances): Decision {
  const { quotes } = circumstances;
  if (quotes === null || quotes.channel === cart.terms.channel) return priced(cart, accepted(), circumstances);
  const variantIds = notSoldOf(cart, quotes);
  if (variantIds.length > 0) return rejected({ kind: 'notSold', variantIds });
  const { channel, currency, priceMode } = quotes;
  const terms = { channel, currency, priceMode };
  return accepted({ kind: 'CHANNEL_SWITCHED', terms }, ...reprice({ ...cart, pricedAt: null }, quotes));
}

/** An empty cart waits for nobody. */
function decideAbandon({ state, lines, updatedAt }: Cart, untouchedSince: Date): Decision {
  const isLeft = state.kind === 'ACTIVE' && lines.length > 0 && updatedAt <= untouchedSince;
  return isLeft ? accepted({ kind: 'ABANDONED' }) : accepted();
}

function decideFreeze(cart: Cart, checkoutId: string, { quotes }: Circumstances): Decision {
  if (cart.state.kind === 'FROZEN' && cart.state.checkoutId === checkoutId) return accepted();
  if (cart.releasedCheckouts.includes(checkoutId)) return wrongCheckout(cart, checkoutId, 'has let the cart go');
  if (cart.state.kind === 'FROZEN') return wrongCheckout(cart, checkoutId, 'is not the one that froze the cart');
  if (cart.state.kind !== 'ACTIVE') return notActive(cart);
  const variantIds = quotes === null ? [] : notSoldOf(cart, quotes);
  if (variantIds.length > 0) return rejected({ kind: 'notSold', variantIds });
  return accepted(...(quotes === null ? [] : reprice(cart, quotes)), { kind: 'FROZEN', checkoutId });
}

/** A checkout may give up before its freeze has arrived: it is noted, so that the freeze finds the door shut. */
function decideUnfreeze(cart: Cart, checkoutId: string): Decision {
  switch (cart.state.kind) {
    case 'FROZEN':
      return cart.state.checkoutId === checkoutId
        ? accepted({ kind: 'UNFROZEN', checkoutId })
        : wrongCheckout(cart, checkoutId, 'is not the one that froze the cart');
    case 'ACTIVE':
      return cart.releasedCheckouts.includes(checkoutId) ? accepted() : accepted({ kind: 'UNFROZEN', checkoutId });
    case 'MERGED':
    case 'ORDERED':
    case 'ABANDONED':
      return notActive(cart);
    default:
      return cart.state satisfies never;
  }
}

function decideComplete(
  cart: Cart,
  { checkoutId, orderId }: { readonly checkoutId: string; readonly orderId: string },
): Decision {
  switch (cart.state.kind) {
    case 'FROZEN':
      return cart.state.checkoutId === checkoutId
        ? accepted({ kind: 'ORDERED', checkoutId, orderId })
        : wrongCheckout(cart, checkoutId, 'is not the one that froze the cart');
    case 'ORDERED':
      return cart.state.checkoutId === checkoutId && cart.state.orderId === orderId
        ? accepted()
        : wrongCheckout(cart, checkoutId, `did not order the cart as ${orderId}`);
    case 'ACTIVE':
    case 'MERGED':
    case 'ABANDONED':
      return rejected({
        kind: 'notActive',
        message: `Expected cart ${cart.id} frozen by checkout ${checkoutId}, but it is ${cart.state.kind}`,
      });
    default:
      return cart.state satisfies never;
  }
}

/** Adds what today's prices change in the lines that were there before. */
function priced(cart: Cart, decision: Decision, { quotes }: Circumstances): Decision {
  if (decision.kind === 'rejected' || quotes === null) return decision;
  const after = decision.events.reduce(evolve, cart);
  return accepted(...decision.events, ...reprice(after, quotes));
}

function wrongCheckout(cart: Cart, checkoutId: string, why: string): Decision {
  return rejected({ kind: 'wrongCheckout', message: `Checkout ${checkoutId} ${why} (cart ${cart.id})` });
}

function accepted(...events: readonly CartEvent[]): Decision {
  return { kind: 'accepted', events };
}

function rejected(rejection: Rejection): Decision {
  return { kind: 'rejected', rejection };
}
