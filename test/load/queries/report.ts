import { barChart, type BarPanel } from '../support/bar-chart.ts';
import { markdownTable, threeDigits, type Column } from '../support/markdown.ts';
import { printMachine, type Machine } from '../support/machine.ts';
import type { Absence } from './benchmark.ts';
import { gateways } from './gateways.ts';
import type { Effort } from './measure.ts';
import type { Row } from './summarise.ts';
import { workloads } from './workloads.ts';

/** What a comparison has to tell. */
export interface Comparison {
  readonly machine: Machine;
  readonly effort: Effort;
  readonly versions: Readonly<Record<string, string>>;
  readonly off: readonly Row[];
  readonly on: readonly Row[];
  readonly absent: readonly Absence[];
}

const number = (title: string): Column => ({ title, align: 'right' });
const columns: readonly Column[] = [
  { title: 'gateway', align: 'left' },
  number('CPU µs/request'),
  number('× ours'),
  number('requests/s'),
  number('p50 ms'),
  number('p99 ms'),
  number('p50 ms, one connection'),
  number('p99 ms, one connection'),
  number('memory MB'),
  number('fetches'),
];

/** The comparison in Markdown. */
export function printComparison({ machine, effort, versions, off, on, absent }: Comparison): string {
  const what = `Medians of ${String(effort.rounds)} rounds, gateways in turn, ${String(effort.connections)} connections unless said`;
  return [
    `${what}; one core for the gateway. ${printMachine(machine)}.`,
    `Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
    ...printSection('De-duplication off', off),
    ...printSection('De-duplication on, where there is one', on),
    ...absent.map(({ gateway, world, reason }) => `${titleOf(gateway)} does not serve ${world}: ${firstLine(reason)}`),
  ].join('\n\n');
}

function printSection(title: string, rows: readonly Row[]): readonly string[] {
  return workloads.flatMap((workload) => {
    const own = rows.filter((row) => row.workload === workload.name);
    if (own.length === 0) return [];
    return [`### ${workload.title}. ${title}`, markdownTable(columns, own.map(cellsOf))];
  });
}

function cellsOf(row: Row): readonly string[] {
  const { cpuMicros, timesOurs, perSecond, p50Ms, p99Ms, singleP50Ms, singleP99Ms, memoryBytes, fetches } = row;
  const numbers = [cpuMicros, timesOurs, perSecond, p50Ms, p99Ms, singleP50Ms, singleP99Ms, memoryBytes / 1e6, fetches];
  return [
    `${titleOf(row.gateway)}${remarks[row.verdict]}${row.refused > 0 ? ` (refused ${threeDigits(row.refused * 100)} %)` : ''}`,
    ...numbers.map(threeDigits),
  ];
}

const remarks = { same: '', order: ' (fields in another order)', wrong: ' (answers wrong)' } as const;

/** The figure: processor time a request, a panel for each operation, deduplication off. */
export function drawComparison({ machine, off }: Comparison): string {
  const panels = workloads.flatMap(({ name, title }): readonly BarPanel[] => {
    const bars = off
      .filter(({ workload }) => workload === name)
      .map(({ gateway, cpuMicros, timesOurs }) => ({
        label: titleOf(gateway),
        value: cpuMicros,
        caption: `${threeDigits(cpuMicros / 1000)} ms${gateway === 'musubi' ? '' : ` (${threeDigits(timesOurs)} × ours)`}`,
        isOurs: gateway === 'musubi',
      }));
    return bars.length === 0 ? [] : [{ title, bars }];
  });
  return barChart(panels, `Processor time of the gateway a request, de-duplication off. ${printMachine(machine)}`);
}

function titleOf(gateway: string): string {
  return gateways.find(({ name }) => name === gateway)?.title ?? gateway;
}

function firstLine(reason: string): string {
  return reason.split('\n').find((line) => line.includes('Error')) ?? reason.split('\n')[0] ?? '';
}
