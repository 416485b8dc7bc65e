import { checkDigit } from './check-digit.ts';

/** GS1 sets the prefixes 20 to 29 aside for numbers that mean something inside one retailer only. */
export const MEMBER_CARD_PREFIX = '29';

/** How many cards the ten digits between prefix and check digit can number. */
const CARDS = 10_000_000_000;

/** The thirteen digits of the n-th card. Throws outside 1 … 9,999,999,999: then the prefix is used up. */
export function memberCardNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n >= CARDS)
    throw new RangeError(`Expected a card from 1 to ${CARDS - 1}, got ${n}`);
  const body = `${MEMBER_CARD_PREFIX}${String(n).padStart(10, '0')}`;
  return `${body}${checkDigit(body)}`;
}
