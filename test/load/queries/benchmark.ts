import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.ts';
import { startNode, type Child } from '../support/child.ts';
import { openDoor, post, sample, type Door } from '../support/sample.ts';
import { operations, supergraphAt } from './graph.ts';

/** What was measured of one gateway with one operation: medians over the samples. */
export interface Row {
  readonly operation: string;
  readonly gateway: string;
  /** Processor time of the gateway a request, in microseconds. */
  readonly cpuMicros: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Requests to subgraphs a request. */
  readonly fetches: number;
  readonly bytes: number;
}

export interface Effort {
  readonly samples: number;
  readonly durationMs: number;
  readonly connections: number;
}

interface Running {
  readonly name: string;
  readonly child: Child;
  readonly door: Door;
}

const root = join(import.meta.dirname, '../../..');

/** Measures gateways side by side over the same subgraphs, one sample of each in turn, deduplication off in all. */
export async function measureQueries(effort: Effort, progress: (text: string) => void): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'musubi-load-'));
  const subgraphs = startNode([join(import.meta.dirname, 'serve-subgraphs.ts')]);
  const gateways: Running[] = [];
  try {
    const [{ urls }] = await once(subgraphs.process, 'message');
    const supergraph = join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, supergraphAt(urls));
    for (const [name, args] of Object.entries(commands)) gateways.push(await startGateway(name, args(supergraph)));
    const rows: Row[] = [];
    for (const [operation, query] of Object.entries(operations)) {
      progress(`${operation} query`);
      rows.push(...(await compare({ operation, query }, { gateways, subgraphs, effort })));
    }
    return rows;
  } finally {
    for (const { child, door } of gateways) {
      child.stop();
      door.agent.destroy();
    }
    subgraphs.stop();
    rmSync(folder, { recursive: true });
  }
}

const commands: Readonly<Record<string, (supergraph: string) => readonly string[]>> = {
  musubi: (supergraph) => [join(root, 'gateway/src/main.ts'), '--host', '127.0.0.1', '--supergraph', supergraph],
  apollo: (supergraph) => [join(root, 'test/load/peers/apollo.mjs'), supergraph],
};

async function startGateway(name: string, args: readonly string[]): Promise<Running> {
  const port = String(await freePort());
  const env = { DEDUPLICATION: 'off', LOG_LEVEL: 'error', MAX_EXPANDED_SELECTIONS: '5000' };
  const child = startNode([...args, ...(name === 'musubi' ? ['--port', port] : [port])], env);
  const door = openDoor(`http://127.0.0.1:${port}${name === 'musubi' ? '/graphql' : '/'}`, 50);
  const isUp = (): Promise<boolean> =>
    post(door, '{"query":"{ __typename }"}').then(
      () => true,
      () => false,
    );
  while (child.process.exitCode === null && !(await isUp())) await new Promise((resolve) => setTimeout(resolve, 100));
  if (child.process.exitCode !== null) throw new Error(`${name} ended before it served`);
  return { name, child, door };
}

interface Comparison {
  readonly gateways: readonly Running[];
  readonly subgraphs: Child;
  readonly effort: Effort;
}

async function compare(
  { operation, query }: { operation: string; query: string },
  { gateways, subgraphs, effort }: Comparison,
): Promise<readonly Row[]> {
  const body = JSON.stringify({ query });
  const answers = new Map<string, string>();
  for (const { name, door } of gateways) answers.set(name, (await post(door, body)).trim());
  const [first, ...others] = answers.values();
  if (!first || others.some((other) => other !== first))
    throw new Error(
      `expected one answer from all to ${operation}, got ${[...answers].map(([name, text]) => `${name}: ${text.slice(0, 300)}`).join('\n')}`,
    );
  for (const { door } of gateways) await sample(door, body, effort);
  const found = new Map(gateways.map(({ name }) => [name, [] as (Row | undefined)[]]));
  for (let round = 0; round < effort.samples; round += 1) {
    for (const { name, child, door } of gateways) {
      const [cpu, fetches] = [child.cpu(), await fetchesOf(subgraphs)];
      const { requests, latencies } = await sample(door, body, effort);
      found.get(name)?.push({
        operation,
        gateway: name,
        cpuMicros: (child.cpu() - cpu) / requests,
        perSecond: (requests * 1000) / effort.durationMs,
        p50Ms: latencies[Math.floor(requests / 2)] ?? 0,
        p99Ms: latencies[Math.floor(requests * 0.99)] ?? 0,
        fetches: ((await fetchesOf(subgraphs)) - fetches) / requests,
        bytes: first.length,
      });
    }
  }
  return [...found.values()].map((rows) => middle(rows.filter((row) => row !== undefined)));
}

async function fetchesOf({ process: child }: Child): Promise<number> {
  const answer = once(child, 'message');
  child.send({});
  const [{ requests }] = await answer;
  return requests;
}

/** The sample with the median processor time. */
function middle(rows: readonly Row[]): Row {
  const row = rows.toSorted((a, b) => a.cpuMicros - b.cpuMicros)[Math.floor(rows.length / 2)];
  if (!row) throw new Error('expected samples');
  return row;
}
