import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CartView, LineView, ChangeView, CustomerRef } from '../views/cart-view.ts';
import type { HandoffView } from '../views/handoff-view.ts';
import type { SavedListView, SavedItemView } from '../views/saved-list-view.ts';
import type { CartContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment as RFC 3339 text. Answers are always in UTC with milliseconds, such as `2026-11-21T09:30:00.000Z`; input may carry any offset. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What `addLines` takes. */
export type AddLinesInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Free text of the touchpoint, such as `phone`; at most 64 characters. */
  readonly device?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 100. */
  readonly lines: ReadonlyArray<CartLineInput>;
};

/** How a line came in. */
export type AddedVia = {
  readonly __typename?: 'AddedVia';
  /** Whether staff put it in. */
  readonly byStaff: Scalars['Boolean']['output'];
  /** The channel that the cart was in. */
  readonly channel?: Maybe<Channel>;
  /** Free text of the touchpoint, such as `phone` or `tablet-3`. */
  readonly device?: Maybe<Scalars['String']['output']>;
};

/** What `applyCoupon` takes. */
export type ApplyCouponInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Case doesn't matter. */
  readonly code: Scalars['String']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What `applyPoints` takes. */
export type ApplyPointsInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What they are to be. */
  readonly mode?: PointsMode;
  /** 0 for none any more. */
  readonly points: Scalars['Int']['input'];
};

/** The coupon or the points can't be used in this cart. */
export type BenefitNotApplicable = CommandError & {
  readonly __typename?: 'BenefitNotApplicable';
  /** COUPON_NOT_FOUND, COUPON_NOT_YET, COUPON_EXPIRED, COUPON_USED_UP, COUPON_NEEDS_CUSTOMER, COUPON_NOT_COMBINABLE, POINTS_SHORT, POINTS_NEED_CUSTOMER or POINTS_NOT_TAKEN. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

/** What a customer is about to buy (commercetools Cart). */
export type Cart = {
  readonly __typename?: 'Cart';
  /** Where it is priced now. */
  readonly channel?: Maybe<Channel>;
  /** Coupons, in the order in which they apply. */
  readonly coupons: ReadonlyArray<CartCoupon>;
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** Null for a guest's. */
  readonly customer?: Maybe<Customer>;
  /** How it is to reach the customer; null until somebody says so. */
  readonly fulfillment?: Maybe<CartFulfillment>;
  /** Newest first. */
  readonly history: ReadonlyArray<CartChange>;
  /** Opaque; made by the client or by cart. */
  readonly id: Scalars['ID']['output'];
  /** In the order in which they were added. */
  readonly lines: ReadonlyArray<CartLine>;
  /** The store that took it over by a handoff. */
  readonly location?: Maybe<Location>;
  /** The cart that this one was merged into. */
  readonly mergedInto?: Maybe<Cart>;
  /** Where it was opened. */
  readonly originChannel?: Maybe<Channel>;
  /** Points that the customer wants to use; null for none. */
  readonly points?: Maybe<CartPoints>;
  /** Where it stands between opening and ordering. */
  readonly status: CartStatus;
  /** Sum of quantities. */
  readonly totalQuantity: Scalars['Int']['output'];
  /** Sums of all lines, with discounts and tax. */
  readonly totals: CartTotals;
  /** When it last changed. */
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
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened. */
  readonly kind: CartChangeKind;
  /** In words, for logs and staff. */
  readonly message: Scalars['String']['output'];
  /** Quantity after; 0 where the line is gone. */
  readonly quantityAfter?: Maybe<Scalars['Int']['output']>;
  /** Quantity before; null where it has none. */
  readonly quantityBefore?: Maybe<Scalars['Int']['output']>;
  /** Price of one unit after; null where it has none. */
  readonly unitPriceAfter?: Maybe<Money>;
  /** Price of one unit before; null where it has none. */
  readonly unitPriceBefore?: Maybe<Money>;
  /** The variant that it happened to; null where it concerns the whole cart. */
  readonly variant?: Maybe<ProductVariant>;
};

/** What can happen to a cart. */
export type CartChangeKind =
  /** Nobody has changed it for a day. */
  | 'ABANDONED'
  /** It went to another channel. */
  | 'CHANNEL_SWITCHED'
  /** A coupon came in. */
  | 'COUPON_APPLIED'
  /** A coupon went out. */
  | 'COUPON_REMOVED'
  /** It was opened. */
  | 'CREATED'
  /** A checkout holds it. */
  | 'FROZEN'
  /** It is to reach the customer in another way. */
  | 'FULFILLMENT_SET'
  /** A store took it over. */
  | 'HANDED_OFF'
  /** A line came in. */
  | 'LINE_ADDED'
  /** A line has another quantity. */
  | 'LINE_CHANGED'
  /** A line went out. */
  | 'LINE_REMOVED'
  /** It took in another cart, or went into one. */
  | 'MERGED'
  /** An order was made of it. */
  | 'ORDERED'
  /** Other points are to be used. */
  | 'POINTS_APPLIED'
  /** Price, promotions or tax of a line changed. */
  | 'REPRICED'
  /** Somebody came back to it. */
  | 'REVIVED'
  /** The checkout let it go. */
  | 'UNFROZEN';

/** A coupon in the cart. */
export type CartCoupon = {
  readonly __typename?: 'CartCoupon';
  /** What it takes off now; 0 where it is idle. */
  readonly amount: Money;
  /** Upper case. */
  readonly code: Scalars['String']['output'];
  /** The coupon itself. */
  readonly coupon?: Maybe<Coupon>;
  /** How the amount came about, or what is missing: for people. */
  readonly explanation: Scalars['String']['output'];
  /** Why it takes nothing off; null where it does. */
  readonly idle?: Maybe<CouponIdleness>;
  /** As it was called when it was applied. */
  readonly name: Scalars['String']['output'];
};

/** What is told of when it changes. */
export type CartEntity = Cart | CartHandoff | Customer | SavedList;

/** How the cart is to reach the customer. */
export type CartFulfillment = {
  readonly __typename?: 'CartFulfillment';
  /** Where it is shipped to. */
  readonly address?: Maybe<ShippingAddress>;
  /** The store, where it is collected or handed over. */
  readonly location?: Maybe<Location>;
  /** Shipped, collected or handed over at once. */
  readonly method: CartFulfillmentMethod;
};

/** How goods reach a customer. */
export type CartFulfillmentMethod =
  /** Handed over in the store at once. */
  | 'IN_STORE'
  /** Collected in a store. */
  | 'PICKUP'
  /** Sent to an address. */
  | 'SHIP';

/** A cart on its way from one touchpoint to another. */
export type CartHandoff = {
  readonly __typename?: 'CartHandoff';
  /** Null until it is claimed, for all but the owner. */
  readonly cart?: Maybe<Cart>;
  /** Eight characters without look-alikes. */
  readonly code: Scalars['String']['output'];
  /** No claim goes through from this moment on. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The store that may claim it; null for any. */
  readonly location?: Maybe<Location>;
  /** What the store may claim it for. */
  readonly purpose: CartHandoffPurpose;
  /** What a QR code shows: `musubi:handoff:<code>`. */
  readonly qrPayload: Scalars['String']['output'];
  /** Open, claimed or over. */
  readonly status: CartHandoffStatus;
};

/** The handoff was made or claimed. */
export type CartHandoffPayload = {
  readonly __typename?: 'CartHandoffPayload';
  /** The handoff after the command. */
  readonly handoff: CartHandoff;
};

/** What a store claims a cart for. */
export type CartHandoffPurpose =
  /** Staff look at the cart together with the customer. */
  | 'ASSIST'
  /** The customer pays in the store. */
  | 'CHECKOUT';

/** How far a handoff has come. */
export type CartHandoffStatus =
  /** A store has it. */
  | 'CLAIMED'
  /** Over, unclaimed. */
  | 'EXPIRED'
  /** May be claimed. */
  | 'OPEN';

/** One variant in a cart. */
export type CartLine = {
  readonly __typename?: 'CartLine';
  /** When it came in. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** Which device and channel it came by. */
  readonly addedVia: AddedVia;
  /** What is taken off, in the order in which it applies: promotions, then the line's shares of coupons and points. */
  readonly discounts: ReadonlyArray<LineDiscount>;
  /** Opaque; stays with the line as long as it is in the cart. */
  readonly id: Scalars['ID']['output'];
  /** 1 to 9,999. */
  readonly quantity: Scalars['Int']['output'];
  /** unitPrice × quantity. */
  readonly subtotal: Money;
  /** 1000 is 10 %. */
  readonly taxRateBasisPoints: Scalars['Int']['output'];
  /** subtotal less discounts, its shares of coupons and points included. */
  readonly total: Money;
  /** Price of one unit when the cart was last priced. */
  readonly unitPrice: Money;
  /** What is bought. */
  readonly variant?: Maybe<ProductVariant>;
};

/** One variant to add. */
export type CartLineInput = {
  /** At least 1, at most 9,999. */
  readonly quantity?: Scalars['Int']['input'];
  /** What to add. */
  readonly variantId: Scalars['ID']['input'];
};

/** What happens to a variant that is in both carts. */
export type CartMergePolicy =
  /** The customer's. */
  | 'CUSTOMER_WINS'
  /** The guest's. */
  | 'GUEST_WINS'
  /** Both lines stay, side by side. */
  | 'KEEP_BOTH'
  /** The larger of both. */
  | 'MAX'
  /** The sum of both, at most 9,999. */
  | 'SUM';

/** The cart is frozen, merged or ordered. */
export type CartNotActive = CommandError & {
  readonly __typename?: 'CartNotActive';
  /** The cart as it stands. */
  readonly cart: Cart;
  /** `CART_NOT_ACTIVE`, or `CHECKOUT_MISMATCH` where another checkout holds the cart or this one has let it go. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

/** The command went through. */
export type CartPayload = {
  readonly __typename?: 'CartPayload';
  /** The cart after the command. */
  readonly cart: Cart;
  /** What this command changed, prices included. */
  readonly changes: ReadonlyArray<CartChange>;
};

/** Points that the customer wants to use. */
export type CartPoints = {
  readonly __typename?: 'CartPoints';
  /** What these are worth. */
  readonly amount: Money;
  /** What they are. */
  readonly mode: PointsMode;
  /** How many may be used. */
  readonly points: Scalars['Int']['output'];
  /** How many there is something to use for. */
  readonly used: Scalars['Int']['output'];
};

/** What a cart would cost in a channel now. */
export type CartQuote = {
  readonly __typename?: 'CartQuote';
  /** What differs from the cart as it stands. */
  readonly changes: ReadonlyArray<CartChange>;
  /** The channel that was asked about. */
  readonly channel?: Maybe<Channel>;
  /** What the cart would cost there. */
  readonly totals: CartTotals;
};

/** What commands on a cart answer. */
export type CartResult = BenefitNotApplicable | CartNotActive | CartPayload | Forbidden | IdempotencyMismatch | InvalidInput | LinesRejected | NotFound | VariantNotSold | VersionConflict;

/** Where a cart stands. */
export type CartStatus =
  /** Left behind: nobody has changed it for a day. The next change takes it up again. */
  | 'ABANDONED'
  /** Takes changes. */
  | 'ACTIVE'
  /** An order is being made. */
  | 'FROZEN'
  /** Went into another cart. */
  | 'MERGED'
  /** An order was made of it. */
  | 'ORDERED';

/** Sums in integer minor units; tax is taken once per rate over the whole cart. */
export type CartTotals = {
  readonly __typename?: 'CartTotals';
  /** All discounts, as a positive amount. */
  readonly discount: Money;
  /** What of it is to be paid by other means than points. */
  readonly due: Money;
  /** Lines before discounts. */
  readonly subtotal: Money;
  /** Sum of taxes. */
  readonly tax: Money;
  /** Whether the prices of lines include tax. */
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** One portion a rate, highest rate first. */
  readonly taxes: ReadonlyArray<TaxPortion>;
  /** What is to be paid. */
  readonly total: Money;
};

/** What `changeLines` takes. */
export type ChangeLinesInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 100, each line once. */
  readonly lines: ReadonlyArray<LineQuantityInput>;
};

/** What `changeQuantity` takes. */
export type ChangeQuantityInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The line that changes. */
  readonly lineId: Scalars['ID']['input'];
  /** 0 to 9,999. */
  readonly quantity: Scalars['Int']['input'];
};

