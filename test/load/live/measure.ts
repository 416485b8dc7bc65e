import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../support/statistics.ts';
import { topicsOf, type Playing, type Seats } from './arena.ts';

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** How many share one subscription, one measurement after the other. */
  readonly groupSizes: readonly number[];
  /** Subscribers in all, where a group is not larger. */
  readonly subscribers: number;
  /** Subscribers that hear nothing, for their memory. */
  readonly idle: number;
  /** Milliseconds of a contender's processor time, of one sample. */
  readonly cpuMs: number;
  /** Milliseconds by the clock that events come at a fixed rate. */
  readonly steadyMs: number;
}

/** One turn of one contender. */
export interface Sample {
  /** Processor time of the server a delivery, in microseconds. */
  readonly cpuMicros: number;
  /** Deliveries a second, each event published when all had read the one before. */
  readonly perSecond: number;
}

/** All turns of one contender with groups of one size. */
export interface Measured {
  readonly groupSize: number;
  readonly contender: string;
  readonly samples: readonly Sample[];
}

/** Measures groups of one size: the contenders in turn, and who begins changes from round to round. */
export async function measureGroups(
  groupSize: number,
  playing: readonly Playing[],
  { rounds, subscribers, cpuMs }: Effort,
): Promise<readonly Measured[]> {
  const count = Math.max(groupSize, subscribers);
  for (const one of playing) {
    await seat(one, { count, groupSize });
    await takeSample(one, count, cpuMs);
  }
  const samples = new Map(playing.map((one) => [one, [] as Sample[]]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % playing.length;
    for (const one of [...playing.slice(first), ...playing.slice(0, first)]) {
      samples.get(one)?.push(await takeSample(one, count, cpuMs));
    }
  }
  for (const { order } of playing) await order({ kind: 'close' });
  return playing.map((one) => ({ groupSize, contender: one.contender.name, samples: samples.get(one) ?? [] }));
}

/** Opens the readers of a contender and waits until every one of them is read to. */
async function seat(one: Playing, seats: Seats): Promise<void> {
  await one.order({ kind: 'open', url: one.url, topics: topicsOf(one, seats) });
  await one.order({ kind: 'subscribe' });
  await untilAllRead(one);
}

/** Nobody is told when a subscription stands, so what they all wait for is published until it has come to each. */
export async function untilAllRead({ order, publish }: Playing): Promise<void> {
  const all = order({ kind: 'await', number: publish() }).then(() => true);
  while (!(await Promise.race([all, pause(500, false)]))) publish();
  // What was published last is on its way.
  await order({ kind: 'await', number: publish() });
}

async function takeSample({ child, order, publish }: Playing, count: number, cpuMs: number): Promise<Sample> {
  const [began, before] = [performance.now(), child.cpu()];
  let deliveries = 0;
  let used = 0;
  while (used < cpuMs * 1000) {
    await order({ kind: 'await', number: publish() });
    deliveries += count;
    used = child.cpu() - before;
  }
  return { cpuMicros: used / deliveries, perSecond: (deliveries * 1000) / (performance.now() - began) };
}

/** How long after its publication an event is read, where events come at a fixed rate. */
export interface Latency {
  readonly contender: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What is published to how many of one group, how often. */
export const steady = { subscribers: 500, everyMs: 200 } as const;

export async function measureLatency(one: Playing, steadyMs: number): Promise<Latency> {
  await seat(one, { count: steady.subscribers, groupSize: steady.subscribers });
  await one.order({ kind: 'latencies' });
  let number = 0;
  const events = Math.ceil(steadyMs / steady.everyMs);
  const began = performance.now();
  for (let event = 0; event < events; event += 1) {
    await pause(Math.max(0, began + event * steady.everyMs - performance.now()));
    number = one.publish();
  }
  await one.order({ kind: 'await', number });
  const { latencies = [] } = await one.order({ kind: 'latencies' });
  await one.order({ kind: 'close' });
  return {
    contender: one.contender.name,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  };
}
