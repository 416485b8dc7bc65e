import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  invalidInput,
  openDatabase,
  runCommand,
  versionConflict,
  type Caller,
  type Store,
  type Transaction,
} from '../src/index.ts';
import { asNobody, asService, asUser, createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
let store: Store;
beforeEach(async () => {
  database = await createTestDatabase({ directory: new URL('./fixture/', import.meta.url) });
  store = openDatabase(database.url, { connections: 20 });
});
afterEach(async () => {
  await store.close();
  await database.close();
});

type Input = { readonly idempotencyKey: string; readonly [field: string]: unknown };

/** A command that counts its runs in the store and answers the count. */
function count(input: Input, caller: Caller = asUser('ann'), operation = 'count') {
  return runCommand(store.database, { caller, operation, input }, async (tx: Transaction) => {
    const [row] = await tx.execute<{ changes: number }>(sql`
      insert into digest values ('all', 1)
      on conflict (author) do update set changes = digest.changes + 1 returning changes`);
    return { __typename: 'Counted', changes: row?.changes, at: new Date('2026-11-21T00:00:00Z') };
  });
}

test('the same key and body get the first answer, whatever the order of the fields', async () => {
  const first = await count({ idempotencyKey: 'k', a: 1, b: { c: 2, d: [3] } });
  expect(first).toEqual({ __typename: 'Counted', changes: 1, at: '2026-11-21T00:00:00.000Z' });
  expect(await count({ idempotencyKey: 'k', b: { d: [3], c: 2 }, a: 1 })).toEqual(first);
});

test('the same key with another body is told so and nothing happens', async () => {
  await count({ idempotencyKey: 'k', a: 1 });
  expect(await count({ idempotencyKey: 'k', a: 2 })).toMatchObject({
    __typename: 'IdempotencyMismatch',
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
  expect(await count({ idempotencyKey: 'other' })).toMatchObject({ changes: 2 });
});

test('fifty at once run once and answer alike', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => count({ idempotencyKey: 'k' })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await count({ idempotencyKey: 'next' })).toMatchObject({ changes: 2 });
});

test('nobody meets the answers of another caller or another operation', async () => {
  const callers = [
    asUser('ann'),
    asUser('bob'),
    asService('ann'),
    asNobody(),
    asNobody({ 'x-secret': 'one' }),
    asNobody({ 'x-secret': 'two' }),
  ];
  const answers = [];
  for (const caller of callers) answers.push(await count({ idempotencyKey: 'k' }, caller));
  answers.push(await count({ idempotencyKey: 'k' }, asUser('ann'), 'another'));
  expect(answers.map((answer) => ('changes' in answer ? answer.changes : 0))).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('a secret that nobody signed in with is not kept', async () => {
  await count({ idempotencyKey: 'k' }, asNobody({ 'x-secret': 'opensesame' }));
  const rows = await store.sql`select * from chassis.idempotency`;
  expect(JSON.stringify(rows)).not.toContain('opensesame');
});

test('a command that throws keeps nothing and may be tried again', async () => {
  const attempt = (fail: boolean) =>
    runCommand(
      store.database,
      { caller: asUser('ann'), operation: 'shaky', input: { idempotencyKey: 'k' } },
      async (tx) => {
        await tx.execute(sql`insert into digest values ('shaky', 1)`);
        if (fail) throw new Error('died');
        return { __typename: 'Done' };
      },
    );
  await expect(attempt(true)).rejects.toThrow('died');
  expect(await attempt(false)).toEqual({ __typename: 'Done' });
});

test.each([
  ['a conflict of versions', () => versionConflict(2, 1)],
  ['invalid input', () => invalidInput('a', 'Expected b')],
])('%s is not kept, so that the corrected command may keep its key', async (_what, refusal) => {
  const command = { caller: asUser('ann'), operation: 'change' };
  const refused = { ...command, input: { idempotencyKey: 'k', expectedVersion: 1 } };
  expect(await runCommand(store.database, refused, async () => refusal())).toEqual(refusal());
  const corrected = { ...command, input: { idempotencyKey: 'k', expectedVersion: 2 } };
  const done = await runCommand(store.database, corrected, async () => ({ __typename: 'Done' }));
  expect(done).toEqual({ __typename: 'Done' });
});

test.each(['', 'k'.repeat(256)])('a key of %# is refused as input', async (idempotencyKey) => {
  expect(await count({ idempotencyKey })).toMatchObject({
    __typename: 'InvalidInput',
    field: 'idempotencyKey',
  });
});
