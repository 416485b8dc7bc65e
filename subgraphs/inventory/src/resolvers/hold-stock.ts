import { invalidInput, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { readBuffers } from '../db/channel-buffers.ts';
import { reservationChanged } from '../db/event-data.ts';
import { lockLevelsWithEnough } from '../db/levels.ts';
import { moveStock } from '../db/move-stock.ts';
import { insertLines, insertReservation, reservationsByIds } from '../db/reservations.ts';
import { NO_BUFFERS } from '../domain/channel-buffer.ts';
import { sumDemand, type Demand } from '../domain/demand.ts';
import type { StockLevel } from '../domain/level.ts';
import { newLine, reserving, type Reservation } from '../domain/reservation.ts';
import type { ReserveStockInput } from '../generated/resolvers.ts';
import { circumstancesOf } from './circumstances.ts';
import { outOfStock } from './out-of-stock.ts';

/** Every line or none: nothing is written before every level is locked with enough in it. */
export async function holdStock(tx: Transaction, input: ReserveStockInput, context: InventoryContext) {
  const circumstances = circumstancesOf(context);
  const { now, correlationId } = circumstances;
  const id = input.id ?? context.deps.newId();
  const demand = sumDemand(input.lines);
  const buffers = input.channel == null ? NO_BUFFERS : await readBuffers(tx, input.channel);
  const [levels, taken] = await Promise.all([lockLevelsWithEnough(tx, demand, buffers), reservationsByIds(tx, [id])]);
  if (taken.length > 0) return invalidInput('id', `Expected an id of no reservation yet, but ${id} is one`);
  if (levels.length < demand.length) {
    const spared = new Set(levels.map(nameOf));
    return outOfStock(
      tx,
      demand.filter((wanted) => !spared.has(nameOf(wanted))),
      buffers,
    );
  }
  const lines = linesOf(levels, demand);
  const reservation: Reservation = {
    id,
    status: 'ACTIVE',
    lines,
    holder: holderOf(context),
    orderId: null,
    expiresAt: new Date(now.getTime() + input.ttlSeconds * 1000),
    version: 1,
  };
  const moves = levels.map((level, index) => ({ level, movement: reserving(lines[index]?.quantity ?? 0) }));
  const event = { ...reservationChanged('inventory.StockReserved', reservation, lines), time: now, correlationId };
  const [inserted] = await Promise.all([
    insertReservation(tx, reservation, now),
    insertLines(tx, reservation),
    moveStock(tx, moves, { ...circumstances, reservationId: id, alongside: [event] }),
  ]);
  if (!inserted) throw new Error(`The reservation ${id} was made by another at the same moment`);
  return { __typename: 'ReservationPayload' as const, reservation };
}

function linesOf(levels: readonly StockLevel[], demand: readonly Demand[]): Reservation['lines'] {
  const quantities = new Map(demand.map((wanted) => [nameOf(wanted), wanted.quantity]));
  return levels.map((level) => {
    const { id: levelId, variantId, locationId } = level;
    return newLine({ levelId, variantId, locationId, quantity: quantities.get(nameOf(level)) ?? 0 });
  });
}

/** Whom a hold belongs to: the customer a service acts for, or the user. */
function holderOf({ caller }: InventoryContext): string | null {
  return caller.kind === 'anonymous' ? null : (caller.subject ?? null);
}

function nameOf({ variantId, locationId }: { readonly variantId: string; readonly locationId: string }): string {
  return `${variantId} ${locationId}`;
}
