import type { AppliedCoupon, Cart } from './state.ts';
import { sumUp, type CartDiscount, type Totals } from './totals.ts';

/** Why a coupon in the cart takes nothing off; the values are the stable words of the API. */
export type CouponIdleness = 'WRONG_CHANNEL' | 'EXPIRED' | 'BELOW_MINIMUM' | 'OTHER_CURRENCY' | 'NOTHING_LEFT';

/** What a coupon does in the cart as it stands. */
export interface CouponEffect {
  readonly coupon: AppliedCoupon;
  /** Minor units. */
  readonly amount: bigint;
  /** Null where it takes something off. */
  readonly idle: CouponIdleness | null;
  /** In words, for people. */
  readonly explanation: string;
}

/** What the points do that the customer wants to use. */
export interface PointsEffect {
  readonly used: number;
  /** Minor units. */
  readonly amount: bigint;
}

/** A cart's sums, with what coupons and points do to them. */
export interface CartTotals extends Totals {
  readonly coupons: readonly CouponEffect[];
  readonly points: PointsEffect | null;
  /** What is left to be paid by other means than points. */
  readonly due: bigint;
}

/**
 * Sums a cart up (invariant I11): promotions, then coupons in the order in which they were applied, then points as a discount, then
 * tax; points as a tender pay of what comes out. Each takes of what those before it left. A cart has the same sums as long as it has
 * the same version: a coupon's time is over at the first change after it.
 */
export function totalsOf(cart: Pick<Cart, 'lines' | 'terms' | 'coupons' | 'points' | 'updatedAt'>): CartTotals {
  const { lines, terms } = cart;
  let coupons: readonly CouponEffect[] = [];
  let discount: PointsEffect | null = null;
  const totals = sumUp({
    lines: lines.map(({ quantity, price }) => ({ quantity, ...price })),
    priceMode: terms.priceMode,
    cartDiscounts: (goods) => {
      coupons = couponEffects(cart, goods);
      const left = coupons.reduce((rest, { amount }) => rest - amount, goods);
      discount = cart.points?.mode === 'DISCOUNT' ? pointsEffect(cart, left) : null;
      return [
        ...coupons.map(discountOf),
        ...(discount === null ? [] : [{ source: { kind: 'points' }, ...discount } as const]),
      ];
    },
  });
  const tender = cart.points?.mode === 'TENDER' ? pointsEffect(cart, totals.total) : null;
  return { ...totals, coupons, points: tender ?? discount, due: totals.total - (tender?.amount ?? 0n) };
}

function couponEffects(cart: Pick<Cart, 'terms' | 'coupons' | 'updatedAt'>, goods: bigint): readonly CouponEffect[] {
  let left = goods;
  return cart.coupons.map((coupon) => {
    const effect = effectOf(coupon, { ...cart, goods, left });
    left -= effect.amount;
    return effect;
  });
}

function effectOf(
  coupon: AppliedCoupon,
  cart: Pick<Cart, 'terms' | 'updatedAt'> & { readonly goods: bigint; readonly left: bigint },
): CouponEffect {
  const { discount, minimumSubtotal, channels, validUntil } = coupon;
  const { terms, updatedAt, goods, left } = cart;
  const idle = (why: CouponIdleness, explanation: string) => ({ coupon, amount: 0n, idle: why, explanation });
  if (channels.length > 0 && !channels.includes(terms.channel)) {
    return idle('WRONG_CHANNEL', `It is for ${channels.join(', ')}; the cart is in ${terms.channel}`);
  }
  if (validUntil !== null && updatedAt >= validUntil)
    return idle('EXPIRED', `It was valid until ${validUntil.toISOString()}`);
  const currencies = [minimumSubtotal?.currency, discount.kind === 'fixed' ? discount.currency : undefined];
  const other = currencies.find((currency) => currency !== undefined && currency !== terms.currency);
  if (other !== undefined) return idle('OTHER_CURRENCY', `It is in ${other}; the cart is in ${terms.currency}`);
  if (minimumSubtotal !== null && goods < minimumSubtotal.amount) {
    const least = `${minimumSubtotal.amount} ${terms.currency}`;
    return idle('BELOW_MINIMUM', `It is for goods of ${least} or more (minor units); the cart has ${goods}`);
  }
  const wanted = discount.kind === 'fixed' ? discount.amount : (left * BigInt(discount.basisPoints)) / 10_000n;
  const amount = wanted < left ? wanted : left;
  if (amount <= 0n) return idle('NOTHING_LEFT', 'There is nothing left to take it off');
  return { coupon, amount, idle: null, explanation: inWords(coupon, left, terms.currency) };
}

function inWords({ discount }: AppliedCoupon, left: bigint, currency: string): string {
  switch (discount.kind) {
    case 'percentage':
      return `${discount.basisPoints / 100} % of ${left} ${currency} (minor units), rounded down`;
    case 'fixed':
      return `${discount.amount} ${currency} (minor units) off ${left}`;
    default:
      return discount satisfies never;
  }
}

function discountOf({ coupon, amount }: CouponEffect): CartDiscount {
  return { source: { kind: 'coupon', code: coupon.code }, amount };
}

/** As many points as there is something for: a point is never used for a part of what it is worth. */
function pointsEffect({ points, terms }: Pick<Cart, 'points' | 'terms'>, payable: bigint): PointsEffect {
  if (points === null || points.currency !== terms.currency) return { used: 0, amount: 0n };
  const room = payable / points.worth;
  const used = room < BigInt(points.points) ? room : BigInt(points.points);
  return { used: Number(used), amount: used * points.worth };
}
