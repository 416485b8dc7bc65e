import { allocate, divideRounded, money, type RoundingMode } from '@musubi/chassis/money';
import { promotionDiscounts, type DiscountSource, type LineDiscount, type PromotedLine } from './promotions.ts';

/** Whether the prices of lines have tax in them. */
export type PriceMode = 'TAX_INCLUDED' | 'TAX_EXCLUDED';

/** A line as it is summed up; money in minor units, at least 0. */
export interface PricedLine extends PromotedLine {
  /** 1000 is 10 %. */
  readonly taxRateBasisPoints: number;
}

export interface TotalsInput {
  readonly lines: readonly PricedLine[];
  readonly priceMode: PriceMode;
  /** Default FLOOR, the custom for Japanese consumption tax. */
  readonly rounding?: RoundingMode;
  /**
   * What is taken off the cart as a whole, after promotions and before tax, one after the other; no more than what is left is
   * taken. `goods` is what the lines sum up to by then.
   */
  readonly cartDiscounts?: (goods: bigint) => readonly CartDiscount[];
}

/** What is taken off a cart as a whole, in minor units. */
export interface CartDiscount {
  readonly source: DiscountSource;
  readonly amount: bigint;
}

/** One line's sums; `total` is `subtotal` less its discounts. */
export interface LineTotals {
  readonly subtotal: bigint;
  readonly discounts: readonly LineDiscount[];
  readonly total: bigint;
}

/** What is taxed at one rate: `taxable` + `tax` = `gross`. */
export interface TaxPortion {
  readonly rateBasisPoints: number;
  readonly taxable: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
}

export interface Totals {
  /** In the order of the lines that came in. */
  readonly lines: readonly LineTotals[];
  readonly subtotal: bigint;
  /** All discounts, as a positive amount. */
  readonly discount: bigint;
  /** Highest rate first. */
  readonly taxes: readonly TaxPortion[];
  readonly tax: bigint;
  /** What is to be paid: the sum of the portions' `gross`. */
  readonly total: bigint;
}

/**
 * Sums a cart up in integers (invariant I11 of the domain). Tax is taken once per rate over the whole cart, as the Japanese
 * qualified invoice demands (NTA Q&A 57): rounding a line or a unit would give another sum. Discounts come before tax.
 */
export function sumUp({ lines, priceMode, rounding = 'FLOOR', cartDiscounts = () => [] }: TotalsInput): Totals {
  const goods = afterPromotions(lines);
  const promoted = cartDiscounts(sum(goods.map(({ total }) => total))).reduce(
    (left, discount) => withCartDiscount(lines, left, discount),
    goods,
  );
  const taxes = ratesOf(lines).map((rate) => {
    const atRate = promoted.filter((_, index) => lines[index]?.taxRateBasisPoints === rate);
    return taxOnce(rate, sum(atRate.map(({ total }) => total)), { priceMode, rounding });
  });
  return {
    lines: promoted,
    subtotal: sum(promoted.map(({ subtotal }) => subtotal)),
    discount: sum(promoted.map(({ subtotal, total }) => subtotal - total)),
    taxes,
    tax: sum(taxes.map(({ tax }) => tax)),
    total: sum(taxes.map(({ gross }) => gross)),
  };
}

function taxOnce(
  rateBasisPoints: number,
  amount: bigint,
  { priceMode, rounding }: { readonly priceMode: PriceMode; readonly rounding: RoundingMode },
): TaxPortion {
  const rate = BigInt(rateBasisPoints);
  switch (priceMode) {
    case 'TAX_INCLUDED': {
      const tax = divideRounded(amount * rate, 10_000n + rate, rounding);
      return { rateBasisPoints, taxable: amount - tax, tax, gross: amount };
    }
    case 'TAX_EXCLUDED': {
      const tax = divideRounded(amount * rate, 10_000n, rounding);
      return { rateBasisPoints, taxable: amount, tax, gross: amount + tax };
    }
    default:
      return priceMode satisfies never;
  }
}

function afterPromotions(lines: readonly PricedLine[]): readonly LineTotals[] {
  const discounts = promotionDiscounts(lines);
  return lines.map(({ unitPrice, quantity }, index) => {
    const own = discounts[index] ?? [];
    const subtotal = unitPrice * BigInt(quantity);
    return { subtotal, discounts: own, total: subtotal - sum(own.map(({ amount }) => amount)) };
  });
}

/** Split over the rates first and then within each, so that an invoice's portions are right to the unit. */
function withCartDiscount(
  lines: readonly PricedLine[],
  promoted: readonly LineTotals[],
  { source, amount }: CartDiscount,
): readonly LineTotals[] {
  const available = sum(promoted.map(({ total }) => total));
  const discount = amount < available ? amount : available;
  if (discount <= 0n) return promoted;
  const rates = ratesOf(lines);
  const groups = rates.map((rate) => indexesAt(lines, rate));
  const byRate = split(
    discount,
    groups.map((indexes) => sum(indexes.map((index) => promoted[index]?.total ?? 0n))),
  );
  const shares = new Map<number, bigint>();
  for (const [group, indexes] of groups.entries()) {
    const weights = indexes.map((index) => promoted[index]?.total ?? 0n);
    const ofRate = split(byRate[group] ?? 0n, weights);
    for (const [place, index] of indexes.entries()) shares.set(index, ofRate[place] ?? 0n);
  }
  return promoted.map((line, index) => less(line, source, shares.get(index) ?? 0n));
}

/** By largest remainder; the shares are plain numbers, so the currency is of no matter. */
function split(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  return allocate(money(amount, 'XXX'), weights).map((share) => share.amount);
}

function less(line: LineTotals, source: DiscountSource, share: bigint): LineTotals {
  if (share === 0n) return line;
  const discounts = [...line.discounts, { source, amount: share }];
  return { ...line, discounts, total: line.total - share };
}

function ratesOf(lines: readonly PricedLine[]): readonly number[] {
  return [...new Set(lines.map(({ taxRateBasisPoints }) => taxRateBasisPoints))].sort((a, b) => b - a);
}

function indexesAt(lines: readonly PricedLine[], rate: number): readonly number[] {
  return lines.flatMap(({ taxRateBasisPoints }, index) => (taxRateBasisPoints === rate ? [index] : []));
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
