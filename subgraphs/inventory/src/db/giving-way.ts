import type { NewId, Transaction } from '@musubi/chassis';
import type { Demand } from '../domain/demand.ts';
import type { StockLevel } from '../domain/level.ts';
import { decide, heldOf, isDue, type Reservation, type ReservationCommand } from '../domain/reservation.ts';
import {
  neededOfPromises,
  settleSale,
  type OpenPromise,
  type SaleSettlement,
  type SoldFrom,
} from '../domain/store-sale.ts';
import { decideTransfer, type Transfer, type TransferCommand } from '../domain/transfer.ts';
import { changeReservation } from './change-reservation.ts';
import { changeTransfer } from './change-transfer.ts';
import { lockLevels } from './levels.ts';
import type { Circumstances } from './move-stock.ts';
import { openPromisesOn } from './open-promises.ts';
import { lockReservations } from './reservations.ts';
import { lockTransfersFrom } from './transfers.ts';

/** Who will have to give way to a sale, locked, in the order in which they do: transfers before reservations. */
export type GivingWay = { readonly transfers: readonly Transfer[]; readonly reservations: readonly Reservation[] };

/** Guesses from levels that nobody has locked, because reservations are locked before levels. */
export async function lockWhoGivesWay(tx: Transaction, sold: readonly SoldFrom[]): Promise<GivingWay> {
  const short = sold.filter((from) => neededOfPromises(from) > 0).map(({ level }) => level.id);
  if (short.length === 0) return { transfers: [], reservations: [] };
  const promises = await openPromisesOn(tx, short);
  const { releases, shorts } = settleSale(sold, promises);
  const ids = new Set([...releases, ...shorts.keys()]);
  const locked = new Map((await lockReservations(tx, [...ids])).map((one) => [one.id, one]));
  const transfers = await lockTransfersFrom(tx, short);
  return { transfers, reservations: promises.flatMap(({ reservationId }) => locked.get(reservationId) ?? []) };
}

/** Takes from those who give way what the sale needs of locked levels. Throws `Overtaken` where they don't have it any more. */
export async function giveWay(
  tx: Transaction,
  sale: { readonly sold: readonly SoldFrom[]; readonly giving: GivingWay; readonly newId: NewId },
  circumstances: Circumstances,
): Promise<SaleSettlement & { readonly shortAllocations: readonly Reservation[] }> {
  const { sold, giving, newId } = sale;
  for (const transfer of giving.transfers) {
    const units = unitsToLose(transfer, await again(tx, sold));
    const command: TransferCommand = { kind: 'lose', units };
    const decision = decideTransfer(transfer, command, circumstances.now);
    if (decision.kind !== 'accepted') throw new Error(decision.message);
    if (units.size > 0) await changeTransfer(tx, { command, decision, newId }, circumstances);
  }
  const left = giving.transfers.length === 0 ? sold : await again(tx, sold);
  const settled = settleSale(left, giving.reservations.map(promiseOf));
  if (settled.uncovered) throw new Overtaken('Stock that is sold was promised to others in the meantime');
  const shortAllocations: Reservation[] = [];
  for (const reservation of giving.reservations) {
    const command = commandFor(reservation, settled, circumstances.now);
    if (command === undefined) continue;
    const decision = decide(reservation, command, circumstances.now);
    if (decision.kind !== 'accepted') throw new Error(decision.message);
    const changed = await changeReservation(tx, { command, decision }, circumstances);
    if (command.kind === 'short') shortAllocations.push(changed);
  }
  return { ...settled, shortAllocations };
}

/** What the retry of transactions knows as a serialization failure: what was read is no longer so. */
class Overtaken extends Error {
  readonly code = '40001';
}

/** The same levels as they are now; they are locked already. */
async function again(tx: Transaction, sold: readonly SoldFrom[]): Promise<readonly SoldFrom[]> {
  const ids = sold.map(({ level }) => level.id);
  const levels = new Map((await lockLevels(tx, ids)).map((level): [string, StockLevel] => [level.id, level]));
  return sold.map(({ level, quantity }) => ({ level: levels.get(level.id) ?? level, quantity }));
}

function unitsToLose(transfer: Transfer, sold: readonly SoldFrom[]): ReadonlyMap<string, number> {
  const units = transfer.lines.flatMap((line): readonly [string, number][] => {
    const from = sold.find(({ level }) => level.id === line.fromLevelId);
    const lost = from === undefined ? 0 : Math.min(neededOfPromises(from), line.approved ?? 0);
    return lost > 0 ? [[line.variantId, lost]] : [];
  });
  return new Map(units);
}

function commandFor(
  reservation: Reservation,
  {
    shorts,
    releases,
  }: { readonly shorts: ReadonlyMap<string, readonly Demand[]>; readonly releases: readonly string[] },
  now: Date,
): ReservationCommand | undefined {
  const units = shorts.get(reservation.id);
  if (units !== undefined) return { kind: 'short', units, found: 'SOLD' };
  if (!releases.includes(reservation.id)) return undefined;
  return { kind: isDue(reservation, now) ? 'expire' : 'release' };
}

function promiseOf({ id, status, lines }: Reservation): OpenPromise {
  const open = status === 'ACTIVE' || status === 'COMMITTED';
  const held = new Map(open ? lines.map((line) => [line.levelId, heldOf(line)]) : []);
  return { reservationId: id, status: status === 'ACTIVE' ? status : 'COMMITTED', held };
}
