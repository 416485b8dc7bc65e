import { inTransaction, type Worker } from '@musubi/chassis';
import type { CustomerDeps } from '../context.ts';
import { dueRedemptions, lockRedemption } from '../db/redemptions.ts';
import { giveBack } from './redemption-steps.ts';

/** Redemptions ended in one run at most. */
const BATCH = 100;

/** Gives back what checkouts hold beyond their time. Several processes may run it side by side. */
export function redemptionExpiry({ database, clock }: CustomerDeps): Worker {
  return {
    name: 'redemption expiry',
    every: 1000,
    async run() {
      const now = clock();
      const due = await dueRedemptions(database, now, BATCH);
      for (const id of due) {
        await inTransaction(database, async (tx) => {
          const redemption = await lockRedemption(tx, id);
          if (redemption?.state.kind !== 'HELD' || redemption.expiresAt > now) return;
          await giveBack(tx, redemption, { state: 'EXPIRED', saving: { at: now, cause: {} } });
        });
      }
      return due.length === BATCH ? 'again' : undefined;
    },
  };
}
