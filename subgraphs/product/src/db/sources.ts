import { asc, sql } from 'drizzle-orm';
import type { Executor, Page } from '@musubi/chassis';
import type { GoldenField, Precedence, SourceRecord } from '../domain/golden-record.ts';
import { anyOf } from './any-of.ts';
import { sourcePrecedence, sourceRecord } from './tables.ts';

/** Whose word counts, as it stays until the transaction ends. */
export async function holdPrecedence(tx: Executor): Promise<Precedence> {
  await tx.execute(sql`lock table ${sourcePrecedence} in share mode`);
  return readPrecedence(tx);
}

export async function readPrecedence(database: Executor): Promise<Precedence> {
  const rows = await database.select().from(sourcePrecedence).orderBy(asc(sourcePrecedence.field));
  return new Map(rows.map(({ field, systems }) => [field, systems]));
}

/** Says whose word counts; no record is taken until the transaction ends. */
export async function savePrecedence(
  tx: Executor,
  field: GoldenField | 'DEFAULT',
  systems: readonly string[],
): Promise<void> {
  await tx.execute(sql`lock table ${sourcePrecedence} in share row exclusive mode`);
  const row = { field, systems: [...systems] };
  await tx.insert(sourcePrecedence).values(row).onConflictDoUpdate({ target: sourcePrecedence.field, set: row });
}

/** All that is said of products. */
export async function readRecords(database: Executor, productIds: readonly string[]): Promise<readonly SourceRecord[]> {
  return database
    .select()
    .from(sourceRecord)
    .where(anyOf(sourceRecord.productId, productIds))
    .orderBy(asc(sourceRecord.system), asc(sourceRecord.externalId));
}

/** What a system said before under a name of its own. */
export async function loadRecord(tx: Executor, system: string, externalId: string): Promise<SourceRecord | undefined> {
  const [row] = await tx
    .select()
    .from(sourceRecord)
    .where(sql`${sourceRecord.system} = ${system} and ${sourceRecord.externalId} = ${externalId}`)
    .for('update');
  return row;
}

export async function saveRecord(tx: Executor, record: SourceRecord): Promise<void> {
  await tx
    .insert(sourceRecord)
    .values(record)
    .onConflictDoUpdate({ target: [sourceRecord.system, sourceRecord.externalId], set: record });
}

/** Every product of which a source says something. */
export async function readSourcedProducts(database: Executor): Promise<readonly string[]> {
  const rows = await database
    .selectDistinct({ id: sourceRecord.productId })
    .from(sourceRecord)
    .orderBy(asc(sourceRecord.productId));
  return rows.map(({ id }) => id);
}

/** Something about a product that somebody should look at. */
export type QualityIssue = { readonly productId: string; readonly code: string; readonly detail: string };

/** One page of what is wrong with products that are on sale, by product, with one more. */
export async function readQualityIssues(database: Executor, page: Page): Promise<readonly QualityIssue[]> {
  const after =
    page.after === undefined
      ? sql`true`
      : sql`(product_id, code, detail) > (${page.after[0]}, ${page.after[1]}, ${page.after[2]})`;
  const rows = await database.execute<{ product_id: string; code: string; detail: string }>(sql`
    with published as (select * from product where status = 'PUBLISHED')
    select * from (
      select product_id, 'SOURCES_DISAGREE' as code, said.key as detail
        from source_record, jsonb_each(content - 'attributes') as said
        group by product_id, said.key having count(distinct said.value) > 1
      union all select id, 'NO_ENGLISH_NAME', '' from published where name ->> 'en' is null
      union all select id, 'NO_DESCRIPTION', '' from published where description is null
      union all select id, 'NO_CATEGORY', '' from published where category_ids = '{}'
      union all select published.id, 'NO_IMAGE', '' from published
        where jsonb_array_length(media) = 0
          and exists (select from variant where product_id = published.id and jsonb_array_length(variant.media) = 0)
      union all select product_id, 'NO_GTIN', variant.id from variant join published on published.id = product_id where gtin is null
      union all select product_id, 'NO_PRICE', variant.id from variant join published on published.id = product_id
        where not exists (select from price where variant_id = variant.id)
      union all select one.id, 'SAME_NAME', min(other.id) from published as one
        join published as other on other.id <> one.id and other.name ->> 'ja' = one.name ->> 'ja' group by one.id
    ) as issue where ${after} order by product_id, code, detail limit ${page.limit + 1}`);
  return rows.map(({ product_id: productId, code, detail }) => ({ productId, code, detail }));
}
