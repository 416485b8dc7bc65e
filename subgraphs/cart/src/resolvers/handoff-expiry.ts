import { inTransaction, type Worker } from '@musubi/chassis';
import type { CartDeps } from '../context.ts';
import { forgetGuesses } from '../db/guesses.ts';
import { expireHandoffs } from '../db/handoffs.ts';
import { spanStartOf } from '../guess-limit.ts';
import { publishOfHandoff } from './publish.ts';

/** Handoffs ended in one transaction at most. */
const batch = 100;

/** Ends handoffs whose time is over, so that whoever watches one is told. Several processes may run it side by side. */
export function handoffExpiry({ database, clock }: CartDeps): Worker {
  return {
    name: 'handoff expiry',
    every: 1000,
    run: () =>
      inTransaction(database, async (tx) => {
        const now = clock();
        const ended = await expireHandoffs(tx, now, batch);
        for (const { code, cartId } of ended) await publishOfHandoff(tx, { code, cartId, status: 'EXPIRED' }, { now });
        await forgetGuesses(tx, spanStartOf(now));
        return ended.length === batch ? ('again' as const) : undefined;
      }),
  };
}
