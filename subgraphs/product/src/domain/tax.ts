/** Japanese consumption tax as a class of goods. */
export type TaxClass = 'STANDARD_10' | 'REDUCED_8' | 'EXEMPT';

/** What a class is taxed at while the row holds; `validUntil` is excluded, null for open end. */
export type TaxRate = {
  readonly taxClass: TaxClass;
  /** 1000 is 10 %. */
  readonly basisPoints: number;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
};

/** The rate of a class at a moment in basis points; undefined where the table has none. */
export function taxRateAt(rates: readonly TaxRate[], taxClass: TaxClass, at: Date): number | undefined {
  return rates.find((rate) => rate.taxClass === taxClass && isWithin(rate, at))?.basisPoints;
}

/** Whether a moment lies in a validity: start included, end excluded. */
export function isWithin(validity: { readonly validFrom: Date; readonly validUntil: Date | null }, at: Date): boolean {
  return validity.validFrom <= at && (validity.validUntil === null || at < validity.validUntil);
}
