import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Place, Placed } from '../subscribe/place.ts';
import type { Hearer } from '../subscribe/worker.ts';
import { createChangeFeed, type FeedStream } from './change-feed.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Told extends Placed {
  readonly names: readonly string[];
}

class Gone extends Error {}

function start() {
  const told: (readonly string[])[] = [];
  const opened: { readonly after: Place | undefined; readonly hearer: Hearer<Told>; isLeft: boolean }[] = [];
  const feed = createChangeFeed<Told>(
    {
      pause: async (attempt) => void (await vi.advanceTimersByTimeAsync(attempt)),
      settleMs: 1000,
      isGone: (ending) => ending instanceof Gone,
    },
    (names) => void told.push(names),
  );
  const stream: FeedStream<Told> = {
    id: 's',
    subgraph: 's',
    namesIn: ({ names }) => names,
    open(after, hearer) {
      const opening = { after, hearer, isLeft: false };
      opened.push(opening);
      return () => {
        opening.isLeft = true;
      };
    },
  };
  const follow = (): (() => void) => feed.follow([stream]);
  const say = (names: readonly string[], position?: number, epoch = 'e'): void =>
    opened.at(-1)?.hearer.next({ names, place: position === undefined ? undefined : { position, epoch } });
  const lose = async (error: Error = new Error('lost')): Promise<void> => {
    opened.at(-1)?.hearer.end(error);
    await vi.advanceTimersByTimeAsync(10);
  };
  return { told, opened, follow, say, lose };
}

const missed = ['s ?'];

describe('a feed of changes', () => {
  it('takes everything for changed once, when a stream is first heard', () => {
    const { told, follow, say } = start();
    follow();
    expect(told).toEqual([]);
    say([], 7);
    say(['a'], 8);
    expect(told).toEqual([missed, [], ['a']]);
  });

  it('takes a stream that is silent for heard', () => {
    const { told, follow } = start();
    follow();
    vi.advanceTimersByTime(1000);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([missed]);
  });

  it('goes on after the last place, with nothing missed and nothing twice', async () => {
    const { told, opened, follow, say, lose } = start();
    follow();
    say(['a'], 1);
    await lose();
    expect(opened.map(({ after }) => after)).toEqual([undefined, { position: 1, epoch: 'e' }]);
    say(['a'], 1);
    say(['b'], 2);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([missed, ['a'], ['b']]);
  });

  it.each([
    ['the subgraph counts nothing', undefined, new Error('lost')],
    ['the log does not reach back', 1, new Gone('gone')],
  ])('takes everything for changed after a loss where %s', async (_name, position, error) => {
    const { told, opened, follow, say, lose } = start();
    follow();
    say(['a'], position);
    await lose(error);
    expect(opened.at(-1)?.after).toBeUndefined();
    say(['b'], position === undefined ? undefined : 9);
    expect(told).toEqual([missed, ['a'], missed, ['b']]);
  });

  it('takes everything for changed where the log is another one', async () => {
    const { told, follow, say, lose } = start();
    follow();
    say(['a'], 5);
    await lose();
    say(['b'], 2, 'another');
    expect(told).toEqual([missed, ['a'], missed, ['b']]);
  });

  it('takes everything for changed with every attempt while a subgraph cannot be heard', async () => {
    const { told, follow, say, lose } = start();
    follow();
    say([], 5);
    told.length = 0;
    await lose();
    expect(told).toEqual([]);
    await lose();
    await lose();
    expect(told).toEqual([missed, missed]);
  });

  it('follows a stream once for all, and leaves it with the last', () => {
    const { opened, follow } = start();
    const [first, second] = [follow(), follow()];
    expect(opened).toHaveLength(1);
    first();
    first();
    expect(opened[0]?.isLeft).toBe(false);
    second();
    expect(opened[0]?.isLeft).toBe(true);
  });
});
