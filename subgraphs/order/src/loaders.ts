import DataLoader from 'dataloader';
import { batchById, batchByParent, type ById, type Caller } from '@musubi/chassis';
import type { OrderDeps } from './context.ts';
import { listOrdersOfCustomers, type OrderPage } from './db/order-lists.ts';
import type { OrderRow } from './db/tables.ts';
import { actorOf } from './actor.ts';

/** A customer is an id here: customer owns the rest. */
export type CustomerKey = { readonly id: string };

/** A page of one customer's orders. */
export type CustomerPage = { readonly customerId: string; readonly page: OrderPage };

export type OrderLoaders = ReturnType<typeof createLoaders>;

/** Fresh for every operation. */
export function createLoaders({ reads, database }: OrderDeps, caller: Caller) {
  const order = batchById(reads.orders, ({ id }) => id);
  const line = batchById(reads.lines, ({ id }) => id);
  const fulfillment = batchById(reads.fulfillments, ({ id }) => id);
  return {
    order,
    orderByNumber: batchById(remembering(reads.ordersByNumber, order), ({ number }) => number),
    line,
    linesOfOrder: batchByParent(remembering(reads.linesOfOrders, line), ({ orderId }) => orderId),
    fulfillment,
    fulfillmentsOfOrder: batchByParent(remembering(reads.fulfillmentsOfOrders, fulfillment), ({ orderId }) => orderId),
    linesOfFulfillment: batchByParent(reads.linesOfFulfillments, ({ fulfillmentId }) => fulfillmentId),
    posTransactionOf: batchById(reads.posTransactions, ({ orderId }) => orderId),
    invoicesOfOrder: batchByParent(reads.invoicesOfOrders, ({ orderId }) => orderId),
    return: batchById(reads.returns, ({ id }) => id),
    returnsOfOrder: batchByParent(reads.returnsOfOrders, ({ orderId }) => orderId),
    linesOfReturn: batchByParent(reads.linesOfReturns, ({ returnId }) => returnId),
    tendersOfOrder: batchByParent(reads.tendersOfOrders, ({ orderId }) => orderId),
    ledgerOfOrder: batchByParent(reads.ledgersOfOrders, ({ orderId }) => orderId),
    timeline: batchByParent(reads.timelines, ({ orderId }) => orderId),
    checkout: batchById(reads.checkouts, ({ id }) => id),
    ordersOfCustomer: new DataLoader<CustomerPage, readonly OrderRow[], string>(
      async (asked) => {
        const byPage = Map.groupBy(asked, ({ page }) => JSON.stringify(page));
        const groups = await Promise.all([...byPage.values()].map(readPage));
        const rows = new Map(groups.flat());
        for (const row of [...rows.values()].flat()) order.prime(row.id, row);
        return asked.map((one) => rows.get(nameOf(one)) ?? []);
      },
      { cacheKeyFn: nameOf },
    ),
  };

  /** Pages alike are one query. */
  async function readPage(alike: readonly CustomerPage[]): Promise<readonly (readonly [string, OrderRow[]])[]> {
    const [first] = alike;
    if (first === undefined) return [];
    const customerIds = alike.map(({ customerId }) => customerId);
    const rows = await listOrdersOfCustomers(database, actorOf(caller), { customerIds, page: first.page });
    const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
    return alike.map((one) => [nameOf(one), byCustomer.get(one.customerId) ?? []]);
  }
}

/** What was read by another key need not be read again by its id. */
function remembering<Row extends { readonly id: string }>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  byId: ById<Row>,
): (keys: readonly string[]) => Promise<readonly Row[]> {
  return async (keys) => {
    const rows = await read(keys);
    for (const row of rows) byId.prime(row.id, row);
    return rows;
  };
}

function nameOf({ customerId, page }: CustomerPage): string {
  return JSON.stringify([customerId, page]);
}
