import { sqlCodeOf } from '../errors.ts';
import type { Executor, Transaction } from './open.ts';

/**
 * Runs `work` in one transaction, and once more (up to five times) when PostgreSQL gave it up for
 * a serialization failure (40001) or a deadlock (40P01): those two are safe to repeat because
 * nothing of them was kept. `work` must therefore have no effect outside `tx`. Inside another
 * transaction this is a savepoint and is never repeated.
 */
export async function inTransaction<Result>(
  database: Executor,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction((tx) => work(tx));
    } catch (error) {
      if (attempt >= ATTEMPTS || !REPEATABLE.has(sqlCodeOf(error) ?? '') || 'rollback' in database) throw error;
    }
  }
}

const ATTEMPTS = 5;
const REPEATABLE = new Set(['40001', '40P01']);
