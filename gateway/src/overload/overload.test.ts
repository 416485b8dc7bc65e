import { expect, it } from 'vitest';
import { createGate } from './gate.ts';

/** What a request costs the one thread, in milliseconds: to be read, to be started, to be finished after its subgraphs. */
const cost = { read: 0.2, start: 2, finish: 2.8 };
const subgraphMs = 10;
const capacityPerMs = 1 / (cost.read + cost.start + cost.finish);

interface Task {
  /** When it may run at the earliest, as far as anybody waits for the thread. */
  readonly at: number;
  readonly run: () => number;
}

/** One thread in a time of its own, that runs what is due in order and tells how late it is, as watchLoop does. */
async function simulate(load: number, untilMs: number) {
  const gate = createGate({ running: { least: 8, first: 100, most: 1000 }, leastWaiting: 256, patienceMs: 1000 });
  const signal = new AbortController().signal;
  const due: Task[] = [];
  const [done, shedAfter]: [number[], number[]] = [[], []];
  let [now, busyMs, toldAt] = [0, 0, 0];

  const plan = (task: Task): void => {
    const at = due.findIndex((other) => other.at > task.at);
    due.splice(at === -1 ? due.length : at, 0, task);
  };
  const request = (): Promise<void> =>
    new Promise((resolve) => {
      const finish = (): number => (resolve(), cost.finish);
      plan({ at: now, run: () => (plan({ at: now + subgraphMs, run: finish }), cost.start) });
    });
  const arrive = (at: number): void => {
    if (at > untilMs) return;
    plan({
      at,
      run() {
        const passed = gate.pass(request, signal);
        if (passed) void passed.then(() => done.push(now));
        else shedAfter.push(now + cost.read - at);
        arrive(at + 1 / (load * capacityPerMs));
        return cost.read;
      },
    });
  };
  const watch = (at: number): void =>
    plan({
      at,
      run() {
        gate.observe({ lagMs: now - at, busy: Math.min(1, busyMs / (now - toldAt)), elapsedMs: now - toldAt });
        [busyMs, toldAt] = [0, now];
        watch(now + 100);
        return 0;
      },
    });

  arrive(0);
  watch(100);
  while (now < untilMs) {
    const task = due.shift();
    if (!task) break;
    now = Math.max(now, task.at);
    const took = task.run();
    now += took;
    busyMs += took;
    // What was resolved goes on before the next task.
    await new Promise(setImmediate);
  }
  return { done, shedAfter };
}

it('sheds within 100 ms at three times the capacity, and goes on with what it can', async () => {
  const { done, shedAfter } = await simulate(3, 10_000);
  // The first two seconds are for finding the limit.
  const steady = done.filter((at) => at > 2000).length / 8000;
  expect(steady / capacityPerMs).toBeGreaterThan(0.8);
  const late = shedAfter.toSorted((a, b) => b - a)[Math.floor(shedAfter.length * 0.01)] ?? 0;
  expect(late).toBeLessThan(100);
  expect(shedAfter.length).toBeGreaterThan(1000);
});

it('sheds nobody below its capacity', async () => {
  const { shedAfter } = await simulate(0.8, 5000);
  expect(shedAfter).toEqual([]);
});
