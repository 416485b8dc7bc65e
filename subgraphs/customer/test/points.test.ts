import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '@musubi/chassis';
import { startTestSubgraph } from '@musubi/chassis/testing';
import { customer } from '../src/subgraph.ts';
import { accountOf, benefit, given, issued, order, usesOfCoupon } from './benefits.ts';
import {
  aoi,
  codes,
  hanako,
  movableClock,
  orderCancelled,
  orderPlaced,
  registered,
  ren,
  root,
  taro,
  type Customers,
} from './cast.ts';

let customers: Customers;
const time = movableClock();
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: time.clock });
  for (const id of ['hanako', 'taro']) await registered(customers, id);
});
afterAll(() => customers.close());

const run = (name: string, input: object) => benefit(customers, order, [name, input]);
const yen = (amount: number) => ({ amount: String(amount), currency: 'JPY' });

/** Tells of an order of somebody, and waits until it is heard. */
async function bought(orderId: string, customerId: string, total: number): Promise<void> {
  const data = { placedAt: time.clock().toISOString(), customerId, total: yen(total) };
  await customers.deps.backbone.append([orderPlaced(orderId, data)]);
  await expect
    .poll(async () => (await customers.database.sql`select 1 from purchase_points where order_id = ${orderId}`).length)
    .toBe(1);
}

