import { askProbe } from '../support/ask-probe.ts';
import { topicsOf, type Playing, type Seats } from './arena.ts';
import { untilAllRead } from './measure.ts';

/** What subscribers that hear nothing cost a contender, each, in bytes of live memory. */
export interface Idle {
  readonly contender: string;
  readonly groupSize: number;
  /** An acknowledged socket without a subscription. */
  readonly socket: number;
  /** The socket with its subscription. */
  readonly subscriber: number;
}

export async function measureIdle(one: Playing, seats: Seats): Promise<Idle> {
  const { count, groupSize } = seats;
  const open = (some: Seats) => one.order({ kind: 'open', url: one.url, topics: topicsOf(one, some) });
  // What the first subscribers have made once and for all belongs to none of these.
  await open({ count: 10, groupSize: Math.min(groupSize, 10) });
  await one.order({ kind: 'subscribe' });
  await untilAllRead(one);
  await one.order({ kind: 'close' });
  const empty = await aliveIn(one);
  await open(seats);
  const connected = await aliveIn(one);
  await one.order({ kind: 'subscribe' });
  await untilAllRead(one);
  const subscribed = await aliveIn(one);
  await one.order({ kind: 'close' });
  return {
    contender: one.contender.name,
    groupSize,
    socket: (connected - empty) / count,
    subscriber: (subscribed - empty) / count,
  };
}

async function aliveIn({ child }: Playing): Promise<number> {
  const { heapUsed, external } = await askProbe(child, 'heap');
  return heapUsed + external;
}
