/** A promotion rule as product quoted it: a snapshot, in force when the line was priced. */
export interface Promotion {
  readonly id: string;
  readonly name: string;
  /** Higher first. */
  readonly priority: number;
  /** Whether further rules may apply to a line after this one. */
  readonly combinable: boolean;
  /** Applies to a line with at least so many units. */
  readonly minimumQuantity: number;
  /** Applies where the lines that carry this rule sum up to at least this much before discounts; minor units. */
  readonly minimumSubtotal: bigint | null;
  readonly discount: PromotionDiscount;
}

/** What a rule takes off: a share in basis points (1500 is 15 %), or minor units off each piece. */
export type PromotionDiscount =
  | { readonly kind: 'percentage'; readonly basisPoints: number }
  | { readonly kind: 'fixed'; readonly amountPerUnit: bigint };

/** What promotions look at. */
export interface PromotedLine {
  readonly quantity: number;
  readonly unitPrice: bigint;
  readonly promotions: readonly Promotion[];
}

/** What takes something off a line: a rule, or the line's share of what is taken off the whole cart. */
export type DiscountSource =
  | { readonly kind: 'promotion'; readonly id: string }
  | { readonly kind: 'coupon'; readonly code: string }
  | { readonly kind: 'points' };

/** What is taken off one line: minor units, above 0. */
export interface LineDiscount {
  readonly source: DiscountSource;
  readonly amount: bigint;
}

/**
 * What each line's rules take off, in the order of the lines. Rules apply by priority (then id, so that the order never
 * depends on who answered first), each to what the rules before it left over; the first that does not combine is the last.
 */
export function promotionDiscounts(lines: readonly PromotedLine[]): readonly (readonly LineDiscount[])[] {
  const targetSums = sumsByPromotion(lines);
  return lines.map((line) => discountsOf(line, targetSums));
}

function discountsOf(line: PromotedLine, targetSums: ReadonlyMap<string, bigint>): readonly LineDiscount[] {
  const discounts: LineDiscount[] = [];
  let left = subtotalOf(line);
  for (const rule of [...line.promotions].sort(byPriority)) {
    if (line.quantity < rule.minimumQuantity) continue;
    if (rule.minimumSubtotal !== null && (targetSums.get(rule.id) ?? 0n) < rule.minimumSubtotal) continue;
    const amount = lesser(amountOf(rule.discount, left, line.quantity), left);
    if (amount > 0n) discounts.push({ source: { kind: 'promotion', id: rule.id }, amount });
    left -= amount;
    if (!rule.combinable) break;
  }
  return discounts;
}

function amountOf(discount: PromotionDiscount, left: bigint, quantity: number): bigint {
  switch (discount.kind) {
    case 'percentage':
      return (left * BigInt(discount.basisPoints)) / 10_000n;
    case 'fixed':
      return discount.amountPerUnit * BigInt(quantity);
    default:
      return discount satisfies never;
  }
}

function sumsByPromotion(lines: readonly PromotedLine[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const line of lines) {
    for (const { id } of line.promotions) sums.set(id, (sums.get(id) ?? 0n) + subtotalOf(line));
  }
  return sums;
}

function subtotalOf(line: PromotedLine): bigint {
  return line.unitPrice * BigInt(line.quantity);
}

function byPriority(a: Promotion, b: Promotion): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : 1);
}

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
