import type { TaxSum } from './frozen-cart.ts';
import type { PaymentStatus, Tender } from './tender.ts';

export type OrderStatus = 'PLACED' | 'IN_FULFILLMENT' | 'READY' | 'COMPLETED' | 'CANCELLED';
export type FulfillmentStatus = 'ALLOCATED' | 'PICKING' | 'READY' | 'HANDED_OVER' | 'SHIPPED' | 'CANCELLED';
export type FulfillmentKind = 'SHIPMENT' | 'PICKUP' | 'IN_STORE';

/** A part of an order line that goes one way; `cancelled` of the quantity will not go. */
export type FulfillmentPart = {
  readonly orderLineId: string;
  readonly quantity: number;
  readonly cancelled: number;
};

/** How a part of an order reaches the customer, as far as decisions need it. */
export type Fulfillment = {
  readonly id: string;
  readonly kind: FulfillmentKind;
  readonly status: FulfillmentStatus;
  readonly locationId: string;
  readonly trackingNumber: string | null;
  /** Six digits, while the goods wait at the counter. For the customer's eyes only. */
  readonly pickupCode: string | null;
  /** Wrong codes since the code was made. */
  readonly wrongCodes: number;
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
  readonly parts: readonly FulfillmentPart[];
};

/** A line as the customer agreed to it, and how many of it they will not have: not delivered, or brought back. */
export type OrderLine = {
  readonly id: string;
  readonly variantId: string;
  readonly quantity: number;
  /** Price of the whole line less discounts. */
  readonly total: bigint;
  readonly taxRateBasisPoints: number;
  readonly cancelled: number;
  readonly returned: number;
};

/** An order, as far as decisions need it: its prices never change. */
export type Order = {
  readonly id: string;
  readonly status: OrderStatus;
  readonly version: number;
  readonly reservationId: string;
  readonly paymentStatus: PaymentStatus;
  readonly taxIncluded: boolean;
  readonly taxes: readonly TaxSum[];
  readonly lines: readonly OrderLine[];
  readonly tenders: readonly Tender[];
  readonly fulfillments: readonly Fulfillment[];
};

/** An order's status is nothing but the sum of its fulfilments'. */
export function statusOf(fulfillments: readonly Pick<Fulfillment, 'status'>[]): OrderStatus {
  const open = fulfillments.filter(({ status }) => status !== 'CANCELLED');
  if (open.length === 0) return 'CANCELLED';
  if (open.every(hasLeft)) return 'COMPLETED';
  if (open.some(({ status }) => status === 'READY')) return 'READY';
  return open.some(({ status }) => status !== 'ALLOCATED') ? 'IN_FULFILLMENT' : 'PLACED';
}

/** Whether the goods are out of the house. */
export function hasLeft({ status }: Pick<Fulfillment, 'status'>): boolean {
  return status === 'HANDED_OVER' || status === 'SHIPPED';
}
