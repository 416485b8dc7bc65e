/**
 * Money inside a subgraph: a whole number of minor units and a currency. All arithmetic is exact;
 * where a fraction must go, the caller says how.
 */
export type Money = { readonly amount: bigint; readonly currency: string };

/** Money as GraphQL and JSON carry it. */
export type MoneyText = { readonly amount: string; readonly currency: string };

/** How a fraction of a minor unit is rounded; the words mean the same for negative amounts (toward −∞, half up, toward +∞). */
export type RoundingMode = 'FLOOR' | 'HALF_UP' | 'CEIL';

/** An exact fraction, such as a tax rate of `{numerator: 10n, denominator: 100n}`. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

export function money(amount: bigint | number, currency: string): Money {
  return { amount: BigInt(amount), currency };
}

/** The sum of any number of amounts; `currency` is that of an empty sum. Throws on mixed currencies. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(addMoney, money(0n, currency));
}

export function addMoney(left: Money, right: Money): Money {
  return { amount: left.amount + sameCurrency(left, right).amount, currency: left.currency };
}

export function subtractMoney(left: Money, right: Money): Money {
  return { amount: left.amount - sameCurrency(left, right).amount, currency: left.currency };
}

/** A whole multiple, such as a unit price by a quantity. */
export function multiplyMoney({ amount, currency }: Money, factor: bigint | number): Money {
  return { amount: amount * BigInt(factor), currency };
}

/** An amount by a rate, rounded to whole minor units. */
export function applyRate({ amount, currency }: Money, rate: Rational, mode: RoundingMode): Money {
  return { amount: divideRounded(amount * rate.numerator, rate.denominator, mode), currency };
}

/** The quotient as a whole number. Throws on a denominator of zero. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (denominator < 0n) return divideRounded(-numerator, -denominator, mode);
  const truncated = numerator / denominator;
  const remainder = numerator % denominator;
  const floor = remainder < 0n ? truncated - 1n : truncated;
  if (remainder === 0n) return truncated;
  switch (mode) {
    case 'FLOOR':
      return floor;
    case 'CEIL':
      return floor + 1n;
    case 'HALF_UP':
      return 2n * (numerator - floor * denominator) >= denominator ? floor + 1n : floor;
    default:
      return mode satisfies never;
  }
}

/**
 * Splits an amount by weights so that the shares add up to it exactly (largest remainder; earlier
 * shares win ties). Weights are not negative; when all are zero the split is even. An empty list
 * of weights gives no shares, and then only zero can be split.
 */
export function allocate(total: Money, weights: readonly bigint[]): readonly Money[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('Expected weights from 0');
  const sum = weights.reduce((left, right) => left + right, 0n);
  if (sum === 0n && weights.length > 0)
    return allocate(
      total,
      weights.map(() => 1n),
    );
  if (weights.length === 0 && total.amount !== 0n) throw new RangeError('No weights to split by');
  const floors = weights.map((weight) => divideRounded(total.amount * weight, sum, 'FLOOR'));
  const rest = total.amount - floors.reduce((left, right) => left + right, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: modulo(total.amount * weight, sum) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const luckier = new Set(byRemainder.slice(0, Number(rest)).map(({ index }) => index));
  return floors.map((amount, index) => money(luckier.has(index) ? amount + 1n : amount, total.currency));
}

/** Money for a GraphQL answer, an event or a stored result. */
export function moneyText({ amount, currency }: Money): MoneyText {
  return { amount: amount.toString(), currency };
}

/** Money from a GraphQL input or an event; undefined when it is none. */
export function parseMoney({ amount, currency }: MoneyText): Money | undefined {
  if (!/^-?\d{1,18}$/.test(amount) || !/^[A-Z]{3}$/.test(currency)) return undefined;
  return { amount: BigInt(amount), currency };
}

/** Digits after the point in ISO 4217: 0 for JPY, 2 for most. */
export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** The amount in major units as plain text, such as `19.80` of USD or `1980` of JPY. */
export function majorUnits({ amount, currency }: Money): string {
  const exponent = exponentOf(currency);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, '0');
  const sign = amount < 0n ? '-' : '';
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

function modulo(value: bigint, divisor: bigint): bigint {
  return divisor === 0n ? 0n : ((value % divisor) + divisor) % divisor;
}

function sameCurrency(left: Money, right: Money): Money {
  if (left.currency === right.currency) return right;
  throw new TypeError(`Expected an amount in ${left.currency}, got one in ${right.currency}`);
}
