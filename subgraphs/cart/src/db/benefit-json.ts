import type { AppliedCoupon, AppliedPoints, CouponDiscount } from '../domain/state.ts';

/** A coupon as jsonb keeps it: money and moments as text. */
export type StoredCoupon = Omit<AppliedCoupon, 'discount' | 'minimumSubtotal' | 'validUntil'> & {
  readonly discount:
    | Extract<CouponDiscount, { readonly kind: 'percentage' }>
    | { readonly kind: 'fixed'; readonly amount: string; readonly currency: string };
  readonly minimumSubtotal: { readonly amount: string; readonly currency: string } | null;
  readonly validUntil: string | null;
};

/** Points as jsonb keeps them. */
export type StoredPoints = Omit<AppliedPoints, 'worth'> & { readonly worth: string };

export function toStoredCoupon({ discount, minimumSubtotal, validUntil, ...plain }: AppliedCoupon): StoredCoupon {
  return {
    ...plain,
    discount: discount.kind === 'fixed' ? { ...discount, amount: discount.amount.toString() } : discount,
    minimumSubtotal: minimumSubtotal && { ...minimumSubtotal, amount: minimumSubtotal.amount.toString() },
    validUntil: validUntil?.toISOString() ?? null,
  };
}

export function fromStoredCoupon({ discount, minimumSubtotal, validUntil, ...plain }: StoredCoupon): AppliedCoupon {
  return {
    ...plain,
    discount: discount.kind === 'fixed' ? { ...discount, amount: BigInt(discount.amount) } : discount,
    minimumSubtotal: minimumSubtotal && { ...minimumSubtotal, amount: BigInt(minimumSubtotal.amount) },
    validUntil: validUntil === null ? null : new Date(validUntil),
  };
}

export function toStoredPoints({ worth, ...plain }: AppliedPoints): StoredPoints {
  return { ...plain, worth: worth.toString() };
}

export function fromStoredPoints({ worth, ...plain }: StoredPoints): AppliedPoints {
  return { ...plain, worth: BigInt(worth) };
}
