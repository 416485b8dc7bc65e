import { isIdentifier } from './identifier.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Amount } from './price-timeline.ts';
import { isWithin } from './tax.ts';

/** A share of the line; 1500 is 15 %. */
export type PercentageDiscount = { readonly kind: 'percentage'; readonly basisPoints: number };

/** So much off each unit. */
export type FixedDiscount = { readonly kind: 'fixed'; readonly amountPerUnit: Amount };

/** How a rule lowers a price. */
export type Discount = PercentageDiscount | FixedDiscount;

/** A rule that lowers the price of what it targets; empty targets limit nothing. */
export type Promotion = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly channels: readonly string[];
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly priority: number;
  readonly combinable: boolean;
  readonly targetCategoryIds: readonly string[];
  readonly targetVariantIds: readonly string[];
  readonly minimumQuantity: number;
  readonly minimumSubtotal: Amount | null;
  readonly discount: Discount;
  readonly version: number;
};

/** What a command names must be there: the ids that are, and the currency of each channel. */
export type PromotionFacts = {
  readonly currencyOf: ReadonlyMap<string, string>;
  readonly categoryIds: ReadonlySet<string>;
  readonly variantIds: ReadonlySet<string>;
};

export type PromotionDecision =
  | { readonly kind: 'accepted'; readonly promotion: Promotion }
  | { readonly kind: 'unchanged'; readonly promotion: Promotion }
  | { readonly kind: 'versionConflict'; readonly currentVersion: number }
  | { readonly kind: 'missing'; readonly what: string; readonly id: string }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** Creates or replaces a rule. */
export function decideUpsertPromotion(
  before: Promotion | undefined,
  command: Omit<Promotion, 'version'> & { readonly expectedVersion: number | undefined },
  facts: PromotionFacts,
): PromotionDecision {
  const { expectedVersion, ...wanted } = command;
  const currentVersion = before?.version ?? 0;
  if (expectedVersion !== undefined && expectedVersion !== currentVersion) {
    return { kind: 'versionConflict', currentVersion };
  }
  const refusal = firstInvalid(wanted) ?? firstMissing(wanted, facts) ?? otherCurrency(wanted, facts);
  if (refusal !== undefined) return refusal;
  if (before !== undefined && isSame({ ...wanted, version: currentVersion }, before)) {
    return { kind: 'unchanged', promotion: before };
  }
  return { kind: 'accepted', promotion: { ...wanted, version: currentVersion + 1 } };
}

/** Whether the rule holds in a channel at a moment. */
export function isInForce(promotion: Promotion, channel: string, at: Date): boolean {
  return promotion.channels.includes(channel) && isWithin(promotion, at);
}

/** Whether a variant is a target: `categoryIds` are those of its product with everything above them. */
export function isTarget(
  promotion: Promotion,
  variant: { readonly id: string; readonly categoryIds: ReadonlySet<string> },
): boolean {
  const { targetCategoryIds, targetVariantIds } = promotion;
  return (
    (targetVariantIds.length === 0 || targetVariantIds.includes(variant.id)) &&
    (targetCategoryIds.length === 0 || targetCategoryIds.some((id) => variant.categoryIds.has(id)))
  );
}

/** What a rule does for one variant in a channel at a moment. */
export type PromotionVerdict =
  /** It lowers the price of one unit. */
  | 'APPLIES'
  /** It does where there are enough units or the sum is high enough. */
  | 'CONDITIONAL'
  /** A rule before it applies and does not combine. */
  | 'BEHIND'
  | 'NOT_TARGETED'
  | 'NOT_YET'
  | 'EXPIRED'
  | 'OTHER_CHANNEL';

export type JudgedPromotion = { readonly promotion: Promotion; readonly verdict: PromotionVerdict };

/** Every rule with what it does for one variant, in the order in which rules apply. */
export function judgePromotions(
  promotions: readonly Promotion[],
  variant: Parameters<typeof isTarget>[1],
  { channel, at }: { readonly channel: string; readonly at: Date },
): readonly JudgedPromotion[] {
  let isClosed = false;
  return [...promotions].sort(byPriority).map((promotion): JudgedPromotion => {
    const { channels, validFrom, validUntil, minimumQuantity, minimumSubtotal, combinable } = promotion;
    if (!channels.includes(channel)) return { promotion, verdict: 'OTHER_CHANNEL' };
    if (at < validFrom) return { promotion, verdict: 'NOT_YET' };
    if (validUntil !== null && validUntil <= at) return { promotion, verdict: 'EXPIRED' };
    if (!isTarget(promotion, variant)) return { promotion, verdict: 'NOT_TARGETED' };
    if (isClosed) return { promotion, verdict: 'BEHIND' };
    if (minimumQuantity > 1 || (minimumSubtotal?.amount ?? 0n) > 0n) return { promotion, verdict: 'CONDITIONAL' };
    isClosed = !combinable;
    return { promotion, verdict: 'APPLIES' };
  });
}

