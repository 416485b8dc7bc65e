import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chassis } from '../src/index.ts';
import { asUser, startTestSubgraph, type TestResult, type TestSubgraph } from '../src/testing/index.ts';
import { notesSubgraph } from './fixture/src/notes.ts';
import { WRITE } from './fixture/operations.ts';

let subgraph: TestSubgraph<Chassis>;
beforeAll(async () => {
  subgraph = await startTestSubgraph(notesSubgraph);
});
afterAll(() => subgraph.close());

const CHANGES = 'subscription { notesChanges { __typename id } }';

function write(id: string, text: string) {
  const input = { idempotencyKey: `${id} ${text}`, id, text };
  return subgraph.execute(WRITE, { input }, asUser('ann'));
}

async function take(results: AsyncIterableIterator<TestResult>): Promise<TestResult> {
  const { value, done } = await results.next();
  if (done === true) throw new Error('Expected another word, got the end');
  return value;
}

test('changes are told from the moment on at which the stream says that it listens', async () => {
  const results = subgraph.subscribe(CHANGES);
  const first = await take(results);
  expect(first.data).toEqual({ notesChanges: [] });
  await write('told', 'one');
  const second = await take(results);
  expect(second.data).toEqual({ notesChanges: [{ __typename: 'Note', id: 'told' }] });
  expect(Number(second.extensions?.['position'])).toBeGreaterThan(Number(first.extensions?.['position']));
  await results.return?.();
});

test('changes go on after a position without loss, repetition or greeting', async () => {
  const before = subgraph.subscribe(CHANGES);
  const after = Number((await take(before)).extensions?.['position']);
  await before.return?.();
  for (const id of ['a', 'b']) await write(id, 'missed');
  const results = subgraph.subscribe(CHANGES, { after });
  const told = [await take(results), await take(results)].map(({ data }) => data);
  expect(told).toEqual(['a', 'b'].map((id) => ({ notesChanges: [{ __typename: 'Note', id }] })));
  await results.return?.();
});

test('changes are not told to somebody', async () => {
  const results = subgraph.subscribe(CHANGES, { caller: asUser('ann') });
  expect((await take(results)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
