import { badUserInput, codedError, forbidden, subscribeEvents, type StoredEvent } from '@musubi/chassis';
import type { EventType } from '@musubi/schema';
import type { OrderContext } from './context.ts';
import { listQueue, TO_DO } from './db/order-lists.ts';
import type { FulfillmentRow, OrderRow } from './db/tables.ts';
import type { Actor } from './domain/access.ts';
import type { SubscriptionOrderUpdatedArgs, SubscriptionResolvers } from './generated/resolvers.ts';
import { actorOf } from './actor.ts';
import { visible } from './visibility.ts';

/** Every event of an order. */
const ORDER_EVENTS: readonly Extract<EventType, `order.${string}`>[] = [
  'order.OrderPlaced',
  'order.PickingStarted',
  'order.PickShort',
  'order.FulfillmentShort',
  'order.FulfillmentRerouting',
  'order.FulfillmentRerouted',
  'order.ReadyForPickup',
  'order.PickedUp',
  'order.PickupExpired',
  'order.Shipped',
  'order.OrderLinesCancelled',
  'order.OrderCancelled',
  'order.ReturnRequested',
  'order.ReturnApproved',
  'order.ReturnRejected',
  'order.ReturnReceived',
  'order.ReturnInspected',
  'order.RefundIssued',
  'order.ExchangeCreated',
  'order.InvoiceIssued',
  'order.PaymentRefunded',
];

type OrderUpdate = { readonly orderUpdated: OrderRow };

/** The full order after each change. Each event is authorised by itself, against the order as it is then. */
export const orderUpdated: NonNullable<SubscriptionResolvers['orderUpdated']> = {
  async subscribe(_parent, args, context) {
    const wanted = await selectionOf(args, context);
    return subscribeEvents<OrderUpdate>(context, {
      types: ORDER_EVENTS,
      ...(wanted.kind === 'order' ? { subjects: [wanted.id], snapshot: () => update(wanted.id, context) } : {}),
      map: (event) => (concerns(event, wanted) ? update(event.subject, context) : undefined),
    });
  },
  resolve: ({ orderUpdated: order }: OrderUpdate) => order,
};

type QueueUpdate = { readonly fulfillmentQueue: readonly FulfillmentRow[] };

/** A store's whole queue: a state, of which a slow reader needs the newest only. */
export const fulfillmentQueue: NonNullable<SubscriptionResolvers['fulfillmentQueue']> = {
  subscribe(_parent, { locationId }, context) {
    const wanted = { kind: 'location', id: locationId } as const;
    if (!mayFollow(actorOf(context.caller), wanted)) throw forbidden('Only staff of the location may see its queue');
    const queue = async (): Promise<QueueUpdate> => ({
      fulfillmentQueue: await listQueue(context.deps.database, locationId, TO_DO),
    });
    return subscribeEvents<QueueUpdate>(context, {
      types: ORDER_EVENTS,
      snapshot: queue,
      stateOf: () => `queue/${locationId}`,
      map: (event) => (concerns(event, wanted) ? queue() : undefined),
    });
  },
  resolve: ({ fulfillmentQueue: queue }: QueueUpdate) => queue,
};

type PickupUpdate = { readonly pickupReady: FulfillmentRow };

/** Each pickup of a customer as its goods begin to wait; left out where they do not wait any more. */
export const pickupReady: NonNullable<SubscriptionResolvers['pickupReady']> = {
  subscribe(_parent, { customerId }, context) {
    const wanted = { kind: 'customer', id: customerId } as const;
    if (!mayFollow(actorOf(context.caller), wanted)) throw forbidden('The caller may not follow this customer');
    return subscribeEvents<PickupUpdate>(context, {
      types: ['order.ReadyForPickup'],
      async map(event) {
        if (!concerns(event, wanted)) return undefined;
        const { fulfillmentIds } = event.data;
        const ids = Array.isArray(fulfillmentIds) ? fulfillmentIds.filter((id) => typeof id === 'string') : [];
        const [ready] = await context.deps.reads.fulfillments(ids);
        return ready?.status === 'READY' ? { pickupReady: ready } : undefined;
      },
    });
  },
  resolve: ({ pickupReady: ready }: PickupUpdate) => ready,
};

type Selection = { readonly kind: 'order' | 'customer' | 'location'; readonly id: string };

async function selectionOf(args: SubscriptionOrderUpdatedArgs, context: OrderContext): Promise<Selection> {
  const given: readonly Selection[] = [
    ...(args.orderId ? [{ kind: 'order', id: args.orderId } as const] : []),
    ...(args.customerId ? [{ kind: 'customer', id: args.customerId } as const] : []),
    ...(args.locationId ? [{ kind: 'location', id: args.locationId } as const] : []),
  ];
  const [wanted, ...others] = given;
  if (wanted === undefined || others.length > 0) {
    throw badUserInput(`Expected exactly one of orderId, customerId and locationId, got ${given.length}`);
  }
  if (wanted.kind !== 'order') {
    if (!mayFollow(actorOf(context.caller), wanted)) throw forbidden(`The caller may not follow this ${wanted.kind}`);
    return wanted;
  }
  const order = await visible(await context.deps.reads.orders([wanted.id]).then(([row]) => row ?? null), context);
  if (order === null) throw codedError('NOT_FOUND', `There is no order ${wanted.id}`);
  return wanted;
}

function mayFollow(actor: Actor, { kind, id }: Selection): boolean {
  if (actor.kind === 'admin' || actor.kind === 'service') return true;
  if (kind === 'customer') return actor.kind === 'shopper' && actor.customerId === id;
  return kind === 'location' && actor.kind === 'associate' && actor.storeId === id;
}

function concerns({ data }: StoredEvent, { kind, id }: Selection): boolean {
  switch (kind) {
    case 'order':
      return true;
    case 'customer':
      return data['customerId'] === id;
    case 'location':
      return Array.isArray(data['locationIds']) && data['locationIds'].includes(id);
    default:
      return kind satisfies never;
  }
}

/** The order as it is now, read past the loaders: they may remember it from before the event. */
async function update(id: string, context: OrderContext): Promise<OrderUpdate | undefined> {
  const [row = null] = await context.deps.reads.orders([id]);
  const order = await visible(row, context);
  return order === null ? undefined : { orderUpdated: order };
}
