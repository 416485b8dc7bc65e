import type { Consumer, StoredEvent, Transaction } from '@musubi/chassis';
import type { EventType } from '@musubi/schema';
import { savePurchases } from './db/reviews.ts';
import { saveStock } from './db/variant-stock.ts';

const PLACED: EventType = 'order.OrderPlaced';
const STOCK_CHANGED: EventType = 'inventory.StockChanged';

/** What other subgraphs tell that product keeps: who bought what, and where it is. The chassis has each event's effect happen once. */
export const consumers: readonly Consumer[] = [
  { name: 'purchases', types: [PLACED], handle: placed },
  { name: 'stock', types: [STOCK_CHANGED], handle: stockChanged },
];

/** Orders of guests, and events from before orders told their variants, verify nothing. */
async function placed(tx: Transaction, { data }: StoredEvent): Promise<void> {
  const { customerId, orderId, variantIds, placedAt } = data;
  if (typeof customerId !== 'string' || typeof orderId !== 'string' || typeof placedAt !== 'string') return;
  if (!Array.isArray(variantIds)) return;
  const bought = variantIds.filter((id) => typeof id === 'string');
  await savePurchases(tx, { customerId, orderId, variantIds: bought, placedAt: new Date(placedAt) });
}

/** An event that is not as agreed is passed over: one must not hold up all that come after it. */
async function stockChanged(tx: Transaction, { data }: StoredEvent): Promise<void> {
  const { variantId, locationId } = data;
  const [onHand, reserved, allocated, safetyStock, version] = COUNTERS.map((name) => data[name]);
  if (typeof variantId !== 'string' || typeof locationId !== 'string' || typeof version !== 'number') return;
  const promised = [reserved, allocated, safetyStock].map(Number).reduce((sum, one) => sum + one, 0);
  const available = Math.max(0, Number(onHand) - promised);
  if (!Number.isInteger(available)) return;
  await saveStock(tx, { variantId, locationId, available, version });
}

const COUNTERS = ['onHand', 'reserved', 'allocated', 'safetyStock', 'version'] as const;
