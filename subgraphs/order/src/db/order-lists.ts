import { and, asc, desc, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '@musubi/chassis';
import type { Actor } from '../domain/access.ts';
import type { FulfillmentStatus, OrderStatus } from '../domain/order.ts';
import { fulfillment, orderReturn, orders, type FulfillmentRow, type OrderRow } from './tables.ts';

/** Newest first; `after` is the last order of the page before. One row more than `limit` is read. */
export type OrderPage = {
  readonly limit: number;
  readonly after: { readonly placedAt: string; readonly id: string } | undefined;
};

export type OrderFilter = {
  readonly status?: OrderStatus | null | undefined;
  readonly channel?: string | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly locationId?: string | null | undefined;
};

/** Those of the orders that the actor may read. */
export function listOrders(
  database: Executor,
  actor: Actor,
  asked: { readonly filter: OrderFilter; readonly page: OrderPage },
): Promise<OrderRow[]> {
  const { filter, page } = asked;
  return database
    .select()
    .from(orders)
    .where(
      and(
        visibleTo(actor),
        behind(page),
        filter.status ? eq(orders.status, filter.status) : undefined,
        filter.channel ? eq(orders.channel, filter.channel) : undefined,
        filter.customerId ? eq(orders.customerId, filter.customerId) : undefined,
        filter.locationId ? fulfilledAt(filter.locationId) : undefined,
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(page.limit + 1);
}

/** A page of each of these customers' orders, in one query. */
export async function listOrdersOfCustomers(
  database: Executor,
  actor: Actor,
  asked: { readonly customerIds: readonly string[]; readonly page: OrderPage },
): Promise<OrderRow[]> {
  const { customerIds, page } = asked;
  const place = sql<number>`row_number() over (partition by ${orders.customerId} order by ${orders.placedAt} desc, ${orders.id} desc)`;
  const ranked = database
    .select({ ...getTableColumns(orders), place: place.as('place') })
    .from(orders)
    .where(and(sql`${orders.customerId} = any(${sql.param(customerIds)}::text[])`, visibleTo(actor), behind(page)))
    .as('ranked');
  return database
    .select()
    .from(ranked)
    .where(sql`${ranked.place} <= ${page.limit + 1}`)
    .orderBy(desc(ranked.placedAt), desc(ranked.id));
}

/** States in which a location has something to do. */
export const TO_DO: readonly FulfillmentStatus[] = ['ALLOCATED', 'PICKING', 'SHORT', 'READY'];

/** What a location has to do, oldest first. */
export function listQueue(
  database: Executor,
  locationId: string,
  statuses: readonly FulfillmentStatus[],
): Promise<FulfillmentRow[]> {
  return database
    .select()
    .from(fulfillment)
    .where(and(eq(fulfillment.locationId, locationId), inArray(fulfillment.status, [...statuses])))
    .orderBy(asc(fulfillment.createdAt), asc(fulfillment.id))
    .limit(QUEUE_LIMIT);
}

const QUEUE_LIMIT = 500;

/** The rule of `mayRead` in SQL; a test holds the two together. */
function visibleTo(actor: Actor): SQL | undefined {
  switch (actor.kind) {
    case 'shopper':
      return eq(orders.customerId, actor.customerId);
    case 'guest':
      return eq(orders.guestTokenHash, actor.tokenHash);
    case 'associate':
      return fulfilledAt(actor.storeId);
    case 'admin':
    case 'service':
      return undefined;
    case 'outsider':
    case 'nobody':
      return sql`false`;
    default:
      return actor satisfies never;
  }
}

/** Fulfilled there, or brought back there. */
function fulfilledAt(locationId: string): SQL {
  return sql`(exists (select from ${fulfillment} where ${fulfillment.orderId} = ${orders.id} and ${fulfillment.locationId} = ${locationId})
    or exists (select from ${orderReturn} where ${orderReturn.orderId} = ${orders.id} and ${orderReturn.locationId} = ${locationId}))`;
}

function behind({ after }: OrderPage): SQL | undefined {
  return after && sql`(${orders.placedAt}, ${orders.id}) < (${after.placedAt}::timestamptz, ${after.id})`;
}
