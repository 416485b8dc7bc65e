/**
 * The domain events that subgraphs publish: CloudEvents `type` → the shape of `data`.
 *
 * Contracts between services: fields are added, never renamed or removed. Every event carries the facts that a reader needs
 * without asking back, and no personal data beyond ids. `subject` is the id of the aggregate, `sequence` its version.
 */
export interface MoneyData {
  /** Integer minor units. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Events of product; subject: product, variant, attribute, promotion rule, review, import, category or channel. */
export interface ProductEvents {
  'product.ProductUpserted': { readonly productId: string; readonly variantIds: readonly string[] };
  'product.ProductPublished': { readonly productId: string; readonly variantIds: readonly string[] };
  'product.ProductUnpublished': { readonly productId: string; readonly variantIds: readonly string[] };
  'product.AttributeDefined': { readonly key: string; readonly version: number };
  /** A price is in force from now on: it was just set, or its moment has come. */
  'product.PriceChanged': PriceData;
  /** A price was set for a moment to come; `PriceChanged` follows when it comes. */
  'product.PriceScheduled': PriceData;
  /** A planned price was taken back, or a sale ended early; `PriceChanged` tells of what holds then. */
  'product.PriceCancelled': PriceData;
  'product.PromotionChanged': { readonly promotionId: string; readonly channels: readonly string[] };
  /** The rule is in force from now on. */
  'product.PromotionActivated': { readonly promotionId: string; readonly channels: readonly string[] };
  /** The rule is in force no longer. */
  'product.PromotionExpired': { readonly promotionId: string; readonly channels: readonly string[] };
  'product.ImportProgressed': ImportData;
  /** The file was read to its end, or is not readable. */
  'product.ImportFinished': ImportData;
  'product.ReviewSubmitted': ReviewData;
  /** A review is shown to all. */
  'product.ReviewPosted': ReviewData;
  'product.ReviewRejected': ReviewData;
  'product.ChannelCreated': { readonly channel: string };
  'product.CategoryChanged': { readonly categoryId: string; readonly parentId: string | null };
}

interface ImportData {
  readonly jobId: string;
  readonly status: string;
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
}

interface ReviewData {
  readonly reviewId: string;
  readonly productId: string;
  readonly customerId: string;
  /** 1 to 5. */
  readonly rating: number;
  readonly verifiedPurchase: boolean;
}

interface PriceData {
  readonly variantId: string;
  readonly channel: string;
  /** Null for every customer. */
  readonly customerGroup: string | null;
  readonly value: MoneyData;
  /** RFC 3339. */
  readonly validFrom: string;
}

/** Counters of a stock level after an event. */
interface StockLevelData {
  readonly levelId: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly allocated: number;
  readonly safetyStock: number;
  /** Left out by events from before there was such a counter: then 0. */
  readonly inTransitIn?: number;
  /** As `inTransitIn`. */
  readonly unsellable?: number;
  readonly version: number;
  /** RFC 3339. */
  readonly updatedAt: string;
}

/** `lines` are the units that it happened to. */
interface ReservationData {
  readonly reservationId: string;
  readonly orderId: string | null;
  readonly lines: readonly { readonly variantId: string; readonly locationId: string; readonly quantity: number }[];
}

/** A transfer after what happened to it; numbers are null until it has come that far. */
interface TransferData {
  readonly transferId: string;
  readonly fromLocationId: string;
  readonly toLocationId: string;
  readonly status: string;
  readonly lines: readonly {
    readonly variantId: string;
    readonly requested: number;
    readonly approved: number | null;
    readonly shipped: number | null;
    readonly received: number | null;
  }[];
}

/** Events of inventory; subject: stock level, reservation, transfer, stock count, stock discrepancy or location. */
export interface InventoryEvents {
  /** Full state after any change: of two for one level, the higher version is the newer. */
  'inventory.StockChanged': StockLevelData;
  'inventory.StockReserved': ReservationData;
  'inventory.ReservationExtended': ReservationData;
  'inventory.ReservationReleased': ReservationData;
  'inventory.ReservationExpired': ReservationData;
  'inventory.StockAllocated': ReservationData;
  'inventory.StockShipped': ReservationData;
  'inventory.AllocationCancelled': ReservationData;
  /** These units of an order lost their stock, to a sale or because nobody found them: source them anew or cancel them. */
  'inventory.AllocationShort': ReservationData;
  /** These units are held here now; `lines` name where to. */
  'inventory.ReservationMoved': ReservationData;
  'inventory.TransferRequested': TransferData;
  'inventory.TransferApproved': TransferData;
  'inventory.TransferShipped': TransferData;
  'inventory.TransferReceived': TransferData;
  'inventory.TransferCancelled': TransferData;
  /** Goods that were set aside for it were sold in the store. */
  'inventory.TransferReduced': TransferData;
  /** The shelf was not what the book said. */
  'inventory.StockDiscrepancyFound': {
    readonly discrepancyId: string;
    readonly variantId: string;
    readonly locationId: string;
    /** STORE_SALE, SHORT_PICK or TRANSFER. */
    readonly cause: string;
    readonly expected: number;
    readonly actual: number;
    readonly reference: string;
    /** RFC 3339. */
    readonly foundAt: string;
  };
  /** Follows a discrepancy: no location can replace what orders were promised. */
  'inventory.OversoldDetected': {
    readonly discrepancyId: string;
    readonly variantId: string;
    readonly locationId: string;
    readonly missing: number;
    readonly orderIds: readonly string[];
    /** Where there is some, though not enough. */
    readonly alternatives: readonly { readonly locationId: string; readonly atp: number }[];
  };
  /** What was counted against the book, also where they agree. */
  'inventory.StockCounted': {
    readonly countId: string;
    readonly locationId: string;
    readonly lines: readonly { readonly variantId: string; readonly book: number; readonly counted: number }[];
  };
  /** What may be promised has fallen to the threshold that somebody set, or below. Subject: low-stock. */
  'inventory.StockLow': StockLevelData & { readonly threshold: number };
  /** A customer who asked for it is to be told, once. Subject: back-in-stock. */
  'inventory.VariantBackInStock': {
    readonly subscriptionId: string;
    readonly customerId: string;
    readonly variantId: string;
    /** EC, LOCATION or NEAR. */
    readonly scope: string;
    readonly atp: number;
    readonly locationIds: readonly string[];
  };
  /** Null for every channel without rules of its own. Subject: sourcing rules. */
  'inventory.SourcingRulesChanged': { readonly channel: string | null; readonly rules: readonly string[] };
  /** Units that a channel leaves to the others; null stands for every variant or location. Subject: channel buffer. */
  'inventory.ChannelBufferChanged': {
    readonly channel: string;
    readonly variantId: string | null;
    readonly locationId: string | null;
    readonly units: number;
  };
  'inventory.LocationChanged': { readonly locationId: string; readonly code: string };
}

/** Events of cart; subject: cart, handoff or saved list. */
export interface CartEvents {
  /** Any change: readers ask for the cart's state, or read the version. */
  'cart.CartChanged': {
    readonly cartId: string;
    readonly customerId: string | null;
    readonly version: number;
    readonly status: string;
    /** Names of what happened, such as `LINE_ADDED`. */
    readonly changes: readonly string[];
  };
  /** Nobody has changed the cart for long; the next change takes it up again. */
  'cart.CartAbandoned': {
    readonly cartId: string;
    readonly customerId: string | null;
    readonly variantIds: readonly string[];
    /** RFC 3339. */
    readonly untouchedSince: string;
  };
  'cart.CartMerged': { readonly cartId: string; readonly into: string; readonly customerId: string };
  'cart.CartHandedOff': { readonly cartId: string; readonly customerId: string | null; readonly locationId: string };
  'cart.SavedListChanged': {
    readonly listId: string;
    readonly customerId: string;
    readonly version: number;
    readonly isDeleted: boolean;
  };
  'cart.HandoffChanged': { readonly code: string; readonly cartId: string; readonly status: string };
}

interface OrderData {
  readonly orderId: string;
  readonly number: string;
  readonly customerId: string | null;
  readonly channel: string;
  readonly locationIds: readonly string[];
  readonly total: MoneyData;
  readonly status: string;
  readonly version: number;
  /** Fulfilments that it happened to; left out by events from before it was told. */
  readonly fulfillmentIds?: readonly string[];
}

/** Events of order; subject: order. */
export interface OrderEvents {
  'order.OrderPlaced': OrderData & { readonly placedAt: string; readonly variantIds: readonly string[] };
  'order.PickingStarted': OrderData;
  /** Who picked did not find all of it. */
  'order.PickShort': OrderData;
  /** Goods that were promised are not there. */
  'order.FulfillmentShort': OrderData;
  'order.FulfillmentRerouting': OrderData;
  'order.FulfillmentRerouted': OrderData;
  'order.ReadyForPickup': OrderData;
  'order.PickedUp': OrderData;
  /** Nobody came for it: its goods and money go back. */
  'order.PickupExpired': OrderData;
  'order.Shipped': OrderData;
  /** Some of it will not be delivered. */
  'order.OrderLinesCancelled': OrderData;
  'order.OrderCancelled': OrderData & { readonly reason: string };
  'order.ReturnRequested': OrderData;
  'order.ReturnApproved': OrderData;
  'order.ReturnRejected': OrderData;
  'order.ReturnReceived': OrderData;
  'order.ReturnInspected': OrderData;
  'order.RefundIssued': OrderData;
  /** Goods that came back pay for others. */
  'order.ExchangeCreated': OrderData;
  'order.InvoiceIssued': OrderData;
  'order.PaymentRefunded': OrderData;
}

/** Events of customer; subject: customer, timeline, loyalty account, coupon or redemption. */
export interface CustomerEvents {
  'customer.CustomerRegistered': { readonly customerId: string };
  'customer.CustomerUpdated': { readonly customerId: string; readonly version: number };
  'customer.IdentityLinked': { readonly customerId: string; readonly identityType: string };
  'customer.IdentityUnlinked': { readonly customerId: string; readonly identityType: string };
  'customer.InteractionRecorded': {
    readonly customerId: string;
    readonly interactionId: string;
    readonly kind: string;
  };
  'customer.ConsentChanged': {
    readonly customerId: string;
    readonly purpose: string;
    readonly channel: string;
    readonly status: string;
  };
  /** A movement of points; subject: the account, sequence: its place in the ledger. */
  'customer.PointsMoved': {
    readonly customerId: string;
    readonly position: number;
    /** EARNED, REDEEMED, REVERSED or RESTORED. */
    readonly kind: string;
    /** Above 0 for what comes in, below for what goes out. */
    readonly points: number;
    /** After the movement. */
    readonly balance: number;
    /** What it was for, such as `order/o-1`. */
    readonly reference: string;
  };
  'customer.CouponIssued': { readonly code: string; readonly customerId: string | null };
  /** Points and coupons were held for a checkout, captured, released, or their hold expired. */
  'customer.RedemptionChanged': {
    readonly redemptionId: string;
    readonly customerId: string | null;
    readonly points: number;
    readonly couponCodes: readonly string[];
    readonly status: string;
    readonly orderId: string | null;
  };
}

type AllEvents = ProductEvents & InventoryEvents & CartEvents & OrderEvents & CustomerEvents;

/** Name of an event that some subgraph publishes. */
export type EventType = keyof AllEvents;

/** What an event of a type carries. */
export type EventData<Type extends EventType> = AllEvents[Type];
