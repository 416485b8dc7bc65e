/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment as RFC 3339 text. Answers are always in UTC with milliseconds, such as `2026-11-21T09:30:00.000Z`; input may carry any offset. */
  DateTime: { input: string; output: string; }
};

export type AddLinesInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly device?: InputMaybe<Scalars['String']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly lines: ReadonlyArray<CartLineInput>;
};

export type AddedVia = {
  readonly __typename?: 'AddedVia';
  /** Whether staff put it in. */
  readonly byStaff: Scalars['Boolean']['output'];
  readonly channel?: Maybe<Channel>;
  /** Free text of the touchpoint, such as `phone` or `tablet-3`. */
  readonly device?: Maybe<Scalars['String']['output']>;
};

export type AdjustStockInput = {
  /** Added to on-hand; may be negative. */
  readonly delta: Scalars['Int']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type AdjustStockResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | StockBelowZero | StockPayload | VersionConflict;

/** A name and a value, such as colour and white, in the language asked for. */
export type Attribute = {
  readonly __typename?: 'Attribute';
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};


/** A name and a value, such as colour and white, in the language asked for. */
export type AttributeNameArgs = {
  locale?: InputMaybe<Locale>;
};


/** A name and a value, such as colour and white, in the language asked for. */
export type AttributeValueArgs = {
  locale?: InputMaybe<Locale>;
};

export type AttributeInput = {
  readonly key: Scalars['String']['input'];
  readonly name: LocalizedTextInput;
  readonly value: LocalizedTextInput;
};

/** A telephone call. */
export type CallRecord = Interaction & {
  readonly __typename?: 'CallRecord';
  readonly channel?: Maybe<Channel>;
  readonly durationSeconds: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
};

export type CancelAllocationInput = {
  /** The reservation that was committed. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type CancelOrderInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly orderId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

/** What a customer is about to buy (commercetools Cart). */
export type Cart = {
  readonly __typename?: 'Cart';
  /** Where it is priced now. */
  readonly channel?: Maybe<Channel>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** Null for a guest's. */
  readonly customer?: Maybe<Customer>;
  readonly fulfillment?: Maybe<CartFulfillment>;
  /** Newest first. */
  readonly history: ReadonlyArray<CartChange>;
  readonly id: Scalars['ID']['output'];
  /** In the order in which they were added. */
  readonly lines: ReadonlyArray<CartLine>;
  /** The store that took it over by a handoff. */
  readonly location?: Maybe<Location>;
  /** The cart that this one was merged into. */
  readonly mergedInto?: Maybe<Cart>;
  /** Where it was opened. */
  readonly originChannel?: Maybe<Channel>;
  readonly status: CartStatus;
  /** Sum of quantities. */
  readonly totalQuantity: Scalars['Int']['output'];
  readonly totals: CartTotals;
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change. */
  readonly version: Scalars['Int']['output'];
};


/** What a customer is about to buy (commercetools Cart). */
export type CartHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something that happened to the cart. */
export type CartChange = {
  readonly __typename?: 'CartChange';
  readonly at: Scalars['DateTime']['output'];
  readonly kind: CartChangeKind;
  /** In words, for logs and staff. */
  readonly message: Scalars['String']['output'];
  readonly quantityAfter?: Maybe<Scalars['Int']['output']>;
  /** Quantity before; null where it has none. */
  readonly quantityBefore?: Maybe<Scalars['Int']['output']>;
  readonly unitPriceAfter?: Maybe<Money>;
  readonly unitPriceBefore?: Maybe<Money>;
  readonly variant?: Maybe<ProductVariant>;
};

export type CartChangeKind =
  | 'CHANNEL_SWITCHED'
  | 'CREATED'
  | 'FROZEN'
  | 'FULFILLMENT_SET'
  | 'HANDED_OFF'
  | 'LINE_ADDED'
  | 'LINE_CHANGED'
  | 'LINE_REMOVED'
  | 'MERGED'
  | 'ORDERED'
  | 'REPRICED'
  | 'UNFROZEN';

/** How the cart is to reach the customer. */
export type CartFulfillment = {
  readonly __typename?: 'CartFulfillment';
  readonly address?: Maybe<ShippingAddress>;
  /** The store, where it is collected or handed over. */
  readonly location?: Maybe<Location>;
  readonly method: CartFulfillmentMethod;
};

export type CartFulfillmentMethod =
  | 'IN_STORE'
  | 'PICKUP'
  | 'SHIP';

/** A cart on its way from one touchpoint to another. */
export type CartHandoff = {
  readonly __typename?: 'CartHandoff';
  /** Null until it is claimed, for all but the owner. */
  readonly cart?: Maybe<Cart>;
  /** Eight characters without look-alikes. */
  readonly code: Scalars['String']['output'];
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The store that may claim it; null for any. */
  readonly location?: Maybe<Location>;
  readonly purpose: CartHandoffPurpose;
  /** What a QR code shows: `musubi:handoff:<code>`. */
  readonly qrPayload: Scalars['String']['output'];
  readonly status: CartHandoffStatus;
};

export type CartHandoffPayload = {
  readonly __typename?: 'CartHandoffPayload';
  readonly handoff: CartHandoff;
};

export type CartHandoffPurpose =
  /** Staff look at the cart together with the customer. */
  | 'ASSIST'
  /** The customer pays in the store. */
  | 'CHECKOUT';

export type CartHandoffStatus =
  | 'CLAIMED'
  | 'EXPIRED'
  | 'OPEN';

export type CartLine = {
  readonly __typename?: 'CartLine';
  readonly addedAt: Scalars['DateTime']['output'];
  /** Which device and channel it came by. */
  readonly addedVia: AddedVia;
  readonly discounts: ReadonlyArray<LineDiscount>;
  readonly id: Scalars['ID']['output'];
  readonly quantity: Scalars['Int']['output'];
  /** unitPrice × quantity. */
  readonly subtotal: Money;
  /** 1000 is 10 %. */
  readonly taxRateBasisPoints: Scalars['Int']['output'];
  /** subtotal less discounts. */
  readonly total: Money;
  /** Price of one unit when the cart was last priced. */
  readonly unitPrice: Money;
  readonly variant?: Maybe<ProductVariant>;
};

export type CartLineInput = {
  /** At least 1, at most 9,999. */
  readonly quantity?: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

/** What happens to a variant that is in both carts. */
export type CartMergePolicy =
  | 'CUSTOMER_WINS'
  | 'GUEST_WINS'
  /** Both lines stay, side by side. */
  | 'KEEP_BOTH'
  | 'MAX'
  | 'SUM';

/** The cart is frozen, merged, ordered or abandoned. */
export type CartNotActive = CommandError & {
  readonly __typename?: 'CartNotActive';
  readonly cart: Cart;
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type CartPayload = {
  readonly __typename?: 'CartPayload';
  readonly cart: Cart;
  /** What this command changed, prices included. */
  readonly changes: ReadonlyArray<CartChange>;
};

export type CartQuote = {
  readonly __typename?: 'CartQuote';
  /** What differs from the cart as it stands. */
  readonly changes: ReadonlyArray<CartChange>;
  readonly channel?: Maybe<Channel>;
  readonly totals: CartTotals;
};

export type CartResult = CartNotActive | CartPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound | VariantNotSold | VersionConflict;

export type CartStatus =
  | 'ABANDONED'
  | 'ACTIVE'
  /** An order is being made. */
  | 'FROZEN'
  | 'MERGED'
  | 'ORDERED';

/** Sums in integer minor units; tax is taken once per rate over the whole cart. */
export type CartTotals = {
  readonly __typename?: 'CartTotals';
  /** All discounts, as a positive amount. */
  readonly discount: Money;
  /** Lines before discounts. */
  readonly subtotal: Money;
  /** Sum of taxes. */
  readonly tax: Money;
  /** Whether the prices of lines include tax. */
  readonly taxIncluded: Scalars['Boolean']['output'];
  readonly taxes: ReadonlyArray<TaxPortion>;
  /** What is to be paid. */
  readonly total: Money;
};

/** A shelf of the catalogue; categories form a tree. */
export type Category = {
  readonly __typename?: 'Category';
  readonly children: ReadonlyArray<Category>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly parent?: Maybe<Category>;
  readonly products: ProductConnection;
};


/** A shelf of the catalogue; categories form a tree. */
export type CategoryNameArgs = {
  locale?: InputMaybe<Locale>;
};


/** A shelf of the catalogue; categories form a tree. */
export type CategoryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type CategoryPayload = {
  readonly __typename?: 'CategoryPayload';
  readonly category: Category;
};

export type ChangeQuantityInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly lineId: Scalars['ID']['input'];
  /** 0 to 9,999. */
  readonly quantity: Scalars['Int']['input'];
};

/** Where a customer buys. Channels are data: a new one sells without a release. */
export type Channel = {
  readonly __typename?: 'Channel';
  readonly active: Scalars['Boolean']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  readonly key: Scalars['ID']['output'];
  readonly kind: ChannelKind;
  readonly name: Scalars['String']['output'];
  /** Whether prices are shown and entered with consumption tax in them. */
  readonly priceMode: PriceMode;
};


/** Where a customer buys. Channels are data: a new one sells without a release. */
export type ChannelNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** A channel with this key is there already. */
export type ChannelExists = CommandError & {
  readonly __typename?: 'ChannelExists';
  readonly channel: Channel;
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type ChannelKind =
  | 'APP'
  | 'B2B'
  | 'CALL_CENTER'
  | 'EC'
  | 'MARKETPLACE'
  | 'SOCIAL_LINE'
  | 'STORE_POS'
  | 'STORE_TABLET';

export type ChannelPayload = {
  readonly __typename?: 'ChannelPayload';
  readonly channel: Channel;
};

/** The making of an order, step by step. It outlives the process that runs it. */
export type Checkout = {
  readonly __typename?: 'Checkout';
  readonly cart?: Maybe<Cart>;
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed: code and words; null where it did not. */
  readonly failure?: Maybe<CheckoutFailure>;
  readonly id: Scalars['ID']['output'];
  readonly order?: Maybe<Order>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly status: CheckoutStatus;
  /** The step that was last done. */
  readonly step: CheckoutStep;
};

export type CheckoutFailure = {
  readonly __typename?: 'CheckoutFailure';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type CheckoutInput = {
  readonly cartId: Scalars['ID']['input'];
  /** The total that the customer agreed to; another one is answered with `TotalChanged`. */
  readonly expectedTotal?: InputMaybe<MoneyInput>;
  /** The version of the cart that the customer saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly payment: PaymentInput;
};

/** Not all of it is there; nothing was ordered or held. */
export type CheckoutOutOfStock = CommandError & {
  readonly __typename?: 'CheckoutOutOfStock';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly shortages: ReadonlyArray<CheckoutShortage>;
};

/** The order is placed. */
export type CheckoutPayload = {
  readonly __typename?: 'CheckoutPayload';
  readonly checkout: Checkout;
  readonly order: Order;
};

/** It goes on, but took longer than the caller should wait: ask for the checkout, or repeat the call with the same key. */
export type CheckoutPending = {
  readonly __typename?: 'CheckoutPending';
  readonly checkout: Checkout;
};

/** The cart can't be ordered as it stands: `CART_EMPTY`, `CART_NOT_ACTIVE`, `FULFILLMENT_MISSING` or `VARIANT_NOT_SOLD`. */
export type CheckoutRejected = CommandError & {
  readonly __typename?: 'CheckoutRejected';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type CheckoutResult = CheckoutOutOfStock | CheckoutPayload | CheckoutPending | CheckoutRejected | Forbidden | IdempotencyMismatch | InvalidInput | NotFound | PaymentDeclined | TotalChanged | VersionConflict;

export type CheckoutShortage = {
  readonly __typename?: 'CheckoutShortage';
  readonly available: Scalars['Int']['output'];
  readonly requested: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type CheckoutStatus =
  /** What was done is being undone. */
  | 'COMPENSATING'
  | 'COMPLETED'
  | 'FAILED'
  | 'RUNNING';

export type CheckoutStep =
  | 'CART_COMPLETED'
  | 'CART_FROZEN'
  | 'ORDER_PLACED'
  | 'PAYMENT_AUTHORIZED'
  | 'STARTED'
  | 'STOCK_COMMITTED'
  | 'STOCK_RESERVED';

export type ClaimCartHandoffInput = {
  readonly code: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly purpose?: CartHandoffPurpose;
};

export type ClaimCartHandoffResult = CartHandoffPayload | Forbidden | HandoffNotClaimable | IdempotencyMismatch | NotFound;

/** Why a command was refused. Nothing was changed. */
export type CommandError = {
  /** A stable code in UPPER_SNAKE case, made for programs. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came, made for people. */
  readonly message: Scalars['String']['output'];
};

export type CommitReservationInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly orderId: Scalars['ID']['input'];
};

export type CompleteCartInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly checkoutId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly orderId: Scalars['ID']['input'];
};

export type ConfirmPickupInput = {
  /** What the customer shows. */
  readonly code: Scalars['String']['input'];
  readonly fulfillmentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Whether the customer may be written to for a purpose in a channel. */
export type Consent = {
  readonly __typename?: 'Consent';
  readonly channel: ConsentChannel;
  readonly decidedAt: Scalars['DateTime']['output'];
  readonly purpose: ConsentPurpose;
  /** Where it was given, such as `phone-app` or `store:shibuya`. */
  readonly source: Scalars['String']['output'];
  readonly status: ConsentStatus;
};

export type ConsentChannel =
  | 'ANY'
  | 'EMAIL'
  | 'LINE'
  | 'PHONE'
  | 'PUSH'
  | 'SMS';

export type ConsentPurpose =
  | 'MARKETING'
  /** Use of behaviour for recommendations. */
  | 'PERSONALIZATION'
  /** Messages about orders. */
  | 'TRANSACTIONAL';

export type ConsentStatus =
  | 'DENIED'
  | 'GRANTED'
  | 'REVOKED';

export type CreateCartHandoffInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The only store that may claim it; left out: any. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly purpose?: CartHandoffPurpose;
  /** 60 to 3,600. */
  readonly ttlSeconds?: Scalars['Int']['input'];
};

export type CreateCartHandoffResult = CartHandoffPayload | CartNotActive | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

export type CreateCartInput = {
  readonly channel?: Scalars['ID']['input'];
  /** For staff and services who open it for a customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type CreateCartPayload = {
  readonly __typename?: 'CreateCartPayload';
  readonly cart: Cart;
  /** For a guest: comes with later requests in the header `x-cart-token`. Kept only as a hash. */
  readonly guestToken?: Maybe<Scalars['String']['output']>;
};

export type CreateCartResult = CreateCartPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

export type CreateChannelInput = {
  /** Prices that this channel has none of its own for come from here. */
  readonly basedOn?: InputMaybe<Scalars['ID']['input']>;
  readonly currency?: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly key: Scalars['ID']['input'];
  readonly kind: ChannelKind;
  readonly name: LocalizedTextInput;
  readonly priceMode?: PriceMode;
};

export type CreateChannelResult = ChannelExists | ChannelPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

/** A customer as cart knows them: by id. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** The one active cart, on every device; null where there is none or the caller may not see it. */
  readonly activeCart?: Maybe<Cart>;
  /** Newest first. */
  readonly carts: ReadonlyArray<Cart>;
  /** One entry a purpose and channel that was ever decided. */
  readonly consents: ReadonlyArray<Consent>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** In full for the customer, masked for staff (`h•••@example.jp`). */
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Values in full for the customer, masked for staff. */
  readonly identities: ReadonlyArray<Identity>;
  /** BCP 47, such as `ja-JP`. */
  readonly locale: Scalars['String']['output'];
  /** Number of the member card, thirteen digits with a GS1 check digit; shown as a barcode. */
  readonly memberCard?: Maybe<Scalars['String']['output']>;
  /** Null where the caller may not see it. */
  readonly name?: Maybe<PersonName>;
  /** Newest first; empty where the caller may not see them. */
  readonly orders: OrderConnection;
  /** In full for the customer, last four digits for staff. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** What happened in any channel, newest first. */
  readonly timeline: InteractionConnection;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly version: Scalars['Int']['output'];
};


/** A customer as cart knows them: by id. */
export type CustomerCartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A customer as cart knows them: by id. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A customer as cart knows them: by id. */
export type CustomerTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type CustomerPayload = {
  readonly __typename?: 'CustomerPayload';
  readonly customer: Customer;
};

export type CustomerResult = CustomerPayload | Forbidden | IdempotencyMismatch | IdentityTaken | InvalidInput | NotFound | VersionConflict;

export type DeliveryAddress = {
  readonly __typename?: 'DeliveryAddress';
  readonly locality: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly postalCode: Scalars['String']['output'];
  readonly region: Scalars['String']['output'];
  readonly streetAddress: Scalars['String']['output'];
};

export type ExtendReservationInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly ttlSeconds: Scalars['Int']['input'];
};

/** So much off each unit. */
export type FixedDiscount = {
  readonly __typename?: 'FixedDiscount';
  readonly amountPerUnit: Money;
};

/** The caller may not do this. */
export type Forbidden = CommandError & {
  readonly __typename?: 'Forbidden';
  /** Always `FORBIDDEN`. */
  readonly code: Scalars['String']['output'];
  /** What the caller lacks. */
  readonly message: Scalars['String']['output'];
};

export type FreezeCartInput = {
  readonly cartId: Scalars['ID']['input'];
  /** The checkout that freezes it. */
  readonly checkoutId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** How a part of an order reaches the customer. */
export type Fulfillment = {
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<FulfillmentLine>;
  readonly location?: Maybe<Location>;
  readonly order: Order;
  readonly status: FulfillmentStatus;
};

export type FulfillmentInput = {
  readonly fulfillmentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type FulfillmentLine = {
  readonly __typename?: 'FulfillmentLine';
  readonly orderLine: OrderLine;
  readonly quantity: Scalars['Int']['output'];
};

/** How the goods reach the customer. */
export type FulfillmentMethod =
  /** Handed over at once in the store. */
  | 'IN_STORE'
  /** Collected in a store (店舗受取). */
  | 'PICKUP'
  /** Sent to an address. */
  | 'SHIP';

export type FulfillmentStatus =
  /** Goods are held for it. */
  | 'ALLOCATED'
  | 'CANCELLED'
  /** Collected or handed over. */
  | 'HANDED_OVER'
  | 'PICKING'
  /** Waits for the customer. */
  | 'READY'
  | 'SHIPPED';

/** WGS 84. */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

/** WGS 84; latitude from -90 to 90, longitude from -180 to 180. */
export type GeoPointInput = {
  readonly latitude: Scalars['Float']['input'];
  readonly longitude: Scalars['Float']['input'];
};

/** A GTIN has the wrong length or check digit (GS1 General Specifications, section 7.9). */
export type GtinInvalid = CommandError & {
  readonly __typename?: 'GtinInvalid';
  readonly code: Scalars['String']['output'];
  /** The check digit that the other digits call for; null where the length is wrong. */
  readonly expectedCheckDigit?: Maybe<Scalars['Int']['output']>;
  readonly gtin: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** The code was used, has ended, or is meant for another store or purpose. */
export type HandoffNotClaimable = CommandError & {
  readonly __typename?: 'HandoffNotClaimable';
  /** HANDOFF_USED, HANDOFF_EXPIRED, HANDOFF_WRONG_STORE or HANDOFF_WRONG_PURPOSE. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** The idempotency key was used before with other input. Repeat the first input, or choose a new key. */
export type IdempotencyMismatch = CommandError & {
  readonly __typename?: 'IdempotencyMismatch';
  /** Always `IDEMPOTENCY_KEY_REUSED`. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

/** One of the names that a customer is known by in a channel. */
export type Identity = {
  readonly __typename?: 'Identity';
  readonly linkedAt: Scalars['DateTime']['output'];
  readonly type: IdentityType;
  readonly value: Scalars['String']['output'];
  readonly verifiedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type IdentityInput = {
  readonly type: IdentityType;
  readonly value: Scalars['String']['input'];
};

/** The identity belongs to another customer. */
export type IdentityTaken = CommandError & {
  readonly __typename?: 'IdentityTaken';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly type: IdentityType;
};

export type IdentityType =
  | 'DEVICE'
  | 'EMAIL'
  | 'LINE_UID'
  | 'MEMBER_CARD'
  | 'PHONE';

/** Handed over at once. */
export type InStoreFulfillment = Fulfillment & {
  readonly __typename?: 'InStoreFulfillment';
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<FulfillmentLine>;
  readonly location?: Maybe<Location>;
  readonly order: Order;
  readonly status: FulfillmentStatus;
};

/** The customer asked something. */
export type Inquiry = Interaction & {
  readonly __typename?: 'Inquiry';
  readonly body: Scalars['String']['output'];
  readonly channel?: Maybe<Channel>;
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly subject: Scalars['String']['output'];
  readonly summary: Scalars['String']['output'];
};

/** Something that happened between a customer and the retailer. */
export type Interaction = {
  /** Where it happened. */
  readonly channel?: Maybe<Channel>;
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  /** One line for a list. */
  readonly summary: Scalars['String']['output'];
};

export type InteractionConnection = {
  readonly __typename?: 'InteractionConnection';
  readonly edges: ReadonlyArray<InteractionEdge>;
  readonly nodes: ReadonlyArray<Interaction>;
  readonly pageInfo: PageInfo;
};

export type InteractionEdge = {
  readonly __typename?: 'InteractionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Interaction;
};

/** Exactly the fields of its kind are given. */
export type InteractionInput = {
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly channel: Scalars['ID']['input'];
  readonly durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Made by the caller: recording it twice changes nothing. */
  readonly id: Scalars['ID']['input'];
  readonly inbound?: InputMaybe<Scalars['Boolean']['input']>;
  readonly kind: InteractionKind;
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Default: now; never later than now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
};

export type InteractionKind =
  | 'CALL'
  | 'INQUIRY'
  | 'MESSAGE'
  | 'PAGE_VIEW'
  | 'PURCHASE'
  | 'SERVICE_NOTE'
  | 'STORE_VISIT';

/** One field of the input can't be accepted. */
export type InvalidInput = CommandError & {
  readonly __typename?: 'InvalidInput';
  /** Always `BAD_USER_INPUT`. */
  readonly code: Scalars['String']['output'];
  /** The path of the field in the input, such as `lines.0.quantity`. */
  readonly field: Scalars['String']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

export type LineDiscount = {
  readonly __typename?: 'LineDiscount';
  readonly amount: Money;
  readonly promotion?: Maybe<PromotionRule>;
};

export type LinkIdentityInput = {
  readonly customerId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly identity: IdentityInput;
};

/** The languages of the sample content. */
export type Locale =
  | 'EN'
  | 'JA';

/** A text in the languages that it exists in; Japanese is required. */
export type LocalizedTextInput = {
  readonly en?: InputMaybe<Scalars['String']['input']>;
  readonly ja: Scalars['String']['input'];
};

/** A place that holds stock (GS1: identified by a GLN where it has one). */
export type Location = {
  readonly __typename?: 'Location';
  readonly active: Scalars['Boolean']['output'];
  readonly address: PostalAddress;
  readonly capabilities: ReadonlyArray<LocationCapability>;
  /** Short and stable, such as `SBY`. */
  readonly code: Scalars['ID']['output'];
  /** Metres from a point, along the great circle. */
  readonly distanceMeters: Scalars['Int']['output'];
  readonly geo: GeoPoint;
  /** GS1 Global Location Number, 13 digits. */
  readonly gln?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly kind: LocationKind;
  readonly name: Scalars['String']['output'];
  /** Opening hours as in schema.org `openingHours`, such as `Mo-Su 10:00-21:00`. */
  readonly openingHours: ReadonlyArray<Scalars['String']['output']>;
  /** Stock of these variants here, in the order asked for; null where it never held any. */
  readonly stock: ReadonlyArray<Maybe<StockLevel>>;
};


/** A place that holds stock (GS1: identified by a GLN where it has one). */
export type LocationDistanceMetersArgs = {
  from: GeoPointInput;
};


/** A place that holds stock (GS1: identified by a GLN where it has one). */
export type LocationNameArgs = {
  locale?: InputMaybe<Locale>;
};


/** A place that holds stock (GS1: identified by a GLN where it has one). */
export type LocationStockArgs = {
  variantIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What may be promised of a variant in one location. */
export type LocationAvailability = {
  readonly __typename?: 'LocationAvailability';
  readonly atp: Scalars['Int']['output'];
  /** Null where no point was given. */
  readonly distanceMeters?: Maybe<Scalars['Int']['output']>;
  readonly location: Location;
  readonly stockLevel: StockLevel;
};

export type LocationCapability =
  | 'PICKUP'
  | 'RETURN'
  | 'SHIP';

export type LocationFilter = {
  readonly capability?: InputMaybe<LocationCapability>;
  readonly kinds?: InputMaybe<ReadonlyArray<LocationKind>>;
};

export type LocationKind =
  | 'DARK_STORE'
  | 'DISTRIBUTION_CENTER'
  | 'STORE'
  | 'SUPPLIER';

export type LocationPayload = {
  readonly __typename?: 'LocationPayload';
  readonly location: Location;
};

/** A picture or other media of a product. */
export type Media = {
  readonly __typename?: 'Media';
  readonly alt: Scalars['String']['output'];
  readonly kind: MediaKind;
  readonly url: Scalars['String']['output'];
};


/** A picture or other media of a product. */
export type MediaAltArgs = {
  locale?: InputMaybe<Locale>;
};

export type MediaInput = {
  readonly alt: LocalizedTextInput;
  readonly kind?: MediaKind;
  readonly url: Scalars['String']['input'];
};

export type MediaKind =
  | 'IMAGE'
  | 'MODEL_3D'
  | 'VIDEO';

export type MergeCartsInput = {
  /** The guest's cart; its token comes with the request. */
  readonly guestCartId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly policy?: CartMergePolicy;
};

/** A message of LINE, e-mail or chat, in either direction. */
export type MessageExchange = Interaction & {
  readonly __typename?: 'MessageExchange';
  readonly body: Scalars['String']['output'];
  readonly channel?: Maybe<Channel>;
  readonly id: Scalars['ID']['output'];
  readonly inbound: Scalars['Boolean']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
};

/** An amount of money. There are no fractions anywhere: the amount counts the smallest unit of the currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** An integer number of minor units, as text: `"1980"` is 1,980 yen or 19.80 dollars. */
  readonly amount: Scalars['String']['output'];
  /** The currency's three letters of ISO 4217, such as `JPY`. */
  readonly currency: Scalars['String']['output'];
};

/** An amount of money as input; see `Money`. */
export type MoneyInput = {
  /** An integer number of minor units, as text. */
  readonly amount: Scalars['String']['input'];
  /** The currency's three letters of ISO 4217, such as `JPY`. */
  readonly currency: Scalars['String']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds 1 to 100 lines at today's prices; a variant that is in the cart already, with the same wish of fulfilment, is added to its line. */
  readonly addLines: CartResult;
  /** Changes on-hand by a difference, with a reason; an associate for their own store. */
  readonly adjustStock: AdjustStockResult;
  /** Gives the stock of an allocation back: the order was cancelled. */
  readonly cancelAllocation: ReservationResult;
  /** Cancels an order whose goods are still here: payment is voided or refunded, stock goes back. */
  readonly cancelOrder: OrderResult;
  /** Sets the quantity of a line; 0 removes it. */
  readonly changeQuantity: CartResult;
  /**
   * Makes an order of a cart: freezes it, reserves its goods, authorises payment, places the order, allocates the goods.
   * What can't go through is undone, in reverse. A retry with the same key gets the first answer, after a crash too.
   */
  readonly checkout: CheckoutResult;
  /** Claims a handoff code for the store of the associate who calls. */
  readonly claimCartHandoff: ClaimCartHandoffResult;
  /** Turns an active reservation into an allocation to an order: it no longer expires. */
  readonly commitReservation: ReservationResult;
  /** The customer shows the code and gets the goods. */
  readonly confirmPickup: OrderResult;
  /** Opens a cart. A shopper who has an active one gets that one back. A guest gets a `guestToken`, shown once. */
  readonly createCart: CreateCartResult;
  /** Makes a short code, and a QR payload, by which one store may take the cart over. Single use, ends after some minutes. */
  readonly createCartHandoff: CreateCartHandoffResult;
  /** Opens a sales channel: it sells at once, with the prices of the channel that it is based on. */
  readonly createChannel: CreateChannelResult;
  /** Moves the end of an active reservation. */
  readonly extendReservation: ReservationResult;
  /** Adds an identity. One that belongs to somebody else is refused, never taken over. */
  readonly linkIdentity: CustomerResult;
  /** The goods wait at the counter; the customer gets the code. */
  readonly markReadyForPickup: OrderResult;
  /**
   * Merges a guest's cart into the caller's active one when the guest becomes known. Atomic; a second call changes nothing.
   * The cart of one customer is never merged into another's.
   */
  readonly mergeCarts: CartResult;
  /** Shows a product in every channel that has a price for it. Staff (`admin`) and services. */
  readonly publishProduct: PublishProductResult;
  /** Books goods that arrived; an associate for their own store. */
  readonly receiveGoods: ReceiveGoodsResult;
  /** Records 1 to 100 interactions; one that was recorded already, by its id, is passed over. */
  readonly recordInteractions: RecordInteractionsResult;
  /** Makes a customer, or gives back the one whose verified identity it is. */
  readonly registerCustomer: RegisterCustomerResult;
  /** Gives the stock of an active reservation back. */
  readonly releaseReservation: ReservationResult;
  /** Takes a line out. */
  readonly removeLine: CartResult;
  /**
   * Holds stock for a while: every line or none. The demand of one variant in one location is summed before it is checked.
   * The hold ends by itself at `expiresAt`, returning exactly its quantities, once.
   */
  readonly reserveStock: ReserveStockResult;
  /** Grants or withdraws consent for one purpose in one channel. */
  readonly setConsent: CustomerResult;
  /** Says how the cart is to reach the customer. */
  readonly setFulfillment: CartResult;
  /** Sets the price of a variant in a channel from a moment on; an open-ended price before it ends there. */
  readonly setPrice: SetPriceResult;
  /** Sets what is kept back from promises. */
  readonly setSafetyStock: SetSafetyStockResult;
  /** The parcel has left. */
  readonly ship: OrderResult;
  /** Books an allocation out: the goods were shipped or handed over. */
  readonly shipAllocation: ReservationResult;
  /** Staff begin to collect the goods of a pickup or shipment. */
  readonly startPicking: OrderResult;
  /** Carries the cart to another channel: it is priced anew, and `changes` says what differs. */
  readonly switchChannel: CartResult;
  /** Takes an identity away; the last one stays. */
  readonly unlinkIdentity: CustomerResult;
  /** Changes the profile. */
  readonly updateCustomer: CustomerResult;
  /** Creates or replaces a category. */
  readonly upsertCategory: UpsertCategoryResult;
  /** Creates or replaces a location. `admin` and services. */
  readonly upsertLocation: UpsertLocationResult;
  /** Creates a product with its variants, or replaces what the input names. Staff (`admin`) and services. */
  readonly upsertProduct: UpsertProductResult;
  /** Creates or replaces a promotion rule. */
  readonly upsertPromotion: UpsertPromotionResult;
};


export type MutationAddLinesArgs = {
  input: AddLinesInput;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationCancelAllocationArgs = {
  input: CancelAllocationInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationChangeQuantityArgs = {
  input: ChangeQuantityInput;
};


export type MutationCheckoutArgs = {
  input: CheckoutInput;
};


export type MutationClaimCartHandoffArgs = {
  input: ClaimCartHandoffInput;
};


export type MutationCommitReservationArgs = {
  input: CommitReservationInput;
};


export type MutationConfirmPickupArgs = {
  input: ConfirmPickupInput;
};


export type MutationCreateCartArgs = {
  input: CreateCartInput;
};


export type MutationCreateCartHandoffArgs = {
  input: CreateCartHandoffInput;
};


export type MutationCreateChannelArgs = {
  input: CreateChannelInput;
};


export type MutationExtendReservationArgs = {
  input: ExtendReservationInput;
};


export type MutationLinkIdentityArgs = {
  input: LinkIdentityInput;
};


export type MutationMarkReadyForPickupArgs = {
  input: FulfillmentInput;
};


export type MutationMergeCartsArgs = {
  input: MergeCartsInput;
};


export type MutationPublishProductArgs = {
  input: PublishProductInput;
};


export type MutationReceiveGoodsArgs = {
  input: ReceiveGoodsInput;
};


export type MutationRecordInteractionsArgs = {
  input: RecordInteractionsInput;
};


export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};


export type MutationReleaseReservationArgs = {
  input: ReleaseReservationInput;
};


export type MutationRemoveLineArgs = {
  input: RemoveLineInput;
};


export type MutationReserveStockArgs = {
  input: ReserveStockInput;
};


export type MutationSetConsentArgs = {
  input: SetConsentInput;
};


export type MutationSetFulfillmentArgs = {
  input: SetFulfillmentInput;
};


export type MutationSetPriceArgs = {
  input: SetPriceInput;
};


export type MutationSetSafetyStockArgs = {
  input: SetSafetyStockInput;
};


export type MutationShipArgs = {
  input: ShipInput;
};


export type MutationShipAllocationArgs = {
  input: ShipAllocationInput;
};


export type MutationStartPickingArgs = {
  input: FulfillmentInput;
};


export type MutationSwitchChannelArgs = {
  input: SwitchChannelInput;
};


export type MutationUnlinkIdentityArgs = {
  input: UnlinkIdentityInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


export type MutationUpsertCategoryArgs = {
  input: UpsertCategoryInput;
};


export type MutationUpsertLocationArgs = {
  input: UpsertLocationInput;
};


export type MutationUpsertProductArgs = {
  input: UpsertProductInput;
};


export type MutationUpsertPromotionArgs = {
  input: UpsertPromotionInput;
};

/** There is no such thing, or it is not for the caller's eyes. */
export type NotFound = CommandError & {
  readonly __typename?: 'NotFound';
  /** Always `NOT_FOUND`. */
  readonly code: Scalars['String']['output'];
  /** What was looked for. */
  readonly message: Scalars['String']['output'];
};

/** What was bought (commercetools Order). */
export type Order = {
  readonly __typename?: 'Order';
  /** The cart that it was made of. */
  readonly cart?: Maybe<Cart>;
  readonly channel?: Maybe<Channel>;
  /** Null for a guest's. */
  readonly customer?: Maybe<Customer>;
  readonly fulfillments: ReadonlyArray<Fulfillment>;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<OrderLine>;
  /** For people, such as `M26-000042`. */
  readonly number: Scalars['ID']['output'];
  readonly payment: Payment;
  /** When the customer placed it. */
  readonly placedAt: Scalars['DateTime']['output'];
  readonly status: OrderStatus;
  /** Newest last. */
  readonly timeline: ReadonlyArray<OrderEvent>;
  readonly totals: OrderTotals;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly version: Scalars['Int']['output'];
};

export type OrderConnection = {
  readonly __typename?: 'OrderConnection';
  readonly edges: ReadonlyArray<OrderEdge>;
  readonly nodes: ReadonlyArray<Order>;
  readonly pageInfo: PageInfo;
};

export type OrderEdge = {
  readonly __typename?: 'OrderEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Order;
};

/** Something that happened to the order. */
export type OrderEvent = {
  readonly __typename?: 'OrderEvent';
  readonly at: Scalars['DateTime']['output'];
  readonly message: Scalars['String']['output'];
  /** Such as `OrderPlaced` or `ReadyForPickup`. */
  readonly type: Scalars['String']['output'];
};

export type OrderFilter = {
  readonly channel?: InputMaybe<Scalars['ID']['input']>;
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly status?: InputMaybe<OrderStatus>;
};

export type OrderLine = {
  readonly __typename?: 'OrderLine';
  readonly discount: Money;
  readonly id: Scalars['ID']['output'];
  readonly quantity: Scalars['Int']['output'];
  /** 1000 is 10 %. */
  readonly taxRateBasisPoints: Scalars['Int']['output'];
  readonly total: Money;
  readonly unitPrice: Money;
  readonly variant?: Maybe<ProductVariant>;
};

export type OrderPayload = {
  readonly __typename?: 'OrderPayload';
  readonly order: Order;
};

export type OrderResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | OrderPayload | OrderStateConflict | PickupCodeWrong | VersionConflict;

/** The order or fulfilment is past the state that the command needs. */
export type OrderStateConflict = CommandError & {
  readonly __typename?: 'OrderStateConflict';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly order: Order;
};

export type OrderStatus =
  | 'CANCELLED'
  /** Handed over, or shipped. */
  | 'COMPLETED'
  /** Staff are collecting the goods. */
  | 'IN_FULFILLMENT'
  /** Paid or to be paid on collection, goods allocated. */
  | 'PLACED'
  /** Waits for the customer. */
  | 'READY';

/** What is taxed at one rate. */
export type OrderTax = {
  readonly __typename?: 'OrderTax';
  /** 1000 is 10 %. */
  readonly rateBasisPoints: Scalars['Int']['output'];
  readonly tax: Money;
  readonly taxable: Money;
};

/** Sums as the customer agreed to them. */
export type OrderTotals = {
  readonly __typename?: 'OrderTotals';
  readonly discount: Money;
  readonly subtotal: Money;
  readonly tax: Money;
  readonly taxIncluded: Scalars['Boolean']['output'];
  readonly taxes: ReadonlyArray<OrderTax>;
  readonly total: Money;
};

/** Not every line could be reserved; nothing was. */
export type OutOfStock = CommandError & {
  readonly __typename?: 'OutOfStock';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly shortages: ReadonlyArray<StockShortage>;
};

/** Where a page lies in the whole list, after the Relay connection specification. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last edge, to be given as `after` for the next page; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is more before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null when the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of the shop or a screen of the app was seen. */
export type PageView = Interaction & {
  readonly __typename?: 'PageView';
  readonly channel?: Maybe<Channel>;
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly url: Scalars['String']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type Payment = {
  readonly __typename?: 'Payment';
  readonly amount: Money;
  readonly method: PaymentMethod;
  /** The provider's own number. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  readonly status: PaymentStatus;
};

/** The payment provider said no; nothing was ordered or held. */
export type PaymentDeclined = CommandError & {
  readonly __typename?: 'PaymentDeclined';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type PaymentInput = {
  readonly method: PaymentMethod;
  /** From the payment provider; required for CARD. */
  readonly token?: InputMaybe<Scalars['String']['input']>;
};

export type PaymentMethod =
  | 'CARD'
  /** In the store, when the goods are handed over. */
  | 'PAY_IN_STORE';

export type PaymentStatus =
  | 'AUTHORIZED'
  | 'CAPTURED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

/** A share of the line, rounded down to the minor unit. */
export type PercentageDiscount = {
  readonly __typename?: 'PercentageDiscount';
  /** 1500 is 15 %. */
  readonly basisPoints: Scalars['Int']['output'];
};

export type PersonName = {
  readonly __typename?: 'PersonName';
  readonly family: Scalars['String']['output'];
  readonly familyKana?: Maybe<Scalars['String']['output']>;
  /** As written to the person: 「山田 花子」. */
  readonly full: Scalars['String']['output'];
  readonly given: Scalars['String']['output'];
  readonly givenKana?: Maybe<Scalars['String']['output']>;
};

export type PersonNameInput = {
  readonly family: Scalars['String']['input'];
  readonly familyKana?: InputMaybe<Scalars['String']['input']>;
  readonly given: Scalars['String']['input'];
  readonly givenKana?: InputMaybe<Scalars['String']['input']>;
};

/** The pickup code is not this order's. */
export type PickupCodeWrong = CommandError & {
  readonly __typename?: 'PickupCodeWrong';
  readonly attemptsLeft: Scalars['Int']['output'];
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** Collected by the customer (店舗受取). */
export type PickupFulfillment = Fulfillment & {
  readonly __typename?: 'PickupFulfillment';
  /** The goods go back after this. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<FulfillmentLine>;
  readonly location?: Maybe<Location>;
  readonly order: Order;
  /** Shown at the counter; only the customer sees it, once the goods are ready. */
  readonly pickupCode?: Maybe<Scalars['String']['output']>;
  readonly readyAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: FulfillmentStatus;
};

/** An address in Japan (schema.org PostalAddress). */
export type PostalAddress = {
  readonly __typename?: 'PostalAddress';
  /** City or ward, such as 渋谷区. */
  readonly locality: Scalars['String']['output'];
  /** Seven digits with a hyphen, such as `150-0002`. */
  readonly postalCode: Scalars['String']['output'];
  /** Prefecture, such as 東京都. */
  readonly region: Scalars['String']['output'];
  readonly streetAddress: Scalars['String']['output'];
};

export type PostalAddressInput = {
  readonly locality: Scalars['String']['input'];
  readonly postalCode: Scalars['String']['input'];
  readonly region: Scalars['String']['input'];
  readonly streetAddress: Scalars['String']['input'];
};

/** What one unit of a variant costs in a channel while it is in force (commercetools StandalonePrice). */
export type Price = {
  readonly __typename?: 'Price';
  readonly channel: Channel;
  readonly customerGroup?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly priceMode: PriceMode;
  /** In force from this moment, included. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** In force until this moment, excluded; null for open end. */
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
  readonly value: Money;
};

export type PriceMode =
  | 'TAX_EXCLUDED'
  | 'TAX_INCLUDED';

/** All that a cart needs to price one variant. */
export type PriceQuote = {
  readonly __typename?: 'PriceQuote';
  readonly priceMode: PriceMode;
  /** Rules in force in the channel whose target holds this variant, highest priority first. */
  readonly promotions: ReadonlyArray<PromotionRule>;
  readonly taxClass: TaxClass;
  /** Tax rate in basis points: 1000 is 10 %. */
  readonly taxRateBasisPoints: Scalars['Int']['output'];
  readonly unitPrice: Money;
  readonly variant: ProductVariant;
};

/** A product: what a customer recognises as one thing, sold in one or more variants (schema.org ProductGroup). */
export type Product = {
  readonly __typename?: 'Product';
  readonly attributes: ReadonlyArray<Attribute>;
  readonly brand?: Maybe<Scalars['String']['output']>;
  readonly categories: ReadonlyArray<Category>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Description in the language asked for; falls back to Japanese. */
  readonly description: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly media: ReadonlyArray<Media>;
  /** Name in the language asked for; falls back to Japanese. */
  readonly name: Scalars['String']['output'];
  readonly status: ProductStatus;
  readonly taxClass: TaxClass;
  readonly updatedAt: Scalars['DateTime']['output'];
  /** In display order. */
  readonly variants: ReadonlyArray<ProductVariant>;
  /** Grows by one with each change. */
  readonly version: Scalars['Int']['output'];
};


/** A product: what a customer recognises as one thing, sold in one or more variants (schema.org ProductGroup). */
export type ProductDescriptionArgs = {
  locale?: InputMaybe<Locale>;
};


/** A product: what a customer recognises as one thing, sold in one or more variants (schema.org ProductGroup). */
export type ProductNameArgs = {
  locale?: InputMaybe<Locale>;
};

export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  readonly edges: ReadonlyArray<ProductEdge>;
  readonly nodes: ReadonlyArray<Product>;
  readonly pageInfo: PageInfo;
};

export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Product;
};

export type ProductFilter = {
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  readonly status?: InputMaybe<ProductStatus>;
};

export type ProductPayload = {
  readonly __typename?: 'ProductPayload';
  readonly product: Product;
};

export type ProductStatus =
  /** No longer sold; still shown on old orders. */
  | 'ARCHIVED'
  /** Seen by staff only. */
  | 'DRAFT'
  /** On sale wherever it has a price. */
  | 'PUBLISHED';

/** A variant as inventory knows it: by its id. */
export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  /** What may be promised in a channel, near a point, for a way of handing over. */
  readonly availability: VariantAvailability;
  /** GTIN as printed under the barcode, check digit included; null where none is assigned. */
  readonly gtin?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly media: ReadonlyArray<Media>;
  /** Name of the product with the variant's options, such as 「リネンシャツ 白 M」. */
  readonly name: Scalars['String']['output'];
  /** What tells it from its siblings, such as colour and size. */
  readonly options: ReadonlyArray<Attribute>;
  /** The price in a channel at a moment (default: now); null where it is not sold. */
  readonly price?: Maybe<Price>;
  /** Every price that is or will be in force, oldest first. */
  readonly prices: ReadonlyArray<Price>;
  readonly product: Product;
  readonly sku: Scalars['String']['output'];
  /** Counters per location; the general public sees those of locations that sell. */
  readonly stockLevels: ReadonlyArray<StockLevel>;
};


/** A variant as inventory knows it: by its id. */
export type ProductVariantAvailabilityArgs = {
  channel?: InputMaybe<Scalars['ID']['input']>;
  method?: InputMaybe<FulfillmentMethod>;
  near?: InputMaybe<GeoPointInput>;
};


/** A variant as inventory knows it: by its id. */
export type ProductVariantNameArgs = {
  locale?: InputMaybe<Locale>;
};


/** A variant as inventory knows it: by its id. */
export type ProductVariantPriceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
  customerGroup?: InputMaybe<Scalars['String']['input']>;
};

export type ProductVariantConnection = {
  readonly __typename?: 'ProductVariantConnection';
  readonly edges: ReadonlyArray<ProductVariantEdge>;
  readonly nodes: ReadonlyArray<ProductVariant>;
  readonly pageInfo: PageInfo;
};

export type ProductVariantEdge = {
  readonly __typename?: 'ProductVariantEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ProductVariant;
};

export type ProductVariantInput = {
  readonly gtin?: InputMaybe<Scalars['String']['input']>;
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly media?: ReadonlyArray<MediaInput>;
  readonly options?: ReadonlyArray<AttributeInput>;
  readonly sku: Scalars['String']['input'];
};

export type PromotionDiscount = FixedDiscount | PercentageDiscount;

/** Exactly one of the two. */
export type PromotionDiscountInput = {
  readonly amountPerUnit?: InputMaybe<MoneyInput>;
  readonly basisPoints?: InputMaybe<Scalars['Int']['input']>;
};

export type PromotionPayload = {
  readonly __typename?: 'PromotionPayload';
  readonly promotion: PromotionRule;
};

/** A rule that lowers the price of what it targets. */
export type PromotionRule = {
  readonly __typename?: 'PromotionRule';
  readonly channels: ReadonlyArray<Channel>;
  /** Whether further rules may apply to a line after this one. */
  readonly combinable: Scalars['Boolean']['output'];
  readonly discount: PromotionDiscount;
  readonly id: Scalars['ID']['output'];
  /** Applies to a line with at least so many units. */
  readonly minimumQuantity: Scalars['Int']['output'];
  /** Applies where the target's lines sum up to at least this much before discounts. */
  readonly minimumSubtotal?: Maybe<Money>;
  readonly name: Scalars['String']['output'];
  /** Higher first; of rules that do not combine, the first that applies wins. */
  readonly priority: Scalars['Int']['output'];
  /** Variants whose product is in one of these; empty for no limit. */
  readonly targetCategories: ReadonlyArray<Category>;
  /** These variants; empty for no limit. */
  readonly targetVariants: ReadonlyArray<ProductVariant>;
  readonly validFrom: Scalars['DateTime']['output'];
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
  readonly version: Scalars['Int']['output'];
};


/** A rule that lowers the price of what it targets. */
export type PromotionRuleNameArgs = {
  locale?: InputMaybe<Locale>;
};

export type PublishProductInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type PublishProductResult = Forbidden | IdempotencyMismatch | NotFound | ProductPayload | VersionConflict;

/** A purchase; the order itself is order's. */
export type PurchaseRef = Interaction & {
  readonly __typename?: 'PurchaseRef';
  readonly channel?: Maybe<Channel>;
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly order?: Maybe<Order>;
  readonly summary: Scalars['String']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** The caller's active cart: the shopper's own, or the guest's whose cart token comes with the request. Staff name the customer. */
  readonly activeCart?: Maybe<Cart>;
  /**
   * What may be promised of each variant, in the order of `variantIds` (at most 500), in a channel (default: every stock that sells online),
   * with the locations nearest to `near` first.
   */
  readonly availability: ReadonlyArray<VariantAvailability>;
  /** A cart, for its owner, for the store that it was handed to, and for services; null for anybody else. */
  readonly cart?: Maybe<Cart>;
  /** The cart behind a handoff code, before it is claimed. Staff of the store that it is meant for. */
  readonly cartByHandoff?: Maybe<CartHandoff>;
  /** Top-level categories in display order. */
  readonly categories: ReadonlyArray<Category>;
  /** One category by its id. */
  readonly category?: Maybe<Category>;
  /** One sales channel by its key. */
  readonly channel?: Maybe<Channel>;
  /** Every sales channel. */
  readonly channels: ReadonlyArray<Channel>;
  /** A checkout, for whoever started it, and for services. */
  readonly checkout?: Maybe<Checkout>;
  /** A customer: the shopper's own profile, one that the caller's store or case is linked to, or any for services; else null. */
  readonly customer?: Maybe<Customer>;
  /**
   * The customer behind an identity. Shoppers find themselves only. An associate finds a member card that is shown in the store,
   * which links the customer to the store for the day. Values are compared in normal form: e-mail in lower case, phone in E.164.
   */
  readonly customerByIdentity?: Maybe<Customer>;
  /** What a store has to do, oldest first. Staff of that store. */
  readonly fulfillmentQueue: ReadonlyArray<Fulfillment>;
  /** One location by its id. */
  readonly location?: Maybe<Location>;
  /** One location by its code. */
  readonly locationByCode?: Maybe<Location>;
  /** Locations in order of code. */
  readonly locations: ReadonlyArray<Location>;
  /** The profile of the shopper who asks; null for anybody else. */
  readonly me?: Maybe<Customer>;
  /** The ledger of one variant in one location, newest first. Staff and services. */
  readonly movements: StockMovementConnection;
  /** Stores that have the variant, nearest first. */
  readonly nearestStores: ReadonlyArray<LocationAvailability>;
  /** Checkouts that have not ended, oldest first. `admin` and services. */
  readonly openCheckouts: ReadonlyArray<Checkout>;
  /** An order, for its customer, for staff of a store that fulfils it, and for services; null for anybody else. */
  readonly order?: Maybe<Order>;
  /** An order by its number, under the same rule. */
  readonly orderByNumber?: Maybe<Order>;
  /** Orders, newest first: the shopper's own; those of an associate's store; any for `admin` and services. */
  readonly orders: OrderConnection;
  /**
   * The price of each variant in a channel at a moment (default: now), with the promotion rules that may apply to it.
   * Order and length follow `variantIds` (at most 500); null where the variant is unknown, unpublished or has no price there.
   */
  readonly priceQuotes: ReadonlyArray<Maybe<PriceQuote>>;
  /** One product by its id; null where there is none or the caller may not see it (drafts are for staff). */
  readonly product?: Maybe<Product>;
  /** Published products, newest first; staff see drafts too. */
  readonly products: ProductConnection;
  /** Promotion rules that are in force in a channel at a moment (default: now), highest priority first. */
  readonly promotions: ReadonlyArray<PromotionRule>;
  /** What the cart would cost in a channel now. Changes nothing. */
  readonly quote?: Maybe<CartQuote>;
  /** A reservation, for whoever holds it, for staff and services. */
  readonly reservation?: Maybe<Reservation>;
  /** Full-text search over names, SKU and GTIN of published products in Japanese and English, best match first. */
  readonly search: ProductVariantConnection;
  /** Customers linked to the caller's store or case whose name or number fits. Staff. */
  readonly searchCustomers: ReadonlyArray<Customer>;
  /** Which location would serve which line, and why; nothing is reserved. Reserving a plan checks again, in the same order. */
  readonly sourcingPlan: SourcingPlan;
  /** One variant by its id. */
  readonly variant?: Maybe<ProductVariant>;
  /**
   * One variant by the number under its barcode: GTIN-8, -12, -13 or -14, compared as GTIN-14.
   * A number with a wrong check digit is `BAD_USER_INPUT` with `extensions.reason` `GTIN_CHECK_DIGIT` (GS1 General Specifications, section 7.9).
   */
  readonly variantByGtin?: Maybe<ProductVariant>;
  /** One variant by its SKU (exact, case-sensitive). */
  readonly variantBySku?: Maybe<ProductVariant>;
};


export type QueryActiveCartArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAvailabilityArgs = {
  channel?: InputMaybe<Scalars['ID']['input']>;
  method?: InputMaybe<FulfillmentMethod>;
  near?: InputMaybe<GeoPointInput>;
  variantIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryCartArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCartByHandoffArgs = {
  code: Scalars['String']['input'];
};


export type QueryCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryChannelArgs = {
  key: Scalars['ID']['input'];
};


export type QueryCheckoutArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerByIdentityArgs = {
  type: IdentityType;
  value: Scalars['String']['input'];
};


export type QueryFulfillmentQueueArgs = {
  locationId: Scalars['ID']['input'];
  statuses?: InputMaybe<ReadonlyArray<FulfillmentStatus>>;
};


export type QueryLocationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLocationByCodeArgs = {
  code: Scalars['ID']['input'];
};


export type QueryLocationsArgs = {
  filter?: InputMaybe<LocationFilter>;
};


export type QueryMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  locationId: Scalars['ID']['input'];
  variantId: Scalars['ID']['input'];
};


export type QueryNearestStoresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  minimumQuantity?: InputMaybe<Scalars['Int']['input']>;
  near: GeoPointInput;
  radiusMeters?: InputMaybe<Scalars['Int']['input']>;
  variantId: Scalars['ID']['input'];
};


export type QueryOpenCheckoutsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderByNumberArgs = {
  number: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPriceQuotesArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  channel: Scalars['ID']['input'];
  customerGroup?: InputMaybe<Scalars['String']['input']>;
  variantIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPromotionsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  channel: Scalars['ID']['input'];
};


export type QueryQuoteArgs = {
  cartId: Scalars['ID']['input'];
  channel: Scalars['ID']['input'];
};


export type QueryReservationArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


export type QuerySearchCustomersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


export type QuerySourcingPlanArgs = {
  input: SourcingInput;
};


export type QueryVariantArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVariantByGtinArgs = {
  gtin: Scalars['String']['input'];
};


export type QueryVariantBySkuArgs = {
  sku: Scalars['String']['input'];
};

export type ReceiveGoodsInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly lines: ReadonlyArray<ReceiveGoodsLineInput>;
  readonly locationId: Scalars['ID']['input'];
  /** Delivery note or purchase order. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

export type ReceiveGoodsLineInput = {
  /** At least 1. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type ReceiveGoodsResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | StockPayload;

export type RecordInteractionsInput = {
  readonly customerId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly interactions: ReadonlyArray<InteractionInput>;
};

export type RecordInteractionsPayload = {
  readonly __typename?: 'RecordInteractionsPayload';
  readonly customer: Customer;
  /** Those that were new. */
  readonly recorded: ReadonlyArray<Interaction>;
};

export type RecordInteractionsResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | RecordInteractionsPayload;

export type RegisterCustomerInput = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 10. */
  readonly identities: ReadonlyArray<IdentityInput>;
  readonly locale?: Scalars['String']['input'];
  readonly name: PersonNameInput;
};

export type RegisterCustomerResult = CustomerPayload | Forbidden | IdempotencyMismatch | IdentityTaken | InvalidInput;

export type ReleaseReservationInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type RemoveLineInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly lineId: Scalars['ID']['input'];
};

/** Stock held for somebody. */
export type Reservation = {
  readonly __typename?: 'Reservation';
  /** Null once it is no longer active. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<ReservationLine>;
  /** The order that it was committed to. */
  readonly orderId?: Maybe<Scalars['ID']['output']>;
  readonly status: ReservationStatus;
  readonly version: Scalars['Int']['output'];
};

export type ReservationLine = {
  readonly __typename?: 'ReservationLine';
  readonly location: Location;
  readonly quantity: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

/** The reservation is past the state that the command needs. */
export type ReservationNotActive = CommandError & {
  readonly __typename?: 'ReservationNotActive';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly reservation: Reservation;
};

export type ReservationPayload = {
  readonly __typename?: 'ReservationPayload';
  readonly reservation: Reservation;
};

export type ReservationResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | ReservationNotActive | ReservationPayload;

export type ReservationStatus =
  | 'ACTIVE'
  /** Was allocated, then given back. */
  | 'CANCELLED'
  /** Allocated to an order. */
  | 'COMMITTED'
  | 'EXPIRED'
  | 'RELEASED'
  /** Goods have left. */
  | 'SHIPPED';

export type ReserveStockInput = {
  /** Made by the caller; a new one is made where it is left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200. */
  readonly lines: ReadonlyArray<ReserveStockLineInput>;
  /** 1 to 86,400. */
  readonly ttlSeconds?: Scalars['Int']['input'];
};

export type ReserveStockLineInput = {
  readonly locationId: Scalars['ID']['input'];
  /** At least 1. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type ReserveStockResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | OutOfStock | ReservationPayload;

/** What staff noted about a service in the store. */
export type ServiceNote = Interaction & {
  readonly __typename?: 'ServiceNote';
  readonly channel?: Maybe<Channel>;
  readonly id: Scalars['ID']['output'];
  readonly location?: Maybe<Location>;
  readonly note: Scalars['String']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
};

export type SetConsentInput = {
  readonly channel?: ConsentChannel;
  readonly customerId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly purpose: ConsentPurpose;
  readonly source: Scalars['String']['input'];
  readonly status: ConsentStatus;
};

export type SetFulfillmentInput = {
  /** Required for SHIP. */
  readonly address?: InputMaybe<ShippingAddressInput>;
  readonly cartId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Required for PICKUP and IN_STORE. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly method: CartFulfillmentMethod;
};

export type SetPriceInput = {
  readonly channel: Scalars['ID']['input'];
  readonly customerGroup?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Default: now. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  readonly value: MoneyInput;
  readonly variantId: Scalars['ID']['input'];
};

export type SetPricePayload = {
  readonly __typename?: 'SetPricePayload';
  readonly price: Price;
  readonly variant: ProductVariant;
};

export type SetPriceResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | SetPricePayload;

export type SetSafetyStockInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  /** At least 0. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type SetSafetyStockResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | StockBelowZero | StockPayload;

export type ShipAllocationInput = {
  /** The reservation that was committed. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type ShipInput = {
  readonly fulfillmentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Sent from a location to an address. */
export type Shipment = Fulfillment & {
  readonly __typename?: 'Shipment';
  readonly address: DeliveryAddress;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<FulfillmentLine>;
  readonly location?: Maybe<Location>;
  readonly order: Order;
  readonly status: FulfillmentStatus;
  readonly trackingNumber?: Maybe<Scalars['String']['output']>;
};

/** Where a shipment goes. */
export type ShippingAddress = {
  readonly __typename?: 'ShippingAddress';
  readonly locality: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly postalCode: Scalars['String']['output'];
  readonly region: Scalars['String']['output'];
  readonly streetAddress: Scalars['String']['output'];
};

export type ShippingAddressInput = {
  readonly locality: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly postalCode: Scalars['String']['input'];
  readonly region: Scalars['String']['input'];
  readonly streetAddress: Scalars['String']['input'];
};

/** The SKU or GTIN belongs to another variant. */
export type SkuTaken = CommandError & {
  readonly __typename?: 'SkuTaken';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly variant: ProductVariant;
};

export type SourcingAssignment = {
  readonly __typename?: 'SourcingAssignment';
  readonly location: Location;
  readonly quantity: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type SourcingInput = {
  readonly channel?: InputMaybe<Scalars['ID']['input']>;
  /** Where it goes, where the method is SHIP: nearest first. */
  readonly destination?: InputMaybe<GeoPointInput>;
  /** 1 to 200; the same variant twice is summed. */
  readonly lines: ReadonlyArray<SourcingLineInput>;
  /** The store, where the method is PICKUP or IN_STORE. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly method: FulfillmentMethod;
};

export type SourcingLineInput = {
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

/** Which location serves which line. */
export type SourcingPlan = {
  readonly __typename?: 'SourcingPlan';
  readonly assignments: ReadonlyArray<SourcingAssignment>;
  /** Whether every line is served in full. */
  readonly complete: Scalars['Boolean']['output'];
  /** The rules that were looked at, in order, in words. */
  readonly explanation: ReadonlyArray<Scalars['String']['output']>;
  /** Lines that could not be served in full, with what is missing. */
  readonly shortages: ReadonlyArray<StockShortage>;
};

/** The change would promise more than is there: on-hand would fall below what is reserved and allocated. */
export type StockBelowZero = CommandError & {
  readonly __typename?: 'StockBelowZero';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly stockLevel: StockLevel;
};

/** The counters of one variant in one location. Every one of them is the sum of movements. */
export type StockLevel = {
  readonly __typename?: 'StockLevel';
  /** Promised to orders, not yet gone. */
  readonly allocated: Scalars['Int']['output'];
  /** Available to promise: onHand − allocated − reserved − safetyStock, never below 0. */
  readonly atp: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly location: Location;
  /** Physically there. */
  readonly onHand: Scalars['Int']['output'];
  /** Held by active reservations. */
  readonly reserved: Scalars['Int']['output'];
  /** Kept back from promises. */
  readonly safetyStock: Scalars['Int']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly variant?: Maybe<ProductVariant>;
  /** Grows by one with each change: of two states of one level the higher is the newer. */
  readonly version: Scalars['Int']['output'];
};

/** One row of the ledger: quantities as differences to each counter. */
export type StockMovement = {
  readonly __typename?: 'StockMovement';
  /** Who did it: role and subject, or a service's name. */
  readonly actor: Scalars['String']['output'];
  readonly allocatedDelta: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly kind: StockMovementKind;
  readonly location: Location;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly onHandDelta: Scalars['Int']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly reservationId?: Maybe<Scalars['ID']['output']>;
  readonly reservedDelta: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type StockMovementConnection = {
  readonly __typename?: 'StockMovementConnection';
  readonly edges: ReadonlyArray<StockMovementEdge>;
  readonly nodes: ReadonlyArray<StockMovement>;
  readonly pageInfo: PageInfo;
};

export type StockMovementEdge = {
  readonly __typename?: 'StockMovementEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: StockMovement;
};

export type StockMovementKind =
  | 'ADJUSTED'
  | 'CANCELLED'
  | 'COMMITTED'
  | 'EXPIRED'
  | 'RECEIVED'
  | 'RELEASED'
  | 'RESERVED'
  | 'SHIPPED';

export type StockPayload = {
  readonly __typename?: 'StockPayload';
  readonly stockLevels: ReadonlyArray<StockLevel>;
};

export type StockShortage = {
  readonly __typename?: 'StockShortage';
  readonly available: Scalars['Int']['output'];
  readonly location?: Maybe<Location>;
  readonly requested: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

/** The customer came to a store. */
export type StoreVisit = Interaction & {
  readonly __typename?: 'StoreVisit';
  readonly channel?: Maybe<Channel>;
  readonly id: Scalars['ID']['output'];
  readonly location?: Maybe<Location>;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** The full cart after each change, for whoever may read it. */
  readonly cartUpdated: Cart;
  /** Each interaction as it is recorded, for the customer and for staff that may see it. */
  readonly customerTimeline: Interaction;
  /** The profile after each change. */
  readonly customerUpdated: Customer;
  /** The handoff was claimed, or ended unclaimed. */
  readonly handoffUpdated: CartHandoff;
  /** The full order after each change: one order, or a customer's, or those of a store. Exactly one argument. */
  readonly orderUpdated: Order;
  /** A price of one of these variants changed in this channel; the variant carries the new price. */
  readonly priceChanged: ProductVariant;
  /** The full state of each stock level that changes, of these variants and locations (left out or empty: every one; an anonymous caller names variants). */
  readonly stockChanged: StockLevel;
};


export type SubscriptionCartUpdatedArgs = {
  cartId: Scalars['ID']['input'];
};


export type SubscriptionCustomerTimelineArgs = {
  customerId: Scalars['ID']['input'];
};


export type SubscriptionCustomerUpdatedArgs = {
  customerId: Scalars['ID']['input'];
};


export type SubscriptionHandoffUpdatedArgs = {
  code: Scalars['String']['input'];
};


export type SubscriptionOrderUpdatedArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionPriceChangedArgs = {
  channel: Scalars['ID']['input'];
  variantIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type SubscriptionStockChangedArgs = {
  locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  variantIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type SwitchChannelInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly channel: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Japanese consumption tax as a class of goods; the rate at a moment follows from it. */
export type TaxClass =
  | 'EXEMPT'
  /** 8 %: food and drink other than alcohol, taken away. */
  | 'REDUCED_8'
  /** 10 %. */
  | 'STANDARD_10';

/** What is taxed at one rate. */
export type TaxPortion = {
  readonly __typename?: 'TaxPortion';
  /** Amount with tax. */
  readonly gross: Money;
  /** 1000 is 10 %. */
  readonly rateBasisPoints: Scalars['Int']['output'];
  readonly tax: Money;
  /** Amount before tax. */
  readonly taxable: Money;
};

export type TimelineFilter = {
  readonly channel?: InputMaybe<Scalars['ID']['input']>;
  readonly kinds?: InputMaybe<ReadonlyArray<InteractionKind>>;
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Prices changed since the customer looked; nothing was ordered or held. */
export type TotalChanged = CommandError & {
  readonly __typename?: 'TotalChanged';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly total: Money;
};

export type UnfreezeCartInput = {
  readonly cartId: Scalars['ID']['input'];
  readonly checkoutId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type UnlinkIdentityInput = {
  readonly customerId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly identity: IdentityInput;
};

export type UpdateCustomerInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  readonly name?: InputMaybe<PersonNameInput>;
};

export type UpsertCategoryInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly name: LocalizedTextInput;
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  readonly position?: Scalars['Int']['input'];
};

export type UpsertCategoryResult = CategoryPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

export type UpsertLocationInput = {
  readonly address: PostalAddressInput;
  readonly capabilities?: ReadonlyArray<LocationCapability>;
  readonly code: Scalars['ID']['input'];
  readonly geo: GeoPointInput;
  readonly gln?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly kind: LocationKind;
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  readonly nameJa: Scalars['String']['input'];
  readonly openingHours?: ReadonlyArray<Scalars['String']['input']>;
};

export type UpsertLocationResult = Forbidden | IdempotencyMismatch | InvalidInput | LocationPayload;

export type UpsertProductInput = {
  readonly attributes?: ReadonlyArray<AttributeInput>;
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  readonly categoryIds?: ReadonlyArray<Scalars['ID']['input']>;
  readonly description?: InputMaybe<LocalizedTextInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Made by the caller; a new one is made where it is left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly media?: ReadonlyArray<MediaInput>;
  readonly name: LocalizedTextInput;
  readonly taxClass: TaxClass;
  /** 1 to 100. A variant that the product has and the input leaves out stays. */
  readonly variants: ReadonlyArray<ProductVariantInput>;
};

export type UpsertProductResult = Forbidden | GtinInvalid | IdempotencyMismatch | InvalidInput | ProductPayload | SkuTaken | VersionConflict;

export type UpsertPromotionInput = {
  readonly channels: ReadonlyArray<Scalars['ID']['input']>;
  readonly combinable?: Scalars['Boolean']['input'];
  readonly discount: PromotionDiscountInput;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly minimumQuantity?: Scalars['Int']['input'];
  readonly minimumSubtotal?: InputMaybe<MoneyInput>;
  readonly name: LocalizedTextInput;
  readonly priority?: Scalars['Int']['input'];
  readonly targetCategoryIds?: ReadonlyArray<Scalars['ID']['input']>;
  readonly targetVariantIds?: ReadonlyArray<Scalars['ID']['input']>;
  readonly validFrom: Scalars['DateTime']['input'];
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

export type UpsertPromotionResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | PromotionPayload | VersionConflict;

/** What may be promised of a variant. */
export type VariantAvailability = {
  readonly __typename?: 'VariantAvailability';
  /** Sum over the locations below. */
  readonly atp: Scalars['Int']['output'];
  readonly inStock: Scalars['Boolean']['output'];
  /** Nearest first where a point was given, else highest ATP first; those without stock are left out. */
  readonly locations: ReadonlyArray<LocationAvailability>;
  readonly variant?: Maybe<ProductVariant>;
};


/** What may be promised of a variant. */
export type VariantAvailabilityLocationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A variant is unknown, unpublished or has no price in the channel. */
export type VariantNotSold = CommandError & {
  readonly __typename?: 'VariantNotSold';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly variantIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** The thing has changed since the version the command expected. Read it again and decide anew. */
export type VersionConflict = CommandError & {
  readonly __typename?: 'VersionConflict';
  /** Always `VERSION_CONFLICT`. */
  readonly code: Scalars['String']['output'];
  /** The version the thing has now. */
  readonly currentVersion: Scalars['Int']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

export type AddLinesInput = {
  readonly cartId: string;
  readonly device?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly lines: ReadonlyArray<CartLineInput>;
};

export type CartFulfillmentMethod =
  | 'IN_STORE'
  | 'PICKUP'
  | 'SHIP';

export type CartHandoffPurpose =
  /** Staff look at the cart together with the customer. */
  | 'ASSIST'
  /** The customer pays in the store. */
  | 'CHECKOUT';

export type CartHandoffStatus =
  | 'CLAIMED'
  | 'EXPIRED'
  | 'OPEN';

export type CartLineInput = {
  /** At least 1, at most 9,999. */
  readonly quantity?: number;
  readonly variantId: string;
};

/** What happens to a variant that is in both carts. */
export type CartMergePolicy =
  | 'CUSTOMER_WINS'
  | 'GUEST_WINS'
  /** Both lines stay, side by side. */
  | 'KEEP_BOTH'
  | 'MAX'
  | 'SUM';

export type CartStatus =
  | 'ABANDONED'
  | 'ACTIVE'
  /** An order is being made. */
  | 'FROZEN'
  | 'MERGED'
  | 'ORDERED';

export type ChangeQuantityInput = {
  readonly cartId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly lineId: string;
  /** 0 to 9,999. */
  readonly quantity: number;
};

export type CheckoutInput = {
  readonly cartId: string;
  /** The total that the customer agreed to; another one is answered with `TotalChanged`. */
  readonly expectedTotal?: MoneyInput | null | undefined;
  /** The version of the cart that the customer saw. */
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly payment: PaymentInput;
};

export type CheckoutStatus =
  /** What was done is being undone. */
  | 'COMPENSATING'
  | 'COMPLETED'
  | 'FAILED'
  | 'RUNNING';

export type ClaimCartHandoffInput = {
  readonly code: string;
  readonly idempotencyKey: string;
  readonly purpose?: CartHandoffPurpose;
};

export type ConfirmPickupInput = {
  /** What the customer shows. */
  readonly code: string;
  readonly fulfillmentId: string;
  readonly idempotencyKey: string;
};

export type CreateCartHandoffInput = {
  readonly cartId: string;
  readonly idempotencyKey: string;
  /** The only store that may claim it; left out: any. */
  readonly locationId?: string | null | undefined;
  readonly purpose?: CartHandoffPurpose;
  /** 60 to 3,600. */
  readonly ttlSeconds?: number;
};

export type CreateCartInput = {
  readonly channel?: string;
  /** For staff and services who open it for a customer. */
  readonly customerId?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly idempotencyKey: string;
};

export type FulfillmentInput = {
  readonly fulfillmentId: string;
  readonly idempotencyKey: string;
};

export type FulfillmentStatus =
  /** Goods are held for it. */
  | 'ALLOCATED'
  | 'CANCELLED'
  /** Collected or handed over. */
  | 'HANDED_OVER'
  | 'PICKING'
  /** Waits for the customer. */
  | 'READY'
  | 'SHIPPED';

/** WGS 84; latitude from -90 to 90, longitude from -180 to 180. */
export type GeoPointInput = {
  readonly latitude: number;
  readonly longitude: number;
};

export type IdentityType =
  | 'DEVICE'
  | 'EMAIL'
  | 'LINE_UID'
  | 'MEMBER_CARD'
  | 'PHONE';

export type LocationKind =
  | 'DARK_STORE'
  | 'DISTRIBUTION_CENTER'
  | 'STORE'
  | 'SUPPLIER';

export type MergeCartsInput = {
  /** The guest's cart; its token comes with the request. */
  readonly guestCartId: string;
  readonly idempotencyKey: string;
  readonly policy?: CartMergePolicy;
};

/** An amount of money as input; see `Money`. */
export type MoneyInput = {
  /** An integer number of minor units, as text. */
  readonly amount: string;
  /** The currency's three letters of ISO 4217, such as `JPY`. */
  readonly currency: string;
};

export type OrderStatus =
  | 'CANCELLED'
  /** Handed over, or shipped. */
  | 'COMPLETED'
  /** Staff are collecting the goods. */
  | 'IN_FULFILLMENT'
  /** Paid or to be paid on collection, goods allocated. */
  | 'PLACED'
  /** Waits for the customer. */
  | 'READY';

export type PaymentInput = {
  readonly method: PaymentMethod;
  /** From the payment provider; required for CARD. */
  readonly token?: string | null | undefined;
};

export type PaymentMethod =
  | 'CARD'
  /** In the store, when the goods are handed over. */
  | 'PAY_IN_STORE';

export type PriceMode =
  | 'TAX_EXCLUDED'
  | 'TAX_INCLUDED';

export type RemoveLineInput = {
  readonly cartId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly lineId: string;
};

export type SetFulfillmentInput = {
  /** Required for SHIP. */
  readonly address?: ShippingAddressInput | null | undefined;
  readonly cartId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  /** Required for PICKUP and IN_STORE. */
  readonly locationId?: string | null | undefined;
  readonly method: CartFulfillmentMethod;
};

export type ShippingAddressInput = {
  readonly locality: string;
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly postalCode: string;
  readonly region: string;
  readonly streetAddress: string;
};

export type CustomerViewQueryVariables = Exact<{
  id: string;
  near: GeoPointInput;
}>;


export type CustomerViewQuery = { readonly customer: { readonly id: string, readonly name: { readonly full: string } | null, readonly identities: ReadonlyArray<{ readonly type: IdentityType, readonly value: string }>, readonly activeCart: { readonly id: string, readonly version: number, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly sku: string, readonly name: string, readonly price: { readonly value: { readonly amount: string, readonly currency: string } } | null, readonly availability: { readonly atp: number, readonly locations: ReadonlyArray<{ readonly atp: number, readonly distanceMeters: number | null, readonly location: { readonly id: string, readonly name: string } }> } } | null }> } | null, readonly orders: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly status: OrderStatus, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly name: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly name: string } | null }
          | { readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly name: string } | null }
          | { readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly name: string } | null }
        > }> }, readonly timeline: { readonly nodes: ReadonlyArray<
        | { readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly id: string, readonly occurredAt: string, readonly summary: string }
        | { readonly id: string, readonly occurredAt: string, readonly summary: string }
      > } } | null };

export type MoneyPartsFragment = { readonly amount: string, readonly currency: string };

export type CartPartsFragment = { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null };

export type VariantCardFragment = { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly price: { readonly priceMode: PriceMode, readonly value: { readonly amount: string, readonly currency: string } } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  near?: GeoPointInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly availability: { readonly atp: number, readonly inStock: boolean }, readonly media: ReadonlyArray<{ readonly url: string }>, readonly price: { readonly priceMode: PriceMode, readonly value: { readonly amount: string, readonly currency: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type VariantByGtinQueryVariables = Exact<{
  gtin: string;
  near?: GeoPointInput | null | undefined;
}>;


export type VariantByGtinQuery = { readonly variantByGtin: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly availability: { readonly atp: number, readonly inStock: boolean, readonly locations: ReadonlyArray<{ readonly atp: number, readonly distanceMeters: number | null, readonly location: { readonly id: string, readonly code: string, readonly kind: LocationKind, readonly ja: string, readonly en: string } }> }, readonly media: ReadonlyArray<{ readonly url: string }>, readonly price: { readonly priceMode: PriceMode, readonly value: { readonly amount: string, readonly currency: string } } | null } | null };

export type VariantStockQueryVariables = Exact<{
  id: string;
  near?: GeoPointInput | null | undefined;
}>;


export type VariantStockQuery = { readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly availability: { readonly atp: number, readonly inStock: boolean, readonly locations: ReadonlyArray<{ readonly atp: number, readonly distanceMeters: number | null, readonly location: { readonly id: string, readonly code: string, readonly kind: LocationKind, readonly ja: string, readonly en: string } }> }, readonly media: ReadonlyArray<{ readonly url: string }>, readonly price: { readonly priceMode: PriceMode, readonly value: { readonly amount: string, readonly currency: string } } | null } | null };

export type NearbyStockFragment = { readonly atp: number, readonly inStock: boolean, readonly locations: ReadonlyArray<{ readonly atp: number, readonly distanceMeters: number | null, readonly location: { readonly id: string, readonly code: string, readonly kind: LocationKind, readonly ja: string, readonly en: string } }> };

export type ActiveCartQueryVariables = Exact<{
  customerId?: string | null | undefined;
}>;


export type ActiveCartQuery = { readonly activeCart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly id: string, readonly memberCard: string | null, readonly name: { readonly full: string } | null, readonly orders: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
        > }> } } | null };

export type StoresQueryVariables = Exact<{ [key: string]: never; }>;


export type StoresQuery = { readonly locations: ReadonlyArray<{ readonly id: string, readonly code: string, readonly ja: string, readonly en: string, readonly geo: { readonly latitude: number, readonly longitude: number } }> };

export type CreateCartMutationVariables = Exact<{
  input: CreateCartInput;
}>;


export type CreateCartMutation = { readonly createCart:
    | { readonly __typename: 'CreateCartPayload', readonly guestToken: string | null, readonly cart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
   };

export type AddLinesMutationVariables = Exact<{
  input: AddLinesInput;
}>;


export type AddLinesMutation = { readonly addLines:
    | { readonly __typename: 'CartNotActive', readonly code: string, readonly message: string }
    | { readonly __typename: 'CartPayload', readonly cart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'VariantNotSold', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type ChangeQuantityMutationVariables = Exact<{
  input: ChangeQuantityInput;
}>;


export type ChangeQuantityMutation = { readonly changeQuantity:
    | { readonly __typename: 'CartNotActive', readonly code: string, readonly message: string }
    | { readonly __typename: 'CartPayload', readonly cart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'VariantNotSold', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type RemoveLineMutationVariables = Exact<{
  input: RemoveLineInput;
}>;


export type RemoveLineMutation = { readonly removeLine:
    | { readonly __typename: 'CartNotActive', readonly code: string, readonly message: string }
    | { readonly __typename: 'CartPayload', readonly cart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'VariantNotSold', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type SetFulfillmentMutationVariables = Exact<{
  input: SetFulfillmentInput;
}>;


export type SetFulfillmentMutation = { readonly setFulfillment:
    | { readonly __typename: 'CartNotActive', readonly code: string, readonly message: string }
    | { readonly __typename: 'CartPayload', readonly cart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'VariantNotSold', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type MergeCartsMutationVariables = Exact<{
  input: MergeCartsInput;
}>;


export type MergeCartsMutation = { readonly mergeCarts:
    | { readonly __typename: 'CartNotActive', readonly code: string, readonly message: string }
    | { readonly __typename: 'CartPayload', readonly cart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'VariantNotSold', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

type CartOutcome_CartNotActive_Fragment = { readonly __typename: 'CartNotActive', readonly code: string, readonly message: string };

type CartOutcome_CartPayload_Fragment = { readonly __typename: 'CartPayload', readonly cart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } };

type CartOutcome_Forbidden_Fragment = { readonly __typename: 'Forbidden', readonly code: string, readonly message: string };

type CartOutcome_IdempotencyMismatch_Fragment = { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string };

type CartOutcome_InvalidInput_Fragment = { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string };

type CartOutcome_NotFound_Fragment = { readonly __typename: 'NotFound', readonly code: string, readonly message: string };

type CartOutcome_VariantNotSold_Fragment = { readonly __typename: 'VariantNotSold', readonly code: string, readonly message: string };

type CartOutcome_VersionConflict_Fragment = { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string };

export type CartOutcomeFragment =
  | CartOutcome_CartNotActive_Fragment
  | CartOutcome_CartPayload_Fragment
  | CartOutcome_Forbidden_Fragment
  | CartOutcome_IdempotencyMismatch_Fragment
  | CartOutcome_InvalidInput_Fragment
  | CartOutcome_NotFound_Fragment
  | CartOutcome_VariantNotSold_Fragment
  | CartOutcome_VersionConflict_Fragment
;

export type CreateCartHandoffMutationVariables = Exact<{
  input: CreateCartHandoffInput;
}>;


export type CreateCartHandoffMutation = { readonly createCartHandoff:
    | { readonly __typename: 'CartHandoffPayload', readonly handoff: { readonly code: string, readonly qrPayload: string, readonly expiresAt: string, readonly status: CartHandoffStatus } }
    | { readonly __typename: 'CartNotActive', readonly code: string, readonly message: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
   };

export type OrderPartsFragment = { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
    | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
    | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
    | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
  > };

export type CheckoutMutationVariables = Exact<{
  input: CheckoutInput;
}>;


export type CheckoutMutation = { readonly checkout:
    | { readonly __typename: 'CheckoutOutOfStock', readonly code: string, readonly message: string, readonly shortages: ReadonlyArray<{ readonly requested: number, readonly available: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }> }
    | { readonly __typename: 'CheckoutPayload', readonly order: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
        > } }
    | { readonly __typename: 'CheckoutPending', readonly checkout: { readonly id: string, readonly status: CheckoutStatus } }
    | { readonly __typename: 'CheckoutRejected', readonly code: string, readonly message: string }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'PaymentDeclined', readonly code: string, readonly message: string }
    | { readonly __typename: 'TotalChanged', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type CartUpdatedSubscriptionVariables = Exact<{
  cartId: string;
}>;


export type CartUpdatedSubscription = { readonly cartUpdated: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } };

export type StockChangedSubscriptionVariables = Exact<{
  variantIds?: ReadonlyArray<string> | string | null | undefined;
  locationIds?: ReadonlyArray<string> | string | null | undefined;
}>;


export type StockChangedSubscription = { readonly stockChanged: { readonly id: string, readonly atp: number, readonly onHand: number, readonly version: number, readonly location: { readonly id: string }, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null } };

export type MyOrderUpdatedSubscriptionVariables = Exact<{
  customerId: string;
}>;


export type MyOrderUpdatedSubscription = { readonly orderUpdated: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
      | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
      | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
      | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
    > } };

export type StoreBoardQueryVariables = Exact<{
  locationId: string;
}>;


export type StoreBoardQuery = { readonly location: { readonly id: string, readonly code: string, readonly ja: string, readonly en: string } | null, readonly fulfillmentQueue: ReadonlyArray<
    | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly order: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
        > } }
    | { readonly __typename: 'PickupFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly order: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
        > } }
    | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly order: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
        > } }
  > };

export type ClaimCartHandoffMutationVariables = Exact<{
  input: ClaimCartHandoffInput;
}>;


export type ClaimCartHandoffMutation = { readonly claimCartHandoff:
    | { readonly __typename: 'CartHandoffPayload', readonly handoff: { readonly code: string, readonly cart: { readonly id: string, readonly status: CartStatus, readonly version: number, readonly totalQuantity: number, readonly channel: { readonly key: string } | null, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly taxRateBasisPoints: number, readonly variant: { readonly id: string, readonly sku: string, readonly gtin: string | null, readonly ja: string, readonly en: string, readonly media: ReadonlyArray<{ readonly url: string }>, readonly availability: { readonly atp: number, readonly inStock: boolean } } | null, readonly unitPrice: { readonly amount: string, readonly currency: string }, readonly discounts: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string }, readonly promotion: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly total: { readonly amount: string, readonly currency: string } }>, readonly totals: { readonly taxIncluded: boolean, readonly subtotal: { readonly amount: string, readonly currency: string }, readonly discount: { readonly amount: string, readonly currency: string }, readonly taxes: ReadonlyArray<{ readonly rateBasisPoints: number, readonly tax: { readonly amount: string, readonly currency: string } }>, readonly tax: { readonly amount: string, readonly currency: string }, readonly total: { readonly amount: string, readonly currency: string } }, readonly fulfillment: { readonly method: CartFulfillmentMethod, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null } | null } | null } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'HandoffNotClaimable', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
   };

type OrderOutcome_Forbidden_Fragment = { readonly __typename: 'Forbidden', readonly code: string, readonly message: string };

type OrderOutcome_IdempotencyMismatch_Fragment = { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string };

type OrderOutcome_InvalidInput_Fragment = { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string };

type OrderOutcome_NotFound_Fragment = { readonly __typename: 'NotFound', readonly code: string, readonly message: string };

type OrderOutcome_OrderPayload_Fragment = { readonly __typename: 'OrderPayload', readonly order: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
      | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
      | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
      | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
    > } };

type OrderOutcome_OrderStateConflict_Fragment = { readonly __typename: 'OrderStateConflict', readonly code: string, readonly message: string };

type OrderOutcome_PickupCodeWrong_Fragment = { readonly __typename: 'PickupCodeWrong', readonly code: string, readonly message: string };

type OrderOutcome_VersionConflict_Fragment = { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string };

export type OrderOutcomeFragment =
  | OrderOutcome_Forbidden_Fragment
  | OrderOutcome_IdempotencyMismatch_Fragment
  | OrderOutcome_InvalidInput_Fragment
  | OrderOutcome_NotFound_Fragment
  | OrderOutcome_OrderPayload_Fragment
  | OrderOutcome_OrderStateConflict_Fragment
  | OrderOutcome_PickupCodeWrong_Fragment
  | OrderOutcome_VersionConflict_Fragment
;

export type StartPickingMutationVariables = Exact<{
  input: FulfillmentInput;
}>;


export type StartPickingMutation = { readonly startPicking:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'OrderPayload', readonly order: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
        > } }
    | { readonly __typename: 'OrderStateConflict', readonly code: string, readonly message: string }
    | { readonly __typename: 'PickupCodeWrong', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type MarkReadyForPickupMutationVariables = Exact<{
  input: FulfillmentInput;
}>;


export type MarkReadyForPickupMutation = { readonly markReadyForPickup:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'OrderPayload', readonly order: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
        > } }
    | { readonly __typename: 'OrderStateConflict', readonly code: string, readonly message: string }
    | { readonly __typename: 'PickupCodeWrong', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type ConfirmPickupMutationVariables = Exact<{
  input: ConfirmPickupInput;
}>;


export type ConfirmPickupMutation = { readonly confirmPickup:
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string }
    | { readonly __typename: 'IdempotencyMismatch', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'OrderPayload', readonly order: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
          | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
          | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
        > } }
    | { readonly __typename: 'OrderStateConflict', readonly code: string, readonly message: string }
    | { readonly __typename: 'PickupCodeWrong', readonly code: string, readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string }
   };

export type StoreOrderUpdatedSubscriptionVariables = Exact<{
  locationId: string;
}>;


export type StoreOrderUpdatedSubscription = { readonly orderUpdated: { readonly id: string, readonly number: string, readonly status: OrderStatus, readonly placedAt: string, readonly totals: { readonly total: { readonly amount: string, readonly currency: string } }, readonly customer: { readonly id: string, readonly name: { readonly full: string } | null } | null, readonly lines: ReadonlyArray<{ readonly id: string, readonly quantity: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null }>, readonly fulfillments: ReadonlyArray<
      | { readonly __typename: 'InStoreFulfillment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
      | { readonly __typename: 'PickupFulfillment', readonly pickupCode: string | null, readonly readyAt: string | null, readonly expiresAt: string | null, readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
      | { readonly __typename: 'Shipment', readonly id: string, readonly status: FulfillmentStatus, readonly location: { readonly id: string, readonly ja: string, readonly en: string } | null }
    > } };

export type StockAtQueryVariables = Exact<{
  locationId: string;
  variantIds: ReadonlyArray<string> | string;
}>;


export type StockAtQuery = { readonly location: { readonly id: string, readonly stock: ReadonlyArray<{ readonly id: string, readonly atp: number, readonly onHand: number, readonly version: number, readonly variant: { readonly id: string, readonly ja: string, readonly en: string } | null } | null> } | null };

export const MoneyPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<MoneyPartsFragment, unknown>;
export const VariantCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductVariant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"app","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceMode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<VariantCardFragment, unknown>;
export const NearbyStockFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NearbyStock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VariantAvailability"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"9"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<NearbyStockFragment, unknown>;
export const CartPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<CartPartsFragment, unknown>;
export const CartOutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<CartOutcomeFragment, unknown>;
export const OrderPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<OrderPartsFragment, unknown>;
export const OrderOutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<OrderOutcomeFragment, unknown>;
export const CustomerViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerView"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GeoPointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activeCart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<CustomerViewQuery, CustomerViewQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GeoPointInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"app","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantCard"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductVariant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"app","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceMode"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const VariantByGtinDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VariantByGtin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"gtin"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GeoPointInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variantByGtin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"gtin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"gtin"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantCard"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NearbyStock"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductVariant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"app","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceMode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NearbyStock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VariantAvailability"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"9"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<VariantByGtinQuery, VariantByGtinQueryVariables>;
export const VariantStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VariantStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GeoPointInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VariantCard"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NearbyStock"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VariantCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductVariant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"app","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceMode"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NearbyStock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VariantAvailability"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}},{"kind":"Field","name":{"kind":"Name","value":"locations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"9"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMeters"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<VariantStockQuery, VariantStockQueryVariables>;
export const ActiveCartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActiveCart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activeCart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"customerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<ActiveCartQuery, ActiveCartQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberCard"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const StoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Stores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"capability"},"value":{"kind":"EnumValue","value":"PICKUP"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"geo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]}}]} as unknown as DocumentNode<StoresQuery, StoresQueryVariables>;
export const CreateCartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCartPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guestToken"}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<CreateCartMutation, CreateCartMutationVariables>;
export const AddLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddLinesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addLines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<AddLinesMutation, AddLinesMutationVariables>;
export const ChangeQuantityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeQuantity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeQuantityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeQuantity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<ChangeQuantityMutation, ChangeQuantityMutationVariables>;
export const RemoveLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<RemoveLineMutation, RemoveLineMutationVariables>;
export const SetFulfillmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetFulfillment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetFulfillmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setFulfillment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<SetFulfillmentMutation, SetFulfillmentMutationVariables>;
export const MergeCartsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeCarts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeCartsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergeCarts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<MergeCartsMutation, MergeCartsMutationVariables>;
export const CreateCartHandoffDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCartHandoff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCartHandoffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCartHandoff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartHandoffPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handoff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"qrPayload"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CreateCartHandoffMutation, CreateCartHandoffMutationVariables>;
export const CheckoutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Checkout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutPending"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutOutOfStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<CheckoutMutation, CheckoutMutationVariables>;
export const CartUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CartUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cartUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cartId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cartId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<CartUpdatedSubscription, CartUpdatedSubscriptionVariables>;
export const StockChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StockChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"variantIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variantIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"variantIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"locationIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<StockChangedSubscription, StockChangedSubscriptionVariables>;
export const MyOrderUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MyOrderUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"customerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customerId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<MyOrderUpdatedSubscription, MyOrderUpdatedSubscriptionVariables>;
export const StoreBoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoreBoard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillmentQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<StoreBoardQuery, StoreBoardQueryVariables>;
export const ClaimCartHandoffDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimCartHandoff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimCartHandoffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimCartHandoff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CartHandoffPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handoff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartParts"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"totalQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"inStock"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promotion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRateBasisPoints"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateBasisPoints"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxIncluded"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]} as unknown as DocumentNode<ClaimCartHandoffMutation, ClaimCartHandoffMutationVariables>;
export const StartPickingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPicking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPicking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<StartPickingMutation, StartPickingMutationVariables>;
export const MarkReadyForPickupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkReadyForPickup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FulfillmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markReadyForPickup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<MarkReadyForPickupMutation, MarkReadyForPickupMutationVariables>;
export const ConfirmPickupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmPickup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmPickupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmPickup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderOutcome"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<ConfirmPickupMutation, ConfirmPickupMutationVariables>;
export const StoreOrderUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"StoreOrderUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"full"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fulfillments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickupFulfillment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupCode"}},{"kind":"Field","name":{"kind":"Name","value":"readyAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<StoreOrderUpdatedSubscription, StoreOrderUpdatedSubscriptionVariables>;
export const StockAtDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StockAt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"variantIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"variantIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"variantIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"atp"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"variant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"ja"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"JA"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"locale"},"value":{"kind":"EnumValue","value":"EN"}}]}]}}]}}]}}]}}]} as unknown as DocumentNode<StockAtQuery, StockAtQueryVariables>;