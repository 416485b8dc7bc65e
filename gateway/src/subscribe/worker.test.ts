import { array, asyncProperty, assert, boolean } from 'fast-check';
import { expect, it, vi } from 'vitest';
import { Worker, type Ending } from './worker.ts';

/** A worker whose work on some events takes until the test finishes it. */
function start(slow: readonly boolean[]) {
  const [begun, done]: [number[], (number | Ending)[]] = [[], []];
  const finishing: (() => void)[] = [];
  const worker = new Worker<number>({
    work(event) {
      begun.push(event);
      if (slow[event] !== true) return void done.push(event);
      const { promise, resolve } = Promise.withResolvers<void>();
      finishing.push(resolve);
      return promise.then(() => void done.push(event));
    },
    settle: (ending) => void done.push(ending),
  });
  const finishNext = async (): Promise<void> => {
    finishing.shift()?.();
    await new Promise(setImmediate);
  };
  return { worker, begun, done, finishing, finishNext };
}

it('works on every event in order, whatever takes time, and tells the end after all of them', async () => {
  await assert(
    asyncProperty(array(boolean(), { maxLength: 12 }), array(boolean(), { maxLength: 12 }), async (slow, pauses) => {
      const { worker, done, finishing, finishNext } = start(slow);
      for (const event of slow.keys()) {
        worker.next(event);
        if (pauses[event] === true) await finishNext();
      }
      worker.end();
      while (finishing.length > 0) await finishNext();
      expect(done).toEqual([...slow.keys(), { kind: 'completed' }]);
    }),
    { numRuns: 50 },
  );
});

it('does what takes no time before it returns', () => {
  const { worker, done } = start([false]);
  worker.next(0);
  expect(done).toEqual([0]);
});

it('finishes the event that is worked on and forgets the others where it is replaced', async () => {
  const { worker, done, finishNext } = start([true, true, true]);
  for (const event of [0, 1, 2]) worker.next(event);
  worker.replace();
  worker.next(3);
  expect(done).toEqual([]);
  await finishNext();
  expect(done).toEqual([0, { kind: 'replaced' }]);
});

it('ends with what an event could not be worked on for, and works on none after it', async () => {
  const error = new Error('broken');
  const settle = vi.fn<(ending: Ending) => void>();
  const work = vi.fn<(event: number) => Promise<void>>().mockRejectedValue(error);
  const worker = new Worker({ work, settle });
  for (const event of [0, 1]) worker.next(event);
  worker.end();
  await vi.waitFor(() => expect(settle).toHaveBeenCalledExactlyOnceWith({ kind: 'failed', error }));
  expect(work).toHaveBeenCalledOnce();
});

it('gives up where more waits than it may', async () => {
  const { worker, begun, done, finishNext } = start([true]);
  for (let event = 0; event <= 1001; event += 1) worker.next(event);
  await finishNext();
  expect([begun.length, done.length, done.at(-1)]).toEqual([1001, 1002, { kind: 'overrun' }]);
});
