import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asNobody } from '@musubi/chassis/testing';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import {
  admin,
  associateOf,
  levelOf,
  openShop,
  order,
  PLACES,
  reserve,
  run,
  shopper,
  stock,
  type Answer,
  type Shop,
} from './shop.ts';

let shop: Shop;
let now = new Date('2026-11-21T09:00:00Z');
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
});
afterAll(() => shop.close());

const pass = (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000));
const adjust = (delta: number, rest: object = {}) => ({
  variantId: 'tee',
  locationId: 'shibuya',
  delta,
  reason: 'count',
  ...rest,
});
const said = ({ __typename, code, field }: Answer) => [__typename, code, field].filter(Boolean).join(' ');

describe('adjusting stock', () => {
  test('adds and takes away, and tells the level after it', async () => {
    expect((await run(shop, 'adjustStock', adjust(5))).stockLevels).toMatchObject([{ onHand: 5, version: 1 }]);
    const answer = await run(shop, 'adjustStock', adjust(-2, { expectedVersion: 1 }), associateOf('shibuya'));
    expect(answer.stockLevels).toMatchObject([{ onHand: 3, version: 2 }]);
  });

  test('is refused at another version, and writes nothing', async () => {
    const answer = await run(shop, 'adjustStock', adjust(1, { expectedVersion: 1 }));
    expect(answer).toMatchObject({ __typename: 'VersionConflict', code: 'VERSION_CONFLICT', currentVersion: 2 });
    expect(said(await run(shop, 'adjustStock', adjust(1, { variantId: 'never', expectedVersion: 3 })))).toBe(
      'VersionConflict VERSION_CONFLICT',
    );
    expect(await levelOf(shop, 'tee')).toMatchObject({ onHand: 3, version: 2 });
    expect(await levelOf(shop, 'never')).toBeNull();
  });

  test('never goes below what is promised, and may go below safety stock', async () => {
    await reserve(shop, 'tee', 2);
    await run(shop, 'setSafetyStock', { variantId: 'tee', locationId: 'shibuya', quantity: 1 });
    const answer = await run(shop, 'adjustStock', adjust(-2));
    expect(answer).toMatchObject({
      __typename: 'StockBelowZero',
      code: 'STOCK_BELOW_ZERO',
      stockLevel: { onHand: 3, reserved: 2 },
    });
    expect((await run(shop, 'adjustStock', adjust(-1))).stockLevels).toMatchObject([
      { onHand: 2, safetyStock: 1, atp: 0 },
    ]);
  });

  test('says what it does not know', async () => {
    expect(await run(shop, 'adjustStock', adjust(-1, { variantId: 'never' }))).toMatchObject({
      __typename: 'NotFound',
      message: 'The location shibuya never held the variant never',
    });
    expect(said(await run(shop, 'adjustStock', adjust(1, { locationId: 'moon' })))).toBe('NotFound NOT_FOUND');
  });

  test('names the field that is wrong', async () => {
    const field = async (input: object) => said(await run(shop, 'adjustStock', input));
    expect(await field(adjust(0))).toBe('InvalidInput BAD_USER_INPUT delta');
    expect(await field(adjust(1_000_001))).toBe('InvalidInput BAD_USER_INPUT delta');
    expect(await field(adjust(1, { reason: '' }))).toBe('InvalidInput BAD_USER_INPUT reason');
    expect(await field(adjust(1, { variantId: 'a b' }))).toBe('InvalidInput BAD_USER_INPUT variantId');
    expect(await field(adjust(1, { locationId: 'x'.repeat(65) }))).toBe('InvalidInput BAD_USER_INPUT locationId');
    expect(await field(adjust(1, { idempotencyKey: '' }))).toBe('InvalidInput BAD_USER_INPUT idempotencyKey');
  });
});

test('stock is moved by services, admin and the store’s own staff, and by nobody else', async () => {
  const lines = [{ variantId: 'cap', quantity: 1 }];
  for (const [name, input] of [
    ['adjustStock', adjust(1)],
    ['receiveGoods', { locationId: 'shibuya', lines }],
    ['setSafetyStock', { variantId: 'cap', locationId: 'shibuya', quantity: 0 }],
  ] as const) {
    for (const caller of [asNobody(), shopper, associateOf('osaka')]) {
      expect([name, said(await run(shop, name, input, caller))]).toEqual([name, 'Forbidden FORBIDDEN']);
    }
    expect((await run(shop, name, input, admin)).__typename).toBe('StockPayload');
  }
});

