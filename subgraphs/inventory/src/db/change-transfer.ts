import type { NewId, Transaction } from '@musubi/chassis';
import type { Discrepancy } from '../domain/discrepancy.ts';
import {
  transferDiscrepancies,
  type AcceptedTransfer,
  type Transfer,
  type TransferCommand,
} from '../domain/transfer.ts';
import { tellDiscrepancies } from './discrepancies.ts';
import { transferChanged, type TransferEvent } from './event-data.ts';
import { lockLevels } from './levels.ts';
import { moveStock, type Circumstances } from './move-stock.ts';
import { updateTransfer } from './transfers.ts';

const EVENTS = {
  approve: 'inventory.TransferApproved',
  ship: 'inventory.TransferShipped',
  receive: 'inventory.TransferReceived',
  cancel: 'inventory.TransferCancelled',
  lose: 'inventory.TransferReduced',
} as const satisfies Record<TransferCommand['kind'], TransferEvent>;

/**
 * Writes what was decided of a locked transfer: its state, both locations' counters, their ledger and the events, with a
 * discrepancy for each line that arrived as another quantity than left. Locks the levels of both ends in one statement, in
 * the order that everybody locks in.
 */
export async function changeTransfer(
  tx: Transaction,
  decided: { readonly command: TransferCommand; readonly decision: AcceptedTransfer; readonly newId: NewId },
  circumstances: Circumstances,
): Promise<Transfer> {
  const { transfer, movements } = decided.decision;
  const { now, actor, correlationId } = circumstances;
  const levels = movements.size === 0 ? [] : await lockLevels(tx, [...movements.keys()]);
  const moves = levels.flatMap((level) => {
    const movement = movements.get(level.id);
    return movement === undefined ? [] : [{ level, movement }];
  });
  const event = { ...transferChanged(EVENTS[decided.command.kind], transfer), time: now, correlationId };
  await updateTransfer(tx, transfer);
  await moveStock(tx, moves, { ...circumstances, transferId: transfer.id, alongside: [event] });
  if (decided.command.kind === 'receive') {
    const discrepancies = transferDiscrepancies(transfer).map((line): Discrepancy => {
      const { variantId, toLevelId: levelId, shipped, received } = line;
      const [expected, actual] = [shipped ?? 0, received ?? 0];
      const found = { levelId, variantId, locationId: transfer.toLocationId, expected, actual };
      return { id: decided.newId(), ...found, cause: 'TRANSFER', reference: transfer.id, actor, foundAt: now };
    });
    await tellDiscrepancies(tx, { discrepancies }, circumstances);
  }
  return transfer;
}
