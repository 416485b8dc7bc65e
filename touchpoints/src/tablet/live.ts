import {
  ActiveCartDocument,
  CartUpdatedDocument,
  StoreBoardDocument,
  StoreOrderUpdatedDocument,
} from '@musubi/sdk/operations';
import { refusal } from '../graph/attempt.ts';
import { follow } from '../graph/follow.ts';
import { followStoreStock } from '../graph/store-stock.ts';
import { takeCart, takeOrder, takeStock, type Counter } from './counter.ts';

/** Keeps the store's waiting orders live until the returned function is called. */
export function followOrders(counter: Counter): () => void {
  const { session, storeId } = counter;
  return follow(session, {
    document: StoreOrderUpdatedDocument,
    variables: { locationId: storeId },
    refresh: async () => {
      const { fulfillmentQueue } = await session.client.execute(
        StoreBoardDocument,
        { locationId: storeId },
        { errors: 'keep' },
      );
      for (const { order } of fulfillmentQueue) takeOrder(counter, order);
    },
    onEvent: ({ orderUpdated }) => takeOrder(counter, orderUpdated),
    onRefused: (error) => (counter.notice.value = refusal(error)),
  });
}

/** Keeps the customer's cart live until the returned function is called. */
export function followCart(counter: Counter, cartId: string, customerId: string | undefined): () => void {
  return follow(counter.session, {
    document: CartUpdatedDocument,
    variables: { cartId },
    refresh: async () => {
      if (customerId === undefined) return;
      const { activeCart } = await counter.session.client.execute(ActiveCartDocument, { customerId });
      if (activeCart?.id === cartId) takeCart(counter, activeCart);
    },
    onEvent: ({ cartUpdated }) => takeCart(counter, cartUpdated),
    onRefused: (error) => (counter.notice.value = refusal(error)),
  });
}

/** Keeps this store's stock of the variants live until the returned function is called. */
export function followStock(counter: Counter, variantIds: readonly string[]): () => void {
  const { session, storeId } = counter;
  return followStoreStock(
    session,
    { storeId, variantIds },
    {
      onLevel: (variantId, level) => takeStock(counter, variantId, level),
      onRefused: (error) => (counter.notice.value = refusal(error)),
    },
  );
}
