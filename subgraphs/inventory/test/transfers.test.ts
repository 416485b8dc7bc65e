import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody } from '@musubi/chassis/testing';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import {
  admin,
  allocate,
  associateOf,
  eventsOf,
  levelOf,
  openShop,
  reserve,
  run,
  shopper,
  stock,
  type Shop,
} from './shop.ts';

let shop: Shop;
let now = new Date('2026-11-22T09:00:00Z');
beforeAll(async () => {
  shop = await openShop({ clock: () => (now = new Date(now.getTime() + 1)) });
});
afterAll(() => shop.close());

const shibuya = associateOf('shibuya');
const osaka = associateOf('osaka');
const asking = (id: string, lines: readonly object[], rest: object = {}) => ({
  id,
  fromLocationId: 'osaka',
  toLocationId: 'shibuya',
  lines,
  ...rest,
});
const both = async (variantId: string) => [await levelOf(shop, variantId, 'osaka'), await levelOf(shop, variantId)];

test('goods that are asked for are set aside, leave, are on their way, and arrive', async () => {
  await stock(shop, 'osaka', { lamp: 5 });
  const lines = [
    { variantId: 'lamp', quantity: 1 },
    { variantId: 'lamp', quantity: 2 },
  ];
  const asked = await run(shop, 'requestTransfer', asking('t1', lines, { note: 'for Ms. Sato' }), shibuya);
  expect(asked.transfer).toMatchObject({ status: 'REQUESTED', version: 1, lines: [{ requested: 3, approved: null }] });
  expect(await both('lamp')).toMatchObject([
    { onHand: 5, allocated: 0 },
    { onHand: 0, inTransitIn: 0 },
  ]);
  await run(shop, 'approveTransfer', { id: 't1', expectedVersion: 1 }, osaka);
  expect(await both('lamp')).toMatchObject([{ onHand: 5, allocated: 3, atp: 2 }, { inTransitIn: 0 }]);
  const part = [{ variantId: 'lamp', quantity: 2 }];
  const left = await run(shop, 'shipTransfer', { id: 't1', lines: part }, osaka);
  expect(left.transfer).toMatchObject({ status: 'IN_TRANSIT', lines: [{ approved: 3, shipped: 2, received: null }] });
  expect(await both('lamp')).toMatchObject([
    { onHand: 3, allocated: 0, atp: 3 },
    { onHand: 0, inTransitIn: 2, atp: 0 },
  ]);
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
  const came = await run(shop, 'receiveTransfer', { id: 't1' }, shibuya);
  expect(came.transfer).toMatchObject({ status: 'RECEIVED', version: 4, lines: [{ shipped: 2, received: 2 }] });
  expect(await both('lamp')).toMatchObject([{ onHand: 3 }, { onHand: 2, inTransitIn: 0, atp: 2 }]);
  expect(await eventsOf(shop, 'inventory.StockDiscrepancyFound')).toEqual([]);
  const told = await eventsOf(
    shop,
    'inventory.TransferRequested',
    'inventory.TransferApproved',
    'inventory.TransferShipped',
    'inventory.TransferReceived',
  );
  expect(told.map(({ data }) => data.status)).toEqual(['REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED']);
});

test('a line that arrives as more or less than what left is a discrepancy where it arrives', async () => {
  await stock(shop, 'osaka', { fork: 5, spoon: 5, knife: 5 });
  const lines = ['fork', 'spoon', 'knife'].map((variantId) => ({ variantId, quantity: 4 }));
  await run(shop, 'requestTransfer', asking('t2', lines));
  await run(shop, 'approveTransfer', { id: 't2' });
  await run(shop, 'shipTransfer', { id: 't2' });
  const arrived = [
    { variantId: 'fork', quantity: 3 },
    { variantId: 'spoon', quantity: 5 },
  ];
  await run(shop, 'receiveTransfer', { id: 't2', lines: arrived });
  expect(await levelOf(shop, 'fork')).toMatchObject({ onHand: 3, inTransitIn: 0 });
  expect(await levelOf(shop, 'spoon')).toMatchObject({ onHand: 5, inTransitIn: 0 });
  const query = '{ stockDiscrepancies(locationId: "shibuya") { cause variant { id } expected actual reference } }';
  const { data } = await shop.execute(query, {}, shibuya);
  expect(data?.['stockDiscrepancies']).toHaveLength(2);
  expect(data?.['stockDiscrepancies']).toEqual(
    expect.arrayContaining([
      { cause: 'TRANSFER', variant: { id: 'fork' }, expected: 4, actual: 3, reference: 't2' },
      { cause: 'TRANSFER', variant: { id: 'spoon' }, expected: 4, actual: 5, reference: 't2' },
    ]),
  );
  expect(await eventsOf(shop, 'inventory.StockDiscrepancyFound')).toHaveLength(2);
});

