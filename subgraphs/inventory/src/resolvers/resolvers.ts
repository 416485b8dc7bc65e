import { stockChanged } from '../events.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { BackInStockSubscriptionType, subscribeBackInStock, unsubscribeBackInStock } from './back-in-stock.ts';
import * as history from './history.ts';
import * as low from './low-stock.ts';
import { Query } from './query.ts';
import { reservationCommands } from './reservation-commands.ts';
import * as reservation from './reservation.ts';
import { stockCommands } from './stock-commands.ts';
import * as stock from './stock.ts';
import { transferCommands } from './transfer-commands.ts';
import * as transfer from './transfer.ts';

/** Every field of the schema that is more than a property of its row. */
export const resolvers: Resolvers = {
  Query,
  Mutation: {
    ...stockCommands,
    ...reservationCommands,
    ...transferCommands,
    subscribeBackInStock,
    unsubscribeBackInStock,
  },
  Subscription: { stockChanged, transferUpdated: transfer.transferUpdated, lowStock: low.lowStockFound },
  Location: stock.LocationType,
  StockLevel: stock.StockLevelType,
  ProductVariant: stock.ProductVariantType,
  VariantAvailability: stock.VariantAvailabilityType,
  LocationAvailability: stock.LocationAvailabilityType,
  StockMovement: stock.StockMovementType,
  StockLevelAsOf: history.StockLevelAsOfType,
  StockCount: history.StockCountType,
  StockCountLine: history.StockCountLineType,
  StockDiscrepancy: history.StockDiscrepancyType,
  OversoldAlternative: history.OversoldAlternativeType,
  BackInStockSubscription: BackInStockSubscriptionType,
  LowStock: low.LowStockType,
  ChannelBuffer: low.ChannelBufferType,
  Reservation: reservation.ReservationType,
  ReservationLine: reservation.ReservationLineType,
  SourcingAssignment: reservation.SourcingAssignmentType,
  StockShortage: reservation.StockShortageType,
  StockTransfer: transfer.StockTransferType,
  StockTransferLine: transfer.StockTransferLineType,
};
