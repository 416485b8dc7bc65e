import { badUserInput } from './errors.ts';

/** A page asked for: how many, and behind which keys. */
export type Page = {
  readonly limit: number;
  /** The sort keys of the last row seen; undefined for the first page. */
  readonly after: readonly string[] | undefined;
};

/** After the Relay connection specification, forward only. */
export type Connection<Row> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

const LARGEST_PAGE = 100;

/**
 * Reads `first` (default 20, at most 100) and `after` of a connection field. `keys` is how many
 * sort keys a cursor of this list holds. Throws BAD_USER_INPUT for a page that can't be.
 */
export function pageOf(
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  keys: number,
): Page {
  const limit = args.first ?? 20;
  if (limit < 0 || limit > LARGEST_PAGE) {
    throw badUserInput(`Expected first to be from 0 to ${LARGEST_PAGE}, got ${limit}`, 'first');
  }
  if (args.after === undefined || args.after === null) return { limit, after: undefined };
  const after = decodeCursor(args.after);
  if (after?.length !== keys) {
    throw badUserInput('Expected after to be a cursor of this list', 'after');
  }
  return { limit, after };
}

/**
 * The connection of a page. Fetch one row more than `limit` (`limit ${page.limit + 1}`): it tells
 * whether there is another page. `keysOf` gives a row's sort keys as text; they must be unique
 * together, so end with the id.
 */
export function toConnection<Row>(
  rows: readonly Row[],
  page: Page,
  keysOf: (row: Row) => readonly string[],
): Connection<Row> {
  const edges = rows.slice(0, page.limit).map((node) => ({ cursor: encodeCursor(keysOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== undefined,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

function decodeCursor(cursor: string): readonly string[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : undefined;
  } catch {
    return undefined;
  }
}
