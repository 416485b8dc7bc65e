import { existsSync } from 'node:fs';

import { ensureInstalled } from './install.mjs';
import { chooseNode } from './node.mjs';
import { runChild } from './run-child.mjs';
import { commandOf, scriptOf, tasks } from './tasks.mjs';

/**
 * Runs one task to its end; the process exits with the task's code.
 * @param {readonly string[]} argv
 */
export async function main([name = '', ...rest]) {
  if (tasks[name] === undefined) {
    fail(`There is no task ${JSON.stringify(name)}. Tasks: ${Object.keys(tasks).join(', ')}.`);
    return;
  }
  if (!existsSync(scriptOf(name))) {
    fail(`There is nothing to run for ${name} yet: ${scriptOf(name)} is missing.`);
    return;
  }
  try {
    const node = await chooseNode();
    await ensureInstalled(node);
    process.exitCode = await runChild(node, commandOf(name, rest));
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
