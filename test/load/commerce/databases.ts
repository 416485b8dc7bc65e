import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl, ensureDatabase, openPostgres } from '@musubi/scripts';
import { subgraphs } from '@musubi/schema';
import type { Scale } from './scale.ts';
import { withSql } from './with-sql.ts';

/** Where the house of a run keeps its data. */
export interface Databases {
  readonly kind: 'bundled' | 'given';
  /** By subgraph, and `events`. */
  readonly urlOf: (name: string) => string;
  /** Whether an earlier run filled them and kept them. */
  readonly isFilled: boolean;
  readonly markFilled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface DatabaseWishes {
  /** A PostgreSQL; undefined for the bundled one. */
  readonly serverUrl: string | undefined;
  readonly scale: Scale;
  /** Leaves them there for the next run, and takes what an earlier one left. */
  readonly isKept: boolean;
}

const names = [...subgraphs.map(({ name }) => name), 'events'];

/** Databases of a run's own, dropped at the end unless they are kept. The bundled server's are gone with it. */
export async function openDatabases({ serverUrl, scale, isKept }: DatabaseWishes): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'musubi-commerce-'));
  const server = await openPostgres({ dataDir: folder, databaseUrl: serverUrl });
  const kind = serverUrl === undefined ? 'bundled' : 'given';
  const databaseOf = (name: string): string => `musubi_bench_${scale.name}_${name}`;
  const urlOf = (name: string): string => databaseUrl(server.url, databaseOf(name));
  const run = (url: string, statement: string): Promise<number> =>
    withSql(url, async (sql) => (await sql.unsafe(statement)).length);
  const drop = async (): Promise<void> => {
    for (const name of names) await run(server.url, `drop database if exists ${databaseOf(name)} with (force)`);
  };
  const comment = `${scale.variants} variants, ${scale.locations} locations`;
  const marked = `select from pg_database where datname = '${databaseOf('inventory')}' and shobj_description(oid, 'pg_database') = '${comment}'`;
  const isFilled = isKept && (await run(server.url, marked)) > 0;
  if (!isFilled) await drop();
  for (const name of names) await ensureDatabase(server.url, databaseOf(name));
  return {
    kind,
    urlOf,
    isFilled,
    markFilled: async () => {
      await run(server.url, `comment on database ${databaseOf('inventory')} is '${comment}'`);
    },
    close: async () => {
      if (!isKept && kind === 'given') await drop();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
