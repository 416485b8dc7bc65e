import type { Goal } from '../support/bar-line.ts';
import type { EndToEnd } from './measure-end-to-end.ts';
import type { Measured } from './measure.ts';
import type { Idle } from './measure-memory.ts';
import { cpuRatio } from './summarise.ts';

const large = 100;

/** What is reached with each group size, and with memory, against what is to be. */
export function goalsOf(measured: readonly Measured[], idle: readonly Idle[]): readonly Goal[] {
  const sizes = [...new Set(measured.map(({ groupSize }) => groupSize))];
  const cpu = sizes.flatMap((groupSize): readonly Goal[] => {
    const ratio = (over: string, under: string): number => cpuRatio(measured, { groupSize, over, under });
    const group = `live-group-${String(groupSize)}`;
    const ours = { name: `${group}-against-raw`, value: ratio('musubi', 'raw'), wants: 'at most' } as const;
    if (groupSize === 1) return [{ ...ours, goal: 2.5 }];
    if (groupSize < large) return [];
    return [
      { ...ours, goal: 1.1 },
      { name: `${group}-against-graphql-ws`, value: ratio('graphql-ws', 'musubi'), goal: 4, wants: 'at least' },
      { name: `${group}-against-hive`, value: ratio('hive', 'musubi'), goal: 8, wants: 'at least' },
    ];
  });
  return [...cpu, ...memoryGoals(idle)];
}

/** A subscription beyond its socket, in the usual group and in one of its own. */
function memoryGoals(idle: readonly Idle[]): readonly Goal[] {
  return idle
    .filter(({ contender }) => contender === 'musubi')
    .map(({ groupSize, socket, subscriber }) => ({
      name: `live-memory-kb-in-group-of-${String(groupSize)}`,
      value: (subscriber - socket) / 1000,
      goal: 10,
      wants: 'at most',
    }));
}

export function endToEndGoal({ p99Ms }: EndToEnd): Goal {
  return { name: 'live-commit-to-frame-p99-ms', value: p99Ms, goal: 50, wants: 'at most' };
}
