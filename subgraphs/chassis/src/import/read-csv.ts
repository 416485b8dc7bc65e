import { parse } from 'csv-parse/sync';
import { readRecords, type TextRecord } from './read-records.ts';
import { WrongFile, type Cells, type RowError } from './row.ts';

/** A row of the file, or what is wrong with it as such. */
export type FileRow =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: Cells; readonly columns: readonly string[] }
  | { readonly kind: 'rejected'; readonly error: RowError };

/**
 * CSV after RFC 4180, UTF-8 with or without a mark; the first line is the heading; columns in any
 * order, those not asked for are passed over. Throws `WrongFile` where the heading lacks a column.
 */
export async function* readCsv(
  source: AsyncIterable<Buffer | string>,
  columns: readonly string[],
): AsyncGenerator<FileRow> {
  let heading: Heading | undefined;
  for await (const record of readRecords(source)) {
    if (heading === undefined) heading = readHeading(record, columns);
    else yield readRow(record, heading);
  }
  if (heading === undefined) {
    throw new WrongFile('EMPTY_FILE', `Expected the columns ${columns.join(', ')}, got an empty file`);
  }
}

type Heading = { readonly names: readonly string[]; readonly indexOf: ReadonlyMap<string, number> };

function readHeading(record: TextRecord, columns: readonly string[]): Heading {
  const names = cellsOf({ ...record, text: record.text.replace(/^\u{FEFF}/u, '') });
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length === 0) return { names, indexOf: new Map(names.map((name, index) => [name, index])) };
  const got = names.join(', ').slice(0, 200);
  throw new WrongFile('MISSING_COLUMN', `Expected the columns ${missing.join(', ')}, got ${got}`);
}

function readRow(record: TextRecord, { names, indexOf }: Heading): FileRow {
  const { line, text } = record;
  const rejected = (
    code: string,
    what: Pick<RowError, 'expected' | 'got'> & { column?: string | undefined },
  ): FileRow => ({
    kind: 'rejected',
    error: { line, code, expected: what.expected, got: what.got, column: what.column ?? null },
  });
  if (!record.isWellFormed) {
    return rejected('CSV_MALFORMED', { expected: 'CSV after RFC 4180', got: text.slice(0, 80) });
  }
  const cells = cellsOf(record);
  if (cells.length !== names.length) {
    return rejected('COLUMN_COUNT', { expected: `${names.length} columns`, got: String(cells.length) });
  }
  const garbled = cells.findIndex((cell) => cell.includes('\u{FFFD}'));
  if (garbled >= 0) {
    return rejected('NOT_UTF_8', { column: names[garbled], expected: 'text in UTF-8', got: cells[garbled] ?? '' });
  }
  return { kind: 'cells', line, columns: names, cells: (column) => cells[indexOf.get(column) ?? -1] ?? '' };
}

/** The cells of a record; those of one that is not well formed as far as commas tell them. */
function cellsOf({ text, isWellFormed }: TextRecord): readonly string[] {
  if (!isWellFormed || !text.includes('"')) return text.split(',').map((cell) => cell.trim());
  const [cells = []]: readonly string[][] = parse(text, { trim: true });
  return cells.map((cell) => cell.trim());
}
