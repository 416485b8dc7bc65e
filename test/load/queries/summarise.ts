import { median, pairedRatio } from '../support/statistics.ts';
import type { Measured, Sample } from './measure.ts';

/** One gateway with one workload: medians over the rounds. */
export interface Row extends Sample {
  readonly workload: string;
  readonly gateway: string;
  readonly verdict: Measured['verdict'];
  readonly memoryBytes: number;
  /** How many times ours is its processor time a request. */
  readonly timesOurs: number;
}

const metrics = [
  'cpuMicros',
  'perSecond',
  'p50Ms',
  'p99Ms',
  'singleP50Ms',
  'singleP99Ms',
  'fetches',
  'refused',
] as const satisfies readonly (keyof Sample)[];

/** A row for each gateway and workload, in the order in which they were measured. */
export function summarise(measured: readonly Measured[], ours: string): readonly Row[] {
  return measured.map((one) => {
    const reference = measured.find(({ workload, gateway }) => workload === one.workload && gateway === ours);
    const [sample] = one.samples;
    if (!sample || !reference) throw new Error(`expected samples of ${one.gateway} and of ${ours}`);
    return {
      workload: one.workload,
      gateway: one.gateway,
      verdict: one.verdict,
      memoryBytes: one.memoryBytes,
      timesOurs: ratioOf('cpuMicros', one, reference),
      ...medians(one.samples, sample),
    };
  });
}

function medians(samples: readonly Sample[], sample: Sample): Sample {
  const found = metrics.map((metric) => [metric, median(samples.map((one) => one[metric]))] as const);
  return { ...sample, ...Object.fromEntries(found) };
}

/** How many times greater a metric of one gateway is than another's, by rounds. */
export function ratioOf(metric: keyof Sample, over: Measured, under: Measured): number {
  const values = ({ samples }: Measured): readonly number[] => samples.map((sample) => sample[metric]);
  return pairedRatio(values(over), values(under));
}