/** What `changeSavedList` takes. */
export type ChangeSavedListInput = {
  /** Refuse when the list is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** At most 100; variants that are not named stay as they are. */
  readonly items?: InputMaybe<ReadonlyArray<SavedItemInput>>;
  /** The list that changes. */
  readonly listId: Scalars['ID']['input'];
  /** Its new name; left out: as it is. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

export type Channel = {
  readonly __typename?: 'Channel';
  readonly key: Scalars['ID']['output'];
};

/** What `claimCartHandoff` takes. */
export type ClaimCartHandoffInput = {
  /** As typed or scanned: case, blanks, hyphens, `musubi:handoff:` and look-alikes do not matter. */
  readonly code: Scalars['String']['input'];
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What the store claims it for; must be the one that the code was made for. */
  readonly purpose?: CartHandoffPurpose;
};

/** What `claimCartHandoff` answers. */
export type ClaimCartHandoffResult = CartHandoffPayload | Forbidden | HandoffNotClaimable | IdempotencyMismatch | InvalidInput | NotFound | TooManyAttempts;

/** Why a command was refused. Nothing was changed. */
export type CommandError = {
  /** A stable code in UPPER_SNAKE case, made for programs. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came, made for people. */
  readonly message: Scalars['String']['output'];
};

/** What `completeCart` takes. */
export type CompleteCartInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** The checkout that froze it. */
  readonly checkoutId: Scalars['ID']['input'];
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The order that was made of it. */
  readonly orderId: Scalars['ID']['input'];
};

export type Coupon = {
  readonly __typename?: 'Coupon';
  readonly code: Scalars['String']['output'];
};

