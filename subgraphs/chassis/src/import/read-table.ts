import { readCsv } from './read-csv.ts';

/** A row by the names of the heading; what is empty is absent. */
export type TableRow = Readonly<Record<string, string>>;

/** A small file as a whole. Throws for the first row that can't be read, with its line. */
export async function readTable(source: AsyncIterable<Buffer | string>): Promise<readonly TableRow[]> {
  const table: TableRow[] = [];
  for await (const row of readCsv(source, [])) {
    if (row.kind === 'rejected') {
      const { line, code, expected, got } = row.error;
      throw new Error(`Line ${line}: ${code}: expected ${expected}, got "${got}"`);
    }
    const named = row.columns.map((name): [string, string] => [name, row.cells(name)]);
    table.push(Object.fromEntries(named.filter(([, value]) => value !== '')));
  }
  return table;
}
