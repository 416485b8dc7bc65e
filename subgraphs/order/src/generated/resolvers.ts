import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderRow, OrderLineRow, OrderEventRow, TenderRow, PosTransactionRow, ReturnRow, ReturnLineRow, FulfillmentRow, FulfillmentLineRow, CheckoutRow } from '../db/tables.ts';
import type { IssuedDocument } from '../resolvers/invoice-fields.ts';
import type { OrderThen } from '../resolvers/order-as-of.ts';
import type { OrderChangedBySale, SaleOutcome, SequenceTaken, Exchanged, OrderChanged, OrderConflict } from '../resolvers/order-result.ts';
import type { ReturnableLine as ReturnableLineRow } from '../resolvers/return-fields.ts';
import type { Booked } from '../db/ledger.ts';
import type { Shortage } from '../domain/frozen-cart.ts';
import type { CheckoutPlaced } from '../resolvers/checkout-answer.ts';
import type { CustomerKey } from '../loaders.ts';
import type { OrderContext } from '../context.ts';
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

export type AccountBalance = {
  readonly __typename?: 'AccountBalance';
  readonly account: LedgerAccount;
  /** Debits less credits. */
  readonly balance: Money;
};

export type CancelOrderInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly orderId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type CancelOrderLinesInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200, each line once. */
  readonly lines: ReadonlyArray<OrderLineUnitsInput>;
  readonly orderId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type Cart = {
  readonly __typename?: 'Cart';
  readonly id: Scalars['ID']['output'];
};

export type Channel = {
  readonly __typename?: 'Channel';
  readonly key: Scalars['ID']['output'];
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
  /** Where lines are sent, if the cart does not say so. */
  readonly address?: InputMaybe<DeliveryAddressInput>;
  readonly cartId: Scalars['ID']['input'];
  /** The total that the customer agreed to; another one is answered with `TotalChanged`. */
  readonly expectedTotal?: InputMaybe<MoneyInput>;
  /** The version of the cart that the customer saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Lines that come from, or are collected in, another place than the cart says: what the store has not got (endless aisle). */
  readonly lines?: InputMaybe<ReadonlyArray<LineFulfillmentInput>>;
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

/**
 * The cart can't be ordered as it stands: `CART_EMPTY`, `CART_NOT_ACTIVE`, `FULFILLMENT_MISSING`, `VARIANT_NOT_SOLD`,
 * `PAYMENT_METHOD_NOT_POSSIBLE`, `LINE_UNKNOWN`, points or coupons that can't be used (`POINTS_SHORT`, `COUPON_USED_UP`, …), or its goods could not be held for long enough: `RESERVATION_LOST`. Nothing was ordered.
 */
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

/** In their order. The order is placed once its goods are allocated, never before; only CARD is authorised. */
export type CheckoutStep =
  | 'CART_COMPLETED'
  | 'CART_FROZEN'
  | 'ORDER_PLACED'
  | 'PAYMENT_AUTHORIZED'
  | 'STARTED'
  | 'STOCK_COMMITTED'
  | 'STOCK_RESERVED';

/** Why a command was refused. Nothing was changed. */
export type CommandError = {
  /** A stable code in UPPER_SNAKE case, made for programs. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came, made for people. */
  readonly message: Scalars['String']['output'];
};

export type ConfirmPickupInput = {
  /** What the customer shows. */
  readonly code: Scalars['String']['input'];
  readonly fulfillmentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type CreateExchangeInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  /** A return that was inspected. */
  readonly returnId: Scalars['ID']['input'];
  /** What is taken for it. Its tenders pay what the goods are not worth, if anything. */
  readonly sale: PosSaleInput;
};

/** A customer as order knows them: by id. */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
  /** Newest first; empty where the caller may not see them. */
  readonly orders?: Maybe<OrderConnection>;
};


/** A customer as order knows them: by id. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type DeliveryAddress = {
  readonly __typename?: 'DeliveryAddress';
  readonly locality: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly postalCode: Scalars['String']['output'];
  readonly region: Scalars['String']['output'];
  readonly streetAddress: Scalars['String']['output'];
};

export type DeliveryAddressInput = {
  readonly locality: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly postalCode: Scalars['String']['input'];
  readonly region: Scalars['String']['input'];
  readonly streetAddress: Scalars['String']['input'];
};

/** What goods that come back are. */
export type Disposition =
  | 'DAMAGED'
  | 'SELLABLE'
  | 'VENDOR';

export type ExchangePayload = {
  readonly __typename?: 'ExchangePayload';
  /** What was taken. */
  readonly order: Order;
  /** What it was taken for. */
  readonly returned: Order;
  /** What the goods that came back paid of it. */
  readonly worth: Money;
};

export type ExchangeResult = ExchangePayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound | OrderStateConflict | PosSequenceTaken;

export type FindingInput = {
  readonly disposition: Disposition;
  readonly orderLineId: Scalars['ID']['input'];
  /** At least 1. */
  readonly quantity: Scalars['Int']['input'];
};

/** The caller may not do this. */
export type Forbidden = CommandError & {
  readonly __typename?: 'Forbidden';
  /** Always `FORBIDDEN`. */
  readonly code: Scalars['String']['output'];
  /** What the caller lacks. */
  readonly message: Scalars['String']['output'];
};

/** How a part of an order reaches the customer. */
export type Fulfillment = {
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<FulfillmentLine>;
  readonly location?: Maybe<Location>;
  readonly order: Order;
  readonly status: FulfillmentStatus;
};

export type FulfillmentAsOf = {
  readonly __typename?: 'FulfillmentAsOf';
  readonly id: Scalars['ID']['output'];
  readonly location?: Maybe<Location>;
  readonly status: FulfillmentStatus;
};

