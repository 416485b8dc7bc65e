import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalsOf } from './benefits.ts';
import type { AppliedCoupon, AppliedPoints, Cart } from './state.ts';
import { ec, givenCart, givenCoupon, givenLine, noon, yen } from './testing/given.ts';

const fixed = (amount: bigint, currency = 'JPY') => ({ kind: 'fixed', amount, currency }) as const;
const points = (count: number, mode: AppliedPoints['mode']): AppliedPoints => ({
  points: count,
  mode,
  worth: 1n,
  currency: 'JPY',
});

describe('a coupon', () => {
  it('takes its share off what promotions left, split over the lines by largest remainder', () => {
    const cart = givenCart({
      lines: [
        givenLine('a', 1, { price: yen(333) }),
        givenLine('b', 1, { price: yen(333) }),
        givenLine('c', 1, { price: yen(334) }),
      ],
      coupons: [givenCoupon('HUNDRED', { discount: fixed(100n) })],
    });
    const totals = totalsOf(cart);
    expect(totals.lines.map(({ discounts }) => discounts.map(({ amount }) => amount))).toEqual([[33n], [33n], [34n]]);
    expect(totals).toMatchObject({ subtotal: 1000n, discount: 100n, total: 900n, due: 900n });
    expect(totals.coupons).toMatchObject([{ amount: 100n, idle: null, explanation: '100 JPY (minor units) off 1000' }]);
  });

  it('applies after the one before it, to what that left', () => {
    const coupons = [givenCoupon('TEN'), givenCoupon('HALF', { discount: { kind: 'percentage', basisPoints: 5000 } })];
    const { coupons: effects, total } = totalsOf(givenCart({ lines: [givenLine('a')], coupons }));
    expect(effects.map(({ amount }) => amount)).toEqual([100n, 450n]);
    expect(total).toBe(450n);
  });

  it.each<[string, Partial<AppliedCoupon>]>([
    ['WRONG_CHANNEL', { channels: ['store'] }],
    ['EXPIRED', { validUntil: noon }],
    ['BELOW_MINIMUM', { minimumSubtotal: { amount: 1001n, currency: 'JPY' } }],
    ['OTHER_CURRENCY', { discount: fixed(5n, 'USD') }],
  ])('that is %s takes nothing off and says so', (idle, more) => {
    const totals = totalsOf(givenCart({ lines: [givenLine('a')], coupons: [givenCoupon('X', more)] }));
    expect(totals).toMatchObject({ total: 1000n, coupons: [{ amount: 0n, idle }] });
  });

  it('finds its channel when the cart goes there', () => {
    const coupons = [givenCoupon('STORE', { channels: ['store'] })];
    const cart = givenCart({ lines: [givenLine('a')], coupons, terms: { ...ec, channel: 'store' } });
    expect(totalsOf(cart)).toMatchObject({ total: 900n, coupons: [{ idle: null }] });
  });
});

describe('points', () => {
  it('as a discount come off before tax, as a tender they pay of what is taxed', () => {
    const lines = [givenLine('a', 1, { price: yen(1100) })];
    expect(totalsOf(givenCart({ lines, points: points(110, 'DISCOUNT') }))).toMatchObject({
      discount: 110n,
      tax: 90n,
      total: 990n,
      due: 990n,
      points: { used: 110, amount: 110n },
    });
    expect(totalsOf(givenCart({ lines, points: points(110, 'TENDER') }))).toMatchObject({
      discount: 0n,
      tax: 100n,
      total: 1100n,
      due: 990n,
      points: { used: 110, amount: 110n },
    });
  });

  it('are used no further than there is to pay', () => {
    for (const mode of ['DISCOUNT', 'TENDER'] as const) {
      const cart = givenCart({ lines: [givenLine('a')], coupons: [givenCoupon('TEN')], points: points(5000, mode) });
      expect(totalsOf(cart)).toMatchObject({ due: 0n, points: { used: 900 } });
    }
  });
});

describe('invariant I11 with coupons and points', () => {
  it('holds for every cart: shares, taxes and tender add up to the unit, and nothing falls below zero', () => {
    fc.assert(
      fc.property(anyCart(), (cart) => {
        const totals = totalsOf(cart);
        const shares = totals.lines.flatMap(({ discounts }) => discounts);
        const of = (kind: string) =>
          shares.filter(({ source }) => source.kind === kind).reduce((sum, { amount }) => sum + amount, 0n);
        const added = cart.terms.priceMode === 'TAX_EXCLUDED' ? totals.tax : 0n;
        expect(of('coupon')).toBe(totals.coupons.reduce((sum, { amount }) => sum + amount, 0n));
        expect(of('points')).toBe(cart.points?.mode === 'DISCOUNT' ? (totals.points?.amount ?? 0n) : 0n);
        expect(totals.subtotal - totals.discount + added).toBe(totals.total);
        expect(totals.taxes.reduce((sum, { gross }) => sum + gross, 0n)).toBe(totals.total);
        const tender = cart.points?.mode === 'TENDER' ? (totals.points?.amount ?? 0n) : 0n;
        expect(totals.due + tender).toBe(totals.total);
        expect(totals.due).toBeGreaterThanOrEqual(0n);
        for (const { total } of totals.lines) expect(total).toBeGreaterThanOrEqual(0n);
        expect(totals.points?.used ?? 0).toBeLessThanOrEqual(cart.points?.points ?? 0);
        for (const { amount, idle } of totals.coupons) expect(amount > 0n).toBe(idle === null);
      }),
    );
  });
});

function anyCart(): fc.Arbitrary<Cart> {
  const coupon = fc.oneof(
    fc
      .integer({ min: 1, max: 10_000 })
      .map((basisPoints) => givenCoupon('P', { discount: { kind: 'percentage', basisPoints } })),
    fc.bigInt({ min: 1n, max: 50_000n }).map((amount) => givenCoupon('F', { discount: fixed(amount) })),
    fc.constantFrom(
      givenCoupon('W', { channels: ['store'] }),
      givenCoupon('M', { minimumSubtotal: { amount: 20_000n, currency: 'JPY' } }),
    ),
  );
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 99 }),
    unitPrice: fc.bigInt({ min: 0n, max: 20_000n }),
    taxRateBasisPoints: fc.constantFrom(0, 800, 1000),
  });
  return fc
    .record({
      lines: fc.array(line, { maxLength: 10 }),
      coupons: fc.array(coupon, { maxLength: 4 }),
      points: fc.option(
        fc.record({
          points: fc.integer({ min: 1, max: 100_000 }),
          mode: fc.constantFrom('DISCOUNT' as const, 'TENDER' as const),
          worth: fc.constantFrom(1n, 5n),
          currency: fc.constantFrom('JPY', 'JPY', 'USD'),
        }),
      ),
      priceMode: fc.constantFrom('TAX_INCLUDED' as const, 'TAX_EXCLUDED' as const),
    })
    .map(({ lines, coupons, points: applied, priceMode }) =>
      givenCart({
        lines: lines.map(({ quantity, ...price }, index) =>
          givenLine(`v${index}`, quantity, { price: { ...price, promotions: [] } }),
        ),
        coupons: coupons.map((one, index) => ({ ...one, code: `${one.code}-${index}` })),
        points: applied,
        terms: { ...ec, priceMode },
      }),
    );
}
