import { assert, integer, property, array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { take } from './gcra.ts';

const rate = { count: 10, periodMs: 1000 };

describe('a bucket', () => {
  it('may be emptied at once, and then fills evenly', () => {
    let emptyAt = 0;
    for (let i = 0; i < 10; i += 1) {
      const taken = take(rate, 1, { now: 0, emptyAt });
      if (taken.kind !== 'taken') throw new Error(`refused at ${i}`);
      emptyAt = taken.emptyAt;
    }
    expect(take(rate, 1, { now: 0, emptyAt })).toEqual({ kind: 'refused', retryAfterMs: 100 });
    expect(take(rate, 3, { now: 0, emptyAt })).toEqual({ kind: 'refused', retryAfterMs: 300 });
    expect(take(rate, 1, { now: 99, emptyAt }).kind).toBe('refused');
    expect(take(rate, 1, { now: 100, emptyAt }).kind).toBe('taken');
  });

  it('holds no more for who asked for nothing for a long time', () => {
    expect(take(rate, 10, { now: 1_000_000, emptyAt: 0 })).toEqual({ kind: 'taken', emptyAt: 1_001_000 });
    expect(take(rate, 1, { now: 1_000_000, emptyAt: 1_001_000 }).kind).toBe('refused');
  });

  it('lets what costs more than all of it through when it is full', () => {
    expect(take(rate, 1000, { now: 0, emptyAt: 0 })).toEqual({ kind: 'taken', emptyAt: 1000 });
    expect(take(rate, 1000, { now: 0, emptyAt: 500 })).toEqual({ kind: 'refused', retryAfterMs: 500 });
  });

  it('gives no more than its rate and one fill in any time, and takes who waits as long as told', () => {
    const steps = array(integer({ min: 0, max: 500 }), { maxLength: 100 });
    assert(
      property(steps, (pauses) => {
        let now = 0;
        let emptyAt = 0;
        let given = 0;
        for (const pause of pauses) {
          now += pause;
          const first = take(rate, 1, { now, emptyAt });
          now += first.kind === 'taken' ? 0 : first.retryAfterMs;
          const taken = first.kind === 'taken' ? first : take(rate, 1, { now, emptyAt });
          expect(taken.kind).toBe('taken');
          emptyAt = taken.kind === 'taken' ? taken.emptyAt : 0;
          given += 1;
        }
        expect(given).toBeLessThanOrEqual(rate.count + (now * rate.count) / rate.periodMs);
      }),
    );
  });
});
