import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { once } from 'node:events';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { newId, systemClock, type Database } from '@musubi/chassis';
import type { RowError } from './catalogue-row.ts';
import { importCatalogue, type Tally } from './import-catalogue.ts';
import type { Mapping } from './mapping.ts';
import { mappings } from './mappings.ts';
import { sampleCatalogue } from './sample-catalogue.ts';
import { WrongFile } from './read-rows.ts';

/** 0: every row is in; 2: nothing was read, the file or the call is wrong; 3: some rows were rejected. */
export type ExitCode = 0 | 2 | 3;

/** What the command needs of the outside. */
export type Terminal = {
  readonly database: Database;
  /** One line for people. */
  say(line: string): void;
};

const SHOWN = 20;

/** `--import FILE [--mapping NAME] [--errors FILE]`: reads a catalogue and tells what became of it. */
export async function importFromCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { import: { type: 'string' }, mapping: { type: 'string' }, errors: { type: 'string' } },
    strict: false,
  });
  const file = String(values.import ?? '');
  const mapping = mappings.get(String(values.mapping ?? sampleCatalogue.name));
  if (mapping === undefined) {
    terminal.say(`Expected --mapping to be one of ${[...mappings.keys()].join(', ')}, got "${String(values.mapping)}"`);
    return 2;
  }
  const report = openReport(String(values.errors ?? `${basename(file)}.errors.csv`));
  try {
    const tally = await readInto(terminal, { file, mapping, report });
    terminal.say(`${file}: ${summary(tally)}`);
    if (report.count() > 0) terminal.say(`All rejected rows: ${report.path}`);
    return tally.rejected > 0 ? 3 : 0;
  } catch (error) {
    const reason = wrongFile(error);
    if (reason === undefined) throw error;
    terminal.say(reason);
    return 2;
  } finally {
    await report.close();
  }
}

async function readInto(
  terminal: Terminal,
  work: { readonly file: string; readonly mapping: Mapping; readonly report: Report },
): Promise<Tally> {
  const { file, mapping, report } = work;
  const handle = await open(file);
  try {
    return await importCatalogue(terminal.database, {
      source: handle.createReadStream(),
      mapping,
      clock: systemClock,
      newId,
      onError(error) {
        if (report.count() < SHOWN) terminal.say(sentence(error));
        report.write(error);
      },
      onProgress: (soFar) => terminal.say(`… ${summary(soFar)}`),
    });
  } finally {
    await handle.close();
  }
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
    async close(): Promise<void> {
      if (stream === undefined) return;
      stream.end();
      await once(stream, 'finish');
    },
  };
}

function quoted(value: string | number): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}

/** What is wrong with the file in words, or undefined for a bug. */
function wrongFile(error: unknown): string | undefined {
  if (error instanceof WrongFile) return `${error.code}: ${error.message}`;
  if (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'EACCES')
  ) {
    return `FILE_NOT_READABLE: ${error.message}`;
  }
  return undefined;
}
