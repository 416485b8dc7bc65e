import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';

/**
 * Throws, naming every difference, unless the drizzle tables say what the migrated database has:
 * the same columns with the same types, nullability and presence of a default, and no table of
 * the public schema left out. `tables` is a module's namespace: what is no table in it is passed over.
 */
export async function expectTablesToMatch(sql: Sql, tables: object): Promise<void> {
  const declared = Object.values(tables).filter((value): value is PgTable => is(value, PgTable));
  const said = declared.flatMap((table) => {
    const { name, schema = 'public', columns } = getTableConfig(table);
    return columns.map((column) =>
      describe({
        column: `${schema}.${name}.${column.name}`,
        type: column.getSQLType(),
        nullable: !column.notNull,
        filled: column.hasDefault && column.default !== undefined,
      }),
    );
  });
  const schemas = new Set(declared.map((table) => getTableConfig(table).schema ?? 'public'));
  const found = await sql<ColumnRow[]>`
    select n.nspname as schema, c.relname as table, a.attname as column,
      format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
      (a.atthasdef and a.attgenerated = '') as filled
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and n.nspname = any(${[...schemas]})`;
  const has = found.map((row) => describe({ ...row, column: `${row.schema}.${row.table}.${row.column}` }));
  const missing = said.filter((line) => !has.includes(line));
  const unsaid = has.filter((line) => !said.includes(line));
  if (missing.length + unsaid.length === 0) return;
  throw new Error(
    ['The drizzle tables and the migrated database differ:']
      .concat(missing.map((line) => `  only drizzle says  ${line}`))
      .concat(unsaid.map((line) => `  only the database has  ${line}`))
      .join('\n'),
  );
}

type ColumnRow = {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly filled: boolean;
};

function describe(column: {
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly filled: boolean;
}): string {
  const rest = `${column.nullable ? 'null' : 'not null'}${column.filled ? ' default' : ''}`;
  return `${column.column} ${canonicalType(column.type)} ${rest}`;
}

/** drizzle's and PostgreSQL's names of the same types. */
function canonicalType(type: string): string {
  const plain = type.replaceAll(/\s*,\s*/g, ',');
  const serial = { serial: 'integer', bigserial: 'bigint', smallserial: 'smallint' }[plain];
  if (serial !== undefined) return serial;
  return plain
    .replace(/^timestamp( ?\(\d\))?$/, 'timestamp$1 without time zone')
    .replace(/^time( ?\(\d\))?$/, 'time$1 without time zone')
    .replace(/ ?\((\d)\) with/, '($1) with')
    .replace('varchar', 'character varying')
    .replace(/^char\b/, 'character');
}
