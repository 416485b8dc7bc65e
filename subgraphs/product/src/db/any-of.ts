import { sql, type AnyColumn, type SQL } from 'drizzle-orm';

/** `column = any(values)`: one prepared shape whatever their number. */
export function anyOf(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(values)}::text[])`;
}
