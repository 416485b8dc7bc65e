import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody } from '@musubi/chassis/testing';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { admin, allocate, associateOf, levelOf, openShop, order, run, shopper, stock, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock: () => new Date('2026-11-22T09:00:00Z') });
});
afterAll(() => shop.close());

const near = { latitude: 35.66, longitude: 139.7 };
const plan = async (variantId: string, quantity: number, channel: string | null = null) => {
  const query = `query ($input: SourcingInput!) { sourcingPlan(input: $input) { complete explanation
    assignments { location { id } quantity } candidates { chosen verdict assignments { location { id } } } } }`;
  const input = { lines: [{ variantId, quantity }], method: 'SHIP', destination: near, channel };
  const { data } = await shop.execute(query, { input }, order);
  return data?.['sourcingPlan'];
};

test('a channel’s own rules choose, others go by those of every channel, and all candidates say why', async () => {
  await stock(shop, 'dc', { sock: 5 });
  await stock(shop, 'shibuya', { sock: 5 });
  expect(await plan('sock', 2, 'EC')).toMatchObject({
    assignments: [{ location: { id: 'dc' }, quantity: 2 }],
    explanation: expect.arrayContaining(['DC1: Chosen, by DISTRIBUTION_CENTER']),
  });
  const own = { channel: 'EC', rules: ['SHIP_FROM_STORE', 'NEAREST'] };
  expect((await run(shop, 'setSourcingRules', own)).__typename).toBe('SourcingRulesPayload');
  expect(await plan('sock', 2, 'EC')).toMatchObject({
    assignments: [{ location: { id: 'shibuya' }, quantity: 2 }],
    candidates: [
      { chosen: true, verdict: 'Chosen, by SHIP_FROM_STORE' },
      { chosen: false, verdict: 'Out by SHIP_FROM_STORE: 1 locations that are no store, the best has 0' },
    ],
  });
  expect(await plan('sock', 2)).toMatchObject({ assignments: [{ location: { id: 'dc' } }] });
  await run(shop, 'setSourcingRules', { rules: ['NEAREST'] });
  expect(await plan('sock', 2, 'APP')).toMatchObject({ assignments: [{ location: { id: 'shibuya' } }] });
});

test('rules are set at the version that was read, each once, by services and admin', async () => {
  expect((await run(shop, 'setSourcingRules', { channel: 'EC', rules: ['NEAREST'], expectedVersion: 0 })).code).toBe(
    'VERSION_CONFLICT',
  );
  expect((await run(shop, 'setSourcingRules', { rules: [] })).field).toBe('rules');
  expect((await run(shop, 'setSourcingRules', { rules: ['NEAREST', 'NEAREST'] })).field).toBe('rules');
  const query = '{ sourcingRules(channel: "EC") { channel rules version } }';
  for (const caller of [asNobody(), shopper, associateOf('shibuya')]) {
    expect((await run(shop, 'setSourcingRules', { rules: ['NEAREST'] }, caller)).code).toBe('FORBIDDEN');
    expect((await shop.execute(query, {}, caller)).errors).toHaveLength(1);
  }
  expect((await shop.execute(query, {}, admin)).data).toEqual({
    sourcingRules: { channel: 'EC', rules: ['SHIP_FROM_STORE', 'NEAREST'], version: 1 },
  });
});

test('units without stock find another location by the rules, all or none, and not where they were lost', async () => {
  await stock(shop, 'shibuya', { boot: 4 });
  await stock(shop, 'osaka', { boot: 1 });
  await allocate(shop, 'boots', { variantId: 'boot', quantity: 2 });
  const lines = [{ variantId: 'boot', locationId: 'shibuya', quantity: 2 }];
  await run(shop, 'reportShortPick', { id: 'boots', lines });
  const reroute = { id: 'boots', method: 'SHIP', destination: near };
  expect(await run(shop, 'rerouteReservation', reroute)).toMatchObject({
    code: 'OUT_OF_STOCK',
    shortages: [{ requested: 2, available: 1 }],
  });
  await stock(shop, 'dc', { boot: 1 });
  const moved = await run(shop, 'rerouteReservation', { ...reroute, idempotencyKey: 'boots' });
  expect(
    moved.reservation?.lines.map(({ location, quantity, unsourced }) => [location.id, quantity, unsourced]),
  ).toEqual(
    expect.arrayContaining([
      ['dc', 1, 0],
      ['osaka', 1, 0],
    ]),
  );
  expect(await run(shop, 'rerouteReservation', { ...reroute, idempotencyKey: 'boots' })).toEqual(moved);
  expect((await run(shop, 'rerouteReservation', reroute)).field).toBe('id');
  expect(await levelOf(shop, 'boot', 'dc')).toMatchObject({ allocated: 1, atp: 0 });
  expect((await run(shop, 'rerouteReservation', reroute, shopper)).code).toBe('FORBIDDEN');
  expect((await run(shop, 'rerouteReservation', { id: 'boots', method: 'PICKUP' })).field).toBe('locationId');
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});
