import { expect, test } from 'vitest';
import type { Measured, Sample } from './measure.ts';
import { goalsOf } from './goals.ts';
import { summarise } from './summarise.ts';

const sample = (cpuMicros: number): Sample => ({
  cpuMicros,
  perSecond: 1e6 / cpuMicros,
  p50Ms: 1,
  p99Ms: 2,
  singleP50Ms: 3,
  singleP99Ms: 4,
  fetches: 8,
  refused: 0,
});
const measured = (gateway: string, cpus: readonly number[], workload = 'deep'): Measured => ({
  workload,
  gateway,
  verdict: 'same',
  answerBytes: 1,
  memoryBytes: 2,
  samples: cpus.map(sample),
});

test('a row has the medians of its samples, and the ratio to ours round by round', () => {
  // The machine was twice as slow in the second round, for both.
  const rows = summarise([measured('musubi', [100, 200, 110]), measured('apollo', [1500, 3000, 1650])], 'musubi');
  expect(rows.map(({ gateway, cpuMicros, timesOurs }) => [gateway, cpuMicros, timesOurs])).toEqual([
    ['musubi', 110, 1],
    ['apollo', 1650, 15],
  ]);
});

test('workloads are compared each with its own', () => {
  const rows = summarise(
    [measured('musubi', [100]), measured('musubi', [10], 'small'), measured('apollo', [120], 'small')],
    'musubi',
  );
  expect(rows.map(({ timesOurs }) => timesOurs)).toEqual([1, 1, 12]);
});

test('goals hold where the ratio reaches them, and only there', () => {
  const off = [
    measured('musubi', [100]),
    measured('apollo', [1500]),
    measured('hive-rust', [399]),
    measured('aggregator', [125]),
  ];
  const found = goalsOf({ off, on: [] });
  expect(found.map(({ name, value }) => [name, value])).toEqual([
    ['deep-against-apollo', 15],
    ['deep-against-hive-rust', 3.99],
    ['deep-against-aggregator', 0.8],
    ['deep-latency-against-aggregator', 1],
  ]);
});

test('with deduplication on, the faster Hive counts', () => {
  const on = [measured('musubi', [10]), measured('hive-js', [200]), measured('hive-rust', [80])];
  const found = goalsOf({ off: [], on });
  expect(found.map(({ name, value }) => [name, Math.round(value)])).toEqual([['deep-throughput-against-hive', 8]]);
});
