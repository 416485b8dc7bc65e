import { createHash, randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { chassisMigrations, eventMigrations } from '../db/own-migrations.ts';
import { migrate, readMigrations, type Migration } from '../db/migrate.ts';
import { directoryPath } from '../type-defs.ts';
import { testServerUrl } from './server-url.ts';

/** A database of a test's own, migrated, dropped at `close`. */
export type TestDatabase = {
  readonly url: string;
  readonly sql: Sql;
  close(): Promise<void>;
};

/**
 * A throw-away copy of a template that is migrated once for a set of migrations and shared by all
 * test processes. It holds the chassis's tables, the event backbone and the migrations of
 * `directory`, if given.
 */
export async function createTestDatabase(
  options: {
    readonly directory?: string | URL | undefined;
    /** The subgraph's name, when it is not the folder's. */
    readonly name?: string | undefined;
    /** The server it is made on; by default that of all tests. */
    readonly server?: string | undefined;
  } = {},
): Promise<TestDatabase> {
  const { server = testServerUrl() } = options;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  const name = `test_${randomBytes(8).toString('hex')}`;
  try {
    const template = await ensureTemplate(admin, server, setsOf(options));
    await admin.unsafe(`create database ${name} template ${template}`);
  } finally {
    await admin.end();
  }
  const url = databaseUrl(server, name);
  const sql = postgres(url, { max: 3, onnotice: () => {} });
  return {
    url,
    sql,
    async close() {
      await sql.end({ timeout: 1 });
      const dropper = postgres(server, { max: 1, onnotice: () => {} });
      await dropper.unsafe(`drop database if exists ${name} with (force)`);
      await dropper.end();
    },
  };
}

type MigrationSet = readonly [scope: string, migrations: readonly Migration[]];

function setsOf({
  directory,
  name,
}: {
  readonly directory?: string | URL | undefined;
  readonly name?: string | undefined;
}): readonly MigrationSet[] {
  const shared: readonly MigrationSet[] = [
    ['chassis', chassisMigrations()],
    ['events', eventMigrations()],
  ];
  if (directory === undefined) return shared;
  const folder = directoryPath(directory);
  return [...shared, [name ?? basename(folder), readMigrations(join(folder, 'migrations'))]];
}

/** The template goes by the digest of its migrations; an advisory lock lets one process make it. */
async function ensureTemplate(admin: Sql, server: string, sets: readonly MigrationSet[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(sets)).digest('hex').slice(0, 16);
  const name = `template_${hash}`;
  await admin`select pg_advisory_lock(${TEMPLATE_LOCK})`;
  try {
    const [found] = await admin`select 1 from pg_database where datname = ${name}`;
    if (found !== undefined) return name;
    const draft = `${name}_draft`;
    await admin.unsafe(`drop database if exists ${draft} with (force)`);
    await admin.unsafe(`create database ${draft}`);
    const sql = postgres(databaseUrl(server, draft), { max: 2, onnotice: () => {} });
    try {
      for (const [scope, migrations] of sets) await migrate(sql, scope, migrations);
    } finally {
      await sql.end();
    }
    await admin.unsafe(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await admin`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
  }
}

const TEMPLATE_LOCK = 815_100;

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
