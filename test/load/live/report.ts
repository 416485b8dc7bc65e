import { lineChart, type Series } from '../support/line-chart.ts';
import { printMachine, type Machine } from '../support/machine.ts';
import { markdownTable, threeDigits, type Column } from '../support/markdown.ts';
import { contenders, titleOf } from './contenders.ts';
import { steady, type Effort, type Latency } from './measure.ts';
import { stockChanges, type EndToEnd } from './measure-end-to-end.ts';
import type { Idle } from './measure-memory.ts';
import type { Row } from './summarise.ts';

/** What the comparison has to tell. */
export interface Findings {
  readonly machine: Machine;
  readonly effort: Effort;
  readonly rows: readonly Row[];
  readonly latencies: readonly Latency[];
  readonly idle: readonly Idle[];
  readonly endToEnd: EndToEnd;
}

const name: Column = { title: 'server', align: 'left' };
const number = (title: string): Column => ({ title, align: 'right' });

/** The comparison in Markdown. */
export function printFindings({ machine, effort, rows, latencies, idle, endToEnd }: Findings): string {
  return [
    `Results of some 300 bytes to subscribers in other processes; medians of ${String(effort.rounds)} rounds, servers in turn, one core for the server. ${printMachine(machine)}.`,
    '### Deliveries: each event is published when everybody has read the one before',
    markdownTable(
      [
        number('subscribers a group'),
        name,
        number('CPU µs/delivery'),
        number('× ws.send'),
        number('deliveries/s of CPU'),
        number('deliveries/s'),
      ],
      rows.map(({ groupSize, contender, cpuMicros, timesRaw, perSecond }) => [
        String(groupSize),
        titleOf(contender),
        ...[cpuMicros, timesRaw, 1e6 / cpuMicros, perSecond].map(threeDigits),
      ]),
    ),
    `### From publication to reading: ${String(1000 / steady.everyMs)} events a second, ${String(steady.subscribers)} subscribers of one group`,
    markdownTable(
      [name, number('p50 ms'), number('p99 ms')],
      latencies.map(({ contender, p50Ms, p99Ms }) => [titleOf(contender), threeDigits(p50Ms), threeDigits(p99Ms)]),
    ),
    `### From the commit of a stock change to its frame: ${String(stockChanges.perSecond)} changes a second in commits of ${String(stockChanges.perCommit)}, ${String(stockChanges.subscribers)} subscribers, ten a variant`,
    printEndToEnd(endToEnd),
    '### Live memory of a subscriber that hears nothing',
    markdownTable(
      [number('subscribers a group'), name, number('socket KB'), number('subscription KB beyond it')],
      idle.map(({ contender, groupSize, socket, subscriber }) => [
        String(groupSize),
        titleOf(contender),
        ...[socket / 1000, (subscriber - socket) / 1000].map(threeDigits),
      ]),
    ),
  ].join('\n\n');
}

function printEndToEnd({ perSecond, p50Ms, p99Ms, frames, missing }: EndToEnd): string {
  const figures = [perSecond, p50Ms, p99Ms].map(threeDigits);
  return markdownTable(['changes a second', 'p50 ms', 'p99 ms', 'frames', 'missing'].map(number), [
    [...figures, String(frames), String(missing)],
  ]);
}

/** The figure: processor time a delivery, against the size of groups. */
export function drawFindings({ machine, rows }: Findings): string {
  const series = contenders.map((contender): Series => {
    const own = rows.filter((row) => row.contender === contender.name);
    const points = own.map(({ groupSize, cpuMicros }) => ({ x: groupSize, y: cpuMicros }));
    const last = points.at(-1);
    return {
      label: `${contender.title}: ${threeDigits(last?.y ?? 0)} µs in groups of ${String(last?.x)}`,
      className: contender.name === 'musubi' ? 'ours' : contender.name === 'raw' ? 'third' : 'theirs',
      points,
    };
  });
  const panel = { title: 'Processor time of the server a delivery', xTitle: 'subscribers a group', yTitle: 'CPU µs' };
  return lineChart([{ ...panel, scale: 'logarithmic', series }], printMachine(machine));
}
