import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startWorker, type Worker } from './worker.ts';

const log = pino({ level: 'silent' });
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counting(run: (count: number) => Promise<'again' | void>): Worker & { readonly runs: () => number } {
  let runs = 0;
  return {
    name: 'test',
    every: 1000,
    run: () => run((runs += 1)),
    runs: () => runs,
  };
}

test('a run begins at once and again after the pause', async () => {
  const worker = counting(async () => {});
  const running = startWorker(worker, log, () => 0.5);
  await vi.advanceTimersByTimeAsync(0);
  expect(worker.runs()).toBe(1);
  await vi.advanceTimersByTimeAsync(999);
  expect(worker.runs()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(worker.runs()).toBe(2);
  await running.close();
});

test('more to do means no pause, and so does a call to wake', async () => {
  const worker = counting(async (count) => (count < 5 ? 'again' : undefined));
  const running = startWorker(worker, log);
  await vi.advanceTimersByTimeAsync(0);
  expect(worker.runs()).toBe(5);
  running.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(worker.runs()).toBe(6);
  await running.close();
});

test('a call to wake during a run is not lost', async () => {
  const finish: (() => void)[] = [];
  const worker = counting(() => new Promise((resolve) => finish.push(resolve)));
  const running = startWorker(worker, log);
  await vi.advanceTimersByTimeAsync(0);
  running.wake();
  finish.shift()?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(worker.runs()).toBe(2);
  const closed = running.close();
  finish.shift()?.();
  await closed;
});

test('errors are survived, with growing pauses that end with success', async () => {
  const worker = counting(async (count) => {
    if (count <= 3) throw new Error('not now');
  });
  const running = startWorker(worker, log, () => 0.5);
  for (const [pause, runs] of [
    [0, 1],
    [200, 2],
    [400, 3],
    [800, 4],
    [1000, 5],
  ] as const) {
    await vi.advanceTimersByTimeAsync(pause);
    expect(worker.runs()).toBe(runs);
  }
  await running.close();
});

test('closing waits for the run and begins no other', async () => {
  let finish = (): void => {};
  const worker = counting(() => new Promise((resolve) => (finish = resolve)));
  const running = startWorker(worker, log);
  await vi.advanceTimersByTimeAsync(0);
  let closed = false;
  const closing = running.close().then(() => (closed = true));
  await vi.advanceTimersByTimeAsync(5000);
  expect(closed).toBe(false);
  finish();
  await closing;
  expect(worker.runs()).toBe(1);
});