test('nothing is set aside that is promised to others, and no safety stock', async () => {
  await stock(shop, 'osaka', { chair: 3 });
  await run(shop, 'setSafetyStock', { variantId: 'chair', locationId: 'osaka', quantity: 1 });
  await allocate(shop, 'chair', { variantId: 'chair', quantity: 1, locationId: 'osaka' });
  await run(shop, 'requestTransfer', asking('t3', [{ variantId: 'chair', quantity: 2 }]));
  expect(await run(shop, 'approveTransfer', { id: 't3' })).toMatchObject({
    code: 'OUT_OF_STOCK',
    shortages: [{ location: { id: 'osaka' }, requested: 2, available: 1 }],
  });
  const fewer = { id: 't3', lines: [{ variantId: 'chair', quantity: 1 }] };
  expect((await run(shop, 'approveTransfer', fewer)).transfer?.status).toBe('APPROVED');
  expect((await run(shop, 'shipTransfer', { id: 't3', lines: [{ variantId: 'chair', quantity: 2 }] })).field).toBe(
    'lines',
  );
  expect((await run(shop, 'receiveTransfer', { id: 't3' })).code).toBe('TRANSFER_STATE');
  expect((await run(shop, 'cancelTransfer', { id: 't3' })).transfer?.status).toBe('CANCELLED');
  expect(await levelOf(shop, 'chair', 'osaka')).toMatchObject({ onHand: 3, allocated: 1, atp: 1 });
});

test('a sale in the store takes from a transfer before it takes from a customer', async () => {
  await stock(shop, 'osaka', { sofa: 3 });
  await run(shop, 'requestTransfer', asking('t4', [{ variantId: 'sofa', quantity: 2 }]));
  await run(shop, 'approveTransfer', { id: 't4' });
  await reserve(shop, 'sofa', 1, { lines: [{ variantId: 'sofa', locationId: 'osaka', quantity: 1 }] });
  const lines = [{ variantId: 'sofa', quantity: 1 }];
  const sold = await run(shop, 'recordStoreSale', { locationId: 'osaka', saleId: 's', lines });
  expect(sold).toMatchObject({ stockLevels: [{ onHand: 2, reserved: 1, allocated: 1 }], shortAllocations: [] });
  expect(sold.discrepancies).toMatchObject([{ expected: 0, actual: 1 }]);
  const left = await run(shop, 'shipTransfer', { id: 't4' });
  expect(left.transfer).toMatchObject({ lines: [{ requested: 2, approved: 1, shipped: 1 }] });
});

test('transfers both ways at once never meet in a deadlock, and sums stay equal', async () => {
  const variants = ['x', 'y', 'z'];
  for (const place of ['osaka', 'shibuya'])
    await stock(shop, place, Object.fromEntries(variants.map((id) => [id, 50])));
  const go = async (id: string, fromLocationId: string, toLocationId: string) => {
    const lines = variants.toSorted(() => Math.random() - 0.5).map((variantId) => ({ variantId, quantity: 2 }));
    await run(shop, 'requestTransfer', { id, fromLocationId, toLocationId, lines });
    await run(shop, 'approveTransfer', { id });
    await run(shop, 'shipTransfer', { id });
    return run(shop, 'receiveTransfer', { id });
  };
  const before = await deadlocks();
  const done = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      index % 2 === 0 ? go(`both-${index}`, 'osaka', 'shibuya') : go(`both-${index}`, 'shibuya', 'osaka'),
    ),
  );
  expect(done.map(({ transfer }) => transfer?.status)).toEqual(done.map(() => 'RECEIVED'));
  expect(await deadlocks()).toBe(before);
  expect(await both('x')).toMatchObject([{ onHand: 50 }, { onHand: 50 }]);
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});

