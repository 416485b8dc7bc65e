import { median, pairedRatio } from '../support/statistics.ts';
import type { Measured, Sample } from './measure.ts';

/** One contender with groups of one size: medians over the rounds. */
export interface Row extends Sample {
  readonly groupSize: number;
  readonly contender: string;
  /** How many times the limit's is its processor time a delivery. */
  readonly timesRaw: number;
}

/** A row for each contender and group size, in the order in which they were measured. */
export function summarise(measured: readonly Measured[]): readonly Row[] {
  return measured.map(({ groupSize, contender, samples }) => ({
    groupSize,
    contender,
    cpuMicros: median(samples.map(({ cpuMicros }) => cpuMicros)),
    perSecond: median(samples.map(({ perSecond }) => perSecond)),
    timesRaw: cpuRatio(measured, { groupSize, over: contender, under: 'raw' }),
  }));
}

/** How many times one contender's processor time a delivery is another's, by rounds. */
export function cpuRatio(
  measured: readonly Measured[],
  of: { readonly groupSize: number; readonly over: string; readonly under: string },
): number {
  const cpuOf = (name: string): readonly number[] => {
    const found = measured.find(({ groupSize, contender }) => groupSize === of.groupSize && contender === name);
    if (!found) throw new Error(`expected samples of ${name} with groups of ${String(of.groupSize)}`);
    return found.samples.map(({ cpuMicros }) => cpuMicros);
  };
  return pairedRatio(cpuOf(of.over), cpuOf(of.under));
}
