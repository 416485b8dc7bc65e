import type { Address, Amount, Assignment, FrozenCart, Shortage } from './frozen-cart.ts';
import type { PaymentMethod } from './tender.ts';

export type CheckoutStatus = 'RUNNING' | 'COMPENSATING' | 'COMPLETED' | 'FAILED';

/** What the customer agreed to. */
export type Terms = {
  readonly expectedVersion: number | null;
  readonly expectedTotal: Amount | null;
  readonly method: PaymentMethod;
  /** Lines that go another way than the cart says (endless aisle); left out where there are none. */
  readonly lineOptions?: readonly LineOption[];
  /** Where lines are sent that the cart does not say it of. */
  readonly address?: Address | null;
  /** The goods are kept in the store until then, to be paid when they are collected (取り置き); RFC 3339. */
  readonly holdUntil?: string | null;
};

/** A line that comes from, or is collected in, another place. */
export type LineOption = {
  readonly cartLineId: string;
  readonly option: 'SHIP_FROM' | 'PICKUP_AT';
  readonly locationId: string;
};

/** Why no order was made; the answer to the customer follows from it. */
export type Failure =
  | { readonly kind: 'OUT_OF_STOCK'; readonly message: string; readonly shortages: readonly Shortage[] }
  | { readonly kind: 'PAYMENT_DECLINED'; readonly message: string }
  | { readonly kind: 'TOTAL_CHANGED'; readonly message: string; readonly total: Amount }
  | { readonly kind: 'VERSION_CONFLICT'; readonly message: string; readonly currentVersion: number }
  | { readonly kind: 'NOT_FOUND'; readonly message: string }
  | { readonly kind: 'REJECTED'; readonly code: string; readonly message: string };

/**
 * What has been done, and what of it has been undone. Each part is the recorded result of a step:
 * a resumed saga never asks again for what is recorded here.
 */
export type Progress = {
  readonly cart: FrozenCart | null;
  /** Where the cart stands because of this saga. */
  readonly cartState: 'UNTOUCHED' | 'FROZEN' | 'ORDERED' | 'UNFROZEN';
  readonly assignments: readonly Assignment[] | null;
  /** 1, or 2 after stock was lost once. Names the reservation. */
  readonly attempt: number;
  readonly stock: 'NONE' | 'RESERVED' | 'COMMITTED' | 'SHIPPED' | 'RETURNED';
  readonly payment: 'NONE' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED';
  readonly paymentReference: string | null;
  /** Of points and coupons; left out by checkouts from before there were any. */
  readonly redemption?: 'NONE' | 'HELD' | 'CAPTURED' | 'RELEASED';
  readonly orderPlaced: boolean;
};

export type Checkout = {
  readonly id: string;
  readonly cartId: string;
  /** The id that the order will have. */
  readonly orderId: string;
  readonly guestTokenHash: string | null;
  readonly terms: Terms;
  /** The provider's token; null once the saga has ended. */
  readonly paymentToken: string | null;
  readonly status: CheckoutStatus;
  readonly progress: Progress;
  readonly failure: Failure | null;
};

export const NO_PROGRESS: Progress = {
  cart: null,
  cartState: 'UNTOUCHED',
  assignments: null,
  attempt: 1,
  stock: 'NONE',
  payment: 'NONE',
  paymentReference: null,
  redemption: 'NONE',
  orderPlaced: false,
};

/** The reservation of an attempt: the first one has the checkout's own id. */
export function reservationIdOf({ id, progress }: Checkout): string {
  return progress.attempt === 1 ? id : `${id}.${progress.attempt}`;
}

export function hasEnded({ status }: Pick<Checkout, 'status'>): boolean {
  return status === 'COMPLETED' || status === 'FAILED';
}

export type CheckoutStep =
  | 'STARTED'
  | 'CART_FROZEN'
  | 'STOCK_RESERVED'
  | 'PAYMENT_AUTHORIZED'
  | 'STOCK_COMMITTED'
  | 'ORDER_PLACED'
  | 'CART_COMPLETED';

/** The last step that is done and stands. */
export function stepOf({ cartState, payment, stock, orderPlaced }: Progress): CheckoutStep {
  if (cartState === 'ORDERED') return 'CART_COMPLETED';
  if (orderPlaced) return 'ORDER_PLACED';
  if (stock === 'COMMITTED') return 'STOCK_COMMITTED';
  if (payment === 'AUTHORIZED') return 'PAYMENT_AUTHORIZED';
  if (stock === 'RESERVED') return 'STOCK_RESERVED';
  return cartState === 'FROZEN' ? 'CART_FROZEN' : 'STARTED';
}