test('of two who ship one transfer one does, and a repeated command answers the same', async () => {
  await stock(shop, 'osaka', { desk: 2 });
  await run(shop, 'requestTransfer', asking('t5', [{ variantId: 'desk', quantity: 2 }]));
  await run(shop, 'approveTransfer', { id: 't5' });
  const twice = await Promise.all([1, 2].map(() => run(shop, 'shipTransfer', { id: 't5' })));
  expect(twice.map(({ __typename }) => __typename).toSorted()).toEqual(['TransferPayload', 'TransferStateConflict']);
  const input = { id: 't5', idempotencyKey: 'came' };
  expect(await run(shop, 'receiveTransfer', input)).toEqual(await run(shop, 'receiveTransfer', input));
  expect((await run(shop, 'receiveTransfer', { id: 't5', expectedVersion: 1 })).code).toBe('VERSION_CONFLICT');
});

test('each step is for those at its end, and others are not told that there is such a transfer', async () => {
  await stock(shop, 'osaka', { tray: 2 });
  const line = [{ variantId: 'tray', quantity: 1 }];
  for (const caller of [asNobody(), shopper, associateOf('dc')]) {
    expect((await run(shop, 'requestTransfer', asking('t6', line), caller)).code).toBe('FORBIDDEN');
  }
  await run(shop, 'requestTransfer', asking('t6', line), shibuya);
  expect((await run(shop, 'approveTransfer', { id: 't6' }, shibuya)).code).toBe('FORBIDDEN');
  expect((await run(shop, 'approveTransfer', { id: 't6' }, associateOf('dc'))).code).toBe('NOT_FOUND');
  expect((await run(shop, 'receiveTransfer', { id: 't6' }, osaka)).code).toBe('FORBIDDEN');
  const query = '{ transfer(id: "t6") { id from { code } } }';
  for (const [caller, seen] of [
    [shibuya, true],
    [osaka, true],
    [admin, true],
    [associateOf('dc'), false],
    [shopper, false],
    [asNobody(), false],
  ] as const) {
    const { data } = await shop.execute(query, {}, caller);
    expect(data).toEqual({ transfer: seen ? { id: 't6', from: { code: 'OSA' } } : null });
  }
});

test('says what is wrong with what is asked for', async () => {
  const line = { variantId: 'tray', quantity: 1 };
  const code = async (input: object) => {
    const answer = await run(shop, 'requestTransfer', input);
    return answer.field ?? answer.code;
  };
  expect(await code(asking('t7', []))).toBe('lines');
  expect(await code(asking('t7', [line], { toLocationId: 'osaka' }))).toBe('toLocationId');
  expect(await code(asking('t7', [line], { toLocationId: 'moon' }))).toBe('NOT_FOUND');
  expect(await code(asking('t6', [line]))).toBe('id');
});

test('lists the transfers of a location, newest first, page by page', async () => {
  const query = `query ($after: String, $at: ID, $status: StockTransferStatus) {
    transfers(first: 2, after: $after, filter: { locationId: $at, status: $status }) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const page = async (variables: object) => {
    const { data } = await shop.execute(query, { at: 'osaka', ...variables }, osaka);
    return data?.['transfers'] as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  const first = await page({});
  const second = await page({ after: first.pageInfo.endCursor });
  expect(first.nodes.map(({ id }) => id)).toEqual(['t6', 't5']);
  expect(second.nodes).toHaveLength(2);
  expect((await page({ status: 'CANCELLED' })).nodes).toEqual([{ id: 't3' }]);
  const { errors } = await shop.execute(query, {}, osaka);
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  expect((await shop.execute(query, { at: 'osaka' }, asNobody())).errors?.[0]?.extensions?.['code']).toBe(
    'UNAUTHENTICATED',
  );
});

test('tells those at an end of each change, as the transfer is then', async () => {
  const query = 'subscription ($at: ID) { transferUpdated(locationId: $at) { id status lines { approved } } }';
  await run(shop, 'approveTransfer', { id: 't6' }, osaka);
  const seen: object[] = [];
  for await (const { data } of shop.subscribe(query, { variables: { at: 'shibuya' }, caller: shibuya, after: 0 })) {
    const told = data?.['transferUpdated'] as { id: string; status: string };
    seen.push(told);
    if (told.id === 't6' && told.status === 'APPROVED') break;
  }
  expect(seen).toContainEqual({ id: 't6', status: 'APPROVED', lines: [{ approved: 1 }] });
  const refused = await shop.subscribe(query, { variables: { at: 'shibuya' }, caller: osaka }).next();
  expect(refused.value?.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

async function deadlocks(): Promise<number> {
  const [row] = await shop.chassis.sql`select deadlocks from pg_stat_database where datname = current_database()`;
  return Number(row?.['deadlocks']);
}