/** Why a coupon takes nothing off. */
export type CouponIdleness =
  /** The goods sum up to less than it asks for. */
  | 'BELOW_MINIMUM'
  /** Its time is over. */
  | 'EXPIRED'
  /** Others have taken everything off already. */
  | 'NOTHING_LEFT'
  /** It is in another currency than the cart. */
  | 'OTHER_CURRENCY'
  /** It is for other channels. */
  | 'WRONG_CHANNEL';

/** What `createCartHandoff` takes. */
export type CreateCartHandoffInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The only store that may claim it; left out: any. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** What the store may claim it for. */
  readonly purpose?: CartHandoffPurpose;
  /** 60 to 3,600. */
  readonly ttlSeconds?: Scalars['Int']['input'];
};

/** What `createCartHandoff` answers. */
export type CreateCartHandoffResult = CartHandoffPayload | CartNotActive | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

/** What `createCart` takes. */
export type CreateCartInput = {
  /** Where it is opened and priced. */
  readonly channel?: Scalars['ID']['input'];
  /** For `admin` and services who open it for a customer. An associate opens carts for guests and takes over a customer's by `claimCartHandoff`. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client; made by cart where it is left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a repeated command safe; a guest's has 16 or more characters that nobody guesses, such as a UUID. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The cart is open. */
export type CreateCartPayload = {
  readonly __typename?: 'CreateCartPayload';
  /** The new cart, or the one that was open already. */
  readonly cart: Cart;
  /** For a guest: comes with later requests in the header `x-cart-token`. Kept only as a hash. */
  readonly guestToken?: Maybe<Scalars['String']['output']>;
};

/** What `createCart` answers. */
export type CreateCartResult = CreateCartPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

/** What `createSavedList` takes. */
export type CreateSavedListInput = {
  /** For admins and services; a shopper's own where it is left out. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the client; made by cart where it is left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
};

/** A customer as cart knows them: by id. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** The one open cart, on every device; null where there is none or the caller may not see it. */
  readonly activeCart?: Maybe<Cart>;
  /** Newest first. */
  readonly carts?: Maybe<ReadonlyArray<Cart>>;
  readonly id: Scalars['ID']['output'];
  /** Oldest first; null for whoever may not see them. */
  readonly savedLists?: Maybe<ReadonlyArray<SavedList>>;
};


/** A customer as cart knows them: by id. */
export type CustomerCartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What `deleteSavedList` takes. */
export type DeleteSavedListInput = {
  /** Refuse when the list is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The list that goes. */
  readonly listId: Scalars['ID']['input'];
};

/** The caller may not do this. */
export type Forbidden = CommandError & {
  readonly __typename?: 'Forbidden';
  /** Always `FORBIDDEN`. */
  readonly code: Scalars['String']['output'];
  /** What the caller lacks. */
  readonly message: Scalars['String']['output'];
};

/** What `freezeCart` takes. */
export type FreezeCartInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** The checkout that freezes it. */
  readonly checkoutId: Scalars['ID']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The code was used, has ended, or is meant for another store or purpose. */
export type HandoffNotClaimable = CommandError & {
  readonly __typename?: 'HandoffNotClaimable';
  /** HANDOFF_USED, HANDOFF_EXPIRED, HANDOFF_WRONG_STORE or HANDOFF_WRONG_PURPOSE. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came. */
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

/** What one promotion takes off a line. */
export type LineDiscount = {
  readonly __typename?: 'LineDiscount';
  /** A positive amount. */
  readonly amount: Money;
  /** The coupon of a COUPON; else null. */
  readonly coupon?: Maybe<Coupon>;
  readonly kind: LineDiscountKind;
  /** The rule of a PROMOTION; else null. */
  readonly promotion?: Maybe<PromotionRule>;
};

/** What takes something off a line. */
export type LineDiscountKind =
  /** The line's share of a coupon. */
  | 'COUPON'
  /** The line's share of points that are a discount. */
  | 'POINTS'
  /** A promotion rule. */
  | 'PROMOTION';

/** What is wrong with one line of a command. */
export type LineFault = {
  readonly __typename?: 'LineFault';
  /** BAD_USER_INPUT, VARIANT_NOT_SOLD, TOO_MANY or NOT_FOUND. */
  readonly code: Scalars['String']['output'];
  /** The line's place in the command, from 0. */
  readonly index: Scalars['Int']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

/** A line's new quantity. */
export type LineQuantityInput = {
  /** The line that changes. */
  readonly lineId: Scalars['ID']['input'];
  /** 0 to 9,999. */
  readonly quantity: Scalars['Int']['input'];
};

/** Lines of the command can't be taken; nothing was changed. */
export type LinesRejected = CommandError & {
  readonly __typename?: 'LinesRejected';
  /** Always `LINES_REJECTED`. */
  readonly code: Scalars['String']['output'];
  /** All that is wrong, in the order of the lines. */
  readonly faults: ReadonlyArray<LineFault>;
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

export type Location = {
  readonly __typename?: 'Location';
  readonly id: Scalars['ID']['output'];
};

/** What `mergeCarts` takes. */
export type MergeCartsInput = {
  /** The guest's cart; its token comes with the request. */
  readonly guestCartId: Scalars['ID']['input'];
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What happens to a variant that is in both carts. */
  readonly policy?: CartMergePolicy;
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

/** What moves between a cart and a list answer. */
export type MoveResult = BenefitNotApplicable | CartNotActive | Forbidden | IdempotencyMismatch | InvalidInput | LinesRejected | NotFound | SavedListMovePayload | VariantNotSold | VersionConflict;

/** What `moveToCart` takes. */
export type MoveToCartInput = {
  /** Where they go. */
  readonly cartId: Scalars['ID']['input'];
  /** Refuse when the list is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Where they are. */
  readonly listId: Scalars['ID']['input'];
  /** Which of them; left out: all. */
  readonly variantIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What `moveToSavedList` takes. */
export type MoveToSavedListInput = {
  /** Where they are. */
  readonly cartId: Scalars['ID']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 100 lines of the cart. */
  readonly lineIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Where they go. */
  readonly listId: Scalars['ID']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds 1 to 100 lines at today's prices, all or none; a variant that is in the cart already is added to its line. `LinesRejected` names all that is wrong. */
  readonly addLines: CartResult;
  /** Takes a coupon into the cart. One that has no effect yet, in this channel or at this sum, stays and says why. Nothing is used before the checkout. */
  readonly applyCoupon: CartResult;
  /** Says how many of the customer's points are to be used, as a discount or as a part of the payment. The cart takes no more than there is to pay. */
  readonly applyPoints: CartResult;
  /** Sets the quantities of 1 to 100 lines, all or none; 0 removes one. `LinesRejected` names all that is wrong. */
  readonly changeLines: CartResult;
  /** Sets the quantity of a line; 0 removes it. */
  readonly changeQuantity: CartResult;
  /** Gives a list another name, or its variants other quantities. */
  readonly changeSavedList: SavedListResult;
  /** Claims a handoff code for the store of the associate who calls. */
  readonly claimCartHandoff: ClaimCartHandoffResult;
  /** Marks a frozen cart as ordered. Services. */
  readonly completeCart: CartResult;
  /** Opens a cart. Who has an open one gets that one back. A new guest gets a `guestToken`, and again when the command is repeated. */
  readonly createCart: CreateCartResult;
  /** Makes a short code, and a QR payload, by which one store may take the cart over. Single use, ends after some minutes. */
  readonly createCartHandoff: CreateCartHandoffResult;
  /** Makes a list to keep things in for later. Shoppers for themselves, admins and services for any customer. */
  readonly createSavedList: SavedListResult;
  /** Does away with a list. */
  readonly deleteSavedList: SavedListResult;
  /** Stops changes while an order is made, and fixes prices. Services. */
  readonly freezeCart: CartResult;
  /**
   * Merges a guest's cart into the caller's active one when the guest becomes known. Atomic; a second call changes nothing.
   * The cart of one customer is never merged into another's.
   */
  readonly mergeCarts: CartResult;
  /** Takes things out of a list into a cart, at today's prices: all or none. */
  readonly moveToCart: MoveResult;
  /** Takes lines out of a cart into a list: all or none. */
  readonly moveToSavedList: MoveResult;
  /** Takes a coupon out. */
  readonly removeCoupon: CartResult;
  /** Takes a line out. */
  readonly removeLine: CartResult;
  /** Says how the cart is to reach the customer. */
  readonly setFulfillment: CartResult;
  /** Carries the cart to another channel: it is priced anew, and `changes` says what differs. */
  readonly switchChannel: CartResult;
  /** Lets changes in again after an order was not made. Services. */
  readonly unfreezeCart: CartResult;
};


export type MutationAddLinesArgs = {
  input: AddLinesInput;
};


export type MutationApplyCouponArgs = {
  input: ApplyCouponInput;
};


export type MutationApplyPointsArgs = {
  input: ApplyPointsInput;
};


export type MutationChangeLinesArgs = {
  input: ChangeLinesInput;
};


export type MutationChangeQuantityArgs = {
  input: ChangeQuantityInput;
};


export type MutationChangeSavedListArgs = {
  input: ChangeSavedListInput;
};


export type MutationClaimCartHandoffArgs = {
  input: ClaimCartHandoffInput;
};


export type MutationCompleteCartArgs = {
  input: CompleteCartInput;
};


export type MutationCreateCartArgs = {
  input: CreateCartInput;
};


export type MutationCreateCartHandoffArgs = {
  input: CreateCartHandoffInput;
};


export type MutationCreateSavedListArgs = {
  input: CreateSavedListInput;
};


export type MutationDeleteSavedListArgs = {
  input: DeleteSavedListInput;
};


export type MutationFreezeCartArgs = {
  input: FreezeCartInput;
};


export type MutationMergeCartsArgs = {
  input: MergeCartsInput;
};


export type MutationMoveToCartArgs = {
  input: MoveToCartInput;
};


export type MutationMoveToSavedListArgs = {
  input: MoveToSavedListInput;
};


export type MutationRemoveCouponArgs = {
  input: RemoveCouponInput;
};


export type MutationRemoveLineArgs = {
  input: RemoveLineInput;
};


export type MutationSetFulfillmentArgs = {
  input: SetFulfillmentInput;
};


export type MutationSwitchChannelArgs = {
  input: SwitchChannelInput;
};


export type MutationUnfreezeCartArgs = {
  input: UnfreezeCartInput;
};

/** There is no such thing, or it is not for the caller's eyes. */
export type NotFound = CommandError & {
  readonly __typename?: 'NotFound';
  /** Always `NOT_FOUND`. */
  readonly code: Scalars['String']['output'];
  /** What was looked for. */
  readonly message: Scalars['String']['output'];
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

/** What points are in a cart. */
export type PointsMode =
  /** Less to pay, before tax. */
  | 'DISCOUNT'
  /** A part of the payment: tax is taken of the whole. */
  | 'TENDER';

export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  readonly id: Scalars['ID']['output'];
};

export type PromotionRule = {
  readonly __typename?: 'PromotionRule';
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** The caller's open cart (active, frozen while it is being ordered, or left behind): the shopper's own, or the guest's whose cart token comes with the request. Staff name the customer. */
  readonly activeCart?: Maybe<Cart>;
  /** A cart, for its owner, for the store that it was handed to, and for services; null for anybody else. */
  readonly cart?: Maybe<Cart>;
  /** The cart behind a handoff code, before it is claimed. Staff of the store that it is meant for. Ten codes that are none in ten minutes are `TOO_MANY_ATTEMPTS`. */
  readonly cartByHandoff?: Maybe<CartHandoff>;
  /** What the cart would cost in a channel now. Changes nothing. */
  readonly quote?: Maybe<CartQuote>;
  /** A saved list, for its owner, admins and services; null for anybody else. */
  readonly savedList?: Maybe<SavedList>;
};


export type QueryActiveCartArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCartArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCartByHandoffArgs = {
  code: Scalars['String']['input'];
};


export type QueryQuoteArgs = {
  cartId: Scalars['ID']['input'];
  channel: Scalars['ID']['input'];
};


export type QuerySavedListArgs = {
  id: Scalars['ID']['input'];
};

/** What `removeCoupon` takes. */
export type RemoveCouponInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Case doesn't matter. */
  readonly code: Scalars['String']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What `removeLine` takes. */
export type RemoveLineInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The line that goes. */
  readonly lineId: Scalars['ID']['input'];
};

/** A variant in a list. */
export type SavedItem = {
  readonly __typename?: 'SavedItem';
  /** When it came in. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** 1 to 9,999. */
  readonly quantity: Scalars['Int']['output'];
  /** What is wished for. */
  readonly variant?: Maybe<ProductVariant>;
};

/** A variant's quantity in a list. */
export type SavedItemInput = {
  /** 0 to 9,999; 0 takes it out. */
  readonly quantity?: Scalars['Int']['input'];
  /** What is wished for. */
  readonly variantId: Scalars['ID']['input'];
};

/** What a customer keeps for later: a wish list, or what went out of the cart for now. */
export type SavedList = {
  readonly __typename?: 'SavedList';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whose it is. */
  readonly customer?: Maybe<Customer>;
  /** Opaque; made by the client or by cart. */
  readonly id: Scalars['ID']['output'];
  /** In the order in which they came in, each variant once. */
  readonly items: ReadonlyArray<SavedItem>;
  /** As its customer called it. */
  readonly name: Scalars['String']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** They went from the one to the other. */
export type SavedListMovePayload = {
  readonly __typename?: 'SavedListMovePayload';
  /** The cart after the move. */
  readonly cart: Cart;
  /** What the move changed in the cart, prices included. */
  readonly changes: ReadonlyArray<CartChange>;
  /** The list after the move. */
  readonly list: SavedList;
};

/** The command went through. */
export type SavedListPayload = {
  readonly __typename?: 'SavedListPayload';
  /** The list after the command; null where it was deleted. */
  readonly list?: Maybe<SavedList>;
};

/** What commands on a list answer. */
export type SavedListResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | SavedListPayload | VersionConflict;

/** What `setFulfillment` takes. */
export type SetFulfillmentInput = {
  /** Required for SHIP. */
  readonly address?: InputMaybe<ShippingAddressInput>;
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Required for PICKUP and IN_STORE. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** How it is to reach the customer. */
  readonly method: CartFulfillmentMethod;
};

/** Where a shipment goes. */
export type ShippingAddress = {
  readonly __typename?: 'ShippingAddress';
  /** City or ward. */
  readonly locality: Scalars['String']['output'];
  /** Of the person who takes it in. */
  readonly name: Scalars['String']['output'];
  /** For the carrier. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** In Japan 〒 as `150-0001`. */
  readonly postalCode: Scalars['String']['output'];
  /** Prefecture or state. */
  readonly region: Scalars['String']['output'];
  /** Block, number, building, room. */
  readonly streetAddress: Scalars['String']['output'];
};

/** Where a shipment is to go. */
export type ShippingAddressInput = {
  /** City or ward. */
  readonly locality: Scalars['String']['input'];
  /** Of the person who takes it in. */
  readonly name: Scalars['String']['input'];
  /** For the carrier. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** In Japan 〒 as `150-0001`. */
  readonly postalCode: Scalars['String']['input'];
  /** Prefecture or state. */
  readonly region: Scalars['String']['input'];
  /** Block, number, building, room. */
  readonly streetAddress: Scalars['String']['input'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Which entities changed, for gateways: live queries are answered again by it. */
  readonly cartChanges: ReadonlyArray<Maybe<CartEntity>>;
  /** The full cart after each change, for whoever may read it. Changes only: the present state comes by `cart`. */
  readonly cartUpdated: Cart;
  /** The handoff was claimed, or ended unclaimed. */
  readonly handoffUpdated: CartHandoff;
};


export type SubscriptionCartUpdatedArgs = {
  cartId: Scalars['ID']['input'];
};


export type SubscriptionHandoffUpdatedArgs = {
  code: Scalars['String']['input'];
};

/** What `switchChannel` takes. */
export type SwitchChannelInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** Where the cart goes. */
  readonly channel: Scalars['ID']['input'];
  /** Refuse when the cart is at another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What is taxed at one rate. */
export type TaxPortion = {
  readonly __typename?: 'TaxPortion';
  /** Amount with tax. */
  readonly gross: Money;
  /** 1000 is 10 %. */
  readonly rateBasisPoints: Scalars['Int']['output'];
  /** Rounded down to the minor unit, once. */
  readonly tax: Money;
  /** Amount before tax. */
  readonly taxable: Money;
};

/** Ten codes in ten minutes were none. */
export type TooManyAttempts = CommandError & {
  readonly __typename?: 'TooManyAttempts';
  /** Always `TOO_MANY_ATTEMPTS`. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
  /** When the caller may try again. */
  readonly retryAfter: Scalars['DateTime']['output'];
};

/** What `unfreezeCart` takes. */
export type UnfreezeCartInput = {
  /** The cart that changes. */
  readonly cartId: Scalars['ID']['input'];
  /** The checkout that froze it; it can never freeze it again. */
  readonly checkoutId: Scalars['ID']['input'];
  /** Makes a repeated command safe. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** A variant is unknown, unpublished or has no price in the channel. */
export type VariantNotSold = CommandError & {
  readonly __typename?: 'VariantNotSold';
  /** Always `VARIANT_NOT_SOLD`. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
  /** The variants that are not sold. */
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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Cart: Cart;
  CartHandoff: CartHandoff;
  CartLine: CartLine;
  Customer: Customer;
  SavedList: SavedList;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  CartHandoff:
    ( { __typename: 'CartHandoff' }
    & GraphQLRecursivePick<FederationTypes['CartHandoff'], {"code":true}> );
  CartLine:
    ( { __typename: 'CartLine' }
    & GraphQLRecursivePick<FederationTypes['CartLine'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  SavedList:
    ( { __typename: 'SavedList' }
    & GraphQLRecursivePick<FederationTypes['SavedList'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CartEntity:
    | ( CartView )
    | ( HandoffView )
    | ( CustomerRef )
    | ( SavedListView )
  ;
  CartResult:
    | ( BenefitNotApplicable )
    | ( Omit<CartNotActive, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Omit<CartPayload, 'cart' | 'changes'> & { cart: _RefType['Cart'], changes: ReadonlyArray<_RefType['CartChange']> } )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( LinesRejected )
    | ( NotFound )
    | ( VariantNotSold )
    | ( VersionConflict )
  ;
  ClaimCartHandoffResult:
    | ( Omit<CartHandoffPayload, 'handoff'> & { handoff: _RefType['CartHandoff'] } )
    | ( Forbidden )
    | ( HandoffNotClaimable )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( TooManyAttempts )
  ;
  CreateCartHandoffResult:
    | ( Omit<CartHandoffPayload, 'handoff'> & { handoff: _RefType['CartHandoff'] } )
    | ( Omit<CartNotActive, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
  ;
  CreateCartResult:
    | ( Omit<CreateCartPayload, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
  ;
  MoveResult:
    | ( BenefitNotApplicable )
    | ( Omit<CartNotActive, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( LinesRejected )
    | ( NotFound )
    | ( Omit<SavedListMovePayload, 'cart' | 'changes' | 'list'> & { cart: _RefType['Cart'], changes: ReadonlyArray<_RefType['CartChange']>, list: _RefType['SavedList'] } )
    | ( VariantNotSold )
    | ( VersionConflict )
  ;
  SavedListResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<SavedListPayload, 'list'> & { list?: Maybe<_RefType['SavedList']> } )
    | ( VersionConflict )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  CommandError:
    | ( BenefitNotApplicable )
    | ( Omit<CartNotActive, 'cart'> & { cart: _RefType['Cart'] } )
    | ( Forbidden )
    | ( HandoffNotClaimable )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( LinesRejected )
    | ( NotFound )
    | ( TooManyAttempts )
    | ( VariantNotSold )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddLinesInput: AddLinesInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddedVia: ResolverTypeWrapper<AddedVia>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ApplyCouponInput: ApplyCouponInput;
  ApplyPointsInput: ApplyPointsInput;
  BenefitNotApplicable: ResolverTypeWrapper<BenefitNotApplicable>;
  Cart: ResolverTypeWrapper<CartView>;
  CartChange: ResolverTypeWrapper<ChangeView>;
  CartChangeKind: CartChangeKind;
  CartCoupon: ResolverTypeWrapper<CartCoupon>;
  CartEntity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CartEntity']>;
  CartFulfillment: ResolverTypeWrapper<CartFulfillment>;
  CartFulfillmentMethod: CartFulfillmentMethod;
  CartHandoff: ResolverTypeWrapper<HandoffView>;
  CartHandoffPayload: ResolverTypeWrapper<Omit<CartHandoffPayload, 'handoff'> & { handoff: ResolversTypes['CartHandoff'] }>;
  CartHandoffPurpose: CartHandoffPurpose;
  CartHandoffStatus: CartHandoffStatus;
  CartLine: ResolverTypeWrapper<LineView>;
  CartLineInput: CartLineInput;
  CartMergePolicy: CartMergePolicy;
  CartNotActive: ResolverTypeWrapper<Omit<CartNotActive, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  CartPayload: ResolverTypeWrapper<Omit<CartPayload, 'cart' | 'changes'> & { cart: ResolversTypes['Cart'], changes: ReadonlyArray<ResolversTypes['CartChange']> }>;
  CartPoints: ResolverTypeWrapper<CartPoints>;
  CartQuote: ResolverTypeWrapper<Omit<CartQuote, 'changes'> & { changes: ReadonlyArray<ResolversTypes['CartChange']> }>;
  CartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CartResult']>;
  CartStatus: CartStatus;
  CartTotals: ResolverTypeWrapper<CartTotals>;
  ChangeLinesInput: ChangeLinesInput;
  ChangeQuantityInput: ChangeQuantityInput;
  ChangeSavedListInput: ChangeSavedListInput;
  Channel: ResolverTypeWrapper<Channel>;
  ClaimCartHandoffInput: ClaimCartHandoffInput;
  ClaimCartHandoffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimCartHandoffResult']>;
  CommandError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommandError']>;
  CompleteCartInput: CompleteCartInput;
  Coupon: ResolverTypeWrapper<Coupon>;
  CouponIdleness: CouponIdleness;
  CreateCartHandoffInput: CreateCartHandoffInput;
  CreateCartHandoffResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCartHandoffResult']>;
  CreateCartInput: CreateCartInput;
  CreateCartPayload: ResolverTypeWrapper<Omit<CreateCartPayload, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  CreateCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCartResult']>;
  CreateSavedListInput: CreateSavedListInput;
  Customer: ResolverTypeWrapper<CustomerRef>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteSavedListInput: DeleteSavedListInput;
  Forbidden: ResolverTypeWrapper<Forbidden>;
  FreezeCartInput: FreezeCartInput;
  HandoffNotClaimable: ResolverTypeWrapper<HandoffNotClaimable>;
  IdempotencyMismatch: ResolverTypeWrapper<IdempotencyMismatch>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  LineDiscount: ResolverTypeWrapper<LineDiscount>;
  LineDiscountKind: LineDiscountKind;
  LineFault: ResolverTypeWrapper<LineFault>;
  LineQuantityInput: LineQuantityInput;
  LinesRejected: ResolverTypeWrapper<LinesRejected>;
  Location: ResolverTypeWrapper<Location>;
  MergeCartsInput: MergeCartsInput;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MoveResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveResult']>;
  MoveToCartInput: MoveToCartInput;
  MoveToSavedListInput: MoveToSavedListInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PointsMode: PointsMode;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  PromotionRule: ResolverTypeWrapper<PromotionRule>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoveCouponInput: RemoveCouponInput;
  RemoveLineInput: RemoveLineInput;
  SavedItem: ResolverTypeWrapper<SavedItemView>;
  SavedItemInput: SavedItemInput;
  SavedList: ResolverTypeWrapper<SavedListView>;
  SavedListMovePayload: ResolverTypeWrapper<Omit<SavedListMovePayload, 'cart' | 'changes' | 'list'> & { cart: ResolversTypes['Cart'], changes: ReadonlyArray<ResolversTypes['CartChange']>, list: ResolversTypes['SavedList'] }>;
  SavedListPayload: ResolverTypeWrapper<Omit<SavedListPayload, 'list'> & { list?: Maybe<ResolversTypes['SavedList']> }>;
  SavedListResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SavedListResult']>;
  SetFulfillmentInput: SetFulfillmentInput;
  ShippingAddress: ResolverTypeWrapper<ShippingAddress>;
  ShippingAddressInput: ShippingAddressInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SwitchChannelInput: SwitchChannelInput;
  TaxPortion: ResolverTypeWrapper<TaxPortion>;
  TooManyAttempts: ResolverTypeWrapper<TooManyAttempts>;
  UnfreezeCartInput: UnfreezeCartInput;
  VariantNotSold: ResolverTypeWrapper<VariantNotSold>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddLinesInput: AddLinesInput;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AddedVia: AddedVia;
  Boolean: Scalars['Boolean']['output'];
  ApplyCouponInput: ApplyCouponInput;
  ApplyPointsInput: ApplyPointsInput;
  BenefitNotApplicable: BenefitNotApplicable;
  Cart: CartView;
  CartChange: ChangeView;
  CartCoupon: CartCoupon;
  CartEntity: ResolversUnionTypes<ResolversParentTypes>['CartEntity'];
  CartFulfillment: CartFulfillment;
  CartHandoff: HandoffView;
  CartHandoffPayload: Omit<CartHandoffPayload, 'handoff'> & { handoff: ResolversParentTypes['CartHandoff'] };
  CartLine: LineView;
  CartLineInput: CartLineInput;
  CartNotActive: Omit<CartNotActive, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  CartPayload: Omit<CartPayload, 'cart' | 'changes'> & { cart: ResolversParentTypes['Cart'], changes: ReadonlyArray<ResolversParentTypes['CartChange']> };
  CartPoints: CartPoints;
  CartQuote: Omit<CartQuote, 'changes'> & { changes: ReadonlyArray<ResolversParentTypes['CartChange']> };
  CartResult: ResolversUnionTypes<ResolversParentTypes>['CartResult'];
  CartTotals: CartTotals;
  ChangeLinesInput: ChangeLinesInput;
  ChangeQuantityInput: ChangeQuantityInput;
  ChangeSavedListInput: ChangeSavedListInput;
  Channel: Channel;
  ClaimCartHandoffInput: ClaimCartHandoffInput;
  ClaimCartHandoffResult: ResolversUnionTypes<ResolversParentTypes>['ClaimCartHandoffResult'];
  CommandError: ResolversInterfaceTypes<ResolversParentTypes>['CommandError'];
  CompleteCartInput: CompleteCartInput;
  Coupon: Coupon;
  CreateCartHandoffInput: CreateCartHandoffInput;
  CreateCartHandoffResult: ResolversUnionTypes<ResolversParentTypes>['CreateCartHandoffResult'];
  CreateCartInput: CreateCartInput;
  CreateCartPayload: Omit<CreateCartPayload, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  CreateCartResult: ResolversUnionTypes<ResolversParentTypes>['CreateCartResult'];
  CreateSavedListInput: CreateSavedListInput;
  Customer: CustomerRef;
  DateTime: Scalars['DateTime']['output'];
  DeleteSavedListInput: DeleteSavedListInput;
  Forbidden: Forbidden;
  FreezeCartInput: FreezeCartInput;
  HandoffNotClaimable: HandoffNotClaimable;
  IdempotencyMismatch: IdempotencyMismatch;
  InvalidInput: InvalidInput;
  LineDiscount: LineDiscount;
  LineFault: LineFault;
  LineQuantityInput: LineQuantityInput;
  LinesRejected: LinesRejected;
  Location: Location;
  MergeCartsInput: MergeCartsInput;
  Money: Money;
  MoneyInput: MoneyInput;
  MoveResult: ResolversUnionTypes<ResolversParentTypes>['MoveResult'];
  MoveToCartInput: MoveToCartInput;
  MoveToSavedListInput: MoveToSavedListInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  ProductVariant: ProductVariant;
  PromotionRule: PromotionRule;
  Query: Record<PropertyKey, never>;
  RemoveCouponInput: RemoveCouponInput;
  RemoveLineInput: RemoveLineInput;
  SavedItem: SavedItemView;
  SavedItemInput: SavedItemInput;
  SavedList: SavedListView;
  SavedListMovePayload: Omit<SavedListMovePayload, 'cart' | 'changes' | 'list'> & { cart: ResolversParentTypes['Cart'], changes: ReadonlyArray<ResolversParentTypes['CartChange']>, list: ResolversParentTypes['SavedList'] };
  SavedListPayload: Omit<SavedListPayload, 'list'> & { list?: Maybe<ResolversParentTypes['SavedList']> };
  SavedListResult: ResolversUnionTypes<ResolversParentTypes>['SavedListResult'];
  SetFulfillmentInput: SetFulfillmentInput;
  ShippingAddress: ShippingAddress;
  ShippingAddressInput: ShippingAddressInput;
  Subscription: Record<PropertyKey, never>;
  SwitchChannelInput: SwitchChannelInput;
  TaxPortion: TaxPortion;
  TooManyAttempts: TooManyAttempts;
  UnfreezeCartInput: UnfreezeCartInput;
  VariantNotSold: VariantNotSold;
  VersionConflict: VersionConflict;
  String: Scalars['String']['output'];
};

export type ChangesDirectiveArgs = {
  parts?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ChangesDirectiveResolver<Result, Parent, ContextType = CartContext, Args = ChangesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WatchesDirectiveArgs = {
  types: ReadonlyArray<Scalars['String']['input']>;
};

export type WatchesDirectiveResolver<Result, Parent, ContextType = CartContext, Args = WatchesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddedViaResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['AddedVia'] = ResolversParentTypes['AddedVia']> = {
  byStaff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BenefitNotApplicableResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['BenefitNotApplicable'] = ResolversParentTypes['BenefitNotApplicable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  coupons?: Resolver<ReadonlyArray<ResolversTypes['CartCoupon']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  fulfillment?: Resolver<Maybe<ResolversTypes['CartFulfillment']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['CartChange']>, ParentType, ContextType, RequireFields<CartHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  mergedInto?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  originChannel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['CartPoints']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  totalQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['CartTotals'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartChangeResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartChange'] = ResolversParentTypes['CartChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CartChangeKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantityAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantityBefore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unitPriceAfter?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unitPriceBefore?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type CartCouponResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartCoupon'] = ResolversParentTypes['CartCoupon']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idle?: Resolver<Maybe<ResolversTypes['CouponIdleness']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CartEntityResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartEntity'] = ResolversParentTypes['CartEntity']> = {
  __resolveType: TypeResolveFn<'Cart' | 'CartHandoff' | 'Customer' | 'SavedList', ParentType, ContextType>;
};

export type CartFulfillmentResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartFulfillment'] = ResolversParentTypes['CartFulfillment']> = {
  address?: Resolver<Maybe<ResolversTypes['ShippingAddress']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['CartFulfillmentMethod'], ParentType, ContextType>;
};

export type CartHandoffResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartHandoff'] = ResolversParentTypes['CartHandoff'], FederationReferenceType extends FederationReferenceTypes['CartHandoff'] = FederationReferenceTypes['CartHandoff']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CartHandoff']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['CartHandoffPurpose'], ParentType, ContextType>;
  qrPayload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartHandoffStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartHandoffPayloadResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartHandoffPayload'] = ResolversParentTypes['CartHandoffPayload']> = {
  handoff?: Resolver<ResolversTypes['CartHandoff'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine'], FederationReferenceType extends FederationReferenceTypes['CartLine'] = FederationReferenceTypes['CartLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CartLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  addedVia?: Resolver<ResolversTypes['AddedVia'], ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['LineDiscount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type CartNotActiveResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartNotActive'] = ResolversParentTypes['CartNotActive']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartPayloadResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartPayload'] = ResolversParentTypes['CartPayload']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['CartChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartPointsResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartPoints'] = ResolversParentTypes['CartPoints']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['PointsMode'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartQuoteResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartQuote'] = ResolversParentTypes['CartQuote']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['CartChange']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['CartTotals'], ParentType, ContextType>;
};

export type CartResultResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartResult'] = ResolversParentTypes['CartResult']> = {
  __resolveType: TypeResolveFn<'BenefitNotApplicable' | 'CartNotActive' | 'CartPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'LinesRejected' | 'NotFound' | 'VariantNotSold' | 'VersionConflict', ParentType, ContextType>;
};

export type CartTotalsResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CartTotals'] = ResolversParentTypes['CartTotals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['TaxPortion']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ClaimCartHandoffResultResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['ClaimCartHandoffResult'] = ResolversParentTypes['ClaimCartHandoffResult']> = {
  __resolveType: TypeResolveFn<'CartHandoffPayload' | 'Forbidden' | 'HandoffNotClaimable' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'TooManyAttempts', ParentType, ContextType>;
};

export type CommandErrorResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CommandError'] = ResolversParentTypes['CommandError']> = {
  __resolveType: TypeResolveFn<'BenefitNotApplicable' | 'CartNotActive' | 'Forbidden' | 'HandoffNotClaimable' | 'IdempotencyMismatch' | 'InvalidInput' | 'LinesRejected' | 'NotFound' | 'TooManyAttempts' | 'VariantNotSold' | 'VersionConflict', ParentType, ContextType>;
};

export type CouponResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateCartHandoffResultResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CreateCartHandoffResult'] = ResolversParentTypes['CreateCartHandoffResult']> = {
  __resolveType: TypeResolveFn<'CartHandoffPayload' | 'CartNotActive' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type CreateCartPayloadResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CreateCartPayload'] = ResolversParentTypes['CreateCartPayload']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  guestToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCartResultResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['CreateCartResult'] = ResolversParentTypes['CreateCartResult']> = {
  __resolveType: TypeResolveFn<'CreateCartPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  carts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Cart']>>, ParentType, ContextType, RequireFields<CustomerCartsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  savedLists?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SavedList']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ForbiddenResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Forbidden'] = ResolversParentTypes['Forbidden']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandoffNotClaimableResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['HandoffNotClaimable'] = ResolversParentTypes['HandoffNotClaimable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyMismatchResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['IdempotencyMismatch'] = ResolversParentTypes['IdempotencyMismatch']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LineDiscountResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['LineDiscount'] = ResolversParentTypes['LineDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LineDiscountKind'], ParentType, ContextType>;
  promotion?: Resolver<Maybe<ResolversTypes['PromotionRule']>, ParentType, ContextType>;
};

export type LineFaultResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['LineFault'] = ResolversParentTypes['LineFault']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LinesRejectedResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['LinesRejected'] = ResolversParentTypes['LinesRejected']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['LineFault']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoveResultResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['MoveResult'] = ResolversParentTypes['MoveResult']> = {
  __resolveType: TypeResolveFn<'BenefitNotApplicable' | 'CartNotActive' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'LinesRejected' | 'NotFound' | 'SavedListMovePayload' | 'VariantNotSold' | 'VersionConflict', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addLines?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationAddLinesArgs, 'input'>>;
  applyCoupon?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationApplyCouponArgs, 'input'>>;
  applyPoints?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationApplyPointsArgs, 'input'>>;
  changeLines?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationChangeLinesArgs, 'input'>>;
  changeQuantity?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationChangeQuantityArgs, 'input'>>;
  changeSavedList?: Resolver<ResolversTypes['SavedListResult'], ParentType, ContextType, RequireFields<MutationChangeSavedListArgs, 'input'>>;
  claimCartHandoff?: Resolver<ResolversTypes['ClaimCartHandoffResult'], ParentType, ContextType, RequireFields<MutationClaimCartHandoffArgs, 'input'>>;
  completeCart?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationCompleteCartArgs, 'input'>>;
  createCart?: Resolver<ResolversTypes['CreateCartResult'], ParentType, ContextType, RequireFields<MutationCreateCartArgs, 'input'>>;
  createCartHandoff?: Resolver<ResolversTypes['CreateCartHandoffResult'], ParentType, ContextType, RequireFields<MutationCreateCartHandoffArgs, 'input'>>;
  createSavedList?: Resolver<ResolversTypes['SavedListResult'], ParentType, ContextType, RequireFields<MutationCreateSavedListArgs, 'input'>>;
  deleteSavedList?: Resolver<ResolversTypes['SavedListResult'], ParentType, ContextType, RequireFields<MutationDeleteSavedListArgs, 'input'>>;
  freezeCart?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationFreezeCartArgs, 'input'>>;
  mergeCarts?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationMergeCartsArgs, 'input'>>;
  moveToCart?: Resolver<ResolversTypes['MoveResult'], ParentType, ContextType, RequireFields<MutationMoveToCartArgs, 'input'>>;
  moveToSavedList?: Resolver<ResolversTypes['MoveResult'], ParentType, ContextType, RequireFields<MutationMoveToSavedListArgs, 'input'>>;
  removeCoupon?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationRemoveCouponArgs, 'input'>>;
  removeLine?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationRemoveLineArgs, 'input'>>;
  setFulfillment?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationSetFulfillmentArgs, 'input'>>;
  switchChannel?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationSwitchChannelArgs, 'input'>>;
  unfreezeCart?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationUnfreezeCartArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PromotionRuleResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['PromotionRule'] = ResolversParentTypes['PromotionRule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activeCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, Partial<QueryActiveCartArgs>>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryCartArgs, 'id'>>;
  cartByHandoff?: Resolver<Maybe<ResolversTypes['CartHandoff']>, ParentType, ContextType, RequireFields<QueryCartByHandoffArgs, 'code'>>;
  quote?: Resolver<Maybe<ResolversTypes['CartQuote']>, ParentType, ContextType, RequireFields<QueryQuoteArgs, 'cartId' | 'channel'>>;
  savedList?: Resolver<Maybe<ResolversTypes['SavedList']>, ParentType, ContextType, RequireFields<QuerySavedListArgs, 'id'>>;
};

export type SavedItemResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['SavedItem'] = ResolversParentTypes['SavedItem']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type SavedListResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['SavedList'] = ResolversParentTypes['SavedList'], FederationReferenceType extends FederationReferenceTypes['SavedList'] = FederationReferenceTypes['SavedList']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SavedList']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['SavedItem']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedListMovePayloadResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['SavedListMovePayload'] = ResolversParentTypes['SavedListMovePayload']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['CartChange']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['SavedList'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedListPayloadResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['SavedListPayload'] = ResolversParentTypes['SavedListPayload']> = {
  list?: Resolver<Maybe<ResolversTypes['SavedList']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedListResultResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['SavedListResult'] = ResolversParentTypes['SavedListResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'SavedListPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type ShippingAddressResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['ShippingAddress'] = ResolversParentTypes['ShippingAddress']> = {
  locality?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  streetAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  cartChanges?: SubscriptionResolver<ReadonlyArray<Maybe<ResolversTypes['CartEntity']>>, "cartChanges", ParentType, ContextType>;
  cartUpdated?: SubscriptionResolver<ResolversTypes['Cart'], "cartUpdated", ParentType, ContextType, RequireFields<SubscriptionCartUpdatedArgs, 'cartId'>>;
  handoffUpdated?: SubscriptionResolver<ResolversTypes['CartHandoff'], "handoffUpdated", ParentType, ContextType, RequireFields<SubscriptionHandoffUpdatedArgs, 'code'>>;
};

export type TaxPortionResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['TaxPortion'] = ResolversParentTypes['TaxPortion']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TooManyAttemptsResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['TooManyAttempts'] = ResolversParentTypes['TooManyAttempts']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfter?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantNotSoldResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['VariantNotSold'] = ResolversParentTypes['VariantNotSold']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = CartContext, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = CartContext> = {
  AddedVia?: AddedViaResolvers<ContextType>;
  BenefitNotApplicable?: BenefitNotApplicableResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartChange?: CartChangeResolvers<ContextType>;
  CartCoupon?: CartCouponResolvers<ContextType>;
  CartEntity?: CartEntityResolvers<ContextType>;
  CartFulfillment?: CartFulfillmentResolvers<ContextType>;
  CartHandoff?: CartHandoffResolvers<ContextType>;
  CartHandoffPayload?: CartHandoffPayloadResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartNotActive?: CartNotActiveResolvers<ContextType>;
  CartPayload?: CartPayloadResolvers<ContextType>;
  CartPoints?: CartPointsResolvers<ContextType>;
  CartQuote?: CartQuoteResolvers<ContextType>;
  CartResult?: CartResultResolvers<ContextType>;
  CartTotals?: CartTotalsResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ClaimCartHandoffResult?: ClaimCartHandoffResultResolvers<ContextType>;
  CommandError?: CommandErrorResolvers<ContextType>;
  Coupon?: CouponResolvers<ContextType>;
  CreateCartHandoffResult?: CreateCartHandoffResultResolvers<ContextType>;
  CreateCartPayload?: CreateCartPayloadResolvers<ContextType>;
  CreateCartResult?: CreateCartResultResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Forbidden?: ForbiddenResolvers<ContextType>;
  HandoffNotClaimable?: HandoffNotClaimableResolvers<ContextType>;
  IdempotencyMismatch?: IdempotencyMismatchResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  LineDiscount?: LineDiscountResolvers<ContextType>;
  LineFault?: LineFaultResolvers<ContextType>;
  LinesRejected?: LinesRejectedResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MoveResult?: MoveResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PromotionRule?: PromotionRuleResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SavedItem?: SavedItemResolvers<ContextType>;
  SavedList?: SavedListResolvers<ContextType>;
  SavedListMovePayload?: SavedListMovePayloadResolvers<ContextType>;
  SavedListPayload?: SavedListPayloadResolvers<ContextType>;
  SavedListResult?: SavedListResultResolvers<ContextType>;
  ShippingAddress?: ShippingAddressResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TaxPortion?: TaxPortionResolvers<ContextType>;
  TooManyAttempts?: TooManyAttemptsResolvers<ContextType>;
  VariantNotSold?: VariantNotSoldResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CartContext> = {
  changes?: ChangesDirectiveResolver<any, any, ContextType>;
  watches?: WatchesDirectiveResolver<any, any, ContextType>;
};