export type FulfillmentInput = {
  readonly fulfillmentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type FulfillmentLine = {
  readonly __typename?: 'FulfillmentLine';
  /** Units of it that will not go this way. */
  readonly cancelled: Scalars['Int']['output'];
  readonly orderLine: OrderLine;
  readonly quantity: Scalars['Int']['output'];
};

export type FulfillmentStatus =
  /** Goods are held for it. */
  | 'ALLOCATED'
  | 'CANCELLED'
  /** Nobody came for it. */
  | 'EXPIRED'
  /** Collected or handed over. */
  | 'HANDED_OVER'
  | 'PICKING'
  /** Waits for the customer. */
  | 'READY'
  /** Another place is being found for its goods. */
  | 'REROUTING'
  | 'SHIPPED'
  /** Goods that were promised are not there: `rerouteFulfillment` or `cancelOrderLines` says what happens. */
  | 'SHORT';

export type HoldInStoreInput = {
  /** To be collected in a store. */
  readonly cartId: Scalars['ID']['input'];
  /** 1 to 14. */
  readonly days?: Scalars['Int']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The idempotency key was used before with other input. Repeat the first input, or choose a new key. */
export type IdempotencyMismatch = CommandError & {
  readonly __typename?: 'IdempotencyMismatch';
  /** Always `IDEMPOTENCY_KEY_REUSED`. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

/** Handed over at once. */
export type InStoreFulfillment = Fulfillment & {
  readonly __typename?: 'InStoreFulfillment';
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<FulfillmentLine>;
  readonly location?: Maybe<Location>;
  readonly order: Order;
  readonly status: FulfillmentStatus;
};

export type InspectReturnInput = {
  /** 1 to 200; together all units of the return. */
  readonly findings: ReadonlyArray<FindingInput>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly returnId: Scalars['ID']['input'];
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

/** A qualified invoice (適格請求書), or a credit note for goods that came back (適格返還請求書). Written once, never changed. */
export type Invoice = {
  readonly __typename?: 'Invoice';
  readonly id: Scalars['ID']['output'];
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Who sold. */
  readonly issuer: Scalars['String']['output'];
  readonly kind: InvoiceKind;
  readonly lines: ReadonlyArray<InvoiceLine>;
  /** What the mark of lines means; null where none is marked. */
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly number: Scalars['String']['output'];
  /** Who bought, as they asked to be named. */
  readonly recipient?: Maybe<Scalars['String']['output']>;
  /** T and 13 digits. */
  readonly registrationNumber: Scalars['String']['output'];
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** Once a rate over the whole document. */
  readonly taxes: ReadonlyArray<InvoiceTax>;
  /** Of a credit note: what is given back. */
  readonly total: Money;
  /** When it was bought. */
  readonly transactedAt: Scalars['DateTime']['output'];
};

export type InvoiceKind =
  | 'CREDIT_NOTE'
  | 'INVOICE';

export type InvoiceLine = {
  readonly __typename?: 'InvoiceLine';
  /** Less discounts. */
  readonly amount: Money;
  /** `※` where the reduced rate applies. */
  readonly mark?: Maybe<Scalars['String']['output']>;
  readonly quantity: Scalars['Int']['output'];
  /** 1000 is 10 %. */
  readonly taxRateBasisPoints: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type InvoiceTax = {
  readonly __typename?: 'InvoiceTax';
  readonly gross: Money;
  /** 1000 is 10 %. */
  readonly rateBasisPoints: Scalars['Int']['output'];
  readonly tax: Money;
  readonly taxable: Money;
};

export type IssueInvoiceInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly orderId: Scalars['ID']['input'];
  /** Who bought, as it is to stand on the invoice; at most 100 characters. */
  readonly recipient?: InputMaybe<Scalars['String']['input']>;
};

export type LedgerAccount =
  | 'CARD'
  | 'CASH'
  | 'CONSUMPTION_TAX'
  | 'EXCHANGE'
  | 'POINTS'
  /** What customers owe; negative where the house owes them. */
  | 'RECEIVABLE'
  | 'SALES';

export type LedgerEntry = {
  readonly __typename?: 'LedgerEntry';
  readonly account: LedgerAccount;
  /** Debits are positive, credits negative. */
  readonly amount: Money;
};

/** One transaction of the double-entry books; written once, never changed. */
export type LedgerTransaction = {
  readonly __typename?: 'LedgerTransaction';
  readonly bookedAt: Scalars['DateTime']['output'];
  /** Their sum is zero. */
  readonly entries: ReadonlyArray<LedgerEntry>;
  readonly id: Scalars['ID']['output'];
  readonly kind: LedgerTransactionKind;
};

export type LedgerTransactionKind =
  /** Money came in. */
  | 'CAPTURE'
  /** What was sold is taken back from the books. */
  | 'CREDIT'
  /** Money went back. */
  | 'REFUND'
  /** The customer owes what was sold. */
  | 'SALE';

export type LineAsOf = {
  readonly __typename?: 'LineAsOf';
  readonly cancelled: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly returned: Scalars['Int']['output'];
};

export type LineFulfillmentInput = {
  readonly cartLineId: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  readonly option: LineFulfillmentOption;
};

export type LineFulfillmentOption =
  /** Collected there. */
  | 'PICKUP_AT'
  /** Sent from there. */
  | 'SHIP_FROM';

export type Location = {
  readonly __typename?: 'Location';
  readonly id: Scalars['ID']['output'];
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
  /** The goods may come back; staff of a store that fulfils the order. */
  readonly approveReturn: OrderResult;
  /** Cancels an order whose goods are still here: payment is voided or refunded, stock goes back. */
  readonly cancelOrder: OrderResult;
  /**
   * Cancels units of lines that are still here: from where they are missing first, then from what is least far. Their share of price and tax
   * is given back.
   */
  readonly cancelOrderLines: OrderResult;
  /**
   * Makes an order of a cart: freezes it, reserves its goods, authorises payment, places the order, allocates the goods.
   * What can't go through is undone, in reverse. A retry with the same key gets the first answer, after a crash too.
   */
  readonly checkout: CheckoutResult;
  /** The customer shows the code and gets the goods. */
  readonly confirmPickup: OrderResult;
  /** Gives other goods for those of a return that was inspected: what these are worth pays for them, the difference goes one way or the other. */
  readonly createExchange: ExchangeResult;
  /** The customer did not come in time: goods and money go back. A worker does so, too. */
  readonly expirePickup: OrderResult;
  /**
   * Has a store keep the goods of a cart for some days, to be paid when they are collected (取り置き); an order, as `checkout` makes it. What
   * nobody comes for is let go.
   */
  readonly holdInStore: CheckoutResult;
  /** What the goods were found to be, unit by unit: only SELLABLE ones may be promised again. Staff of the store that took them in. */
  readonly inspectReturn: OrderResult;
  /**
   * Writes the invoice of what was delivered; an order has one, and further calls give it again. The order's customer, staff of a store that
   * fulfils it, `admin` and services. Goods that come back get a credit note with their refund.
   */
  readonly issueInvoice: OrderResult;
  /** Gives back what was paid for the goods, to what it was paid with. Staff of the store that took them in. */
  readonly issueRefund: OrderResult;
  /** The goods wait at the counter; the customer gets the code. */
  readonly markReadyForPickup: OrderResult;
  /** The goods are in a store, whichever it is; its staff. */
  readonly receiveReturn: OrderResult;
  /**
   * Writes down a sale that is done at a till. It is never refused for want of stock: stock tells of what was not in its book, and orders
   * that lose goods to it are sourced anew. A place in the till's count is one sale, however often it is sent. Staff of the store.
   */
  readonly recordPosSale: PosSaleResult;
  /** The goods may not come back; staff of a store that fulfils the order. */
  readonly rejectReturn: OrderResult;
  /**
   * Staff who pick didn't find some goods. They come from elsewhere (for a pickup from the store that is named, else from any that has them,
   * and are given up where none has) or are given up at once. Stock is told.
   */
  readonly reportShort: OrderResult;
  /** Asks to bring goods back; the order's customer, and staff of any store for a customer who stands there. */
  readonly requestReturn: OrderResult;
  /** All of a fulfilment is to come from another place; it stays where it is if that has not got the goods. */
  readonly rerouteFulfillment: OrderResult;
  /** The parcel has left. */
  readonly ship: OrderResult;
  /** Staff of the location begin to collect the goods of a pickup or shipment. */
  readonly startPicking: OrderResult;
  /** Sales that a till made while it was offline, one by one as `recordPosSale` takes them: the good ones land, each bad one says why. */
  readonly uploadPosBatch: PosBatchResult;
};


export type MutationApproveReturnArgs = {
  input: ReturnInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationCancelOrderLinesArgs = {
  input: CancelOrderLinesInput;
};


export type MutationCheckoutArgs = {
  input: CheckoutInput;
};


export type MutationConfirmPickupArgs = {
  input: ConfirmPickupInput;
};


export type MutationCreateExchangeArgs = {
  input: CreateExchangeInput;
};


export type MutationExpirePickupArgs = {
  input: FulfillmentInput;
};


export type MutationHoldInStoreArgs = {
  input: HoldInStoreInput;
};


export type MutationInspectReturnArgs = {
  input: InspectReturnInput;
};


export type MutationIssueInvoiceArgs = {
  input: IssueInvoiceInput;
};


export type MutationIssueRefundArgs = {
  input: ReturnInput;
};


export type MutationMarkReadyForPickupArgs = {
  input: FulfillmentInput;
};


export type MutationReceiveReturnArgs = {
  input: ReceiveReturnInput;
};


export type MutationRecordPosSaleArgs = {
  input: RecordPosSaleInput;
};


export type MutationRejectReturnArgs = {
  input: RejectReturnInput;
};


export type MutationReportShortArgs = {
  input: ReportShortInput;
};


export type MutationRequestReturnArgs = {
  input: RequestReturnInput;
};


export type MutationRerouteFulfillmentArgs = {
  input: RerouteFulfillmentInput;
};


export type MutationShipArgs = {
  input: ShipInput;
};


export type MutationStartPickingArgs = {
  input: FulfillmentInput;
};


export type MutationUploadPosBatchArgs = {
  input: UploadPosBatchInput;
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
  /** The cart that it was made of; null for what was sold at a till. */
  readonly cart?: Maybe<Cart>;
  readonly channel?: Maybe<Channel>;
  /** Null for a guest's. */
  readonly customer?: Maybe<Customer>;
  readonly fulfillments: ReadonlyArray<Fulfillment>;
  readonly id: Scalars['ID']['output'];
  /** The invoice, if one was asked for, and credit notes, oldest first. */
  readonly invoices: ReadonlyArray<Invoice>;
  /** The order's books, oldest first; null for all but `admin` and services. */
  readonly ledger?: Maybe<ReadonlyArray<LedgerTransaction>>;
  readonly lines: ReadonlyArray<OrderLine>;
  /** For people, such as `M26-000042`. */
  readonly number: Scalars['ID']['output'];
  readonly payment: Payment;
  /** When the customer placed it. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** Where it was rung up; null for what was ordered. */
  readonly posTransaction?: Maybe<PosTransaction>;
  /** Goods that came back, or are to. */
  readonly returns: ReadonlyArray<Return>;
  readonly status: OrderStatus;
  /** What it is paid with. */
  readonly tenders: ReadonlyArray<Tender>;
  /** Newest last. */
  readonly timeline: ReadonlyArray<OrderEvent>;
  readonly totals: OrderTotals;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly version: Scalars['Int']['output'];
};

/** An order as its log tells that it was. */
export type OrderAsOf = {
  readonly __typename?: 'OrderAsOf';
  /** When it last changed before. */
  readonly changedAt: Scalars['DateTime']['output'];
  readonly fulfillments: ReadonlyArray<FulfillmentAsOf>;
  readonly lines: ReadonlyArray<LineAsOf>;
  readonly orderId: Scalars['ID']['output'];
  readonly paymentStatus: PaymentStatus;
  readonly returns: ReadonlyArray<ReturnAsOf>;
  readonly status: OrderStatus;
  readonly tenders: ReadonlyArray<TenderAsOf>;
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

/** What is told of when it changes. */
export type OrderEntity = Customer | Order;

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

/** A line of the cart as the customer agreed to it. */
export type OrderLine = {
  readonly __typename?: 'OrderLine';
  /** Units that were cancelled before they left. */
  readonly cancelled: Scalars['Int']['output'];
  /** Sum of the line's discounts, as a positive amount. */
  readonly discount: Money;
  readonly id: Scalars['ID']['output'];
  readonly quantity: Scalars['Int']['output'];
  /** Units that came back. */
  readonly returned: Scalars['Int']['output'];
  /** 1000 is 10 %. */
  readonly taxRateBasisPoints: Scalars['Int']['output'];
  /** unitPrice × quantity less discount. */
  readonly total: Money;
  /** Of one unit. */
  readonly unitPrice: Money;
  readonly variant?: Maybe<ProductVariant>;
};

export type OrderLineUnitsInput = {
  readonly orderLineId: Scalars['ID']['input'];
  /** At least 1. */
  readonly quantity: Scalars['Int']['input'];
};

export type OrderPayload = {
  readonly __typename?: 'OrderPayload';
  readonly order: Order;
};

export type OrderResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | OrderPayload | OrderStateConflict | PickupCodeWrong | VersionConflict;

/**
 * The order or fulfilment is past the state that the command needs: `FULFILLMENT_STATE`, `FULFILLMENT_KIND`, `GOODS_HAVE_LEFT`,
 * `ORDER_CANCELLED`, `PICKUP_EXPIRED`, `PICKUP_NOT_EXPIRED`, `QUANTITY_EXCEEDED`, `LOCATION_MISSING`, `SAME_LOCATION`, `RETURN_STATE`,
 * `ORDER_NOT_COMPLETE` or `FINDINGS_INCOMPLETE`.
 */
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

export type Payment = {
  readonly __typename?: 'Payment';
  readonly amount: Money;
  readonly captured: Money;
  readonly method: PaymentMethod;
  /** The provider's own number. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** What is back with the customer. */
  readonly refunded: Money;
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
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

/** The pickup code is not this order's. After five wrong ones no code is taken until staff make a new one by `markReadyForPickup`. */
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

export type PosBatchPayload = {
  readonly __typename?: 'PosBatchPayload';
  /** One for each sale, in their order. */
  readonly outcomes: ReadonlyArray<PosSaleOutcome>;
};

export type PosBatchResult = Forbidden | IdempotencyMismatch | InvalidInput | PosBatchPayload;

export type PosLineInput = {
  /** Of the whole line, as a positive amount in minor units. */
  readonly discount?: Scalars['String']['input'];
  /** 1 to 9,999. */
  readonly quantity: Scalars['Int']['input'];
  /** 1000 is 10 %. */
  readonly taxRateBasisPoints: Scalars['Int']['input'];
  /** Of one unit, in minor units as text. */
  readonly unitPrice: Scalars['String']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type PosSaleInput = {
  readonly channel?: Scalars['ID']['input'];
  /** ISO 4217; all amounts are in it. */
  readonly currency?: Scalars['String']['input'];
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200. */
  readonly lines: ReadonlyArray<PosLineInput>;
  readonly locationId: Scalars['ID']['input'];
  /** Not in the future. */
  readonly occurredAt: Scalars['DateTime']['input'];
  /** The till's own count of its sales, from 1. */
  readonly sequence: Scalars['Int']['input'];
  /** Whether prices have tax in them. Tax is taken once a rate, and rounded down. */
  readonly taxIncluded?: Scalars['Boolean']['input'];
  /** Together what the sale comes to. */
  readonly tenders: ReadonlyArray<PosTenderInput>;
  readonly terminalId: Scalars['ID']['input'];
};

export type PosSaleOutcome = {
  readonly __typename?: 'PosSaleOutcome';
  /** Why it was rejected. */
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly kind: PosSaleOutcomeKind;
  readonly message?: Maybe<Scalars['String']['output']>;
  /** The sale; null where it was rejected. */
  readonly order?: Maybe<Order>;
  readonly sequence: Scalars['Int']['output'];
  readonly terminalId: Scalars['ID']['output'];
};

export type PosSaleOutcomeKind =
  /** It was here already. */
  | 'KNOWN'
  | 'RECORDED'
  | 'REJECTED';

export type PosSalePayload = {
  readonly __typename?: 'PosSalePayload';
  readonly order: Order;
};

export type PosSaleResult = Forbidden | IdempotencyMismatch | InvalidInput | PosSalePayload | PosSequenceTaken;

/** The till has another sale at this place of its count. */
export type PosSequenceTaken = CommandError & {
  readonly __typename?: 'PosSequenceTaken';
  /** Always `POS_SEQUENCE_TAKEN`. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  /** The sale that is there. */
  readonly order: Order;
};

export type PosTenderInput = {
  /** In minor units as text. */
  readonly amount: Scalars['String']['input'];
  readonly kind: PosTenderKind;
  /** The payment provider's own number: a card without one is paid back at the till. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

export type PosTenderKind =
  | 'CARD'
  | 'CASH';

export type PosTerminal = {
  readonly __typename?: 'PosTerminal';
  /** 0 where nothing is known of it. */
  readonly lastSequence: Scalars['Int']['output'];
  /** Places in its count below `lastSequence` that are not here, lowest first, at most 100. */
  readonly missingSequences: ReadonlyArray<Scalars['Int']['output']>;
  readonly terminalId: Scalars['ID']['output'];
};

/** A sale as its till counts it. */
export type PosTransaction = {
  readonly __typename?: 'PosTransaction';
  readonly location?: Maybe<Location>;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly sequence: Scalars['Int']['output'];
  readonly terminalId: Scalars['ID']['output'];
  /** Whether the till was offline when it was rung up. */
  readonly wasOffline: Scalars['Boolean']['output'];
};

export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** A checkout, for whoever started it, and for services. */
  readonly checkout?: Maybe<Checkout>;
  /** What a store has to do, oldest first, at most 500; left out, `statuses` are those with work left. Staff of that store. */
  readonly fulfillmentQueue: ReadonlyArray<Fulfillment>;
  /** What each account of the books holds, over all orders: the sum of a currency is zero. `admin` and services. */
  readonly ledgerBalances: ReadonlyArray<AccountBalance>;
  /** Checkouts that have not ended, oldest first. `admin` and services. */
  readonly openCheckouts: ReadonlyArray<Checkout>;
  /** An order, for its customer, for staff of a store that fulfils it, and for services; null for anybody else. */
  readonly order?: Maybe<Order>;
  /** An order as it was at a moment, from its log, for whoever may read it; null before it was placed. */
  readonly orderAsOf?: Maybe<OrderAsOf>;
  /** An order by its number, under the same rule. */
  readonly orderByNumber?: Maybe<Order>;
  /** Orders, newest first: the shopper's own; those of an associate's store; any for `admin` and services. */
  readonly orders: OrderConnection;
  /** How far a till's own count of its sales is known here: staff of its store, `admin` and services. */
  readonly posTerminal: PosTerminal;
  /** What may be brought back of an order; by its number, for its customer, staff of any store, `admin` and services. */
  readonly returnableItems?: Maybe<ReturnableItems>;
};


export type QueryCheckoutArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFulfillmentQueueArgs = {
  locationId: Scalars['ID']['input'];
  statuses?: InputMaybe<ReadonlyArray<FulfillmentStatus>>;
};


export type QueryOpenCheckoutsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrderAsOfArgs = {
  at: Scalars['DateTime']['input'];
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


export type QueryPosTerminalArgs = {
  locationId: Scalars['ID']['input'];
  terminalId: Scalars['ID']['input'];
};


export type QueryReturnableItemsArgs = {
  number: Scalars['ID']['input'];
};

export type ReceiveReturnInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  readonly returnId: Scalars['ID']['input'];
};

export type RecordPosSaleInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly sale: PosSaleInput;
};

export type RejectReturnInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
  readonly returnId: Scalars['ID']['input'];
};

export type ReportShortInput = {
  readonly fulfillmentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200, each line once: what was not found. */
  readonly missing: ReadonlyArray<OrderLineUnitsInput>;
  readonly resolution: ShortResolution;
  /** Where the goods come from instead, for REROUTE; needed for a pickup: the customer has to know where to go. */
  readonly toLocationId?: InputMaybe<Scalars['ID']['input']>;
};

export type RequestReturnInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200, each line once. */
  readonly lines: ReadonlyArray<OrderLineUnitsInput>;
  readonly orderId: Scalars['ID']['input'];
  readonly reason: Scalars['String']['input'];
};

export type RerouteFulfillmentInput = {
  readonly fulfillmentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly toLocationId: Scalars['ID']['input'];
};

/** Goods that a customer brings back. */
export type Return = {
  readonly __typename?: 'Return';
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<ReturnLine>;
  /** The store that took them in. */
  readonly location?: Maybe<Location>;
  readonly order: Order;
  readonly reason: Scalars['String']['output'];
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly status: ReturnStatus;
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type ReturnAsOf = {
  readonly __typename?: 'ReturnAsOf';
  readonly id: Scalars['ID']['output'];
  readonly status: ReturnStatus;
};

export type ReturnInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly returnId: Scalars['ID']['input'];
};

export type ReturnLine = {
  readonly __typename?: 'ReturnLine';
  readonly damaged: Scalars['Int']['output'];
  readonly orderLine: OrderLine;
  readonly quantity: Scalars['Int']['output'];
  /** As good as new. */
  readonly sellable: Scalars['Int']['output'];
  /** Goes back to the vendor. */
  readonly vendor: Scalars['Int']['output'];
};

export type ReturnStatus =
  | 'APPROVED'
  /** Other goods were taken for them. */
  | 'EXCHANGED'
  | 'INSPECTED'
  | 'RECEIVED'
  | 'REFUNDED'
  | 'REJECTED'
  | 'REQUESTED';

export type ReturnableItems = {
  readonly __typename?: 'ReturnableItems';
  /** Units that the customer has and has not asked to bring back. */
  readonly lines: ReadonlyArray<ReturnableLine>;
  readonly orderId: Scalars['ID']['output'];
};

export type ReturnableLine = {
  readonly __typename?: 'ReturnableLine';
  readonly orderLine: OrderLine;
  readonly quantity: Scalars['Int']['output'];
};

export type ShipInput = {
  readonly fulfillmentId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Sent from a location to an address. */
export type Shipment = Fulfillment & {
  readonly __typename?: 'Shipment';
  /** For the customer and for the location that sends it; null for other stores. */
  readonly address?: Maybe<DeliveryAddress>;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<FulfillmentLine>;
  readonly location?: Maybe<Location>;
  readonly order: Order;
  readonly status: FulfillmentStatus;
  readonly trackingNumber?: Maybe<Scalars['String']['output']>;
};

export type ShortResolution =
  /** The goods are given up, and their price given back. */
  | 'CANCEL'
  /** The goods come from elsewhere. */
  | 'REROUTE';

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What a store has to do: the whole queue, now and after each change. Staff of that store. */
  readonly fulfillmentQueue: ReadonlyArray<Fulfillment>;
  /** Which entities changed, for gateways: live queries are answered again by it. */
  readonly orderChanges: ReadonlyArray<Maybe<OrderEntity>>;
  /** The full order after each change: one order, or a customer's, or those of a store. Exactly one argument. */
  readonly orderUpdated: Order;
  /** Goods that begin to wait at a counter, with their code. The customer. */
  readonly pickupReady: PickupFulfillment;
};


export type SubscriptionFulfillmentQueueArgs = {
  locationId: Scalars['ID']['input'];
};


export type SubscriptionOrderUpdatedArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  locationId?: InputMaybe<Scalars['ID']['input']>;
  orderId?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionPickupReadyArgs = {
  customerId: Scalars['ID']['input'];
};

/** One of the ways in which an order is paid: refundDue + refunded ≤ captured ≤ amount. */
export type Tender = {
  readonly __typename?: 'Tender';
  /** What is to be paid by it. */
  readonly amount: Money;
  readonly captured: Money;
  readonly id: Scalars['ID']['output'];
  readonly kind: TenderKind;
  /** The provider's own number. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** Promised, and on its way back. */
  readonly refundDue: Money;
  readonly refunded: Money;
};

export type TenderAsOf = {
  readonly __typename?: 'TenderAsOf';
  readonly amount: Money;
  readonly captured: Money;
  readonly id: Scalars['ID']['output'];
  readonly kind: TenderKind;
  readonly refundDue: Money;
  readonly refunded: Money;
};

export type TenderKind =
  /** Through the payment provider. */
  | 'CARD'
  /** Whatever the till takes. */
  | 'CASH'
  /** Goods that came back for these. */
  | 'EXCHANGE'
  /** Points of the customer. */
  | 'POINTS';

/** Prices changed since the customer looked; nothing was ordered or held. */
export type TotalChanged = CommandError & {
  readonly __typename?: 'TotalChanged';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly total: Money;
};

export type UploadPosBatchInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200, in the till's order. */
  readonly sales: ReadonlyArray<PosSaleInput>;
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
  Checkout: Checkout;
  Customer: Customer;
  InStoreFulfillment: InStoreFulfillment;
  Order: Order;
  OrderLine: OrderLine;
  PickupFulfillment: PickupFulfillment;
  Return: Return;
  Shipment: Shipment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Checkout:
    ( { __typename: 'Checkout' }
    & GraphQLRecursivePick<FederationTypes['Checkout'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  InStoreFulfillment:
    ( { __typename: 'InStoreFulfillment' }
    & GraphQLRecursivePick<FederationTypes['InStoreFulfillment'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & ( GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"number":true}> ) );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  PickupFulfillment:
    ( { __typename: 'PickupFulfillment' }
    & GraphQLRecursivePick<FederationTypes['PickupFulfillment'], {"id":true}> );
  Return:
    ( { __typename: 'Return' }
    & GraphQLRecursivePick<FederationTypes['Return'], {"id":true}> );
  Shipment:
    ( { __typename: 'Shipment' }
    & GraphQLRecursivePick<FederationTypes['Shipment'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CheckoutResult:
    | ( Omit<CheckoutOutOfStock, 'shortages'> & { shortages: ReadonlyArray<_RefType['CheckoutShortage']> } )
    | ( CheckoutPlaced )
    | ( Omit<CheckoutPending, 'checkout'> & { checkout: _RefType['Checkout'] } )
    | ( CheckoutRejected )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( PaymentDeclined )
    | ( TotalChanged )
    | ( VersionConflict )
  ;
  ExchangeResult:
    | ( Exchanged )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( OrderConflict )
    | ( SequenceTaken )
  ;
  OrderEntity:
    | ( CustomerKey )
    | ( OrderRow )
  ;
  OrderResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( OrderChanged )
    | ( OrderConflict )
    | ( PickupCodeWrong )
    | ( VersionConflict )
  ;
  PosBatchResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( Omit<PosBatchPayload, 'outcomes'> & { outcomes: ReadonlyArray<_RefType['PosSaleOutcome']> } )
  ;
  PosSaleResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( OrderChangedBySale )
    | ( SequenceTaken )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  CommandError:
    | ( Omit<CheckoutOutOfStock, 'shortages'> & { shortages: ReadonlyArray<_RefType['CheckoutShortage']> } )
    | ( CheckoutRejected )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( OrderConflict )
    | ( PaymentDeclined )
    | ( PickupCodeWrong )
    | ( SequenceTaken )
    | ( TotalChanged )
    | ( VersionConflict )
  ;
  Fulfillment:
    | ( FulfillmentRow )
    | ( FulfillmentRow )
    | ( FulfillmentRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccountBalance: ResolverTypeWrapper<AccountBalance>;
  CancelOrderInput: CancelOrderInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelOrderLinesInput: CancelOrderLinesInput;
  Cart: ResolverTypeWrapper<Cart>;
  Channel: ResolverTypeWrapper<Channel>;
  Checkout: ResolverTypeWrapper<CheckoutRow>;
  CheckoutFailure: ResolverTypeWrapper<CheckoutFailure>;
  CheckoutInput: CheckoutInput;
  CheckoutOutOfStock: ResolverTypeWrapper<Omit<CheckoutOutOfStock, 'shortages'> & { shortages: ReadonlyArray<ResolversTypes['CheckoutShortage']> }>;
  CheckoutPayload: ResolverTypeWrapper<CheckoutPlaced>;
  CheckoutPending: ResolverTypeWrapper<Omit<CheckoutPending, 'checkout'> & { checkout: ResolversTypes['Checkout'] }>;
  CheckoutRejected: ResolverTypeWrapper<CheckoutRejected>;
  CheckoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CheckoutResult']>;
  CheckoutShortage: ResolverTypeWrapper<Shortage>;
  CheckoutStatus: CheckoutStatus;
  CheckoutStep: CheckoutStep;
  CommandError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommandError']>;
  ConfirmPickupInput: ConfirmPickupInput;
  CreateExchangeInput: CreateExchangeInput;
  Customer: ResolverTypeWrapper<CustomerKey>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeliveryAddress: ResolverTypeWrapper<DeliveryAddress>;
  DeliveryAddressInput: DeliveryAddressInput;
  Disposition: Disposition;
  ExchangePayload: ResolverTypeWrapper<Exchanged>;
  ExchangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExchangeResult']>;
  FindingInput: FindingInput;
  Forbidden: ResolverTypeWrapper<Forbidden>;
  Fulfillment: ResolverTypeWrapper<FulfillmentRow>;
  FulfillmentAsOf: ResolverTypeWrapper<FulfillmentAsOf>;
  FulfillmentInput: FulfillmentInput;
  FulfillmentLine: ResolverTypeWrapper<FulfillmentLineRow>;
  FulfillmentStatus: FulfillmentStatus;
  HoldInStoreInput: HoldInStoreInput;
  IdempotencyMismatch: ResolverTypeWrapper<IdempotencyMismatch>;
  InStoreFulfillment: ResolverTypeWrapper<FulfillmentRow>;
  InspectReturnInput: InspectReturnInput;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  Invoice: ResolverTypeWrapper<IssuedDocument>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  InvoiceKind: InvoiceKind;
  InvoiceLine: ResolverTypeWrapper<InvoiceLine>;
  InvoiceTax: ResolverTypeWrapper<InvoiceTax>;
  IssueInvoiceInput: IssueInvoiceInput;
  LedgerAccount: LedgerAccount;
  LedgerEntry: ResolverTypeWrapper<LedgerEntry>;
  LedgerTransaction: ResolverTypeWrapper<Booked>;
  LedgerTransactionKind: LedgerTransactionKind;
  LineAsOf: ResolverTypeWrapper<LineAsOf>;
  LineFulfillmentInput: LineFulfillmentInput;
  LineFulfillmentOption: LineFulfillmentOption;
  Location: ResolverTypeWrapper<Location>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderAsOf: ResolverTypeWrapper<OrderThen>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversTypes['Order']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderEntity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderEntity']>;
  OrderEvent: ResolverTypeWrapper<OrderEventRow>;
  OrderFilter: OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLineRow>;
  OrderLineUnitsInput: OrderLineUnitsInput;
  OrderPayload: ResolverTypeWrapper<OrderChanged>;
  OrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderResult']>;
  OrderStateConflict: ResolverTypeWrapper<OrderConflict>;
  OrderStatus: OrderStatus;
  OrderTax: ResolverTypeWrapper<OrderTax>;
  OrderTotals: ResolverTypeWrapper<OrderTotals>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<Payment>;
  PaymentDeclined: ResolverTypeWrapper<PaymentDeclined>;
  PaymentInput: PaymentInput;
  PaymentMethod: PaymentMethod;
  PaymentStatus: PaymentStatus;
  PickupCodeWrong: ResolverTypeWrapper<PickupCodeWrong>;
  PickupFulfillment: ResolverTypeWrapper<FulfillmentRow>;
  PosBatchPayload: ResolverTypeWrapper<Omit<PosBatchPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversTypes['PosSaleOutcome']> }>;
  PosBatchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PosBatchResult']>;
  PosLineInput: PosLineInput;
  PosSaleInput: PosSaleInput;
  PosSaleOutcome: ResolverTypeWrapper<SaleOutcome>;
  PosSaleOutcomeKind: PosSaleOutcomeKind;
  PosSalePayload: ResolverTypeWrapper<OrderChangedBySale>;
  PosSaleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PosSaleResult']>;
  PosSequenceTaken: ResolverTypeWrapper<SequenceTaken>;
  PosTenderInput: PosTenderInput;
  PosTenderKind: PosTenderKind;
  PosTerminal: ResolverTypeWrapper<PosTerminal>;
  PosTransaction: ResolverTypeWrapper<PosTransactionRow>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveReturnInput: ReceiveReturnInput;
  RecordPosSaleInput: RecordPosSaleInput;
  RejectReturnInput: RejectReturnInput;
  ReportShortInput: ReportShortInput;
  RequestReturnInput: RequestReturnInput;
  RerouteFulfillmentInput: RerouteFulfillmentInput;
  Return: ResolverTypeWrapper<ReturnRow>;
  ReturnAsOf: ResolverTypeWrapper<ReturnAsOf>;
  ReturnInput: ReturnInput;
  ReturnLine: ResolverTypeWrapper<ReturnLineRow>;
  ReturnStatus: ReturnStatus;
  ReturnableItems: ResolverTypeWrapper<Omit<ReturnableItems, 'lines'> & { lines: ReadonlyArray<ResolversTypes['ReturnableLine']> }>;
  ReturnableLine: ResolverTypeWrapper<ReturnableLineRow>;
  ShipInput: ShipInput;
  Shipment: ResolverTypeWrapper<FulfillmentRow>;
  ShortResolution: ShortResolution;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tender: ResolverTypeWrapper<TenderRow>;
  TenderAsOf: ResolverTypeWrapper<TenderAsOf>;
  TenderKind: TenderKind;
  TotalChanged: ResolverTypeWrapper<TotalChanged>;
  UploadPosBatchInput: UploadPosBatchInput;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountBalance: AccountBalance;
  CancelOrderInput: CancelOrderInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  CancelOrderLinesInput: CancelOrderLinesInput;
  Cart: Cart;
  Channel: Channel;
  Checkout: CheckoutRow;
  CheckoutFailure: CheckoutFailure;
  CheckoutInput: CheckoutInput;
  CheckoutOutOfStock: Omit<CheckoutOutOfStock, 'shortages'> & { shortages: ReadonlyArray<ResolversParentTypes['CheckoutShortage']> };
  CheckoutPayload: CheckoutPlaced;
  CheckoutPending: Omit<CheckoutPending, 'checkout'> & { checkout: ResolversParentTypes['Checkout'] };
  CheckoutRejected: CheckoutRejected;
  CheckoutResult: ResolversUnionTypes<ResolversParentTypes>['CheckoutResult'];
  CheckoutShortage: Shortage;
  CommandError: ResolversInterfaceTypes<ResolversParentTypes>['CommandError'];
  ConfirmPickupInput: ConfirmPickupInput;
  CreateExchangeInput: CreateExchangeInput;
  Customer: CustomerKey;
  DateTime: Scalars['DateTime']['output'];
  DeliveryAddress: DeliveryAddress;
  DeliveryAddressInput: DeliveryAddressInput;
  ExchangePayload: Exchanged;
  ExchangeResult: ResolversUnionTypes<ResolversParentTypes>['ExchangeResult'];
  FindingInput: FindingInput;
  Forbidden: Forbidden;
  Fulfillment: FulfillmentRow;
  FulfillmentAsOf: FulfillmentAsOf;
  FulfillmentInput: FulfillmentInput;
  FulfillmentLine: FulfillmentLineRow;
  HoldInStoreInput: HoldInStoreInput;
  IdempotencyMismatch: IdempotencyMismatch;
  InStoreFulfillment: FulfillmentRow;
  InspectReturnInput: InspectReturnInput;
  InvalidInput: InvalidInput;
  Invoice: IssuedDocument;
  Boolean: Scalars['Boolean']['output'];
  InvoiceLine: InvoiceLine;
  InvoiceTax: InvoiceTax;
  IssueInvoiceInput: IssueInvoiceInput;
  LedgerEntry: LedgerEntry;
  LedgerTransaction: Booked;
  LineAsOf: LineAsOf;
  LineFulfillmentInput: LineFulfillmentInput;
  Location: Location;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  Order: OrderRow;
  OrderAsOf: OrderThen;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Order']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderEntity: ResolversUnionTypes<ResolversParentTypes>['OrderEntity'];
  OrderEvent: OrderEventRow;
  OrderFilter: OrderFilter;
  OrderLine: OrderLineRow;
  OrderLineUnitsInput: OrderLineUnitsInput;
  OrderPayload: OrderChanged;
  OrderResult: ResolversUnionTypes<ResolversParentTypes>['OrderResult'];
  OrderStateConflict: OrderConflict;
  OrderTax: OrderTax;
  OrderTotals: OrderTotals;
  PageInfo: PageInfo;
  Payment: Payment;
  PaymentDeclined: PaymentDeclined;
  PaymentInput: PaymentInput;
  PickupCodeWrong: PickupCodeWrong;
  PickupFulfillment: FulfillmentRow;
  PosBatchPayload: Omit<PosBatchPayload, 'outcomes'> & { outcomes: ReadonlyArray<ResolversParentTypes['PosSaleOutcome']> };
  PosBatchResult: ResolversUnionTypes<ResolversParentTypes>['PosBatchResult'];
  PosLineInput: PosLineInput;
  PosSaleInput: PosSaleInput;
  PosSaleOutcome: SaleOutcome;
  PosSalePayload: OrderChangedBySale;
  PosSaleResult: ResolversUnionTypes<ResolversParentTypes>['PosSaleResult'];
  PosSequenceTaken: SequenceTaken;
  PosTenderInput: PosTenderInput;
  PosTerminal: PosTerminal;
  PosTransaction: PosTransactionRow;
  ProductVariant: ProductVariant;
  Query: Record<PropertyKey, never>;
  ReceiveReturnInput: ReceiveReturnInput;
  RecordPosSaleInput: RecordPosSaleInput;
  RejectReturnInput: RejectReturnInput;
  ReportShortInput: ReportShortInput;
  RequestReturnInput: RequestReturnInput;
  RerouteFulfillmentInput: RerouteFulfillmentInput;
  Return: ReturnRow;
  ReturnAsOf: ReturnAsOf;
  ReturnInput: ReturnInput;
  ReturnLine: ReturnLineRow;
  ReturnableItems: Omit<ReturnableItems, 'lines'> & { lines: ReadonlyArray<ResolversParentTypes['ReturnableLine']> };
  ReturnableLine: ReturnableLineRow;
  ShipInput: ShipInput;
  Shipment: FulfillmentRow;
  Subscription: Record<PropertyKey, never>;
  Tender: TenderRow;
  TenderAsOf: TenderAsOf;
  TotalChanged: TotalChanged;
  UploadPosBatchInput: UploadPosBatchInput;
  VersionConflict: VersionConflict;
  String: Scalars['String']['output'];
};

export type ChangesDirectiveArgs = {
  parts?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ChangesDirectiveResolver<Result, Parent, ContextType = OrderContext, Args = ChangesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WatchesDirectiveArgs = {
  types: ReadonlyArray<Scalars['String']['input']>;
};

export type WatchesDirectiveResolver<Result, Parent, ContextType = OrderContext, Args = WatchesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountBalanceResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['AccountBalance'] = ResolversParentTypes['AccountBalance']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CartResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CheckoutResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Checkout'] = ResolversParentTypes['Checkout'], FederationReferenceType extends FederationReferenceTypes['Checkout'] = FederationReferenceTypes['Checkout']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Checkout']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['CheckoutFailure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CheckoutStatus'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['CheckoutStep'], ParentType, ContextType>;
};

export type CheckoutFailureResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['CheckoutFailure'] = ResolversParentTypes['CheckoutFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CheckoutOutOfStockResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['CheckoutOutOfStock'] = ResolversParentTypes['CheckoutOutOfStock']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortages?: Resolver<ReadonlyArray<ResolversTypes['CheckoutShortage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutPayloadResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['CheckoutPayload'] = ResolversParentTypes['CheckoutPayload']> = {
  checkout?: Resolver<ResolversTypes['Checkout'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutPendingResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['CheckoutPending'] = ResolversParentTypes['CheckoutPending']> = {
  checkout?: Resolver<ResolversTypes['Checkout'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutRejectedResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['CheckoutRejected'] = ResolversParentTypes['CheckoutRejected']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutResultResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['CheckoutResult'] = ResolversParentTypes['CheckoutResult']> = {
  __resolveType: TypeResolveFn<'CheckoutOutOfStock' | 'CheckoutPayload' | 'CheckoutPending' | 'CheckoutRejected' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'PaymentDeclined' | 'TotalChanged' | 'VersionConflict', ParentType, ContextType>;
};

export type CheckoutShortageResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['CheckoutShortage'] = ResolversParentTypes['CheckoutShortage']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type CommandErrorResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['CommandError'] = ResolversParentTypes['CommandError']> = {
  __resolveType: TypeResolveFn<'CheckoutOutOfStock' | 'CheckoutRejected' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'OrderStateConflict' | 'PaymentDeclined' | 'PickupCodeWrong' | 'PosSequenceTaken' | 'TotalChanged' | 'VersionConflict', ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<CustomerOrdersArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeliveryAddressResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['DeliveryAddress'] = ResolversParentTypes['DeliveryAddress']> = {
  locality?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  streetAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExchangePayloadResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['ExchangePayload'] = ResolversParentTypes['ExchangePayload']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  worth?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExchangeResultResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['ExchangeResult'] = ResolversParentTypes['ExchangeResult']> = {
  __resolveType: TypeResolveFn<'ExchangePayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'OrderStateConflict' | 'PosSequenceTaken', ParentType, ContextType>;
};

export type ForbiddenResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Forbidden'] = ResolversParentTypes['Forbidden']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FulfillmentResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Fulfillment'] = ResolversParentTypes['Fulfillment']> = {
  __resolveType: TypeResolveFn<'InStoreFulfillment' | 'PickupFulfillment' | 'Shipment', ParentType, ContextType>;
};

export type FulfillmentAsOfResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['FulfillmentAsOf'] = ResolversParentTypes['FulfillmentAsOf']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
};

export type FulfillmentLineResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['FulfillmentLine'] = ResolversParentTypes['FulfillmentLine']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderLine?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdempotencyMismatchResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['IdempotencyMismatch'] = ResolversParentTypes['IdempotencyMismatch']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InStoreFulfillmentResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['InStoreFulfillment'] = ResolversParentTypes['InStoreFulfillment'], FederationReferenceType extends FederationReferenceTypes['InStoreFulfillment'] = FederationReferenceTypes['InStoreFulfillment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InStoreFulfillment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['FulfillmentLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvoiceResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Invoice'] = ResolversParentTypes['Invoice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InvoiceKind'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['InvoiceLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registrationNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['InvoiceTax']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  transactedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InvoiceLineResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['InvoiceLine'] = ResolversParentTypes['InvoiceLine']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  mark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type InvoiceTaxResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['InvoiceTax'] = ResolversParentTypes['InvoiceTax']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LedgerTransactionResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['LedgerTransaction'] = ResolversParentTypes['LedgerTransaction']> = {
  bookedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entries?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerTransactionKind'], ParentType, ContextType>;
};

export type LineAsOfResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['LineAsOf'] = ResolversParentTypes['LineAsOf']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveReturn?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationApproveReturnArgs, 'input'>>;
  cancelOrder?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  cancelOrderLines?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationCancelOrderLinesArgs, 'input'>>;
  checkout?: Resolver<ResolversTypes['CheckoutResult'], ParentType, ContextType, RequireFields<MutationCheckoutArgs, 'input'>>;
  confirmPickup?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationConfirmPickupArgs, 'input'>>;
  createExchange?: Resolver<ResolversTypes['ExchangeResult'], ParentType, ContextType, RequireFields<MutationCreateExchangeArgs, 'input'>>;
  expirePickup?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationExpirePickupArgs, 'input'>>;
  holdInStore?: Resolver<ResolversTypes['CheckoutResult'], ParentType, ContextType, RequireFields<MutationHoldInStoreArgs, 'input'>>;
  inspectReturn?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationInspectReturnArgs, 'input'>>;
  issueInvoice?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationIssueInvoiceArgs, 'input'>>;
  issueRefund?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationIssueRefundArgs, 'input'>>;
  markReadyForPickup?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationMarkReadyForPickupArgs, 'input'>>;
  receiveReturn?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationReceiveReturnArgs, 'input'>>;
  recordPosSale?: Resolver<ResolversTypes['PosSaleResult'], ParentType, ContextType, RequireFields<MutationRecordPosSaleArgs, 'input'>>;
  rejectReturn?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationRejectReturnArgs, 'input'>>;
  reportShort?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationReportShortArgs, 'input'>>;
  requestReturn?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationRequestReturnArgs, 'input'>>;
  rerouteFulfillment?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationRerouteFulfillmentArgs, 'input'>>;
  ship?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationShipArgs, 'input'>>;
  startPicking?: Resolver<ResolversTypes['OrderResult'], ParentType, ContextType, RequireFields<MutationStartPickingArgs, 'input'>>;
  uploadPosBatch?: Resolver<ResolversTypes['PosBatchResult'], ParentType, ContextType, RequireFields<MutationUploadPosBatchArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  fulfillments?: Resolver<ReadonlyArray<ResolversTypes['Fulfillment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoices?: Resolver<ReadonlyArray<ResolversTypes['Invoice']>, ParentType, ContextType>;
  ledger?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LedgerTransaction']>>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  posTransaction?: Resolver<Maybe<ResolversTypes['PosTransaction']>, ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['Return']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  tenders?: Resolver<ReadonlyArray<ResolversTypes['Tender']>, ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['OrderTotals'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderAsOfResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderAsOf'] = ResolversParentTypes['OrderAsOf']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fulfillments?: Resolver<ReadonlyArray<ResolversTypes['FulfillmentAsOf']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['LineAsOf']>, ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['ReturnAsOf']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  tenders?: Resolver<ReadonlyArray<ResolversTypes['TenderAsOf']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderEntityResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderEntity'] = ResolversParentTypes['OrderEntity']> = {
  __resolveType: TypeResolveFn<'Customer' | 'Order', ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type OrderPayloadResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderPayload'] = ResolversParentTypes['OrderPayload']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResultResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderResult'] = ResolversParentTypes['OrderResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'OrderPayload' | 'OrderStateConflict' | 'PickupCodeWrong' | 'VersionConflict', ParentType, ContextType>;
};

export type OrderStateConflictResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderStateConflict'] = ResolversParentTypes['OrderStateConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderTaxResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderTax'] = ResolversParentTypes['OrderTax']> = {
  rateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderTotalsResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['OrderTotals'] = ResolversParentTypes['OrderTotals']> = {
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  taxes?: Resolver<ReadonlyArray<ResolversTypes['OrderTax']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
};

export type PaymentDeclinedResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PaymentDeclined'] = ResolversParentTypes['PaymentDeclined']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PickupCodeWrongResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PickupCodeWrong'] = ResolversParentTypes['PickupCodeWrong']> = {
  attemptsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PickupFulfillmentResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PickupFulfillment'] = ResolversParentTypes['PickupFulfillment'], FederationReferenceType extends FederationReferenceTypes['PickupFulfillment'] = FederationReferenceTypes['PickupFulfillment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PickupFulfillment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['FulfillmentLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  pickupCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PosBatchPayloadResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PosBatchPayload'] = ResolversParentTypes['PosBatchPayload']> = {
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['PosSaleOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PosBatchResultResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PosBatchResult'] = ResolversParentTypes['PosBatchResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'PosBatchPayload', ParentType, ContextType>;
};

export type PosSaleOutcomeResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PosSaleOutcome'] = ResolversParentTypes['PosSaleOutcome']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PosSaleOutcomeKind'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  terminalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PosSalePayloadResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PosSalePayload'] = ResolversParentTypes['PosSalePayload']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PosSaleResultResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PosSaleResult'] = ResolversParentTypes['PosSaleResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'PosSalePayload' | 'PosSequenceTaken', ParentType, ContextType>;
};

export type PosSequenceTakenResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PosSequenceTaken'] = ResolversParentTypes['PosSequenceTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PosTerminalResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PosTerminal'] = ResolversParentTypes['PosTerminal']> = {
  lastSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missingSequences?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  terminalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PosTransactionResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['PosTransaction'] = ResolversParentTypes['PosTransaction']> = {
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  terminalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  wasOffline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  checkout?: Resolver<Maybe<ResolversTypes['Checkout']>, ParentType, ContextType, RequireFields<QueryCheckoutArgs, 'id'>>;
  fulfillmentQueue?: Resolver<ReadonlyArray<ResolversTypes['Fulfillment']>, ParentType, ContextType, RequireFields<QueryFulfillmentQueueArgs, 'locationId'>>;
  ledgerBalances?: Resolver<ReadonlyArray<ResolversTypes['AccountBalance']>, ParentType, ContextType>;
  openCheckouts?: Resolver<ReadonlyArray<ResolversTypes['Checkout']>, ParentType, ContextType, RequireFields<QueryOpenCheckoutsArgs, 'first'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orderAsOf?: Resolver<Maybe<ResolversTypes['OrderAsOf']>, ParentType, ContextType, RequireFields<QueryOrderAsOfArgs, 'at' | 'id'>>;
  orderByNumber?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderByNumberArgs, 'number'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first'>>;
  posTerminal?: Resolver<ResolversTypes['PosTerminal'], ParentType, ContextType, RequireFields<QueryPosTerminalArgs, 'locationId' | 'terminalId'>>;
  returnableItems?: Resolver<Maybe<ResolversTypes['ReturnableItems']>, ParentType, ContextType, RequireFields<QueryReturnableItemsArgs, 'number'>>;
};

export type ReturnResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Return'] = ResolversParentTypes['Return'], FederationReferenceType extends FederationReferenceTypes['Return'] = FederationReferenceTypes['Return']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Return']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReturnAsOfResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['ReturnAsOf'] = ResolversParentTypes['ReturnAsOf']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReturnStatus'], ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  damaged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderLine?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vendor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReturnableItemsResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['ReturnableItems'] = ResolversParentTypes['ReturnableItems']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReturnableLine']>, ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ReturnableLineResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['ReturnableLine'] = ResolversParentTypes['ReturnableLine']> = {
  orderLine?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment'], FederationReferenceType extends FederationReferenceTypes['Shipment'] = FederationReferenceTypes['Shipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['DeliveryAddress']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['FulfillmentLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FulfillmentStatus'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  fulfillmentQueue?: SubscriptionResolver<ReadonlyArray<ResolversTypes['Fulfillment']>, "fulfillmentQueue", ParentType, ContextType, RequireFields<SubscriptionFulfillmentQueueArgs, 'locationId'>>;
  orderChanges?: SubscriptionResolver<ReadonlyArray<Maybe<ResolversTypes['OrderEntity']>>, "orderChanges", ParentType, ContextType>;
  orderUpdated?: SubscriptionResolver<ResolversTypes['Order'], "orderUpdated", ParentType, ContextType, Partial<SubscriptionOrderUpdatedArgs>>;
  pickupReady?: SubscriptionResolver<ResolversTypes['PickupFulfillment'], "pickupReady", ParentType, ContextType, RequireFields<SubscriptionPickupReadyArgs, 'customerId'>>;
};

export type TenderResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['Tender'] = ResolversParentTypes['Tender']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TenderKind'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TenderAsOfResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['TenderAsOf'] = ResolversParentTypes['TenderAsOf']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TenderKind'], ParentType, ContextType>;
  refundDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TotalChangedResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['TotalChanged'] = ResolversParentTypes['TotalChanged']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = OrderContext, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = OrderContext> = {
  AccountBalance?: AccountBalanceResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  Checkout?: CheckoutResolvers<ContextType>;
  CheckoutFailure?: CheckoutFailureResolvers<ContextType>;
  CheckoutOutOfStock?: CheckoutOutOfStockResolvers<ContextType>;
  CheckoutPayload?: CheckoutPayloadResolvers<ContextType>;
  CheckoutPending?: CheckoutPendingResolvers<ContextType>;
  CheckoutRejected?: CheckoutRejectedResolvers<ContextType>;
  CheckoutResult?: CheckoutResultResolvers<ContextType>;
  CheckoutShortage?: CheckoutShortageResolvers<ContextType>;
  CommandError?: CommandErrorResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeliveryAddress?: DeliveryAddressResolvers<ContextType>;
  ExchangePayload?: ExchangePayloadResolvers<ContextType>;
  ExchangeResult?: ExchangeResultResolvers<ContextType>;
  Forbidden?: ForbiddenResolvers<ContextType>;
  Fulfillment?: FulfillmentResolvers<ContextType>;
  FulfillmentAsOf?: FulfillmentAsOfResolvers<ContextType>;
  FulfillmentLine?: FulfillmentLineResolvers<ContextType>;
  IdempotencyMismatch?: IdempotencyMismatchResolvers<ContextType>;
  InStoreFulfillment?: InStoreFulfillmentResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  Invoice?: InvoiceResolvers<ContextType>;
  InvoiceLine?: InvoiceLineResolvers<ContextType>;
  InvoiceTax?: InvoiceTaxResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerTransaction?: LedgerTransactionResolvers<ContextType>;
  LineAsOf?: LineAsOfResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderAsOf?: OrderAsOfResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderEntity?: OrderEntityResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderPayload?: OrderPayloadResolvers<ContextType>;
  OrderResult?: OrderResultResolvers<ContextType>;
  OrderStateConflict?: OrderStateConflictResolvers<ContextType>;
  OrderTax?: OrderTaxResolvers<ContextType>;
  OrderTotals?: OrderTotalsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentDeclined?: PaymentDeclinedResolvers<ContextType>;
  PickupCodeWrong?: PickupCodeWrongResolvers<ContextType>;
  PickupFulfillment?: PickupFulfillmentResolvers<ContextType>;
  PosBatchPayload?: PosBatchPayloadResolvers<ContextType>;
  PosBatchResult?: PosBatchResultResolvers<ContextType>;
  PosSaleOutcome?: PosSaleOutcomeResolvers<ContextType>;
  PosSalePayload?: PosSalePayloadResolvers<ContextType>;
  PosSaleResult?: PosSaleResultResolvers<ContextType>;
  PosSequenceTaken?: PosSequenceTakenResolvers<ContextType>;
  PosTerminal?: PosTerminalResolvers<ContextType>;
  PosTransaction?: PosTransactionResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Return?: ReturnResolvers<ContextType>;
  ReturnAsOf?: ReturnAsOfResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  ReturnableItems?: ReturnableItemsResolvers<ContextType>;
  ReturnableLine?: ReturnableLineResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tender?: TenderResolvers<ContextType>;
  TenderAsOf?: TenderAsOfResolvers<ContextType>;
  TotalChanged?: TotalChangedResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OrderContext> = {
  changes?: ChangesDirectiveResolver<any, any, ContextType>;
  watches?: WatchesDirectiveResolver<any, any, ContextType>;
};
