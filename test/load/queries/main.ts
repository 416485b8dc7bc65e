import { barLine } from '../support/bar-line.ts';
import { reserveCore } from '../support/child.ts';
import { installPeers, peerVersions } from '../support/install-peers.ts';
import { describeMachine } from '../support/machine.ts';
import { writeResults } from '../support/write-results.ts';
import { measureQueries } from './benchmark.ts';
import { goalsOf } from './goals.ts';
import type { Effort } from './measure.ts';
import { drawComparison, printComparison } from './report.ts';
import { summarise } from './summarise.ts';

const efforts: Readonly<Record<'quick' | 'full', Effort>> = {
  quick: { rounds: 3, warmUpCpuMs: 4000, busyCpuMs: 400, singleMs: 300, connections: 50 },
  full: { rounds: 9, warmUpCpuMs: 4000, busyCpuMs: 1500, singleMs: 700, connections: 50 },
};

/** Compares gateways, with deduplication off and then on. Answers what is to be read at the end. */
export async function compareGateways(
  thoroughness: 'quick' | 'full',
  progress: (text: string) => void,
): Promise<string> {
  installPeers(progress);
  const effort = efforts[thoroughness];
  const machine = describeMachine(new Date());
  const core = reserveCore();
  const run = { effort, core, progress };
  const off = await measureQueries({ ...run, deduplication: 'off' });
  const on = await measureQueries({ ...run, deduplication: 'queries' });
  const comparison = {
    machine,
    effort,
    versions: peerVersions(),
    off: summarise(off.measured, 'musubi'),
    on: summarise(on.measured, 'musubi'),
    absent: [...off.absent, ...on.absent],
  };
  const text = printComparison(comparison);
  const samples = { off: off.measured, on: on.measured };
  writeResults({ name: 'queries', text, figure: drawComparison(comparison), data: { ...comparison, samples } });
  const bars = goalsOf({ off: off.measured, on: on.measured }).map(barLine);
  return `${text}\n\n${bars.join('\n')}\n`;
}
