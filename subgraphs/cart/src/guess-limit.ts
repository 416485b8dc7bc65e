import { codedError, type Executor } from '@musubi/chassis';
import { countMiss, missesOf } from './db/guesses.ts';

/** Codes that are none which one caller may try in one span. */
const missesAllowed = 10;

/** Milliseconds. */
const span = 10 * 60_000;

/** When the span that holds this moment began. */
export function spanStartOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / span) * span);
}

/**
 * Refuses a caller who has tried too many codes that are none: a code has 40 bits, and nobody may walk through them.
 *
 * @throws TOO_MANY_ATTEMPTS
 */
export async function requireFewGuesses(database: Executor, principal: string, now: Date): Promise<void> {
  const start = spanStartOf(now);
  if ((await missesOf(database, principal, start)) < missesAllowed) return;
  const until = new Date(start.getTime() + span).toISOString();
  const message = `Expected fewer than ${missesAllowed} wrong handoff codes; try again after ${until}`;
  throw codedError('TOO_MANY_ATTEMPTS', message, { retryAfter: until });
}

/** Notes that a code was none. */
export function noteWrongGuess(database: Executor, principal: string, now: Date): Promise<void> {
  return countMiss(database, principal, spanStartOf(now));
}
