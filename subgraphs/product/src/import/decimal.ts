/**
 * A decimal such as `2.55` in integer minor units of a currency with `exponent` fraction digits,
 * exactly: no float is involved. Undefined for what is no decimal, and for a fraction of a minor unit.
 */
export function decimalToMinorUnits(text: string, exponent: number): bigint | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text) ?? [];
  if (whole === undefined || !/^0*$/.test(fraction.slice(exponent))) return undefined;
  return BigInt(`${sign}${whole}${fraction.slice(0, exponent).padEnd(exponent, '0')}`);
}
