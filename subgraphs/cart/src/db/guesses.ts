import type { Executor } from '@musubi/chassis';
import { and, eq, sql } from 'drizzle-orm';
import { guessTable } from './tables.ts';

/** How many codes that are none a caller has tried in a span of time. */
export async function missesOf(database: Executor, principal: string, spanStart: Date): Promise<number> {
  const [row] = await database
    .select({ misses: guessTable.misses })
    .from(guessTable)
    .where(and(eq(guessTable.principal, principal), eq(guessTable.spanStart, spanStart)));
  return row?.misses ?? 0;
}

/** Counts one more. */
export async function countMiss(database: Executor, principal: string, spanStart: Date): Promise<void> {
  await database
    .insert(guessTable)
    .values({ principal, spanStart, misses: 1 })
    .onConflictDoUpdate({
      target: [guessTable.principal, guessTable.spanStart],
      set: { misses: sql`${guessTable.misses} + 1` },
    });
}

/** Forgets spans that are over. */
export async function forgetGuesses(database: Executor, before: Date): Promise<void> {
  await database.delete(guessTable).where(sql`${guessTable.spanStart} < ${before.toISOString()}::timestamptz`);
}
