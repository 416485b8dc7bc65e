import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureQueries, type Row } from './queries/benchmark.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } });
const [name] = positionals;
if (name !== 'queries') {
  process.stderr.write('Usage: npm run bench -- queries [--quick]\n');
  process.exit(2);
}

const effort = values.quick
  ? { samples: 3, durationMs: 2000, connections: 50 }
  : { samples: 11, durationMs: 4000, connections: 50 };
const rows = await measureQueries(effort, (text) => process.stderr.write(`measuring: ${text}\n`));

const table = [
  '| operation | gateway | CPU µs/request | requests/s | p50 ms | p99 ms | fetches | answer |',
  '|---|---|--:|--:|--:|--:|--:|--:|',
  ...rows.map(printRow),
].join('\n');
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ effort, rows }, undefined, 2)}\n`);
writeFileSync(join(folder, `${name}.md`), `${table}\n`);
process.stdout.write(`${table}\n\n`);

/** How many times less processor time than stock ApolloGateway a request is to take. */
const goals: Readonly<Record<string, number>> = { deep: 15, small: 12 };
for (const [operation, goal] of Object.entries(goals)) {
  const [ours, theirs] = ['musubi', 'apollo'].map((gateway) =>
    rows.find((row) => row.operation === operation && row.gateway === gateway),
  );
  if (!ours || !theirs) continue;
  const ratio = theirs.cpuMicros / ours.cpuMicros;
  const verdict = ratio >= goal ? 'holds' : 'short';
  process.stdout.write(`bar ${operation}-against-apollo ${ratio.toFixed(1)} ${String(goal)} ${verdict}\n`);
}

function printRow({ operation, gateway, cpuMicros, perSecond, p50Ms, p99Ms, fetches, bytes }: Row): string {
  const cells = [
    cpuMicros.toFixed(0),
    perSecond.toFixed(0),
    p50Ms.toFixed(1),
    p99Ms.toFixed(1),
    fetches.toFixed(1),
    bytes,
  ];
  return `| ${operation} | ${gateway} | ${cells.join(' | ')} |`;
}
