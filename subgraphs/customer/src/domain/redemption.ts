import { refusalOf, type Coupon, type RedemptionCode } from './coupon.ts';
import { accepted, rejected, type Decision } from './decision.ts';
import { availableOf, type LoyaltyAccount } from './points.ts';

/**
 * The points and coupons that one checkout uses: HELD → CAPTURED | RELEASED | EXPIRED. Held, they are nobody else's to use. The id is
 * the checkout's, and one that was released is never held again, even where its release overtook its hold.
 */
export type Redemption = RedemptionWish & {
  readonly state: RedemptionState;
  /** Of its points, what returns have given back. */
  readonly restoredPoints: number;
  readonly createdAt: Date;
  /** When an open one ends by itself. */
  readonly expiresAt: Date;
};

export type RedemptionState =
  | { readonly kind: 'HELD' }
  | { readonly kind: 'CAPTURED'; readonly orderId: string }
  | { readonly kind: 'RELEASED' }
  | { readonly kind: 'EXPIRED' };

/** What a checkout wants to use. */
export type RedemptionWish = {
  readonly id: string;
  /** Null for a guest, who has no points. */
  readonly customerId: string | null;
  readonly channel: string;
  readonly points: number;
  /** In order, each once. */
  readonly couponCodes: readonly string[];
};

/** What there is to use, locked: the account, the coupons, and how often the customer has used each. */
export type Stock = {
  readonly account: LoyaltyAccount | undefined;
  readonly coupons: ReadonlyMap<string, Coupon>;
  readonly usedByCustomer: ReadonlyMap<string, number>;
};

/** Whether a checkout gets what it wants: all of it or none. */
export function decideHold(
  wish: RedemptionWish,
  existing: Redemption | undefined,
  { stock, now }: { readonly stock: Stock; readonly now: Date },
): Decision<'take' | 'nothing'> {
  if (existing === undefined) return taking(wish, stock, now);
  switch (existing.state.kind) {
    case 'HELD':
    case 'CAPTURED':
      return sameWish(wish, existing)
        ? accepted('nothing')
        : refused('REDEMPTION_MISMATCH', `Redemption ${wish.id} was held for something else; expected the same again`);
    case 'RELEASED':
      return refused('REDEMPTION_RELEASED', `Redemption ${wish.id} was released; expected another id`);
    case 'EXPIRED':
      return refused('REDEMPTION_EXPIRED', `Redemption ${wish.id} has expired; expected another id`);
    default:
      return existing.state satisfies never;
  }
}

/**
 * Makes a hold final. One that has expired takes its points and coupons anew where they are still there: the order was made, and
 * nobody else's use of them is in the way.
 */
export function decideCapture(
  redemption: Redemption,
  orderId: string,
  { stock, now }: { readonly stock: Stock; readonly now: Date },
): Decision<'settle' | 'takeAndSettle' | 'nothing'> {
  const { id, state } = redemption;
  switch (state.kind) {
    case 'HELD':
      return accepted('settle');
    case 'CAPTURED':
      return state.orderId === orderId
        ? accepted('nothing')
        : refused('REDEMPTION_CAPTURED', `Redemption ${id} was captured for order ${state.orderId}, not ${orderId}`);
    case 'RELEASED':
      return refused('REDEMPTION_RELEASED', `Redemption ${id} was released; expected one that is held`);
    case 'EXPIRED': {
      const anew = taking(redemption, stock, now);
      if (anew.kind === 'accepted') return accepted('takeAndSettle');
      return refused('REDEMPTION_EXPIRED', `Redemption ${id} has expired, and what it held is gone`);
    }
    default:
      return state satisfies never;
  }
}

/** Gives back what is held. A checkout may give up before its hold has arrived: it is noted (`bar`), so that the hold comes too late. */
export function decideRelease(redemption: Redemption | undefined): Decision<'giveBack' | 'bar' | 'nothing'> {
  if (redemption === undefined) return accepted('bar');
  const { id, state } = redemption;
  switch (state.kind) {
    case 'HELD':
      return accepted('giveBack');
    case 'CAPTURED':
      return refused(
        'REDEMPTION_CAPTURED',
        `Redemption ${id} was captured for order ${state.orderId}; reverse it instead`,
      );
    case 'RELEASED':
      return accepted('nothing');
    case 'EXPIRED':
      return accepted('bar');
    default:
      return state satisfies never;
  }
}

function taking(wish: RedemptionWish, { account, coupons, usedByCustomer }: Stock, now: Date): Decision<'take'> {
  const available = account === undefined ? 0 : availableOf(account);
  if (wish.points > available) {
    return refused('POINTS_SHORT', `Expected at most the ${available} points that are there, got ${wish.points}`);
  }
  const { customerId, channel, couponCodes } = wish;
  for (const code of couponCodes) {
    const by = { customerId, channel, now, usedByCustomer: usedByCustomer.get(code) ?? 0 };
    const refusal = refusalOf(coupons.get(code), code, by);
    if (refusal !== undefined) return rejected(refusal);
    if (couponCodes.length > 1 && coupons.get(code)?.combinable === false) {
      const message = `Coupon ${code} can't be used beside others, got ${couponCodes.join(', ')}`;
      return rejected({ kind: 'RedemptionRefused', code: 'COUPON_NOT_COMBINABLE', message, couponCode: code });
    }
  }
  return accepted('take');
}

function sameWish(a: RedemptionWish, b: RedemptionWish): boolean {
  return (
    a.customerId === b.customerId &&
    a.channel === b.channel &&
    a.points === b.points &&
    a.couponCodes.length === b.couponCodes.length &&
    a.couponCodes.every((code, index) => code === b.couponCodes[index])
  );
}

function refused(code: RedemptionCode, message: string): Decision<never> {
  return rejected({ kind: 'RedemptionRefused', code, message, couponCode: null });
}
