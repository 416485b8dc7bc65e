import { describe, expect, test } from 'vitest';
import { refusalOf, statusAt, type Coupon } from './coupon.ts';
import { parseCoupon, type CouponClaim } from './issue-coupon.ts';

const now = new Date('2026-11-21T09:00:00Z');
const later = new Date('2026-11-22T09:00:00Z');
const claim: CouponClaim = {
  code: ' autumn-10 ',
  name: '秋の10%',
  customerId: null,
  discount: { basisPoints: 1000 },
  minimumSubtotal: null,
  channels: [],
  combinable: true,
  usageLimit: 1,
  customerLimit: null,
  validFrom: now,
  validUntil: later,
};

function coupon(more: Partial<Coupon> = {}): Coupon {
  const parsed = parseCoupon(claim);
  if (parsed.kind === 'rejected') throw new Error(parsed.rejection.kind);
  return { ...parsed.value, ...more };
}

describe('a coupon', () => {
  test('is known by its code in upper case', () => {
    expect(coupon().code).toBe('AUTUMN-10');
  });

  test.each([
    [new Date(now.getTime() - 1), {}, 'NOT_YET'],
    [now, {}, 'USABLE'],
    [later, {}, 'EXPIRED'],
    [now, { used: 1 }, 'USED_UP'],
    [later, { validUntil: null }, 'USABLE'],
    [now, { used: 9, usageLimit: null }, 'USABLE'],
  ])('at %s with %j is %4$s', (at, more, status) => {
    expect(statusAt(coupon(more), at)).toBe(status);
  });

  test('of somebody is refused to others in the words for none', () => {
    const wish = { customerId: 'taro', channel: 'ec', now, usedByCustomer: 0 };
    const others = refusalOf(coupon({ customerId: 'hanako' }), 'AUTUMN-10', wish);
    expect(others).toEqual(refusalOf(undefined, 'AUTUMN-10', wish));
    expect(refusalOf(coupon({ customerId: 'taro' }), 'AUTUMN-10', wish)).toBeUndefined();
  });
});

test.each<[Partial<CouponClaim>, string]>([
  [{ code: 'abc' }, 'code'],
  [{ code: 'ÄÖÜ-10' }, 'code'],
  [{ name: ' ' }, 'name'],
  [{ customerId: 'no id' }, 'customerId'],
  [{ discount: {} }, 'discount'],
  [{ discount: { basisPoints: 1, amount: { amount: '1', currency: 'JPY' } } }, 'discount'],
  [{ discount: { basisPoints: 10_001 } }, 'discount.basisPoints'],
  [{ discount: { amount: { amount: '0', currency: 'JPY' } } }, 'discount.amount'],
  [{ minimumSubtotal: { amount: '1.5', currency: 'JPY' } }, 'minimumSubtotal'],
  [
    { discount: { amount: { amount: '5', currency: 'JPY' } }, minimumSubtotal: { amount: '5', currency: 'USD' } },
    'minimumSubtotal.currency',
  ],
  [{ channels: ['ec', 'no id'] }, 'channels.1'],
  [{ usageLimit: 0 }, 'usageLimit'],
  [{ customerLimit: -1 }, 'customerLimit'],
  [{ validUntil: now }, 'validUntil'],
])('%j is refused at %s', (more, field) => {
  expect(parseCoupon({ ...claim, ...more })).toMatchObject({
    kind: 'rejected',
    rejection: { kind: 'InvalidInput', field },
  });
});
