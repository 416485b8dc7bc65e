import { and, sql, type SQL } from 'drizzle-orm';
import type { Executor, Page } from '@musubi/chassis';
import type { SearchFilter } from '../domain/search-facets.ts';
import { PRICE_EDGES, priceRange, type FacetCount } from '../domain/search-facets.ts';
import type { SearchQuery } from '../domain/search-text.ts';
import type { VariantOfProduct } from './products.ts';
import { product, variant } from './tables.ts';

export type SearchSort = 'RELEVANCE' | 'PRICE_LOW' | 'PRICE_HIGH' | 'NEWEST';

/** What is searched for, and where it must be sold. */
export type Search = {
  /** Undefined where nothing was typed: then everything that is sold is found. */
  readonly query: SearchQuery | undefined;
  /** Filled up to GTIN-14, where the text is a whole GTIN. */
  readonly gtin14: string | null;
  /** The channel and those it falls back to. */
  readonly channels: readonly string[];
  readonly filter: SearchFilter;
  /** In stock in one of these; undefined for whether or not. */
  readonly inStockAt: readonly string[] | undefined;
  readonly sort: SearchSort;
  readonly at: Date;
};

/** `place` is what hits are sorted by, ascending, before their ids. */
export type Hit = VariantOfProduct & { readonly place: string };

/**
 * Published variants that are sold in the channels, one more than the page; by relevance the item
 * itself by SKU or GTIN (4), a name that is the text (3) or begins with it (2), one that has it
 * somewhere (1), the words apart (0). The index of tokens finds candidates; the runs are then
 * compared as they stand, because pairs of characters may also stand apart.
 */
export async function searchVariants(database: Executor, search: Search, page: Page): Promise<readonly Hit[]> {
  if (findsNothing(search)) return [];
  const place = sql`candidate.place`;
  const [, after, id] = page.after ?? [];
  const rows = await database
    .select({ variant, product, place: sql<string>`${place}`.mapWith(String) })
    .from(candidates(search))
    .innerJoin(variant, sql`${variant.id} = candidate.id`)
    .innerJoin(product, sql`${product.id} = ${variant.productId}`)
    .innerJoin(priceIn(search), sql`true`)
    .where(
      and(
        sql`${failedDimensions(search.filter)} = '{}'`,
        page.after && sql`(${place}, candidate.id) > (${after}::bigint, ${id})`,
      ),
    )
    .orderBy(place, sql`candidate.id`)
    .limit(page.limit + 1);
  return rows.map((row) => ({ ...row.variant, product: row.product, place: row.place }));
}

/**
 * What may be a hit, in the order of hits. Where the price is no part of the order it is looked up for one after the
 * other until the page is full: `offset 0` keeps the planner, which can't know how many a text finds, from looking
 * up the prices of all first.
 */
function candidates(search: Search): SQL {
  const isByPrice = search.sort === 'PRICE_LOW' || search.sort === 'PRICE_HIGH';
  const price = isByPrice ? sql`join ${priceIn(search)} on true` : sql``;
  return sql`(
    select ${variant.id} as id, ${placeOf(search)} as place
    from ${variant} join ${product} on ${product.id} = ${variant.productId} ${price}
    where ${found(search)} order by 2, 1 offset 0) as candidate`;
}

/** How many there are on all pages. */
export async function countVariants(database: Executor, search: Search): Promise<number> {
  if (findsNothing(search)) return 0;
  const [row] = await database
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(variant)
    .innerJoin(product, sql`${product.id} = ${variant.productId}`)
    .innerJoin(priceIn(search), sql`true`)
    .where(and(found(search), sql`${failedDimensions(search.filter)} = '{}'`));
  return row?.count ?? 0;
}

/**
 * How many variants each value would leave: of those that fail in no dimension, or in the value's own alone. Of
 * categories it tells whole lists, separated by spaces, so that what lies above them can be counted too.
 */
export async function countFacets(database: Executor, search: Search): Promise<readonly FacetCount[]> {
  if (findsNothing(search)) return [];
  const rows = await database.execute<{ dimension: string; key: string; value: string; count: string }>(sql`
    with matched as materialized (
      select ${variant.facets} as facets, ${product.brand} as brand, ${product.categoryIds} as category_ids,
        offered.amount as amount, ${failedDimensions(search.filter)} as failed
      from ${variant} join ${product} on ${product.id} = ${variant.productId} join ${priceIn(search)} on true
      where ${found(search)})
    select 'BRAND' as dimension, '' as key, brand as value, count(*) from matched
      where brand is not null and failed <@ '{brand}' group by brand
    union all select 'CATEGORY', '', array_to_string(category_ids, ' '), count(*) from matched
      where failed <@ '{category}' group by category_ids
    union all select 'PRICE', '', width_bucket(amount, ${sql.param(PRICE_EDGES.map(String))}::bigint[])::text, count(*) from matched
      where failed <@ '{price}' group by 3
    union all select 'ATTRIBUTE', split_part(facet, '=', 1), substr(facet, position('=' in facet) + 1), count(*)
      from matched, unnest(facets) as facet
      where failed <@ array['attribute ' || split_part(facet, '=', 1)] group by facet`);
  return rows.map(({ dimension, key, value, count }) => ({
    dimension: dimension as FacetCount['dimension'],
    key,
    value: dimension === 'PRICE' ? priceRange(Number(value)) : value,
    count: Number(count),
  }));
}

