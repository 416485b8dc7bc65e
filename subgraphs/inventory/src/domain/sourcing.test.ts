import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { FulfillmentMethod, Location } from './location.ts';
import { DEFAULT_RULES, type SourcingRule } from './sourcing-rules.ts';
import { planSourcing, type SourcingLine } from './sourcing.ts';

const place = (id: string, latitude: number, rest: Partial<Location> = {}): Location => ({
  id,
  code: id.toUpperCase(),
  nameJa: id,
  nameEn: null,
  kind: 'STORE',
  gln: null,
  latitude,
  longitude: 0,
  postalCode: '150-0002',
  region: '東京都',
  locality: '渋谷区',
  streetAddress: '2丁目',
  openingHours: [],
  capabilities: ['SHIP', 'PICKUP'],
  active: true,
  updatedAt: new Date(0),
  ...rest,
});

const near = place('near', 1);
const far = place('far', 2);
const dc = place('dc', 30, { kind: 'DISTRIBUTION_CENTER', capabilities: ['SHIP'] });
const noShip = place('no-ship', 0, { capabilities: ['PICKUP'] });
const locations = [near, far, dc, noShip];
const destination = { latitude: 0, longitude: 0 };

type Stock = Readonly<Record<string, Readonly<Record<string, number>>>>;

function plan(
  lines: readonly SourcingLine[],
  stock: Stock,
  rest: { method?: FulfillmentMethod; store?: Location; rules?: readonly SourcingRule[] } = {},
) {
  const atp = new Map(Object.entries(stock).map(([variantId, units]) => [variantId, new Map(Object.entries(units))]));
  const defaults = { method: 'SHIP', store: undefined, rules: DEFAULT_RULES } as const;
  return planSourcing({ lines, locations, atp, destination, ...defaults, ...rest });
}

const one = (variantId: string, quantity: number) => ({ variantId, quantity });
const chosen = ({ assignments }: ReturnType<typeof plan>) =>
  assignments.map(({ variantId, quantity, locationId }) => `${quantity} ${variantId} ${locationId}`);

describe('sourcing a shipment', () => {
  test('takes the whole from the distribution centre, though a store is nearer', () => {
    expect(chosen(plan([one('a', 2), one('b', 1)], { a: { near: 9, dc: 9 }, b: { near: 9, dc: 9 } }))).toEqual([
      '2 a dc',
      '1 b dc',
    ]);
  });

  test('takes the whole from the nearest store when the distribution centre lacks a line', () => {
    const answer = plan([one('a', 2), one('b', 1)], { a: { near: 9, far: 9, dc: 9 }, b: { near: 9, far: 9 } });
    expect(chosen(answer)).toEqual(['2 a near', '1 b near']);
    expect(answer.explanation).toEqual([
      'Locations that can serve SHIP, nearest first: NEAR, FAR, DC',
      '3 candidates, compared by COMPLETE, KEEP_WHOLE, DISTRIBUTION_CENTER, NEAREST',
      'NEAR: Chosen, by NEAREST',
    ]);
  });

  test('passes over a nearer store that lacks a line for a farther one that has the whole', () => {
    expect(chosen(plan([one('a', 2), one('b', 1)], { a: { near: 9, far: 9 }, b: { far: 9 } }))).toEqual([
      '2 a far',
      '1 b far',
    ]);
  });

  test('splits by the nearest when nobody has the whole', () => {
    expect(chosen(plan([one('a', 5)], { a: { near: 2, far: 2, dc: 2 } }))).toEqual(['2 a near', '2 a far', '1 a dc']);
  });

  test('never asks a location that does not ship', () => {
    const answer = plan([one('a', 1)], { a: { 'no-ship': 9 } });
    expect(answer).toMatchObject({ complete: false, assignments: [] });
    expect(answer.shortages).toEqual([{ variantId: 'a', locationId: null, requested: 1, available: 0 }]);
  });

  test('sums a variant that is there twice before it looks', () => {
    expect(plan([one('a', 2), one('a', 2)], { a: { near: 3 } }).shortages).toEqual([
      { variantId: 'a', locationId: null, requested: 4, available: 3 },
    ]);
  });
});

