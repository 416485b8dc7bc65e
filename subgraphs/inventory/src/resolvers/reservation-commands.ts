import * as handled from './handle-reservation.ts';
import { moveReservation } from './move-reservation.ts';
import { rerouteReservation } from './reroute-reservation.ts';
import { reserveStock } from './reserve-stock.ts';
import { setSourcingRules } from './set-sourcing-rules.ts';

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
  rerouteReservation,
  setSourcingRules,
};
