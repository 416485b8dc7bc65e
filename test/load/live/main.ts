import { probeArguments } from '../support/ask-probe.ts';
import { barLine } from '../support/bar-line.ts';
import { releaseCore, reserveCore } from '../support/child.ts';
import { installPeers } from '../support/install-peers.ts';
import { describeMachine } from '../support/machine.ts';
import { writeResults } from '../support/write-results.ts';
import { withArena, type ArenaSettings } from './arena.ts';
import { endToEndGoal, goalsOf } from './goals.ts';
import { measureEndToEnd } from './measure-end-to-end.ts';
import { measureGroups, measureLatency, type Effort, type Latency, type Measured } from './measure.ts';
import { measureIdle, type Idle } from './measure-memory.ts';
import { drawFindings, printFindings } from './report.ts';
import { summarise } from './summarise.ts';

const efforts: Readonly<Record<'quick' | 'full', Effort>> = {
  quick: { rounds: 3, groupSizes: [1, 100, 500], subscribers: 500, idle: 500, cpuMs: 150, steadyMs: 2000 },
  full: {
    rounds: 7,
    groupSizes: [1, 10, 100, 1000, 5000],
    subscribers: 1000,
    idle: 5000,
    cpuMs: 700,
    steadyMs: 10_000,
  },
};

interface Work {
  readonly effort: Effort;
  readonly arena: ArenaSettings;
  readonly progress: (text: string) => void;
}

/** Compares what deliveries to subscribers cost. Answers what is to be read at the end. */
export async function compareLive(thoroughness: 'quick' | 'full', progress: (text: string) => void): Promise<string> {
  installPeers(progress);
  const effort = efforts[thoroughness];
  const machine = describeMachine(new Date());
  const work = { effort, arena: { core: reserveCore() }, progress };
  const { measured, latencies } = await measureDeliveries(work);
  const idle = await measureMemory(work);
  progress('from commit to frame');
  // A whole house is measured by the clock: database, subgraph, gateway and readers share the machine.
  releaseCore();
  const endToEnd = await measureEndToEnd(effort.steadyMs);
  const findings = { machine, effort, rows: summarise(measured), latencies, idle, endToEnd };
  const text = printFindings(findings);
  writeResults({ name: 'live', text, figure: drawFindings(findings), data: { ...findings, samples: measured } });
  return `${text}\n\n${[...goalsOf(measured, idle), endToEndGoal(endToEnd)].map(barLine).join('\n')}\n`;
}

function measureDeliveries({ effort, arena, progress }: Work) {
  return withArena(arena, async (playing) => {
    const measured: Measured[] = [];
    for (const groupSize of effort.groupSizes) {
      progress(`groups of ${String(groupSize)}`);
      measured.push(...(await measureGroups(groupSize, playing, effort)));
    }
    const latencies: Latency[] = [];
    for (const one of playing) {
      progress(`latency of ${one.contender.name}`);
      latencies.push(await measureLatency(one, effort.steadyMs));
    }
    return { measured, latencies };
  });
}

function measureMemory({ effort, arena, progress }: Work): Promise<readonly Idle[]> {
  return withArena({ ...arena, nodeArguments: probeArguments }, async (playing) => {
    const idle: Idle[] = [];
    for (const groupSize of [effort.idle, 1]) {
      for (const one of playing) {
        progress(`memory of ${one.contender.name} in groups of ${String(groupSize)}`);
        idle.push(await measureIdle(one, { count: effort.idle, groupSize }));
      }
    }
    return idle;
  });
}
