import { AsyncLocalStorage } from 'node:async_hooks';

type Tally = { statements: number };

const current = new AsyncLocalStorage<Tally>();

/**
 * Runs a request and tells how many statements it sent through drizzle, its loaders' included.
 * Background work is not counted, because it runs in no request's context.
 */
export async function countingStatements<Result>(
  run: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly statements: number }> {
  const tally: Tally = { statements: 0 };
  const result = await current.run(tally, run);
  return { result, statements: tally.statements };
}

/** drizzle's logger: it is called in the context of whoever sends the statement. */
export const statementCounter = {
  logQuery(): void {
    const tally = current.getStore();
    if (tally !== undefined) tally.statements += 1;
  },
};
