import type { VariableValues } from '../operation/check-variables.ts';

/** A number that is known from the document alone, or one that depends on the coerced variables. */
export type Amount = number | ((values: VariableValues) => number);

export function amountFor(amount: Amount, values: VariableValues): number {
  return typeof amount === 'number' ? amount : amount(values);
}

/** Folds what is known; what isn't is worked out for each request. */
export function combine(amounts: readonly Amount[], fold: (...numbers: readonly number[]) => number): Amount {
  const known = amounts.filter((amount) => typeof amount === 'number');
  if (known.length === amounts.length) return fold(...known);
  return (values) => fold(...amounts.map((amount) => amountFor(amount, values)));
}

export function sum(amounts: readonly Amount[]): Amount {
  const known = amounts.filter((amount) => typeof amount === 'number').reduce((a, b) => a + b, 0);
  const unknown = amounts.filter((amount) => typeof amount !== 'number');
  if (unknown.length === 0) return known;
  return (values) => unknown.reduce((total, amount) => total + amount(values), known);
}
