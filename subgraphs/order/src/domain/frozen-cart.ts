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
    readonly taxIncluded: boolean;
  };
  readonly fulfillment: {
    readonly method: FulfillmentMethod;
    readonly locationId: string | null;
    readonly address: Address | null;
  } | null;
};

/** Which location gives how many of a variant. */
export type Assignment = { readonly variantId: string; readonly locationId: string; readonly quantity: number };

export type Shortage = { readonly variantId: string; readonly requested: number; readonly available: number };
