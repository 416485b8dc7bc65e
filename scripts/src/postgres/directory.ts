import { createHash, randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Access } from './access.ts';
import { binariesIn, type Binaries } from './binaries.ts';

export interface Place {
  /** PostgreSQL's own directory (PGDATA). */
  readonly cluster: string;
  /** Where the server's log and short-lived files go. */
  readonly scratch: string;
  readonly claim: string;
  readonly passwordFile: string;
  readonly binaries: Binaries;
}

/**
 * Where everything lies for one data directory. With `drop` the cluster and a copy of the binaries go below
 * `reachable`, because the unprivileged user may not enter the caller's home.
 */
export function preparePlace(
  dataDir: string,
  access: Access,
  { binaries, reachable = '/var/lib/musubi' }: { readonly binaries: Binaries; readonly reachable?: string },
): Place {
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const own = {
    claim: join(home, 'postgres.claim'),
    passwordFile: join(home, 'postgres.password'),
  };
  if (access.kind !== 'drop') {
    return { ...own, binaries, cluster: join(home, 'postgres'), scratch: home };
  }
  // Root writes the log and the password beside the server's own directory, where nobody else can lay a link for it.
  const away = join(reachable, createHash('sha256').update(home).digest('hex').slice(0, 16));
  mkdirSync(join(away, 'data'), { recursive: true, mode: 0o755 });
  chownSync(join(away, 'data'), access.uid, access.gid);
  const copied = copyBinaries(binaries, join(reachable, 'server'));
  return { ...own, binaries: copied, cluster: join(away, 'data', 'postgres'), scratch: away };
}

/** The superuser's password: made once, readable by the caller alone. */
export function readOrMakePassword(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8').trim();
}

function copyBinaries(binaries: Binaries, target: string): Binaries {
  const version = createHash('sha256').update(binaries.root).digest('hex').slice(0, 16);
  const copy = join(target, version);
  if (!existsSync(copy)) {
    const partial = `${copy}.${String(process.pid)}`;
    cpSync(binaries.root, partial, { recursive: true, dereference: true });
    try {
      renameSync(partial, copy);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return binariesIn(copy);
}
