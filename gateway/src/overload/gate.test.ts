import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, type Gate } from './gate.ts';

const calm = { lagMs: 1, busy: 0.5, elapsedMs: 100 };
const still = new AbortController().signal;

/** Requests that run until they are told to end. */
function open(settings: { least?: number; most?: number; first?: number; waiting?: number } = {}) {
  const { least = 1, most = 100, first = 2, waiting = 2 } = settings;
  const gate = createGate({ running: { least, most, first }, leastWaiting: waiting, patienceMs: 1000 });
  return { gate, ...work(gate) };
}

function work(gate: Gate) {
  const running: { id: number; end: () => void; fail: () => void }[] = [];
  const order: number[] = [];
  let asked = 0;
  const ask = (signal: AbortSignal = still): Promise<unknown> | undefined => {
    const id = (asked += 1);
    return gate.pass(() => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      order.push(id);
      running.push({ id, end: resolve, fail: () => reject(new Error('failed')) });
      return promise;
    }, signal);
  };
  const end = async (how: 'end' | 'fail' = 'end') => {
    running.shift()?.[how]();
    await new Promise(setImmediate);
  };
  return { ask, end, running, order };
}

describe('a gate', () => {
  it('lets so many run, so many wait in order, and sheds the rest at once', async () => {
    const { ask, end, order } = open();
    const asked = [1, 2, 3, 4].map(() => ask());
    expect(asked).not.toContain(undefined);
    expect(ask()).toBeUndefined();
    expect(order).toEqual([1, 2]);
    await end();
    expect(order).toEqual([1, 2, 3]);
    expect(ask()).toBeDefined();
    expect(ask()).toBeUndefined();
    for (let i = 0; i < 5; i += 1) await end();
    expect(order).toEqual([1, 2, 3, 4, 6]);
  });

  it('keeps no place for who failed', async () => {
    const { ask, end, order } = open({ first: 1 });
    const failing = ask();
    const waiting = ask();
    await Promise.all([expect(failing).rejects.toThrow('failed'), end('fail')]);
    expect(order).toEqual([1, 2]);
    await end();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('keeps no place for who gave up waiting', async () => {
    const { ask, end, order } = open({ first: 1, waiting: 1 });
    const gone = new AbortController();
    void ask();
    const waiting = ask(gone.signal);
    expect(ask()).toBeUndefined();
    gone.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    expect(ask()).toBeDefined();
    await end();
    expect(order).toEqual([1, 4]);
  });

  it('lets fewer run when the event loop is late, but never none', () => {
    const { gate, ask, running } = open({ first: 10, least: 2, waiting: 100 });
    for (let i = 0; i < 20; i += 1) gate.observe({ ...calm, lagMs: 200, busy: 1 });
    for (let i = 0; i < 10; i += 1) void ask();
    expect(running).toHaveLength(2);
  });

  it('lets as many run when the loop is late because of other processes', () => {
    const { gate, ask, running } = open({ first: 10, least: 2, waiting: 100 });
    for (let i = 0; i < 20; i += 1) gate.observe({ ...calm, lagMs: 200 });
    for (let i = 0; i < 10; i += 1) void ask();
    expect(running).toHaveLength(10);
  });

  it('lets more run when the loop is prompt and others wait for it', () => {
    const { gate, ask, running } = open({ first: 2, most: 5, waiting: 100 });
    for (let i = 0; i < 10; i += 1) void ask();
    for (let i = 0; i < 20; i += 1) gate.observe(calm);
    expect(running).toHaveLength(5);
  });

  it('lets no more run for a loop that is prompt because there is little to do', () => {
    const { gate, ask, running } = open({ first: 2, waiting: 100 });
    for (let i = 0; i < 20; i += 1) gate.observe(calm);
    for (let i = 0; i < 10; i += 1) void ask();
    expect(running).toHaveLength(2);
  });

  it('lets as many wait as will be let in soon', async () => {
    const { gate, ask, end } = open({ first: 1, most: 1, waiting: 0 });
    expect([ask(), ask()].map((one) => one === undefined)).toEqual([false, true]);
    for (let i = 0; i < 30; i += 1) {
      await end();
      void ask();
      // One leaves every 100 ms: ten are let in within a second.
      gate.observe(calm);
    }
    const waiting = Array.from({ length: 20 }, () => ask()).filter((one) => one !== undefined);
    expect(waiting).toHaveLength(10);
  });

  it('never lets more run than its limit, never lets anybody wait beside a free place, and gives all places back', async () => {
    const step = constantFrom('ask', 'ask', 'ask', 'ask', 'end', 'fail', 'leave', 'late', 'prompt');
    await assert(
      asyncProperty(array(step, { maxLength: 60 }), async (steps) => {
        const { gate, ask, end, running } = open({ first: 4, least: 4, most: 4, waiting: 6 });
        const leaving: AbortController[] = [];
        for (const one of steps) {
          if (one === 'ask') {
            const gone = new AbortController();
            const asked = ask(gone.signal);
            asked?.catch(() => {});
            if (asked) leaving.push(gone);
          } else if (one === 'leave') leaving.pop()?.abort();
          else if (one === 'late') gate.observe({ ...calm, lagMs: 200, busy: 1 });
          else if (one === 'prompt') gate.observe(calm);
          else await end(one);
          expect(running.length).toBeLessThanOrEqual(4);
        }
        while (running.length > 0) await end();
        for (let i = 0; i < 4; i += 1) void ask();
        expect(running).toHaveLength(4);
      }),
      { numRuns: 50 },
    );
  });
});
