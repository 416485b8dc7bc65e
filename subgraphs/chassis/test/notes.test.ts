import { afterAll, beforeAll, expect, test } from 'vitest';
import { asUser, startTestSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import type { Chassis } from '../src/index.ts';
import { WRITE } from './fixture/operations.ts';
import { notesSubgraph } from './fixture/src/notes.ts';

let subgraph: TestSubgraph<Chassis>;
beforeAll(async () => {
  subgraph = await startTestSubgraph(notesSubgraph);
});
afterAll(() => subgraph.close());

test('a written note can be read back', async () => {
  const input = { idempotencyKey: 'k1', id: 'n1', text: 'hello' };
  const written = await subgraph.execute(WRITE, { input }, asUser('ann'));
  expect(written).toMatchObject({
    status: 200,
    data: { writeNote: { __typename: 'NoteWritten', note: { id: 'n1', version: 1 } } },
  });
  const read = await subgraph.execute('{ note(id: "n1") { text version } }');
  expect(read.data).toEqual({ note: { text: 'hello', version: 1 } });
});

test('a subscription sends the present state and then each change once', async () => {
  const input = { idempotencyKey: 'k2', id: 'n2', text: 'one' };
  await subgraph.execute(WRITE, { input }, asUser('ann'));
  const results = subgraph.subscribe('subscription { noteChanged(id: "n2") { text version } }');
  const first = await results.next();
  expect(first.value?.data).toEqual({ noteChanged: { text: 'one', version: 1 } });
  await subgraph.execute(WRITE, { input: { idempotencyKey: 'k3', id: 'n2', text: 'two' } }, asUser('ann'));
  let result = await results.next();
  if (result.value?.data?.noteChanged.version === 1) result = await results.next();
  expect(result.value?.data).toEqual({ noteChanged: { text: 'two', version: 2 } });
  expect(result.value?.extensions?.['position']).toBeGreaterThan(0);
  await results.return?.();
});
