import { and, asc, desc, sql } from 'drizzle-orm';
import type { Executor, Page } from '@musubi/chassis';
import type { SearchQuery } from '../domain/search-text.ts';
import type { VariantOfProduct } from './products.ts';
import { product, variant } from './tables.ts';

/** What is searched for, and where it must be sold. */
export type Search = {
  readonly query: SearchQuery;
  /** Filled up to GTIN-14, where the text is a whole GTIN. */
  readonly gtin14: string | null;
  /** The channel and those it falls back to. */
  readonly channels: readonly string[];
  readonly categoryIds: readonly string[] | undefined;
  readonly at: Date;
};

export type Hit = VariantOfProduct & { readonly score: number };

/**
 * Published variants that are sold in the channels, best match first, one more than the page: the
 * item itself by SKU or GTIN (4), a name that is the text (3) or begins with it (2), one that has it
 * somewhere (1), the words apart (0). The index of tokens finds candidates; the runs are then
 * compared as they stand, because pairs of characters may also stand apart.
 */
export async function searchVariants(database: Executor, search: Search, page: Page): Promise<readonly Hit[]> {
  const { query, gtin14, channels, categoryIds, at } = search;
  const lexemes = [...query.tokens.map((token) => `'${token}'`), ...query.prefixes.map((token) => `'${token}':*`)];
  if (lexemes.length === 0) return [];
  const moment = sql`${at.toISOString()}::timestamptz`;
  const text = query.folded;
  const score = sql<number>`case
    when lower(${variant.sku}) = ${text} or ${variant.gtin14} = ${gtin14} then 4
    when position(${`\n${text}\n`} in ${variant.searchText}) > 0 then 3
    when position(${`\n${text}`} in ${variant.searchText}) > 0 then 2
    when position(${text} in ${variant.searchText}) > 0 then 1
    else 0 end`;
  const rows = await database
    .select({ variant, product, score: score.mapWith(Number) })
    .from(variant)
    .innerJoin(product, sql`${product.id} = ${variant.productId}`)
    .where(
      and(
        sql`${variant.searchTokens} @@ ${lexemes.join(' & ')}::tsquery`,
        sql`(select bool_and(position(run in ${variant.searchText}) > 0) from unnest(${sql.param(query.runs)}::text[]) as run) is not false`,
        sql`${product.status} = 'PUBLISHED'`,
        categoryIds && sql`${product.categoryIds} && ${sql.param(categoryIds)}::text[]`,
        sql`exists (
          select from price where price.variant_id = ${variant.id} and price.channel_key = any(${sql.param(channels)}::text[])
            and price.customer_group is null and price.valid_from <= ${moment}
            and (price.valid_until is null or ${moment} < price.valid_until))`,
        page.after && sql`(-(${score}), ${variant.id}) > (-(${page.after[0]}::integer), ${page.after[1]})`,
      ),
    )
    .orderBy(desc(score), asc(variant.id))
    .limit(page.limit + 1);
  return rows.map((row) => ({ ...row.variant, product: row.product, score: row.score }));
}
