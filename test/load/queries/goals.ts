import type { Goal } from '../support/bar-line.ts';
import type { Measured } from './measure.ts';
import { ratioOf } from './summarise.ts';

/** How much less processor time than each peer ours is to take (at least), and what share of the aggregator's (at most). */
const wanted = [
  { workload: 'deep', apollo: 15, hiveRust: 4, aggregator: 0.75 },
  { workload: 'small', apollo: 12, hiveRust: 2.7, aggregator: 0.95 },
] as const;

/** How many times Hive's throughput ours is to be, where both deduplicate. */
const wantedThroughput = 5;

/** What a comparison is held to; of what was not measured, nothing is said. */
export function goalsOf(found: {
  readonly off: readonly Measured[];
  readonly on: readonly Measured[];
}): readonly Goal[] {
  return wanted.flatMap(({ workload, apollo, hiveRust, aggregator }) => {
    const pick = (from: readonly Measured[], gateway: string): Measured | undefined =>
      from.find((one) => one.workload === workload && one.gateway === gateway);
    const off = (gateway: string): Measured | undefined => pick(found.off, gateway);
    const on = (gateway: string): Measured | undefined => pick(found.on, gateway);
    const cpu = { metric: 'cpuMicros', wants: 'at least', under: off('musubi') } as const;
    const share = { wants: 'at most', over: off('musubi'), under: off('aggregator') } as const;
    const hives = [on('hive-js'), on('hive-rust')].flatMap((hive) =>
      compare({
        name: '',
        metric: 'perSecond',
        wants: 'at least',
        over: on('musubi'),
        under: hive,
        goal: wantedThroughput,
      }),
    );
    const hardest = hives.toSorted((a, b) => a.value - b.value)[0];
    return [
      ...compare({ ...cpu, name: `${workload}-against-apollo`, over: off('apollo'), goal: apollo }),
      ...compare({ ...cpu, name: `${workload}-against-hive-rust`, over: off('hive-rust'), goal: hiveRust }),
      ...compare({ ...share, name: `${workload}-against-aggregator`, metric: 'cpuMicros', goal: aggregator }),
      ...compare({ ...share, name: `${workload}-latency-against-aggregator`, metric: 'singleP50Ms', goal: 1 }),
      ...(hardest ? [{ ...hardest, name: `${workload}-throughput-against-hive` }] : []),
    ];
  });
}

interface Comparison extends Omit<Goal, 'value'> {
  readonly metric: Parameters<typeof ratioOf>[0];
  readonly over: Measured | undefined;
  readonly under: Measured | undefined;
}

function compare({ metric, over, under, ...goal }: Comparison): readonly Goal[] {
  return over && under ? [{ ...goal, value: ratioOf(metric, over, under) }] : [];
}
