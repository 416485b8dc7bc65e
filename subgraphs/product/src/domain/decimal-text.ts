/** Whether a text is a decimal number of at most 15 digits on either side of the point. */
export function isDecimal(text: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text);
}

/** The one way to write a decimal: no zeros that say nothing, no minus before 0. */
export function plainDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return digits === '0' ? '0' : `${sign}${digits}`;
}

/** Negative where `one` is less, 0 where both are the same number. */
export function compareDecimals(one: string, other: string): number {
  const [a, b] = [scaled(one), scaled(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** In units of 10⁻¹⁵. */
function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(15, '0')}`);
}
