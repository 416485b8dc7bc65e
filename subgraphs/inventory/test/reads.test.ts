import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '@musubi/chassis';
import { asNobody, asService, asUser } from '@musubi/chassis/testing';
import { admin, associateOf, levelOf, openShop, order, reserve, run, shopper, stock, type Shop } from './shop.ts';

let shop: Shop;
let now = new Date('2026-11-21T09:00:00Z');
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
  await stock(shop, 'shibuya', { shirt: 3, both: 2 });
  await stock(shop, 'osaka', { shirt: 5, both: 2 });
  await stock(shop, 'dc', { shirt: 50 });
  await stock(shop, 'maker', { shirt: 1000 });
});
afterAll(() => shop.close());

const TOKYO = '{ latitude: 35.68, longitude: 139.76 }';

/** The data of a query; fails on errors. */
async function ask<Data>(query: string, caller: Caller = asNobody(), variables: object = {}): Promise<Data> {
  const { data, errors } = await shop.execute(query, variables, caller);
  expect(errors).toBeUndefined();
  return data as Data;
}

/** `CODE field` of the first error. */
async function refusal(query: string, caller: Caller = asNobody()): Promise<string> {
  const { errors } = await shop.execute(query, {}, caller);
  const { code, field } = errors?.[0]?.extensions ?? {};
  return [code, field].filter(Boolean).join(' ');
}

type Availability = {
  readonly availability: readonly {
    readonly variant: { readonly id: string };
    readonly atp: number;
    readonly inStock: boolean;
    readonly locations: readonly {
      readonly atp: number;
      readonly distanceMeters: number | null;
      readonly location: { readonly id: string };
    }[];
  }[];
};
const AVAILABILITY = 'variant { id } atp inStock locations { atp distanceMeters location { id } }';
const places = ({ availability }: Availability) =>
  availability.map(
    ({ variant, atp, locations }) => `${variant.id} ${atp}: ${locations.map(({ location }) => location.id).join(' ')}`,
  );

