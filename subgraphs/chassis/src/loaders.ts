import DataLoader from 'dataloader';

/** One row an id, in the order asked for; null for what is missing. */
export type ById<Row> = DataLoader<string, Row | null>;

/** All rows of a parent's id, in the query's order; empty for a parent without any. */
export type ByParent<Row> = DataLoader<string, readonly Row[]>;

/**
 * A loader whose every tick is one query. `fetch` gets distinct ids and may answer in any order
 * and leave out what is missing: write it as `where id = any(${ids})`.
 */
export function batchById<Row>(
  fetch: (ids: readonly string[]) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
): ById<Row> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await fetch(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** As `batchById`, for the many rows that belong to one parent. */
export function batchByParent<Row>(
  fetch: (parentIds: readonly string[]) => Promise<readonly Row[]>,
  parentOf: (row: Row) => string,
): ByParent<Row> {
  return new DataLoader(async (parentIds) => {
    const groups = Map.groupBy(await fetch(parentIds), parentOf);
    return parentIds.map((id) => groups.get(id) ?? []);
  });
}

/**
 * A `__resolveReference` behind a loader: all representations of a type in one request become one
 * query, in order, null for missing. A key of another name gets its own loader: give `keyed` in
 * the order they should be tried.
 */
export function referenceBy<Context, Row>(
  ...keyed: readonly (readonly [field: string, loader: (context: Context) => ById<Row>])[]
): (reference: object, context: Context) => Promise<Row | null> {
  return async (reference, context) => {
    for (const [field, loader] of keyed) {
      const key: unknown = Reflect.get(reference, field);
      if (typeof key === 'string') return loader(context).load(key);
    }
    return null;
  };
}
