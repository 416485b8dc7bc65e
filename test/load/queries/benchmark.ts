import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNode } from '../support/child.ts';
import { worldNamed, type WorldName } from '../worlds/by-name.ts';
import { environmentOf, gateways as known } from './gateways.ts';
import { measureWorkload, type Effort, type Measured } from './measure.ts';
import { startGateway, writeFiles, type RunningGateway } from './running-gateway.ts';
import { workloads } from './workloads.ts';

/** What one run found. */
export interface Findings {
  readonly measured: readonly Measured[];
  /** Gateways that did not serve a world, with their reasons. */
  readonly absent: readonly Absence[];
}

export interface Absence {
  readonly gateway: string;
  readonly world: WorldName;
  readonly reason: string;
}

export interface Run {
  readonly deduplication: 'queries' | 'off';
  readonly effort: Effort;
  readonly core: number | undefined;
  readonly progress: (text: string) => void;
}

/** Measures all workloads, a world after the other; with deduplication on, those gateways alone that have it. */
export async function measureQueries(run: Run): Promise<Findings> {
  const found: Findings[] = [];
  for (const world of new Set(workloads.map(({ world }) => world))) found.push(await measureWorld(world, run));
  return { measured: found.flatMap(({ measured }) => measured), absent: found.flatMap(({ absent }) => absent) };
}

async function measureWorld(world: WorldName, { deduplication, effort, core, progress }: Run): Promise<Findings> {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-load-'));
  const subgraphs = startNode([join(import.meta.dirname, '../worlds/serve.ts'), world]);
  const running: RunningGateway[] = [];
  const absent: Absence[] = [];
  try {
    const [{ addresses }] = await once(subgraphs.process, 'message');
    const files = writeFiles(folder, worldNamed(world), addresses);
    for (const gateway of known) {
      if (gateway.worlds?.includes(world) === false || (deduplication === 'queries' && !gateway.canDeduplicate))
        continue;
      progress(`starting ${gateway.name}`);
      const started = await startGateway(gateway, { files, env: environmentOf(deduplication), core });
      if ('child' in started) running.push(started);
      else absent.push({ gateway: gateway.name, world, reason: started.reason });
    }
    const measured: Measured[] = [];
    for (const workload of workloads.filter((one) => one.world === world)) {
      measured.push(...(await measureWorkload(workload, { gateways: running, subgraphs, effort, progress })));
    }
    return { measured, absent };
  } finally {
    for (const { child } of running) child.stop();
    subgraphs.stop();
    rmSync(folder, { recursive: true });
  }
}
