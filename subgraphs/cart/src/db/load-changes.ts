import type { Database } from '@musubi/chassis';
import { sql } from 'drizzle-orm';
import { changeTable } from './tables.ts';

export type ChangeRow = typeof changeTable.$inferSelect;

/** The newest `limit` changes of each cart, newest first; one statement. */
export type ReadChanges = (cartIds: readonly string[], limit: number) => Promise<readonly ChangeRow[]>;

export function prepareChangeReads(database: Database): ReadChanges {
  const newest = database
    .select()
    .from(changeTable)
    .where(
      sql`(${changeTable.cartId}, ${changeTable.version}, ${changeTable.ordinal}) in (
        select c.cart_id, c.version, c.ordinal from unnest(${sql.placeholder('ids')}::text[]) as asked (cart_id)
        cross join lateral (
          select cart_id, version, ordinal from cart_change where cart_change.cart_id = asked.cart_id
          order by version desc, ordinal desc limit ${sql.placeholder('limit')}
        ) c)`,
    )
    .orderBy(sql`${changeTable.cartId}, ${changeTable.version} desc, ${changeTable.ordinal} desc`)
    .prepare('newest_changes_of_carts');
  return (ids, limit) => newest.execute({ ids, limit });
}
