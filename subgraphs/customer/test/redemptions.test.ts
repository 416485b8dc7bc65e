import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSubgraph } from '@musubi/chassis/testing';
import { redemptionExpiry } from '../src/resolvers/redemption-expiry.ts';
import { customer } from '../src/subgraph.ts';
import { accountOf, benefit, given, issued, order, usesOfCoupon } from './benefits.ts';
import { aoi, freshKey, hanako, movableClock, registered, ren, root, type Customers } from './cast.ts';

let customers: Customers;
const time = movableClock();
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: time.clock });
});
afterAll(() => customers.close());

const run = (name: string, input: object) => benefit(customers, order, [name, input]);
const hold = (input: object) => run('holdRedemption', { channel: 'ec', ...input });
const capture = (id: string, orderId = `o-${id}`) => run('captureRedemption', { id, orderId });
const release = (id: string) => run('releaseRedemption', { id });

let people = 0;
/** A customer of their own, with points. */
async function somebody(points: number): Promise<string> {
  people += 1;
  const id = `somebody-${people}`;
  await registered(customers, id);
  if (points > 0) await given(customers, id, points);
  return id;
}

describe('I13: points', () => {
  test('that are held are there, but not to be spent twice', async () => {
    const customerId = await somebody(100);
    expect(await hold({ id: 'p-1', customerId, points: 70 })).toMatchObject({
      redemption: { status: 'HELD', points: 70 },
    });
    expect(await hold({ id: 'p-2', customerId, points: 31 })).toMatchObject({
      __typename: 'RedemptionRefused',
      code: 'POINTS_SHORT',
      message: 'Expected at most the 30 points that are there, got 31',
    });
    expect(await accountOf(customers, customerId)).toEqual({ balance: 100, held: 70, ledger: 100, open: 70 });
  });

  test('leave the balance when they are captured, once', async () => {
    const customerId = await somebody(100);
    await hold({ id: 'p-3', customerId, points: 70 });
    for (const _ of [1, 2]) {
      expect(await capture('p-3')).toMatchObject({ redemption: { status: 'CAPTURED', orderId: 'o-p-3' } });
    }
    expect(await accountOf(customers, customerId)).toEqual({ balance: 30, held: 0, ledger: 30, open: 0 });
    expect(await capture('p-3', 'another')).toMatchObject({ code: 'REDEMPTION_CAPTURED' });
    expect(await release('p-3')).toMatchObject({ code: 'REDEMPTION_CAPTURED' });
  });

  test('come back when they are released, once', async () => {
    const customerId = await somebody(100);
    await hold({ id: 'p-4', customerId, points: 70 });
    for (const _ of [1, 2]) expect(await release('p-4')).toMatchObject({ redemption: { status: 'RELEASED' } });
    expect(await accountOf(customers, customerId)).toEqual({ balance: 100, held: 0, ledger: 100, open: 0 });
    expect(await capture('p-4')).toMatchObject({ code: 'REDEMPTION_RELEASED' });
  });

  test('of one account are never overspent by many checkouts at once', async () => {
    const customerId = await somebody(100);
    const wishes = Array.from({ length: 30 }, (_, index) => `p-many-${index}`);
    const results = await Promise.all(
      wishes.map(async (id) => {
        const result = await hold({ id, customerId, points: 15 });
        if (result['__typename'] === 'RedemptionPayload') await capture(id);
        return result['__typename'];
      }),
    );
    expect(results.filter((name) => name === 'RedemptionPayload')).toHaveLength(6);
    expect(await accountOf(customers, customerId)).toEqual({ balance: 10, held: 0, ledger: 10, open: 0 });
  });

  test('come back by themselves when a checkout never ends', async () => {
    const customerId = await somebody(100);
    await issued(customers, 'FORGOTTEN');
    await hold({ id: 'p-5', customerId, points: 70, couponCodes: ['FORGOTTEN'], ttlSeconds: 60 });
    time.advance(1);
    await redemptionExpiry(customers.deps).run(new AbortController().signal);
    expect(await accountOf(customers, customerId)).toEqual({ balance: 100, held: 0, ledger: 100, open: 0 });
    expect(await usesOfCoupon(customers, 'FORGOTTEN')).toEqual({ used: 0, counted: 0 });
    expect(await hold({ id: 'p-5', customerId, points: 70, couponCodes: ['FORGOTTEN'] })).toMatchObject({
      code: 'REDEMPTION_EXPIRED',
    });
    // The order was made after all, and what it used is still there.
    expect(await capture('p-5')).toMatchObject({ redemption: { status: 'CAPTURED' } });
    expect(await accountOf(customers, customerId)).toEqual({ balance: 30, held: 0, ledger: 30, open: 0 });
    expect(await usesOfCoupon(customers, 'FORGOTTEN')).toEqual({ used: 1, counted: 1 });
  });

  test('that expired and went elsewhere are not captured', async () => {
    const customerId = await somebody(100);
    await hold({ id: 'p-6', customerId, points: 70, ttlSeconds: 60 });
    time.advance(1);
    await redemptionExpiry(customers.deps).run(new AbortController().signal);
    await hold({ id: 'p-7', customerId, points: 50 });
    expect(await capture('p-6')).toMatchObject({ code: 'REDEMPTION_EXPIRED' });
    expect(await accountOf(customers, customerId)).toEqual({ balance: 100, held: 50, ledger: 100, open: 50 });
  });
});

