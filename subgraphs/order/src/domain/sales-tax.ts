import { divideRounded, type RoundingMode } from '@musubi/chassis/money';
import type { FrozenCart } from './frozen-cart.ts';

export type TaxMode = {
  /** Whether the amounts have tax in them. */
  readonly taxIncluded: boolean;
  /** FLOOR is the custom for Japanese consumption tax. */
  readonly rounding: RoundingMode;
};

export type TaxedAmount = { readonly taxRateBasisPoints: number; readonly subtotal: bigint; readonly total: bigint };

/** Sums lines up: tax is taken once a rate over the whole invoice, as the qualified invoice demands (NTA Q&A 57), highest rate first. */
export function sumUp(lines: readonly TaxedAmount[], mode: TaxMode): FrozenCart['totals'] {
  const rates = [...new Set(lines.map(({ taxRateBasisPoints }) => taxRateBasisPoints))].toSorted((a, b) => b - a);
  const taxes = rates.map((rateBasisPoints) => {
    const atRate = lines.filter(({ taxRateBasisPoints }) => taxRateBasisPoints === rateBasisPoints);
    return taxOnce(rateBasisPoints, sum(atRate.map(({ total }) => total)), mode);
  });
  const subtotal = sum(lines.map((line) => line.subtotal));
  const discount = subtotal - sum(lines.map(({ total }) => total));
  return {
    subtotal: subtotal.toString(),
    discount: discount.toString(),
    taxes: taxes.map(({ rateBasisPoints, taxable, tax }) => {
      return { rateBasisPoints, taxable: taxable.toString(), tax: tax.toString() };
    }),
    tax: sum(taxes.map(({ tax }) => tax)).toString(),
    total: sum(taxes.map(({ taxable, tax }) => taxable + tax)).toString(),
    taxIncluded: mode.taxIncluded,
  };
}

function taxOnce(rateBasisPoints: number, amount: bigint, { taxIncluded, rounding }: TaxMode) {
  const rate = BigInt(rateBasisPoints);
  const tax = divideRounded(amount * rate, taxIncluded ? 10_000n + rate : 10_000n, rounding);
  return { rateBasisPoints, taxable: taxIncluded ? amount - tax : amount, tax };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
