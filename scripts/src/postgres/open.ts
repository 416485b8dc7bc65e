import { detectAccess, type Access } from './access.ts';
import { findBinaries } from './binaries.ts';
import { claim } from './claim.ts';
import { ensureCluster, superuser } from './cluster.ts';
import { preparePlace, readOrMakePassword } from './directory.ts';
import { clearOrphan } from './postmaster.ts';
import { startServer } from './server.ts';

export interface PostgresOptions {
  /** Holds the embedded server's data; made when missing. */
  readonly dataDir: string;
  /** Another server to use instead: nothing is started, and `dataDir` stays untouched. */
  readonly databaseUrl?: string | undefined;
  readonly port?: number;
  readonly durability?: 'durable' | 'throw-away';
  readonly access?: Access;
  readonly onProgress?: (message: string) => void;
}

export interface OpenPostgres {
  /** Connects to the maintenance database as a role that may create others. */
  readonly url: string;
  /** Settles when the server ends; never for a server given by URL, which this process does not watch. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/**
 * A PostgreSQL to use: the one that `databaseUrl` names, or an embedded PostgreSQL 18 over `dataDir`, which ends with
 * this process. Throws DirectoryInUse when another live process holds the directory. Call it on the main thread: the
 * kernel ties the server to the thread that spawned it.
 */
export async function openPostgres(options: PostgresOptions): Promise<OpenPostgres> {
  const { databaseUrl } = options;
  if (databaseUrl !== undefined && databaseUrl !== '') {
    return { url: databaseUrl, ended: new Promise<void>(() => {}), close: async () => {} };
  }
  return openEmbedded(options);
}

async function openEmbedded(options: PostgresOptions): Promise<OpenPostgres> {
  const { dataDir, port = 0, durability = 'durable', access = detectAccess(), onProgress = () => {} } = options;
  const place = preparePlace(dataDir, access, { binaries: findBinaries() });
  const release = claim(place.claim, dataDir);
  try {
    const password = readOrMakePassword(place.passwordFile);
    if ((await ensureCluster(place, { access, password, durability })) === 'made') {
      onProgress(`made a database cluster in ${place.cluster}`);
    }
    const orphan = await clearOrphan(place.cluster);
    if (orphan !== 'none') onProgress(`${orphan} what an earlier run left in ${place.cluster}`);
    const server = await startServer(place, { access, durability, port });
    onProgress(`PostgreSQL listens on 127.0.0.1:${String(server.port)}`);
    return {
      url: `postgres://${superuser}:${password}@127.0.0.1:${String(server.port)}/postgres`,
      ended: server.ended,
      async close() {
        await server.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
