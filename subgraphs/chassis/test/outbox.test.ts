import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pino } from 'pino';
import { appendEvent, appendEvents, inTransaction, openDatabase, type Backbone, type Store } from '../src/index.ts';
import { consumerWorker, type Consumer } from '../src/events/consume.ts';
import { openPostgresBackbone } from '../src/events/postgres-backbone.ts';
import { relayWorker } from '../src/events/relay.ts';
import { startWorker } from '../src/worker.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

const log = pino({ level: 'silent' });
const time = new Date('2026-11-21T09:30:00Z');
const fixture = { directory: new URL('./fixture/', import.meta.url) };

let database: TestDatabase;
let store: Store;
let backbone: Backbone;
beforeEach(async () => {
  database = await createTestDatabase(fixture);
  store = openDatabase(database.url, { connections: 10 });
  backbone = await openPostgresBackbone(database.url);
});
afterEach(async () => {
  await backbone.close();
  await store.close();
  await database.close();
});

function append(subject: string, sequence?: number) {
  return inTransaction(store.database, (tx) =>
    appendEvent(tx, { type: 'test.Happened', subject, sequence, time, data: { subject } }),
  );
}

/** Runs the relay until the outbox is empty. */
async function drain(to: Backbone = backbone): Promise<void> {
  while ((await relayWorker('/test', store.sql, to).run(new AbortController().signal)) === 'again');
}

async function everything() {
  const upTo = await backbone.head();
  const seen = [];
  for await (const event of backbone.read({ after: 0, upTo })) seen.push(event);
  return seen;
}

describe('appendEvent', () => {
  test('counts the events of each subject from 1', async () => {
    expect((await append('note/a')).sequence).toBe(1);
    expect((await append('note/b')).sequence).toBe(1);
    expect((await append('note/a')).sequence).toBe(2);
    expect((await append('note/a', 7)).sequence).toBe(7);
    expect((await append('note/a')).sequence).toBe(8);
  });

  test('refuses a sequence that is not above the last one', async () => {
    await append('note/a', 3);
    await expect(append('note/a', 3)).rejects.toThrow('Expected a sequence above the last one of note/a, got 3');
  });

  test('a transaction that is rolled back leaves no event and no gap', async () => {
    const failing = inTransaction(store.database, async (tx) => {
      await appendEvent(tx, { type: 'test.Happened', subject: 'note/a', time, data: {} });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await append('note/a')).sequence).toBe(1);
    await drain();
    expect(await everything()).toHaveLength(1);
  });
});

describe('appendEvents', () => {
  const appendAll = (...numbered: readonly (readonly [subject: string, sequence: number])[]) =>
    inTransaction(store.database, (tx) =>
      appendEvents(
        tx,
        numbered.map(([subject, sequence]) => ({ type: 'test.Happened', subject, sequence, time, data: { subject } })),
      ),
    );

  test('writes many events in one go, in the order given', async () => {
    await appendAll(['note/b', 1], ['note/a', 4]);
    await appendAll(['note/a', 5], ['note/c', 1], ['note/b', 2]);
    await drain();
    const seen = (await everything()).map(({ subject, sequence, data }) => [subject, sequence, data['subject']]);
    expect(seen).toEqual([
      ['note/b', 1, 'note/b'],
      ['note/a', 4, 'note/a'],
      ['note/a', 5, 'note/a'],
      ['note/c', 1, 'note/c'],
      ['note/b', 2, 'note/b'],
    ]);
  });

  test('writes none when one of them is stale', async () => {
    await append('note/a', 3);
    await expect(appendAll(['note/b', 1], ['note/a', 3])).rejects.toThrow(
      'Expected a sequence above the last one of note/a, got 3',
    );
    await drain();
    expect(await everything()).toHaveLength(1);
  });
});

