/**
 * The check digit of GS1 keys (General Specifications 7.9.1): from the right the digits weigh 3, 1, 3, …; the check digit fills
 * the sum up to a multiple of ten. `body` is the digits without it.
 */
export function checkDigit(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    const digit = Number(body.at(-1 - place));
    sum += place % 2 === 0 ? 3 * digit : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Whether the last digit is the check digit of those before it. */
export function hasCheckDigit(digits: string): boolean {
  return digits.at(-1) === checkDigit(digits.slice(0, -1));
}