describe('receiving goods', () => {
  test('sums a variant that is there twice', async () => {
    const lines = [
      { variantId: 'hat', quantity: 2 },
      { variantId: 'bag', quantity: 1 },
      { variantId: 'hat', quantity: 3 },
    ];
    const answer = await run(
      shop,
      'receiveGoods',
      { locationId: 'osaka', lines, reference: 'DN-1' },
      associateOf('osaka'),
    );
    expect(answer.stockLevels).toMatchObject([
      { variant: { id: 'bag' }, onHand: 1 },
      { variant: { id: 'hat' }, onHand: 5, version: 1 },
    ]);
  });

  test('names the field that is wrong', async () => {
    const field = async (input: object) => said(await run(shop, 'receiveGoods', { locationId: 'osaka', ...input }));
    expect(await field({ lines: [] })).toBe('InvalidInput BAD_USER_INPUT lines');
    expect(
      await field({
        lines: [
          { variantId: 'a', quantity: 1 },
          { variantId: 'a', quantity: 0 },
        ],
      }),
    ).toBe('InvalidInput BAD_USER_INPUT lines.1.quantity');
    expect(await field({ lines: [{ variantId: '', quantity: 1 }] })).toBe(
      'InvalidInput BAD_USER_INPUT lines.0.variantId',
    );
    expect(await field({ lines: [{ variantId: 'a', quantity: 1 }], reference: '\n' })).toBe(
      'InvalidInput BAD_USER_INPUT reference',
    );
    expect(await field({ locationId: 'moon', lines: [{ variantId: 'a', quantity: 1 }] })).toBe('NotFound NOT_FOUND');
  });
});

describe('safety stock', () => {
  test('is kept from reservations, may exceed what is there, and repeated changes nothing', async () => {
    await stock(shop, 'shibuya', { kept: 5 });
    const input = { variantId: 'kept', locationId: 'shibuya', quantity: 3 };
    expect((await run(shop, 'setSafetyStock', input)).stockLevels).toMatchObject([
      { safetyStock: 3, atp: 2, version: 2 },
    ]);
    expect((await run(shop, 'setSafetyStock', input)).stockLevels).toMatchObject([{ version: 2 }]);
    expect(said(await reserve(shop, 'kept', 3))).toBe('OutOfStock OUT_OF_STOCK');
    expect(said(await reserve(shop, 'kept', 2))).toBe('ReservationPayload');
    expect((await run(shop, 'setSafetyStock', { ...input, quantity: 50 })).stockLevels).toMatchObject([
      { safetyStock: 50, atp: 0 },
    ]);
    expect(said(await run(shop, 'setSafetyStock', { ...input, quantity: -1 }))).toBe(
      'InvalidInput BAD_USER_INPUT quantity',
    );
    expect(said(await run(shop, 'setSafetyStock', { ...input, locationId: 'moon' }))).toBe('NotFound NOT_FOUND');
  });
});