describe('availability', () => {
  test('sums what sells, in the order asked for, nearest first', async () => {
    const query = `{ availability(variantIds: ["both", "none", "shirt"], near: ${TOKYO}) { ${AVAILABILITY} } }`;
    const data = await ask<Availability>(query);
    expect(places(data)).toEqual(['both 4: shibuya osaka', 'none 0: ', 'shirt 58: shibuya dc osaka']);
    expect(data.availability.map(({ inStock }) => inStock)).toEqual([true, false, true]);
    expect(data.availability[0]?.locations[0]?.distanceMeters).toBeGreaterThan(5000);
  });

  test('without a point puts the most units first and knows no distance', async () => {
    const data = await ask<Availability>(`{ availability(variantIds: ["shirt"]) { ${AVAILABILITY} } }`);
    expect(places(data)).toEqual(['shirt 58: dc osaka shibuya']);
    expect(data.availability[0]?.locations[0]?.distanceMeters).toBeNull();
  });

  test('counts only locations that can hand over in the way asked for', async () => {
    const by = async (method: string) =>
      places(await ask(`{ availability(variantIds: ["shirt"], method: ${method}) { ${AVAILABILITY} } }`));
    expect(await by('PICKUP')).toEqual(['shirt 8: osaka shibuya']);
    expect(await by('IN_STORE')).toEqual(['shirt 8: osaka shibuya']);
    expect(await by('SHIP')).toEqual(['shirt 58: dc osaka shibuya']);
  });

  test('of many variants, also as entities and with their counters, is a few statements', async () => {
    const representations = Array.from({ length: 50 }, (_, index) => ({
      __typename: 'ProductVariant',
      id: index % 2 ? 'shirt' : 'both',
    }));
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ProductVariant {
      id availability(near: ${TOKYO}) { locations { location { code } stockLevel { onHand location { id } } } } stockLevels { id location { id } } } } }`;
    const { data, statements } = await shop.execute(query, { representations });
    const entities = (data as { _entities: readonly { id: string; stockLevels: readonly unknown[] }[] })._entities;
    expect(entities.map(({ id }) => id)).toEqual(representations.map(({ id }) => id));
    expect(entities[0]?.stockLevels).toHaveLength(2);
    expect(entities[1]?.stockLevels).toHaveLength(3);
    expect(statements).toBe(4);
  });

  test('refuses too many variants and points off the globe', async () => {
    const many = JSON.stringify(Array.from({ length: 501 }, String));
    expect(await refusal(`{ availability(variantIds: ${many}) { atp } }`)).toBe('BAD_USER_INPUT variantIds');
    expect(await refusal('{ availability(variantIds: ["a"], near: { latitude: 91, longitude: 0 }) { atp } }')).toBe(
      'BAD_USER_INPUT near',
    );
  });
});

describe('the nearest stores', () => {
  const stores = async (args: string) => {
    const data = await ask<{ nearestStores: readonly { location: { id: string } }[] }>(
      `{ nearestStores(variantId: "shirt", near: ${TOKYO} ${args}) { location { id } distanceMeters atp } }`,
    );
    return data.nearestStores.map(({ location }) => location.id);
  };

  test('are stores, within the radius, with enough', async () => {
    expect(await stores('')).toEqual(['shibuya']);
    expect(await stores('radiusMeters: 500000')).toEqual(['shibuya', 'osaka']);
    expect(await stores('radiusMeters: 500000 minimumQuantity: 4')).toEqual(['osaka']);
    expect(await stores('radiusMeters: 500000 first: 1')).toEqual(['shibuya']);
    expect(await refusal(`{ nearestStores(variantId: "shirt", near: ${TOKYO}, first: 101) { atp } }`)).toBe(
      'BAD_USER_INPUT first',
    );
  });
});

describe('a sourcing plan', () => {
  const plan = (input: string) => `{ sourcingPlan(input: { ${input} }) {
    complete explanation assignments { variant { id } location { id } quantity } shortages { variant { id } location { id } requested available } } }`;

  test('can be reserved as it stands', async () => {
    const { sourcingPlan } = await ask<{
      sourcingPlan: {
        complete: boolean;
        assignments: readonly { variant: { id: string }; location: { id: string }; quantity: number }[];
      };
    }>(
      plan(
        `method: SHIP, destination: ${TOKYO}, lines: [{ variantId: "shirt", quantity: 2 }, { variantId: "both", quantity: 4 }]`,
      ),
    );
    expect(sourcingPlan.complete).toBe(true);
    expect(
      sourcingPlan.assignments.map(({ variant, location, quantity }) => `${quantity} ${variant.id} ${location.id}`),
    ).toEqual(['2 shirt shibuya', '2 both shibuya', '2 both osaka']);
    const lines = sourcingPlan.assignments.map(({ variant, location, quantity }) => ({
      variantId: variant.id,
      locationId: location.id,
      quantity,
    }));
    const held = await run(shop, 'reserveStock', { lines, id: 'planned' });
    expect(held.__typename).toBe('ReservationPayload');
    await run(shop, 'releaseReservation', { id: 'planned' });
  });

  test('of a pickup names the store that lacks something', async () => {
    const data = await ask<{ sourcingPlan: object }>(
      plan('method: PICKUP, locationId: "osaka", lines: [{ variantId: "shirt", quantity: 9 }]'),
    );
    expect(data.sourcingPlan).toMatchObject({
      complete: false,
      shortages: [{ variant: { id: 'shirt' }, location: { id: 'osaka' }, requested: 9, available: 5 }],
    });
  });

  test('refuses what can not be asked', async () => {
    const line = '{ variantId: "shirt", quantity: 1 }';
    expect(await refusal(plan(`method: PICKUP, lines: [${line}]`))).toBe('BAD_USER_INPUT input.locationId');
    expect(await refusal(plan('method: SHIP, lines: []'))).toBe('BAD_USER_INPUT input.lines');
    expect(await refusal(plan('method: SHIP, lines: [{ variantId: "shirt", quantity: 0 }]'))).toBe(
      'BAD_USER_INPUT input.lines.0.quantity',
    );
    expect(await refusal(plan(`method: SHIP, destination: { latitude: 0, longitude: 200 }, lines: [${line}]`))).toBe(
      'BAD_USER_INPUT input.destination',
    );
  });
});

describe('locations', () => {
  test('are found by id, by code and by what they can do', async () => {
    const data = await ask<Record<string, unknown>>(`{
      location(id: "shibuya") { name english: name(locale: EN) geo { latitude } address { region } distanceMeters(from: ${TOKYO}) }
      locationByCode(code: "DC1") { id }
      nowhere: location(id: "moon") { id }
      stores: locations(filter: { kinds: [STORE], capability: PICKUP }) { code }
    }`);
    expect(data).toMatchObject({
      location: { name: 'SBY店', english: 'SBY', geo: { latitude: 35.659 }, address: { region: '東京都' } },
      locationByCode: { id: 'dc' },
      nowhere: null,
      stores: [{ code: 'OSA' }, { code: 'SBY' }],
    });
  });

  test('show the public only stock of those that sell', async () => {
    const query = '{ location(id: "maker") { stock(variantIds: ["shirt", "none"]) { onHand } } }';
    expect(await ask(query)).toEqual({ location: { stock: [null, null] } });
    expect(await ask(query, shopper)).toEqual({ location: { stock: [null, null] } });
    expect(await ask(query, associateOf('shibuya'))).toEqual({ location: { stock: [{ onHand: 1000 }, null] } });
  });
});

test('entities keep their order, and those that are missing or not for the caller are null', async () => {
  await reserve(shop, 'both', 1, { id: 'seen' });
  const [shown, hidden] = [await levelOf(shop, 'shirt'), await levelOf(shop, 'shirt', 'maker')];
  const representations = [
    { __typename: 'Location', code: 'OSA' },
    { __typename: 'StockLevel', id: hidden?.id },
    { __typename: 'StockLevel', id: 'missing' },
    { __typename: 'Reservation', id: 'seen' },
    { __typename: 'StockLevel', id: shown?.id },
    { __typename: 'Location', id: 'moon' },
    { __typename: 'Location', id: 'dc' },
  ];
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Location { id } ... on StockLevel { id onHand } ... on Reservation { id status } } }`;
  expect(await ask(query, asNobody(), { representations })).toEqual({
    _entities: [{ id: 'osaka' }, null, null, null, { id: shown?.id, onHand: 3 }, null, { id: 'dc' }],
  });
  const { statements } = await shop.execute(query, { representations }, shopper);
  expect(statements).toBe(4);
});