describe('rules in order', () => {
  const both: Stock = { a: { near: 3, far: 9, dc: 3 }, b: { dc: 1, far: 1 } };
  const asked = [one('a', 3), one('b', 1)];
  const by = (...rules: SourcingRule[]) => chosen(plan(asked, both, { rules }));

  test('keep whole, ship from store and what is left choose differently of the same stock', () => {
    expect(by('COMPLETE', 'KEEP_WHOLE', 'DISTRIBUTION_CENTER')).toEqual(['3 a dc', '1 b dc']);
    expect(by('COMPLETE', 'SHIP_FROM_STORE', 'KEEP_WHOLE')).toEqual(['3 a far', '1 b far']);
    expect(by('COMPLETE', 'SHIP_FROM_STORE', 'NEAREST')).toEqual(['3 a far', '1 b far']);
    const some: Stock = { a: { near: 3, far: 9, dc: 4 } };
    expect(chosen(plan([one('a', 3)], some, { rules: ['MOST_LEFT'] }))).toEqual(['3 a far']);
  });

  test('the first that is no tie decides, and every candidate hears why', () => {
    const { candidates } = plan(asked, both, { rules: ['COMPLETE', 'KEEP_WHOLE', 'NEAREST'] });
    expect(
      candidates.map(({ assignments, verdict }) => [assignments.map(({ locationId }) => locationId), verdict]),
    ).toEqual([
      [['far', 'far'], 'Chosen, by NEAREST'],
      [['dc', 'dc'], 'Out by NEAREST: 3335852 metres to go, the best has 222390'],
      [['near', 'far'], 'Out by KEEP_WHOLE: 2 parcels, the best has 1'],
    ]);
  });

  test('asks as few locations as can be when nobody has the whole', () => {
    const stock: Stock = { a: { near: 1, far: 3, dc: 0 }, b: { near: 1, dc: 2 } };
    const answer = plan([one('a', 3), one('b', 2)], stock);
    expect(chosen(answer)).toEqual(['3 a far', '2 b dc']);
    expect(answer.explanation.at(-1)).toBe('FAR, DC: Chosen, by KEEP_WHOLE');
  });
});

test('a pickup takes from its store alone, and says what is missing there', () => {
  const answer = plan([one('a', 3)], { a: { near: 1, far: 9, dc: 9 } }, { method: 'PICKUP', store: near });
  expect(chosen(answer)).toEqual(['1 a near']);
  expect(answer.shortages).toEqual([{ variantId: 'a', locationId: 'near', requested: 3, available: 1 }]);
});

test('a plan never takes more than there is, and what it takes and lacks is what was asked', () => {
  const units = fc.record({ near: fc.nat(4), far: fc.nat(4), dc: fc.nat(4), 'no-ship': fc.nat(4) });
  const lines = fc.array(
    fc.record({ variantId: fc.constantFrom('a', 'b'), quantity: fc.integer({ min: 1, max: 6 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(lines, units, units, (asked, a, b) => {
      const answer = plan(asked, { a, b });
      const stock: Stock = { a, b };
      for (const { variantId, locationId, quantity } of answer.assignments) {
        expect(quantity).toBeLessThanOrEqual(stock[variantId]?.[locationId] ?? 0);
      }
      const total = (of: readonly { readonly quantity: number }[]) =>
        of.reduce((sum, { quantity }) => sum + quantity, 0);
      const missing = answer.shortages.reduce((sum, { requested, available }) => sum + requested - available, 0);
      expect(total(answer.assignments) + missing).toBe(total(asked));
      expect(answer.complete).toBe(missing === 0);
    }),
  );
});
