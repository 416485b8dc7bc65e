import type { ImportFile } from '@musubi/chassis/import';

/** A file with what an importer of this subgraph needs beside it. */
export type ImportSource = ImportFile & {
  readonly clock: () => Date;
  readonly newId: () => string;
};
