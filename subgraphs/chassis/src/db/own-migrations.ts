import type { Sql } from 'postgres';
import { directoryPath } from '../type-defs.ts';
import { migrate, pendingOf, readMigrations, type Migration } from './migrate.ts';
import { join } from 'node:path';

/** The chassis's own tables: outbox, inbox, cursors, idempotency. */
export function chassisMigrations(): readonly Migration[] {
  return readMigrations(new URL('../../migrations/chassis/', import.meta.url));
}

/** The event backbone's tables, for the database behind EVENTS_URL. */
export function eventMigrations(): readonly Migration[] {
  return readMigrations(new URL('../../migrations/events/', import.meta.url));
}

/** Brings a subgraph's store up to date: the chassis's tables first, then its own. */
export async function migrateSubgraph(
  sql: Sql,
  subgraph: { readonly name: string; readonly directory: string | URL },
): Promise<readonly string[]> {
  return [
    ...(await migrate(sql, 'chassis', chassisMigrations())),
    ...(await migrate(sql, subgraph.name, ownMigrations(subgraph.directory))),
  ];
}

/** Whether every migration is applied; false too when the ledger itself is missing. */
export async function isMigrated(
  sql: Sql,
  subgraph: { readonly name: string; readonly directory: string | URL },
): Promise<boolean> {
  const [ledger] = await sql`select to_regclass('chassis.migration') is not null as exists`;
  if (ledger?.['exists'] !== true) return false;
  const sets: readonly [string, readonly Migration[]][] = [
    ['chassis', chassisMigrations()],
    [subgraph.name, ownMigrations(subgraph.directory)],
  ];
  for (const [scope, migrations] of sets) {
    if ((await pendingOf(sql, scope, migrations)).length > 0) return false;
  }
  return true;
}

function ownMigrations(directory: string | URL): readonly Migration[] {
  return readMigrations(join(directoryPath(directory), 'migrations'));
}