describe('reserving', () => {
  test('takes every line or none, and says what is short', async () => {
    await stock(shop, 'shibuya', { sock: 5, belt: 1 });
    const lines = [
      { variantId: 'sock', locationId: 'shibuya', quantity: 2 },
      { variantId: 'belt', locationId: 'shibuya', quantity: 2 },
      { variantId: 'none', locationId: 'osaka', quantity: 1 },
    ];
    const answer = await run(shop, 'reserveStock', { lines });
    expect(answer).toMatchObject({ __typename: 'OutOfStock', code: 'OUT_OF_STOCK' });
    expect(answer.shortages).toEqual([
      { variant: { id: 'belt' }, location: { id: 'shibuya' }, requested: 2, available: 1 },
      { variant: { id: 'none' }, location: { id: 'osaka' }, requested: 1, available: 0 },
    ]);
    expect(await levelOf(shop, 'sock')).toMatchObject({ reserved: 0, version: 1 });
  });

  test('sums two lines of one variant before it checks', async () => {
    await stock(shop, 'shibuya', { pair: 3 });
    const line = { variantId: 'pair', locationId: 'shibuya', quantity: 2 };
    expect(await run(shop, 'reserveStock', { lines: [line, line] })).toMatchObject({
      shortages: [{ requested: 4, available: 3 }],
    });
    const held = await run(shop, 'reserveStock', { lines: [{ ...line, quantity: 1 }, line] });
    expect(held.reservation?.lines).toMatchObject([
      { variant: { id: 'pair' }, location: { id: 'shibuya' }, quantity: 3 },
    ]);
  });

  test('ends by the given time', async () => {
    await stock(shop, 'shibuya', { hour: 1 });
    const held = await reserve(shop, 'hour', 1, { ttlSeconds: 3600 });
    expect(held.reservation?.expiresAt).toBe(new Date(now.getTime() + 3_600_000).toISOString());
  });

  test('names the field that is wrong', async () => {
    const line = { variantId: 'tee', locationId: 'shibuya', quantity: 1 };
    const field = async (input: object) => said(await run(shop, 'reserveStock', { lines: [line], ...input }));
    expect(await field({ lines: [] })).toBe('InvalidInput BAD_USER_INPUT lines');
    expect(await field({ lines: Array.from({ length: 201 }, () => line) })).toBe('InvalidInput BAD_USER_INPUT lines');
    expect(await field({ lines: [{ ...line, quantity: 0 }] })).toBe('InvalidInput BAD_USER_INPUT lines.0.quantity');
    expect(await field({ lines: [{ ...line, variantId: "'; drop" }] })).toBe(
      'InvalidInput BAD_USER_INPUT lines.0.variantId',
    );
    expect(await field({ ttlSeconds: 0 })).toBe('InvalidInput BAD_USER_INPUT ttlSeconds');
    expect(await field({ ttlSeconds: 86_401 })).toBe('InvalidInput BAD_USER_INPUT ttlSeconds');
    expect(await field({ id: 'no id' })).toBe('InvalidInput BAD_USER_INPUT id');
    expect(await field({ lines: [{ ...line, locationId: 'moon' }] })).toBe('NotFound NOT_FOUND');
  });

  test('under an id that is taken is refused', async () => {
    await stock(shop, 'shibuya', { twin: 2 });
    await reserve(shop, 'twin', 1, { id: 'twin-1' });
    expect(said(await reserve(shop, 'twin', 1, { id: 'twin-1' }))).toBe('InvalidInput BAD_USER_INPUT id');
    expect(await levelOf(shop, 'twin')).toMatchObject({ reserved: 1 });
  });

  test('is for services and, in their own store, associates', async () => {
    await stock(shop, 'shibuya', { own: 2 });
    const lines = [{ variantId: 'own', locationId: 'shibuya', quantity: 1 }];
    expect(said(await run(shop, 'reserveStock', { lines }, shopper))).toBe('Forbidden FORBIDDEN');
    expect(said(await run(shop, 'reserveStock', { lines }, associateOf('osaka')))).toBe('Forbidden FORBIDDEN');
    const held = await run(shop, 'reserveStock', { lines, id: 'own-1' }, associateOf('shibuya'));
    expect(held.reservation).toMatchObject({ status: 'ACTIVE' });
    expect(said(await run(shop, 'releaseReservation', { id: 'own-1' }, associateOf('osaka')))).toBe(
      'NotFound NOT_FOUND',
    );
    expect(said(await run(shop, 'commitReservation', { id: 'own-1', orderId: 'o' }, associateOf('shibuya')))).toBe(
      'Forbidden FORBIDDEN',
    );
    expect(said(await run(shop, 'releaseReservation', { id: 'own-1' }, shopper))).toBe('Forbidden FORBIDDEN');
    expect((await run(shop, 'releaseReservation', { id: 'own-1' }, associateOf('shibuya'))).reservation).toMatchObject({
      status: 'RELEASED',
    });
  });
});

