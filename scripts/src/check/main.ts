import { stdout } from 'node:process';

import { steps } from './steps.ts';

/** `npm run check`: runs every step, prints each one's result, and fails when any does. Names of steps select some. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no step ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const failed = await runAll(steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
  stdout.write(failed.length === 0 ? '\nEverything holds.\n' : `\nFailed: ${failed.join(', ')}.\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function runAll(chosen: typeof steps): Promise<readonly string[]> {
  const failed: string[] = [];
  // One after the other: most of them use every core by themselves.
  for (const { name, remedy, run } of chosen) {
    const began = performance.now();
    const { code, output } = await run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    stdout.write(`${code === 0 ? '✔' : '✘'} ${name} (${seconds} s)\n`);
    if (code === 0) continue;
    failed.push(name);
    stdout.write(`${output.trim()}\n  → ${remedy}\n`);
  }
  return failed;
}
