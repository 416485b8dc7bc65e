/** Why a customer is open to a store or a case for a while. */
export type LinkReason = 'CART_HANDED_OFF' | 'ORDER_PLACED' | 'CARD_PRESENTED' | 'REGISTERED' | 'CASE_LOOKUP';

/** A customer's link to a scope (`store:<location>`, `case:<case>`); nobody sees by it after `expiresAt`. */
export type Link = {
  readonly scope: string;
  readonly customerId: string;
  readonly reason: LinkReason;
  readonly linkedAt: Date;
  readonly expiresAt: Date;
};

const HOUR = 3_600_000;

/** How long each reason lasts, in milliseconds: a day, but an order waits two weeks to be picked up. */
const LASTS: Readonly<Record<LinkReason, number>> = {
  CART_HANDED_OFF: 24 * HOUR,
  ORDER_PLACED: 14 * 24 * HOUR,
  CARD_PRESENTED: 24 * HOUR,
  REGISTERED: 24 * HOUR,
  CASE_LOOKUP: 24 * HOUR,
};

export function linkFrom(facts: Omit<Link, 'expiresAt'>): Link {
  return { ...facts, expiresAt: new Date(facts.linkedAt.getTime() + LASTS[facts.reason]) };
}
