import { join } from 'node:path';

import { root } from './root.mjs';

/**
 * What each command runs: a script of the repository and its first arguments.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const tasks = {
  start: ['scripts/src/start/main.ts'],
  test: ['scripts/src/test/main.ts'],
  'test-services': ['scripts/src/test/services.ts'],
  check: ['scripts/src/check/main.ts'],
  gateway: ['gateway/src/main.ts'],
  explain: ['gateway/src/explain.ts'],
  compose: ['schema/src/main.ts'],
  codegen: ['scripts/src/codegen/main.ts'],
  token: ['scripts/src/issuer/main.ts'],
  import: ['scripts/src/import/main.ts'],
  bench: ['test/load/main.ts'],
};

/**
 * What Node is told for a gateway that serves many at once: what the requests in flight hold is garbage soon, and
 * with room for all of it at once little of it is moved about before. Costs up to some 200 MB of memory.
 */
export const gatewayFlags = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** @type {Readonly<Record<string, readonly string[]>>} */
const flags = { gateway: gatewayFlags };

/**
 * The arguments for Node that run a task.
 * @param {string} name of the task
 * @param {readonly string[]} rest what the caller added
 * @returns {readonly string[]}
 */
export function commandOf(name, rest) {
  const [script = '', ...fixed] = tasks[name] ?? [];
  return [...(flags[name] ?? []), join(root, script), ...fixed, ...rest];
}

/**
 * The script that a task runs.
 * @param {string} name of the task
 * @returns {string}
 */
export function scriptOf(name) {
  return join(root, tasks[name]?.[0] ?? '');
}
