import { invalidInput, notAllowed, notFound, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { changeReservation } from '../db/change-reservation.ts';
import { tellDiscrepancies } from '../db/discrepancies.ts';
import { lockReservation } from '../db/reservations.ts';
import { mayHandle } from '../domain/access.ts';
import type { Demand } from '../domain/demand.ts';
import type { Discrepancy } from '../domain/discrepancy.ts';
import { decide, heldOf, isDue, type Reservation, type ReservationCommand } from '../domain/reservation.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { checkEach, checkId, checkInteger, firstOf, MOST_PER_LINE, type Refusal } from '../domain/check-input.ts';
import { circumstancesOf } from './circumstances.ts';
import { TTL_SECONDS } from './reserve-stock.ts';

export const extendReservation: NonNullable<MutationResolvers['extendReservation']> = (_parent, { input }, context) =>
  handle(context, {
    operation: 'extendReservation',
    input,
    check: () => checkInteger('ttlSeconds', input.ttlSeconds, TTL_SECONDS),
    command: (now) => ({ kind: 'extend', until: new Date(now.getTime() + input.ttlSeconds * 1000) }),
  });

export const releaseReservation: NonNullable<MutationResolvers['releaseReservation']> = (_parent, { input }, context) =>
  handle(context, { operation: 'releaseReservation', input, command: () => ({ kind: 'release' }) });

export const commitReservation: NonNullable<MutationResolvers['commitReservation']> = (_parent, { input }, context) =>
  handle(context, {
    operation: 'commitReservation',
    input,
    check: () => checkId('orderId', input.orderId),
    command: () => ({ kind: 'commit', orderId: input.orderId }),
  });

export const shipAllocation: NonNullable<MutationResolvers['shipAllocation']> = (_parent, { input }, context) =>
  handle(context, {
    operation: 'shipAllocation',
    input,
    check: () => (input.lines == null ? undefined : checkUnits(input.lines)),
    command: () => ({ kind: 'ship', units: input.lines ?? undefined }),
  });

export const cancelAllocation: NonNullable<MutationResolvers['cancelAllocation']> = (_parent, { input }, context) =>
  handle(context, {
    operation: 'cancelAllocation',
    input,
    check: () => (input.lines == null ? undefined : checkUnits(input.lines)),
    command: () => ({ kind: 'cancel', units: input.lines ?? undefined }),
  });

export const reportShortPick: NonNullable<MutationResolvers['reportShortPick']> = (_parent, { input }, context) =>
  handle(context, {
    operation: 'reportShortPick',
    input,
    check: () => checkUnits(input.lines),
    command: () => ({ kind: 'short', units: input.lines, found: 'MISSING' }),
  });

function checkUnits(lines: readonly Demand[]): Refusal {
  return checkEach('lines', lines, {
    most: 200,
    check: (path, line) =>
      firstOf(
        () => checkId(`${path}.variantId`, line.variantId),
        () => checkId(`${path}.locationId`, line.locationId),
        () => checkInteger(`${path}.quantity`, line.quantity, { least: 1, most: MOST_PER_LINE }),
      ),
  });
}

type Asked = {
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string; readonly id: string };
  readonly check?: () => Refusal;
  readonly command: (now: Date) => ReservationCommand;
};

/** The frame of every command on a reservation: check, lock, decide, write. */
async function handle(context: InventoryContext, asked: Asked) {
  const { caller, deps } = context;
  const { operation, input } = asked;
  const refusal = firstOf(() => checkId('id', input.id), asked.check ?? (() => undefined));
  if (refusal !== undefined) return refusal;
  const command = asked.command(deps.clock());
  if (mayHandle(caller, command.kind, undefined) === 'forbidden') {
    return notAllowed('Only services handle reservations, and an associate may release one in their own store');
  }
  return runCommand(deps.database, { caller, operation, input }, (tx) =>
    change(tx, { id: input.id, command, context }),
  );
}

async function change(
  tx: Transaction,
  asked: { readonly id: string; readonly command: ReservationCommand; readonly context: InventoryContext },
) {
  const { id, command, context } = asked;
  const circumstances = circumstancesOf(context);
  const found = await lockReservation(tx, id);
  if (found === undefined || mayHandle(context.caller, command.kind, found) !== 'allowed') {
    return notFound(`There is no reservation ${id}`);
  }
  const decision = decide(found, command, circumstances.now);
  if (decision.kind === 'accepted') {
    const reservation = await changeReservation(tx, { command, decision }, circumstances);
    if (command.kind === 'short') await tellShortPick(tx, { found, units: decision.units }, context);
    return { __typename: 'ReservationPayload' as const, reservation };
  }
  if (decision.because === 'units') return invalidInput('lines', decision.message);
  return {
    __typename: 'ReservationNotActive' as const,
    code: 'RESERVATION_NOT_ACTIVE',
    message: decision.message,
    reservation: await expireIfDue(tx, found, context),
  };
}

/** Goods that nobody found: the book had them. */
async function tellShortPick(
  tx: Transaction,
  { found, units }: { readonly found: Reservation; readonly units: readonly Demand[] },
  context: InventoryContext,
): Promise<void> {
  const circumstances = circumstancesOf(context);
  const { actor, now: foundAt } = circumstances;
  const discrepancies = found.lines.flatMap((line): readonly Discrepancy[] => {
    const { levelId, variantId, locationId } = line;
    const short = units.find((one) => one.variantId === variantId && one.locationId === locationId);
    if (short === undefined) return [];
    const [id, expected] = [context.deps.newId(), heldOf(line)];
    const told = { cause: 'SHORT_PICK', expected, actual: expected - short.quantity } as const;
    return [{ id, levelId, variantId, locationId, ...told, reference: found.id, actor, foundAt }];
  });
  await tellDiscrepancies(tx, { discrepancies }, circumstances);
}

/** A command that comes too late ends the hold at once, so that its stock need not wait for the worker. */
async function expireIfDue(tx: Transaction, found: Reservation, context: InventoryContext): Promise<Reservation> {
  const circumstances = circumstancesOf(context);
  if (!isDue(found, circumstances.now)) return found;
  const command: ReservationCommand = { kind: 'expire' };
  const decision = decide(found, command, circumstances.now);
  return decision.kind === 'accepted' ? changeReservation(tx, { command, decision }, circumstances) : found;
}
