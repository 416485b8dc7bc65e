import * as handled from './handle-reservation.ts';
import { moveReservation } from './move-reservation.ts';
import { reserveStock } from './reserve-stock.ts';

/** What promises stock, and what becomes of promises. */
export const reservationCommands = {
  reserveStock,
  extendReservation: handled.extendReservation,
  releaseReservation: handled.releaseReservation,
  commitReservation: handled.commitReservation,
  shipAllocation: handled.shipAllocation,
  cancelAllocation: handled.cancelAllocation,
  reportShortPick: handled.reportShortPick,
  moveReservation,
};
