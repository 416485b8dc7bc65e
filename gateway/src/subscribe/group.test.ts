import { describe, expect, it, vi } from 'vitest';
import { createReader, type Reader } from '../../test/fixture/reader.ts';
import { StreamCut } from '../errors.ts';
import type { GroupWork } from './follower.ts';
import { frameOf } from './frame.ts';
import { WorkingGroup, type Member } from './group.ts';
import type { Place, Placed } from './place.ts';
import type { Hearer } from './worker.ts';

class Lost extends Error {}

interface Event extends Placed {
  readonly number: number;
}

const unnumbered = (number: number): Event => ({ number, place: undefined });
const placeAt = (position: number): Place => ({ position, epoch: undefined });
const numbered = (number: number): Event => ({ number, place: placeAt(number) });

/** A group over channels that a test writes to: one for every time the group opens its upstream. */
function startGroup(options: { established?: boolean; start?: Place; frames?: number } = {}) {
  const upstreams: Hearer<Event>[] = [];
  const opened: (number | undefined)[] = [];
  const closed = vi.fn<() => void>();
  const onEnd = vi.fn<() => void>();
  const work: GroupWork<Event> = {
    upstream: 'same',
    open(after, hearer) {
      upstreams.push(hearer);
      opened.push(after?.position);
      return closed;
    },
    frameOf: async ({ number, place }) => frameOf({ data: { number } }, { place, cursor: undefined }),
    judge: (error) =>
      error instanceof Lost
        ? { kind: 'lost', established: options.established ?? true }
        : { kind: 'ended', cut: new StreamCut([{ message: 'refused' }]) },
  };
  const group = new WorkingGroup(
    { work, start: options.start },
    {
      ring: { frames: options.frames ?? 10, bytes: 10_000 },
      pause: async () => {},
      tooSlow: () => new StreamCut([{ message: 'too slow' }]),
      changed: () => new StreamCut([{ message: 'changed' }]),
      spread: (runs) => runs.forEach((run) => run()),
      unavailable: () => new StreamCut([{ message: 'unavailable' }]),
    },
    { onEnd, onDelivered: () => {} },
  );
  function join({ capacity = 100, after }: { capacity?: number; after?: number } = {}): Reader & { member: Member } {
    const reader = createReader(capacity);
    const from = after === undefined ? undefined : placeAt(after);
    const member: Member = { sink: reader.sink, after: from, gap: undefined, group: undefined };
    group.join(member);
    return { ...reader, member };
  }
  const reopened = (times: number): Promise<void> => vi.waitFor(() => expect(upstreams).toHaveLength(times));
  return { group, work, join, upstreams, opened, reopened, closed, onEnd };
}

describe('a group whose work is replaced', () => {
  const told =
    (text: string): GroupWork<Event>['frameOf'] =>
    async ({ number, place }) =>
      frameOf({ data: { [text]: number } }, { place, cursor: undefined });

  it('goes on with its upstream where that stays', async () => {
    const { group, work, join, upstreams, closed } = startGroup();
    const member = join();
    upstreams[0]?.next(numbered(1));
    await member.next();
    group.replace({ ...work, frameOf: told('anew') });
    upstreams[0]?.next(numbered(2));
    expect(await member.next()).toEqual({ data: { anew: 2 } });
    expect([upstreams.length, closed.mock.calls.length]).toEqual([1, 0]);
  });

  it('opens another upstream after the last place, and loses and repeats nothing', async () => {
    const { group, work, join, upstreams, opened, reopened, closed } = startGroup();
    const member = join();
    upstreams[0]?.next(numbered(1));
    await member.next();
    group.replace({ ...work, upstream: 'other' });
    await reopened(2);
    expect(opened).toEqual([undefined, 1]);
    expect(closed).toHaveBeenCalledOnce();
    for (const number of [1, 2]) upstreams[1]?.next(numbered(number));
    expect(await member.next()).toEqual({ data: { number: 2 } });
  });

  it('says that something may be missing where its events have no place', async () => {
    const { group, work, join, upstreams, reopened } = startGroup();
    const member = join();
    upstreams[0]?.next(unnumbered(1));
    await member.next();
    group.replace({ ...work, upstream: 'other' });
    await reopened(2);
    upstreams[1]?.next(unnumbered(2));
    expect(await member.next()).toEqual({
      data: { number: 2 },
      extensions: { musubi: { recovered: false, reason: 'UPSTREAM_LOST' } },
    });
  });
});

