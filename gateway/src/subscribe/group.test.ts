import { describe, expect, it, vi } from 'vitest';
import { StreamCut } from '../errors.ts';
import { createChannel, type Channel } from '../lib/channel.ts';
import { createGroup, type Group, type GroupWork } from './group.ts';

class Lost extends Error {}

/** A group over channels that a test writes to: one for every time the group opens its upstream. */
function startGroup(options: { continues?: boolean; established?: boolean; capacity?: number } = {}) {
  const upstreams: Channel<number>[] = [];
  const opened: (number | undefined)[] = [];
  const closed = vi.fn<() => void>();
  const onEnd = vi.fn<() => void>();
  const work: GroupWork<number> = {
    open(signal, last) {
      const upstream = createChannel<number>(100, closed);
      signal.addEventListener('abort', () => void upstream.values.return(undefined));
      upstreams.push(upstream);
      opened.push(last);
      return upstream.values;
    },
    continues: () => options.continues ?? false,
    resultOf: async (event) => ({ data: { event } }),
    judge: (error) =>
      error instanceof Lost
        ? { kind: 'lost', established: options.established ?? true }
        : { kind: 'ended', cut: new StreamCut([{ message: 'refused' }]) },
  };
  const group: Group = createGroup(work, {
    capacity: options.capacity ?? 10,
    pause: async () => {},
    tooSlow: () => new StreamCut([{ message: 'too slow' }]),
    unavailable: () => new StreamCut([{ message: 'unavailable' }]),
    onEnd,
  });
  return { group, upstreams, opened, closed, onEnd };
}

describe('a group', () => {
  it('gives every member every result in order, from one upstream', async () => {
    const { group, upstreams } = startGroup();
    const members = [group.join(), group.join()];
    for (const event of [1, 2, 3]) upstreams[0]?.push(event);
    for (const member of members) {
      for (const event of [1, 2, 3]) expect((await member.next()).value).toEqual({ data: { event } });
    }
    expect(upstreams).toHaveLength(1);
  });

  it('opens its upstream again after a loss, and says that something may be missing', async () => {
    const { group, upstreams, opened } = startGroup();
    const member = group.join();
    upstreams[0]?.push(1);
    await member.next();
    upstreams[0]?.end(new Lost());
    await vi.waitFor(() => expect(upstreams).toHaveLength(2));
    upstreams[1]?.push(2);
    upstreams[1]?.push(3);
    expect((await member.next()).value).toEqual({ data: { event: 2 }, extensions: { musubi: { gap: true } } });
    expect((await member.next()).value).toEqual({ data: { event: 3 } });
    expect(opened).toEqual([undefined, 1]);
  });

  it('says nothing of the kind where the upstream goes on after the last event', async () => {
    const { group, upstreams } = startGroup({ continues: true });
    const member = group.join();
    upstreams[0]?.push(1);
    await member.next();
    upstreams[0]?.end(new Lost());
    await vi.waitFor(() => expect(upstreams).toHaveLength(2));
    upstreams[1]?.push(2);
    expect((await member.next()).value).toEqual({ data: { event: 2 } });
  });

  it('tells its members at once when there was never a connection', async () => {
    const { group, upstreams } = startGroup({ established: false });
    const member = group.join();
    upstreams[0]?.end(new Lost());
    await expect(member.next()).rejects.toMatchObject({ errors: [{ message: 'unavailable' }] });
  });

  it('passes a refusal of the subgraph on', async () => {
    const { group, upstreams, onEnd } = startGroup();
    const member = group.join();
    upstreams[0]?.end(new Error('whatever'));
    await expect(member.next()).rejects.toMatchObject({ errors: [{ message: 'refused' }] });
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('completes its members when the subgraph completes', async () => {
    const { group, upstreams } = startGroup();
    const member = group.join();
    upstreams[0]?.end();
    expect((await member.next()).done).toBe(true);
  });

  it('cuts a member that does not read, and only that one', async () => {
    const { group, upstreams } = startGroup({ capacity: 2 });
    const slow = group.join();
    const quick = group.join();
    for (const event of [1, 2, 3, 4]) {
      upstreams[0]?.push(event);
      expect((await quick.next()).value).toEqual({ data: { event } });
    }
    expect((await slow.next()).value).toEqual({ data: { event: 1 } });
    expect((await slow.next()).value).toEqual({ data: { event: 2 } });
    await expect(slow.next()).rejects.toMatchObject({ errors: [{ message: 'too slow' }] });
  });

  it('ends its upstream when the last member leaves, not before', async () => {
    const { group, closed, onEnd } = startGroup();
    const [one, other] = [group.join(), group.join()];
    await one.return(undefined);
    expect(closed).not.toHaveBeenCalled();
    await other.return(undefined);
    expect(closed).toHaveBeenCalledOnce();
    expect(onEnd).toHaveBeenCalledOnce();
  });
});
