import { existsSync, readFileSync } from 'node:fs';

import { detectAccess } from './access.ts';
import { findBinaries } from './binaries.ts';
import { DirectoryInUse } from './claim.ts';
import { superuser } from './cluster.ts';
import { preparePlace } from './directory.ts';
import { openPostgres, type OpenPostgres, type PostgresOptions } from './open.ts';
import { readPostmaster } from './postmaster.ts';

/**
 * A PostgreSQL to use beside a running start or without one: the server of `databaseUrl`, the embedded server that
 * another process runs over `dataDir`, or one that is opened for as long as this takes.
 */
export async function reachPostgres(options: PostgresOptions): Promise<Pick<OpenPostgres, 'url' | 'close'>> {
  try {
    return await openPostgres(options);
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    const url = runningUrl(options.dataDir);
    if (url === undefined) throw error;
    return { url, close: async () => {} };
  }
}

function runningUrl(dataDir: string): string | undefined {
  const place = preparePlace(dataDir, detectAccess(), { binaries: findBinaries() });
  const postmaster = readPostmaster(place.cluster);
  if (postmaster?.status !== 'ready' || !existsSync(place.passwordFile)) return undefined;
  const password = readFileSync(place.passwordFile, 'utf8').trim();
  return `postgres://${superuser}:${password}@127.0.0.1:${String(postmaster.port)}/postgres`;
}
