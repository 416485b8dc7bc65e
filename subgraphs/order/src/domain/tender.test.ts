import { array, assert, bigInt, pre, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paymentStatusOf, shareBack, type Tender } from './tender.ts';

function tender(given: Partial<Tender>): Tender {
  return { id: 't', kind: 'CARD', amount: 0n, captured: 0n, refundDue: 0n, refunded: 0n, reference: null, ...given };
}

const amount = bigInt({ min: 0n, max: 5000n });

/** Any tender that keeps its own rule. */
const anyTender = array(amount, { minLength: 4, maxLength: 4 }).map((cuts) => {
  const [refunded = 0n, mid = 0n, captured = 0n, all = 0n] = cuts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return tender({ amount: all, captured, refundDue: mid - refunded, refunded });
});

describe('what goes back to tenders (I12)', () => {
  it('is never more than was taken of each and is not on its way back yet, and together exactly what is asked', () => {
    assert(
      property(array(anyTender, { minLength: 1, maxLength: 4 }), amount, (tenders, asked) => {
        const most = tenders.reduce((sum, one) => sum + one.amount - one.refundDue - one.refunded, 0n);
        pre(asked <= most);
        const shares = shareBack(tenders, asked);
        expect(shares.reduce((sum, { waived, back }) => sum + waived + back, 0n)).toBe(asked);
        for (const { tender: one, waived, back } of shares) {
          expect(back >= 0n && back <= one.captured - one.refundDue - one.refunded).toBe(true);
          expect(waived >= 0n && waived <= one.amount - one.captured).toBe(true);
        }
      }),
    );
  });

  it('is refused where there is not as much', () => {
    const paid = tender({ amount: 9n, captured: 9n, refundDue: 4n, refunded: 1n });
    expect(() => shareBack([paid], 5n)).toThrow('Expected at most 4 to give back, got 5');
  });

  it('is waived first where it is not paid yet', () => {
    const [share] = shareBack([tender({ amount: 900n })], 300n);
    expect(share).toMatchObject({ waived: 300n, back: 0n });
  });

  it('is shared in proportion to the yen', () => {
    const shares = shareBack(
      [tender({ amount: 700n, captured: 700n }), tender({ amount: 300n, captured: 300n })],
      101n,
    );
    expect(shares.map(({ back }) => back)).toEqual([71n, 30n]);
  });
});

it('a payment is as far as its tenders are', () => {
  const of = (...tenders: Partial<Tender>[]) => paymentStatusOf(tenders.map(tender), false);
  expect(of({ amount: 9n })).toBe('PENDING');
  expect(of({ amount: 9n, captured: 9n })).toBe('CAPTURED');
  expect(of({ amount: 9n, captured: 9n, refundDue: 9n })).toBe('CAPTURED');
  expect(of({ amount: 9n, captured: 9n, refunded: 3n })).toBe('PARTIALLY_REFUNDED');
  expect(of({ amount: 9n, captured: 9n, refunded: 9n }, { amount: 1n, captured: 1n, refunded: 1n })).toBe('REFUNDED');
  expect(of()).toBe('CAPTURED');
  expect(paymentStatusOf([tender({})], true)).toBe('VOIDED');
});
