import type { Address, TaxSum } from './frozen-cart.ts';
import type { PaymentStatus, Tender } from './tender.ts';

export type OrderStatus = 'PLACED' | 'IN_FULFILLMENT' | 'READY' | 'COMPLETED' | 'CANCELLED';
export type FulfillmentStatus =
  | 'ALLOCATED'
  | 'PICKING'
  /** Its goods are not there, and somebody has to say what happens. */
  | 'SHORT'
  /** Another place is being found for its goods. */
  | 'REROUTING'
  | 'READY'
  | 'HANDED_OVER'
  | 'SHIPPED'
  | 'CANCELLED'
  /** Nobody came for it. */
  | 'EXPIRED';
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
  readonly address: Address | null;
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

export type ReturnStatus = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'RECEIVED' | 'INSPECTED' | 'REFUNDED' | 'EXCHANGED';
export type Disposition = 'SELLABLE' | 'DAMAGED' | 'VENDOR';

/** Units of a line that come back, and what of them was found to be what. */
export type ReturnLine = {
  readonly orderLineId: string;
  readonly quantity: number;
  readonly sellable: number;
  readonly damaged: number;
  readonly vendor: number;
};

/** Goods on their way back. */
export type Return = {
  readonly id: string;
  readonly status: ReturnStatus;
  readonly reason: string;
  /** Where they came in; null before. */
  readonly locationId: string | null;
  readonly lines: readonly ReturnLine[];
};

/** An order, as far as decisions need it: its prices never change. */
export type Order = {
  readonly id: string;
  readonly status: OrderStatus;
  readonly version: number;
  /** Null for a guest's. */
  readonly customerId: string | null;
  readonly reservationId: string;
  readonly paymentStatus: PaymentStatus;
  readonly taxIncluded: boolean;
  readonly taxes: readonly TaxSum[];
  readonly lines: readonly OrderLine[];
  readonly tenders: readonly Tender[];
  readonly fulfillments: readonly Fulfillment[];
  readonly returns: readonly Return[];
};

/** An order's status is nothing but the sum of its fulfilments'. */
export function statusOf(fulfillments: readonly Pick<Fulfillment, 'status'>[]): OrderStatus {
  const open = fulfillments.filter((one) => !isOff(one));
  if (open.length === 0) return 'CANCELLED';
  if (open.every(hasLeft)) return 'COMPLETED';
  if (open.some(({ status }) => status === 'READY')) return 'READY';
  return open.some(({ status }) => status !== 'ALLOCATED') ? 'IN_FULFILLMENT' : 'PLACED';
}

/** Whether the goods are out of the house. */
export function hasLeft({ status }: Pick<Fulfillment, 'status'>): boolean {
  return status === 'HANDED_OVER' || status === 'SHIPPED';
}

/** Whether nothing will go this way. */
export function isOff({ status }: Pick<Fulfillment, 'status'>): boolean {
  return status === 'CANCELLED' || status === 'EXPIRED';
}

/** Units of an order line. */
export type Units = { readonly orderLineId: string; readonly quantity: number };

/** What is still to go this way, or went. */
export function goingOf({ parts }: Pick<Fulfillment, 'parts'>): readonly Units[] {
  return parts
    .map(({ orderLineId, quantity, cancelled }) => ({ orderLineId, quantity: quantity - cancelled }))
    .filter(({ quantity }) => quantity > 0);
}

/** Takes units off a fulfilment. Throws for more than go this way. */
export function without(fulfillment: Fulfillment, taken: readonly Units[]): Fulfillment {
  const parts = fulfillment.parts.map((part) => {
    const units = taken.filter(({ orderLineId }) => orderLineId === part.orderLineId);
    const cancelled = part.cancelled + units.reduce((sum, { quantity }) => sum + quantity, 0);
    if (cancelled > part.quantity)
      throw new Error(`Fulfilment ${fulfillment.id} has not so many of ${part.orderLineId}`);
    return cancelled === part.cancelled ? part : { ...part, cancelled };
  });
  return { ...fulfillment, parts };
}

/** Units that the customer is still to have, or has. */
export function openUnits({ quantity, cancelled, returned }: OrderLine): number {
  return quantity - cancelled - returned;
}
