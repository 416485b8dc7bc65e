import type { Executor } from '@musubi/chassis';
import { countMiss, missesOf } from './db/guesses.ts';

/** Codes that are none which one caller may try in one span. */
const missesAllowed = 10;

/** Milliseconds. */
const span = 10 * 60_000;

/** When the span that holds this moment began. */
export function spanStartOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / span) * span);
}

/** The refusal of a caller who has tried too many codes. */
export interface TooManyAttempts {
  readonly __typename: 'TooManyAttempts';
  readonly code: 'TOO_MANY_ATTEMPTS';
  readonly message: string;
  readonly retryAfter: Date;
}

/**
 * Whether a caller has tried too many codes that are none: a code has 40 bits, and nobody may walk through them. Undefined where
 * they may go on.
 */
export async function tooManyGuesses(
  database: Executor,
  principal: string,
  now: Date,
): Promise<TooManyAttempts | undefined> {
  const start = spanStartOf(now);
  if ((await missesOf(database, principal, start)) < missesAllowed) return undefined;
  const retryAfter = new Date(start.getTime() + span);
  const message = `Expected fewer than ${missesAllowed} wrong handoff codes; try again after ${retryAfter.toISOString()}`;
  return { __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS', message, retryAfter };
}

/** Notes that a code was none. */
export function noteWrongGuess(database: Executor, principal: string, now: Date): Promise<void> {
  return countMiss(database, principal, spanStartOf(now));
}
