import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf, toConnection } from './pagination.ts';

type Row = { readonly at: string; readonly id: string };

test('walking from page to page meets every row once, in order', () => {
  const anyRows = fc.uniqueArray(fc.record({ at: fc.constantFrom('1', '2'), id: fc.uuid() }), {
    selector: (row) => row.id,
  });
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 1, max: 7 }), (unsorted, first) => {
      const rows = [...unsorted].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      const met: Row[] = [];
      let after: string | null = null;
      do {
        const page = pageOf({ first, after }, 2);
        const behind = rows.filter((row) => page.after === undefined || keyOf(row) > page.after.join());
        const connection = toConnection(behind.slice(0, page.limit + 1), page, keysOf);
        met.push(...connection.edges.map(({ node }) => node));
        after = connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
      } while (after !== null);
      expect(met).toEqual(rows);
    }),
  );
});

test('a page says where it lies', () => {
  const page = pageOf({ first: 1 }, 2);
  const connection = toConnection(
    [
      { at: '1', id: 'a' },
      { at: '1', id: 'b' },
    ],
    page,
    keysOf,
  );
  expect(connection.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const empty = toConnection<Row>([], pageOf({ after: connection.pageInfo.endCursor }, 2), keysOf);
  expect(empty.pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

test.each([-1, 101])('first: %i is refused', (first) => {
  expect(() => pageOf({ first }, 1)).toThrow(`Expected first to be from 0 to 100, got ${first}`);
});

test.each([
  '',
  'x',
  'bm90IGpzb24',
  Buffer.from('[1,2]').toString('base64url'),
  Buffer.from('["a"]').toString('base64url'),
])('the cursor %j is refused', (after) => {
  expect(() => pageOf({ after }, 2)).toThrow('Expected after to be a cursor of this list');
});

function keysOf({ at, id }: Row): readonly string[] {
  return [at, id];
}

function keyOf(row: Row): string {
  return keysOf(row).join();
}