describe('points are earned', () => {
  test('by a purchase, one for each hundred yen, once however often it is told', async () => {
    await bought('o-1', 'buyer-1', 5990);
    await customers.deps.backbone.append([
      {
        ...orderPlaced('o-1', { placedAt: time.clock().toISOString(), customerId: 'buyer-1', total: yen(5990) }),
        id: 'told-again',
      },
    ]);
    await bought('o-after', 'buyer-1b', 100);
    expect(await accountOf(customers, 'buyer-1')).toMatchObject({ balance: 59, ledger: 59 });
  });

  test('once a reference', async () => {
    for (const balance of [50, 50]) {
      const result = await run('earnPoints', { customerId: 'hanako', points: 50, reference: 'review/r-1' });
      expect(result).toMatchObject({ balance, available: balance });
    }
  });

  test('at most once a reference by many at once', async () => {
    const wishes = Array.from({ length: 20 }, () =>
      run('earnPoints', { customerId: 'many', points: 5, reference: 'review/r-2' }),
    );
    await Promise.all(wishes);
    expect(await accountOf(customers, 'many')).toMatchObject({ balance: 5, ledger: 5 });
  });

  test.each([
    [{ points: 0 }, 'points'],
    [{ points: 1_000_001 }, 'points'],
    [{ reference: 'what for' }, 'reference'],
    [{ reference: 'order/o-1' }, 'reference'],
    [{ customerId: 'no id' }, 'customerId'],
  ])('but not with %j', async (more, field) => {
    const input = { customerId: 'hanako', points: 5, reference: 'review/r-3', ...more };
    expect(await run('earnPoints', input)).toMatchObject({ __typename: 'InvalidInput', field });
  });

  test('by admins and services, not by others', async () => {
    const input = { customerId: 'hanako', points: 1, reference: 'gift/g-1' };
    expect(await benefit(customers, root, ['earnPoints', input])).toMatchObject({ __typename: 'PointsPayload' });
    for (const caller of [hanako, aoi, ren]) {
      expect(await benefit(customers, caller, ['earnPoints', input])).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('a return', () => {
  test('takes back in proportion what the order earned, and gives back what was spent on it', async () => {
    await given(customers, 'buyer-2', 100);
    await run('holdRedemption', { id: 'k-2', customerId: 'buyer-2', channel: 'ec', points: 80 });
    await run('captureRedemption', { id: 'k-2', orderId: 'o-2' });
    await bought('o-2', 'buyer-2', 3000);
    expect(await accountOf(customers, 'buyer-2')).toMatchObject({ balance: 50 });
    expect(await run('reversePoints', { orderId: 'o-2', refunded: yen(1000), restorePoints: 30 })).toMatchObject({
      reversed: 10,
      short: 0,
      restored: 30,
    });
    expect(await run('reversePoints', { orderId: 'o-2', refunded: yen(2000), restorePoints: 50 })).toMatchObject({
      reversed: 20,
      short: 0,
      restored: 50,
    });
    expect(await accountOf(customers, 'buyer-2')).toEqual({ balance: 100, held: 0, ledger: 100, open: 0 });
    expect(await run('reversePoints', { orderId: 'o-2', refunded: yen(1) })).toMatchObject({
      field: 'refunded.amount',
    });
    expect(await run('reversePoints', { orderId: 'o-2', refunded: yen(0), restorePoints: 1 })).toMatchObject({
      field: 'restorePoints',
    });
  });

  test('says what it could not take back, and leaves alone what is held', async () => {
    await bought('o-3', 'buyer-3', 5000);
    await run('holdRedemption', { id: 'k-3', customerId: 'buyer-3', channel: 'ec', points: 40 });
    expect(await run('reversePoints', { orderId: 'o-3', refunded: yen(5000) })).toMatchObject({
      reversed: 10,
      short: 40,
    });
    expect(await accountOf(customers, 'buyer-3')).toEqual({ balance: 40, held: 40, ledger: 40, open: 40 });
  });

  test('in many parts at once takes back what one would', async () => {
    await bought('o-4', 'buyer-4', 10_000);
    const results = await Promise.all(
      Array.from({ length: 12 }, () => run('reversePoints', { orderId: 'o-4', refunded: yen(1000) })),
    );
    expect(results.filter((result) => result['__typename'] === 'ReversePointsPayload')).toHaveLength(10);
    expect(await accountOf(customers, 'buyer-4')).toEqual({ balance: 0, held: 0, ledger: 0, open: 0 });
  });

  test('of an order that nobody knows, or in another currency, is refused', async () => {
    expect(await run('reversePoints', { orderId: 'nobody', refunded: yen(1) })).toMatchObject({
      __typename: 'NotFound',
    });
    await bought('o-5', 'buyer-5', 100);
    const refunded = { amount: '1', currency: 'USD' };
    expect(await run('reversePoints', { orderId: 'o-5', refunded })).toMatchObject({ field: 'refunded.currency' });
  });

  test('of the whole order by its cancellation gives back its coupon, too', async () => {
    await given(customers, 'buyer-6', 10);
    await issued(customers, 'BACK-AGAIN');
    const wish = { id: 'k-6', customerId: 'buyer-6', channel: 'ec', points: 10, couponCodes: ['BACK-AGAIN'] };
    await run('holdRedemption', wish);
    await run('captureRedemption', { id: 'k-6', orderId: 'o-6' });
    await bought('o-6', 'buyer-6', 1000);
    expect(await usesOfCoupon(customers, 'BACK-AGAIN')).toEqual({ used: 1, counted: 1 });
    await customers.deps.backbone.append([orderCancelled('o-6', time.clock())]);
    await expect.poll(() => usesOfCoupon(customers, 'BACK-AGAIN')).toEqual({ used: 0, counted: 0 });
    expect(await accountOf(customers, 'buyer-6')).toEqual({ balance: 10, held: 0, ledger: 10, open: 0 });
  });
});

describe('an account', () => {
  const LOYALTY = `query ($id: ID!, $after: String) { customer(id: $id) {
    loyalty { balance held available entries(first: 2, after: $after) { nodes { kind points balanceAfter reference } pageInfo { hasNextPage endCursor } } }
    coupons { code status usageLimit used } } }`;
  const read = (caller: Caller, id = 'taro', after?: string) => customers.execute(LOYALTY, { id, after }, caller);

  test('shows its movements to its customer, newest first, page by page', async () => {
    for (const points of [1, 2, 3]) await given(customers, 'taro', points);
    const first = await read(taro);
    expect(first.data).toMatchObject({
      customer: {
        loyalty: {
          balance: 6,
          held: 0,
          available: 6,
          entries: { nodes: [{ points: 3, balanceAfter: 6 }, { points: 2 }] },
        },
      },
    });
    const cursor = (first.data as { customer: { loyalty: { entries: { pageInfo: { endCursor: string } } } } }).customer
      .loyalty.entries.pageInfo.endCursor;
    expect((await read(taro, 'taro', cursor)).data).toMatchObject({
      customer: { loyalty: { entries: { nodes: [{ points: 1 }], pageInfo: { hasNextPage: false } } } },
    });
  });

  test('is nobody else’s to see; staff see it on record', async () => {
    for (const caller of [hanako, aoi]) expect((await read(caller)).data).toEqual({ customer: null });
    expect((await read(ren)).data).toMatchObject({ customer: { loyalty: { balance: 6 } } });
    const [row] = await customers.database.sql`
      select fields from disclosure where subject = 'ren' and customer_id = 'taro' order by position desc limit 1`;
    expect(row?.['fields']).toEqual(['coupons', 'loyalty']);
  });

  test('is never changed in its ledger, not even by hand', async () => {
    await expect(customers.database.sql`update loyalty_entry set points = 1000`).rejects.toThrow(/never changed/);
  });
});

describe('a coupon', () => {
  const FIND =
    '{ coupon(code: "for-taro") { code name status discount { basisPoints amount { amount } } usageLimit used } }';

  test('of a customer is shown to them, and to nobody else', async () => {
    await issued(customers, 'FOR-TARO', { customerId: 'taro', discount: { amount: yen(500) } });
    const found = {
      code: 'FOR-TARO',
      status: 'USABLE',
      discount: { basisPoints: null, amount: { amount: '500' } },
      usageLimit: 1,
      used: 0,
    };
    for (const caller of [taro, root, order]) {
      expect((await customers.execute(FIND, {}, caller)).data).toMatchObject({ coupon: found });
    }
    for (const caller of [hanako, aoi])
      expect((await customers.execute(FIND, {}, caller)).data).toEqual({ coupon: null });
  });

  test('of everybody is shown to everybody, without its use', async () => {
    await issued(customers, 'FOR-ALL');
    const { data } = await customers.execute('{ coupon(code: "FOR-ALL") { code usageLimit used } }', {}, hanako);
    expect(data).toEqual({ coupon: { code: 'FOR-ALL', usageLimit: null, used: null } });
  });

  test('is issued by admins, services and, once for one customer, agents', async () => {
    const input = { name: 'Sorry', discount: { basisPoints: 500 } };
    expect(await benefit(customers, root, ['issueCoupon', input])).toMatchObject({
      coupon: { code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/), usageLimit: 1 },
    });
    const mine = { ...input, customerId: 'taro' };
    expect(await benefit(customers, ren, ['issueCoupon', mine])).toMatchObject({ __typename: 'CouponPayload' });
    expect(await benefit(customers, ren, ['issueCoupon', input])).toMatchObject({ field: 'customerId' });
    expect(await benefit(customers, ren, ['issueCoupon', { ...mine, usageLimit: 2 }])).toMatchObject({
      field: 'usageLimit',
    });
    for (const caller of [taro, aoi]) {
      expect(await benefit(customers, caller, ['issueCoupon', mine])).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('has a code of its own, and a customer who is there', async () => {
    const input = { code: 'FOR-ALL', name: 'Again', discount: { basisPoints: 500 } };
    expect(await run('issueCoupon', input)).toMatchObject({ code: 'COUPON_EXISTS' });
    expect(await run('issueCoupon', { ...input, code: 'FOR-NONE', customerId: 'nobody' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('and points are quoted to services for a cart', async () => {
    const document = `{ redeemables(customerId: "taro", channel: "ec", currency: "JPY", codes: ["for-taro", "nothing", "FOR-APP"]) {
      availablePoints pointValue { amount } coupons { code coupon { code } refusal { code } } } }`;
    await issued(customers, 'FOR-APP', { channels: ['app'] });
    expect((await customers.execute(document, {}, order)).data).toEqual({
      redeemables: {
        availablePoints: 6,
        pointValue: { amount: '1' },
        coupons: [
          { code: 'FOR-TARO', coupon: { code: 'FOR-TARO' }, refusal: null },
          { code: 'NOTHING', coupon: null, refusal: { code: 'COUPON_NOT_FOUND' } },
          { code: 'FOR-APP', coupon: { code: 'FOR-APP' }, refusal: { code: 'COUPON_WRONG_CHANNEL' } },
        ],
      },
    });
    for (const caller of [taro, root])
      expect(codes(await customers.execute(document, {}, caller))).toEqual(['FORBIDDEN']);
  });
});
