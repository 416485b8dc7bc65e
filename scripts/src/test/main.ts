import { globSync } from 'node:fs';
import { env, stdout } from 'node:process';

import { root } from '../lib/root.ts';
import { runTool } from '../lib/run-tool.ts';

/** `npm test`: every test that needs only Node and npm, then a line for those that need more. */
const args = process.argv.slice(2);
const { code } = await runTool({ name: 'vitest' }, ['run', ...args], { output: 'inherit' });
process.exitCode = code;
if (args.length === 0) reportLeftOut();

function reportLeftOut(): void {
  const exclude = ['**/node_modules/**'];
  const left = globSync('**/*.service.test.ts', { cwd: root, exclude }).toSorted();
  if (left.length === 0) return;
  const server = (env['DATABASE_URL'] ?? '') === '' ? 'the embedded PostgreSQL' : 'the PostgreSQL of DATABASE_URL';
  stdout.write(
    `Ran against ${server}. Left out, because they need servers of the machine (.ci/run runs them):\n` +
      left.map((path) => `  ${path}\n`).join(''),
  );
}
