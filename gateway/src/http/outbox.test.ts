import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../lib/stream.ts';
import { Outbox } from './outbox.ts';

const kilobytes = 'x'.repeat(10_000);

function message(number: number, state?: string): Message {
  const text = JSON.stringify({ data: { number, state, kilobytes }, extensions: { cursor: String(number) } });
  return { text: Buffer.from(text), cursor: String(number), state };
}

interface Left {
  readonly data: { readonly number: number; readonly state?: string };
  readonly extensions: { readonly cursor: string; readonly musubi?: { readonly conflated: number } };
}

/** An outbox whose reader reads when it is told to. */
function start() {
  let waiting = 0;
  let drained = (): void => {};
  const left: Left[] = [];
  const outbox = new Outbox({
    waitingBytes: () => waiting,
    write({ text }) {
      waiting += text.length;
      left.push(JSON.parse(text.toString('utf8')));
    },
    onceDrained: (run) => void (drained = run),
  });
  function read(): void {
    waiting = 0;
    drained();
  }
  return { outbox, left, read };
}

describe('an outbox', () => {
  it('keeps the newest state of each thing for a slow reader, and says how many it stands for', () => {
    const { outbox, left, read } = start();
    for (let number = 0; number < 100; number += 1) expect(outbox.offer(message(number, `s${number % 2}`))).toBe(true);
    const before = left.length;
    expect(before).toBeLessThan(10);
    read();
    expect(left.slice(before).map(({ data }) => data.number)).toEqual([98, 99]);
    expect(left.slice(before).map(({ extensions }) => extensions.cursor)).toEqual(['98', '99']);
    const told = left.reduce((sum, { extensions }) => sum + 1 + (extensions.musubi?.conflated ?? 0), 0);
    expect(told).toBe(100);
  });

  it('refuses who cannot follow what happened, after a bounded wait', () => {
    const { outbox, left } = start();
    let taken = 0;
    while (outbox.offer(message(taken))) taken += 1;
    expect(left.map(({ data }) => data.number)).toEqual(Array.from({ length: taken }, (_, index) => index));
    expect(taken).toBeGreaterThan(90);
    expect(taken).toBeLessThan(110);
  });

  it('refuses a reader for whom too many things wait', () => {
    const { outbox } = start();
    let taken = 0;
    while (outbox.offer(message(taken, `s${taken}`))) taken += 1;
    expect(taken).toBeLessThan(110);
  });

  it('loses no last state, no event and no order, whatever comes and whenever it is read', () => {
    const step = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.constant(undefined), fc.constant('read' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { outbox, left, read } = start();
        const offered: (string | undefined)[] = [];
        for (const one of steps) {
          if (one === 'read') read();
          else if (outbox.offer(message(offered.length, one))) offered.push(one);
        }
        read();
        const numbers = left.map(({ data }) => data.number);
        expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
        const last = [...offered.keys()].filter((number) => {
          const state = offered[number];
          return state === undefined || offered.lastIndexOf(state) === number;
        });
        expect(numbers).toEqual(expect.arrayContaining(last));
      }),
    );
  });

  it('writes what waits when the stream is over, and nothing once the reader has left', () => {
    const over = start();
    for (let number = 0; number < 20; number += 1) over.outbox.offer(message(number, 's'));
    over.outbox.flush();
    expect(over.left.at(-1)?.data.number).toBe(19);
    const gone = start();
    for (let number = 0; number < 20; number += 1) gone.outbox.offer(message(number, 's'));
    const before = gone.left.length;
    gone.outbox.clear();
    gone.read();
    expect(gone.left).toHaveLength(before);
  });
});
