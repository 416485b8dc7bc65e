import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody } from '@musubi/chassis/testing';
import { admin, associateOf, eventsOf, openShop, order, reserve, run, shopper, stock, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock: () => new Date('2026-11-22T09:00:00Z') });
  await stock(shop, 'shibuya', { tea: 5, cake: 5 });
  await stock(shop, 'osaka', { tea: 2 });
});
afterAll(() => shop.close());

const buffer = (rest: object) => run(shop, 'setChannelBuffer', { channel: 'MARKET', ...rest });
const atp = async (channel: string | null, variantIds: readonly string[]) => {
  const query = `query ($channel: ID, $ids: [ID!]!) { availability(variantIds: $ids, channel: $channel) { atp locations { location { id } atp } } }`;
  const { data } = await shop.execute(query, { channel, ids: [...variantIds] }, asNobody());
  return data?.['availability'];
};

test('a channel is promised what it does not leave to the others, by the closest buffer, in every place that asks', async () => {
  await buffer({ units: 1 });
  await buffer({ variantId: 'tea', units: 3 });
  await buffer({ variantId: 'tea', locationId: 'shibuya', units: 4 });
  expect(await atp('MARKET', ['tea', 'cake'])).toEqual([
    { atp: 1, locations: [{ location: { id: 'shibuya' }, atp: 1 }] },
    { atp: 4, locations: [{ location: { id: 'shibuya' }, atp: 4 }] },
  ]);
  expect(await atp(null, ['tea'])).toMatchObject([{ atp: 7 }]);
  expect(await atp('EC', ['tea'])).toMatchObject([{ atp: 7 }]);
  const input = { lines: [{ variantId: 'tea', quantity: 2 }], method: 'SHIP', channel: 'MARKET' };
  const plan = await shop.execute(
    `query ($input: SourcingInput!) { sourcingPlan(input: $input) { complete assignments { quantity } } }`,
    { input },
    order,
  );
  expect(plan.data).toEqual({ sourcingPlan: { complete: false, assignments: [{ quantity: 1 }] } });
  expect(await reserve(shop, 'tea', 2, { channel: 'MARKET' })).toMatchObject({
    code: 'OUT_OF_STOCK',
    shortages: [{ available: 1 }],
  });
  expect((await reserve(shop, 'tea', 1, { channel: 'MARKET' })).reservation?.status).toBe('ACTIVE');
  expect((await reserve(shop, 'tea', 1, { channel: 'MARKET' })).code).toBe('OUT_OF_STOCK');
  expect((await reserve(shop, 'tea', 4, { channel: 'EC' })).reservation?.status).toBe('ACTIVE');
});

test('of a channel’s many buyers at once no one gets what it leaves to the others', async () => {
  await stock(shop, 'shibuya', { rush: 12 });
  await buffer({ variantId: 'rush', units: 5 });
  const answers = await Promise.all(Array.from({ length: 40 }, () => reserve(shop, 'rush', 1, { channel: 'MARKET' })));
  expect(answers.filter(({ reservation }) => reservation !== undefined)).toHaveLength(7);
});

test('buffers are set and read by services and admin', async () => {
  for (const caller of [asNobody(), shopper, associateOf('shibuya')]) {
    expect((await run(shop, 'setChannelBuffer', { channel: 'MARKET', units: 0 }, caller)).code).toBe('FORBIDDEN');
    const { errors } = await shop.execute('{ channelBuffers(channel: "MARKET") { units } }', {}, caller);
    expect(errors?.[0]?.extensions?.['code']).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
  }
  const { data } = await shop.execute(
    '{ channelBuffers(channel: "MARKET") { units variant { id } location { id } } }',
    {},
    admin,
  );
  expect(data?.['channelBuffers']).toContainEqual({ units: 1, variant: null, location: null });
  expect((await buffer({ units: -1 })).field).toBe('units');
  expect((await buffer({ units: 1, locationId: 'moon' })).code).toBe('NOT_FOUND');
});

test('a level that falls to its threshold is told once a crossing, and listed while it is low', async () => {
  const clerk = associateOf('osaka');
  const line = { variantId: 'salt', locationId: 'osaka' };
  const list = async () => {
    const { data } = await shop.execute(
      '{ lowStock(locationId: "osaka") { nodes { threshold stockLevel { variant { id } atp } } } }',
      {},
      clerk,
    );
    return data?.['lowStock'];
  };
  await stock(shop, 'osaka', { salt: 4 });
  const set = await run(shop, 'setLowStockThreshold', { ...line, units: 2, expectedVersion: 1 }, clerk);
  expect(set.__typename).toBe('LowStockThresholdPayload');
  expect(await list()).toEqual({ nodes: [] });
  for (const delta of [-1, -1, -1, 2, -1]) await run(shop, 'adjustStock', { ...line, delta, reason: 'count' });
  expect(await list()).toEqual({ nodes: [{ threshold: 2, stockLevel: { variant: { id: 'salt' }, atp: 2 } }] });
  expect((await eventsOf(shop, 'inventory.StockLow')).map(({ data }) => [data.onHand, data.threshold])).toEqual([
    [2, 2],
    [2, 2],
  ]);
  await run(shop, 'setLowStockThreshold', { ...line, units: 9 }, clerk);
  expect(await eventsOf(shop, 'inventory.StockLow')).toHaveLength(2);
  await run(shop, 'setLowStockThreshold', { ...line, units: null }, clerk);
  expect(await list()).toEqual({ nodes: [] });
  await run(shop, 'setLowStockThreshold', { ...line, units: 2 }, clerk);
  expect(await eventsOf(shop, 'inventory.StockLow')).toHaveLength(3);
  const query = 'subscription { lowStock(locationId: "osaka") { threshold stockLevel { atp variant { id } } } }';
  const stream = shop.subscribe(query, { caller: clerk, after: 0 });
  expect((await stream.next()).value?.data).toEqual({
    lowStock: { threshold: 2, stockLevel: { atp: 2, variant: { id: 'salt' } } },
  });
  await stream.return?.();
});

test('thresholds and what is low are the store’s own', async () => {
  const line = { variantId: 'salt', locationId: 'osaka', units: 1 };
  for (const caller of [asNobody(), shopper, associateOf('shibuya')]) {
    expect((await run(shop, 'setLowStockThreshold', line, caller)).code).toBe('FORBIDDEN');
    const { errors } = await shop.execute('{ lowStock(locationId: "osaka") { nodes { threshold } } }', {}, caller);
    expect(errors?.[0]?.extensions?.['code']).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
    const refused = await shop
      .subscribe('subscription { lowStock(locationId: "osaka") { threshold } }', { caller })
      .next();
    expect(refused.value?.errors).toHaveLength(1);
  }
});
