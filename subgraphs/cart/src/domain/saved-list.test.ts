import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decideItems,
  decidePut,
  maximumItems,
  renamed,
  without,
  type SavedList,
  type WantedItem,
} from './saved-list.ts';
import { maximumQuantity } from './state.ts';
import { noon } from './testing/given.ts';

const empty: SavedList = {
  id: 'l1',
  version: 1,
  customerId: 'ann',
  name: 'Wishes',
  items: [],
  createdAt: noon,
  updatedAt: noon,
};

const anyItems = fc.array(
  fc.record({ variantId: fc.constantFrom('a', 'b', 'c', 'd'), quantity: fc.integer({ min: 0, max: maximumQuantity }) }),
  { maxLength: 10 },
);

it('holds each variant once, at the quantity that was set last, under every series of commands', () => {
  fc.assert(
    fc.property(fc.array(anyItems, { maxLength: 5 }), (series) => {
      const list = series.reduce((list, items) => listOf(decideItems(list, items, noon)), empty);
      const expected = new Map<string, number>();
      for (const { variantId, quantity } of series.flat()) expected.set(variantId, quantity);
      const kept = [...expected].filter(([, quantity]) => quantity > 0);
      expect(new Map(list.items.map(({ variantId, quantity }) => [variantId, quantity]))).toEqual(new Map(kept));
      expect(list.items).toHaveLength(kept.length);
    }),
  );
});

it('grows by what is put in, to what a line may hold', () => {
  const list = listOf(decidePut(empty, [item('a', 9000), item('b', 1)], noon));
  expect(listOf(decidePut(list, [item('a', 9000)], noon)).items).toMatchObject([
    { variantId: 'a', quantity: maximumQuantity },
    { variantId: 'b', quantity: 1 },
  ]);
});

it('is a new version where something changed, and the same where nothing did', () => {
  const list = listOf(decidePut(empty, [item('a', 1)], noon));
  expect(list.version).toBe(2);
  expect(listOf(decideItems(list, [item('a', 1), item('b', 0)], noon))).toBe(list);
  expect(renamed(list, 'Wishes', noon)).toBe(list);
  expect(renamed(list, 'Later', noon)).toMatchObject({ version: 3, name: 'Later' });
  expect(without(list, new Set(['b']), noon)).toBe(list);
  expect(without(list, new Set(['a']), noon)).toMatchObject({ version: 3, items: [] });
});

it('holds no more variants than a list may', () => {
  const many = Array.from({ length: maximumItems }, (_, index) => item(`v${index}`, 1));
  const full = listOf(decideItems(empty, many, noon));
  expect(decidePut(full, [item('one-more', 1)], noon)).toMatchObject({ kind: 'invalid', field: 'items' });
  expect(listOf(decidePut(full, [item('v0', 1)], noon)).items[0]).toMatchObject({ quantity: 2 });
});

function item(variantId: string, quantity: number): WantedItem {
  return { variantId, quantity };
}

function listOf(decision: ReturnType<typeof decideItems>): SavedList {
  if (decision.kind !== 'accepted') throw new Error(decision.message);
  return decision.list;
}
