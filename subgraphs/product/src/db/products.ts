import { asc, or, sql } from 'drizzle-orm';
import type { Database, Executor } from '@musubi/chassis';
import { checkGtin } from '../domain/gtin.ts';
import { facetsOf, type Product, type Variant } from '../domain/product.ts';
import { foldText, searchTokens } from '../domain/search-text.ts';
import type { VariantOwner } from '../domain/upsert-product.ts';
import { anyOf } from './any-of.ts';
import { ConcurrentChange, repeatOnTakenKey } from './repeatable.ts';
import { product, variant, type ProductRow, type VariantRow } from './tables.ts';

/** A variant with the product it belongs to. */
export type VariantOfProduct = VariantRow & { readonly product: ProductRow };

/** The products, locked in the order of their ids until the transaction ends. */
export async function loadProducts(tx: Executor, ids: readonly string[]): Promise<ReadonlyMap<string, Product>> {
  const rows = await tx.select().from(product).where(anyOf(product.id, ids)).orderBy(asc(product.id)).for('update');
  const found = rows.map(({ id }) => id);
  const variants = await tx
    .select()
    .from(variant)
    .where(anyOf(variant.productId, found))
    .orderBy(asc(variant.productId), asc(variant.position));
  const byProduct = Map.groupBy(variants, ({ productId }) => productId);
  return new Map(rows.map((row) => [row.id, { ...row, variants: (byProduct.get(row.id) ?? []).map(toVariant) }]));
}

/** Who holds these ids, SKUs and GTINs now. */
export async function loadOwners(
  tx: Executor,
  keys: {
    readonly ids: readonly string[];
    readonly skus: readonly string[];
    readonly gtin14s: readonly string[];
  },
): Promise<readonly VariantOwner[]> {
  const { id: variantId, productId, sku, gtin14 } = variant;
  return tx
    .select({ variantId, productId, sku, gtin14 })
    .from(variant)
    .where(or(anyOf(variant.id, keys.ids), anyOf(variant.sku, keys.skus), anyOf(variant.gtin14, keys.gtin14s)));
}

/** A product before a decision, if it was there, and after. */
export type ProductChange = { readonly before: Product | undefined; readonly after: Product };

/** Writes new states over the locked old ones. A product that somebody else has just made repeats the transaction. */
export async function saveProducts(tx: Executor, changes: readonly ProductChange[]): Promise<void> {
  const made = changes.filter(({ before }) => before === undefined).map(({ after }) => toProductRow(after));
  if (made.length > 0) {
    const written = await tx.insert(product).values(made).onConflictDoNothing().returning({ id: product.id });
    if (written.length < made.length) throw new ConcurrentChange('A product was made at the same time');
  }
  const changed = changes.filter(({ before }) => before !== undefined).map(({ after }) => toProductRow(after));
  if (changed.length > 0) {
    await tx.insert(product).values(changed).onConflictDoUpdate({ target: product.id, set: replacedProduct });
  }
  await saveVariants(
    tx,
    changes.map(({ after }) => after),
  );
}

const replacedProduct = {
  status: sql`excluded.status`,
  name: sql`excluded.name`,
  description: sql`excluded.description`,
  brand: sql`excluded.brand`,
  categoryIds: sql`excluded.category_ids`,
  taxClass: sql`excluded.tax_class`,
  attributes: sql`excluded.attributes`,
  media: sql`excluded.media`,
  version: sql`excluded.version`,
  updatedAt: sql`excluded.updated_at`,
};

async function saveVariants(tx: Executor, products: readonly Product[]): Promise<void> {
  const variants = products.flatMap((owner) => owner.variants.map((one, position) => toRow(owner, one, position)));
  if (variants.length === 0) return;
  await tx
    .insert(variant)
    .values(variants)
    .onConflictDoUpdate({
      target: variant.id,
      set: {
        position: sql`excluded.position`,
        sku: sql`excluded.sku`,
        gtin: sql`excluded.gtin`,
        gtin14: sql`excluded.gtin14`,
        options: sql`excluded.options`,
        media: sql`excluded.media`,
        searchText: sql`excluded.search_text`,
        searchTokens: sql`excluded.search_tokens`,
        facets: sql`excluded.facets`,
      },
    })
    .catch(repeatOnTakenKey);
}

/** Products by id, as loaders need them. */
export function readProducts(database: Database): (ids: readonly string[]) => Promise<ProductRow[]> {
  const query = database
    .select()
    .from(product)
    .where(sql`${product.id} = any(${sql.placeholder('ids')}::text[])`);
  const prepared = query.prepare('products_by_id');
  return (ids) => prepared.execute({ ids });
}

/** Variants by one of their columns, as loaders need them; in display order. */
export function readVariants(
  database: Database,
  by: 'id' | 'sku' | 'gtin14' | 'productId',
): (keys: readonly string[]) => Promise<VariantOfProduct[]> {
  const prepared = database
    .select()
    .from(variant)
    .innerJoin(product, sql`${product.id} = ${variant.productId}`)
    .where(sql`${variant[by]} = any(${sql.placeholder('keys')}::text[])`)
    .orderBy(asc(variant.position))
    .prepare(`variants_by_${by}`);
  return async (keys) => (await prepared.execute({ keys })).map((row) => ({ ...row.variant, product: row.product }));
}

function toProductRow(product: Product): ProductRow {
  // The builder passes over what is no column.
  return { ...product, categoryIds: [...product.categoryIds] };
}

function toVariant({ id, sku, gtin, options, media }: VariantRow): Variant {
  return { id, sku, gtin, options, media };
}

function toRow(owner: Product, one: Variant, position: number): VariantRow {
  const names = [owner.name.ja, owner.name.en ?? ''].map(foldText);
  const options = one.options.flatMap(({ value }) => [value.ja, value.en ?? '']);
  const others = [...options, owner.brand ?? '', one.sku, one.gtin ?? ''].map(foldText);
  const searchText = `\n${names.join('\n')}\n\t${others.join('\t')}\t`;
  const check = one.gtin === null ? undefined : checkGtin(one.gtin);
  return {
    ...one,
    productId: owner.id,
    position,
    gtin14: check?.kind === 'valid' ? check.gtin14 : null,
    priceVersion: 0,
    facets: [...facetsOf(owner, one)],
    searchText,
    // Tokens are letters and digits only, so quotes need no escape.
    searchTokens: searchTokens(searchText)
      .map((token) => `'${token}'`)
      .join(' '),
  };
}
