import type { Changed, ChangeTable, EntityReference } from '@musubi/chassis';
import type { InventoryEvents } from '@musubi/schema';

/**
 * What events of stock change. A location's list of levels grows with the first event of a level; after that, only the
 * level and what may be promised of its variant change.
 */
export const changes: ChangeTable<InventoryEvents> = {
  'inventory.StockChanged': ({ levelId, variantId, locationId, version }) => [
    { __typename: 'StockLevel', id: levelId },
    variant(variantId),
    ...(version === 1 ? [location(locationId)] : []),
  ],
  'inventory.StockReserved': ofReservation,
  'inventory.ReservationExtended': ofReservation,
  'inventory.ReservationReleased': ofReservation,
  'inventory.ReservationExpired': ofReservation,
  'inventory.StockAllocated': ofReservation,
  'inventory.StockShipped': ofReservation,
  'inventory.AllocationCancelled': ofReservation,
  'inventory.AllocationShort': ofReservation,
  'inventory.ReservationMoved': ofReservation,
  'inventory.TransferRequested': ofTransfer,
  'inventory.TransferApproved': ofTransfer,
  'inventory.TransferShipped': ofTransfer,
  'inventory.TransferReceived': ofTransfer,
  'inventory.TransferCancelled': ofTransfer,
  'inventory.TransferReduced': ofTransfer,
  'inventory.StockDiscrepancyFound': ofLocation,
  'inventory.OversoldDetected': ofLocation,
  'inventory.StockCounted': ofLocation,
  'inventory.StockLow': ({ levelId, locationId }) => [{ __typename: 'StockLevel', id: levelId }, location(locationId)],
  // Null stands for every variant: what may be promised of any of them is another number now.
  'inventory.ChannelBufferChanged': ({ variantId }) => (variantId === null ? 'anything' : [variant(variantId)]),
  // By them plans of any demand may be others.
  'inventory.SourcingRulesChanged': () => 'anything',
  'inventory.VariantBackInStock': ({ subscriptionId }) => [
    { __typename: 'BackInStockSubscription', id: subscriptionId },
  ],
  'inventory.LocationChanged': ofLocation,
};

function variant(id: string): EntityReference {
  return { __typename: 'ProductVariant', id };
}

function location(id: string): EntityReference {
  return { __typename: 'Location', id };
}

function ofLocation({ locationId }: { readonly locationId: string }): Changed {
  return [location(locationId)];
}

function ofReservation({ reservationId: id }: { readonly reservationId: string }): Changed {
  return [{ __typename: 'Reservation', id }];
}

/** Lists of transfers are asked for by location. */
function ofTransfer(data: {
  readonly transferId: string;
  readonly fromLocationId: string;
  readonly toLocationId: string;
}): Changed {
  const { transferId: id, fromLocationId, toLocationId } = data;
  return [{ __typename: 'StockTransfer', id }, location(fromLocationId), location(toLocationId)];
}
