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
 * The arguments for Node that run a task.
 * @param {readonly string[]} task
 * @param {readonly string[]} rest what the caller added
 * @returns {readonly string[]}
 */
export function commandOf([script = '', ...fixed], rest) {
  return [join(root, script), ...fixed, ...rest];
}
