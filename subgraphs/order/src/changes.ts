import type { Changed, ChangeTable } from '@musubi/chassis';
import type { OrderEvents } from '@musubi/schema';

/** What events of orders change: the order with all of its parts, and the orders that its customer has. */
export const changes: ChangeTable<OrderEvents> = {
  'order.OrderPlaced': ofOrder,
  'order.PickingStarted': ofOrder,
  'order.PickShort': ofOrder,
  'order.FulfillmentShort': ofOrder,
  'order.FulfillmentRerouting': ofOrder,
  'order.FulfillmentRerouted': ofOrder,
  'order.ReadyForPickup': ofOrder,
  'order.PickedUp': ofOrder,
  'order.PickupExpired': ofOrder,
  'order.Shipped': ofOrder,
  'order.OrderLinesCancelled': ofOrder,
  'order.OrderCancelled': ofOrder,
  'order.ReturnRequested': ofOrder,
  'order.ReturnApproved': ofOrder,
  'order.ReturnRejected': ofOrder,
  'order.ReturnReceived': ofOrder,
  'order.ReturnInspected': ofOrder,
  'order.RefundIssued': ofOrder,
  'order.ExchangeCreated': ofOrder,
  'order.InvoiceIssued': ofOrder,
  'order.PaymentRefunded': ofOrder,
};

function ofOrder({ orderId, customerId }: { readonly orderId: string; readonly customerId: string | null }): Changed {
  const order = { __typename: 'Order', id: orderId };
  return customerId === null ? [order] : [order, { __typename: 'Customer', id: customerId }];
}
