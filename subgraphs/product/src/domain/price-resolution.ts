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

/** What became of one place where a price may stand. */
export type PriceVerdict =
  /** The price asked for. */
  | 'CHOSEN'
  /** Nothing holds here at the moment. */
  | 'NOT_SET'
  /** Something holds, and a place before it has decided. */
  | 'BEHIND';

/** A place that was looked at, in the order of precedence. */
export type PriceStep = {
  readonly channel: string;
  /** Null for everybody's price. */
  readonly customerGroup: string | null;
  readonly price: Price | undefined;
  readonly verdict: PriceVerdict;
};

/**
 * Every place where a price of one variant may stand, and what became of it: the nearest channel decides, and within
 * a channel the price of the customer's group comes before everybody's.
 */
export function explainPrice(prices: readonly Price[], question: PriceQuestion): readonly PriceStep[] {
  const { channels, customerGroup, at } = question;
  const inForce = prices.filter((price) => isWithin(price, at));
  const groups = customerGroup === null ? [null] : [customerGroup, null];
  let isChosen = false;
  return channels.flatMap((channel) =>
    groups.map((group): PriceStep => {
      const price = inForce.find((one) => one.channel === channel && one.customerGroup === group);
      const place = { channel, customerGroup: group, price };
      if (price === undefined) return { ...place, verdict: 'NOT_SET' };
      if (isChosen) return { ...place, verdict: 'BEHIND' };
      isChosen = true;
      return { ...place, verdict: 'CHOSEN' };
    }),
  );
}

/** The price in force among those of one variant. Undefined where it is not sold. */
export function resolvePrice(prices: readonly Price[], question: PriceQuestion): Price | undefined {
  return explainPrice(prices, question).find(({ verdict }) => verdict === 'CHOSEN')?.price;
}
