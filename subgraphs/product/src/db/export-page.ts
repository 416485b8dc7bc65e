import { and, asc, sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import { regularValueAt, type Amount } from '../domain/price-timeline.ts';
import { loadTimelines } from './prices.ts';
import type { VariantOfProduct } from './products.ts';
import { product, variant } from './tables.ts';

/** Variants by their ids after one, each with what everybody pays for it in `ec` when no sale lies over it. */
export async function readExportPage(
  database: Executor,
  { after, limit, at }: { readonly after: string; readonly limit: number; readonly at: Date },
): Promise<readonly { readonly variant: VariantOfProduct; readonly price: Amount | null }[]> {
  const rows = await database
    .select()
    .from(variant)
    .innerJoin(product, sql`${product.id} = ${variant.productId}`)
    .where(and(sql`${variant.id} > ${after}`))
    .orderBy(asc(variant.id))
    .limit(limit);
  const ids = rows.map((row) => row.variant.id);
  const timelines = await loadTimelines(database, ids, { channel: 'ec', customerGroup: null });
  return rows.map((row) => ({
    variant: { ...row.variant, product: row.product },
    price: regularValueAt(timelines.get(row.variant.id) ?? [], at) ?? null,
  }));
}
