import type { Consumer, StoredEvent, Transaction } from '@musubi/chassis';
import type { EventType } from '@musubi/schema';
import { savePurchases } from './db/reviews.ts';

const PLACED: EventType = 'order.OrderPlaced';

/** What other subgraphs tell that product keeps: who bought what. The chassis has each event's effect happen once. */
export const consumers: readonly Consumer[] = [{ name: 'purchases', types: [PLACED], handle: placed }];

/** Orders of guests, and events from before orders told their variants, verify nothing. */
async function placed(tx: Transaction, { data }: StoredEvent): Promise<void> {
  const { customerId, orderId, variantIds, placedAt } = data;
  if (typeof customerId !== 'string' || typeof orderId !== 'string' || typeof placedAt !== 'string') return;
  if (!Array.isArray(variantIds)) return;
  const bought = variantIds.filter((id) => typeof id === 'string');
  await savePurchases(tx, { customerId, orderId, variantIds: bought, placedAt: new Date(placedAt) });
}