/** A text of which nothing is left to look for. */
function findsNothing({ query }: Search): boolean {
  return query !== undefined && query.tokens.length === 0 && query.prefixes.length === 0;
}

/** What everybody pays in the nearest channel that has a price; without one there is no row. */
function priceIn({ channels, at }: Search): SQL {
  const moment = sql`${at.toISOString()}::timestamptz`;
  const keys = sql`${sql.param(channels)}::text[]`;
  return sql`lateral (
    select price.amount from price where price.variant_id = ${variant.id} and price.channel_key = any(${keys})
      and price.customer_group is null and price.valid_from <= ${moment}
      and (price.valid_until is null or ${moment} < price.valid_until)
    order by array_position(${keys}, price.channel_key) limit 1) as offered`;
}

function found({ query, inStockAt }: Search): SQL | undefined {
  const lexemes = [
    ...(query?.tokens ?? []).map((token) => `'${token}'`),
    ...(query?.prefixes ?? []).map((token) => `'${token}':*`),
  ];
  return and(
    sql`${product.status} = 'PUBLISHED'`,
    query && sql`${variant.searchTokens} @@ ${lexemes.join(' & ')}::tsquery`,
    query &&
      sql`(select bool_and(position(run in ${variant.searchText}) > 0) from unnest(${sql.param(query.runs)}::text[]) as run) is not false`,
    inStockAt &&
      sql`exists (
        select from variant_stock as stock where stock.variant_id = ${variant.id}
          and stock.location_id = any(${sql.param(inStockAt)}::text[]) and stock.available > 0)`,
  );
}

/** The dimensions in which a variant is not what was asked for. */
function failedDimensions({ categoryIds, brands, minimum, maximum, attributes }: SearchFilter): SQL {
  const chosen = JSON.stringify(Object.fromEntries(attributes));
  const failing = (dimension: string, fits: SQL): SQL =>
    sql`case when ${fits} then '{}'::text[] else array[${dimension}::text] end`;
  const parts = [
    ...(categoryIds === undefined
      ? []
      : [failing('category', sql`${product.categoryIds} && ${sql.param(categoryIds)}::text[]`)]),
    ...(brands === undefined
      ? []
      : [failing('brand', sql`coalesce(${product.brand} = any(${sql.param(brands)}::text[]), false)`)]),
    ...(minimum === undefined && maximum === undefined
      ? []
      : [
          failing(
            'price',
            sql`offered.amount >= ${String(minimum ?? 0n)}::bigint and offered.amount <= ${String(maximum ?? MOST_AMOUNT)}::bigint`,
          ),
        ]),
    ...(attributes.size === 0
      ? []
      : [
          sql`array(select 'attribute ' || chosen.key from jsonb_each(${chosen}::jsonb) as chosen
            where not ${variant.facets} && array(
              select chosen.key || '=' || one from jsonb_array_elements_text(chosen.value) as one))`,
        ]),
  ];
  return sql`(${sql.join([sql`'{}'::text[]`, ...parts], sql` || `)})`;
}

const MOST_AMOUNT = 9_223_372_036_854_775_807n;

/** A whole number that grows from the first hit to the last. */
function placeOf({ query, gtin14, sort }: Search): SQL {
  switch (sort) {
    case 'RELEVANCE': {
      const text = query?.folded;
      if (text === undefined) return sql`0::bigint`;
      return sql`(case
        when lower(${variant.sku}) = ${text} or ${variant.gtin14} = ${gtin14} then -4
        when position(${`\n${text}\n`} in ${variant.searchText}) > 0 then -3
        when position(${`\n${text}`} in ${variant.searchText}) > 0 then -2
        when position(${text} in ${variant.searchText}) > 0 then -1
        else 0 end)::bigint`;
    }
    case 'PRICE_LOW':
      return sql`offered.amount`;
    case 'PRICE_HIGH':
      return sql`(-offered.amount)`;
    case 'NEWEST':
      return sql`(-(extract(epoch from ${product.createdAt}) * 1000)::bigint)`;
    default:
      return sort satisfies never;
  }
}
