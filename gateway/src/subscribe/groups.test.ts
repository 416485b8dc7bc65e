import { expect, it, vi } from 'vitest';
import { read } from '../../test/fixture/reader.ts';
import { StreamCut } from '../errors.ts';
import type { GroupWork } from './follower.ts';
import { frameOf } from './frame.ts';
import { createGroups, type GroupIdentity, type Subscribed } from './groups.ts';
import type { Place, Placed } from './place.ts';
import type { Hearer } from './worker.ts';

const at = (position: number): Placed & { place: Place } => ({ place: { position, epoch: undefined } });

function start() {
  const upstreams: Hearer<Placed>[] = [];
  const opened: (number | undefined)[] = [];
  const cut = (): StreamCut => new StreamCut([]);
  const groups = createGroups({
    ring: { frames: 3, bytes: 10_000 },
    pause: async () => {},
    tooSlow: cut,
    unavailable: cut,
    changed: () => new StreamCut([{ message: 'changed' }]),
    spread: (runs) => void waiting.push(...runs),
  });
  const waiting: (() => void)[] = [];
  const work: GroupWork<Placed> = {
    upstream: 'same',
    open(after, hearer) {
      upstreams.push(hearer);
      opened.push(after?.position);
      return () => {};
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
    return read(groups.streamOf({ subscribed: subscribed({ ...identity, ...change }), beginning }));
  }
  /** What the next supergraph makes of every subscription. */
  const next: { generationId: string; shape: string; upstream?: string } = { generationId: 'g2', shape: 'Int' };
  function subscribed(own: GroupIdentity, shape = 'Int', upstream = 'same'): Subscribed<Placed> {
    const renew = async (): Promise<Subscribed<Placed>> =>
      subscribed({ ...own, generationId: next.generationId }, next.shape, next.upstream);
    return { kind: 'subscribed', identity: own, work: { ...work, upstream }, shape, renew };
  }
  return { join, upstreams, opened, groups, next, waiting };
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
  upstreams[0]?.next({ place: undefined });
  await early.next();
  const late = join();
  upstreams[1]?.next({ place: undefined });
  expect(await late.next()).toEqual({ data: { at: null } });
});

it('lets who goes on join a group that reaches back, and founds one where none does', async () => {
  const { join, upstreams, opened, groups } = start();
  const early = join();
  for (const position of [1, 2, 3, 4, 5]) upstreams[0]?.next(at(position));
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
  for (const position of [1, 2, 3, 4, 5]) upstreams[0]?.next(at(position));
  for (const position of [1, 2, 3, 4, 5]) expect(await early.next()).toEqual({ data: { at: position } });
  const [back, alsoBack] = [join({ after: 0 }), join({ after: 0 })];
  expect(groups.size()).toBe(2);
  upstreams[1]?.next(at(1));
  upstreams[1]?.next(at(2));
  await vi.waitFor(() => expect(groups.size()).toBe(1));
  upstreams[0]?.next(at(6));
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

it('goes on over a new supergraph with all members, and takes newcomers of that one in', async () => {
  const { join, upstreams, groups } = start();
  const early = join();
  upstreams[0]?.next(at(1));
  expect(await early.next()).toEqual({ data: { at: 1 } });
  await groups.reload();
  const late = join({ generationId: 'g2', after: 1 });
  expect([groups.size(), upstreams.length]).toEqual([1, 1]);
  upstreams[0]?.next(at(2));
  for (const reader of [early, late]) expect(await reader.next()).toEqual({ data: { at: 2 } });
});

it('serves members whose results would change until each is told at its moment', async () => {
  const { join, upstreams, groups, next, waiting } = start();
  next.shape = 'String';
  const members = [join(), join()];
  await groups.reload();
  expect([groups.size(), waiting.length]).toEqual([0, 2]);
  upstreams[0]?.next(at(1));
  for (const member of members) expect(await member.next()).toEqual({ data: { at: 1 } });
  waiting[0]?.();
  await expect(members[0]?.next()).rejects.toMatchObject({ errors: [{ message: 'changed' }] });
  upstreams[0]?.next(at(2));
  expect(await members[1]?.next()).toEqual({ data: { at: 2 } });
});

it('takes one new supergraph after the other, however fast they come', async () => {
  const { join, upstreams, opened, groups, next } = start();
  const member = join();
  upstreams[0]?.next(at(1));
  await member.next();
  for (let round = 2; round < 20; round += 1) {
    [next.generationId, next.upstream] = [`g${round}`, `address ${round % 2}`];
    const reloaded = groups.reload();
    upstreams.at(-1)?.next(at(round));
    await reloaded;
  }
  await vi.waitFor(() => expect(upstreams.length).toBeGreaterThan(5));
  upstreams.at(-1)?.next(at(100));
  const seen: unknown[] = [];
  do seen.push(await member.next());
  while (JSON.stringify(seen.at(-1)) !== '{"data":{"at":100}}');
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(seen.length);
  expect(groups.size()).toBe(1);
  expect(opened[0]).toBeUndefined();
  expect(opened.slice(1).every((after) => after !== undefined)).toBe(true);
});
