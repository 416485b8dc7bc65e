import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../support/child.ts';
import { post } from '../support/connection.ts';
import { after, openLoader, type Loader } from '../support/load.ts';
import { percentile } from '../support/statistics.ts';
import { judgeAnswer, type Verdict } from './judge-answer.ts';
import type { RunningGateway } from './running-gateway.ts';
import type { Workload } from './workloads.ts';

/** How long and how often is measured. */
export interface Effort {
  readonly rounds: number;
  /** Milliseconds of the gateway's processor time, so that who is slow, or gets little of the machine, is as warm as the others. */
  readonly warmUpCpuMs: number;
  /** The same, of a sample at `connections` connections. */
  readonly busyCpuMs: number;
  /** Milliseconds by the clock, of a sample at one connection. */
  readonly singleMs: number;
  readonly connections: number;
}

/** One turn of one gateway. */
export interface Sample {
  /** Processor time of the gateway a request, in microseconds. */
  readonly cpuMicros: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly singleP50Ms: number;
  readonly singleP99Ms: number;
  /** Requests to subgraphs a request. */
  readonly fetches: number;
  /** The share of requests that were refused; all else is told of the others. */
  readonly refused: number;
}

/** All turns of one gateway with one workload. */
export interface Measured {
  readonly workload: string;
  readonly gateway: string;
  readonly verdict: Verdict;
  readonly answerBytes: number;
  readonly memoryBytes: number;
  readonly samples: readonly Sample[];
}

export interface Field {
  readonly gateways: readonly RunningGateway[];
  readonly subgraphs: Child;
  readonly effort: Effort;
  readonly progress: (text: string) => void;
}

/** Measures the gateways with one workload, in turn; who begins changes from round to round. */
export async function measureWorkload(workload: Workload, field: Field): Promise<readonly Measured[]> {
  const { gateways, effort, progress } = field;
  const answers = await Promise.all(gateways.map(async ({ url }) => (await post(url, workload.body)).toString()));
  const [ours = ''] = answers;
  if (JSON.parse(ours).errors !== undefined) throw new Error(`expected data of ${workload.name}, got ${ours}`);
  for (const { gateway, url, child } of gateways) {
    progress(`${workload.name}: warming ${gateway.name}`);
    const { connections, warmUpCpuMs } = effort;
    await withLoader({ url, body: workload.body, connections }, ({ run }) => run(hasUsed(child, warmUpCpuMs)));
  }
  const samples = new Map(gateways.map((one) => [one, [] as Sample[]]));
  for (let round = 0; round < effort.rounds; round += 1) {
    progress(`${workload.name}: round ${String(round + 1)} of ${String(effort.rounds)}`);
    const first = round % gateways.length;
    for (const one of [...gateways.slice(first), ...gateways.slice(0, first)]) {
      samples.get(one)?.push(await takeSample(one, workload, field));
    }
  }
  return gateways.map((one, index) => ({
    workload: workload.name,
    gateway: one.gateway.name,
    verdict: judgeAnswer(ours, answers[index] ?? '{}'),
    answerBytes: Buffer.byteLength(answers[index] ?? ''),
    memoryBytes: one.child.memory(),
    samples: samples.get(one) ?? [],
  }));
}

async function takeSample(
  { url, child }: RunningGateway,
  { body }: Workload,
  { subgraphs, effort }: Field,
): Promise<Sample> {
  const busy = await withLoader({ url, body, connections: effort.connections }, async ({ run }) => {
    const [cpu, fetches] = [child.cpu(), await fetchesOf(subgraphs)];
    const load = await run(hasUsed(child, effort.busyCpuMs));
    return { ...load, cpu: child.cpu() - cpu, fetches: (await fetchesOf(subgraphs)) - fetches };
  });
  const single = await withLoader({ url, body, connections: 1 }, ({ run }) => run(after(effort.singleMs)));
  return {
    cpuMicros: busy.cpu / busy.requests,
    perSecond: (busy.requests * 1000) / busy.elapsedMs,
    p50Ms: percentile(busy.latencies, 0.5),
    p99Ms: percentile(busy.latencies, 0.99),
    singleP50Ms: percentile(single.latencies, 0.5),
    singleP99Ms: percentile(single.latencies, 0.99),
    fetches: busy.fetches / busy.requests,
    refused: busy.refused / (busy.requests + busy.refused),
  };
}

/** Enough when a process has used this many milliseconds of processor time, from now. */
function hasUsed({ cpu }: Child, milliseconds: number): () => boolean {
  const end = cpu() + milliseconds * 1000;
  return () => cpu() >= end;
}

/** Opens connections, gives the gateway a moment to have them, and closes them afterwards. */
async function withLoader<Result>(
  { url, body, connections }: { readonly url: string; readonly body: string; readonly connections: number },
  use: (loader: Loader) => Promise<Result>,
): Promise<Result> {
  const loader = await openLoader(url, body, connections);
  try {
    await pause(50);
    return await use(loader);
  } finally {
    loader.close();
  }
}

async function fetchesOf({ process: child }: Child): Promise<number> {
  const answer = once(child, 'message');
  child.send({});
  const [{ requests }] = await answer;
  return requests;
}
