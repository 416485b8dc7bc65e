import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, gateways } from '../queries/gateways.ts';
import { startGateway, writeFiles } from '../queries/running-gateway.ts';
import { worldNamed, type WorldName } from '../worlds/by-name.ts';
import { probeArguments } from './ask-probe.ts';
import { reserveCore, startNode, type Child } from './child.ts';

/** Our gateway, with a probe in it. */
export interface ProbedGateway {
  readonly child: Child;
  readonly url: string;
}

/** Gives a use our gateway, with a probe in it, over a world; it ends with the use. */
export async function withProbedGateway<Result>(
  world: WorldName,
  use: (gateway: ProbedGateway) => Promise<Result>,
): Promise<Result> {
  const [ours] = gateways;
  if (!ours) throw new Error('expected ours to be the first gateway');
  const core = reserveCore();
  const folder = mkdtempSync(join(tmpdir(), 'musubi-load-'));
  const subgraphs = startNode([join(import.meta.dirname, '../worlds/serve.ts'), world]);
  try {
    const [{ addresses }] = await once(subgraphs.process, 'message');
    const files = writeFiles(folder, worldNamed(world), addresses);
    const place = { files, env: environmentOf('off'), core, nodeArguments: probeArguments };
    const started = await startGateway(ours, place);
    if (!('child' in started)) throw new Error(started.reason);
    try {
      return await use(started);
    } finally {
      started.child.stop();
    }
  } finally {
    subgraphs.stop();
    rmSync(folder, { recursive: true });
  }
}
