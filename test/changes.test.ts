import { readFile } from 'node:fs/promises';
import type { Changed } from '@musubi/chassis';
import { Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { changes as cart } from '../subgraphs/cart/src/changes.ts';
import { changes as customer } from '../subgraphs/customer/src/changes.ts';
import { changes as inventory } from '../subgraphs/inventory/src/changes.ts';
import { changes as order } from '../subgraphs/order/src/changes.ts';
import { changes as product } from '../subgraphs/product/src/changes.ts';
import { changesOf } from '../gateway/src/supergraph/change-streams.ts';
import { buildGeneration } from '../gateway/src/supergraph/generation.ts';

const sdl = await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
const generation = buildGeneration(sdl, { addressOf: (_name, declared) => declared });
const { streams, ignored, keyOf } = changesOf(generation);

const tables: Readonly<Record<string, Readonly<Record<string, (data: never) => Changed>>>> = {
  cart,
  customer,
  inventory,
  order,
  product,
};

/** Data of any event: every member is there, as text or as a list of it. */
const anyData = new Proxy(
  {},
  { get: (_target, name) => (String(name).endsWith('s') && name !== 'status' ? ['x'] : 'x') },
) as never;

describe('what the five tell of their changes', () => {
  test('is heard by a gateway', () => {
    expect(ignored).toEqual([]);
    expect(streams.map(({ subgraph, field }) => [subgraph, field])).toEqual(
      ['cart', 'customer', 'inventory', 'order', 'product'].map((name) => [name, `${name}Changes`]),
    );
  });

  test.each(Object.entries(tables))('names entities by the key that a gateway asks for: %s', (name, table) => {
    const types = streams.find(({ subgraph }) => subgraph === name)?.types ?? new Set();
    const wrong = Object.entries(table).flatMap(([event, changed]) => {
      const told = changed(anyData);
      if (told === 'anything') return [];
      const references = told.map(({ __typename: type, ...key }) => ({ type, key: Object.keys(key).join(' ') }));
      const unheard = references.filter(({ type, key }) => !types.has(type) || key !== keyFieldsOf(type));
      return unheard.map(({ type, key }) => `${event} names ${type} by "${key}"`);
    });
    expect(wrong).toEqual([]);
  });
});

function keyFieldsOf(type: string): string {
  const selections = keyOf(type)?.selectionSet.selections ?? [];
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : [])).join(' ');
}