describe('the relay', () => {
  test('carries every field of an event to the backbone', async () => {
    const { id } = await inTransaction(store.database, (tx) =>
      appendEvent(tx, {
        type: 'test.Happened',
        subject: 'note/a',
        time,
        data: { text: 'こんにちは', list: [1, { deep: null }] },
        schemaVersion: 2,
        correlationId: 'story',
        causationId: 'command',
      }),
    );
    await drain();
    expect(await everything()).toEqual([
      {
        position: 1,
        id,
        source: '/test',
        type: 'test.Happened',
        subject: 'note/a',
        sequence: 1,
        time: '2026-11-21T09:30:00.000Z',
        data: { text: 'こんにちは', list: [1, { deep: null }] },
        schemaVersion: 2,
        correlationId: 'story',
        causationId: 'command',
      },
    ]);
  });

  test('many parallel commands: every event once, each subject in order, while relays compete', async () => {
    const relays = [0, 1, 2].map(() => startWorker({ ...relayWorker('/test', store.sql, backbone), every: 5 }, log));
    const subjects = ['a', 'b', 'c', 'd'];
    await Promise.all(Array.from({ length: 200 }, (_, index) => append(`note/${subjects[index % subjects.length]}`)));
    const seen = [];
    for await (const event of backbone.read({ after: 0 })) {
      seen.push(event);
      if (seen.length === 200) break;
    }
    await Promise.all(relays.map((relay) => relay.close()));
    expect(await backbone.head()).toBe(200);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(200);
    for (const events of Map.groupBy(seen, ({ subject }) => subject).values()) {
      expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    }
  });

  test('a death between publishing and marking repeats nothing', async () => {
    for (let round = 0; round < 20; round += 1) {
      await append('note/a');
      const dying: Backbone = {
        ...backbone,
        async append(events) {
          await backbone.append(events);
          throw new Error('killed');
        },
      };
      await expect(drain(dying)).rejects.toThrow('killed');
    }
    await drain();
    const sequences = (await everything()).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('a backbone that is down loses nothing: the events wait', async () => {
    const down: Backbone = { ...backbone, append: () => Promise.reject(new Error('down')) };
    await append('note/a');
    await expect(drain(down)).rejects.toThrow('down');
    await append('note/a');
    await drain();
    expect((await everything()).map(({ sequence }) => sequence)).toEqual([1, 2]);
  });
});

describe('a consumer', () => {
  const counting: Consumer = {
    name: 'count',
    types: ['test.Happened'],
    async handle(tx) {
      await tx.execute(`insert into digest values ('all', 1)
        on conflict (author) do update set changes = digest.changes + 1`);
    },
  };
  const counted = async () => {
    const [row] = await store.sql<{ changes: number }[]>`select changes from digest`;
    return row?.changes ?? 0;
  };

  async function consumeUntil(consumers: readonly Consumer[], done: () => Promise<boolean>): Promise<void> {
    const workers = consumers.map((consumer) => startWorker(consumerWorker(consumer, store, backbone), log));
    await expect.poll(done, { timeout: 20_000 }).toBe(true);
    await Promise.all(workers.map((worker) => worker.close()));
  }

  test('has the effect of each event once and in order, however the backbone repeats and shuffles them', async () => {
    const handled: number[] = [];
    const all = new AbortController();
    const noting: Consumer = {
      ...counting,
      async handle(tx, event) {
        await counting.handle(tx, event);
        handled.push(event.position);
        if (event.position === 30) all.abort();
      },
    };
    for (let number = 0; number < 30; number += 1) await append('note/a');
    await drain();
    const events = await everything();
    // Every reading delivers what it likes, and more of it in order than the one before.
    let readings = 0;
    const unruly: Backbone = {
      ...backbone,
      async *read({ after, signal }) {
        readings += 1;
        const picks = Array.from({ length: 60 }, (_, index) => (index * (2 * readings + 1) + readings) % events.length);
        for (const pick of picks.slice(readings)) yield* events.slice(pick, pick + readings);
        yield* backbone.read({ after, signal });
      },
    };
    const { run } = consumerWorker(noting, store, unruly);
    // A worker would wait longer after each reading that fails.
    while (!all.signal.aborted) await run(all.signal).catch(() => undefined);
    expect(handled).toEqual(events.map(({ position }) => position));
    expect(await counted()).toBe(events.length);
  });

  test('has the effect of each event once, though several run and the log is read again', async () => {
    for (let index = 0; index < 30; index += 1) await append(`note/${index}`);
    await drain();
    await consumeUntil([counting, counting, counting], async () => (await counted()) >= 30);
    expect(await counted()).toBe(30);
    await store.sql`update chassis.consumer set position = 0`;
    await append('note/last');
    await drain();
    await consumeUntil([counting], async () => (await counted()) >= 31);
    expect(await counted()).toBe(31);
  });

  test('repeats a failed effect, in order, and keeps nothing of the failure', async () => {
    for (let index = 1; index <= 3; index += 1) await append('note/a');
    await drain();
    const order: number[] = [];
    let failures = 2;
    const shaky: Consumer = {
      ...counting,
      async handle(tx, event) {
        await counting.handle(tx, event);
        if (event.sequence === 2 && failures-- > 0) throw new Error('not now');
        order.push(event.sequence);
      },
    };
    await consumeUntil([shaky], async () => (await counted()) >= 3);
    expect(order).toEqual([1, 2, 3]);
    expect(await counted()).toBe(3);
  });

  test('may begin at the head, and passes over other types', async () => {
    await append('note/old');
    await drain();
    const late: Consumer = { ...counting, startAt: 'head' };
    const worker = startWorker(consumerWorker(late, store, backbone), log);
    const exists = async () => (await store.sql`select from chassis.consumer`).length === 1;
    await expect.poll(exists).toBe(true);
    await append('note/new');
    await drain();
    await expect.poll(counted).toBe(1);
    await worker.close();
  });
});
