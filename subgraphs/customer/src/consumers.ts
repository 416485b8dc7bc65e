import { z } from 'zod';
import type { Consumer, StoredEvent, Transaction } from '@musubi/chassis';
import type { EventType } from '@musubi/schema';
import type { CustomerDeps } from './context.ts';
import { saveLinks } from './db/links.ts';
import { earnByPurchase, reverseOrder } from './db/purchase-points.ts';
import type { Saving } from './db/save.ts';
import { saveInteractions } from './db/timeline.ts';
import { storeScope } from './domain/access.ts';
import { linkFrom, type LinkReason } from './domain/link.ts';

const HANDED_OFF: EventType = 'cart.CartHandedOff';
const PLACED: EventType = 'order.OrderPlaced';
const CANCELLED: EventType = 'order.OrderCancelled';

/**
 * What other subgraphs tell of customers: a cart shown in a store and an order with a store in it open the customer to the store;
 * an order is a purchase on the timeline and earns points, which its cancellation takes back. The chassis has each event's effect happen once.
 */
export function consumers(deps: CustomerDeps): readonly Consumer[] {
  return [
    {
      name: 'customer touches',
      types: [HANDED_OFF, PLACED],
      async handle(tx, event) {
        if (event.type === HANDED_OFF) await handedOff(tx, event, deps);
        else await placed(tx, event, deps);
      },
    },
    {
      name: 'points of orders',
      types: [PLACED, CANCELLED],
      async handle(tx, event) {
        if (event.type === PLACED) await earned(tx, event, deps);
        else await cancelled(tx, event, deps);
      },
    },
  ];
}

const handedOffData = z.object({ customerId: z.string().nullable(), locationId: z.string() });

const placedData = z.object({
  orderId: z.string(),
  number: z.string(),
  customerId: z.string().nullable(),
  channel: z.string(),
  locationIds: z.array(z.string()),
  placedAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
});

const purchaseData = z.object({
  orderId: z.string(),
  customerId: z.string().nullable(),
  total: z.object({
    amount: z
      .string()
      .regex(/^\d{1,18}$/)
      .transform(BigInt),
    currency: z.string(),
  }),
});

const cancelledData = z.object({ orderId: z.string() });

async function earned(tx: Transaction, event: StoredEvent, deps: CustomerDeps): Promise<void> {
  const data = read(purchaseData, event, deps);
  if (data === undefined || data.customerId === null) return;
  const { orderId, customerId, total } = data;
  const purchase = { orderId, customerId, total: total.amount, currency: total.currency };
  await earnByPurchase(tx, purchase, savingFor(event, deps));
}

async function cancelled(tx: Transaction, event: StoredEvent, deps: CustomerDeps): Promise<void> {
  const data = read(cancelledData, event, deps);
  if (data !== undefined) await reverseOrder(tx, data.orderId, savingFor(event, deps));
}

function savingFor({ correlationId, id: causationId }: StoredEvent, { clock }: CustomerDeps): Saving {
  return { at: clock(), by: 'service:order', cause: { correlationId: correlationId ?? undefined, causationId } };
}

async function handedOff(tx: Transaction, event: StoredEvent, deps: CustomerDeps): Promise<void> {
  const data = read(handedOffData, event, deps);
  if (data === undefined || data.customerId === null) return;
  await openToStores(tx, event, {
    ...data,
    customerId: data.customerId,
    locationIds: [data.locationId],
    reason: 'CART_HANDED_OFF',
  });
}

async function placed(tx: Transaction, event: StoredEvent, deps: CustomerDeps): Promise<void> {
  const data = read(placedData, event, deps);
  if (data === undefined || data.customerId === null) return;
  const { customerId, orderId, number, channel, placedAt } = data;
  await openToStores(tx, event, { ...data, customerId, reason: 'ORDER_PLACED' });
  // The colon is in no id that a client may choose: nobody can keep a purchase off the timeline by taking its place.
  const purchase = { id: `order:${orderId}`, customerId, occurredAt: placedAt, channel } as const;
  const { correlationId, id: causationId } = event;
  await saveInteractions(tx, [{ ...purchase, facts: { kind: 'PURCHASE', orderId, number } }], {
    at: deps.clock(),
    by: 'service:order',
    cause: { correlationId: correlationId ?? undefined, causationId },
  });
}

/** A link counts from when it happened, so that an event read late opens nothing that should be closed by now. */
async function openToStores(
  tx: Transaction,
  event: StoredEvent,
  told: { readonly customerId: string; readonly locationIds: readonly string[]; readonly reason: LinkReason },
): Promise<void> {
  const { customerId, reason } = told;
  const linkedAt = new Date(event.time);
  const scopes = new Set(told.locationIds.map(storeScope));
  await saveLinks(
    tx,
    [...scopes].map((scope) => linkFrom({ scope, customerId, reason, linkedAt })),
  );
}

/** One malformed event must not hold up all that come after it: it is logged and passed over. */
function read<Data>(shape: z.ZodType<Data>, event: StoredEvent, { log }: CustomerDeps): Data | undefined {
  const parsed = shape.safeParse(event.data);
  if (parsed.success) return parsed.data;
  log.error({ event: event.id, type: event.type, faults: z.treeifyError(parsed.error) }, 'event passed over');
  return undefined;
}
