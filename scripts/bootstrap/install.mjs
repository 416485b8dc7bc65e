import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { runNpm } from './npm.mjs';
import { root } from './root.mjs';
import { whenChanged } from './when-changed.mjs';

/**
 * Installs the workspace when the lockfile or a manifest differs from what is installed.
 * @param {string} node the Node that pnpm runs on
 */
export async function ensureInstalled(node) {
  const packageManager = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  const modules = join(root, 'node_modules');
  await whenChanged({
    inputs: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests()].map((path) => join(root, path)),
    extra: `${process.platform}-${process.arch}`,
    marker: join(root, 'scripts', '.installed'),
    isThere: () => existsSync(join(modules, '.modules.yaml')),
    async update() {
      process.stderr.write('Installing the packages …\n');
      await runNpm('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--loglevel=warn'], {
        directory: root,
        node,
      });
    },
  });
}

/** The manifests of the workspace's packages, by the patterns of pnpm-workspace.yaml. */
function manifests() {
  const text = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const [, list = ''] = /^packages:\n((?: {2}- .*\n)+)/m.exec(text) ?? [];
  const patterns = [...list.matchAll(/- (.*)/g)].map(([, pattern = '']) => pattern.trim());
  return patterns.flatMap(expand).toSorted();
}

/**
 * `folder` or `folder/*`, which is all that the workspace uses.
 * @param {string} pattern
 * @returns {string[]}
 */
function expand(pattern) {
  const folder = pattern.replace(/\/\*$/, '');
  const folders = folder === pattern ? [folder] : readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  return folders.map((name) => `${name}/package.json`).filter((path) => existsSync(join(root, path)));
}
