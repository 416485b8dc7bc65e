import type { Promotion } from './promotions.ts';
import type { PriceMode } from './totals.ts';

/** A cart as it stands. Money in minor units of `currency`. */
export interface Cart {
  readonly id: string;
  /** Grows by one with each change; 0 before it is created. */
  readonly version: number;
  readonly state: CartState;
  readonly owner: CartOwner;
  readonly originChannel: string;
  readonly terms: ChannelTerms;
  /** In the order in which they were added. */
  readonly lines: readonly CartLine[];
  readonly fulfillment: Fulfillment | null;
  /** The store that took it over. */
  readonly locationId: string | null;
  /** In the order in which they were applied, each code once. */
  readonly coupons: readonly AppliedCoupon[];
  readonly points: AppliedPoints | null;
  /** The moment of the newest quotes that it was priced by. */
  readonly pricedAt: Date | null;
  /** Checkouts that let the cart go: none of them may freeze it again, however late its command arrives. */
  readonly releasedCheckouts: readonly string[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type CartState =
  | { readonly kind: 'ACTIVE' }
  | { readonly kind: 'FROZEN'; readonly checkoutId: string }
  | { readonly kind: 'MERGED'; readonly into: string }
  | { readonly kind: 'ORDERED'; readonly checkoutId: string; readonly orderId: string }
  | { readonly kind: 'ABANDONED' };

/** Whether the cart takes changes: one that was left behind is taken up again by the first of them. */
export function isOpen({ state }: Pick<Cart, 'state'>): boolean {
  return state.kind === 'ACTIVE' || state.kind === 'ABANDONED';
}

/** Whose it is. A guest is whoever holds the token; only the token's SHA-256, in hex, is kept. */
export type CartOwner =
  | { readonly kind: 'customer'; readonly customerId: string }
  | { readonly kind: 'guest'; readonly tokenHash: string };

/** What a channel says about its prices. */
export interface ChannelTerms {
  readonly channel: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly priceMode: PriceMode;
}

export interface CartLine {
  readonly id: string;
  readonly variantId: string;
  /** 1 to `maximumQuantity`. */
  readonly quantity: number;
  readonly price: LinePrice;
  readonly addedVia: AddedVia;
  readonly addedAt: Date;
}

/** What product quoted for one unit, with the promotion rules that may apply: a snapshot. */
export interface LinePrice {
  readonly unitPrice: bigint;
  /** 1000 is 10 %. */
  readonly taxRateBasisPoints: number;
  readonly promotions: readonly Promotion[];
}

/** A coupon as customer described it when it was applied. Whether it has an effect, the cart says at every version anew. */
export interface AppliedCoupon {
  readonly code: string;
  readonly name: string;
  readonly discount: CouponDiscount;
  /** What goods must sum up to, after promotions. */
  readonly minimumSubtotal: { readonly amount: bigint; readonly currency: string } | null;
  /** Where it has an effect; empty for everywhere. */
  readonly channels: readonly string[];
  /** Whether others may be applied beside it. */
  readonly combinable: boolean;
  readonly validUntil: Date | null;
}

export type CouponDiscount =
  | { readonly kind: 'percentage'; readonly basisPoints: number }
  | { readonly kind: 'fixed'; readonly amount: bigint; readonly currency: string };

/** Points that the customer wants to use. */
export interface AppliedPoints {
  readonly points: number;
  readonly mode: PointsMode;
  /** What one point is worth, in minor units of `currency`. */
  readonly worth: bigint;
  readonly currency: string;
}

export type PointsMode =
  /** Less to pay, before tax. */
  | 'DISCOUNT'
  /** A part of the payment: tax is taken of the whole. */
  | 'TENDER';

export interface AddedVia {
  readonly channel: string;
  /** Free text of the touchpoint. */
  readonly device: string | null;
  readonly byStaff: boolean;
}

/** How the cart is to reach the customer. */
export type Fulfillment =
  | { readonly method: 'SHIP'; readonly address: Address }
  | { readonly method: 'PICKUP' | 'IN_STORE'; readonly locationId: string };

export interface Address {
  readonly name: string;
  readonly postalCode: string;
  readonly region: string;
  readonly locality: string;
  readonly streetAddress: string;
  readonly phone: string | null;
}

/** What product answered for a set of variants in one channel at one moment. */
export interface Quotes extends ChannelTerms {
  readonly at: Date;
  /** By variant; null where it is unknown, unpublished or has no price in the channel. */
  readonly prices: ReadonlyMap<string, LinePrice | null>;
}

/** What customer answered for the coupons and points of a cart. */
export interface Redeemables {
  readonly availablePoints: number;
  /** What one point takes off in the cart's currency, in minor units; null where points are not taken. */
  readonly pointWorth: bigint | null;
  /** By code, in upper case. */
  readonly coupons: ReadonlyMap<string, RedeemableCoupon>;
}

/** A coupon as this customer may use it; null where there is none for them. `refusal` says why it can't be used now. */
export interface RedeemableCoupon {
  readonly coupon: AppliedCoupon | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** Units of one line at most. */
export const maximumQuantity = 9_999;

/** Lines of one cart at most, merges aside: those lose no line. */
export const maximumLines = 500;

/** Coupons of one cart at most. */
export const maximumCoupons = 20;
