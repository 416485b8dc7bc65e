import { divideRounded } from '@musubi/chassis/money';

/** Points of one customer. */
export type LoyaltyAccount = {
  readonly customerId: string;
  /** Sum of the ledger. */
  readonly balance: number;
  /** Of the balance, what open redemptions hold. */
  readonly held: number;
  /** Entries of the ledger. */
  readonly entries: number;
};

export type LoyaltyEntryKind =
  /** For a purchase, a review or a check-in. */
  | 'EARNED'
  /** Spent by an order. */
  | 'REDEEMED'
  /** Earned by what was returned, and taken back. */
  | 'REVERSED'
  /** Spent on what was returned, and given back. */
  | 'RESTORED';

/** A movement of points. */
export type LoyaltyEntry = {
  readonly customerId: string;
  /** From 1, without a gap. */
  readonly position: number;
  readonly kind: LoyaltyEntryKind;
  /** Above 0 for what comes in, below for what goes out. */
  readonly points: number;
  readonly balanceAfter: number;
  /** What it was for, such as `order/o-1`. */
  readonly reference: string;
  readonly at: Date;
};

/** A movement before it has its place in a ledger. */
export type Movement = Pick<LoyaltyEntry, 'kind' | 'points' | 'reference'>;

/** Points of one account at most. */
export const MOST_POINTS = 1_000_000_000;

export function emptyAccount(customerId: string): LoyaltyAccount {
  return { customerId, balance: 0, held: 0, entries: 0 };
}

/** What is neither spent nor held. */
export function availableOf({ balance, held }: Pick<LoyaltyAccount, 'balance' | 'held'>): number {
  return balance - held;
}

/** The account and its new entry after a movement. Whoever asks has made sure that the points are there. */
export function moved(
  account: LoyaltyAccount,
  movement: Movement,
  at: Date,
): { readonly account: LoyaltyAccount; readonly entry: LoyaltyEntry } {
  const balance = account.balance + movement.points;
  const position = account.entries + 1;
  return {
    account: { ...account, balance, entries: position },
    entry: { ...movement, customerId: account.customerId, position, balanceAfter: balance, at },
  };
}

/** Currencies in which points are earned and spent: minor units that a point is worth, and that earn one. */
const PROGRAMS: Readonly<Record<string, { readonly worth: bigint; readonly perPoint: bigint }>> = {
  JPY: { worth: 1n, perPoint: 100n },
};

/** What a point takes off in a currency, in minor units; undefined where points are not taken. */
export function worthOfPoint(currency: string): bigint | undefined {
  return PROGRAMS[currency]?.worth;
}

/** Points for a purchase: one for each 100 yen; none in other currencies. */
export function earnedBy({ total, currency }: { readonly total: bigint; readonly currency: string }): number {
  const program = PROGRAMS[currency];
  if (program === undefined) return 0;
  const points = total / program.perPoint;
  return points > BigInt(MOST_POINTS) ? MOST_POINTS : Number(points);
}

/** What an order earned, and how much of that its returns have taken back. */
export type PurchasePoints = {
  readonly orderId: string;
  readonly customerId: string;
  /** Minor units. */
  readonly total: bigint;
  readonly currency: string;
  readonly refunded: bigint;
  readonly earned: number;
  /** Counts what could not be collected, too. */
  readonly reversed: number;
};

/**
 * What a refund takes back of the points that an order earned, in proportion. Rounded over all refunds of the order together, so
 * that many small returns take back what one large one would.
 */
export function reversedBy(
  purchase: PurchasePoints,
  refund: bigint,
): { readonly purchase: PurchasePoints; readonly points: number } {
  const refunded = purchase.refunded + refund;
  const reversed =
    purchase.total === 0n
      ? purchase.earned
      : Number(divideRounded(BigInt(purchase.earned) * refunded, purchase.total, 'CEIL'));
  return { purchase: { ...purchase, refunded, reversed }, points: reversed - purchase.reversed };
}
