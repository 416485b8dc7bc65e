import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { newId, systemClock, type Executor } from '@musubi/chassis';
import { importLocations } from './import-locations.ts';
import { importStock } from './import-stock.ts';
import { MAPPINGS } from './mappings.ts';
import { WrongFile } from './read-csv.ts';
import type { RowError, Tally } from './row.ts';
import { stockFile } from './stock-file.ts';

/** 0: every row is in; 2: nothing was read, the file or the call is wrong; 3: some rows were rejected. */
export type ExitCode = 0 | 2 | 3;

/** What the command needs of the outside. */
export type Terminal = {
  readonly database: Executor;
  /** One line for people. */
  readonly say: (line: string) => void;
};

/** The name that chooses a file of locations in the place of one of stock. */
const LOCATIONS = 'locations';

/** `--import FILE [--mapping NAME]`: reads a file of stock, or of locations, and tells what became of it. */
export async function importFromCommandLine(args: readonly string[], { database, say }: Terminal): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { import: { type: 'string' }, mapping: { type: 'string', default: stockFile.name } },
    strict: false,
  });
  const [file, chosen] = [String(values.import ?? ''), String(values.mapping)];
  const mapping = MAPPINGS.get(chosen);
  if (mapping === undefined && chosen !== LOCATIONS) {
    say(`Expected --mapping to be one of ${[...MAPPINGS.keys(), LOCATIONS].join(', ')}, got "${chosen}"`);
    return 2;
  }
  try {
    await using handle = await open(file);
    const given = {
      source: handle.createReadStream({ autoClose: false }),
      name: basename(file),
      clock: systemClock,
      newId,
      onError: (error: RowError) => say(sentence(error)),
      onProgress: (soFar: Tally) => say(`… ${summary(soFar)}`),
    };
    const tally = await (mapping === undefined
      ? importLocations(database, given)
      : importStock(database, { ...given, mapping }));
    say(`${file}: ${summary(tally)}`);
    return tally.rejected > 0 ? 3 : 0;
  } catch (error) {
    const reason = wrongFile(error);
    if (reason === undefined) throw error;
    say(reason);
    return 2;
  }
}

function summary({ rows, imported, unchanged, rejected }: Tally): string {
  return `${rows} rows read: ${imported} imported, ${unchanged} unchanged, ${rejected} rejected`;
}

function sentence({ line, column, code, expected, got }: RowError): string {
  return `line ${line}${column === null ? '' : `, ${column}`}: ${code}: expected ${expected}, got "${got}"`;
}

/** What is wrong with the file in words; undefined for a bug. */
function wrongFile(error: unknown): string | undefined {
  if (error instanceof WrongFile) return `${error.code}: ${error.message}`;
  const fromSystem = error instanceof Error && 'code' in error && UNREADABLE.has(String(error.code));
  return fromSystem ? `FILE_NOT_READABLE: ${error.message}` : undefined;
}

const UNREADABLE = new Set(['ENOENT', 'EISDIR', 'EACCES']);
