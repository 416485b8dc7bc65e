import { expect, it, vi } from 'vitest';
import { read } from '../../test/fixture/reader.ts';
import { StreamCut } from '../errors.ts';
import { createChannel, type Channel } from '../lib/channel.ts';
import type { GroupWork } from './follow-upstream.ts';
import { frameOf } from './frame.ts';
import { createGroups, type GroupIdentity } from './groups.ts';
import type { Place, Placed } from './place.ts';

const at = (position: number): Placed & { place: Place } => ({ place: { position, epoch: undefined } });

function start() {
  const upstreams: Channel<Placed>[] = [];
  const opened: (number | undefined)[] = [];
  const cut = (): StreamCut => new StreamCut([]);
  const groups = createGroups({
    ring: { frames: 3, bytes: 10_000 },
    pause: async () => {},
    tooSlow: cut,
    unavailable: cut,
  });
  const work: GroupWork<Placed> = {
    open(signal, after) {
      const upstream = createChannel<Placed>(10);
      signal.addEventListener('abort', () => void upstream.values.return(undefined));
      upstreams.push(upstream);
      opened.push(after?.position);
      return upstream.values;
    },
    frameOf: async ({ place }) => frameOf({ data: { at: place?.position ?? null } }, { place, cursor: undefined }),
    judge: () => ({ kind: 'ended', cut: cut() }),
  };
  const identity: GroupIdentity = {
    operationId: 'o1',
    generationId: 'g1',
    variables: { a: 1, b: 2 },
    authority: { sub: 'u1' },
  };
  function join({ after, ...change }: Partial<GroupIdentity> & { after?: number } = {}) {
    const beginning = after === undefined ? {} : { after: at(after).place };
    return read(groups.streamOf({ identity: { ...identity, ...change }, work, beginning }));
  }
  return { join, upstreams, opened, groups };
}

it('joins what is identical, whatever the order of its variables', () => {
  const { join, groups } = start();
  join();
  join({ variables: { b: 2, a: 1 } });
  expect(groups.size()).toBe(1);
});

it.each<Partial<GroupIdentity>>([
  { operationId: 'o2' },
  { generationId: 'g2' },
  { variables: { a: 1, b: 3 } },
  { authority: { sub: 'u2' } },
  { authority: {} },
])('keeps apart what differs in %j', (change) => {
  const { join, groups } = start();
  join();
  join(change);
  expect(groups.size()).toBe(2);
});

it('gives who comes after the first result a start of their own', async () => {
  const { join, upstreams } = start();
  const early = join();
  upstreams[0]?.push({ place: undefined });
  await early.next();
  const late = join();
  upstreams[1]?.push({ place: undefined });
  expect(await late.next()).toEqual({ data: { at: null } });
});

it('lets who goes on join a group that reaches back, and founds one where none does', async () => {
  const { join, upstreams, opened, groups } = start();
  const early = join();
  for (const position of [1, 2, 3, 4, 5]) upstreams[0]?.push(at(position));
  for (const position of [1, 2, 3, 4, 5]) expect(await early.next()).toEqual({ data: { at: position } });
  const near = join({ after: 2 });
  for (const position of [3, 4, 5]) expect(await near.next()).toEqual({ data: { at: position } });
  expect(groups.size()).toBe(1);
  join({ after: 1 });
  expect(opened).toEqual([undefined, 1]);
});

it('makes a group one with the older as soon as that reaches back to where it is', async () => {
  const { join, upstreams, groups } = start();
  const early = join();
  for (const position of [1, 2, 3, 4, 5]) upstreams[0]?.push(at(position));
  for (const position of [1, 2, 3, 4, 5]) expect(await early.next()).toEqual({ data: { at: position } });
  const [back, alsoBack] = [join({ after: 0 }), join({ after: 0 })];
  expect(groups.size()).toBe(2);
  upstreams[1]?.push(at(1));
  upstreams[1]?.push(at(2));
  await vi.waitFor(() => expect(groups.size()).toBe(1));
  upstreams[0]?.push(at(6));
  for (const reader of [back, alsoBack]) {
    for (const position of [1, 2, 3, 4, 5, 6]) expect(await reader.next()).toEqual({ data: { at: position } });
  }
  back.leave();
  alsoBack.leave();
  expect(groups.size()).toBe(1);
});

it('forgets a group that nobody is in', () => {
  const { join, groups } = start();
  join().leave();
  expect(groups.size()).toBe(0);
});
