import type { Move, StockLine } from '../domain/decision.ts';
import type { Failure } from '../domain/checkout.ts';
import type { Amount, Assignment, FrozenCart, FulfillmentMethod, Redemption, Shortage } from '../domain/frozen-cart.ts';

/** What the saga wants done next, with all that is needed to do it. `key` makes a repetition harmless. */
export type Effect =
  | {
      readonly kind: 'freezeCart';
      readonly key: string;
      readonly cartId: string;
      readonly checkoutId: string;
      readonly expectedVersion: number | null;
    }
  | {
      readonly kind: 'planSourcing';
      readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
      readonly method: FulfillmentMethod;
      readonly channel: string;
      readonly locationId: string | null;
      /** Lines whose place the customer named, to be added to the plan. */
      readonly fixed: readonly Assignment[];
    }
  | {
      readonly kind: 'reserveStock';
      readonly key: string;
      readonly reservationId: string;
      readonly lines: readonly Assignment[];
    }
  | {
      readonly kind: 'holdRedemption';
      readonly key: string;
      readonly redemptionId: string;
      readonly customerId: string | null;
      readonly channel: string;
      readonly redemption: Redemption;
    }
  | { readonly kind: 'authorizePayment'; readonly key: string; readonly amount: Amount; readonly token: string }
  | {
      readonly kind: 'commitReservation';
      readonly key: string;
      readonly reservationId: string;
      readonly orderId: string;
    }
  | { readonly kind: 'capturePayment'; readonly key: string; readonly reference: string }
  | { readonly kind: 'placeOrder' }
  | {
      readonly kind: 'captureRedemption';
      readonly key: string;
      readonly redemptionId: string;
      readonly orderId: string;
    }
  | {
      readonly kind: 'shipAllocation';
      readonly key: string;
      readonly reservationId: string;
      /** What leaves at once; all of it where they are left out. */
      readonly lines?: readonly StockLine[];
    }
  | {
      readonly kind: 'completeCart';
      readonly key: string;
      readonly cartId: string;
      readonly checkoutId: string;
      readonly orderId: string;
    }
  | { readonly kind: 'voidPayment'; readonly key: string; readonly reference: string }
  | { readonly kind: 'releaseRedemption'; readonly key: string; readonly redemptionId: string }
  | { readonly kind: 'cancelAllocation'; readonly key: string; readonly reservationId: string }
  | { readonly kind: 'releaseReservation'; readonly key: string; readonly reservationId: string }
  | { readonly kind: 'unfreezeCart'; readonly key: string; readonly cartId: string; readonly checkoutId: string };

/** What came of it. Every outcome is certain: what may or may not have happened is no outcome. */
export type Outcome =
  | { readonly kind: 'cartFrozen'; readonly cart: FrozenCart }
  | { readonly kind: 'sourced'; readonly assignments: readonly Assignment[] }
  /** Another place has the goods, or had them a moment ago. */
  | { readonly kind: 'rerouteFound'; readonly moves: readonly Move[] }
  | { readonly kind: 'authorized'; readonly reference: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'outOfStock'; readonly message: string; readonly shortages: readonly Shortage[] }
  /** The reservation ended before it was committed. */
  | { readonly kind: 'reservationLost' }
  | { readonly kind: 'refused'; readonly failure: Failure };

/** Nobody knows whether it happened: the same effect is tried again, with the same key. */
export type Unknown = { readonly kind: 'unknown'; readonly reason: string };
