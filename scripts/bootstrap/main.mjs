import { existsSync } from 'node:fs';

import { ensureInstalled } from './install.mjs';
import { chooseNode } from './node.mjs';
import { runChild } from './run-child.mjs';
import { commandOf, tasks } from './tasks.mjs';

/**
 * Runs one task to its end; the process exits with the task's code.
 * @param {readonly string[]} argv
 */
export async function main([name = '', ...rest]) {
  const task = tasks[name];
  if (task === undefined) {
    fail(`There is no task ${JSON.stringify(name)}. Tasks: ${Object.keys(tasks).join(', ')}.`);
    return;
  }
  const command = commandOf(task, rest);
  if (!existsSync(command[0] ?? '')) {
    fail(`There is nothing to run for ${name} yet: ${task[0] ?? ''} is missing.`);
    return;
  }
  try {
    const node = await chooseNode();
    await ensureInstalled(node);
    process.exitCode = await runChild(node, command);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
