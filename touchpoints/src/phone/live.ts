import {
  ActiveCartDocument,
  CartUpdatedDocument,
  MeDocument,
  MyOrderUpdatedDocument,
  StockChangedDocument,
} from '@musubi/sdk/operations';
import { refusal } from '../graph/attempt.ts';
import { follow } from '../graph/follow.ts';
import { followStoreStock } from '../graph/store-stock.ts';
import { takeCart, takeOrder, takeStoreStock, type Shop } from './shop.ts';

/** Asks for the caller's active cart. */
export async function refreshCart(shop: Shop): Promise<void> {
  const { activeCart } = await shop.session.client.execute(ActiveCartDocument, {}, { errors: 'keep' });
  if (activeCart) takeCart(shop, activeCart);
  else shop.cart.value = undefined;
}

/** Keeps the cart live until the returned function is called. */
export function followCart(shop: Shop, cartId: string): () => void {
  return follow(shop.session, {
    document: CartUpdatedDocument,
    variables: { cartId },
    refresh: () => refreshCart(shop),
    onEvent: ({ cartUpdated }) => takeCart(shop, cartUpdated),
    onRefused: (error) => (shop.notice.value = refusal(error)),
  });
}

/** Calls `onChange` at the start and whenever stock of the variant changes anywhere, until the returned function is called. */
export function followStock(shop: Shop, variantId: string, onChange: () => Promise<void>): () => void {
  return follow(shop.session, {
    document: StockChangedDocument,
    variables: { variantIds: [variantId] },
    refresh: onChange,
    onEvent: () => void onChange().catch((error: Error) => (shop.notice.value = refusal(error))),
    onRefused: (error) => (shop.notice.value = refusal(error)),
  });
}

/** Keeps the stock of the store live where the cart is to be collected, until the returned function is called. */
export function followPickupStock(shop: Shop, storeId: string, variantIds: readonly string[]): () => void {
  shop.storeStock.value = new Map();
  return followStoreStock(
    shop.session,
    { storeId, variantIds },
    {
      onLevel: (variantId, level) => takeStoreStock(shop, variantId, level),
      onRefused: (error) => (shop.notice.value = refusal(error)),
    },
  );
}

/** Keeps the shopper's orders live until the returned function is called. */
export function followOrders(shop: Shop, customerId: string): () => void {
  return follow(shop.session, {
    document: MyOrderUpdatedDocument,
    variables: { customerId },
    refresh: async () => {
      const { me } = await shop.session.client.execute(MeDocument, {}, { errors: 'keep' });
      shop.orders.value = me?.orders?.nodes ?? [];
    },
    onEvent: ({ orderUpdated }) => takeOrder(shop, orderUpdated),
    onRefused: (error) => (shop.notice.value = refusal(error)),
  });
}
