import { signal, type Signal } from '@preact/signals';
import type { CartPartsFragment, OrderPartsFragment } from '@musubi/sdk/operations';
import type { Session } from '../graph/session.ts';
import type { StockHere } from '../graph/store-stock.ts';
import type { Notice } from '../looks/notice.tsx';

/** What a store's tablet shows. */
export interface Counter {
  readonly session: Session;
  readonly storeId: string;
  /** The cart that a customer handed over. */
  readonly cart: Signal<CartPartsFragment | undefined>;
  /** Orders that wait, oldest first. */
  readonly orders: Signal<readonly OrderPartsFragment[]>;
  /** By variant. */
  readonly stock: Signal<ReadonlyMap<string, StockHere>>;
  readonly notice: Signal<Notice | undefined>;
}

/** Begins with nothing known. */
export function openCounter(session: Session, storeId: string): Counter {
  return {
    session,
    storeId,
    cart: signal(undefined),
    orders: signal([]),
    stock: signal(new Map()),
    notice: signal(undefined),
  };
}

/** Takes a state of the cart; an older one never follows a newer, and an ended cart is put away. */
export function takeCart(counter: Counter, next: CartPartsFragment): void {
  const shown = counter.cart.value;
  if (shown && shown.id === next.id && shown.version > next.version) return;
  counter.cart.value = next.status === 'ORDERED' || next.status === 'MERGED' ? undefined : next;
}

/** Takes a state of an order; one that has ended leaves the list. */
export function takeOrder(counter: Counter, order: OrderPartsFragment): void {
  const others = counter.orders.value.filter(({ id }) => id !== order.id);
  const waiting = order.status !== 'COMPLETED' && order.status !== 'CANCELLED';
  counter.orders.value = (waiting ? [...others, order] : others).toSorted((a, b) =>
    a.placedAt.localeCompare(b.placedAt),
  );
}

/** Takes a state of this store's stock; an older one never follows a newer. */
export function takeStock(counter: Counter, variantId: string, state: StockHere): void {
  const shown = counter.stock.value.get(variantId);
  if (shown && shown.version >= state.version) return;
  counter.stock.value = new Map(counter.stock.value).set(variantId, state);
}
