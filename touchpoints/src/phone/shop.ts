import { signal, type Signal } from '@preact/signals';
import type { CartPartsFragment, OrderPartsFragment } from '@musubi/sdk/operations';
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
    orders: signal([]),
    handoff: signal(undefined),
    notice: signal(undefined),
  };
}

/** Takes a state of the cart; an older one never follows a newer, and an ended cart is put away. */
export function takeCart(shop: Shop, next: CartPartsFragment): void {
  const shown = shop.cart.value;
  if (shown && shown.id === next.id && shown.version > next.version) return;
  shop.cart.value = next.status === 'ACTIVE' || next.status === 'FROZEN' ? next : undefined;
}

/** Takes a state of an order. */
export function takeOrder(shop: Shop, order: OrderPartsFragment): void {
  const others = shop.orders.value.filter(({ id }) => id !== order.id);
  shop.orders.value = [order, ...others].toSorted((a, b) => b.placedAt.localeCompare(a.placedAt));
}
