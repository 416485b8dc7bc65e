import { invalidInput, type Chassis, type GroupedCommand, type Transaction } from '@musubi/chassis';
import { readBuffers } from './channel-buffers.ts';
import { reservationChanged } from './event-data.ts';
import { lockLevelsWithEnough } from './levels.ts';
import { moveStock, type LockedMovement } from './move-stock.ts';
import { insertReservations, reservationsByIds } from './reservations.ts';
import { NO_BUFFERS, type Buffers } from '../domain/channel-buffer.ts';
import { sumDemand, type Demand } from '../domain/demand.ts';
import { atpOf, move, type StockLevel } from '../domain/level.ts';
import { newLine, reserving, type Reservation } from '../domain/reservation.ts';

import { outOfStock, readStock } from './out-of-stock.ts';

type HoldInput = GroupedCommand['input'] & {
  readonly id?: string | null | undefined;
  readonly channel?: string | null | undefined;
  readonly lines: readonly Demand[];
  readonly ttlSeconds: number;
};

/** A wish to hold stock, as it may share its transaction with others for the same levels. */
export type Hold = GroupedCommand & {
  readonly input: HoldInput;
  readonly correlationId: string | undefined;
  /** How the ledger names the caller. */
  readonly actor: string;
};

/** What `holdStock` answers to each. */
export type HoldAnswer = Awaited<ReturnType<typeof holdStock>>[number];

/** Those who want the same levels in the same channel share a lane: they would wait for each other's locks. */
export function laneOf({ lines, channel }: HoldInput): string {
  return [channel ?? '', ...new Set(sumDemand(lines).map(nameOf))].join(' | ');
}

/** What becomes of a hold; `missing` is the demand that its levels can't spare. */
type Outcome =
  | { readonly kind: 'held'; readonly reservation: Reservation; readonly moves: readonly LockedMovement[] }
  | { readonly kind: 'taken'; readonly id: string }
  | { readonly kind: 'refused'; readonly missing: readonly Demand[] };

/**
 * Every line of a hold or none: nothing is written before every level is locked with enough in it. All holds are of one lane
 * and are decided in their order, each on what those before it have left.
 */
export async function holdStock(tx: Transaction, holds: readonly Hold[], deps: Pick<Chassis, 'clock' | 'newId'>) {
  const channel = holds[0]?.input.channel;
  const buffers = channel == null ? NO_BUFFERS : await readBuffers(tx, channel);
  const wants = holds.map((hold) => ({ hold, id: hold.input.id ?? deps.newId(), demand: sumDemand(hold.input.lines) }));
  const least = leastOf(wants.map(({ demand }) => demand));
  const ids = wants.map(({ id }) => id);
  const [levels, known] = await Promise.all([lockLevelsWithEnough(tx, least, buffers), reservationsByIds(tx, ids)]);
  const taken = new Set(known.map(({ id }) => id));
  const left = new Map(levels.map((level) => [nameOf(level), level]));
  const now = deps.clock();
  const outcomes = wants.map(({ hold, id, demand }): Outcome => {
    if (taken.has(id)) return { kind: 'taken', id };
    const missing = demand.filter((wanted) => !spares(left.get(nameOf(wanted)), wanted, buffers));
    if (missing.length > 0) return { kind: 'refused', missing };
    taken.add(id);
    return { kind: 'held', ...take(left, { hold, id, demand }, { now, levels }) };
  });
  await write(tx, { holds, outcomes }, deps);
  const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? outcome.missing : []));
  const stock = await readStock(tx, refused);
  return outcomes.map((outcome) => {
    switch (outcome.kind) {
      case 'held':
        return { __typename: 'ReservationPayload' as const, reservation: outcome.reservation };
      case 'taken':
        return invalidInput('id', `Expected an id of no reservation yet, but ${outcome.id} is one`);
      case 'refused':
        return outOfStock(outcome.missing, { ...stock, buffers });
      default:
        return outcome satisfies never;
    }
  });
}

/** Of each level the least that anybody wants: who has not even that is passed over. */
function leastOf(demands: readonly (readonly Demand[])[]): readonly Demand[] {
  const least = new Map<string, Demand>();
  for (const wanted of demands.flat()) {
    const name = nameOf(wanted);
    if (wanted.quantity < (least.get(name)?.quantity ?? Infinity)) least.set(name, wanted);
  }
  return [...least.values()];
}

function spares(level: StockLevel | undefined, { variantId, locationId, quantity }: Demand, buffers: Buffers): boolean {
  return level !== undefined && atpOf(level) - buffers(variantId, locationId) >= quantity;
}

/** Takes a demand from the levels that are left. */
function take(
  left: Map<string, StockLevel>,
  { hold, id, demand }: { readonly hold: Hold; readonly id: string; readonly demand: readonly Demand[] },
  { now, levels }: { readonly now: Date; readonly levels: readonly StockLevel[] },
): { readonly reservation: Reservation; readonly moves: readonly LockedMovement[] } {
  const quantities = new Map(demand.map((wanted) => [nameOf(wanted), wanted.quantity]));
  const lines = levels.flatMap((level) => {
    const { id: levelId, variantId, locationId } = level;
    const quantity = quantities.get(nameOf(level));
    return quantity === undefined ? [] : [newLine({ levelId, variantId, locationId, quantity })];
  });
  const moves = levels.flatMap((level): readonly LockedMovement[] => {
    const movement = reserving(quantities.get(nameOf(level)) ?? 0);
    const next = move(left.get(nameOf(level)) ?? level, movement, now);
    if (next === undefined) throw new Error(`Unsound hold of ${level.id}`);
    left.set(nameOf(level), next);
    return [{ level, movement, reservationId: id, actor: hold.actor }];
  });
  const { subject: holder = null } = hold.caller.kind === 'anonymous' ? {} : hold.caller;
  const expiresAt = new Date(now.getTime() + hold.input.ttlSeconds * 1000);
  const reservation: Reservation = { id, status: 'ACTIVE', lines, holder, orderId: null, expiresAt, version: 1 };
  return { reservation, moves };
}

async function write(
  tx: Transaction,
  { holds, outcomes }: { readonly holds: readonly Hold[]; readonly outcomes: readonly Outcome[] },
  deps: Pick<Chassis, 'clock' | 'newId'>,
): Promise<void> {
  const held = outcomes.flatMap((outcome, place) =>
    outcome.kind === 'held' ? [{ ...outcome, correlationId: holds[place]?.correlationId }] : [],
  );
  const [first] = held;
  if (first === undefined) return;
  const now = deps.clock();
  const made = held.map(({ reservation }) => reservation);
  const alongside = held.map(({ reservation, correlationId }) => {
    return {
      ...reservationChanged('inventory.StockReserved', reservation, reservation.lines),
      time: now,
      correlationId,
    };
  });
  const { correlationId } = first;
  const [inserted] = await Promise.all([
    insertReservations(tx, made, now),
    moveStock(
      tx,
      held.flatMap(({ moves }) => moves),
      { actor: 'inventory', now, correlationId, alongside },
    ),
  ]);
  if (inserted !== made.length) throw new Error('A reservation of the same id was made by another at the same moment');
}

function nameOf({ variantId, locationId }: { readonly variantId: string; readonly locationId: string }): string {
  return `${variantId} ${locationId}`;
}
