import { parseMoney, type MoneyText } from '@musubi/chassis/money';
import type { Coupon, CouponDiscount } from './coupon.ts';
import { accepted, invalid, type Decision } from './decision.ts';
import { ID_SHAPE, isId } from './id.ts';

/** A coupon as somebody asks for it. */
export type CouponClaim = {
  readonly code: string;
  readonly name: string;
  readonly customerId: string | null;
  readonly discount: {
    readonly basisPoints?: number | null | undefined;
    readonly amount?: MoneyText | null | undefined;
  };
  readonly minimumSubtotal: MoneyText | null;
  readonly channels: readonly string[];
  readonly combinable: boolean;
  readonly usageLimit: number | null;
  readonly customerLimit: number | null;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
};

const MOST_CHANNELS = 50;

/** The code as it is compared: trimmed, in upper case. */
export function normalizeCode(code: string): string {
  return code.trim().toUpperCase();
}

/** The coupon, or what is wrong with it. */
export function parseCoupon(claim: CouponClaim): Decision<Coupon> {
  const { name: given, discount: wanted, minimumSubtotal: least, ...plain } = claim;
  const code = normalizeCode(claim.code);
  if (!/^[0-9A-Z-]{4,32}$/.test(code)) return invalid('code', 'Expected 4 to 32 letters, digits and hyphens');
  const name = given.trim().normalize('NFC');
  if (name.length < 1 || name.length > 100 || /\p{Cc}/u.test(name)) {
    return invalid('name', 'Expected 1 to 100 printable characters');
  }
  if (claim.customerId !== null && !isId(claim.customerId)) return invalid('customerId', `Expected ${ID_SHAPE}`);
  const discount = parseDiscount(wanted);
  if (discount.kind === 'rejected') return discount;
  const minimumSubtotal = least === null ? accepted(null) : parseAmount(least, 'minimumSubtotal');
  if (minimumSubtotal.kind === 'rejected') return minimumSubtotal;
  if (!sameCurrency(discount.value, minimumSubtotal.value)) {
    return invalid('minimumSubtotal.currency', 'Expected the currency of the discount');
  }
  if (plain.channels.length > MOST_CHANNELS) {
    return invalid('channels', `Expected at most ${MOST_CHANNELS} channels, got ${plain.channels.length}`);
  }
  const wrong = plain.channels.findIndex((channel) => !isId(channel));
  if (wrong >= 0) return invalid(`channels.${wrong}`, `Expected the key of a channel: ${ID_SHAPE}`);
  const limit = wrongLimit(claim);
  if (limit !== undefined) return invalid(limit, 'Expected 1 to 1,000,000,000, or null for no limit');
  if (claim.validUntil !== null && claim.validUntil <= claim.validFrom) {
    return invalid('validUntil', `Expected a moment after ${claim.validFrom.toISOString()}`);
  }
  const value = { discount: discount.value, minimumSubtotal: minimumSubtotal.value, used: 0 };
  return accepted({ ...plain, ...value, code, name });
}

function parseDiscount({ basisPoints, amount }: CouponClaim['discount']): Decision<CouponDiscount> {
  if ((basisPoints == null) === (amount == null)) {
    return invalid('discount', 'Expected exactly one of basisPoints and amount');
  }
  if (basisPoints != null) {
    return basisPoints >= 1 && basisPoints <= 10_000
      ? accepted({ kind: 'percentage', basisPoints })
      : invalid('discount.basisPoints', `Expected 1 to 10,000, got ${basisPoints}`);
  }
  const parsed = amount == null ? undefined : parseAmount(amount, 'discount.amount');
  if (parsed === undefined) return invalid('discount', 'Expected exactly one of basisPoints and amount');
  return parsed.kind === 'rejected' ? parsed : accepted({ kind: 'fixed', ...parsed.value });
}

function parseAmount(text: MoneyText, field: string): Decision<{ readonly amount: bigint; readonly currency: string }> {
  const amount = parseMoney(text);
  if (amount !== undefined && amount.amount > 0n) return accepted(amount);
  return invalid(field, 'Expected an amount above 0, in minor units as text, with a currency of ISO 4217');
}

function sameCurrency(discount: CouponDiscount, least: { readonly currency: string } | null): boolean {
  return discount.kind === 'percentage' || least === null || least.currency === discount.currency;
}

function wrongLimit({ usageLimit, customerLimit }: CouponClaim): string | undefined {
  if (!isLimit(usageLimit)) return 'usageLimit';
  return isLimit(customerLimit) ? undefined : 'customerLimit';
}

function isLimit(limit: number | null): boolean {
  return limit === null || (limit >= 1 && limit <= 1_000_000_000);
}
