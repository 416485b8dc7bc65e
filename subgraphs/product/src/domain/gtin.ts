/** A number as printed and as compared, or why it is none. */
export type GtinCheck =
  | { readonly kind: 'valid'; readonly gtin: string; readonly gtin14: string }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'wrongCheckDigit'; readonly expected: number; readonly got: number };

/**
 * Reads a GTIN-8, -12, -13 or -14. Two of them are the same item when they are equal as GTIN-14,
 * filled up with zeros at the left (GS1 General Specifications, section 3.3.2).
 */
export function checkGtin(text: string): GtinCheck {
  if (!/^(?:\d{8}|\d{12}|\d{13}|\d{14})$/.test(text)) return { kind: 'malformed' };
  const expected = checkDigitOf(text.slice(0, -1));
  const got = Number(text.slice(-1));
  if (got !== expected) return { kind: 'wrongCheckDigit', expected, got };
  return { kind: 'valid', gtin: text, gtin14: text.padStart(14, '0') };
}

/** Weights 3, 1, 3, … from the right; the digit fills the sum up to a ten (GS1 General Specifications, section 7.9). */
export function checkDigitOf(digits: string): number {
  let sum = 0;
  for (let place = 1; place <= digits.length; place += 1) {
    sum += Number(digits.at(-place)) * (place % 2 === 1 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}
