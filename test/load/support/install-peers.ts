import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Mercurius lives apart from the others: its gateway breaks on the graphql that they want. */
const folders = ['.', 'mercurius'].map((folder) => join(import.meta.dirname, '../peers', folder));

/** Installs the gateways of others where that was not done since their lock files changed; who does not measure never does. */
export function installPeers(progress: (text: string) => void): void {
  for (const folder of folders) {
    const [lock, done] = [join(folder, 'package-lock.json'), join(folder, 'node_modules/.package-lock.json')];
    if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) continue;
    progress('installing the gateways to compare with, once');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`expected npm ci in ${folder} to end with 0, got ${String(status)}`);
  }
}

/** What the peers' packages ask for, each at the version that is pinned. */
export function peerVersions(): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...folders.map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies),
  );
}
