import { newId, systemClock, type Database } from '@musubi/chassis';
import { runImportCommand, type ExitCode, type ImportFile } from '@musubi/chassis/import';
import { importCatalogue } from './import-catalogue.ts';
import { mappings } from './mappings.ts';

/** What the command needs of the outside. */
export type Terminal = {
  readonly database: Database;
  /** One line for people. */
  say(line: string): void;
};

/** Reads a catalogue; see `runImportCommand`. */
export function importFromCommandLine(args: readonly string[], { database, say }: Terminal): Promise<ExitCode> {
  const importers = [...mappings].map(
    ([name, mapping]) =>
      [name, (file: ImportFile) => importCatalogue(database, { ...file, mapping, clock: systemClock, newId })] as const,
  );
  return runImportCommand(args, { importers: new Map(importers), say });
}