/** Highest priority first; the id decides between equals, so that every channel sees one order. */
export function byPriority(one: Promotion, other: Promotion): number {
  if (one.priority !== other.priority) return other.priority - one.priority;
  return one.id < other.id ? -1 : 1;
}

function firstInvalid(wanted: Omit<Promotion, 'version'>): PromotionDecision | undefined {
  const { id, name, channels, validFrom, validUntil, minimumQuantity, minimumSubtotal } = wanted;
  if (!isIdentifier(id)) {
    return invalid('id', `Expected 1 to 64 of letters, digits, "_", "." and "-", got "${id}"`);
  }
  if (name.ja.trim() === '') return invalid('name.ja', 'Expected a name, got an empty text');
  if (channels.length === 0) return invalid('channels', 'Expected one channel or more, got none');
  if (validUntil !== null && validUntil <= validFrom) {
    const moments = `${validFrom.toISOString()}, got ${validUntil.toISOString()}`;
    return invalid('validUntil', `Expected a moment after validFrom ${moments}`);
  }
  if (minimumQuantity < 1) return invalid('minimumQuantity', `Expected 1 or more, got ${minimumQuantity}`);
  if (minimumSubtotal !== null && minimumSubtotal.amount < 0n) {
    return invalid('minimumSubtotal.amount', `Expected 0 or more, got ${minimumSubtotal.amount}`);
  }
  return invalidDiscount(wanted.discount);
}

function invalidDiscount(discount: Discount): PromotionDecision | undefined {
  switch (discount.kind) {
    case 'percentage': {
      const { basisPoints } = discount;
      if (basisPoints >= 1 && basisPoints <= 10_000) return undefined;
      return invalid('discount.basisPoints', `Expected 1 to 10000, got ${basisPoints}`);
    }
    case 'fixed': {
      const { amount } = discount.amountPerUnit;
      if (amount > 0n) return undefined;
      return invalid('discount.amountPerUnit.amount', `Expected more than 0, got ${amount}`);
    }
    default:
      return discount satisfies never;
  }
}

function firstMissing(wanted: Omit<Promotion, 'version'>, facts: PromotionFacts): PromotionDecision | undefined {
  const channel = wanted.channels.find((key) => !facts.currencyOf.has(key));
  if (channel !== undefined) return { kind: 'missing', what: 'channel', id: channel };
  const category = wanted.targetCategoryIds.find((id) => !facts.categoryIds.has(id));
  if (category !== undefined) return { kind: 'missing', what: 'category', id: category };
  const variant = wanted.targetVariantIds.find((id) => !facts.variantIds.has(id));
  if (variant !== undefined) return { kind: 'missing', what: 'variant', id: variant };
  return undefined;
}

/** An amount off or a minimum only means something where it is in the channel's currency. */
function otherCurrency(wanted: Omit<Promotion, 'version'>, facts: PromotionFacts): PromotionDecision | undefined {
  const { minimumSubtotal, discount } = wanted;
  const amounts: readonly (readonly [string, string | undefined])[] = [
    ['minimumSubtotal.currency', minimumSubtotal?.currency],
    ['discount.amountPerUnit.currency', discount.kind === 'fixed' ? discount.amountPerUnit.currency : undefined],
  ];
  for (const [field, currency] of amounts) {
    const other = wanted.channels.find((key) => currency !== undefined && facts.currencyOf.get(key) !== currency);
    if (other !== undefined) {
      return invalid(
        field,
        `Expected ${facts.currencyOf.get(other)}, the currency of channel ${other}, got ${currency}`,
      );
    }
  }
  return undefined;
}

/** Amounts hold bigint, which plain JSON can't. */
function isSame(one: Promotion, other: Promotion): boolean {
  return printed(one) === printed(other);
}

function printed(promotion: Promotion): string {
  const { id, name, channels, validFrom, validUntil, priority, combinable } = promotion;
  const { targetCategoryIds, targetVariantIds, minimumQuantity, minimumSubtotal, discount } = promotion;
  return JSON.stringify([
    [id, name.ja, name.en, channels, validFrom, validUntil, priority, combinable],
    [targetCategoryIds, targetVariantIds, minimumQuantity],
    minimumSubtotal && [String(minimumSubtotal.amount), minimumSubtotal.currency],
    discount.kind === 'percentage'
      ? discount.basisPoints
      : [String(discount.amountPerUnit.amount), discount.amountPerUnit.currency],
  ]);
}

function invalid(field: string, message: string): PromotionDecision {
  return { kind: 'invalid', field, message };
}
