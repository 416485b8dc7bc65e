import { askProbe } from '../support/ask-probe.ts';
import { after, openLoader } from '../support/load.ts';
import type { ProbedGateway } from '../support/probed-gateway.ts';
import { median, type Point } from '../support/statistics.ts';
import type { Curve } from './curves.ts';

export interface GrowthEffort {
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly sampleMs: number;
  readonly coldPlans: number;
}

/** Few, so that the longest list is not asked for fifty times at once. */
const connections = 4;

/** Processor time a request, in microseconds, at each size of a curve: medians over rounds, in each of which every size has its turn. */
export async function measureCurve(
  { sizes, queryOf }: Curve,
  gateway: ProbedGateway,
  { rounds, warmUpMs, sampleMs }: GrowthEffort,
): Promise<readonly Point[]> {
  const found = new Map(sizes.map((size) => [size, [] as number[]]));
  for (const size of sizes) await costOf(queryOf(size), gateway, warmUpMs);
  for (let round = 0; round < rounds; round += 1) {
    for (const size of sizes) found.get(size)?.push(await costOf(queryOf(size), gateway, sampleMs));
  }
  return [...found].map(([x, costs]) => ({ x, y: median(costs) }));
}

async function costOf(query: string, { url, child }: ProbedGateway, durationMs: number): Promise<number> {
  const loader = await openLoader(url, JSON.stringify({ query }), connections);
  try {
    const start = await askProbe(child);
    const { requests } = await loader.run(after(durationMs));
    const end = await askProbe(child);
    return (end.cpuMicros - start.cpuMicros) / requests;
  } finally {
    loader.close();
  }
}
