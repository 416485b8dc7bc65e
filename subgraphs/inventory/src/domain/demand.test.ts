import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { sumDemand, type Demand } from './demand.ts';

test('the same variant in the same location is one demand', () => {
  const line = (variantId: string, locationId: string, quantity: number) => ({ variantId, locationId, quantity });
  expect(sumDemand([line('b', 'x', 1), line('a', 'y', 2), line('b', 'x', 3), line('a', 'x', 1)])).toEqual([
    line('a', 'x', 1),
    line('a', 'y', 2),
    line('b', 'x', 4),
  ]);
});

test('no unit is lost or made, whatever the order', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const lines = fc.array(fc.record({ variantId: id, locationId: id, quantity: fc.integer({ min: 1, max: 9 }) }));
  fc.assert(
    fc.property(lines, (given) => {
      const total = (of: readonly Demand[]) => of.reduce((sum, { quantity }) => sum + quantity, 0);
      const summed = sumDemand(given);
      expect(total(summed)).toBe(total(given));
      expect(sumDemand(given.toReversed())).toEqual(summed);
      expect(new Set(summed.map(({ variantId, locationId }) => variantId + locationId)).size).toBe(summed.length);
    }),
  );
});
