import { notActive, type Rejection } from './cart.ts';
import type { CartEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { reprice } from './reprice.ts';
import { isOpen, maximumCoupons, maximumQuantity, type Cart, type CartLine, type Quotes } from './state.ts';

/** What happens to a variant that is in both carts. */
export type MergePolicy =
  | 'SUM'
  | 'MAX'
  | 'GUEST_WINS'
  | 'CUSTOMER_WINS'
  /** Both lines stay, side by side. */
  | 'KEEP_BOTH';

/** Both carts' events together, for one transaction, or why nothing happens. */
export type MergeDecision =
  | { readonly kind: 'accepted'; readonly guest: readonly CartEvent[]; readonly customer: readonly CartEvent[] }
  | { readonly kind: 'rejected'; readonly cart: Cart; readonly rejection: Rejection }
  /** The guest's cart is not one, or went into somebody else's: to the caller it does not exist. */
  | { readonly kind: 'notTheirs' };

/**
 * Merges a guest's cart into a customer's (workflow W2, invariant I9): every variant of either cart is in the result, and a
 * second merge changes nothing, because the guest's cart is MERGED by then. A customer's cart is never merged into another.
 */
export function decideMerge(
  carts: { readonly guest: Cart; readonly customer: Cart },
  policy: MergePolicy,
  { newId, quotes }: { readonly newId: () => string; readonly quotes: Quotes | null },
): MergeDecision {
  const { guest, customer } = carts;
  if (guest.owner.kind !== 'guest' || customer.owner.kind !== 'customer') return { kind: 'notTheirs' };
  if (guest.state.kind === 'MERGED') {
    return guest.state.into === customer.id ? { kind: 'accepted', guest: [], customer: [] } : { kind: 'notTheirs' };
  }
  for (const cart of [guest, customer]) {
    if (!isOpen(cart)) return { ...notActive(cart), cart };
  }
  const revived: readonly CartEvent[] = customer.state.kind === 'ABANDONED' ? [{ kind: 'REVIVED' }] : [];
  const fulfillment: readonly CartEvent[] =
    customer.fulfillment === null && guest.fulfillment !== null
      ? [{ kind: 'FULFILLMENT_SET', fulfillment: guest.fulfillment }]
      : [];
  const taken: readonly CartEvent[] = [
    ...revived,
    { kind: 'MERGED', from: guest.id },
    ...mergeLines(carts, policy, newId),
    ...fulfillment,
    ...mergeCoupons(carts),
  ];
  const prices = quotes === null ? [] : reprice(taken.reduce(evolve, customer), quotes);
  return {
    kind: 'accepted',
    guest: [{ kind: 'MERGED_INTO', into: customer.id }],
    customer: [...taken, ...prices],
  };
}

function mergeLines(
  { guest, customer }: { readonly guest: Cart; readonly customer: Cart },
  policy: MergePolicy,
  newId: () => string,
): readonly CartEvent[] {
  const variantIds = new Set(guest.lines.map(({ variantId }) => variantId));
  return [...variantIds].flatMap((variantId) => {
    const theirs = guest.lines.filter((line) => line.variantId === variantId);
    const own = customer.lines.filter((line) => line.variantId === variantId);
    const [first] = own;
    if (first === undefined || policy === 'KEEP_BOTH') return theirs.map((line) => added(line, newId));
    const quantity = quantityBy(policy, { guest: quantityOf(theirs), customer: quantityOf(own) });
    return quantity === quantityOf(own) ? [] : gathered(own, first, quantity);
  });
}

/** The guest's coupons come along as far as they go with the customer's own. */
function mergeCoupons({ guest, customer }: { readonly guest: Cart; readonly customer: Cart }): readonly CartEvent[] {
  let taken = customer.coupons;
  return guest.coupons.flatMap((coupon): readonly CartEvent[] => {
    if (taken.some(({ code }) => code === coupon.code) || taken.length >= maximumCoupons) return [];
    if (taken.length > 0 && [...taken, coupon].some(({ combinable }) => !combinable)) return [];
    taken = [...taken, coupon];
    return [{ kind: 'COUPON_APPLIED', coupon }];
  });
}

function quantityBy(
  policy: Exclude<MergePolicy, 'KEEP_BOTH'>,
  { guest, customer }: { readonly guest: number; readonly customer: number },
): number {
  switch (policy) {
    case 'SUM':
      return Math.min(guest + customer, maximumQuantity);
    case 'MAX':
      return Math.min(Math.max(guest, customer), maximumQuantity);
    case 'GUEST_WINS':
      return Math.min(guest, maximumQuantity);
    case 'CUSTOMER_WINS':
      return customer;
    default:
      return policy satisfies never;
  }
}

/** Lines that an earlier KEEP_BOTH left side by side become one when their variant gets another quantity. */
function gathered(own: readonly CartLine[], first: CartLine, quantity: number): readonly CartEvent[] {
  const others = own.filter((line) => line !== first);
  return [
    { kind: 'LINE_CHANGED', lineId: first.id, quantity },
    ...others.map(({ id }): CartEvent => ({ kind: 'LINE_REMOVED', lineId: id })),
  ];
}

/** The guest's cart keeps its own line as it was: what was merged can be read there afterwards. */
function added(line: CartLine, newId: () => string): CartEvent {
  return { kind: 'LINE_ADDED', line: { ...line, id: newId() } };
}

function quantityOf(lines: readonly CartLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
