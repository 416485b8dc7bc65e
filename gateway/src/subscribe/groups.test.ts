import { expect, it } from 'vitest';
import { StreamCut } from '../errors.ts';
import { createChannel, type Channel } from '../lib/channel.ts';
import type { GroupWork } from './group.ts';
import { createGroups, type GroupIdentity } from './groups.ts';

function start() {
  const upstreams: Channel<number>[] = [];
  const cut = (): StreamCut => new StreamCut([]);
  const groups = createGroups({ capacity: 10, pause: async () => {}, tooSlow: cut, unavailable: cut });
  const work: GroupWork<number> = {
    open() {
      const upstream = createChannel<number>(10);
      upstreams.push(upstream);
      return upstream.values;
    },
    continues: () => false,
    resultOf: async (event) => ({ data: { event } }),
    judge: () => ({ kind: 'ended', cut: cut() }),
  };
  const identity: GroupIdentity = {
    operationId: 'o1',
    generationId: 'g1',
    variables: { a: 1, b: 2 },
    authority: { sub: 'u1' },
  };
  const join = (change: Partial<GroupIdentity> = {}) => groups.join({ ...identity, ...change }, work);
  return { join, upstreams, groups };
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
  upstreams[0]?.push(1);
  await early.next();
  const late = join();
  upstreams[1]?.push(1);
  expect((await late.next()).value).toEqual({ data: { event: 1 } });
});

it('forgets a group that nobody is in', async () => {
  const { join, groups } = start();
  await join().return(undefined);
  expect(groups.size()).toBe(0);
});
