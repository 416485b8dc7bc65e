import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../support/free-port.ts';
import { startNode, type Child } from '../support/child.ts';
import { post } from '../support/connection.ts';
import { inFederation1 } from '../worlds/federation-1.ts';
import { supergraphAt, type Addresses, type World } from '../worlds/world.ts';
import type { Files, Gateway } from './gateways.ts';

/** A gateway that serves. */
export interface RunningGateway {
  readonly gateway: Gateway;
  readonly child: Child;
  readonly url: string;
}

/** Why a gateway doesn't serve, in its own words. */
export interface FailedGateway {
  readonly gateway: Gateway;
  readonly reason: string;
}

/** Writes what gateways are started with into a folder. */
export function writeFiles(folder: string, world: World, addresses: Addresses): Omit<Files, 'port'> {
  const files = { supergraph: join(folder, 'supergraph.graphql'), subgraphs: join(folder, 'subgraphs.json') };
  writeFileSync(files.supergraph, supergraphAt(world, addresses));
  const schemas = inFederation1(world);
  const subgraphs = world.map(({ name }) => ({ name, url: addresses[name], schema: schemas[name] }));
  writeFileSync(files.subgraphs, JSON.stringify(subgraphs));
  return files;
}

export interface Place {
  /** Arguments of node before the gateway's own. */
  readonly nodeArguments?: readonly string[];
  readonly files: Omit<Files, 'port'>;
  readonly env: Readonly<Record<string, string>>;
  readonly core: number | undefined;
}

/** Starts a gateway and waits until it serves. */
export async function startGateway(
  gateway: Gateway,
  { files, env, core, nodeArguments = [] }: Place,
): Promise<RunningGateway | FailedGateway> {
  const port = String(await freePort());
  const child = startNode([...nodeArguments, ...gateway.start({ ...files, port })], { env, core });
  const url = `http://127.0.0.1:${port}${gateway.path}`;
  const isUp = (): Promise<boolean> =>
    post(url, '{"query":"{ __typename }"}').then(
      () => true,
      () => false,
    );
  const deadline = performance.now() + 60_000;
  while (child.process.exitCode === null && performance.now() < deadline) {
    if (await isUp()) return { gateway, child, url };
    await pause(100);
  }
  child.stop();
  return { gateway, reason: child.complaint() || 'did not serve within a minute' };
}