describe('a reservation', () => {
  test('is extended, and past its new end refuses every command and gives its stock back at once', async () => {
    await stock(shop, 'shibuya', { long: 1 });
    await reserve(shop, 'long', 1, { id: 'long-1', ttlSeconds: 60 });
    pass(59);
    const extended = await run(shop, 'extendReservation', { id: 'long-1', ttlSeconds: 60 });
    expect(extended.reservation).toMatchObject({
      version: 2,
      expiresAt: new Date(now.getTime() + 60_000).toISOString(),
    });
    pass(60);
    const late = await run(shop, 'commitReservation', { id: 'long-1', orderId: 'o' });
    expect(late).toMatchObject({
      __typename: 'ReservationNotActive',
      code: 'RESERVATION_NOT_ACTIVE',
      reservation: { status: 'EXPIRED', expiresAt: null },
    });
    expect(await levelOf(shop, 'long')).toMatchObject({ onHand: 1, reserved: 0, allocated: 0, atp: 1 });
    expect(said(await run(shop, 'extendReservation', { id: 'long-1', ttlSeconds: 60 }))).toBe(
      'ReservationNotActive RESERVATION_NOT_ACTIVE',
    );
  });

  test('that was committed can be cancelled, which gives its stock back, once', async () => {
    await stock(shop, 'shibuya', { back: 2 });
    await reserve(shop, 'back', 2, { id: 'back-1' });
    await run(shop, 'commitReservation', { id: 'back-1', orderId: 'o-7' });
    pass(100_000);
    expect((await run(shop, 'cancelAllocation', { id: 'back-1' })).reservation).toMatchObject({
      status: 'CANCELLED',
      orderId: 'o-7',
    });
    expect(said(await run(shop, 'cancelAllocation', { id: 'back-1' }))).toBe(
      'ReservationNotActive RESERVATION_NOT_ACTIVE',
    );
    expect(said(await run(shop, 'shipAllocation', { id: 'back-1' }))).toBe(
      'ReservationNotActive RESERVATION_NOT_ACTIVE',
    );
    expect(await levelOf(shop, 'back')).toMatchObject({ onHand: 2, allocated: 0, atp: 2 });
  });

  test('that never was is not found, and its fields are checked', async () => {
    expect(said(await run(shop, 'releaseReservation', { id: 'ghost' }))).toBe('NotFound NOT_FOUND');
    expect(said(await run(shop, 'releaseReservation', { id: '' }))).toBe('InvalidInput BAD_USER_INPUT id');
    expect(said(await run(shop, 'commitReservation', { id: 'r', orderId: '' }))).toBe(
      'InvalidInput BAD_USER_INPUT orderId',
    );
    expect(said(await run(shop, 'extendReservation', { id: 'r', ttlSeconds: 0 }))).toBe(
      'InvalidInput BAD_USER_INPUT ttlSeconds',
    );
  });

  test('answers a repeated command as it did the first time, whatever happened since', async () => {
    await stock(shop, 'shibuya', { again: 1 });
    const first = await reserve(shop, 'again', 1, { idempotencyKey: 'again', id: 'again-1' });
    await run(shop, 'releaseReservation', { id: 'again-1' });
    expect(await reserve(shop, 'again', 1, { idempotencyKey: 'again', id: 'again-1' })).toEqual(first);
    expect(await levelOf(shop, 'again')).toMatchObject({ reserved: 0, version: 3 });
  });
});

describe('a location', () => {
  const [place] = PLACES;
  const input = {
    id: 'new',
    code: 'NEW',
    nameJa: '新店',
    kind: place.kind,
    geo: { latitude: 35, longitude: 139 },
    address: { postalCode: '150-0002', region: '東京都', locality: '渋谷区', streetAddress: '渋谷2丁目' },
  };

  test('is created and replaced by admin and services alone', async () => {
    expect((await run(shop, 'upsertLocation', input, admin)).location).toEqual({ id: 'new', code: 'NEW' });
    expect((await run(shop, 'upsertLocation', { ...input, code: 'NEW2' })).location).toEqual({
      id: 'new',
      code: 'NEW2',
    });
    expect(said(await run(shop, 'upsertLocation', input, associateOf('new')))).toBe('Forbidden FORBIDDEN');
  });

  test('names the field that is wrong', async () => {
    const field = async (rest: object) => said(await run(shop, 'upsertLocation', { ...input, ...rest }));
    expect(await field({ code: 'SBY' })).toBe('InvalidInput BAD_USER_INPUT code');
    expect(await field({ gln: '4569951110017' })).toBe('InvalidInput BAD_USER_INPUT gln');
    expect(await field({ geo: { latitude: 91, longitude: 0 } })).toBe('InvalidInput BAD_USER_INPUT geo');
    expect(await field({ nameJa: '' })).toBe('InvalidInput BAD_USER_INPUT nameJa');
    expect(await field({ address: { ...input.address, postalCode: '1500002' } })).toBe(
      'InvalidInput BAD_USER_INPUT address.postalCode',
    );
    expect(await field({ openingHours: ['x'.repeat(101)] })).toBe('InvalidInput BAD_USER_INPUT openingHours.0');
  });
});

test('a command of another caller under the same key is a command of its own', async () => {
  await stock(shop, 'shibuya', { shared: 2 });
  const lines = [{ variantId: 'shared', locationId: 'shibuya', quantity: 1 }];
  await run(shop, 'reserveStock', { lines, idempotencyKey: 'same' }, order);
  await run(shop, 'reserveStock', { lines, idempotencyKey: 'same' }, admin);
  expect(await levelOf(shop, 'shared')).toMatchObject({ reserved: 2 });
});

test('after all of this the books are right', async () => {
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});
