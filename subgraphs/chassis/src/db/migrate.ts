import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { directoryPath } from '../type-defs.ts';

/** One file of `migrations/`, named `NNNN_name.sql` and numbered from 0001 without a gap. */
export type Migration = { readonly name: string; readonly text: string; readonly checksum: string };

/** The migrations of a folder in order. Throws on a file out of line, so that none is overlooked. */
export function readMigrations(directory: string | URL): readonly Migration[] {
  const folder = directoryPath(directory);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const expected = String(index + 1).padStart(4, '0');
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name) || !name.startsWith(expected)) {
      throw new Error(`Expected migration ${expected}_name.sql in ${folder}, found ${name}`);
    }
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/**
 * Applies what is missing, forward only, each file in its own transaction together with its
 * record. Waits its turn under an advisory lock, so many processes may start at once. Refuses
 * when an applied file has changed or is gone. `scope` keeps several sets apart in one database.
 * Answers the names it applied.
 */
export async function migrate(sql: Sql, scope: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const connection = await sql.reserve();
  try {
    await connection.unsafe('set lock_timeout = 0; set statement_timeout = 0').simple();
    await connection`select pg_advisory_lock(${LOCK})`;
    await connection.unsafe(LEDGER).simple();
    const pending = await pendingOf(connection, scope, migrations);
    for (const migration of pending) {
      const { name, text, checksum } = migration;
      await connection`begin`;
      try {
        await connection.unsafe(text).simple();
        await connection`insert into chassis.migration (scope, name, checksum) values (${scope}, ${name}, ${checksum})`;
        await connection`commit`;
      } catch (error) {
        await connection`rollback`;
        throw new Error(`Migration ${scope}/${name} failed: ${String(error)}`, { cause: error });
      }
    }
    return pending.map(({ name }) => name);
  } finally {
    await connection`select pg_advisory_unlock(${LOCK})`.catch(() => {});
    await connection
      .unsafe('reset lock_timeout; reset statement_timeout')
      .simple()
      .catch(() => {});
    connection.release();
  }
}

/** The migrations not applied yet. Throws when those applied are not the first of `migrations`. */
export async function pendingOf(
  sql: Sql,
  scope: string,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const applied = await sql<{ name: string; checksum: string }[]>`
    select name, checksum from chassis.migration where scope = ${scope} order by name`;
  for (const [index, { name, checksum }] of applied.entries()) {
    const known = migrations[index];
    if (known?.name !== name) {
      throw new Error(`Migration ${scope}/${name} was applied but is missing now; restore the file`);
    }
    if (known.checksum !== checksum) {
      throw new Error(`Migration ${scope}/${name} was applied and then changed; add a new file instead`);
    }
  }
  return migrations.slice(applied.length);
}

const LOCK = 815_001;

const LEDGER = `
  create schema if not exists chassis;
  create table if not exists chassis.migration (
    scope text not null,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    primary key (scope, name)
  )`;