describe('a group', () => {
  it('gives every member every result in order, from one upstream', async () => {
    const { join, upstreams } = startGroup();
    const members = [join(), join()];
    for (const number of [1, 2, 3]) upstreams[0]?.next(unnumbered(number));
    for (const member of members) {
      for (const number of [1, 2, 3]) expect(await member.next()).toEqual({ data: { number } });
    }
    expect(upstreams).toHaveLength(1);
  });

  it('opens its upstream again after a loss, and says once that something may be missing', async () => {
    const { join, upstreams, opened, reopened } = startGroup();
    const member = join();
    upstreams[0]?.next(unnumbered(1));
    await member.next();
    upstreams[0]?.end(new Lost());
    await reopened(2);
    upstreams[1]?.next(unnumbered(2));
    upstreams[1]?.next(unnumbered(3));
    const musubi = { recovered: false, reason: 'UPSTREAM_LOST' };
    expect(await member.next()).toEqual({ data: { number: 2 }, extensions: { musubi } });
    expect(await member.next()).toEqual({ data: { number: 3 } });
    expect(opened).toEqual([undefined, undefined]);
  });

  it('says nothing of the kind where the upstream goes on after the last event, and repeats none', async () => {
    const { join, upstreams, opened, reopened } = startGroup();
    const member = join();
    upstreams[0]?.next(numbered(1));
    await member.next();
    upstreams[0]?.end(new Lost());
    await reopened(2);
    for (const number of [1, 2]) upstreams[1]?.next(numbered(number));
    expect(await member.next()).toEqual({ data: { number: 2 } });
    expect(opened).toEqual([undefined, 1]);
  });

  it('gives a member that goes on what the ring has after its place, then what comes', async () => {
    const { group, join, upstreams } = startGroup({ frames: 3 });
    const first = join();
    for (const number of [1, 2, 3, 4, 5]) upstreams[0]?.next(numbered(number));
    for (const number of [1, 2, 3, 4, 5]) expect(await first.next()).toEqual({ data: { number } });
    expect([1, 2, 3, 5].map((position) => group.covers(placeAt(position)))).toEqual([false, true, true, true]);
    const back = join({ after: 3 });
    upstreams[0]?.next(numbered(6));
    for (const number of [4, 5, 6]) expect(await back.next()).toEqual({ data: { number } });
  });

  it('covers nothing from before a gap, nor a place of another log', async () => {
    const { group, join, upstreams, reopened } = startGroup();
    const member = join();
    upstreams[0]?.next(numbered(1));
    await member.next();
    upstreams[0]?.next(unnumbered(2));
    await member.next();
    expect(group.covers(placeAt(1))).toBe(false);
    upstreams[0]?.end(new Lost());
    await reopened(2);
    upstreams[1]?.next(numbered(3));
    await member.next();
    expect(group.covers(placeAt(3))).toBe(true);
    expect(group.covers({ position: 3, epoch: 'restored' })).toBe(false);
  });

  it('waits for a subgraph that a member was served by before', async () => {
    const { join, upstreams, reopened } = startGroup({ established: false, start: placeAt(7) });
    const member = join({ after: 7 });
    upstreams[0]?.end(new Lost());
    await reopened(2);
    upstreams[1]?.next(numbered(8));
    expect(await member.next()).toEqual({ data: { number: 8 } });
  });

  it('tells its members at once when there was never a connection', async () => {
    const { join, upstreams } = startGroup({ established: false });
    const member = join();
    upstreams[0]?.end(new Lost());
    await expect(member.next()).rejects.toMatchObject({ errors: [{ message: 'unavailable' }] });
  });

  it('passes a refusal of the subgraph on', async () => {
    const { join, upstreams, onEnd } = startGroup();
    const member = join();
    upstreams[0]?.end(new Error('whatever'));
    await expect(member.next()).rejects.toMatchObject({ errors: [{ message: 'refused' }] });
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('completes its members when the subgraph completes', async () => {
    const { join, upstreams } = startGroup();
    const member = join();
    upstreams[0]?.end();
    expect(await member.isOver()).toBe(true);
  });

  it('cuts a member that does not read, and only that one', async () => {
    const { join, upstreams } = startGroup();
    const slow = join({ capacity: 2 });
    const quick = join();
    for (const number of [1, 2, 3, 4]) {
      upstreams[0]?.next(unnumbered(number));
      expect(await quick.next()).toEqual({ data: { number } });
    }
    expect(await slow.next()).toEqual({ data: { number: 1 } });
    expect(await slow.next()).toEqual({ data: { number: 2 } });
    await expect(slow.next()).rejects.toMatchObject({ errors: [{ message: 'too slow' }] });
  });

  it('ends its upstream when the last member leaves, not before', () => {
    const { group, join, closed, onEnd } = startGroup();
    const [one, other] = [join(), join()];
    group.leave(one.member);
    expect(closed).not.toHaveBeenCalled();
    group.leave(other.member);
    expect(closed).toHaveBeenCalledOnce();
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
