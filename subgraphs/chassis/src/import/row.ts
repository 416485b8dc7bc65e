/** Why a row can't be taken. `column` is the file's own name for it; null for the row as a whole. */
export type RowProblem = {
  readonly column: string | null;
  /** Stable, in UPPER_SNAKE. */
  readonly code: string;
  readonly expected: string;
  readonly got: string;
};

/** A problem with the line where its row begins, counted from 1. */
export type RowError = RowProblem & { readonly line: number };

/** The value of a column, white space at both ends removed; empty where the row has none. */
export type Cells = (column: string) => string;

/** What an importer made of a file: every row is counted in `rows` and in one of the other three. */
export type Tally = {
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
};

/** A file that an importer reads, and whom it tells. */
export type ImportFile = {
  readonly source: AsyncIterable<Buffer | string>;
  /** Without its folders. */
  readonly name: string;
  readonly onError: (error: RowError) => void;
  readonly onProgress?: ((soFar: Tally) => void) | undefined;
};

/** The file can't be read as a whole: nothing of it was taken. */
export class WrongFile extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
