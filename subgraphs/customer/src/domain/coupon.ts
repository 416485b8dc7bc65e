import type { Rejection } from './decision.ts';

/** A promise of less to pay, known by its code. */
export type Coupon = {
  /** Upper case. */
  readonly code: string;
  readonly name: string;
  /** Whose it is; null for anybody's. */
  readonly customerId: string | null;
  /** Where it may be used; empty for everywhere. */
  readonly channels: readonly string[];
  readonly discount: CouponDiscount;
  /** What goods must sum up to, after promotions. */
  readonly minimumSubtotal: { readonly amount: bigint; readonly currency: string } | null;
  /** Whether other coupons may be used beside it. */
  readonly combinable: boolean;
  /** How often it may be used in all; null for no limit. */
  readonly usageLimit: number | null;
  /** How often one customer may use it; null for no limit. */
  readonly customerLimit: number | null;
  /** Held or captured. */
  readonly used: number;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
};

export type CouponDiscount =
  /** 1500 is 15 %. */
  | { readonly kind: 'percentage'; readonly basisPoints: number }
  /** Minor units, off the whole. */
  | { readonly kind: 'fixed'; readonly amount: bigint; readonly currency: string };

export type CouponStatus = 'USABLE' | 'NOT_YET' | 'EXPIRED' | 'USED_UP';

/** How a coupon stands at a moment, whoever asks. */
export function statusAt(
  { validFrom, validUntil, usageLimit, used }: Pick<Coupon, 'validFrom' | 'validUntil' | 'usageLimit' | 'used'>,
  now: Date,
): CouponStatus {
  if (now < validFrom) return 'NOT_YET';
  if (validUntil !== null && now >= validUntil) return 'EXPIRED';
  return usageLimit !== null && used >= usageLimit ? 'USED_UP' : 'USABLE';
}

/** Who wants to use a coupon, where and when. */
export type CouponWish = {
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly channel: string;
  readonly now: Date;
  /** How often the customer has used it already. */
  readonly usedByCustomer: number;
};

/** The stable codes of why points or coupons can't be used. */
export type RedemptionCode =
  | 'POINTS_SHORT'
  | 'COUPON_NOT_FOUND'
  | 'COUPON_NOT_YET'
  | 'COUPON_EXPIRED'
  | 'COUPON_USED_UP'
  | 'COUPON_WRONG_CHANNEL'
  | 'COUPON_NEEDS_CUSTOMER'
  | 'COUPON_NOT_COMBINABLE'
  | 'REDEMPTION_CAPTURED'
  | 'REDEMPTION_RELEASED'
  | 'REDEMPTION_EXPIRED'
  | 'REDEMPTION_MISMATCH';

/** Why a coupon can't be used; undefined where it can. Another's coupon is told like one that never was. */
export function refusalOf(coupon: Coupon | undefined, code: string, wish: CouponWish): Rejection | undefined {
  const { customerId, channel, now, usedByCustomer } = wish;
  if (coupon === undefined || (coupon.customerId !== null && coupon.customerId !== customerId)) {
    return refused(code, 'COUPON_NOT_FOUND', `There is no coupon ${code} for the customer`);
  }
  const status = statusAt(coupon, now);
  switch (status) {
    case 'NOT_YET':
      return refused(code, 'COUPON_NOT_YET', `Coupon ${code} is valid from ${coupon.validFrom.toISOString()}`);
    case 'EXPIRED':
      return refused(code, 'COUPON_EXPIRED', `Coupon ${code} was valid until ${coupon.validUntil?.toISOString()}`);
    case 'USED_UP':
      return refused(code, 'COUPON_USED_UP', `Coupon ${code} was used ${coupon.used} times, as often as it may be`);
    case 'USABLE':
      break;
    default:
      return status satisfies never;
  }
  if (coupon.channels.length > 0 && !coupon.channels.includes(channel)) {
    const message = `Coupon ${code} is for ${coupon.channels.join(', ')}, not for ${channel}`;
    return refused(code, 'COUPON_WRONG_CHANNEL', message);
  }
  if (coupon.customerLimit === null) return undefined;
  if (customerId === null) {
    const message = `Coupon ${code} is for customers who are known; the cart is a guest's`;
    return refused(code, 'COUPON_NEEDS_CUSTOMER', message);
  }
  if (usedByCustomer < coupon.customerLimit) return undefined;
  return refused(code, 'COUPON_USED_UP', `The customer has used coupon ${code} ${usedByCustomer} times already`);
}

function refused(couponCode: string, code: RedemptionCode, message: string): Rejection {
  return { kind: 'RedemptionRefused', code, message, couponCode };
}
