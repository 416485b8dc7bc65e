import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { watchBudget } from './watch-budget.ts';

type CpuUsage = Parameters<typeof watchBudget>[0]['cpuUsage'];

/** A thread that is given no processor. */
const starved: CpuUsage = async () => ({ user: 0, system: 0 });
/** One so starved that it does not even say so. */
const silent: CpuUsage = () => new Promise(() => {});
/** One that uses a second of it in no time. */
const busy: CpuUsage = async (before) => ({ user: before ? 1_000_000 : 0, system: 0 });

describe('the budget of a plan', () => {
  it.each([
    ['its processor time', busy, 1, 1],
    ['ten times as much on the clock, of a thread that gets no processor', starved, 5, 50],
    ['ten times as much on the clock, of a thread that does not answer', silent, 5, 50],
  ])('is spent after %s', async (_name, cpuUsage, milliseconds, atLeast) => {
    const start = performance.now();
    await new Promise<void>((resolve) => watchBudget({ cpuUsage }, milliseconds, resolve));
    // Timers may be a millisecond early.
    expect(performance.now() - start).toBeGreaterThanOrEqual(atLeast - 1);
  });

  it('is spent once', async () => {
    let times = 0;
    watchBudget({ cpuUsage: busy }, 1, () => (times += 1));
    await pause(40);
    expect(times).toBe(1);
  });

  it('is not spent by a plan that was ready before', async () => {
    let times = 0;
    watchBudget({ cpuUsage: busy }, 1, () => (times += 1))();
    watchBudget({ cpuUsage: silent }, 1, () => (times += 1))();
    await pause(40);
    expect(times).toBe(0);
  });
});
