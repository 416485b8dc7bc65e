import { MOST_UNITS } from '../domain/level.ts';
import type { RowProblem } from '@musubi/chassis/import';

export type Quantity =
  | { readonly kind: 'units'; readonly units: number }
  | { readonly kind: 'rejected'; readonly problem: RowProblem };

/** Whole units that are not below 0, also written as `12.0`: files from floating-point systems have that. */
export function readQuantity(column: string, text: string): Quantity {
  const rejected = (code: string, expected: string): Quantity => ({
    kind: 'rejected',
    problem: { column, code, expected, got: text },
  });
  if (text === '') return rejected('VALUE_MISSING', 'a whole number');
  if (!/^[+-]?\d{1,15}(\.0*)?$/.test(text)) return rejected('QUANTITY_NOT_INTEGER', 'a whole number');
  const units = Number(text);
  if (units < 0) return rejected('QUANTITY_NEGATIVE', '0 or more');
  if (units > MOST_UNITS) return rejected('QUANTITY_TOO_LARGE', `at most ${MOST_UNITS}`);
  return { kind: 'units', units };
}
