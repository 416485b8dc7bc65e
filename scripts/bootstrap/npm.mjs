import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * Runs npm or npx to its end; its output goes to standard error, because standard output is the task's. Throws when
 * it fails.
 * @param {'npm' | 'npx'} tool
 * @param {readonly string[]} args
 * @param {{ directory: string, node?: string }} options `node` is what it runs on; the caller's when absent
 * @returns {Promise<void>}
 */
export function runNpm(tool, args, { directory, node = process.execPath }) {
  const script = findScript(tool);
  const [command, all] = script === undefined ? [tool, args] : [node, [script, ...args]];
  const child = spawn(command, all, {
    cwd: directory,
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
    stdio: ['ignore', 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new Error(`${tool} could not be run: ${cause.message}`, { cause })));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${tool} ${args.join(' ')} ended with ${signal ?? code}; its messages are above.`));
    });
  });
}

/*
 * npm's own scripts are run by a Node of our choice, and need no shell on Windows. Under `npm start` npm says where it
 * is; else it lies beside the caller's Node, and else the path finds it.
 */
/** @param {'npm' | 'npx'} tool */
function findScript(tool) {
  const beside = dirname(process.execPath);
  const npm = process.env.npm_execpath ?? '';
  return [
    ...(npm.endsWith('npm-cli.js') ? [join(dirname(npm), `${tool}-cli.js`)] : []),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', `${tool}-cli.js`),
    join(beside, 'node_modules', 'npm', 'bin', `${tool}-cli.js`),
  ].find((path) => existsSync(path));
}
