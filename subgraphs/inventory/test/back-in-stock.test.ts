import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody, asService, asUser } from '@musubi/chassis/testing';
import { inTransaction } from '@musubi/chassis';
import { consentConsumer, tellWaiting } from '../src/back-in-stock.ts';
import { associateOf, eventsOf, openShop, reserve, run, stock, type Shop } from './shop.ts';

let shop: Shop;
let now = new Date('2026-11-22T09:00:00Z');
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
});
afterAll(() => shop.close());

const customer = (id: string) => asUser(id, { role: 'shopper' });
const ask = (variantId: string, who: string, rest: object = {}) =>
  run(shop, 'subscribeBackInStock', { variantId, scope: 'LOCATION', locationId: 'shibuya', ...rest }, customer(who));
/** Tells, as the worker does, until nobody is left to tell; answers who was told of a variant so far. */
async function told(variantId: string): Promise<string[]> {
  while ((await tellWaiting(shop.deps)) > 0);
  const events = await eventsOf(shop, 'inventory.VariantBackInStock');
  return events.filter(({ data }) => data.variantId === variantId).map(({ data }) => data.customerId);
}

test('customers are told in the order in which they asked, once, and no more of them than there are units', async () => {
  for (const who of ['ann', 'bob', 'cid', 'dan']) expect((await ask('yo', who)).subscription?.status).toBe('WAITING');
  expect(await told('yo')).toEqual([]);
  await stock(shop, 'shibuya', { yo: 2 });
  expect(await told('yo')).toEqual(['ann', 'bob']);
  const held = await reserve(shop, 'yo', 2);
  await run(shop, 'releaseReservation', { id: held.reservation?.id });
  expect(await told('yo')).toEqual(['ann', 'bob']);
  await stock(shop, 'shibuya', { yo: 1 });
  expect(await told('yo')).toEqual(['ann', 'bob', 'cid']);
  now = new Date(now.getTime() + 16 * 60_000);
  expect(await told('yo')).toEqual(['ann', 'bob', 'cid', 'dan']);
  const [first] = await eventsOf(shop, 'inventory.VariantBackInStock');
  expect(first?.data).toMatchObject({ scope: 'LOCATION', atp: 2, locationIds: ['shibuya'] });
});

test('each scope looks where it says: what ships, one location, or near a point', async () => {
  await ask('zen', 'ec', { scope: 'EC', locationId: null });
  await ask('zen', 'here');
  await ask('zen', 'near', {
    scope: 'NEAR',
    locationId: null,
    near: { latitude: 35.66, longitude: 139.7 },
    radiusMeters: 25_000,
  });
  await ask('zen', 'many', { scope: 'EC', locationId: null, units: 5 });
  await stock(shop, 'maker', { zen: 9 });
  expect(await told('zen')).toEqual([]);
  await stock(shop, 'dc', { zen: 2 });
  expect((await told('zen')).toSorted()).toEqual(['ec', 'near']);
  await stock(shop, 'shibuya', { zen: 1 });
  expect(await told('zen')).toContain('here');
  expect(await told('zen')).not.toContain('many');
});

test('many who ask and many who tell at once: each is told once, and never more than there are units', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `rush-${index}`);
  await Promise.all([
    ...names.map((who) => ask('rush', who)),
    stock(shop, 'shibuya', { rush: 7 }),
    ...Array.from({ length: 6 }, () => tellWaiting(shop.deps)),
  ]);
  await Promise.all(Array.from({ length: 6 }, () => tellWaiting(shop.deps)));
  const all = await told('rush');
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeLessThanOrEqual(7);
  const { data } = await shop.execute('{ backInStockSubscriptions { status } }', {}, customer(all[0] ?? 'rush-0'));
  expect(data).toBeDefined();
});

test('what is there need not be waited for, asking twice is asking once, and the waiting can be ended', async () => {
  await stock(shop, 'shibuya', { mat: 1 });
  expect(await ask('mat', 'eve')).toMatchObject({ code: 'ALREADY_IN_STOCK' });
  const first = await ask('mat', 'eve', { units: 2 });
  expect((await ask('mat', 'eve', { units: 2 })).subscription?.id).toBe(first.subscription?.id);
  const end = { id: first.subscription?.id };
  expect((await run(shop, 'unsubscribeBackInStock', end, customer('mallory'))).code).toBe('NOT_FOUND');
  expect((await run(shop, 'unsubscribeBackInStock', end, customer('eve'))).subscription?.status).toBe('CANCELLED');
  await stock(shop, 'shibuya', { mat: 9 });
  expect(await told('mat')).toEqual([]);
});

test('who does not want to be written to is not told, until they grant it again', async () => {
  const consumer = consentConsumer();
  const decide = (status: string, purpose = 'TRANSACTIONAL') => {
    const data = { customerId: 'quiet', purpose, channel: 'ANY', status };
    const event = { id: status, position: 1, type: 'customer.ConsentChanged', data } as unknown as Parameters<
      typeof consumer.handle
    >[1];
    return inTransaction(shop.deps.database, (tx) => consumer.handle(tx, event));
  };
  await decide('DENIED', 'MARKETING');
  await decide('DENIED');
  await ask('hush', 'quiet');
  await ask('hush', 'loud');
  await stock(shop, 'shibuya', { hush: 1 });
  expect(await told('hush')).toEqual(['loud']);
  const query = '{ backInStockSubscriptions { status variant { id } location { id } } }';
  expect((await shop.execute(query, {}, customer('quiet'))).data).toEqual({
    backInStockSubscriptions: [{ status: 'SUPPRESSED', variant: { id: 'hush' }, location: { id: 'shibuya' } }],
  });
  await decide('GRANTED');
  await ask('hush', 'quiet', { units: 2 });
  await stock(shop, 'shibuya', { hush: 9 });
  expect(await told('hush')).toEqual(['loud', 'quiet']);
});

test('customers ask for themselves and services for one, and what is wrong is named', async () => {
  const input = { variantId: 'own', scope: 'EC' };
  for (const caller of [asNobody(), associateOf('shibuya'), asService('order')]) {
    expect((await run(shop, 'subscribeBackInStock', input, caller)).code).toBe('FORBIDDEN');
  }
  expect((await run(shop, 'subscribeBackInStock', input, asService('order', 'zoe'))).subscription?.status).toBe(
    'WAITING',
  );
  expect((await ask('own', 'zoe', { locationId: null })).field).toBe('locationId');
  expect((await ask('own', 'zoe', { scope: 'NEAR', locationId: null })).field).toBe('near');
  expect((await ask('own', 'zoe', { units: 0 })).field).toBe('units');
  expect((await ask('own', 'zoe', { locationId: 'moon' })).code).toBe('NOT_FOUND');
});
