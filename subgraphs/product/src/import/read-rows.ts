import { parse, type CsvError, type Info } from 'csv-parse';
import type { Readable } from 'node:stream';
import type { RowError } from './catalogue-row.ts';
import type { Cells } from './mapping.ts';

/** A record as it stands in the file: its cells in the order of the mapping's columns, or what is wrong with it. */
export type FileRow =
  | { readonly kind: 'cells'; readonly line: number; readonly values: readonly string[] }
  | { readonly kind: 'rejected'; readonly error: RowError };

/** The file can't be read as a whole: nothing of it was taken. */
export class WrongFile extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * CSV after RFC 4180, UTF-8 with or without a mark; columns in any order, others are passed over.
 * The parser is told to be lenient with quotes, so that one wrong quote costs one row and not what
 * follows it; `isWellFormed` then tells such a row.
 */
export async function* readRows(source: Readable, columns: readonly string[]): AsyncGenerator<FileRow> {
  let unread: CsvError | undefined;
  const parser = source.pipe(
    parse({
      bom: true,
      info: true,
      raw: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: 1_000_000,
      on_skip: (error) => void (unread ??= error),
    }),
  );
  source.once('error', (error) => parser.destroy(error));
  let header: readonly string[] | undefined;
  let before = 0;
  for await (const entry of parser as AsyncIterable<Entry>) {
    const { record, info, raw } = entry;
    const line = before + 1 + leadingBlankLines(info, before, record);
    before = info.lines;
    if (header === undefined) header = checkHeader(record, columns);
    else if (isWellFormed(raw)) yield readRecord(record, { line, header, columns });
    else yield malformed(line, 'a quote in the wrong place');
  }
  if (unread !== undefined) yield malformed(before + 1, unread.code);
  if (header === undefined)
    throw new WrongFile('EMPTY_FILE', `Expected a header with ${columns.join(', ')}, got an empty file`);
}

type Entry = { readonly record: readonly string[]; readonly info: Info; readonly raw: string };

/** Looks a column up by its name. */
export function cellsOf(columns: readonly string[], values: readonly string[]): Cells {
  const byName = new Map(columns.map((column, index) => [column, values[index]?.trim() ?? '']));
  return (column) => byName.get(column) ?? '';
}

/** `info.lines` is where a record ends; it begins as many lines earlier as it has line feeds. */
function leadingBlankLines(info: Info, before: number, record: readonly string[]): number {
  const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  return Math.max(0, info.lines - before - 1 - breaks);
}

function checkHeader(record: readonly string[], columns: readonly string[]): readonly string[] {
  const header = record.map((name) => name.trim());
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  throw new WrongFile('MISSING_COLUMN', `Expected the columns ${missing.join(', ')}, got ${header.join(', ')}`);
}

function readRecord(
  record: readonly string[],
  file: { readonly line: number; readonly header: readonly string[]; readonly columns: readonly string[] },
): FileRow {
  const { line, header, columns } = file;
  if (record.length !== header.length) {
    const expected = `${header.length} columns`;
    return { kind: 'rejected', error: { line, column: null, code: 'COLUMN_COUNT', expected, got: `${record.length}` } };
  }
  const garbled = record.findIndex((cell) => cell.includes('\u{FFFD}'));
  if (garbled >= 0) {
    const column = header[garbled] ?? null;
    const got = record[garbled] ?? '';
    return { kind: 'rejected', error: { line, column, code: 'NOT_UTF_8', expected: 'text in UTF-8', got } };
  }
  return { kind: 'cells', line, values: columns.map((column) => record[header.indexOf(column)] ?? '') };
}

/** Whether quotes stand around whole cells only and are doubled inside them (RFC 4180, section 2, rules 5 to 7). */
function isWellFormed(raw: string): boolean {
  return (
    !raw.includes('"') ||
    /^(?:"(?:[^"]|"")*"|[^",]*)(?:,(?:"(?:[^"]|"")*"|[^",]*))*$/.test(raw.replace(/^\s+|[\r\n]+$/g, ''))
  );
}

function malformed(line: number, got: string): FileRow {
  return {
    kind: 'rejected',
    error: { line, column: null, code: 'CSV_MALFORMED', expected: 'CSV after RFC 4180', got },
  };
}
