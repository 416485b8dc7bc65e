import { codedError } from '@musubi/chassis';
import { actorOf, type CartContext } from './context.ts';
import { codeOf, type Handoff } from './domain/handoff.ts';
import { noteWrongGuess, tooManyGuesses } from './guess-limit.ts';
import { maySeeHandoff } from './views/visible.ts';

/**
 * The handoff behind a code that somebody typed or scanned; null for whoever may not see it. Only to staff does the answer
 * tell whether a code exists, so it is they who are counted.
 *
 * @throws TOO_MANY_ATTEMPTS
 */
export async function handoffByCode(typed: string, context: CartContext): Promise<Handoff | null> {
  const { deps, caller } = context;
  const actor = actorOf(caller);
  const now = deps.clock();
  const refusal = actor.kind === 'associate' ? await tooManyGuesses(deps.database, actor.id, now) : undefined;
  if (refusal !== undefined) {
    throw codedError(refusal.code, refusal.message, { retryAfter: refusal.retryAfter.toISOString() });
  }
  const code = codeOf(typed);
  const [handoff] = code === undefined ? [] : await deps.handoffs([code]);
  if (handoff !== undefined && (await maySeeHandoff(handoff, context))) return handoff;
  if (actor.kind === 'associate') await noteWrongGuess(deps.database, actor.id, now);
  return null;
}
