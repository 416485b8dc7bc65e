import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { root } from './root.mjs';

const watchParent = new URL('watch-parent.mjs', import.meta.url).href;

/**
 * Runs a script with the given Node and resolves to its exit code. Signals are passed on. The child ends with this
 * process, and this process asks it to end when its own parent does: npm's shell does not forward SIGTERM.
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runChild(node, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', '--import', watchParent, ...args], {
    cwd: root,
    env: {
      ...process.env,
      // Compiled code is kept between runs: the processes of a start compile much the same packages.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled'),
      MUSUBI_PARENT_PID: String(process.pid),
      PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    },
    stdio: 'inherit',
  });
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    child.kill('SIGTERM');
  }, 200);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(poll);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
