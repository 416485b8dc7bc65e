import type { Connection } from './with-sql.ts';

/** Does a work while a table has no index but its primary key, and makes the others anew: many times faster for many rows. */
export async function withoutIndexes(sql: Connection, table: string, work: () => Promise<void>): Promise<void> {
  const constraints = await sql<{ name: string; definition: string }[]>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = ${table}::regclass and contype = 'u'`;
  for (const { name } of constraints) await sql.unsafe(`alter table ${table} drop constraint ${name}`);
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = ${table}::regclass and not indisprimary`;
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  await work();
  await sql.unsafe(`set maintenance_work_mem = '512MB'`);
  for (const { definition } of indexes) await sql.unsafe(definition);
  for (const { name, definition } of constraints) {
    await sql.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
  }
}
