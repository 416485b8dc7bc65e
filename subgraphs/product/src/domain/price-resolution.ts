import type { PricePeriod } from './price-timeline.ts';
import { isWithin } from './tax.ts';

/** A price of one variant, wherever and for whomever it holds. */
export type Price = PricePeriod & {
  readonly variantId: string;
  readonly channel: string;
  /** Null for every customer. */
  readonly customerGroup: string | null;
};

export type PriceQuestion = {
  /** The channel asked for and those it falls back to, nearest first. */
  readonly channels: readonly string[];
  /** Null for a customer of no group. */
  readonly customerGroup: string | null;
  readonly at: Date;
};

/**
 * The price in force among those of one variant: the nearest channel decides, and within a channel
 * the price of the customer's group comes before everybody's. Undefined where it is not sold.
 */
export function resolvePrice(prices: readonly Price[], question: PriceQuestion): Price | undefined {
  const { channels, customerGroup, at } = question;
  const inForce = prices.filter((price) => isWithin(price, at));
  for (const channel of channels) {
    const here = inForce.filter((price) => price.channel === channel);
    const found =
      here.find((price) => customerGroup !== null && price.customerGroup === customerGroup) ??
      here.find((price) => price.customerGroup === null);
    if (found !== undefined) return found;
  }
  return undefined;
}
