/**
 * Says that the transaction met a change made at the same time and should run again from the start:
 * SQLSTATE 40001, which the transaction frame repeats.
 */
export class ConcurrentChange extends Error {
  readonly code = '40001';
}

/** Another transaction has just taken the same key: run again, and meet its row. */
export function repeatOnTakenKey(error: unknown): never {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === UNIQUE_VIOLATION) {
      throw new ConcurrentChange('A key was taken at the same time', { cause: error });
    }
  }
  throw error;
}

const UNIQUE_VIOLATION = '23505';
