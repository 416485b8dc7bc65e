import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Cells, RowError } from './row.ts';

/** The file can't be read as a whole: nothing of it was taken. */
export class WrongFile extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A record of the file, or what is wrong with it as such. */
export type FileRow =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: Cells }
  | { readonly kind: 'rejected'; readonly error: RowError };

/**
 * CSV after RFC 4180, UTF-8 with or without a mark; columns in any order, those not asked for are
 * passed over, and so are empty lines. A line is a row: nothing in these files holds a line break,
 * and so a quote that is never closed costs its own row and not what follows it.
 */
export async function* readCsv(source: AsyncIterable<Buffer>, columns: readonly string[]): AsyncGenerator<FileRow> {
  let header: ReadonlyMap<string, number> | undefined;
  let line = 0;
  for await (const text of linesOf(source)) {
    line += 1;
    if (text.trim() === '') continue;
    const record = readLine(text);
    if (header !== undefined) yield rowOf(record, { line, text, header });
    else header = headerOf(record ?? [text], columns);
  }
  if (header === undefined) {
    throw new WrongFile('EMPTY_FILE', `Expected the columns ${columns.join(', ')}, got an empty file`);
  }
}

async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** The cells of a line; undefined when it is no CSV. */
function readLine(text: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(',').map((cell) => cell.trim());
  try {
    const records: readonly string[][] = parse(text, { trim: true });
    return records[0];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function headerOf(record: readonly string[], columns: readonly string[]): ReadonlyMap<string, number> {
  const missing = columns.filter((column) => !record.includes(column));
  if (missing.length > 0) {
    const got = record.join(', ').slice(0, 200);
    throw new WrongFile('MISSING_COLUMN', `Expected the columns ${missing.join(', ')}, got ${got}`);
  }
  return new Map(record.map((name, index) => [name, index]));
}

function rowOf(
  record: readonly string[] | undefined,
  {
    line,
    text,
    header,
  }: { readonly line: number; readonly text: string; readonly header: ReadonlyMap<string, number> },
): FileRow {
  const rejected = (code: string, expected: string, got: string): FileRow => ({
    kind: 'rejected',
    error: { line, column: null, code, expected, got },
  });
  if (record === undefined) return rejected('CSV_MALFORMED', 'CSV after RFC 4180', text.slice(0, 80));
  if (text.includes('\u{FFFD}')) return rejected('NOT_UTF_8', 'text in UTF-8', text.slice(0, 80));
  if (record.length !== header.size) return rejected('COLUMN_COUNT', `${header.size} columns`, String(record.length));
  return { kind: 'cells', line, cells: (column) => record[header.get(column) ?? -1] ?? '' };
}
