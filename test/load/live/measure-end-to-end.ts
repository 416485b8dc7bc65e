import { on, once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startNode } from '../support/child.ts';
import { percentile } from '../support/statistics.ts';
import { withStockHouse, type StockHouse } from './stock-house.ts';
import type { Sighting } from './stock-readers.ts';

/** How many watch, and how much changes; ten of them watch each variant. */
export const stockChanges = { subscribers: 1000, variants: 100, perSecond: 1000, perCommit: 20 } as const;

/** From the commit of a stock change in the database to its frame at a client. */
export interface EndToEnd {
  /** Changes a second that were really made. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the frames that were due. */
  readonly missing: number;
  readonly frames: number;
}

/** Changes stock steadily before subscribers, and holds what they read against the database's own times of commit. */
export function measureEndToEnd(steadyMs: number): Promise<EndToEnd> {
  const { subscribers, variants } = stockChanges;
  const variantIds = Array.from({ length: variants }, (_, number) => `v${String(number)}`);
  return withStockHouse(variantIds, async (house) => {
    const watched = Array.from({ length: subscribers }, (_, number) => variantIds[number % variants] ?? '');
    const readers = startNode([join(import.meta.dirname, 'stock-readers.ts'), house.socketUrl, ...watched]);
    try {
      const ended = once(readers.process, 'exit').then(() => {
        throw new Error(`the readers ended: ${readers.complaint()}`);
      });
      await Promise.race([once(readers.process, 'message'), ended]);
      await untilAllHear(house, variantIds, () => tell(readers.process));
      const began = performance.now();
      const changes = await changeSteadily(house, variantIds, steadyMs);
      const perSecond = (changes * 1000) / (performance.now() - began);
      await pause(2000);
      return judge(await tell(readers.process), await commits(house, changes), perSecond);
    } finally {
      readers.stop();
    }
  });
}

async function tell(readers: ReturnType<typeof startNode>['process']): Promise<readonly Sighting[]> {
  const answers = on(readers, 'message');
  readers.send('tell');
  for await (const [seen] of answers) return seen;
  throw new Error('expected what was seen, got the end of the process');
}

/** Nobody is told when a subscription stands, so stock changes until each of them has heard of it. */
async function untilAllHear(
  { receive }: StockHouse,
  variantIds: readonly string[],
  hear: () => Promise<readonly Sighting[]>,
): Promise<void> {
  const { subscribers } = stockChanges;
  for (let heard = 0; heard < subscribers;) {
    await receive(variantIds);
    await pause(1000);
    heard = (await hear()).length;
  }
}

/** So many commits a second, whatever one takes. Answers how many changes were made. */
async function changeSteadily(
  { receive }: StockHouse,
  variantIds: readonly string[],
  steadyMs: number,
): Promise<number> {
  const { perSecond, perCommit } = stockChanges;
  const everyMs = (1000 * perCommit) / perSecond;
  const commitsInAll = Math.ceil(steadyMs / everyMs);
  const began = performance.now();
  const made: Promise<void>[] = [];
  for (let commit = 0; commit < commitsInAll; commit += 1) {
    await pause(Math.max(0, began + commit * everyMs - performance.now()));
    const first = (commit * perCommit) % variantIds.length;
    made.push(receive(variantIds.slice(first, first + perCommit)));
  }
  await Promise.all(made);
  return commitsInAll * perCommit;
}

/** The latest changes, `level version` → milliseconds since 1970. */
async function commits({ store }: StockHouse, changes: number): Promise<ReadonlyMap<string, number>> {
  const rows = await store.sql<{ name: string; at: number }[]>`
    select level_id || ' ' || version as name, extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000 as at
    from movement order by pg_xact_commit_timestamp(xmin) desc limit ${changes}`;
  return new Map(rows.map(({ name, at }) => [name, at]));
}

function judge(seen: readonly Sighting[], committed: ReadonlyMap<string, number>, perSecond: number): EndToEnd {
  const latencies = seen.flatMap(([level, version, at]) => {
    const commit = committed.get(`${level} ${String(version)}`);
    return commit === undefined ? [] : [at - commit];
  });
  const sorted = latencies.toSorted((one, other) => one - other);
  const due = (committed.size * stockChanges.subscribers) / stockChanges.variants;
  return {
    perSecond,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    frames: sorted.length,
    missing: due - sorted.length,
  };
}
