import type { EventType } from '@musubi/schema';
import type { Consumer, StoredEvent, Transaction } from '@musubi/chassis';
import type { OrderDeps } from './context.ts';
import { changeOrder } from './db/change-order.ts';
import { newsOf } from './db/known-shortages.ts';
import { lockOrder } from './db/orders.ts';
import type { StockLine } from './domain/decision.ts';

const SHORT: EventType = 'inventory.AllocationShort';

/** What stock tells of goods that orders were promised. The chassis has each event's effect happen once. */
export function consumers(deps: OrderDeps): readonly Consumer[] {
  return [{ name: 'order shortages', types: [SHORT], handle: (tx, event) => lostStock(tx, event, deps) }];
}

/** A sale in a store took goods that an order was promised, or an order told of them itself: then it is no news. */
async function lostStock(tx: Transaction, event: StoredEvent, { clock, issuer }: OrderDeps): Promise<void> {
  const { orderId, lines } = event.data;
  const stored = typeof orderId === 'string' ? await lockOrder(tx, orderId) : undefined;
  if (typeof orderId !== 'string' || stored === undefined) return;
  const news = await newsOf(tx, orderId, Array.isArray(lines) ? lines.filter(isStockLine) : []);
  if (news.length === 0) return;
  const command = { kind: 'loseStock', lines: news } as const;
  await changeOrder(tx, stored, { command, now: clock(), correlationId: event.id, issuer });
}

function isStockLine(line: unknown): line is StockLine {
  return typeof line === 'object' && line !== null && 'variantId' in line && 'locationId' in line && 'quantity' in line;
}
