import type { Decision, Rejection } from './cart.ts';
import type { CartEvent } from './event.ts';
import { maximumCoupons, type Cart, type PointsMode, type Redeemables } from './state.ts';

/** A coupon that has no effect in this channel, but may have in another: the app's shows its worth at the store's till. */
const waits = new Set(['COUPON_WRONG_CHANNEL']);

/**
 * Takes a coupon into the cart. Whether it has an effect is for `benefitsOf` to say; here it only has to be one that the customer
 * may use, and that goes with the others.
 */
export function decideCoupon(cart: Cart, code: string, redeemables: Redeemables | null): Decision {
  if (cart.coupons.some((coupon) => coupon.code === code)) return accepted();
  const { coupon = null, refusal = null } = redeemables?.coupons.get(code) ?? {};
  if (refusal !== null && !waits.has(refusal.code)) return rejected({ kind: 'notApplicable', ...refusal });
  if (coupon === null) return notApplicable('COUPON_NOT_FOUND', `There is no coupon ${code} for the cart`);
  if (cart.coupons.length >= maximumCoupons) {
    return rejected({
      kind: 'invalid',
      field: 'code',
      message: `Expected at most ${maximumCoupons} coupons in a cart`,
    });
  }
  const alone = [...cart.coupons, coupon].find(({ combinable }) => !combinable);
  if (alone !== undefined && cart.coupons.length > 0) {
    return notApplicable('COUPON_NOT_COMBINABLE', `Coupon ${alone.code} can't be used beside others`);
  }
  return accepted({ kind: 'COUPON_APPLIED', coupon });
}

export function decideCouponRemoval(cart: Cart, code: string): Decision {
  const isThere = cart.coupons.some((coupon) => coupon.code === code);
  return isThere ? accepted({ kind: 'COUPON_REMOVED', code }) : accepted();
}

/** Notes how many points the customer wants to use; how many the cart can take is for `benefitsOf` to say. */
export function decidePoints(
  cart: Cart,
  { points, mode }: { readonly points: number; readonly mode: PointsMode },
  redeemables: Redeemables | null,
): Decision {
  if (points === 0) return cart.points === null ? accepted() : accepted({ kind: 'POINTS_APPLIED', points: null });
  if (cart.owner.kind !== 'customer') {
    return notApplicable('POINTS_NEED_CUSTOMER', 'Expected a cart of a customer who is known: a guest has no points');
  }
  const { currency } = cart.terms;
  const worth = redeemables?.pointWorth ?? null;
  if (worth === null) return notApplicable('POINTS_NOT_TAKEN', `Points are not taken in ${currency}`);
  const available = redeemables?.availablePoints ?? 0;
  if (points > available) {
    return notApplicable('POINTS_SHORT', `Expected at most the ${available} points that are there, got ${points}`);
  }
  if (cart.points?.points === points && cart.points.mode === mode) return accepted();
  return accepted({ kind: 'POINTS_APPLIED', points: { points, mode, worth, currency } });
}

function notApplicable(code: string, message: string): Decision {
  return rejected({ kind: 'notApplicable', code, message });
}

function accepted(...events: readonly CartEvent[]): Decision {
  return { kind: 'accepted', events };
}

function rejected(rejection: Rejection): Decision {
  return { kind: 'rejected', rejection };
}
