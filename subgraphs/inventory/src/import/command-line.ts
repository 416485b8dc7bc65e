import { newId, systemClock, type Executor } from '@musubi/chassis';
import { runImportCommand, type ExitCode, type ImportFile } from '@musubi/chassis/import';
import { importLocations } from './import-locations.ts';
import { importStock } from './import-stock.ts';
import { MAPPINGS } from './mappings.ts';

/** What the command needs of the outside. */
export type Terminal = {
  readonly database: Executor;
  /** One line for people. */
  readonly say: (line: string) => void;
};

/** Reads a file of stock, or of locations; see `runImportCommand`. */
export function importFromCommandLine(args: readonly string[], { database, say }: Terminal): Promise<ExitCode> {
  const from = (file: ImportFile) => ({ ...file, clock: systemClock, newId });
  const stock = [...MAPPINGS].map(
    ([name, mapping]) => [name, (file: ImportFile) => importStock(database, { ...from(file), mapping })] as const,
  );
  const locations = (file: ImportFile) => importLocations(database, from(file));
  return runImportCommand(args, { importers: new Map([...stock, ['locations', locations]]), say });
}
