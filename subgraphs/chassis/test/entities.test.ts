import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chassis } from '../src/index.ts';
import { asUser, startTestSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { notesSubgraph } from './fixture/src/notes.ts';
import { WRITE } from './fixture/operations.ts';

let subgraph: TestSubgraph<Chassis>;
beforeAll(async () => {
  subgraph = await startTestSubgraph(notesSubgraph, { clock: () => new Date('2026-11-21T09:30:00.123Z') });
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    const input = { idempotencyKey: id, id, text: `text of ${id}` };
    await subgraph.execute(WRITE, { input }, asUser('ann'));
  }
});
afterAll(() => subgraph.close());

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Note { id text } }
}`;

test('representations are answered in order, null for missing, by one statement', async () => {
  const representations = ['c', 'missing', 'a', 'c', 'e'].map((id) => ({ __typename: 'Note', id }));
  const { data, statements } = await subgraph.execute(ENTITIES, { representations });
  expect(data).toEqual({
    _entities: [
      { id: 'c', text: 'text of c' },
      null,
      { id: 'a', text: 'text of a' },
      { id: 'c', text: 'text of c' },
      { id: 'e', text: 'text of e' },
    ],
  });
  expect(statements).toBe(1);
});

test('a representation without a key is null, and an unknown type is an error', async () => {
  const keyless = await subgraph.execute(ENTITIES, { representations: [{ __typename: 'Note' }] });
  expect(keyless.data).toEqual({ _entities: [null] });
  const unknown = await subgraph.execute(ENTITIES, { representations: [{ __typename: 'Nothing', id: 'a' }] });
  expect(unknown.errors).toHaveLength(1);
});

test('many fields of one request share a statement', async () => {
  const { statements } = await subgraph.execute(
    '{ one: note(id: "a") { id } two: note(id: "b") { id } three: note(id: "a") { id } }',
  );
  expect(statements).toBe(1);
});

test('a list is paged by one statement a page, rows of the same moment included', async () => {
  const ids: unknown[] = [];
  let after: unknown = null;
  do {
    const query = `query ($after: String) {
      notes(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
    }`;
    const { data, statements } = await subgraph.execute(query, { after }, asUser('ann'));
    const { edges, pageInfo }: Page = JSON.parse(JSON.stringify(data?.['notes']));
    expect(statements).toBe(1);
    ids.push(...edges.map(({ node }) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(ids).toEqual(['a', 'b', 'c', 'd', 'e']);
});

type Page = {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
};
