import { signal, type Signal } from '@preact/signals';
import type { CartPartsFragment, OrderPartsFragment } from '@musubi/sdk/operations';
import type { StockHere } from '../graph/store-stock.ts';
import type { Session } from '../graph/session.ts';
import type { Notice } from '../looks/notice.tsx';

/** A handoff code on show. */
export interface Handoff {
  readonly code: string;
  readonly qrPayload: string;
}

/** What the phone shows. */
export interface Shop {
  readonly session: Session;
  readonly cart: Signal<CartPartsFragment | undefined>;
  /** By variant, what the store has where the cart is to be collected; what is not there nobody can say. */
  readonly storeStock: Signal<ReadonlyMap<string, StockHere>>;
  /** Newest first. */
  readonly orders: Signal<readonly OrderPartsFragment[]>;
  readonly handoff: Signal<Handoff | undefined>;
  readonly notice: Signal<Notice | undefined>;
}

/** Begins with nothing known. */
export function openShop(session: Session): Shop {
  return {
    session,
    cart: signal(undefined),
    storeStock: signal(new Map()),
    orders: signal([]),
    handoff: signal(undefined),
    notice: signal(undefined),
  };
}

/** Takes a state of the cart; an older one never follows a newer, and an ended cart is put away. */
export function takeCart(shop: Shop, next: CartPartsFragment): void {
  const shown = shop.cart.value;
  if (shown && shown.id === next.id && shown.version > next.version) return;
  shop.cart.value = next.status === 'ORDERED' || next.status === 'MERGED' ? undefined : next;
}

/** Takes a state of the stock of the store where the cart is to be collected; an older one never follows a newer. */
export function takeStoreStock(shop: Shop, variantId: string, level: StockHere): void {
  const shown = shop.storeStock.value.get(variantId);
  if (shown && shown.version >= level.version) return;
  shop.storeStock.value = new Map(shop.storeStock.value).set(variantId, level);
}

/** Takes a state of an order. */
export function takeOrder(shop: Shop, order: OrderPartsFragment): void {
  const others = shop.orders.value.filter(({ id }) => id !== order.id);
  shop.orders.value = [order, ...others].toSorted((a, b) => b.placedAt.localeCompare(a.placedAt));
}
