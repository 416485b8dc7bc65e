import type { InventoryContext } from '../context.ts';
import { maySeeReservation } from '../domain/access.ts';
import { asOf } from '../domain/reservation.ts';
import type {
  ReservationLineResolvers,
  ReservationResolvers,
  SourcingAssignmentResolvers,
  StockShortageResolvers,
} from '../generated/resolvers.ts';
import { locationById } from './stock.ts';

/** The reservation as it is now, for those who may see it. */
export async function readReservation(id: string, { loaders, caller, deps }: InventoryContext) {
  const found = await loaders.reservation.load(id);
  return found !== null && maySeeReservation(caller, found) ? asOf(found, deps.clock()) : null;
}

/** Fields look at no clock: the answer to a repeated command stays what it was. */
export const ReservationType: ReservationResolvers = {
  __resolveReference: ({ id }, context) => readReservation(id, context),
  expiresAt: ({ status, expiresAt }) => (status === 'ACTIVE' ? expiresAt : null),
};

export const ReservationLineType: ReservationLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  location: ({ locationId }, _args, context) => locationById(locationId, context),
};

export const SourcingAssignmentType: SourcingAssignmentResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  location: ({ locationId }, _args, context) => locationById(locationId, context),
};

export const StockShortageType: StockShortageResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  location: ({ locationId }, _args, context) => (locationId === null ? null : locationById(locationId, context)),
};
