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

/** Units of one line at most. */
export const maximumQuantity = 9_999;

/** Lines of one cart at most, merges aside: those lose no line. */
export const maximumLines = 500;
