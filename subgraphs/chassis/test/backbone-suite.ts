import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../src/clock.ts';
import type { Backbone } from '../src/events/backbone.ts';
import type { DomainEvent, StoredEvent } from '../src/events/event.ts';

/** One house's backbone, with as many connections as a test wants. */
export type OpenedBackbone = { open(): Promise<Backbone>; close(): Promise<void> };

/** What every backbone promises; each implementation's test runs the whole of it. */
export function backboneSuite(name: string, prepare: () => Promise<OpenedBackbone>): void {
  describe(`the ${name} backbone`, () => {
    let house: OpenedBackbone;
    let backbone: Backbone;
    beforeAll(async () => {
      house = await prepare();
      backbone = await house.open();
    });
    afterAll(async () => {
      await backbone.close();
      await house.close();
    });

    test('its name is the same for everybody who opens it', async () => {
      const other = await house.open();
      expect(backbone.epoch).not.toBe('');
      expect(other.epoch).toBe(backbone.epoch);
      await other.close();
    });

    test('positions start at 1 and an event comes back as it was', async () => {
      expect(await backbone.head()).toBe(0);
      expect(await backbone.first()).toBe(1);
      const event = eventOf('note/a', 1, { text: 'héllo', nested: { list: [1, null] } });
      await backbone.append([event]);
      expect(await backbone.head()).toBe(1);
      expect(await take(backbone, 0, 1)).toEqual([{ ...event, position: 1 }]);
    });

    test('an id is stored once, however often and by whomever it is appended', async () => {
      const other = await house.open();
      const before = await backbone.head();
      const events = Array.from({ length: 20 }, (_, index) => eventOf('note/b', index + 1));
      await Promise.all([backbone.append(events), other.append(events), backbone.append(events)]);
      await other.append([...events, eventOf('note/b', 21)]);
      expect(await backbone.head()).toBe(before + 21);
      const stored = await take(backbone, before, 21);
      expect(stored.map(({ sequence }) => sequence)).toEqual(count(1, 21));
      await other.close();
    });

    test('many writers at once leave no gap, and readers that follow skip and repeat nothing', async () => {
      const start = await backbone.head();
      const [writers, batches, size] = [6, 8, 5];
      const total = writers * batches * size;
      const readers = [0, 1, 2].map(() => take(backbone, start, total));
      await Promise.all(
        count(1, writers).map(async (writer) => {
          const own = await house.open();
          for (const batch of count(0, batches - 1)) {
            await own.append(count(1, size).map((index) => eventOf(`writer/${start}-${writer}`, batch * size + index)));
          }
          await own.close();
        }),
      );
      for (const seen of await Promise.all(readers)) {
        expect(seen.map(({ position }) => position)).toEqual(count(start + 1, start + total));
        for (const events of Map.groupBy(seen, ({ subject }) => subject).values()) {
          expect(events.map(({ sequence }) => sequence)).toEqual(count(1, batches * size));
        }
      }
    });

    test('a reader waits for what comes later and ends with its signal', async () => {
      const start = await backbone.head();
      const ending = new AbortController();
      const events = backbone.read({ after: start, signal: ending.signal })[Symbol.asyncIterator]();
      const next = events.next();
      await backbone.append([eventOf('note/c', 1)]);
      expect((await next).value).toMatchObject({ subject: 'note/c', position: start + 1 });
      const last = events.next();
      ending.abort();
      expect(await last).toEqual({ done: true, value: undefined });
    });

    test('types and subjects narrow a reading, and upTo ends it', async () => {
      const start = await backbone.head();
      await backbone.append([
        eventOf('note/d', 1),
        { ...eventOf('note/d', 2), type: 'test.Other' },
        eventOf('note/e', 1),
      ]);
      const upTo = await backbone.head();
      const narrow = { types: ['test.Happened'], subjects: ['note/d'] };
      const seen: StoredEvent[] = [];
      for await (const event of backbone.read({ after: start, upTo, ...narrow })) seen.push(event);
      expect(seen.map(({ position }) => position)).toEqual([start + 1]);
    });

    test('what is trimmed is gone, what is newer stays, and positions go on', async () => {
      const head = await backbone.head();
      expect(await backbone.trim(new Date(Date.now() - 3_600_000))).toBe(0);
      await backbone.trim(new Date(Date.now() + 3_600_000));
      expect(await backbone.first()).toBe(head);
      await backbone.append([eventOf('note/f', 1)]);
      expect((await take(backbone, 0, 2)).map(({ position }) => position)).toEqual([head, head + 1]);
    });
  });
}

/** The first `size` events after a position. */
async function take(backbone: Backbone, after: number, size: number): Promise<readonly StoredEvent[]> {
  const seen: StoredEvent[] = [];
  for await (const event of backbone.read({ after })) {
    seen.push(event);
    if (seen.length >= size) break;
  }
  return seen;
}

function eventOf(subject: string, sequence: number, data: DomainEvent['data'] = {}): DomainEvent {
  return {
    id: newId(),
    source: '/test',
    type: 'test.Happened',
    subject,
    sequence,
    time: '2026-11-21T09:30:00.000Z',
    data,
    schemaVersion: 1,
    correlationId: null,
    causationId: null,
  };
}

function count(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
