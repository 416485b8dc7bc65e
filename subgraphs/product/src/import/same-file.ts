import type { RowProblem } from '@musubi/chassis/import';
import type { CatalogueRow } from './catalogue-row.ts';
import type { Mapping } from './mapping.ts';

/** What a file has said so far, so that it can't contradict itself. */
export type SaidSoFar = {
  /** What a row adds: `new`; `again`, when an earlier one said the very same; or why it contradicts that one. */
  compare(line: number, values: readonly string[], row: CatalogueRow): Comparison;
  /** Takes a row back that was refused later. */
  forget(row: CatalogueRow): void;
};

export type Comparison =
  | { readonly kind: 'new' }
  | { readonly kind: 'again' }
  | { readonly kind: 'contradicts'; readonly problem: RowProblem };

type Said = { readonly line: number; readonly values: readonly string[] };

/**
 * The first row of an SKU decides, as the first row of a product does for the product's columns. Were
 * it the last, a file would change the catalogue each time it is read again.
 */
export function rememberRows({ columns, productColumns }: Mapping): SaidSoFar {
  const skus = new Map<string, Said>();
  const products = new Map<string, Said>();
  const shared = productColumns.map((column) => columns.indexOf(column));
  return {
    compare(line, values, row) {
      const sameSku = skus.get(row.sku);
      if (sameSku !== undefined) {
        const differs = columns.findIndex((_, index) => sameSku.values[index] !== values[index]);
        if (differs < 0) return { kind: 'again' };
        return contradiction('DUPLICATE_SKU', sameSku, {
          column: columns[differs],
          got: values[differs],
          index: differs,
        });
      }
      const sameProduct = products.get(row.productId);
      const differs = shared.find((index) => sameProduct !== undefined && sameProduct.values[index] !== values[index]);
      if (sameProduct !== undefined && differs !== undefined) {
        return contradiction('PRODUCT_MISMATCH', sameProduct, {
          column: columns[differs],
          got: values[differs],
          index: differs,
        });
      }
      skus.set(row.sku, { line, values });
      if (shared.length > 0 && sameProduct === undefined) products.set(row.productId, { line, values });
      return { kind: 'new' };
    },
    forget(row) {
      skus.delete(row.sku);
    },
  };
}

function contradiction(
  code: string,
  said: Said,
  here: { readonly column: string | undefined; readonly got: string | undefined; readonly index: number },
): Comparison {
  const { column = null, got = '', index } = here;
  const expected = `"${said.values[index] ?? ''}" as in line ${said.line}`;
  return { kind: 'contradicts', problem: { column, code, expected, got } };
}
