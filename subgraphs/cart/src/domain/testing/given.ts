import type { Promotion } from '../promotions.ts';
import type { AppliedCoupon, Cart, CartLine, CartState, LinePrice, Quotes, Redeemables } from '../state.ts';

/** Noon of the day on which the tests of the domain happen. */
export const noon = new Date('2026-11-21T12:00:00.000Z');

export const ec = { channel: 'ec', currency: 'JPY', priceMode: 'TAX_INCLUDED' } as const;

/** An active, empty cart of customer `ann` at version 1, unless told otherwise. */
export function givenCart(more: Partial<Cart> = {}): Cart {
  return {
    id: 'c1',
    version: 1,
    state: { kind: 'ACTIVE' },
    owner: { kind: 'customer', customerId: 'ann' },
    originChannel: 'ec',
    terms: ec,
    lines: [],
    fulfillment: null,
    coupons: [],
    points: null,
    locationId: null,
    pricedAt: null,
    releasedCheckouts: [],
    createdAt: noon,
    updatedAt: noon,
    ...more,
  };
}

export function givenGuestCart(more: Partial<Cart> = {}): Cart {
  return givenCart({ id: 'g1', owner: { kind: 'guest', tokenHash: 'hash' }, ...more });
}

/** A line `line-<variant>` at 1,000 yen, unless told otherwise. */
export function givenLine(variantId: string, quantity = 1, more: Partial<CartLine> = {}): CartLine {
  return {
    id: `line-${variantId}`,
    variantId,
    quantity,
    price: yen(1000),
    addedVia: { channel: 'ec', device: null, byStaff: false },
    addedAt: noon,
    ...more,
  };
}

export function yen(amount: number, promotions: readonly Promotion[] = []): LinePrice {
  return { unitPrice: BigInt(amount), taxRateBasisPoints: 1000, promotions };
}

/** Quotes of noon in `ec`. */
export function givenQuotes(prices: Readonly<Record<string, LinePrice | null>>, more: Partial<Quotes> = {}): Quotes {
  return { ...ec, at: noon, prices: new Map(Object.entries(prices)), ...more };
}

/** A coupon of 10 % that may be used beside others, unless told otherwise. */
export function givenCoupon(code: string, more: Partial<AppliedCoupon> = {}): AppliedCoupon {
  return {
    code,
    name: code,
    discount: { kind: 'percentage', basisPoints: 1000 },
    minimumSubtotal: null,
    channels: [],
    combinable: true,
    validUntil: null,
    ...more,
  };
}

/** These coupons, and 100 points worth a yen each. */
export function givenRedeemables(coupons: Readonly<Record<string, AppliedCoupon>> = {}): Redeemables {
  const entries = Object.entries(coupons).map(([code, coupon]) => [code, { coupon, refusal: null }] as const);
  return { availablePoints: 100, pointWorth: 1n, coupons: new Map(entries) };
}

/** Ids `new-1`, `new-2` … */
export function countingIds(): () => string {
  let last = 0;
  return () => `new-${(last += 1)}`;
}

/** Every state that a cart can be in. */
export const states: readonly CartState[] = [
  { kind: 'ACTIVE' },
  { kind: 'FROZEN', checkoutId: 'k1' },
  { kind: 'MERGED', into: 'c9' },
  { kind: 'ORDERED', checkoutId: 'k1', orderId: 'o1' },
  { kind: 'ABANDONED' },
];
