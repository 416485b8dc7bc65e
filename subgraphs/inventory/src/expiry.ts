import { inTransaction, type Worker } from '@musubi/chassis';
import type { InventoryDeps } from './context.ts';
import { changeReservation } from './db/change-reservation.ts';
import { lockLevels } from './db/levels.ts';
import { lockDueReservations } from './db/reservations.ts';
import { decide, type ReservationCommand } from './domain/reservation.ts';

const BATCH = 50;
const EXPIRE: ReservationCommand = { kind: 'expire' };

/** Ends holds whose time is over. Any number of processes may run it: each takes what no other is at. */
export function expiryWorker(deps: InventoryDeps): Worker {
  return {
    name: 'reservation expiry',
    every: 1000,
    run: async () => ((await expireDue(deps)) === BATCH ? 'again' : undefined),
  };
}

/** Expires one batch; answers how many there were. */
export function expireDue({ database, clock }: InventoryDeps, batch = BATCH): Promise<number> {
  return inTransaction(database, async (tx) => {
    const now = clock();
    const due = await lockDueReservations(tx, now, batch);
    // All levels of the batch at once, because one after the other would not be the order that everybody locks in.
    const levelIds = new Set(due.flatMap(({ lines }) => lines.map(({ levelId }) => levelId)));
    if (due.length > 0) await lockLevels(tx, [...levelIds]);
    for (const reservation of due) {
      const decision = decide(reservation, EXPIRE, now);
      if (decision.kind !== 'accepted') throw new Error(decision.message);
      await changeReservation(tx, { command: EXPIRE, decision }, { actor: 'expiry', now });
    }
    return due.length;
  });
}