describe('a reservation', () => {
  const status = async (caller: Caller) =>
    (await ask<{ reservation: { status: string } | null }>('{ reservation(id: "mine") { status } }', caller))
      .reservation?.status;

  test('is seen by its holder, its store and the back office, and by nobody else', async () => {
    await reserve(shop, 'shirt', 1, { id: 'mine', ttlSeconds: 60 });
    for (const caller of [shopper, order, admin, associateOf('shibuya'), asUser('a', { role: 'agent' })]) {
      expect(await status(caller)).toBe('ACTIVE');
    }
    for (const caller of [asNobody(), asUser('other', { role: 'shopper' }), associateOf('osaka')]) {
      expect(await status(caller)).toBeUndefined();
    }
  });

  test('reads as expired from its end on', async () => {
    now = new Date(now.getTime() + 60_000);
    expect(await status(order)).toBe('EXPIRED');
  });
});

describe('the ledger', () => {
  const ledger = (args = '') => `{ movements(variantId: "book", locationId: "shibuya" ${args}) {
    nodes { id kind onHandDelta reservedDelta allocatedDelta safetyStockDelta reason reservationId actor occurredAt variant { id } location { id } }
    pageInfo { hasNextPage endCursor } } }`;
  type Ledger = {
    movements: { nodes: readonly Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };

  test('tells every movement, newest first, page by page', async () => {
    await stock(shop, 'shibuya', { book: 4 });
    await reserve(shop, 'book', 1, { id: 'book-1' });
    await run(shop, 'releaseReservation', { id: 'book-1' });
    await run(
      shop,
      'setSafetyStock',
      { variantId: 'book', locationId: 'shibuya', quantity: 1 },
      associateOf('shibuya'),
    );
    const { movements } = await ask<Ledger>(ledger('first: 3'), associateOf('shibuya'));
    expect(movements.nodes).toMatchObject([
      {
        kind: 'SAFETY_STOCK_SET',
        safetyStockDelta: 1,
        actor: 'associate:staff-shibuya',
        occurredAt: now.toISOString(),
      },
      { kind: 'RELEASED', reservedDelta: -1, reservationId: 'book-1', actor: 'order' },
      {
        kind: 'RESERVED',
        reservedDelta: 1,
        reservationId: 'book-1',
        variant: { id: 'book' },
        location: { id: 'shibuya' },
      },
    ]);
    const rest = await ask<Ledger>(ledger(`after: "${movements.pageInfo.endCursor}"`), asService('order'));
    expect(rest.movements).toMatchObject({
      nodes: [{ kind: 'RECEIVED', onHandDelta: 4 }],
      pageInfo: { hasNextPage: false },
    });
  });

  test('is for the store’s staff, admin and services', async () => {
    expect(await refusal(ledger())).toBe('UNAUTHENTICATED');
    expect(await refusal(ledger(), shopper)).toBe('FORBIDDEN');
    expect(await refusal(ledger(), associateOf('osaka'))).toBe('FORBIDDEN');
    expect(await refusal(ledger('after: "x"'), admin)).toBe('BAD_USER_INPUT after');
    expect(await refusal(ledger('first: 101'), admin)).toBe('BAD_USER_INPUT first');
  });

  test('refuses to be changed, even by its owner', async () => {
    await expect(shop.chassis.sql`update movement set on_hand_delta = 0`).rejects.toThrow('never changed or removed');
    await expect(shop.chassis.sql`delete from movement`).rejects.toThrow('never changed or removed');
  });
});
