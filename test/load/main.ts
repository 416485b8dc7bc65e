import { parseArgs } from 'node:util';
import { measureCommerce } from './commerce/main.ts';
import { measureGrowth } from './growth/main.ts';
import { compareLive } from './live/main.ts';
import { watchMemory } from './memory/main.ts';
import { compareGateways } from './queries/main.ts';

const usage = `Usage: npm run bench -- queries [--quick]
       npm run bench -- growth [--quick]
       npm run bench -- live [--quick]
       npm run bench -- commerce [--quick] [--keep]
       npm run bench -- memory [--requests N]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, keep: { type: 'boolean' }, requests: { type: 'string', default: '1000000' } },
});
const thoroughness = values.quick === true ? 'quick' : 'full';
const began = performance.now();
const progress = (text: string): void => {
  process.stderr.write(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${text}\n`);
};

const benchmarks: Readonly<Record<string, () => Promise<string>>> = {
  queries: () => compareGateways(thoroughness, progress),
  growth: () => measureGrowth(thoroughness, progress),
  live: () => compareLive(thoroughness, progress),
  commerce: () =>
    measureCommerce({
      thoroughness,
      serverUrl: process.env['DATABASE_URL'] || undefined,
      isKept: values.keep === true,
      progress,
    }),
  memory: () => watchMemory(Number(values.requests), progress),
};
const benchmark = benchmarks[positionals[0] ?? ''];
if (!benchmark) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
process.stdout.write(await benchmark());
