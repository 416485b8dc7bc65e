import type { Chassis } from '@musubi/chassis';

/** What inventory asks of product: which variants these GTIN-14 are. Those that are none are left out. Throws when product can't say. */
export type Catalogue = (
  gtins: readonly string[],
  correlationId: string | undefined,
) => Promise<ReadonlyMap<string, string>>;

/** Product behind the chassis' signed client. */
export function catalogueOf({ callSubgraph }: Pick<Chassis, 'callSubgraph'>): Catalogue {
  return async (gtins, correlationId) => {
    if (gtins.length === 0) return new Map();
    const names = gtins.map((_, index) => `$g${index}: String!`);
    const fields = gtins.map((_, index) => `g${index}: variantByGtin(gtin: $g${index}) { id }`);
    const variables = Object.fromEntries(gtins.map((gtin, index) => [`g${index}`, gtin]));
    const query = `query VariantsByGtin(${names.join(', ')}) { ${fields.join(' ')} }`;
    const call = { query, variables, ...(correlationId === undefined ? {} : { correlationId }) };
    const result = await callSubgraph('product').call<Readonly<Record<string, { readonly id: string } | null>>>(call);
    if (result.kind === 'unreachable') throw new Error(`Product can't be asked: ${result.reason}`);
    if (result.kind === 'failed')
      throw new Error(`Product refused: ${result.errors.map(({ message }) => message).join('; ')}`);
    return new Map(
      gtins.flatMap((gtin, index): readonly [string, string][] => {
        const found = result.data[`g${index}`];
        return found == null ? [] : [[gtin, found.id]];
      }),
    );
  };
}
