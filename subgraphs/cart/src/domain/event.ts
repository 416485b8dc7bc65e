import type { AppliedCoupon, AppliedPoints, CartLine, ChannelTerms, Fulfillment, LinePrice } from './state.ts';

/** Something that happened to a cart. `evolve` applies it, `changeOf` tells it to people. */
export type CartEvent =
  | { readonly kind: 'CREATED' }
  | { readonly kind: 'LINE_ADDED'; readonly line: CartLine }
  | { readonly kind: 'LINE_CHANGED'; readonly lineId: string; readonly quantity: number }
  | { readonly kind: 'LINE_REMOVED'; readonly lineId: string }
  | { readonly kind: 'REPRICED'; readonly lineId: string; readonly price: LinePrice }
  | { readonly kind: 'FULFILLMENT_SET'; readonly fulfillment: Fulfillment }
  | { readonly kind: 'CHANNEL_SWITCHED'; readonly terms: ChannelTerms }
  | { readonly kind: 'COUPON_APPLIED'; readonly coupon: AppliedCoupon }
  | { readonly kind: 'COUPON_REMOVED'; readonly code: string }
  /** Null where none are to be used any more. */
  | { readonly kind: 'POINTS_APPLIED'; readonly points: AppliedPoints | null }
  /** This cart took in another. */
  | { readonly kind: 'MERGED'; readonly from: string }
  /** This cart went into another. */
  | { readonly kind: 'MERGED_INTO'; readonly into: string }
  | { readonly kind: 'HANDED_OFF'; readonly locationId: string }
  /** Left behind for too long. */
  | { readonly kind: 'ABANDONED' }
  /** Somebody came back to it. */
  | { readonly kind: 'REVIVED' }
  | { readonly kind: 'FROZEN'; readonly checkoutId: string }
  /** Also told of a checkout that never froze the cart, so that it can't do so afterwards. */
  | { readonly kind: 'UNFROZEN'; readonly checkoutId: string }
  | { readonly kind: 'ORDERED'; readonly checkoutId: string; readonly orderId: string };
