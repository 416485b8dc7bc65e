import type { Executor } from '@musubi/chassis';
import { eq, sql } from 'drizzle-orm';
import type { CartChange } from '../domain/change.ts';
import type { Cart } from '../domain/state.ts';
import { toCartRow, toLineRow } from './cart-row.ts';
import { cartTable, changeTable, lineTable } from './tables.ts';

/**
 * Opens a cart; false where its id is taken or its customer has an open one. Waits for a transaction that is just opening
 * one, so that of many at once exactly one answers true.
 */
export async function insertCart(tx: Executor, cart: Cart): Promise<boolean> {
  const inserted = await tx
    .insert(cartTable)
    .values(toCartRow(cart))
    .onConflictDoNothing()
    .returning({ id: cartTable.id });
  return inserted.length > 0;
}

/** Writes what differs between two versions of a locked cart. Untouched lines are the same objects, and are not written. */
export async function updateCart(tx: Executor, before: Cart, after: Cart): Promise<void> {
  const { id: _, ...columns } = toCartRow(after);
  await tx.update(cartTable).set(columns).where(eq(cartTable.id, after.id));
  const kept = new Set(after.lines.map(({ id }) => id));
  const removed = before.lines.map(({ id }) => id).filter((id) => !kept.has(id));
  if (removed.length > 0) await tx.delete(lineTable).where(sql`${lineTable.id} = any(${sql.param(removed)}::text[])`);
  const untouched = new Set(before.lines);
  const rows = after.lines.filter((line) => !untouched.has(line)).map((line) => toLineRow(line, after.id));
  if (rows.length === 0) return;
  await tx
    .insert(lineTable)
    .values(rows)
    .onConflictDoUpdate({
      target: lineTable.id,
      set: {
        quantity: sql`excluded.quantity`,
        unitPrice: sql`excluded.unit_price`,
        taxRateBasisPoints: sql`excluded.tax_rate_basis_points`,
        promotions: sql`excluded.promotions`,
      },
    });
}

/** Notes what one command did to a cart, under the version that it made. */
export async function insertChanges(tx: Executor, cart: Cart, changes: readonly CartChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { id: cartId, version, updatedAt: at } = cart;
  await tx
    .insert(changeTable)
    .values(changes.map((change, index) => ({ ...change, cartId, version, ordinal: index, at })));
}
