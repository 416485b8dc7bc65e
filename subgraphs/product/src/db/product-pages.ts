import { and, desc, sql, type SQL } from 'drizzle-orm';
import type { Executor, Page } from '@musubi/chassis';
import type { ProductStatus } from '../domain/product.ts';
import { product, type ProductRow } from './tables.ts';

/** Which products to list; undefined limits nothing. */
export type ProductsAsked = {
  readonly statuses: readonly ProductStatus[];
  /** In one of these. */
  readonly categoryIds: readonly string[] | undefined;
  readonly brand: string | undefined;
};

/** One page of products, newest first, with one more to tell whether there is another page. */
export function readProductPage(database: Executor, asked: ProductsAsked, page: Page): Promise<ProductRow[]> {
  const { statuses, categoryIds, brand } = asked;
  return database
    .select()
    .from(product)
    .where(
      and(
        sql`${product.status} = any(${sql.param(statuses)}::text[])`,
        categoryIds && sql`${product.categoryIds} && ${sql.param(categoryIds)}::text[]`,
        brand === undefined ? undefined : sql`${product.brand} = ${brand}`,
        behind(page),
      ),
    )
    .orderBy(desc(product.createdAt), desc(product.id))
    .limit(page.limit + 1);
}

/** The same page of several categories in one statement: the ids of each one's products. */
export async function readCategoryPages(
  database: Executor,
  asked: {
    readonly statuses: readonly ProductStatus[];
    /** Every category asked for with everything below it. */
    readonly under: Readonly<Record<string, readonly string[]>>;
  },
  page: Page,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database.execute<{ category: string; id: string }>(sql`
    select asked.key as category, page.id
    from jsonb_each(${JSON.stringify(asked.under)}::jsonb) as asked
    cross join lateral (
      select ${product.id}, ${product.createdAt} from ${product}
      where ${product.categoryIds} && array(select jsonb_array_elements_text(asked.value))
        and ${product.status} = any(${sql.param(asked.statuses)}::text[]) and ${behind(page)}
      order by ${product.createdAt} desc, ${product.id} desc limit ${page.limit + 1}
    ) as page
    order by page.created_at desc, page.id desc`);
  return new Map(
    Map.groupBy(rows, ({ category }) => category)
      .entries()
      .map(([category, found]) => [category, found.map(({ id }) => id)]),
  );
}

function behind({ after }: Page): SQL {
  if (after === undefined) return sql`true`;
  const [createdAt, id] = after;
  return sql`(${product.createdAt}, ${product.id}) < (${createdAt}::timestamptz, ${id})`;
}
