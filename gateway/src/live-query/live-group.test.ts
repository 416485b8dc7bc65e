import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cutWith, StreamCut } from '../errors.ts';
import type { Sink } from '../lib/stream.ts';
import { createDependents } from './dependents.ts';
import { createLiveGroup, type Answer, type LiveWork } from './live-group.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Run {
  readonly gives: (said: string, names?: readonly string[], more?: { readonly isPartial?: boolean }) => Promise<void>;
  readonly isBusy: () => Promise<void>;
  readonly fails: (error: Error) => Promise<void>;
}

function answerOf(said: string, names: readonly string[], isPartial = false): Answer {
  const message = { text: Buffer.from(said), cursor: undefined };
  return { kind: 'answer', message, fingerprint: said, names: new Set(names), isPartial };
}

function start({ throttleMs = 100 } = {}) {
  const dependents = createDependents();
  const runs: Run[] = [];
  const ended = vi.fn<() => void>();
  const unlisten = vi.fn<() => void>();
  const work: LiveWork = {
    throttleMs,
    listen: () => unlisten,
    cutBy: () => cutWith('INTERNAL_SERVER_ERROR', 'broken'),
    answer() {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const settled = async (settle: () => void): Promise<void> => {
        settle();
        await vi.advanceTimersByTimeAsync(0);
      };
      runs.push({
        gives: (said, names = ['x'], { isPartial = false } = {}) =>
          settled(() => resolve(answerOf(said, names, isPartial))),
        isBusy: () => settled(() => resolve({ kind: 'busy' })),
        fails: (error) => settled(() => reject(error)),
      });
      return promise;
    },
  };
  const group = createLiveGroup(work, {
    dependents,
    onEnd: ended,
    settings: {
      gatherMs: 10,
      retryMs: (attempt) => 1000 * 2 ** attempt,
      monotonic: () => Date.now(),
      tooSlow: () => cutWith('SLOW_CONSUMER', 'slow'),
    },
  });
  return { group, runs, dependents, ended, unlisten, work };
}

function member(takes = true) {
  const read: string[] = [];
  const ends: unknown[] = [];
  const sink: Sink = {
    next: ({ text }) => {
      read.push(String(text));
      return takes;
    },
    end: (error) => void ends.push(error),
  };
  return { sink, read, ends };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('a live group', () => {
  it('runs at once, and again for what its answer depends on', async () => {
    const { group, runs, dependents } = start();
    const { sink, read } = member();
    group.join(sink);
    await pass(0);
    await runs[0]?.gives('one', ['x']);
    dependents.tell(['y']);
    await pass(1000);
    expect(runs).toHaveLength(1);
    dependents.tell(['x']);
    await pass(10);
    await runs[1]?.gives('two', ['y']);
    expect(read).toEqual(['one', 'two']);
    dependents.tell(['x']);
    await pass(1000);
    expect(runs).toHaveLength(2);
  });

  it('runs again for what changed while it ran, though only its answer tells that it depends on it', async () => {
    const { group, runs, dependents } = start({ throttleMs: 0 });
    group.join(member().sink);
    await pass(0);
    dependents.tell(['met only now']);
    await runs[0]?.gives('one', ['met only now']);
    await pass(0);
    expect(runs).toHaveLength(2);
    dependents.tell(['something else']);
    await runs[1]?.gives('two', ['met only now']);
    await pass(1000);
    expect(runs).toHaveLength(2);
  });

  it('runs again for what the last answer depended on and changed while it ran', async () => {
    const { group, runs, dependents } = start({ throttleMs: 0 });
    group.join(member().sink);
    await pass(0);
    await runs[0]?.gives('one', ['x']);
    dependents.tell(['x']);
    await pass(10);
    dependents.tell(['x']);
    await runs[1]?.gives('two', ['y']);
    await pass(0);
    expect(runs).toHaveLength(3);
  });

  it('sends no answer that says the same', async () => {
    const { group, runs, dependents } = start();
    const { sink, read } = member();
    group.join(sink);
    await pass(0);
    await runs[0]?.gives('one');
    dependents.tell(['x']);
    await pass(100);
    await runs[1]?.gives('one');
    expect(read).toEqual(['one']);
  });

  it('begins no two runs within the throttle', async () => {
    const { group, runs, dependents } = start({ throttleMs: 500 });
    group.join(member().sink);
    await pass(0);
    await runs[0]?.gives('one');
    for (let at = 0; at < 499; at += 1) {
      dependents.tell(['x']);
      await pass(1);
    }
    expect(runs).toHaveLength(1);
    await pass(1);
    expect(runs).toHaveLength(2);
  });

  it('gives who joins the last answer at once', async () => {
    const { group, runs } = start();
    group.join(member().sink);
    await pass(0);
    await runs[0]?.gives('one');
    const late = member();
    group.join(late.sink);
    expect(late.read).toEqual(['one']);
    expect(runs).toHaveLength(1);
  });

  it('tries again what is missing in part, or had no room, later and later', async () => {
    const { group, runs } = start();
    group.join(member().sink);
    await pass(0);
    await runs[0]?.gives('part', ['x'], { isPartial: true });
    await pass(999);
    expect(runs).toHaveLength(1);
    await pass(1);
    await runs[1]?.isBusy();
    await pass(1999);
    expect(runs).toHaveLength(2);
    await pass(1);
    await runs[2]?.gives('whole');
    await pass(60_000);
    expect(runs).toHaveLength(3);
  });

  it('cuts who does not take an answer, and nobody else', async () => {
    const { group, runs } = start();
    const [slow, other] = [member(false), member()];
    group.join(slow.sink);
    group.join(other.sink);
    await pass(0);
    await runs[0]?.gives('one');
    expect(slow.ends).toEqual([expect.any(StreamCut)]);
    expect([other.read, other.ends]).toEqual([['one'], []]);
  });

  it('ends with its last member, and listens and runs no more', async () => {
    const { group, runs, dependents, ended, unlisten } = start();
    const [one, other] = [member(), member()];
    group.join(one.sink);
    group.join(other.sink);
    await pass(0);
    await runs[0]?.gives('one');
    group.leave(one.sink);
    expect(ended).not.toHaveBeenCalled();
    dependents.tell(['x']);
    group.leave(other.sink);
    await pass(1000);
    expect([ended.mock.calls.length, unlisten.mock.calls.length, runs.length]).toEqual([1, 1, 1]);
  });

  it('ends for all where it cannot be answered ever', async () => {
    const { group, runs, ended } = start();
    const { sink, ends } = member();
    group.join(sink);
    await pass(0);
    await runs[0]?.fails(new Error('a bug'));
    expect(ends).toEqual([expect.any(StreamCut)]);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('goes on with other work, and listens to that instead', async () => {
    const { group, runs, unlisten, work } = start();
    const { sink, read } = member();
    group.join(sink);
    await pass(0);
    await runs[0]?.gives('one');
    const listen = vi.fn<LiveWork['listen']>(() => () => {});
    group.replace({ ...work, listen });
    await pass(100);
    await runs[1]?.gives('two');
    expect([listen.mock.calls.length, unlisten.mock.calls.length]).toEqual([1, 1]);
    expect(read).toEqual(['one', 'two']);
  });
});
