import { creditOf, type Credit, type Quantities } from './credit.ts';
import type { Change, OwedEffect } from './decision.ts';
import type { Order } from './order.ts';
import { credit as creditPosting, refund, type Posting } from './posting.ts';
import { shareBack, type Share, type Tender } from './tender.ts';

/** What a customer gets back for units that they will not have: the tenders after it, the books, and what is to be done. */
export type GivenBack = Required<Pick<Change, 'owed' | 'postings'>> & {
  readonly credit: Credit;
  readonly tenders: readonly Tender[];
};

export function giveBack(order: Order, taken: Quantities): GivenBack {
  return giveInExchange(order, taken, 0n);
}

/**
 * As `giveBack`, but so much of it pays for other goods: that part leaves the tenders at once, through the account of exchanges.
 * Throws for more than there is.
 */
export function giveInExchange(order: Order, taken: Quantities, worth: bigint): GivenBack {
  const credit = creditOf(order, taken);
  if (worth > credit.total) throw new Error(`Expected at most ${credit.total} to exchange, got ${worth}`);
  const exchanged = shareBack(order.tenders, worth).map(({ tender, waived, back }) => ({
    ...tender,
    amount: tender.amount - waived,
    refunded: tender.refunded + back,
  }));
  const settled = shareBack(exchanged, credit.total - worth);
  const shares = settled.map(settle);
  const points = settled.reduce((sum, { tender, back }) => sum + (tender.kind === 'POINTS' ? back : 0n), 0n);
  return {
    credit,
    tenders: shares.map(({ tender }) => tender),
    owed: [...shares.flatMap(({ owed }) => owed), ...pointsBack(order, credit.total, points)],
    postings: [
      ...(credit.total === 0n ? [] : [creditPosting(credit)]),
      ...(worth === 0n ? [] : [refund('EXCHANGE', worth)]),
      ...shares.flatMap(({ postings }) => postings),
    ],
  };
}

/** What the goods had earned is taken back, and points that had paid for them are given back. */
function pointsBack({ id, customerId }: Order, refunded: bigint, points: bigint): readonly OwedEffect[] {
  if (customerId === null || refunded === 0n) return [];
  const detail = { refunded: refunded.toString(), restorePoints: Number(points) };
  return [{ kind: 'REVERSE_POINTS', target: id, detail }];
}

type Settled = {
  readonly tender: Tender;
  readonly owed: readonly OwedEffect[];
  readonly postings: readonly Posting[];
};

/** The till gives back at once; a card when the provider has done it. Goods given in exchange come back as money. */
function settle({ tender, waived, back }: Share): Settled {
  const less = { ...tender, amount: tender.amount - waived };
  if (back === 0n) return { tender: less, owed: [], postings: [] };
  const { kind, id: tenderId, reference } = tender;
  if (kind === 'CARD' && reference !== null) {
    return {
      tender: { ...less, refundDue: less.refundDue + back },
      owed: [{ kind: 'REFUND_PAYMENT', target: reference, detail: { tenderId, amount: back.toString() } }],
      postings: [],
    };
  }
  const account = kind === 'EXCHANGE' ? 'CASH' : kind;
  return { tender: { ...less, refunded: less.refunded + back }, owed: [], postings: [refund(account, back)] };
}
