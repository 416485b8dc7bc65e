import type { Database, Executor } from '@musubi/chassis';
import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Cart, CartOwner } from '../domain/state.ts';
import { toCart, type CartRow, type LineRow } from './cart-row.ts';
import { cartTable, lineTable } from './tables.ts';

/** The prepared reads of carts. Each answers full carts, by two statements however many they are. */
export interface CartReads {
  byIds(ids: readonly string[]): Promise<readonly Cart[]>;
  /** Carts that are open (active, frozen or left behind) of these customers: at most one each. */
  openOfCustomers(customerIds: readonly string[]): Promise<readonly Cart[]>;
  /** Carts whose guests hold tokens of these hashes. */
  byTokenHashes(hashes: readonly string[]): Promise<readonly Cart[]>;
  /** The newest `limit` carts of each customer, newest first. */
  newestOfCustomers(customerIds: readonly string[], limit: number): Promise<readonly Cart[]>;
  /** Line → the cart that it is in. */
  cartIdsOfLines(lineIds: readonly string[]): Promise<readonly { readonly id: string; readonly cartId: string }[]>;
}

export function prepareCartReads(database: Database): CartReads {
  const lines = database
    .select()
    .from(lineTable)
    .where(sql`${lineTable.cartId} = any(${sql.placeholder('ids')}::text[])`)
    .orderBy(asc(lineTable.cartId), asc(lineTable.position))
    .prepare('lines_of_carts');
  const byIds = database
    .select()
    .from(cartTable)
    .where(sql`${cartTable.id} = any(${sql.placeholder('ids')}::text[])`)
    .prepare('carts_by_id');
  const open = database
    .select()
    .from(cartTable)
    .where(
      sql`${cartTable.customerId} = any(${sql.placeholder('ids')}::text[]) and ${cartTable.status} in ('ACTIVE', 'FROZEN', 'ABANDONED')`,
    )
    .prepare('open_carts_of_customers');
  const byTokens = database
    .select()
    .from(cartTable)
    .where(sql`${cartTable.tokenHash} = any(${sql.placeholder('ids')}::text[])`)
    .prepare('carts_by_token');
  const newest = database
    .select()
    .from(cartTable)
    .where(
      sql`${cartTable.id} in (
        select c.id from unnest(${sql.placeholder('ids')}::text[]) as asked (customer_id)
        cross join lateral (
          select id from cart where cart.customer_id = asked.customer_id
          order by created_at desc, id desc limit ${sql.placeholder('limit')}
        ) c)`,
    )
    .orderBy(sql`${cartTable.createdAt} desc, ${cartTable.id} desc`)
    .prepare('newest_carts_of_customers');
  const ofLines = database
    .select({ id: lineTable.id, cartId: lineTable.cartId })
    .from(lineTable)
    .where(sql`${lineTable.id} = any(${sql.placeholder('ids')}::text[])`)
    .prepare('carts_of_lines');
  const complete = async (rows: readonly CartRow[]) =>
    rows.length === 0 ? [] : assemble(rows, await lines.execute({ ids: rows.map(({ id }) => id) }));
  return {
    byIds: async (ids) => complete(await byIds.execute({ ids })),
    openOfCustomers: async (ids) => complete(await open.execute({ ids })),
    byTokenHashes: async (ids) => complete(await byTokens.execute({ ids })),
    newestOfCustomers: async (ids, limit) => complete(await newest.execute({ ids, limit })),
    cartIdsOfLines: (ids) => ofLines.execute({ ids }),
  };
}

/**
 * The carts of these ids, locked until the transaction ends: commands on one cart come one after the other. Several are
 * locked in the order of their ids, so that two commands never wait for each other.
 */
export async function lockCarts(tx: Executor, ids: readonly string[]): Promise<ReadonlyMap<string, Cart>> {
  const rows = await tx
    .select()
    .from(cartTable)
    .where(sql`${cartTable.id} = any(${sql.param(ids)}::text[])`)
    .orderBy(asc(cartTable.id))
    .for('update');
  const lines = await tx
    .select()
    .from(lineTable)
    .where(sql`${lineTable.cartId} = any(${sql.param(ids)}::text[])`)
    .orderBy(asc(lineTable.cartId), asc(lineTable.position));
  return new Map(assemble(rows, lines).map((cart) => [cart.id, cart]));
}

/** The open cart of an owner, as committed by now; undefined where there is none. Not locked. */
export async function findOpenCart(tx: Executor, owner: CartOwner): Promise<Cart | undefined> {
  const isOwned =
    owner.kind === 'customer' ? eq(cartTable.customerId, owner.customerId) : eq(cartTable.tokenHash, owner.tokenHash);
  const rows = await tx
    .select()
    .from(cartTable)
    .where(and(isOwned, inArray(cartTable.status, ['ACTIVE', 'FROZEN', 'ABANDONED'])));
  const [row] = rows;
  if (row === undefined) return undefined;
  const lines = await tx.select().from(lineTable).where(eq(lineTable.cartId, row.id)).orderBy(asc(lineTable.position));
  return toCart(row, lines);
}

/** Up to `limit` active carts that nobody has changed since a moment and that hold something. */
export async function untouchedCarts(database: Executor, since: Date, limit: number): Promise<readonly string[]> {
  const rows = await database
    .select({ id: cartTable.id })
    .from(cartTable)
    .where(
      and(
        eq(cartTable.status, 'ACTIVE'),
        lte(cartTable.updatedAt, since),
        sql`exists (select from ${lineTable} where ${lineTable.cartId} = ${cartTable.id})`,
      ),
    )
    .orderBy(asc(cartTable.updatedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

function assemble(rows: readonly CartRow[], lines: readonly LineRow[]): readonly Cart[] {
  const byCart = Map.groupBy(lines, ({ cartId }) => cartId);
  return rows.map((row) => toCart(row, byCart.get(row.id) ?? []));
}
