import { notAllowed, notFound, runCommand, versionConflict, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { lockReservation } from '../db/reservations.ts';
import { mayHandle } from '../domain/access.ts';
import type { Demand } from '../domain/demand.ts';
import type { Relocation } from '../domain/move-reservation.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { SourcingPlan } from '../domain/sourcing.ts';
import type { MutationResolvers, RerouteReservationInput, SourcingInput } from '../generated/resolvers.ts';
import { checkId, checkPoint, firstOf, invalidInput, type Refusal } from '../domain/check-input.ts';
import { moveHeld } from './move-reservation.ts';
import { planFor } from './sourcing-plan.ts';

export const rerouteReservation: NonNullable<MutationResolvers['rerouteReservation']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps, loaders } = context;
  const refusal = checkReroute(input);
  if (refusal !== undefined) return refusal;
  if (mayHandle(caller, 'move', undefined) === 'forbidden') return notAllowed('Only services reroute reservations');
  // Planned before the transaction, which should hold no lock and no second connection while it reads.
  const seen = await loaders.reservation.load(input.id);
  const plan = await planFor(questionOf(input, seen), { context, except: new Set(places(seen)) });
  return runCommand(deps.database, { caller, operation: 'rerouteReservation', input }, (tx) =>
    reroute(tx, { input, plan, seenAt: seen?.version }, context),
  );
};

function checkReroute({ id, method, locationId, destination }: RerouteReservationInput): Refusal {
  return firstOf(
    () => checkId('id', id),
    () => (locationId == null ? undefined : checkId('locationId', locationId)),
    () => (destination == null ? undefined : checkPoint('destination', destination)),
    () =>
      method !== 'SHIP' && locationId == null
        ? invalidInput('locationId', `Expected the store, for ${method}`)
        : undefined,
  );
}

/** All of what has no stock finds another location by the rules, or nothing moves. */
async function reroute(
  tx: Transaction,
  asked: {
    readonly input: RerouteReservationInput;
    readonly plan: SourcingPlan;
    /** The version that the plan was made for. */
    readonly seenAt: number | undefined;
  },
  context: InventoryContext,
) {
  const { input, plan, seenAt } = asked;
  const { id } = input;
  const found = await lockReservation(tx, id);
  if (found === undefined || mayHandle(context.caller, 'move', found) !== 'allowed') {
    return notFound(`There is no reservation ${id}`);
  }
  const expected = input.expectedVersion ?? seenAt;
  if (expected !== found.version || seenAt !== found.version) return versionConflict(found.version, expected ?? 0);
  const homeless = withoutStock(found);
  if (homeless.length === 0) {
    return invalidInput('id', `Expected units without stock in the reservation ${id}, but it has none`);
  }
  if (plan.complete) return moveHeld(tx, { found, relocations: relocationsOf(homeless, plan) }, context);
  const [first] = plan.shortages;
  const message = `Expected ${first?.requested} of ${first?.variantId} in other locations, but ${first?.available} can be promised`;
  return { __typename: 'OutOfStock' as const, code: 'OUT_OF_STOCK', message, shortages: plan.shortages };
}

function questionOf(input: RerouteReservationInput, seen: Reservation | null): SourcingInput {
  const { method, channel, locationId, destination } = input;
  return { lines: seen === null ? [] : withoutStock(seen), method, channel, locationId, destination };
}

function places(seen: Reservation | null): readonly string[] {
  return seen === null ? [] : withoutStock(seen).map(({ locationId }) => locationId);
}

function withoutStock({ lines }: Reservation): readonly Demand[] {
  return lines.flatMap(({ variantId, locationId, unsourced }) =>
    unsourced > 0 ? [{ variantId, locationId, quantity: unsourced }] : [],
  );
}

/** Pairs what has no stock with where the plan has found some. */
function relocationsOf(homeless: readonly Demand[], { assignments }: SourcingPlan): readonly Relocation[] {
  const left = assignments.map((assignment) => ({ ...assignment }));
  return homeless.flatMap(({ variantId, locationId: fromLocationId, quantity }) => {
    let missing = quantity;
    return left.flatMap((offered): readonly Relocation[] => {
      const taken = offered.variantId === variantId ? Math.min(missing, offered.quantity) : 0;
      if (taken === 0) return [];
      missing -= taken;
      offered.quantity -= taken;
      return [{ variantId, fromLocationId, toLocationId: offered.locationId, quantity: taken }];
    });
  });
}