describe('I14: a coupon', () => {
  test('is used once by fifty checkouts at once, and counts what it says', async () => {
    await issued(customers, 'ONLY-ONE');
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => hold({ id: `c-${index}`, couponCodes: ['only-one'] })),
    );
    expect(results.filter((result) => result['__typename'] === 'RedemptionPayload')).toHaveLength(1);
    const refused = results.find((result) => result['__typename'] === 'RedemptionRefused');
    expect(refused).toMatchObject({ code: 'COUPON_USED_UP', couponCode: 'ONLY-ONE' });
    expect(await usesOfCoupon(customers, 'ONLY-ONE')).toEqual({ used: 1, counted: 1 });
  });

  test('that may be used seven times is, by checkouts that come and go', async () => {
    await issued(customers, 'SEVEN', { usageLimit: 7 });
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const id = `s-${index}`;
        if ((await hold({ id, couponCodes: ['SEVEN'] }))['__typename'] !== 'RedemptionPayload') return 'refused';
        if (index % 3 === 0) return (await release(id))['__typename'] && 'released';
        return (await capture(id))['__typename'] && 'captured';
      }),
    );
    const captured = outcomes.filter((outcome) => outcome === 'captured').length;
    expect(captured).toBeLessThanOrEqual(7);
    expect(await usesOfCoupon(customers, 'SEVEN')).toEqual({ used: captured, counted: captured });
  });

  test('of one customer is none of another’s', async () => {
    const [owner, other] = [await somebody(0), await somebody(0)];
    await issued(customers, 'MINE', { customerId: owner });
    for (const customerId of [other, null]) {
      expect(await hold({ id: `m-${customerId}`, customerId, couponCodes: ['MINE'] })).toMatchObject({
        code: 'COUPON_NOT_FOUND',
        message: 'There is no coupon MINE for the customer',
      });
    }
    expect(await hold({ id: 'm-owner', customerId: owner, couponCodes: ['MINE'] })).toMatchObject({
      redemption: { status: 'HELD', couponCodes: ['MINE'] },
    });
  });

  test('with a limit for each customer holds it, also at once', async () => {
    const [a, b] = [await somebody(0), await somebody(0)];
    await issued(customers, 'EACH-ONCE', { usageLimit: null, customerLimit: 1 });
    const results = await Promise.all(
      [a, a, a, b, b].map((customerId, index) => hold({ id: `e-${index}`, customerId, couponCodes: ['EACH-ONCE'] })),
    );
    expect(results.filter((result) => result['__typename'] === 'RedemptionPayload')).toHaveLength(2);
    expect(await hold({ id: 'e-guest', couponCodes: ['EACH-ONCE'] })).toMatchObject({ code: 'COUPON_NEEDS_CUSTOMER' });
  });

  test.each([
    ['LATER', { validFrom: '2030-01-01T00:00:00Z' }, 'COUPON_NOT_YET'],
    ['GONE', { validFrom: '2020-01-01T00:00:00Z', validUntil: '2021-01-01T00:00:00Z' }, 'COUPON_EXPIRED'],
    ['APP-ONLY', { channels: ['app'] }, 'COUPON_WRONG_CHANNEL'],
  ])('%s is refused with its reason', async (code, more, reason) => {
    await issued(customers, code, more);
    expect(await hold({ id: `r-${code}`, couponCodes: [code] })).toMatchObject({ code: reason, couponCode: code });
  });

  test('that stands alone is not used beside another', async () => {
    await issued(customers, 'ALONE', { combinable: false });
    await issued(customers, 'BESIDE');
    expect(await hold({ id: 'alone', couponCodes: ['BESIDE', 'ALONE'] })).toMatchObject({
      code: 'COUPON_NOT_COMBINABLE',
      couponCode: 'ALONE',
    });
    expect(await usesOfCoupon(customers, 'BESIDE')).toEqual({ used: 0, counted: 0 });
  });
});

