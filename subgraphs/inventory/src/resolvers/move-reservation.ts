import { notAllowed, notFound, runCommand, versionConflict, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { reservationChanged } from '../db/event-data.ts';
import { lockLevelsAt } from '../db/levels.ts';
import { moveStock } from '../db/move-stock.ts';
import { lockReservation, saveLines, updateReservation } from '../db/reservations.ts';
import { mayHandle } from '../domain/access.ts';
import { decideMove, type Relocation } from '../domain/move-reservation.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { MoveReservationInput, MutationResolvers } from '../generated/resolvers.ts';
import {
  checkEach,
  checkId,
  checkInteger,
  firstOf,
  invalidInput,
  MOST_PER_LINE,
  type Refusal,
} from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';
import { outOfStock, readStock } from '../db/out-of-stock.ts';

export const moveReservation: NonNullable<MutationResolvers['moveReservation']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const refusal = checkMove(input);
  if (refusal !== undefined) return refusal;
  if (mayHandle(caller, 'move', undefined) === 'forbidden') return notAllowed('Only services move reservations');
  return runCommand(deps.database, { caller, operation: 'moveReservation', input }, (tx) => move(tx, input, context));
};

function checkMove({ id, moves }: MoveReservationInput): Refusal {
  return firstOf(
    () => checkId('id', id),
    () =>
      checkEach('moves', moves, {
        most: 200,
        check: (path, one) =>
          firstOf(
            () => checkId(`${path}.variantId`, one.variantId),
            () => checkId(`${path}.fromLocationId`, one.fromLocationId),
            () => checkId(`${path}.toLocationId`, one.toLocationId),
            () => checkInteger(`${path}.quantity`, one.quantity, { least: 1, most: MOST_PER_LINE }),
          ),
      }),
    () => {
      const left = new Set(moves.map(({ variantId, fromLocationId }) => `${variantId} ${fromLocationId}`));
      const back = moves.find(({ variantId, toLocationId }) => left.has(`${variantId} ${toLocationId}`));
      return back === undefined
        ? undefined
        : invalidInput('moves', `Expected ${back.variantId} to come to ${back.toLocationId} or to leave it, not both`);
    },
  );
}

async function move(tx: Transaction, input: MoveReservationInput, context: InventoryContext) {
  const { id, moves: relocations, expectedVersion } = input;
  const found = await lockReservation(tx, id);
  if (found === undefined || mayHandle(context.caller, 'move', found) !== 'allowed') {
    return notFound(`There is no reservation ${id}`);
  }
  if (expectedVersion != null && expectedVersion !== found.version)
    return versionConflict(found.version, expectedVersion);
  return moveHeld(tx, { found, relocations }, context);
}

/** Moves units of a locked reservation. */
export async function moveHeld(
  tx: Transaction,
  { found, relocations }: { readonly found: Reservation; readonly relocations: readonly Relocation[] },
  context: InventoryContext,
) {
  const circumstances = circumstancesOf(context);
  const { now, correlationId } = circumstances;
  const keys = relocations.flatMap(({ variantId, fromLocationId, toLocationId }) => [
    { variantId, locationId: fromLocationId },
    { variantId, locationId: toLocationId },
  ]);
  const decision = decideMove(found, { relocations, levels: await lockLevelsAt(tx, keys) }, now);
  switch (decision.kind) {
    case 'outOfStock':
      return outOfStock(decision.wanted, await readStock(tx, decision.wanted));
    case 'refused':
      if (decision.because === 'units') return invalidInput('moves', decision.message);
      return { ...NOT_ACTIVE, message: decision.message, reservation: found };
    case 'accepted': {
      const { reservation, moves, units } = decision;
      const event = {
        ...reservationChanged('inventory.ReservationMoved', reservation, units),
        time: now,
        correlationId,
      };
      await Promise.all([
        updateReservation(tx, reservation, now),
        saveLines(tx, reservation),
        moveStock(tx, moves, { ...circumstances, reservationId: found.id, alongside: [event] }),
      ]);
      return { __typename: 'ReservationPayload' as const, reservation };
    }
    default:
      return decision satisfies never;
  }
}

const NOT_ACTIVE = { __typename: 'ReservationNotActive', code: 'RESERVATION_NOT_ACTIVE' } as const;
