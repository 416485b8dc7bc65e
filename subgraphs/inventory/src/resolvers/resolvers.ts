import { stockChanged } from '../events.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { adjustStock } from './adjust-stock.ts';
import {
  cancelAllocation,
  commitReservation,
  extendReservation,
  releaseReservation,
  shipAllocation,
} from './handle-reservation.ts';
import { StockCountLineType, StockCountType, StockLevelAsOfType } from './history.ts';
import { Query } from './query.ts';
import { receiveGoods } from './receive-goods.ts';
import { recordStockCount } from './record-stock-count.ts';
import { ReservationLineType, ReservationType, SourcingAssignmentType, StockShortageType } from './reservation.ts';
import { reserveStock } from './reserve-stock.ts';
import { setSafetyStock } from './set-safety-stock.ts';
import * as stock from './stock.ts';
import { upsertLocation } from './upsert-location.ts';

/** Every field of the schema that is more than a property of its row. */
export const resolvers: Resolvers = {
  Query,
  Mutation: {
    upsertLocation,
    adjustStock,
    recordStockCount,
    receiveGoods,
    setSafetyStock,
    reserveStock,
    extendReservation,
    releaseReservation,
    commitReservation,
    shipAllocation,
    cancelAllocation,
  },
  Subscription: { stockChanged },
  Location: stock.LocationType,
  StockLevel: stock.StockLevelType,
  ProductVariant: stock.ProductVariantType,
  VariantAvailability: stock.VariantAvailabilityType,
  LocationAvailability: stock.LocationAvailabilityType,
  StockMovement: stock.StockMovementType,
  StockLevelAsOf: StockLevelAsOfType,
  StockCount: StockCountType,
  StockCountLine: StockCountLineType,
  Reservation: ReservationType,
  ReservationLine: ReservationLineType,
  SourcingAssignment: SourcingAssignmentType,
  StockShortage: StockShortageType,
};
