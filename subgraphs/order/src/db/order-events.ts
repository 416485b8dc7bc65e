import type { EventData, EventType } from '@musubi/schema';
import { appendEvent, type Transaction } from '@musubi/chassis';
import type { OrderEventType } from '../domain/decision.ts';
import type { NewOrder } from '../domain/new-order.ts';
import type { FulfillmentRow, OrderRow } from './tables.ts';

/** Tells of an order's new version. Its subject is the order, its sequence the version. */
export async function appendOrderEvent(
  tx: Transaction,
  order: {
    readonly row: OrderRow;
    readonly fulfillments: readonly Pick<FulfillmentRow, 'id' | 'locationId'>[];
    /** What is bought, as its placing tells. */
    readonly variantIds?: readonly string[];
  },
  event: {
    readonly type: OrderEventType;
    readonly message: string;
    readonly correlationId: string;
    /** What it happened to. */
    readonly fulfillmentIds: readonly string[];
  },
): Promise<void> {
  const { row, variantIds = [] } = order;
  const type: Extract<EventType, `order.${string}`> = `order.${event.type}`;
  const facts = factsOf(order);
  await appendEvent(tx, {
    type,
    subject: row.id,
    sequence: row.version,
    time: row.updatedAt,
    data: {
      ...facts,
      total: { ...facts.total },
      fulfillmentIds: event.fulfillmentIds,
      ...(event.type === 'OrderPlaced' ? { placedAt: row.placedAt.toISOString(), variantIds } : {}),
      ...(event.type === 'OrderCancelled' ? { reason: event.message } : {}),
    },
    correlationId: event.correlationId,
  });
}

/** Tells of an order's first version. */
export async function tellOfPlacing(
  tx: Transaction,
  { row, order }: { readonly row: OrderRow; readonly order: NewOrder },
  correlationId: string,
): Promise<void> {
  const { fulfillments, lines } = order;
  const variantIds = [...new Set(lines.map(({ variantId }) => variantId))];
  const fulfillmentIds = fulfillments.map(({ id }) => id);
  const told = { type: 'OrderPlaced', message: 'The order is placed', correlationId, fulfillmentIds } as const;
  await appendOrderEvent(tx, { row, fulfillments, variantIds }, told);
}

/** What every event of an order carries. */
function factsOf({ row, fulfillments }: Parameters<typeof appendOrderEvent>[1]): EventData<'order.PickedUp'> {
  return {
    orderId: row.id,
    number: row.number,
    customerId: row.customerId,
    channel: row.channel,
    locationIds: [...new Set(fulfillments.map(({ locationId }) => locationId))],
    total: { amount: row.total.toString(), currency: row.currency },
    status: row.status,
    version: row.version,
  };
}
