import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupCommit, openDatabase, type GroupedCommand, type Store } from '../src/index.ts';
import { asUser, createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
let store: Store;
/** How many commands each run of the work had; `fails` makes those of a key throw. */
let groups: number[];
let fails: Set<string>;
beforeEach(async () => {
  database = await createTestDatabase({ directory: new URL('./fixture/', import.meta.url) });
  store = openDatabase(database.url);
  groups = [];
  fails = new Set();
});
afterEach(async () => {
  await store.close();
  await database.close();
});

type Command = GroupedCommand & { readonly input: { readonly idempotencyKey: string; readonly body?: string } };

/** Counts up one row of the store, for each command in turn. */
function counter() {
  return groupCommit<Command, { readonly __typename: string; readonly count: number }>(
    store.database,
    async (tx, commands) => {
      groups.push(commands.length);
      if (commands.some(({ input }) => fails.has(input.idempotencyKey))) throw new Error('no');
      const [row] = await tx.execute<{ changes: number }>(sql`
      insert into digest values ('all', ${commands.length})
      on conflict (author) do update set changes = digest.changes + ${commands.length} returning changes`);
      const after = row?.changes ?? 0;
      return commands.map(({ input }, place) => {
        const count = after - commands.length + 1 + place;
        return { __typename: input.body === 'wrong' ? 'InvalidInput' : 'Counted', count };
      });
    },
  );
}

const command = (idempotencyKey: string, body?: string): Command => {
  const input = body === undefined ? { idempotencyKey } : { idempotencyKey, body };
  return { caller: asUser('ann'), operation: 'count', input };
};
const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}`);

test('commands that meet share transactions, in the order in which they came, and each has its own answer', async () => {
  const count = counter();
  const answers = await Promise.all(keys(600).map((key) => count('lane', command(key))));
  expect(answers.map((answer) => 'count' in answer && answer.count)).toEqual(keys(600).map((_, index) => index + 1));
  expect(groups).toEqual([1, 256, 256, 87]);
});

test('a command that meets no other goes at once, and lanes do not wait for each other', async () => {
  const count = counter();
  await Promise.all(keys(3).map((key) => count(`lane of ${key}`, command(key))));
  expect(groups).toEqual([1, 1, 1]);
  await count('lane of k0', command('later'));
  expect(groups).toHaveLength(4);
});

test('a key that is there several times at once runs once, and another body of it is told so', async () => {
  const count = counter();
  const [first, ...again] = await Promise.all([
    ...Array.from({ length: 20 }, () => count('lane', command('k'))),
    count('lane', command('k', 'other')),
  ]);
  expect(again.slice(0, -1).every((answer) => JSON.stringify(answer) === JSON.stringify(first))).toBe(true);
  expect(again.at(-1)).toMatchObject({ __typename: 'IdempotencyMismatch' });
  expect(groups.reduce((sum, length) => sum + length)).toBe(1);
});

test('where a shared transaction fails, each runs alone, and only those that can’t be fail', async () => {
  const count = counter();
  fails.add('k2');
  const answers = await Promise.allSettled(keys(5).map((key) => count('lane', command(key))));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  fails.clear();
  expect(await count('lane', command('k2'))).toMatchObject({ count: 5 });
});

test('what has not begun keeps no key, and a key that is none is told so', async () => {
  const count = counter();
  const [first, wrong, none] = await Promise.all([
    count('lane', command('a')),
    count('lane', command('b', 'wrong')),
    count('lane', command('')),
  ]);
  expect(first).toMatchObject({ __typename: 'Counted' });
  expect(wrong).toMatchObject({ __typename: 'InvalidInput' });
  expect(none).toMatchObject({ __typename: 'InvalidInput', field: 'idempotencyKey' });
  expect(await count('lane', command('b'))).toMatchObject({ __typename: 'Counted' });
});

test('two processes that share keys run each of them once', async () => {
  const other = openDatabase(database.url);
  try {
    const [here, there] = [
      counter(),
      groupCommit<Command, object>(other.database, async (tx, commands) => {
        groups.push(commands.length);
        await tx.execute(sql`insert into digest values ('all', 0) on conflict do nothing`);
        return commands.map(() => ({ __typename: 'There' }));
      }),
    ];
    await Promise.all([
      ...keys(60).map((key) => here('lane', command(key))),
      ...keys(60)
        .toReversed()
        .map((key) => there('lane', command(key))),
    ]);
    expect(groups.reduce((sum, length) => sum + length)).toBe(60);
  } finally {
    await other.close();
  }
});
