import { afterAll, beforeAll, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { expireDue } from '../src/expiry.ts';
import { openShop, order, run, type Answer, type Level, type Shop } from './shop.ts';

let shop: Shop;
let now = new Date('2026-11-21T09:00:00Z');
beforeAll(async () => {
  shop = await openShop({ clock: () => now });
});
afterAll(() => shop.close());

const VARIANTS = ['p', 'q'];
const LOCATIONS = ['shibuya', 'osaka'];
const HOLDS = ['h1', 'h2', 'h3', 'h4'];

const variantId = fc.constantFrom(...VARIANTS);
const locationId = fc.constantFrom(...LOCATIONS);
const hold = fc.constantFrom(...HOLDS);
const quantity = fc.integer({ min: 1, max: 4 });
const line = fc.record({ variantId, locationId, quantity });

/** Any command with any input that is well-formed, or time going by. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      name: fc.constant('reserveStock'),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      hold,
      ttlSeconds: fc.constantFrom(30, 300),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant('receiveGoods'),
      locationId,
      lines: fc.array(fc.record({ variantId, quantity }), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant('adjustStock'),
      variantId,
      locationId,
      delta: fc.constantFrom(-3, -1, 2),
      reason: fc.constant('count'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant('recordStockCount'),
      locationId,
      lines: fc.uniqueArray(fc.record({ variantId, counted: fc.nat(8) }), {
        minLength: 1,
        selector: (counted) => counted.variantId,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constant('setSafetyStock'), variantId, locationId, quantity: fc.nat(3) }),
  },
  { weight: 2, arbitrary: fc.record({ name: fc.constant('commitReservation'), hold, orderId: fc.constant('o') }) },
  {
    weight: 3,
    arbitrary: fc.record({ name: fc.constantFrom('releaseReservation', 'shipAllocation', 'cancelAllocation'), hold }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constantFrom('shipAllocation', 'cancelAllocation', 'reportShortPick'),
      hold,
      lines: fc.array(line, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constant('moveReservation'),
      hold,
      moves: fc.array(
        fc.record({
          variantId,
          fromLocationId: fc.constant('shibuya'),
          toLocationId: fc.constant('osaka'),
          quantity: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant('recordStoreSale'),
      saleId: fc.constant('s'),
      locationId,
      lines: fc.array(fc.record({ variantId, quantity }), { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constant('restockReturn'),
      returnId: fc.constant('b'),
      locationId,
      lines: fc.array(
        fc.record({ variantId, quantity, disposition: fc.constantFrom('SELLABLE', 'DAMAGED', 'VENDOR') }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant('requestTransfer'),
      hold,
      fromLocationId: fc.constant('shibuya'),
      toLocationId: fc.constant('osaka'),
      lines: fc.array(fc.record({ variantId, quantity }), { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      name: fc.constantFrom('approveTransfer', 'shipTransfer', 'receiveTransfer', 'cancelTransfer'),
      hold,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constantFrom('approveTransfer', 'shipTransfer', 'receiveTransfer'),
      hold,
      lines: fc.tuple(fc.record({ variantId, quantity: fc.nat(5) })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ name: fc.constant('extendReservation'), hold, ttlSeconds: fc.constant(60) }) },
  { weight: 1, arbitrary: fc.record({ name: fc.constant('wait'), seconds: fc.constantFrom(10, 100) }) },
);

test('whatever is commanded, counters agree with the ledger and no promise exceeds what is there (I1, I2, I4, I5)', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      runs += 1;
      let before = await levels();
      for (const { name, ...rest } of steps) {
        const answer = await perform(name, rest, runs);
        const after = await levels();
        expect([...unsound(after), ...wrongStep(answer, { before, after })]).toEqual([]);
        before = after;
      }
      expect(await verifyLedger(shop.chassis.database)).toEqual([]);
    }),
    { numRuns: 10 },
  );
}, 60_000);

async function perform(name: string, rest: object, round: number): Promise<Answer | undefined> {
  if (name === 'wait') {
    const seconds: unknown = Reflect.get(rest, 'seconds');
    now = new Date(now.getTime() + Number(seconds) * 1000);
    await expireDue(shop.deps);
    return undefined;
  }
  const { hold: named, ...input } = { hold: undefined, ...rest };
  return run(shop, name, named === undefined ? input : { ...input, id: `${String(named)}-${round}` });
}

type Levels = ReadonlyMap<string, Level>;

/** The levels that are below nothing or promise more than is there. */
function unsound(all: Levels): readonly Level[] {
  return [...all.values()].filter(
    ({ onHand, reserved, allocated, safetyStock, unsellable, atp }) =>
      Math.min(onHand, reserved, allocated, safetyStock, unsellable, atp) < 0 || reserved + allocated > onHand,
  );
}

/** I1: a promise respects safety stock. I4: every line is held, or nothing changes. */
function wrongStep(
  answer: Answer | undefined,
  at: { readonly before: Levels; readonly after: Levels },
): readonly string[] {
  const { reservation, __typename } = answer ?? {};
  if (__typename === 'ReservationPayload' && reservation?.version === 1) {
    return reservation.lines.flatMap(({ variant, location, quantity: units }) => {
      const key = `${variant.id} ${location.id}`;
      const [before, after] = [at.before.get(key), at.after.get(key)];
      const held = (after?.reserved ?? 0) - (before?.reserved ?? 0) === units;
      return held && units <= (before?.atp ?? 0) ? [] : [`${units} of ${key} were not held as promised`];
    });
  }
  const refused = ['OutOfStock', 'StockBelowZero', 'NotFound', 'InvalidInput'].includes(__typename ?? '');
  return refused && JSON.stringify([...at.before]) !== JSON.stringify([...at.after])
    ? [`${__typename} changed levels`]
    : [];
}

async function levels(): Promise<Levels> {
  const query = `query ($variants: [ID!]!) { locations(filter: { kinds: [STORE] }) { id stock(variantIds: $variants) {
    id variant { id } location { id } onHand reserved allocated safetyStock inTransitIn unsellable atp version } } }`;
  const { data } = await shop.execute(query, { variants: VARIANTS }, order);
  const { locations } = data as { locations: readonly { stock: readonly (Level | null)[] }[] };
  const all = locations.flatMap(({ stock }) => stock.flatMap((level) => (level === null ? [] : [level])));
  return new Map(all.map((level) => [`${level.variant.id} ${level.location.id}`, level]));
}
