import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '@musubi/chassis';
import { ledgerOf } from './ledger.ts';
import {
  checkout,
  fulfillment,
  fulfillmentLine,
  invoice,
  orderEvent,
  orderLine,
  orderReturn,
  orders,
  posTransaction,
  returnLine,
  tender,
} from './tables.ts';

/** The reads behind the loaders, prepared once a process. Each takes many ids and answers in any order. */
export type Reads = ReturnType<typeof prepareReads>;

const IDS = sql`${sql.placeholder('ids')}::text[]`;

export function prepareReads(database: Database) {
  const by = {
    order: database
      .select()
      .from(orders)
      .where(sql`${orders.id} = any(${IDS})`)
      .prepare('orders_by_id'),
    number: database
      .select()
      .from(orders)
      .where(sql`${orders.number} = any(${IDS})`)
      .prepare('orders_by_number'),
    line: database
      .select()
      .from(orderLine)
      .where(sql`${orderLine.id} = any(${IDS})`)
      .prepare('lines_by_id'),
    lines: database
      .select()
      .from(orderLine)
      .where(sql`${orderLine.orderId} = any(${IDS})`)
      .orderBy(asc(orderLine.place))
      .prepare('lines_by_order'),
    fulfillment: database
      .select()
      .from(fulfillment)
      .where(sql`${fulfillment.id} = any(${IDS})`)
      .prepare('fulfillments_by_id'),
    fulfillments: database
      .select()
      .from(fulfillment)
      .where(sql`${fulfillment.orderId} = any(${IDS})`)
      .orderBy(asc(fulfillment.place))
      .prepare('fulfillments_by_order'),
    parts: database
      .select({
        fulfillmentId: fulfillmentLine.fulfillmentId,
        orderLineId: fulfillmentLine.orderLineId,
        quantity: fulfillmentLine.quantity,
        cancelled: fulfillmentLine.cancelled,
      })
      .from(fulfillmentLine)
      .innerJoin(orderLine, eq(orderLine.id, fulfillmentLine.orderLineId))
      .where(sql`${fulfillmentLine.fulfillmentId} = any(${IDS})`)
      .orderBy(asc(orderLine.place))
      .prepare('lines_by_fulfillment'),
    timeline: database
      .select()
      .from(orderEvent)
      .where(sql`${orderEvent.orderId} = any(${IDS})`)
      .orderBy(asc(orderEvent.version))
      .prepare('timeline_by_order'),
    checkout: database
      .select()
      .from(checkout)
      .where(sql`${checkout.id} = any(${IDS})`)
      .prepare('checkouts_by_id'),
  };
  return {
    ...prepareSettlementReads(database),
    orders: (ids: readonly string[]) => by.order.execute({ ids }),
    ordersByNumber: (ids: readonly string[]) => by.number.execute({ ids }),
    lines: (ids: readonly string[]) => by.line.execute({ ids }),
    linesOfOrders: (ids: readonly string[]) => by.lines.execute({ ids }),
    fulfillments: (ids: readonly string[]) => by.fulfillment.execute({ ids }),
    fulfillmentsOfOrders: (ids: readonly string[]) => by.fulfillments.execute({ ids }),
    linesOfFulfillments: (ids: readonly string[]) => by.parts.execute({ ids }),
    timelines: (ids: readonly string[]) => by.timeline.execute({ ids }),
    checkouts: (ids: readonly string[]) => by.checkout.execute({ ids }),
  };
}

/** What was paid, booked and brought back. */
function prepareSettlementReads(database: Database) {
  const by = {
    tenders: database
      .select()
      .from(tender)
      .where(sql`${tender.orderId} = any(${IDS})`)
      .orderBy(asc(tender.place))
      .prepare('tenders_by_order'),
    invoices: database
      .select()
      .from(invoice)
      .where(sql`${invoice.orderId} = any(${IDS})`)
      .orderBy(asc(invoice.issuedAt), asc(invoice.id))
      .prepare('invoices_by_order'),
    pos: database
      .select()
      .from(posTransaction)
      .where(sql`${posTransaction.orderId} = any(${IDS})`)
      .prepare('pos_transactions_by_order'),
    returned: database
      .select()
      .from(orderReturn)
      .where(sql`${orderReturn.id} = any(${IDS})`)
      .prepare('returns_by_id'),
    returns: database
      .select()
      .from(orderReturn)
      .where(sql`${orderReturn.orderId} = any(${IDS})`)
      .orderBy(asc(orderReturn.place))
      .prepare('returns_by_order'),
    returnLines: database
      .select()
      .from(returnLine)
      .where(sql`${returnLine.returnId} = any(${IDS})`)
      .orderBy(asc(returnLine.orderLineId))
      .prepare('lines_by_return'),
  };
  return {
    tendersOfOrders: (ids: readonly string[]) => by.tenders.execute({ ids }),
    ledgersOfOrders: (ids: readonly string[]) => ledgerOf(database, ids),
    invoicesOfOrders: (ids: readonly string[]) => by.invoices.execute({ ids }),
    posTransactions: (ids: readonly string[]) => by.pos.execute({ ids }),
    returns: (ids: readonly string[]) => by.returned.execute({ ids }),
    returnsOfOrders: (ids: readonly string[]) => by.returns.execute({ ids }),
    linesOfReturns: (ids: readonly string[]) => by.returnLines.execute({ ids }),
  };
}
