import { asc, sql } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { AttributeDefinition, Definitions } from '../domain/attribute-definition.ts';
import { attributeDefinition } from './tables.ts';

/** Every definition by its key: hundreds at most, and a product may need any of them. */
export async function loadDefinitions(tx: Executor): Promise<Definitions> {
  const rows = await tx.select().from(attributeDefinition).orderBy(asc(attributeDefinition.key));
  return new Map(rows.map((row) => [row.key, row]));
}

/** Definitions that stay as they are until the transaction ends, so that what was checked by them holds when it lands. */
export async function holdDefinitions(tx: Executor): Promise<Definitions> {
  await tx.execute(sql`lock table ${attributeDefinition} in share mode`);
  return loadDefinitions(tx);
}

/** Nobody else defines an attribute, or saves a product by one, until the transaction ends. */
export async function lockDefinitions(tx: Executor): Promise<Definitions> {
  await tx.execute(sql`lock table ${attributeDefinition} in share row exclusive mode`);
  return loadDefinitions(tx);
}

/** The values that any product has under a key, as machines compare them. */
export async function readValuesInUse(tx: Executor, key: string): Promise<readonly string[]> {
  const rows = await tx.execute<{ value: string }>(sql`
    select distinct substr(facet, ${key.length + 2}) as value
    from variant, unnest(facets) as facet where starts_with(facet, ${`${key}=`})`);
  return rows.map(({ value }) => value);
}

/** Finds variants by the values as they are compared from now on, each beside the value as it was. */
export async function renameFacets(
  tx: Executor,
  key: string,
  values: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  if (values.length === 0) return;
  const from = values.map((value) => `${key}=${value.from}`);
  const to = values.map((value) => `${key}=${value.to}`);
  await tx.execute(sql`
    update variant set facets = array(
      select distinct coalesce(renamed.new, facet) from unnest(facets) as facet
      left join unnest(${sql.param(from)}::text[], ${sql.param(to)}::text[]) as renamed (old, new) on renamed.old = facet
      order by 1)
    where facets && ${sql.param(from)}::text[]`);
}

export async function saveDefinition(tx: Executor, definition: AttributeDefinition): Promise<void> {
  const row = { ...definition, options: [...definition.options], categoryIds: [...definition.categoryIds] };
  await tx.insert(attributeDefinition).values(row).onConflictDoUpdate({ target: attributeDefinition.key, set: row });
}