describe('a redemption', () => {
  test('holds all or nothing', async () => {
    const customerId = await somebody(10);
    await issued(customers, 'WITH-POINTS');
    expect(await hold({ id: 'all', customerId, points: 11, couponCodes: ['WITH-POINTS'] })).toMatchObject({
      code: 'POINTS_SHORT',
    });
    expect(await usesOfCoupon(customers, 'WITH-POINTS')).toEqual({ used: 0, counted: 0 });
    expect(await hold({ id: 'all', customerId, points: 10, couponCodes: ['NO-SUCH'] })).toMatchObject({
      code: 'COUPON_NOT_FOUND',
    });
    expect(await accountOf(customers, customerId)).toEqual({ balance: 10, held: 0, ledger: 10, open: 0 });
  });

  test('that was released before its hold came is never held', async () => {
    const customerId = await somebody(10);
    expect(await release('early')).toMatchObject({ redemption: { status: 'RELEASED' } });
    expect(await hold({ id: 'early', customerId, points: 10 })).toMatchObject({ code: 'REDEMPTION_RELEASED' });
    expect(await accountOf(customers, customerId)).toEqual({ balance: 10, held: 0, ledger: 10, open: 0 });
  });

  test('whose hold and release race holds nothing in the end', async () => {
    const customerId = await somebody(1000);
    const ids = Array.from({ length: 20 }, (_, index) => `race-${index}`);
    await Promise.all(
      ids.flatMap((id, index) => {
        const both = [() => hold({ id, customerId, points: 10 }), () => release(id)];
        return (index % 2 === 0 ? both : both.toReversed()).map((act) => act());
      }),
    );
    expect(await accountOf(customers, customerId)).toEqual({ balance: 1000, held: 0, ledger: 1000, open: 0 });
  });

  test('is the same however often and under whatever key it is held', async () => {
    const customerId = await somebody(10);
    const wish = { id: 'again', customerId, points: 10, idempotencyKey: freshKey() };
    const first = await hold(wish);
    expect(await hold(wish)).toEqual(first);
    expect(await hold({ ...wish, idempotencyKey: freshKey() })).toEqual(first);
    expect(await hold({ ...wish, points: 9 })).toMatchObject({ __typename: 'IdempotencyMismatch' });
    expect(await hold({ ...wish, points: 9, idempotencyKey: freshKey() })).toMatchObject({
      code: 'REDEMPTION_MISMATCH',
    });
    expect(await capture('never-was')).toMatchObject({ __typename: 'NotFound' });
  });

  test('tells each of its states once', async () => {
    const customerId = await somebody(10);
    await hold({ id: 'told', customerId, points: 10 });
    await capture('told');
    const events = await customers.database.sql`
      select type, data from chassis.outbox where subject in ('redemption/told', ${`loyalty/${customerId}`}) order by position`;
    expect(events.map(({ type, data }) => [type, data.status ?? data.kind])).toEqual([
      ['customer.PointsMoved', 'EARNED'],
      ['customer.RedemptionChanged', 'HELD'],
      ['customer.PointsMoved', 'REDEEMED'],
      ['customer.RedemptionChanged', 'CAPTURED'],
    ]);
  });

  test('is for services alone', async () => {
    const input = { id: 'x', channel: 'ec', couponCodes: ['ANY-CODE'] };
    for (const caller of [hanako, aoi, ren, root]) {
      for (const [name, body] of [
        ['holdRedemption', input],
        ['captureRedemption', { id: 'x', orderId: 'o' }],
        ['releaseRedemption', { id: 'x' }],
        ['reversePoints', { orderId: 'o', refunded: { amount: '0', currency: 'JPY' } }],
      ] as const) {
        expect(await benefit(customers, caller, [name, body])).toMatchObject({ __typename: 'Forbidden' });
      }
    }
  });

  test.each([
    [{ id: 'bad id' }, 'id'],
    [{ id: 'b', points: -1 }, 'points'],
    [{ id: 'b', points: 1, customerId: null }, 'points'],
    [{ id: 'b' }, 'points'],
    [{ id: 'b', couponCodes: ['CODE'], ttlSeconds: 1 }, 'ttlSeconds'],
  ])('refuses %j at %s', async (input, field) => {
    expect(await hold(input)).toMatchObject({ __typename: 'InvalidInput', field });
  });
});
