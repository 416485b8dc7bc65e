import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import postgres, { type Sql } from 'postgres';
import { preparing } from './prepare.ts';
import { statementCounter } from './statements.ts';

/** The subgraph's drizzle database. */
export type Database = PostgresJsDatabase;

/** What `inTransaction` hands out. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A database or a transaction: whatever a query can run on. */
export type Executor = PgDatabase<PostgresJsQueryResultHKT>;

/**
 * One store behind two clients. `database` is drizzle's, which changes its client's parsers (dates
 * and json arrive as text); `sql` is postgres.js untouched, for the chassis's own statements.
 */
export type Store = {
  readonly database: Database;
  readonly sql: Sql;
  close(): Promise<void>;
};

export type StoreOptions = {
  /** Connections of the drizzle pool. Default 4: one pipelined connection carries a lot. */
  readonly connections?: number;
  /** The name in `pg_stat_activity`. */
  readonly name?: string;
};

/** Opens lazily: no connection is made before the first statement. */
export function openDatabase(url: string, options: StoreOptions = {}): Store {
  const { connections = 4, name = 'musubi' } = options;
  const client = postgres(url, { ...connectionOptions(name), max: connections });
  const sql = postgres(url, { ...connectionOptions(`${name} chassis`), max: 3 });
  return {
    database: drizzle(preparing(client), { logger: statementCounter }),
    sql,
    async close() {
      await Promise.all([client.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
    },
  };
}

/** Nothing waits for ever: not a connection, a statement, a lock, nor an abandoned transaction. */
export function connectionOptions(name: string) {
  return {
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    onnotice: () => {},
    connection: {
      application_name: name,
      statement_timeout: 15_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  };
}
