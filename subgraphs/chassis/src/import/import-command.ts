import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { WrongFile, type ImportFile, type RowError, type Tally } from './row.ts';

/** 0: every row is in; 2: nothing was read, the file or the call is wrong; 3: some rows were rejected. */
export type ExitCode = 0 | 2 | 3;

export type ImportCommand = {
  /** The importers by the name of their mapping; the first is the default. */
  readonly importers: ReadonlyMap<string, (file: ImportFile) => Promise<Tally>>;
  /** One line for people. */
  readonly say: (line: string) => void;
};

/** Rejected rows that are told on the terminal; the file of errors has all. */
const SHOWN = 20;

/** `--import FILE [--mapping NAME] [--errors FILE]`: reads a file and tells what became of it. */
export async function runImportCommand(args: readonly string[], command: ImportCommand): Promise<ExitCode> {
  const { importers, say } = command;
  const { values } = parseArgs({
    args: [...args],
    options: { import: { type: 'string' }, mapping: { type: 'string' }, errors: { type: 'string' } },
    strict: false,
  });
  const names = [...importers.keys()];
  const path = String(values.import ?? '');
  const importer = importers.get(String(values.mapping ?? names[0]));
  if (importer === undefined) {
    say(`Expected --mapping to be one of ${names.join(', ')}, got "${String(values.mapping)}"`);
    return 2;
  }
  await using report = openReport(String(values.errors ?? `${basename(path)}.errors.csv`));
  try {
    const tally = await readFile({ path, importer, report, say });
    say(`${path}: ${summary(tally)}`);
    if (report.count() > 0) say(`All rejected rows: ${report.path}`);
    return tally.rejected > 0 ? 3 : 0;
  } catch (error) {
    const reason = wrongFile(error);
    if (reason === undefined) throw error;
    say(reason);
    return 2;
  }
}

type Reading = {
  readonly path: string;
  readonly importer: (file: ImportFile) => Promise<Tally>;
  readonly report: Report;
  readonly say: (line: string) => void;
};

async function readFile({ path, importer, report, say }: Reading): Promise<Tally> {
  await using handle = await open(path);
  return await importer({
    source: handle.createReadStream({ autoClose: false }),
    name: basename(path),
    onError(error) {
      if (report.count() < SHOWN) say(sentence(error));
      report.write(error);
    },
    onProgress: (soFar) => say(`… ${summary(soFar)}`),
  });
}

function summary({ rows, imported, unchanged, rejected }: Tally): string {
  return `${rows} rows: ${imported} imported, ${unchanged} unchanged, ${rejected} rejected`;
}

function sentence({ line, column, code, expected, got }: RowError): string {
  return `line ${line}${column === null ? '' : `, ${column}`}: ${code}: expected ${expected}, got "${got}"`;
}

type Report = ReturnType<typeof openReport>;

/** The errors as CSV; the file is made with the first one. */
function openReport(path: string) {
  let stream: ReturnType<typeof createWriteStream> | undefined;
  let count = 0;
  return {
    path,
    count: () => count,
    write({ line, column, code, expected, got }: RowError): void {
      if (stream === undefined) {
        stream = createWriteStream(path);
        stream.write('line,column,code,expected,got\n');
      }
      count += 1;
      stream.write(`${[line, column ?? '', code, expected, got].map(quoted).join(',')}\n`);
    },
    async [Symbol.asyncDispose](): Promise<void> {
      if (stream === undefined) return;
      stream.end();
      await once(stream, 'finish');
    },
  };
}

function quoted(value: string | number): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}

/** What is wrong with the file in words; undefined for a bug. */
function wrongFile(error: unknown): string | undefined {
  if (error instanceof WrongFile) return `${error.code}: ${error.message}`;
  const fromSystem = error instanceof Error && 'code' in error && UNREADABLE.has(String(error.code));
  return fromSystem ? `FILE_NOT_READABLE: ${error.message}` : undefined;
}

const UNREADABLE = new Set(['ENOENT', 'EISDIR', 'EACCES']);
