import type { Promotion } from '../domain/promotions.ts';

/** A promotion as jsonb keeps it: money as text. */
export type StoredPromotion = Omit<Promotion, 'minimumSubtotal' | 'discount'> & {
  readonly minimumSubtotal: string | null;
  readonly discount:
    | { readonly kind: 'percentage'; readonly basisPoints: number }
    | { readonly kind: 'fixed'; readonly amountPerUnit: string };
};

export function toStoredPromotion({ minimumSubtotal, discount, ...plain }: Promotion): StoredPromotion {
  return {
    ...plain,
    minimumSubtotal: minimumSubtotal?.toString() ?? null,
    discount: discount.kind === 'fixed' ? { ...discount, amountPerUnit: discount.amountPerUnit.toString() } : discount,
  };
}

export function fromStoredPromotion({ minimumSubtotal, discount, ...plain }: StoredPromotion): Promotion {
  return {
    ...plain,
    minimumSubtotal: minimumSubtotal === null ? null : BigInt(minimumSubtotal),
    discount: discount.kind === 'fixed' ? { ...discount, amountPerUnit: BigInt(discount.amountPerUnit) } : discount,
  };
}
