import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';

import { launchWith, type Access } from './access.ts';
import type { Place } from './directory.ts';

/** The one role of an embedded server, its superuser. */
export const superuser = 'musubi';

const majorVersion = '18';

export interface ClusterOptions {
  readonly access: Access;
  readonly password: string;
  /** `throw-away` skips the flush to disk: right only for data that nobody misses. */
  readonly durability: 'durable' | 'throw-away';
}

/** Makes the cluster when there is none; refuses one of another major version. */
export async function ensureCluster(place: Place, options: ClusterOptions): Promise<'made' | 'found'> {
  const found = readVersion(place.cluster);
  if (found === majorVersion) return 'found';
  if (found !== undefined) {
    throw new Error(
      `${place.cluster} holds a database of PostgreSQL ${found}, and this is PostgreSQL ${majorVersion}. ` +
        'Move the directory away, or set DATA_DIR to another one.',
    );
  }
  await makeCluster(place, options);
  return 'made';
}

/* Built aside and renamed, so that an interrupted start leaves no half-made cluster behind. */
async function makeCluster(place: Place, { access, password, durability }: ClusterOptions): Promise<void> {
  const partial = `${place.cluster}.new`;
  const passwordFile = join(place.scratch, 'postgres.password.new');
  rmSync(partial, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (access.kind === 'drop') chownSync(passwordFile, access.uid, access.gid);
  try {
    await runInitdb(place, access, [
      `--pgdata=${partial}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The built-in provider sorts alike on every platform and C library.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      // Iterations slow down guessing; 256 random bits are not guessed, and every connection pays for them.
      '--set=scram_iterations=1',
      ...(durability === 'throw-away' ? ['--no-sync'] : []),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(partial, place.cluster);
}

async function runInitdb(place: Place, access: Access, args: readonly string[]): Promise<void> {
  const { command, args: all, ...identity } = launchWith(access, place.binaries.initdb, args);
  const child = spawn(command, all, { ...identity, stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, code] = await Promise.all([
    Promise.all([text(child.stdout), text(child.stderr)]),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    }),
  ]);
  if (code !== 0) throw new Error(`initdb ended with ${String(code)}:\n${output.join('').trim()}`);
}

function readVersion(cluster: string): string | undefined {
  const path = join(cluster, 'PG_VERSION');
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}
