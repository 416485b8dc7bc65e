/** An amount in minor units as text, so that it survives JSON. */
export type Amount = { readonly amount: string; readonly currency: string };

export type FulfillmentMethod = 'SHIP' | 'PICKUP' | 'IN_STORE';

export type Address = {
  readonly name: string;
  readonly postalCode: string;
  readonly region: string;
  readonly locality: string;
  readonly streetAddress: string;
  readonly phone: string | null;
};

/** A line as the customer agreed to it; `discount` is the sum of its discounts. */
export type FrozenLine = {
  /** Left out by carts that were frozen before it was asked for. */
  readonly id?: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly unitPrice: string;
  readonly discount: string;
  readonly total: string;
  readonly taxRateBasisPoints: number;
};

export type TaxSum = { readonly rateBasisPoints: number; readonly taxable: string; readonly tax: string };

/** A cart whose prices are fixed while an order is made of it. All amounts are in `currency`. */
export type FrozenCart = {
  readonly id: string;
  readonly version: number;
  readonly customerId: string | null;
  readonly channel: string;
  readonly currency: string;
  readonly lines: readonly FrozenLine[];
  readonly totals: {
    readonly subtotal: string;
    readonly discount: string;
    readonly taxes: readonly TaxSum[];
    readonly tax: string;
    readonly total: string;
    /** What of it is not paid with points; left out, it is all. */
    readonly due?: string;
    readonly taxIncluded: boolean;
  };
  /** What of the customer's is used up by it; left out where nothing is. */
  readonly redemption?: Redemption;
  readonly fulfillment: {
    readonly method: FulfillmentMethod;
    readonly locationId: string | null;
    readonly address: Address | null;
  } | null;
};

/** Points and coupons that a checkout holds, and uses once its order is placed. */
export type Redemption = { readonly points: number; readonly couponCodes: readonly string[] };

/** Which location gives how many of a variant. */
export type Assignment = {
  readonly variantId: string;
  readonly locationId: string;
  readonly quantity: number;
  /** The line of the cart that it is for, and how it goes: where the customer said so for that line. */
  readonly cartLineId?: string;
  readonly method?: FulfillmentMethod;
};

export type Shortage = { readonly variantId: string; readonly requested: number; readonly available: number };
