import { pipeline, Readable } from 'node:stream';
import { parse, type Info } from 'csv-parse';
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

/** CSV after RFC 4180, UTF-8 with or without a mark; columns in any order, those not asked for are passed over. */
export async function* readCsv(source: AsyncIterable<Buffer>, columns: readonly string[]): AsyncGenerator<FileRow> {
  const malformed: RowError[] = [];
  const parser = parse({
    bom: true,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 100_000,
    on_skip: (error) => {
      const line = Number(error?.['lines'] ?? 0);
      malformed.push({
        line,
        column: null,
        code: 'CSV_MALFORMED',
        expected: 'CSV after RFC 4180',
        got: error?.code ?? '',
      });
    },
  });
  // Its callback is for the error, which the parser then throws to whoever iterates.
  pipeline(Readable.from(source), parser, () => {});
  let header: ReadonlyMap<string, number> | undefined;
  for await (const { record, info } of parser as AsyncIterable<{ record: readonly string[]; info: Info }>) {
    yield* malformed.splice(0).map((error) => ({ kind: 'rejected' as const, error }));
    if (header === undefined) header = headerOf(record, columns);
    else yield rowOf(record, info.lines, header);
  }
  yield* malformed.splice(0).map((error) => ({ kind: 'rejected' as const, error }));
  if (header === undefined)
    throw new WrongFile('EMPTY_FILE', `Expected the columns ${columns.join(', ')}, got an empty file`);
}

function headerOf(record: readonly string[], columns: readonly string[]): ReadonlyMap<string, number> {
  const missing = columns.filter((column) => !record.includes(column));
  if (missing.length > 0) {
    throw new WrongFile(
      'MISSING_COLUMN',
      `Expected the columns ${missing.join(', ')}, got ${record.join(', ').slice(0, 200)}`,
    );
  }
  return new Map(record.map((name, index) => [name, index]));
}

function rowOf(record: readonly string[], line: number, header: ReadonlyMap<string, number>): FileRow {
  if (record.length !== header.size) {
    const expected = `${header.size} columns`;
    return {
      kind: 'rejected',
      error: { line, column: null, code: 'COLUMN_COUNT', expected, got: String(record.length) },
    };
  }
  return { kind: 'cells', line, cells: (column) => record[header.get(column) ?? -1] ?? '' };
}
