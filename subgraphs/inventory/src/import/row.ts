/** Why a row can't be taken. `column` is the file's own name for it; null for the row as a whole. */
export type RowProblem = {
  readonly column: string | null;
  /** Stable, in UPPER_SNAKE. */
  readonly code: string;
  readonly expected: string;
  readonly got: string;
};

/** A problem with a line, counted from 1. */
export type RowError = RowProblem & { readonly line: number };

/** Looks a cell up by its column's name; empty where the row has none. */
export type Cells = (column: string) => string;

/** What an importer made of a file: every row is counted in `rows` and in one of the other three. */
export type Tally = {
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
};

/** Where an importer reads from and whom it tells. */
export type ImportSource = {
  readonly source: AsyncIterable<Buffer>;
  /** Such as the file's name; goes into the ledger. */
  readonly name: string;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly onError: (error: RowError) => void;
  readonly onProgress?: (soFar: Tally) => void;
};
