/** A row by the names of the heading; what is empty is absent. */
export type CsvRow = Readonly<Record<string, string>>;

/**
 * Reads RFC 4180: quoted fields may hold commas, quotes (doubled) and line ends. The first line is the heading. Throws for a row of
 * another width and for a quote that never closes, with the row's number.
 */
export function parseCsv(text: string): readonly CsvRow[] {
  const [heading = [], ...rows] = records(text.replace(/^\uFEFF/, ''));
  return rows.map((row, index) => {
    if (row.length !== heading.length) {
      throw new Error(`Expected ${heading.length} fields in row ${index + 2}, got ${row.length}`);
    }
    const named = heading.map((name, column) => [name, row[column] ?? ''] as const);
    return Object.fromEntries(named.filter(([, value]) => value !== ''));
  });
}

/** A field, plain or in quotes, and what ends it: a comma, a line end or the end of the text. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function records(text: string): string[][] {
  const found: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const [, quoted, plain = '', end] = FIELD.exec(text) ?? [];
    if (end === undefined) throw new Error(`Expected a field of CSV in row ${found.length + 1}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    found.push(row);
    row = [];
  }
  if (row.length > 0) found.push([...row, '']);
  return found;
}
