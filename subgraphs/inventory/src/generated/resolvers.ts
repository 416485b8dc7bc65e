import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Location as LocationRow } from '../domain/location.ts';
import type { StockLevel as StockLevelRow, LowStock as LowStockLevel } from '../domain/level.ts';
import type { VariantAvailability as VariantAvailabilityRow, LocationAvailability as LocationAvailabilityRow, VariantReference } from '../domain/availability.ts';
import type { Reservation as ReservationRow, ReservationLine as ReservationLineRow } from '../domain/reservation.ts';
import type { SourcingPlan as SourcingPlanRow, SourcingCandidate as SourcingCandidateRow, SourcingAssignment as SourcingAssignmentRow, Shortage } from '../domain/sourcing.ts';
import type { SourcingRuleSet } from '../domain/sourcing-rules.ts';
import type { LedgerRow } from '../db/movements.ts';
import type { LevelAsOf } from '../db/levels-as-of.ts';
import type { StockCount as StockCountRow, StockCountLine as StockCountLineRow } from '../domain/stock-count.ts';
import type { Discrepancy, Oversold as OversoldRow, Alternative } from '../domain/discrepancy.ts';
import type { EpcisOutcome as EpcisOutcomeRow } from '../resolvers/ingest-epcis.ts';
import type { BackInStock } from '../domain/back-in-stock.ts';
import type { ChannelBuffer as ChannelBufferRow } from '../domain/channel-buffer.ts';
import type { Transfer, TransferLine } from '../domain/transfer.ts';
import type { InventoryContext } from '../context.ts';
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

export type AdjustStockInput = {
  /** Added to on-hand; may be negative. */
  readonly delta: Scalars['Int']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  /** In words. */
  readonly reason: Scalars['String']['input'];
  /** Any but COUNT, which `recordStockCount` writes. */
  readonly reasonCode: StockReason;
  readonly variantId: Scalars['ID']['input'];
};

export type AdjustStockResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | StockBelowZero | StockPayload | VersionConflict;

export type AllocationLineInput = {
  readonly locationId: Scalars['ID']['input'];
  /** At least 1, at most what is open. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

/** It is there now: nobody need wait for it. */
export type AlreadyInStock = CommandError & {
  readonly __typename?: 'AlreadyInStock';
  readonly atp: Scalars['Int']['output'];
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type ApproveTransferInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** At most what was requested, which is what a variant has that is left out. */
  readonly lines?: InputMaybe<ReadonlyArray<TransferLineInput>>;
};

export type BackInStockPayload = {
  readonly __typename?: 'BackInStockPayload';
  readonly subscription: BackInStockSubscription;
};

export type BackInStockResult = AlreadyInStock | BackInStockPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

export type BackInStockScope =
  /** Anywhere that ships. */
  | 'EC'
  /** In one location. */
  | 'LOCATION'
  /** In any location near a point. */
  | 'NEAR';

export type BackInStockStatus =
  | 'CANCELLED'
  | 'NOTIFIED'
  /** It was there, but the customer doesn't want to be written to. */
  | 'SUPPRESSED'
  | 'WAITING';

/** A customer who wants to be told, once. */
export type BackInStockSubscription = {
  readonly __typename?: 'BackInStockSubscription';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** Where the scope is LOCATION. */
  readonly location?: Maybe<Location>;
  readonly scope: BackInStockScope;
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: BackInStockStatus;
  readonly units: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type CancelAllocationInput = {
  /** The reservation that was committed. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200; left out, everything that has not left. Units without stock are given up first. */
  readonly lines?: InputMaybe<ReadonlyArray<AllocationLineInput>>;
};

export type CancelTransferInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Units that a channel leaves to the others. */
export type ChannelBuffer = {
  readonly __typename?: 'ChannelBuffer';
  readonly channel: Scalars['ID']['output'];
  /** Null for every location. */
  readonly location?: Maybe<Location>;
  readonly units: Scalars['Int']['output'];
  /** Null for every variant; also where product doesn't know it. */
  readonly variant?: Maybe<ProductVariant>;
};

export type ChannelBufferPayload = {
  readonly __typename?: 'ChannelBufferPayload';
  readonly buffer: ChannelBuffer;
};

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

export type EpcisOutcome = {
  readonly __typename?: 'EpcisOutcome';
  /** Why it was refused: EVENT_MALFORMED, EVENT_TYPE_NOT_TAKEN, ERROR_DECLARATION, UNIT_OF_MEASURE, QUANTITY_NOT_WHOLE, IDENTIFIER_UNKNOWN, LOCATION_UNKNOWN or STOCK_BELOW_ZERO. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Its eventID, or a digest of its text where it has none. */
  readonly eventId: Scalars['ID']['output'];
  /** In words. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly status: EpcisStatus;
  /** Those that it moved, after it. */
  readonly stockLevels: ReadonlyArray<StockLevel>;
};

export type EpcisPayload = {
  readonly __typename?: 'EpcisPayload';
  /** In the order of the document. */
  readonly events: ReadonlyArray<EpcisOutcome>;
};

export type EpcisStatus =
  | 'ALREADY_CAPTURED'
  | 'CAPTURED'
  | 'REFUSED';

export type ExtendReservationInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly ttlSeconds: Scalars['Int']['input'];
};

/** The caller may not do this. */
export type Forbidden = CommandError & {
  readonly __typename?: 'Forbidden';
  /** Always `FORBIDDEN`. */
  readonly code: Scalars['String']['output'];
  /** What the caller lacks. */
  readonly message: Scalars['String']['output'];
};

/** How the goods reach the customer. */
export type FulfillmentMethod =
  /** Handed over at once in the store. */
  | 'IN_STORE'
  /** Collected in a store (店舗受取). */
  | 'PICKUP'
  /** Sent to an address. */
  | 'SHIP';

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

/** The idempotency key was used before with other input. Repeat the first input, or choose a new key. */
export type IdempotencyMismatch = CommandError & {
  readonly __typename?: 'IdempotencyMismatch';
  /** Always `IDEMPOTENCY_KEY_REUSED`. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came. */
  readonly message: Scalars['String']['output'];
};

export type IngestEpcisInput = {
  /** The document as JSON; at most 1,000,000 characters and 500 events. */
  readonly document: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type IngestEpcisResult = EpcisPayload | Forbidden | IdempotencyMismatch | InvalidInput;

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

/** What is told of when it changes. */
export type InventoryEntity = BackInStockSubscription | Location | ProductVariant | Reservation | StockLevel | StockTransfer;

export type Locale =
  | 'EN'
  | 'JA';

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

export type LowStock = {
  readonly __typename?: 'LowStock';
  readonly stockLevel: StockLevel;
  /** It is low from this ATP down. */
  readonly threshold: Scalars['Int']['output'];
};

export type LowStockConnection = {
  readonly __typename?: 'LowStockConnection';
  readonly edges: ReadonlyArray<LowStockEdge>;
  readonly nodes: ReadonlyArray<LowStock>;
  readonly pageInfo: PageInfo;
};

export type LowStockEdge = {
  readonly __typename?: 'LowStockEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: LowStock;
};

export type LowStockThresholdPayload = {
  readonly __typename?: 'LowStockThresholdPayload';
  readonly stockLevel: StockLevel;
  readonly threshold?: Maybe<Scalars['Int']['output']>;
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

export type MoveReservationInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200; a variant doesn't both come to a location and leave it. */
  readonly moves: ReadonlyArray<ReservationMoveInput>;
};

export type MoveReservationResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | OutOfStock | ReservationNotActive | ReservationPayload | VersionConflict;

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Changes on-hand by a difference, with a reason; an associate for their own store. */
  readonly adjustStock: AdjustStockResult;
  /** Sets the goods aside where they are; an associate there. */
  readonly approveTransfer: TransferResult;
  /** Gives the stock of an allocation back, whole or in part: the order was cancelled. */
  readonly cancelAllocation: ReservationResult;
  /** Gives a transfer up that has not left; an associate at one of the ends. */
  readonly cancelTransfer: TransferResult;
  /** Turns an active reservation into an allocation to an order: it no longer expires. */
  readonly commitReservation: ReservationResult;
  /** Moves the end of an active reservation. */
  readonly extendReservation: ReservationResult;
  /**
   * Captures the events of a GS1 EPCIS 2.0 document (JSON-LD), each once by its id, each whole or refused with a reason. ObjectEvents move goods:
   * ADD in, DELETE out, OBSERVE in at the step receiving and out at shipping. AggregationEvents and TransactionEvents are noted. Services.
   */
  readonly ingestEpcis: IngestEpcisResult;
  /**
   * Holds units of a reservation in another location instead, an active hold as an allocation: given back there and taken here at one moment,
   * all moves or none. Units that lost their stock move first.
   */
  readonly moveReservation: MoveReservationResult;
  /** Books goods that arrived; an associate for their own store. */
  readonly receiveGoods: ReceiveGoodsResult;
  /** Takes in what arrived; a line of which more or less came than had left leaves a discrepancy. An associate there. */
  readonly receiveTransfer: TransferResult;
  /**
   * Writes down what was counted: each variant's difference to the book becomes a movement with the reason code COUNT, all lines or none.
   * An associate for their own store.
   */
  readonly recordStockCount: RecordStockCountResult;
  /**
   * Books a sale that is done in the store. It is never refused for want of stock: holds that are in its way end, then orders lose units,
   * the youngest first (`unsourced`); what was not in the book was there all the same. A sale of more than could be promised leaves a
   * discrepancy. Services.
   */
  readonly recordStoreSale: RecordStoreSaleResult;
  /** Gives the stock of an active reservation back. */
  readonly releaseReservation: ReservationResult;
  /**
   * Who picked an allocation didn't find these units: they leave on-hand, with a discrepancy, and wait in the allocation (`unsourced`) until
   * `moveReservation` finds them another place or `cancelAllocation` gives them up.
   */
  readonly reportShortPick: ReservationResult;
  /** Asks another location for goods (取り寄せ), or offers them; an associate at one of the ends. Nothing moves yet. */
  readonly requestTransfer: TransferResult;
  /**
   * Finds another location, by the sourcing rules, for all units of a reservation that have no stock (`unsourced`), and moves them there: all of
   * them or none.
   */
  readonly rerouteReservation: MoveReservationResult;
  /**
   * Holds stock for a while: every line or none. The demand of one variant in one location is summed before it is checked.
   * The hold ends by itself at `expiresAt`, returning exactly its quantities, once.
   */
  readonly reserveStock: ReserveStockResult;
  /** Takes goods in that a customer brought or sent back: only SELLABLE ones may be promised again. An associate for their own store. */
  readonly restockReturn: RestockReturnResult;
  /**
   * Sets how many units a channel leaves to the others: of a variant in a location, of a variant, in a location or of everything; the closest
   * counts. Services and `admin`.
   */
  readonly setChannelBuffer: SetChannelBufferResult;
  /**
   * Sets from which ATP down a level is low, or that nobody wants to be told (null). It is told when it becomes so, or at once if it is. An
   * associate for their own store.
   */
  readonly setLowStockThreshold: SetLowStockThresholdResult;
  /** Sets what is kept back from promises. */
  readonly setSafetyStock: SetSafetyStockResult;
  /** Sets in which order candidates for a source are compared, in a channel or in every one without rules of its own. Services and `admin`. */
  readonly setSourcingRules: SetSourcingRulesResult;
  /** Books an allocation out, whole or in part: the goods were shipped or handed over. */
  readonly shipAllocation: ReservationResult;
  /** The goods have left: they are on their way to the other location. What was approved and did not leave may be promised again. */
  readonly shipTransfer: TransferResult;
  /**
   * Asks to be told, once, when so many of a variant may be promised again; for the signed-in customer, or by a service for one. Asked again, it
   * is the same subscription.
   */
  readonly subscribeBackInStock: BackInStockResult;
  /** Ends the waiting. */
  readonly unsubscribeBackInStock: BackInStockResult;
  /** Creates or replaces a location. `admin` and services. */
  readonly upsertLocation: UpsertLocationResult;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationApproveTransferArgs = {
  input: ApproveTransferInput;
};


export type MutationCancelAllocationArgs = {
  input: CancelAllocationInput;
};


export type MutationCancelTransferArgs = {
  input: CancelTransferInput;
};


export type MutationCommitReservationArgs = {
  input: CommitReservationInput;
};


export type MutationExtendReservationArgs = {
  input: ExtendReservationInput;
};


export type MutationIngestEpcisArgs = {
  input: IngestEpcisInput;
};


export type MutationMoveReservationArgs = {
  input: MoveReservationInput;
};


export type MutationReceiveGoodsArgs = {
  input: ReceiveGoodsInput;
};


export type MutationReceiveTransferArgs = {
  input: ReceiveTransferInput;
};


export type MutationRecordStockCountArgs = {
  input: RecordStockCountInput;
};


export type MutationRecordStoreSaleArgs = {
  input: RecordStoreSaleInput;
};


export type MutationReleaseReservationArgs = {
  input: ReleaseReservationInput;
};


export type MutationReportShortPickArgs = {
  input: ReportShortPickInput;
};


export type MutationRequestTransferArgs = {
  input: RequestTransferInput;
};


export type MutationRerouteReservationArgs = {
  input: RerouteReservationInput;
};


export type MutationReserveStockArgs = {
  input: ReserveStockInput;
};


export type MutationRestockReturnArgs = {
  input: RestockReturnInput;
};


export type MutationSetChannelBufferArgs = {
  input: SetChannelBufferInput;
};


export type MutationSetLowStockThresholdArgs = {
  input: SetLowStockThresholdInput;
};


export type MutationSetSafetyStockArgs = {
  input: SetSafetyStockInput;
};


export type MutationSetSourcingRulesArgs = {
  input: SetSourcingRulesInput;
};


export type MutationShipAllocationArgs = {
  input: ShipAllocationInput;
};


export type MutationShipTransferArgs = {
  input: ShipTransferInput;
};


export type MutationSubscribeBackInStockArgs = {
  input: SubscribeBackInStockInput;
};


export type MutationUnsubscribeBackInStockArgs = {
  input: UnsubscribeBackInStockInput;
};


export type MutationUpsertLocationArgs = {
  input: UpsertLocationInput;
};

/** There is no such thing, or it is not for the caller's eyes. */
export type NotFound = CommandError & {
  readonly __typename?: 'NotFound';
  /** Always `NOT_FOUND`. */
  readonly code: Scalars['String']['output'];
  /** What was looked for. */
  readonly message: Scalars['String']['output'];
};

/** Not every line could be reserved; nothing was. */
export type OutOfStock = CommandError & {
  readonly __typename?: 'OutOfStock';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly shortages: ReadonlyArray<StockShortage>;
};

/** Orders were promised more than there is in any location. */
export type Oversold = {
  readonly __typename?: 'Oversold';
  /** Where there is some, though not enough. */
  readonly alternatives: ReadonlyArray<OversoldAlternative>;
  readonly discrepancy: StockDiscrepancy;
  /** Units that can't be sourced anywhere. */
  readonly missing: Scalars['Int']['output'];
  readonly orderIds: ReadonlyArray<Scalars['ID']['output']>;
};

export type OversoldAlternative = {
  readonly __typename?: 'OversoldAlternative';
  readonly atp: Scalars['Int']['output'];
  readonly location: Location;
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

/** A variant as inventory knows it: by its id. */
export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  /** What may be promised in a channel, near a point, for a way of handing over. */
  readonly availability?: Maybe<VariantAvailability>;
  readonly id: Scalars['ID']['output'];
  /** Counters per location; the general public sees those of locations that sell. */
  readonly stockLevels?: Maybe<ReadonlyArray<StockLevel>>;
};


/** A variant as inventory knows it: by its id. */
export type ProductVariantAvailabilityArgs = {
  channel?: InputMaybe<Scalars['ID']['input']>;
  method?: InputMaybe<FulfillmentMethod>;
  near?: InputMaybe<GeoPointInput>;
};

export type Query = {
  readonly __typename?: 'Query';
  /**
   * What may be promised of each variant, in the order of `variantIds` (at most 500), with the locations nearest to `near` first.
   * For a `channel`, without the units that it leaves to the others.
   */
  readonly availability: ReadonlyArray<VariantAvailability>;
  /** What the signed-in customer asked to be told of, in the order in which they asked. */
  readonly backInStockSubscriptions: ReadonlyArray<BackInStockSubscription>;
  /** What a channel leaves to the others. Services and `admin`. */
  readonly channelBuffers: ReadonlyArray<ChannelBuffer>;
  /**
   * The counters of these variants (1 to 200) in one location as they were at a moment, from the ledger, in the order asked for; null where
   * nothing had moved by then. Staff and services.
   */
  readonly inventoryAsOf: ReadonlyArray<Maybe<StockLevelAsOf>>;
  /** One location by its id. */
  readonly location?: Maybe<Location>;
  /** One location by its code. */
  readonly locationByCode?: Maybe<Location>;
  /** Locations in order of code. */
  readonly locations: ReadonlyArray<Location>;
  /** Levels of a location of which no more than their threshold may be promised, in order of variant. Staff and services. */
  readonly lowStock: LowStockConnection;
  /** The ledger of one variant in one location, newest first. Staff and services. */
  readonly movements: StockMovementConnection;
  /** Stores that have the variant, nearest first. */
  readonly nearestStores: ReadonlyArray<LocationAvailability>;
  /** A reservation, for whoever holds it, for staff and services. */
  readonly reservation?: Maybe<Reservation>;
  /** Which location would serve which line, and why; nothing is reserved. Reserving a plan checks again, in the same order. */
  readonly sourcingPlan: SourcingPlan;
  /** The rules that count for a channel. Services and `admin`. */
  readonly sourcingRules: SourcingRules;
  /** Counts taken in one location, newest first, 1 to 100 of them. Staff and services. */
  readonly stockCounts: ReadonlyArray<StockCount>;
  /** Where the shelf turned out not to be what the book said, newest first, 1 to 100 of them. Staff and services. */
  readonly stockDiscrepancies: ReadonlyArray<StockDiscrepancy>;
  /** A transfer, for staff of its ends and services. */
  readonly transfer?: Maybe<StockTransfer>;
  /** Transfers, newest first. An associate names the location, their own store. */
  readonly transfers: StockTransferConnection;
};


export type QueryAvailabilityArgs = {
  channel?: InputMaybe<Scalars['ID']['input']>;
  method?: InputMaybe<FulfillmentMethod>;
  near?: InputMaybe<GeoPointInput>;
  variantIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryChannelBuffersArgs = {
  channel: Scalars['ID']['input'];
};


export type QueryInventoryAsOfArgs = {
  at: Scalars['DateTime']['input'];
  locationId: Scalars['ID']['input'];
  variantIds: ReadonlyArray<Scalars['ID']['input']>;
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


export type QueryLowStockArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  locationId: Scalars['ID']['input'];
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


export type QueryReservationArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySourcingPlanArgs = {
  input: SourcingInput;
};


export type QuerySourcingRulesArgs = {
  channel?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryStockCountsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  locationId: Scalars['ID']['input'];
};


export type QueryStockDiscrepanciesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  locationId: Scalars['ID']['input'];
};


export type QueryTransferArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StockTransferFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

export type ReceiveTransferInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What arrived; a variant that is left out has what was shipped. */
  readonly lines?: InputMaybe<ReadonlyArray<TransferLineInput>>;
};

export type RecordStockCountInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200, each variant once. */
  readonly lines: ReadonlyArray<StockCountLineInput>;
  readonly locationId: Scalars['ID']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type RecordStockCountResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | StockBelowZero | StockCountPayload | VersionConflict;

export type RecordStoreSaleInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200; the same variant twice is summed. */
  readonly lines: ReadonlyArray<StoreSaleLineInput>;
  readonly locationId: Scalars['ID']['input'];
  /** Of the receipt. */
  readonly saleId: Scalars['ID']['input'];
};

export type RecordStoreSaleResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | StoreSalePayload;

export type ReleaseReservationInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type ReportShortPickInput = {
  /** The reservation that was committed. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200: what was not found. */
  readonly lines: ReadonlyArray<AllocationLineInput>;
};

export type RequestTransferInput = {
  readonly fromLocationId: Scalars['ID']['input'];
  /** Made by the caller; a new one is made where it is left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200; the same variant twice is summed. */
  readonly lines: ReadonlyArray<RequestTransferLineInput>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly toLocationId: Scalars['ID']['input'];
};

export type RequestTransferLineInput = {
  /** At least 1. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type RerouteReservationInput = {
  readonly channel?: InputMaybe<Scalars['ID']['input']>;
  /** Where it goes, where the method is SHIP: nearest first. */
  readonly destination?: InputMaybe<GeoPointInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The store, where the method is PICKUP or IN_STORE. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly method: FulfillmentMethod;
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
  /** Was given back. */
  readonly cancelled: Scalars['Int']['output'];
  readonly location: Location;
  /** All of the line; what is in none of the three below is held in the location. */
  readonly quantity: Scalars['Int']['output'];
  /** Has left. */
  readonly shipped: Scalars['Int']['output'];
  /** Lost its stock to a sale in the store, or was not found: to be sourced anew or cancelled. */
  readonly unsourced: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type ReservationMoveInput = {
  readonly fromLocationId: Scalars['ID']['input'];
  /** At least 1, at most what is open there. */
  readonly quantity: Scalars['Int']['input'];
  readonly toLocationId: Scalars['ID']['input'];
  readonly variantId: Scalars['ID']['input'];
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
  /** Leaves to other channels what this one leaves them; left out, nothing. */
  readonly channel?: InputMaybe<Scalars['ID']['input']>;
  /** Made by the caller; a new one is made where it is left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200. */
  readonly lines: ReadonlyArray<ReserveStockLineInput>;
  /** 1 to 86,400. */
  readonly ttlSeconds: Scalars['Int']['input'];
};

export type ReserveStockLineInput = {
  readonly locationId: Scalars['ID']['input'];
  /** At least 1. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type ReserveStockResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | OutOfStock | ReservationPayload;

export type RestockReturnInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200; the same variant twice is summed. */
  readonly lines: ReadonlyArray<RestockReturnLineInput>;
  readonly locationId: Scalars['ID']['input'];
  readonly returnId: Scalars['ID']['input'];
};

export type RestockReturnLineInput = {
  readonly disposition: ReturnDisposition;
  /** At least 1. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type RestockReturnResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | StockPayload;

/** What customers bring back is. */
export type ReturnDisposition =
  | 'DAMAGED'
  | 'SELLABLE'
  /** Goes back to the vendor. */
  | 'VENDOR';

export type SetChannelBufferInput = {
  readonly channel: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Left out: every location. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** At least 0. */
  readonly units: Scalars['Int']['input'];
  /** Left out: every variant. */
  readonly variantId?: InputMaybe<Scalars['ID']['input']>;
};

export type SetChannelBufferResult = ChannelBufferPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

export type SetLowStockThresholdInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  /** At least 0; null: never low. */
  readonly units?: InputMaybe<Scalars['Int']['input']>;
  readonly variantId: Scalars['ID']['input'];
};

export type SetLowStockThresholdResult = Forbidden | IdempotencyMismatch | InvalidInput | LowStockThresholdPayload | NotFound | VersionConflict;

export type SetSafetyStockInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly locationId: Scalars['ID']['input'];
  /** At least 0. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type SetSafetyStockResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | StockPayload;

export type SetSourcingRulesInput = {
  /** Left out: every channel without rules of its own. */
  readonly channel?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** At least one, each once. */
  readonly rules: ReadonlyArray<SourcingRule>;
};

export type SetSourcingRulesResult = Forbidden | IdempotencyMismatch | InvalidInput | SourcingRulesPayload | VersionConflict;

export type ShipAllocationInput = {
  /** The reservation that was committed. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 200; left out, everything that is still held. */
  readonly lines?: InputMaybe<ReadonlyArray<AllocationLineInput>>;
};

export type ShipTransferInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** At most what is approved, which is what a variant has that is left out. */
  readonly lines?: InputMaybe<ReadonlyArray<TransferLineInput>>;
};

export type SourcingAssignment = {
  readonly __typename?: 'SourcingAssignment';
  readonly location: Location;
  readonly quantity: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

/** A way to serve the lines. */
export type SourcingCandidate = {
  readonly __typename?: 'SourcingCandidate';
  readonly assignments: ReadonlyArray<SourcingAssignment>;
  readonly chosen: Scalars['Boolean']['output'];
  readonly complete: Scalars['Boolean']['output'];
  /** Which rule chose it or put it out, in words. */
  readonly verdict: Scalars['String']['output'];
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
  /** The ways that were compared, the chosen one first; at most 20. */
  readonly candidates: ReadonlyArray<SourcingCandidate>;
  /** Whether every line is served in full. */
  readonly complete: Scalars['Boolean']['output'];
  /** Who was asked, by which rules, and what decided, in words. */
  readonly explanation: ReadonlyArray<Scalars['String']['output']>;
  /** Lines that could not be served in full, with what is missing. */
  readonly shortages: ReadonlyArray<StockShortage>;
};

/** Each rule leaves those candidates in that are best by it; the first that is no tie decides. */
export type SourcingRule =
  /** As few units missing as can be. */
  | 'COMPLETE'
  /** All from distribution centres. */
  | 'DISTRIBUTION_CENTER'
  /** As few locations as can be. */
  | 'KEEP_WHOLE'
  /** From where most is left. */
  | 'MOST_LEFT'
  /** As few metres as can be, summed over the locations. */
  | 'NEAREST'
  /** All from stores. */
  | 'SHIP_FROM_STORE';

export type SourcingRules = {
  readonly __typename?: 'SourcingRules';
  /** Null for every channel without rules of its own. */
  readonly channel?: Maybe<Scalars['ID']['output']>;
  readonly rules: ReadonlyArray<SourcingRule>;
  /** 0 where nobody has set any. */
  readonly version: Scalars['Int']['output'];
};

export type SourcingRulesPayload = {
  readonly __typename?: 'SourcingRulesPayload';
  readonly rules: SourcingRules;
};

/** The change would promise more than is there: on-hand would fall below what is reserved and allocated. */
export type StockBelowZero = CommandError & {
  readonly __typename?: 'StockBelowZero';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly stockLevel: StockLevel;
};

/** What somebody counted, against the book of that moment. */
export type StockCount = {
  readonly __typename?: 'StockCount';
  /** Who counted: role and subject, or a service's name. */
  readonly actor: Scalars['String']['output'];
  readonly countedAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<StockCountLine>;
  readonly location: Location;
  readonly note?: Maybe<Scalars['String']['output']>;
};

export type StockCountLine = {
  readonly __typename?: 'StockCountLine';
  /** On-hand before the count. */
  readonly book: Scalars['Int']['output'];
  readonly counted: Scalars['Int']['output'];
  /** counted − book. */
  readonly difference: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type StockCountLineInput = {
  /** At least 0. */
  readonly counted: Scalars['Int']['input'];
  /** Of the level, as it was read when counting began: a level that moved since is to be counted again. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly variantId: Scalars['ID']['input'];
};

export type StockCountPayload = {
  readonly __typename?: 'StockCountPayload';
  readonly count: StockCount;
  /** The levels after it, in the order of its lines. */
  readonly stockLevels: ReadonlyArray<StockLevel>;
};

/** The shelf was not what the book said. */
export type StockDiscrepancy = {
  readonly __typename?: 'StockDiscrepancy';
  /** Who found it: role and subject, or a service's name. */
  readonly actor: Scalars['String']['output'];
  /** What there turned out to be: units sold, found or received. */
  readonly actual: Scalars['Int']['output'];
  readonly cause: StockDiscrepancyCause;
  /** actual − expected. */
  readonly difference: Scalars['Int']['output'];
  /** What the book allowed: units to sell, to pick, or on their way. */
  readonly expected: Scalars['Int']['output'];
  readonly foundAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly location: Location;
  /** The id of the sale, reservation or transfer that found it. */
  readonly reference: Scalars['String']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

export type StockDiscrepancyCause =
  | 'SHORT_PICK'
  | 'STORE_SALE'
  | 'TRANSFER';

/** The counters of one variant in one location. Every one of them is the sum of movements. */
export type StockLevel = {
  readonly __typename?: 'StockLevel';
  /** Promised to orders, not yet gone. */
  readonly allocated: Scalars['Int']['output'];
  /** Available to promise: onHand − allocated − reserved − safetyStock, never below 0. */
  readonly atp: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  /** On its way here; no part of onHand. */
  readonly inTransitIn: Scalars['Int']['output'];
  readonly location: Location;
  /** Physically there. */
  readonly onHand: Scalars['Int']['output'];
  /** Held by active reservations. */
  readonly reserved: Scalars['Int']['output'];
  /**
   * Kept back from promises. No reservation takes from it; what staff count, sell or find broken in the store may. It may be set higher
   * than what is there.
   */
  readonly safetyStock: Scalars['Int']['output'];
  /** Here but not for sale, such as returned damaged; no part of onHand. */
  readonly unsellable: Scalars['Int']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly variant?: Maybe<ProductVariant>;
  /** Grows by one with each change: of two states of one level the higher is the newer. */
  readonly version: Scalars['Int']['output'];
};

/** The counters of a level after its last movement up to a moment. */
export type StockLevelAsOf = {
  readonly __typename?: 'StockLevelAsOf';
  readonly allocated: Scalars['Int']['output'];
  /** As it was available to promise then. */
  readonly atp: Scalars['Int']['output'];
  readonly inTransitIn: Scalars['Int']['output'];
  readonly location: Location;
  /** When the last of them was. */
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly onHand: Scalars['Int']['output'];
  readonly reserved: Scalars['Int']['output'];
  readonly safetyStock: Scalars['Int']['output'];
  readonly unsellable: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
  /** Of the level: how many movements there had been. */
  readonly version: Scalars['Int']['output'];
};

/** One row of the ledger: quantities as differences to each counter. */
export type StockMovement = {
  readonly __typename?: 'StockMovement';
  /** Who did it: role and subject, or a service's name. */
  readonly actor: Scalars['String']['output'];
  readonly allocatedDelta: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  readonly inTransitInDelta: Scalars['Int']['output'];
  readonly kind: StockMovementKind;
  readonly location: Location;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly onHandDelta: Scalars['Int']['output'];
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Of a correction (ADJUSTED); null for what was adjusted before there were codes, and by imports. */
  readonly reasonCode?: Maybe<StockReason>;
  readonly reservationId?: Maybe<Scalars['ID']['output']>;
  readonly reservedDelta: Scalars['Int']['output'];
  readonly safetyStockDelta: Scalars['Int']['output'];
  readonly unsellableDelta: Scalars['Int']['output'];
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
  /** A reservation holds it in another location from now on. */
  | 'MOVED'
  | 'RECEIVED'
  | 'RELEASED'
  | 'RESERVED'
  /** Came back from a customer. */
  | 'RETURNED'
  /** What is kept back from promises was set anew. */
  | 'SAFETY_STOCK_SET'
  | 'SHIPPED'
  /** An order lost it, to a sale in the store or because it was not found. */
  | 'SHORTED'
  /** Sold over the counter. */
  | 'SOLD'
  /** Set aside for another location. */
  | 'TRANSFER_APPROVED'
  | 'TRANSFER_CANCELLED'
  | 'TRANSFER_RECEIVED'
  | 'TRANSFER_SHIPPED';

export type StockPayload = {
  readonly __typename?: 'StockPayload';
  readonly stockLevels: ReadonlyArray<StockLevel>;
};

/** Why on-hand was corrected. */
export type StockReason =
  /** The book was wrong. */
  | 'CORRECTION'
  /** A stock count found another quantity than the book's. */
  | 'COUNT'
  | 'DAMAGE'
  /** Past its date. */
  | 'EXPIRED'
  | 'FOUND'
  /** Used in the store or given away. */
  | 'SAMPLE'
  | 'THEFT';

export type StockShortage = {
  readonly __typename?: 'StockShortage';
  readonly available: Scalars['Int']['output'];
  readonly location?: Maybe<Location>;
  readonly requested: Scalars['Int']['output'];
  readonly variant?: Maybe<ProductVariant>;
};

/** Goods on their way from one location to another. */
export type StockTransfer = {
  readonly __typename?: 'StockTransfer';
  readonly createdAt: Scalars['DateTime']['output'];
  readonly from: Location;
  readonly id: Scalars['ID']['output'];
  readonly lines: ReadonlyArray<StockTransferLine>;
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who asked: role and subject, or a service's name. */
  readonly requestedBy: Scalars['String']['output'];
  readonly status: StockTransferStatus;
  readonly to: Location;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly version: Scalars['Int']['output'];
};

export type StockTransferConnection = {
  readonly __typename?: 'StockTransferConnection';
  readonly edges: ReadonlyArray<StockTransferEdge>;
  readonly nodes: ReadonlyArray<StockTransfer>;
  readonly pageInfo: PageInfo;
};

export type StockTransferEdge = {
  readonly __typename?: 'StockTransferEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: StockTransfer;
};

export type StockTransferFilter = {
  /** From or to it. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  readonly status?: InputMaybe<StockTransferStatus>;
};

/** Units of one variant; a number is null until the transfer has come that far. */
export type StockTransferLine = {
  readonly __typename?: 'StockTransferLine';
  /** Falls when the goods are sold in the store before they leave. */
  readonly approved?: Maybe<Scalars['Int']['output']>;
  readonly received?: Maybe<Scalars['Int']['output']>;
  readonly requested: Scalars['Int']['output'];
  readonly shipped?: Maybe<Scalars['Int']['output']>;
  readonly variant?: Maybe<ProductVariant>;
};

export type StockTransferStatus =
  /** Set aside where the goods are. */
  | 'APPROVED'
  | 'CANCELLED'
  | 'IN_TRANSIT'
  | 'RECEIVED'
  | 'REQUESTED';

export type StoreSaleLineInput = {
  /** At least 1. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type StoreSalePayload = {
  readonly __typename?: 'StoreSalePayload';
  /** One for each variant of which more was sold than could be promised. */
  readonly discrepancies: ReadonlyArray<StockDiscrepancy>;
  /** What those lost and no other location can replace. */
  readonly oversold: ReadonlyArray<Oversold>;
  /** Orders that lost units to the sale. */
  readonly shortAllocations: ReadonlyArray<Reservation>;
  readonly stockLevels: ReadonlyArray<StockLevel>;
};

export type SubscribeBackInStockInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Where the scope is LOCATION. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the scope is NEAR. */
  readonly near?: InputMaybe<GeoPointInput>;
  /** 1 to 1,000,000. */
  readonly radiusMeters: Scalars['Int']['input'];
  readonly scope: BackInStockScope;
  /** 1 to 100. */
  readonly units: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Which entities changed, for gateways: live queries are answered again by it. */
  readonly inventoryChanges: ReadonlyArray<Maybe<InventoryEntity>>;
  /** Each level of a location that becomes low, as it was then. Staff of the location and services. */
  readonly lowStock: LowStock;
  /**
   * The full state of each stock level that changes, of these variants and locations, in locations that sell. Left out or empty means every one:
   * for services and `admin`. An associate names at least a location, everybody else 1 to 100 variants.
   */
  readonly stockChanged: StockLevel;
  /** Each change of a transfer from or to a location, their own store for an associate; of every transfer for services and `admin`. */
  readonly transferUpdated: StockTransfer;
};


export type SubscriptionLowStockArgs = {
  locationId: Scalars['ID']['input'];
};


export type SubscriptionStockChangedArgs = {
  locationIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  variantIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type SubscriptionTransferUpdatedArgs = {
  locationId?: InputMaybe<Scalars['ID']['input']>;
};

export type TransferLineInput = {
  /** At least 0. */
  readonly quantity: Scalars['Int']['input'];
  readonly variantId: Scalars['ID']['input'];
};

export type TransferPayload = {
  readonly __typename?: 'TransferPayload';
  readonly transfer: StockTransfer;
};

export type TransferResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | OutOfStock | TransferPayload | TransferStateConflict | VersionConflict;

/** The transfer is not in a state that the command starts from. */
export type TransferStateConflict = CommandError & {
  readonly __typename?: 'TransferStateConflict';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly transfer: StockTransfer;
};

export type UnsubscribeBackInStockInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type UpsertLocationInput = {
  readonly address: PostalAddressInput;
  readonly capabilities: ReadonlyArray<LocationCapability>;
  readonly code: Scalars['ID']['input'];
  readonly geo: GeoPointInput;
  readonly gln?: InputMaybe<Scalars['String']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly kind: LocationKind;
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  readonly nameJa: Scalars['String']['input'];
  readonly openingHours: ReadonlyArray<Scalars['String']['input']>;
};

export type UpsertLocationResult = Forbidden | IdempotencyMismatch | InvalidInput | LocationPayload;

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
  Location: Location;
  ProductVariant: ProductVariant;
  Reservation: Reservation;
  StockLevel: StockLevel;
  StockTransfer: StockTransfer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Location:
    ( { __typename: 'Location' }
    & ( GraphQLRecursivePick<FederationTypes['Location'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Location'], {"code":true}> ) );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  Reservation:
    ( { __typename: 'Reservation' }
    & GraphQLRecursivePick<FederationTypes['Reservation'], {"id":true}> );
  StockLevel:
    ( { __typename: 'StockLevel' }
    & GraphQLRecursivePick<FederationTypes['StockLevel'], {"id":true}> );
  StockTransfer:
    ( { __typename: 'StockTransfer' }
    & GraphQLRecursivePick<FederationTypes['StockTransfer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AdjustStockResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<StockBelowZero, 'stockLevel'> & { stockLevel: _RefType['StockLevel'] } )
    | ( Omit<StockPayload, 'stockLevels'> & { stockLevels: ReadonlyArray<_RefType['StockLevel']> } )
    | ( VersionConflict )
  ;
  BackInStockResult:
    | ( AlreadyInStock )
    | ( Omit<BackInStockPayload, 'subscription'> & { subscription: _RefType['BackInStockSubscription'] } )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
  ;
  IngestEpcisResult:
    | ( Omit<EpcisPayload, 'events'> & { events: ReadonlyArray<_RefType['EpcisOutcome']> } )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
  ;
  InventoryEntity:
    | ( BackInStock )
    | ( LocationRow )
    | ( VariantReference )
    | ( ReservationRow )
    | ( StockLevelRow )
    | ( Transfer )
  ;
  MoveReservationResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<OutOfStock, 'shortages'> & { shortages: ReadonlyArray<_RefType['StockShortage']> } )
    | ( Omit<ReservationNotActive, 'reservation'> & { reservation: _RefType['Reservation'] } )
    | ( Omit<ReservationPayload, 'reservation'> & { reservation: _RefType['Reservation'] } )
    | ( VersionConflict )
  ;
  ReceiveGoodsResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<StockPayload, 'stockLevels'> & { stockLevels: ReadonlyArray<_RefType['StockLevel']> } )
  ;
  RecordStockCountResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<StockBelowZero, 'stockLevel'> & { stockLevel: _RefType['StockLevel'] } )
    | ( Omit<StockCountPayload, 'count' | 'stockLevels'> & { count: _RefType['StockCount'], stockLevels: ReadonlyArray<_RefType['StockLevel']> } )
    | ( VersionConflict )
  ;
  RecordStoreSaleResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<StoreSalePayload, 'discrepancies' | 'oversold' | 'shortAllocations' | 'stockLevels'> & { discrepancies: ReadonlyArray<_RefType['StockDiscrepancy']>, oversold: ReadonlyArray<_RefType['Oversold']>, shortAllocations: ReadonlyArray<_RefType['Reservation']>, stockLevels: ReadonlyArray<_RefType['StockLevel']> } )
  ;
  ReservationResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<ReservationNotActive, 'reservation'> & { reservation: _RefType['Reservation'] } )
    | ( Omit<ReservationPayload, 'reservation'> & { reservation: _RefType['Reservation'] } )
  ;
  ReserveStockResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<OutOfStock, 'shortages'> & { shortages: ReadonlyArray<_RefType['StockShortage']> } )
    | ( Omit<ReservationPayload, 'reservation'> & { reservation: _RefType['Reservation'] } )
  ;
  RestockReturnResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<StockPayload, 'stockLevels'> & { stockLevels: ReadonlyArray<_RefType['StockLevel']> } )
  ;
  SetChannelBufferResult:
    | ( Omit<ChannelBufferPayload, 'buffer'> & { buffer: _RefType['ChannelBuffer'] } )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
  ;
  SetLowStockThresholdResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( Omit<LowStockThresholdPayload, 'stockLevel'> & { stockLevel: _RefType['StockLevel'] } )
    | ( NotFound )
    | ( VersionConflict )
  ;
  SetSafetyStockResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<StockPayload, 'stockLevels'> & { stockLevels: ReadonlyArray<_RefType['StockLevel']> } )
  ;
  SetSourcingRulesResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( Omit<SourcingRulesPayload, 'rules'> & { rules: _RefType['SourcingRules'] } )
    | ( VersionConflict )
  ;
  TransferResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<OutOfStock, 'shortages'> & { shortages: ReadonlyArray<_RefType['StockShortage']> } )
    | ( Omit<TransferPayload, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
    | ( Omit<TransferStateConflict, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
    | ( VersionConflict )
  ;
  UpsertLocationResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( Omit<LocationPayload, 'location'> & { location: _RefType['Location'] } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  CommandError:
    | ( AlreadyInStock )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( Omit<OutOfStock, 'shortages'> & { shortages: ReadonlyArray<_RefType['StockShortage']> } )
    | ( Omit<ReservationNotActive, 'reservation'> & { reservation: _RefType['Reservation'] } )
    | ( Omit<StockBelowZero, 'stockLevel'> & { stockLevel: _RefType['StockLevel'] } )
    | ( Omit<TransferStateConflict, 'transfer'> & { transfer: _RefType['StockTransfer'] } )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdjustStockInput: AdjustStockInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdjustStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdjustStockResult']>;
  AllocationLineInput: AllocationLineInput;
  AlreadyInStock: ResolverTypeWrapper<AlreadyInStock>;
  ApproveTransferInput: ApproveTransferInput;
  BackInStockPayload: ResolverTypeWrapper<Omit<BackInStockPayload, 'subscription'> & { subscription: ResolversTypes['BackInStockSubscription'] }>;
  BackInStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BackInStockResult']>;
  BackInStockScope: BackInStockScope;
  BackInStockStatus: BackInStockStatus;
  BackInStockSubscription: ResolverTypeWrapper<BackInStock>;
  CancelAllocationInput: CancelAllocationInput;
  CancelTransferInput: CancelTransferInput;
  ChannelBuffer: ResolverTypeWrapper<ChannelBufferRow>;
  ChannelBufferPayload: ResolverTypeWrapper<Omit<ChannelBufferPayload, 'buffer'> & { buffer: ResolversTypes['ChannelBuffer'] }>;
  CommandError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommandError']>;
  CommitReservationInput: CommitReservationInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EpcisOutcome: ResolverTypeWrapper<EpcisOutcomeRow>;
  EpcisPayload: ResolverTypeWrapper<Omit<EpcisPayload, 'events'> & { events: ReadonlyArray<ResolversTypes['EpcisOutcome']> }>;
  EpcisStatus: EpcisStatus;
  ExtendReservationInput: ExtendReservationInput;
  Forbidden: ResolverTypeWrapper<Forbidden>;
  FulfillmentMethod: FulfillmentMethod;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GeoPointInput: GeoPointInput;
  IdempotencyMismatch: ResolverTypeWrapper<IdempotencyMismatch>;
  IngestEpcisInput: IngestEpcisInput;
  IngestEpcisResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IngestEpcisResult']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  InventoryEntity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InventoryEntity']>;
  Locale: Locale;
  Location: ResolverTypeWrapper<LocationRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  LocationAvailability: ResolverTypeWrapper<LocationAvailabilityRow>;
  LocationCapability: LocationCapability;
  LocationFilter: LocationFilter;
  LocationKind: LocationKind;
  LocationPayload: ResolverTypeWrapper<Omit<LocationPayload, 'location'> & { location: ResolversTypes['Location'] }>;
  LowStock: ResolverTypeWrapper<LowStockLevel>;
  LowStockConnection: ResolverTypeWrapper<Omit<LowStockConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LowStockEdge']>, nodes: ReadonlyArray<ResolversTypes['LowStock']> }>;
  LowStockEdge: ResolverTypeWrapper<Omit<LowStockEdge, 'node'> & { node: ResolversTypes['LowStock'] }>;
  LowStockThresholdPayload: ResolverTypeWrapper<Omit<LowStockThresholdPayload, 'stockLevel'> & { stockLevel: ResolversTypes['StockLevel'] }>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MoveReservationInput: MoveReservationInput;
  MoveReservationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveReservationResult']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  OutOfStock: ResolverTypeWrapper<Omit<OutOfStock, 'shortages'> & { shortages: ReadonlyArray<ResolversTypes['StockShortage']> }>;
  Oversold: ResolverTypeWrapper<OversoldRow>;
  OversoldAlternative: ResolverTypeWrapper<Alternative>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  ProductVariant: ResolverTypeWrapper<VariantReference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceiveGoodsInput: ReceiveGoodsInput;
  ReceiveGoodsLineInput: ReceiveGoodsLineInput;
  ReceiveGoodsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReceiveGoodsResult']>;
  ReceiveTransferInput: ReceiveTransferInput;
  RecordStockCountInput: RecordStockCountInput;
  RecordStockCountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordStockCountResult']>;
  RecordStoreSaleInput: RecordStoreSaleInput;
  RecordStoreSaleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordStoreSaleResult']>;
  ReleaseReservationInput: ReleaseReservationInput;
  ReportShortPickInput: ReportShortPickInput;
  RequestTransferInput: RequestTransferInput;
  RequestTransferLineInput: RequestTransferLineInput;
  RerouteReservationInput: RerouteReservationInput;
  Reservation: ResolverTypeWrapper<ReservationRow>;
  ReservationLine: ResolverTypeWrapper<ReservationLineRow>;
  ReservationMoveInput: ReservationMoveInput;
  ReservationNotActive: ResolverTypeWrapper<Omit<ReservationNotActive, 'reservation'> & { reservation: ResolversTypes['Reservation'] }>;
  ReservationPayload: ResolverTypeWrapper<Omit<ReservationPayload, 'reservation'> & { reservation: ResolversTypes['Reservation'] }>;
  ReservationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationResult']>;
  ReservationStatus: ReservationStatus;
  ReserveStockInput: ReserveStockInput;
  ReserveStockLineInput: ReserveStockLineInput;
  ReserveStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReserveStockResult']>;
  RestockReturnInput: RestockReturnInput;
  RestockReturnLineInput: RestockReturnLineInput;
  RestockReturnResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestockReturnResult']>;
  ReturnDisposition: ReturnDisposition;
  SetChannelBufferInput: SetChannelBufferInput;
  SetChannelBufferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetChannelBufferResult']>;
  SetLowStockThresholdInput: SetLowStockThresholdInput;
  SetLowStockThresholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetLowStockThresholdResult']>;
  SetSafetyStockInput: SetSafetyStockInput;
  SetSafetyStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSafetyStockResult']>;
  SetSourcingRulesInput: SetSourcingRulesInput;
  SetSourcingRulesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSourcingRulesResult']>;
  ShipAllocationInput: ShipAllocationInput;
  ShipTransferInput: ShipTransferInput;
  SourcingAssignment: ResolverTypeWrapper<SourcingAssignmentRow>;
  SourcingCandidate: ResolverTypeWrapper<SourcingCandidateRow>;
  SourcingInput: SourcingInput;
  SourcingLineInput: SourcingLineInput;
  SourcingPlan: ResolverTypeWrapper<SourcingPlanRow>;
  SourcingRule: SourcingRule;
  SourcingRules: ResolverTypeWrapper<SourcingRuleSet>;
  SourcingRulesPayload: ResolverTypeWrapper<Omit<SourcingRulesPayload, 'rules'> & { rules: ResolversTypes['SourcingRules'] }>;
  StockBelowZero: ResolverTypeWrapper<Omit<StockBelowZero, 'stockLevel'> & { stockLevel: ResolversTypes['StockLevel'] }>;
  StockCount: ResolverTypeWrapper<StockCountRow>;
  StockCountLine: ResolverTypeWrapper<StockCountLineRow>;
  StockCountLineInput: StockCountLineInput;
  StockCountPayload: ResolverTypeWrapper<Omit<StockCountPayload, 'count' | 'stockLevels'> & { count: ResolversTypes['StockCount'], stockLevels: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  StockDiscrepancy: ResolverTypeWrapper<Discrepancy>;
  StockDiscrepancyCause: StockDiscrepancyCause;
  StockLevel: ResolverTypeWrapper<StockLevelRow>;
  StockLevelAsOf: ResolverTypeWrapper<LevelAsOf>;
  StockMovement: ResolverTypeWrapper<LedgerRow>;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StockMovementEdge']>, nodes: ReadonlyArray<ResolversTypes['StockMovement']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementKind: StockMovementKind;
  StockPayload: ResolverTypeWrapper<Omit<StockPayload, 'stockLevels'> & { stockLevels: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  StockReason: StockReason;
  StockShortage: ResolverTypeWrapper<Shortage>;
  StockTransfer: ResolverTypeWrapper<Transfer>;
  StockTransferConnection: ResolverTypeWrapper<Omit<StockTransferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StockTransferEdge']>, nodes: ReadonlyArray<ResolversTypes['StockTransfer']> }>;
  StockTransferEdge: ResolverTypeWrapper<Omit<StockTransferEdge, 'node'> & { node: ResolversTypes['StockTransfer'] }>;
  StockTransferFilter: StockTransferFilter;
  StockTransferLine: ResolverTypeWrapper<TransferLine>;
  StockTransferStatus: StockTransferStatus;
  StoreSaleLineInput: StoreSaleLineInput;
  StoreSalePayload: ResolverTypeWrapper<Omit<StoreSalePayload, 'discrepancies' | 'oversold' | 'shortAllocations' | 'stockLevels'> & { discrepancies: ReadonlyArray<ResolversTypes['StockDiscrepancy']>, oversold: ReadonlyArray<ResolversTypes['Oversold']>, shortAllocations: ReadonlyArray<ResolversTypes['Reservation']>, stockLevels: ReadonlyArray<ResolversTypes['StockLevel']> }>;
  SubscribeBackInStockInput: SubscribeBackInStockInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TransferLineInput: TransferLineInput;
  TransferPayload: ResolverTypeWrapper<Omit<TransferPayload, 'transfer'> & { transfer: ResolversTypes['StockTransfer'] }>;
  TransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TransferResult']>;
  TransferStateConflict: ResolverTypeWrapper<Omit<TransferStateConflict, 'transfer'> & { transfer: ResolversTypes['StockTransfer'] }>;
  UnsubscribeBackInStockInput: UnsubscribeBackInStockInput;
  UpsertLocationInput: UpsertLocationInput;
  UpsertLocationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpsertLocationResult']>;
  VariantAvailability: ResolverTypeWrapper<VariantAvailabilityRow>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdjustStockInput: AdjustStockInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  AdjustStockResult: ResolversUnionTypes<ResolversParentTypes>['AdjustStockResult'];
  AllocationLineInput: AllocationLineInput;
  AlreadyInStock: AlreadyInStock;
  ApproveTransferInput: ApproveTransferInput;
  BackInStockPayload: Omit<BackInStockPayload, 'subscription'> & { subscription: ResolversParentTypes['BackInStockSubscription'] };
  BackInStockResult: ResolversUnionTypes<ResolversParentTypes>['BackInStockResult'];
  BackInStockSubscription: BackInStock;
  CancelAllocationInput: CancelAllocationInput;
  CancelTransferInput: CancelTransferInput;
  ChannelBuffer: ChannelBufferRow;
  ChannelBufferPayload: Omit<ChannelBufferPayload, 'buffer'> & { buffer: ResolversParentTypes['ChannelBuffer'] };
  CommandError: ResolversInterfaceTypes<ResolversParentTypes>['CommandError'];
  CommitReservationInput: CommitReservationInput;
  DateTime: Scalars['DateTime']['output'];
  EpcisOutcome: EpcisOutcomeRow;
  EpcisPayload: Omit<EpcisPayload, 'events'> & { events: ReadonlyArray<ResolversParentTypes['EpcisOutcome']> };
  ExtendReservationInput: ExtendReservationInput;
  Forbidden: Forbidden;
  GeoPoint: GeoPoint;
  Float: Scalars['Float']['output'];
  GeoPointInput: GeoPointInput;
  IdempotencyMismatch: IdempotencyMismatch;
  IngestEpcisInput: IngestEpcisInput;
  IngestEpcisResult: ResolversUnionTypes<ResolversParentTypes>['IngestEpcisResult'];
  InvalidInput: InvalidInput;
  InventoryEntity: ResolversUnionTypes<ResolversParentTypes>['InventoryEntity'];
  Location: LocationRow;
  Boolean: Scalars['Boolean']['output'];
  LocationAvailability: LocationAvailabilityRow;
  LocationFilter: LocationFilter;
  LocationPayload: Omit<LocationPayload, 'location'> & { location: ResolversParentTypes['Location'] };
  LowStock: LowStockLevel;
  LowStockConnection: Omit<LowStockConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LowStockEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LowStock']> };
  LowStockEdge: Omit<LowStockEdge, 'node'> & { node: ResolversParentTypes['LowStock'] };
  LowStockThresholdPayload: Omit<LowStockThresholdPayload, 'stockLevel'> & { stockLevel: ResolversParentTypes['StockLevel'] };
  Money: Money;
  MoneyInput: MoneyInput;
  MoveReservationInput: MoveReservationInput;
  MoveReservationResult: ResolversUnionTypes<ResolversParentTypes>['MoveReservationResult'];
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  OutOfStock: Omit<OutOfStock, 'shortages'> & { shortages: ReadonlyArray<ResolversParentTypes['StockShortage']> };
  Oversold: OversoldRow;
  OversoldAlternative: Alternative;
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  ProductVariant: VariantReference;
  Query: Record<PropertyKey, never>;
  ReceiveGoodsInput: ReceiveGoodsInput;
  ReceiveGoodsLineInput: ReceiveGoodsLineInput;
  ReceiveGoodsResult: ResolversUnionTypes<ResolversParentTypes>['ReceiveGoodsResult'];
  ReceiveTransferInput: ReceiveTransferInput;
  RecordStockCountInput: RecordStockCountInput;
  RecordStockCountResult: ResolversUnionTypes<ResolversParentTypes>['RecordStockCountResult'];
  RecordStoreSaleInput: RecordStoreSaleInput;
  RecordStoreSaleResult: ResolversUnionTypes<ResolversParentTypes>['RecordStoreSaleResult'];
  ReleaseReservationInput: ReleaseReservationInput;
  ReportShortPickInput: ReportShortPickInput;
  RequestTransferInput: RequestTransferInput;
  RequestTransferLineInput: RequestTransferLineInput;
  RerouteReservationInput: RerouteReservationInput;
  Reservation: ReservationRow;
  ReservationLine: ReservationLineRow;
  ReservationMoveInput: ReservationMoveInput;
  ReservationNotActive: Omit<ReservationNotActive, 'reservation'> & { reservation: ResolversParentTypes['Reservation'] };
  ReservationPayload: Omit<ReservationPayload, 'reservation'> & { reservation: ResolversParentTypes['Reservation'] };
  ReservationResult: ResolversUnionTypes<ResolversParentTypes>['ReservationResult'];
  ReserveStockInput: ReserveStockInput;
  ReserveStockLineInput: ReserveStockLineInput;
  ReserveStockResult: ResolversUnionTypes<ResolversParentTypes>['ReserveStockResult'];
  RestockReturnInput: RestockReturnInput;
  RestockReturnLineInput: RestockReturnLineInput;
  RestockReturnResult: ResolversUnionTypes<ResolversParentTypes>['RestockReturnResult'];
  SetChannelBufferInput: SetChannelBufferInput;
  SetChannelBufferResult: ResolversUnionTypes<ResolversParentTypes>['SetChannelBufferResult'];
  SetLowStockThresholdInput: SetLowStockThresholdInput;
  SetLowStockThresholdResult: ResolversUnionTypes<ResolversParentTypes>['SetLowStockThresholdResult'];
  SetSafetyStockInput: SetSafetyStockInput;
  SetSafetyStockResult: ResolversUnionTypes<ResolversParentTypes>['SetSafetyStockResult'];
  SetSourcingRulesInput: SetSourcingRulesInput;
  SetSourcingRulesResult: ResolversUnionTypes<ResolversParentTypes>['SetSourcingRulesResult'];
  ShipAllocationInput: ShipAllocationInput;
  ShipTransferInput: ShipTransferInput;
  SourcingAssignment: SourcingAssignmentRow;
  SourcingCandidate: SourcingCandidateRow;
  SourcingInput: SourcingInput;
  SourcingLineInput: SourcingLineInput;
  SourcingPlan: SourcingPlanRow;
  SourcingRules: SourcingRuleSet;
  SourcingRulesPayload: Omit<SourcingRulesPayload, 'rules'> & { rules: ResolversParentTypes['SourcingRules'] };
  StockBelowZero: Omit<StockBelowZero, 'stockLevel'> & { stockLevel: ResolversParentTypes['StockLevel'] };
  StockCount: StockCountRow;
  StockCountLine: StockCountLineRow;
  StockCountLineInput: StockCountLineInput;
  StockCountPayload: Omit<StockCountPayload, 'count' | 'stockLevels'> & { count: ResolversParentTypes['StockCount'], stockLevels: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  StockDiscrepancy: Discrepancy;
  StockLevel: StockLevelRow;
  StockLevelAsOf: LevelAsOf;
  StockMovement: LedgerRow;
  StockMovementConnection: Omit<StockMovementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StockMovementEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StockMovement']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  StockPayload: Omit<StockPayload, 'stockLevels'> & { stockLevels: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  StockShortage: Shortage;
  StockTransfer: Transfer;
  StockTransferConnection: Omit<StockTransferConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StockTransferEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StockTransfer']> };
  StockTransferEdge: Omit<StockTransferEdge, 'node'> & { node: ResolversParentTypes['StockTransfer'] };
  StockTransferFilter: StockTransferFilter;
  StockTransferLine: TransferLine;
  StoreSaleLineInput: StoreSaleLineInput;
  StoreSalePayload: Omit<StoreSalePayload, 'discrepancies' | 'oversold' | 'shortAllocations' | 'stockLevels'> & { discrepancies: ReadonlyArray<ResolversParentTypes['StockDiscrepancy']>, oversold: ReadonlyArray<ResolversParentTypes['Oversold']>, shortAllocations: ReadonlyArray<ResolversParentTypes['Reservation']>, stockLevels: ReadonlyArray<ResolversParentTypes['StockLevel']> };
  SubscribeBackInStockInput: SubscribeBackInStockInput;
  Subscription: Record<PropertyKey, never>;
  TransferLineInput: TransferLineInput;
  TransferPayload: Omit<TransferPayload, 'transfer'> & { transfer: ResolversParentTypes['StockTransfer'] };
  TransferResult: ResolversUnionTypes<ResolversParentTypes>['TransferResult'];
  TransferStateConflict: Omit<TransferStateConflict, 'transfer'> & { transfer: ResolversParentTypes['StockTransfer'] };
  UnsubscribeBackInStockInput: UnsubscribeBackInStockInput;
  UpsertLocationInput: UpsertLocationInput;
  UpsertLocationResult: ResolversUnionTypes<ResolversParentTypes>['UpsertLocationResult'];
  VariantAvailability: VariantAvailabilityRow;
  VersionConflict: VersionConflict;
  String: Scalars['String']['output'];
};

export type ChangesDirectiveArgs = {
  parts?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ChangesDirectiveResolver<Result, Parent, ContextType = InventoryContext, Args = ChangesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = {
  roles: ReadonlyArray<Scalars['String']['input']>;
};

export type PublicDirectiveResolver<Result, Parent, ContextType = InventoryContext, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WatchesDirectiveArgs = {
  types: ReadonlyArray<Scalars['String']['input']>;
};

export type WatchesDirectiveResolver<Result, Parent, ContextType = InventoryContext, Args = WatchesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdjustStockResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['AdjustStockResult'] = ResolversParentTypes['AdjustStockResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'StockBelowZero' | 'StockPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type AlreadyInStockResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['AlreadyInStock'] = ResolversParentTypes['AlreadyInStock']> = {
  atp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BackInStockPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['BackInStockPayload'] = ResolversParentTypes['BackInStockPayload']> = {
  subscription?: Resolver<ResolversTypes['BackInStockSubscription'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BackInStockResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['BackInStockResult'] = ResolversParentTypes['BackInStockResult']> = {
  __resolveType: TypeResolveFn<'AlreadyInStock' | 'BackInStockPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type BackInStockSubscriptionResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['BackInStockSubscription'] = ResolversParentTypes['BackInStockSubscription']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['BackInStockScope'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BackInStockStatus'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelBufferResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ChannelBuffer'] = ResolversParentTypes['ChannelBuffer']> = {
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type ChannelBufferPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ChannelBufferPayload'] = ResolversParentTypes['ChannelBufferPayload']> = {
  buffer?: Resolver<ResolversTypes['ChannelBuffer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommandErrorResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['CommandError'] = ResolversParentTypes['CommandError']> = {
  __resolveType: TypeResolveFn<'AlreadyInStock' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'OutOfStock' | 'ReservationNotActive' | 'StockBelowZero' | 'TransferStateConflict' | 'VersionConflict', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EpcisOutcomeResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['EpcisOutcome'] = ResolversParentTypes['EpcisOutcome']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EpcisStatus'], ParentType, ContextType>;
  stockLevels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
};

export type EpcisPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['EpcisPayload'] = ResolversParentTypes['EpcisPayload']> = {
  events?: Resolver<ReadonlyArray<ResolversTypes['EpcisOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForbiddenResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['Forbidden'] = ResolversParentTypes['Forbidden']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IdempotencyMismatchResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['IdempotencyMismatch'] = ResolversParentTypes['IdempotencyMismatch']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IngestEpcisResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['IngestEpcisResult'] = ResolversParentTypes['IngestEpcisResult']> = {
  __resolveType: TypeResolveFn<'EpcisPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput', ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InventoryEntityResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['InventoryEntity'] = ResolversParentTypes['InventoryEntity']> = {
  __resolveType: TypeResolveFn<'BackInStockSubscription' | 'Location' | 'ProductVariant' | 'Reservation' | 'StockLevel' | 'StockTransfer', ParentType, ContextType>;
};

export type LocationResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  capabilities?: Resolver<ReadonlyArray<ResolversTypes['LocationCapability']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  distanceMeters?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<LocationDistanceMetersArgs, 'from'>>;
  geo?: Resolver<ResolversTypes['GeoPoint'], ParentType, ContextType>;
  gln?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LocationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<LocationNameArgs, 'locale'>>;
  openingHours?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  stock?: Resolver<ReadonlyArray<Maybe<ResolversTypes['StockLevel']>>, ParentType, ContextType, RequireFields<LocationStockArgs, 'variantIds'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationAvailabilityResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['LocationAvailability'] = ResolversParentTypes['LocationAvailability']> = {
  atp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  distanceMeters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  stockLevel?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type LocationPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['LocationPayload'] = ResolversParentTypes['LocationPayload']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LowStockResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['LowStock'] = ResolversParentTypes['LowStock']> = {
  stockLevel?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LowStockConnectionResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['LowStockConnection'] = ResolversParentTypes['LowStockConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LowStockEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LowStock']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LowStockEdgeResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['LowStockEdge'] = ResolversParentTypes['LowStockEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LowStock'], ParentType, ContextType>;
};

export type LowStockThresholdPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['LowStockThresholdPayload'] = ResolversParentTypes['LowStockThresholdPayload']> = {
  stockLevel?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoveReservationResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['MoveReservationResult'] = ResolversParentTypes['MoveReservationResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'OutOfStock' | 'ReservationNotActive' | 'ReservationPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adjustStock?: Resolver<ResolversTypes['AdjustStockResult'], ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  approveTransfer?: Resolver<ResolversTypes['TransferResult'], ParentType, ContextType, RequireFields<MutationApproveTransferArgs, 'input'>>;
  cancelAllocation?: Resolver<ResolversTypes['ReservationResult'], ParentType, ContextType, RequireFields<MutationCancelAllocationArgs, 'input'>>;
  cancelTransfer?: Resolver<ResolversTypes['TransferResult'], ParentType, ContextType, RequireFields<MutationCancelTransferArgs, 'input'>>;
  commitReservation?: Resolver<ResolversTypes['ReservationResult'], ParentType, ContextType, RequireFields<MutationCommitReservationArgs, 'input'>>;
  extendReservation?: Resolver<ResolversTypes['ReservationResult'], ParentType, ContextType, RequireFields<MutationExtendReservationArgs, 'input'>>;
  ingestEpcis?: Resolver<ResolversTypes['IngestEpcisResult'], ParentType, ContextType, RequireFields<MutationIngestEpcisArgs, 'input'>>;
  moveReservation?: Resolver<ResolversTypes['MoveReservationResult'], ParentType, ContextType, RequireFields<MutationMoveReservationArgs, 'input'>>;
  receiveGoods?: Resolver<ResolversTypes['ReceiveGoodsResult'], ParentType, ContextType, RequireFields<MutationReceiveGoodsArgs, 'input'>>;
  receiveTransfer?: Resolver<ResolversTypes['TransferResult'], ParentType, ContextType, RequireFields<MutationReceiveTransferArgs, 'input'>>;
  recordStockCount?: Resolver<ResolversTypes['RecordStockCountResult'], ParentType, ContextType, RequireFields<MutationRecordStockCountArgs, 'input'>>;
  recordStoreSale?: Resolver<ResolversTypes['RecordStoreSaleResult'], ParentType, ContextType, RequireFields<MutationRecordStoreSaleArgs, 'input'>>;
  releaseReservation?: Resolver<ResolversTypes['ReservationResult'], ParentType, ContextType, RequireFields<MutationReleaseReservationArgs, 'input'>>;
  reportShortPick?: Resolver<ResolversTypes['ReservationResult'], ParentType, ContextType, RequireFields<MutationReportShortPickArgs, 'input'>>;
  requestTransfer?: Resolver<ResolversTypes['TransferResult'], ParentType, ContextType, RequireFields<MutationRequestTransferArgs, 'input'>>;
  rerouteReservation?: Resolver<ResolversTypes['MoveReservationResult'], ParentType, ContextType, RequireFields<MutationRerouteReservationArgs, 'input'>>;
  reserveStock?: Resolver<ResolversTypes['ReserveStockResult'], ParentType, ContextType, RequireFields<MutationReserveStockArgs, 'input'>>;
  restockReturn?: Resolver<ResolversTypes['RestockReturnResult'], ParentType, ContextType, RequireFields<MutationRestockReturnArgs, 'input'>>;
  setChannelBuffer?: Resolver<ResolversTypes['SetChannelBufferResult'], ParentType, ContextType, RequireFields<MutationSetChannelBufferArgs, 'input'>>;
  setLowStockThreshold?: Resolver<ResolversTypes['SetLowStockThresholdResult'], ParentType, ContextType, RequireFields<MutationSetLowStockThresholdArgs, 'input'>>;
  setSafetyStock?: Resolver<ResolversTypes['SetSafetyStockResult'], ParentType, ContextType, RequireFields<MutationSetSafetyStockArgs, 'input'>>;
  setSourcingRules?: Resolver<ResolversTypes['SetSourcingRulesResult'], ParentType, ContextType, RequireFields<MutationSetSourcingRulesArgs, 'input'>>;
  shipAllocation?: Resolver<ResolversTypes['ReservationResult'], ParentType, ContextType, RequireFields<MutationShipAllocationArgs, 'input'>>;
  shipTransfer?: Resolver<ResolversTypes['TransferResult'], ParentType, ContextType, RequireFields<MutationShipTransferArgs, 'input'>>;
  subscribeBackInStock?: Resolver<ResolversTypes['BackInStockResult'], ParentType, ContextType, RequireFields<MutationSubscribeBackInStockArgs, 'input'>>;
  unsubscribeBackInStock?: Resolver<ResolversTypes['BackInStockResult'], ParentType, ContextType, RequireFields<MutationUnsubscribeBackInStockArgs, 'input'>>;
  upsertLocation?: Resolver<ResolversTypes['UpsertLocationResult'], ParentType, ContextType, RequireFields<MutationUpsertLocationArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutOfStockResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['OutOfStock'] = ResolversParentTypes['OutOfStock']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shortages?: Resolver<ReadonlyArray<ResolversTypes['StockShortage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OversoldResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['Oversold'] = ResolversParentTypes['Oversold']> = {
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['OversoldAlternative']>, ParentType, ContextType>;
  discrepancy?: Resolver<ResolversTypes['StockDiscrepancy'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type OversoldAlternativeResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['OversoldAlternative'] = ResolversParentTypes['OversoldAlternative']> = {
  atp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  locality?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  streetAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['VariantAvailability']>, ParentType, ContextType, Partial<ProductVariantAvailabilityArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  availability?: Resolver<ReadonlyArray<ResolversTypes['VariantAvailability']>, ParentType, ContextType, RequireFields<QueryAvailabilityArgs, 'variantIds'>>;
  backInStockSubscriptions?: Resolver<ReadonlyArray<ResolversTypes['BackInStockSubscription']>, ParentType, ContextType>;
  channelBuffers?: Resolver<ReadonlyArray<ResolversTypes['ChannelBuffer']>, ParentType, ContextType, RequireFields<QueryChannelBuffersArgs, 'channel'>>;
  inventoryAsOf?: Resolver<ReadonlyArray<Maybe<ResolversTypes['StockLevelAsOf']>>, ParentType, ContextType, RequireFields<QueryInventoryAsOfArgs, 'at' | 'locationId' | 'variantIds'>>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<QueryLocationArgs, 'id'>>;
  locationByCode?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<QueryLocationByCodeArgs, 'code'>>;
  locations?: Resolver<ReadonlyArray<ResolversTypes['Location']>, ParentType, ContextType, Partial<QueryLocationsArgs>>;
  lowStock?: Resolver<ResolversTypes['LowStockConnection'], ParentType, ContextType, RequireFields<QueryLowStockArgs, 'first' | 'locationId'>>;
  movements?: Resolver<ResolversTypes['StockMovementConnection'], ParentType, ContextType, RequireFields<QueryMovementsArgs, 'first' | 'locationId' | 'variantId'>>;
  nearestStores?: Resolver<ReadonlyArray<ResolversTypes['LocationAvailability']>, ParentType, ContextType, RequireFields<QueryNearestStoresArgs, 'first' | 'minimumQuantity' | 'near' | 'radiusMeters' | 'variantId'>>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType, RequireFields<QueryReservationArgs, 'id'>>;
  sourcingPlan?: Resolver<ResolversTypes['SourcingPlan'], ParentType, ContextType, RequireFields<QuerySourcingPlanArgs, 'input'>>;
  sourcingRules?: Resolver<ResolversTypes['SourcingRules'], ParentType, ContextType, Partial<QuerySourcingRulesArgs>>;
  stockCounts?: Resolver<ReadonlyArray<ResolversTypes['StockCount']>, ParentType, ContextType, RequireFields<QueryStockCountsArgs, 'first' | 'locationId'>>;
  stockDiscrepancies?: Resolver<ReadonlyArray<ResolversTypes['StockDiscrepancy']>, ParentType, ContextType, RequireFields<QueryStockDiscrepanciesArgs, 'first' | 'locationId'>>;
  transfer?: Resolver<Maybe<ResolversTypes['StockTransfer']>, ParentType, ContextType, RequireFields<QueryTransferArgs, 'id'>>;
  transfers?: Resolver<ResolversTypes['StockTransferConnection'], ParentType, ContextType, RequireFields<QueryTransfersArgs, 'first'>>;
};

export type ReceiveGoodsResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ReceiveGoodsResult'] = ResolversParentTypes['ReceiveGoodsResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'StockPayload', ParentType, ContextType>;
};

export type RecordStockCountResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['RecordStockCountResult'] = ResolversParentTypes['RecordStockCountResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'StockBelowZero' | 'StockCountPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type RecordStoreSaleResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['RecordStoreSaleResult'] = ResolversParentTypes['RecordStoreSaleResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'StoreSalePayload', ParentType, ContextType>;
};

export type ReservationResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation'], FederationReferenceType extends FederationReferenceTypes['Reservation'] = FederationReferenceTypes['Reservation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reservation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReservationLine']>, ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationLineResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ReservationLine'] = ResolversParentTypes['ReservationLine']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsourced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type ReservationNotActiveResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ReservationNotActive'] = ResolversParentTypes['ReservationNotActive']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reservation?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ReservationPayload'] = ResolversParentTypes['ReservationPayload']> = {
  reservation?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ReservationResult'] = ResolversParentTypes['ReservationResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'ReservationNotActive' | 'ReservationPayload', ParentType, ContextType>;
};

export type ReserveStockResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['ReserveStockResult'] = ResolversParentTypes['ReserveStockResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'OutOfStock' | 'ReservationPayload', ParentType, ContextType>;
};

export type RestockReturnResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['RestockReturnResult'] = ResolversParentTypes['RestockReturnResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'StockPayload', ParentType, ContextType>;
};

export type SetChannelBufferResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SetChannelBufferResult'] = ResolversParentTypes['SetChannelBufferResult']> = {
  __resolveType: TypeResolveFn<'ChannelBufferPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type SetLowStockThresholdResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SetLowStockThresholdResult'] = ResolversParentTypes['SetLowStockThresholdResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'LowStockThresholdPayload' | 'NotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type SetSafetyStockResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SetSafetyStockResult'] = ResolversParentTypes['SetSafetyStockResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'StockPayload', ParentType, ContextType>;
};

export type SetSourcingRulesResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SetSourcingRulesResult'] = ResolversParentTypes['SetSourcingRulesResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'SourcingRulesPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type SourcingAssignmentResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SourcingAssignment'] = ResolversParentTypes['SourcingAssignment']> = {
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type SourcingCandidateResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SourcingCandidate'] = ResolversParentTypes['SourcingCandidate']> = {
  assignments?: Resolver<ReadonlyArray<ResolversTypes['SourcingAssignment']>, ParentType, ContextType>;
  chosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourcingPlanResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SourcingPlan'] = ResolversParentTypes['SourcingPlan']> = {
  assignments?: Resolver<ReadonlyArray<ResolversTypes['SourcingAssignment']>, ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['SourcingCandidate']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  explanation?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  shortages?: Resolver<ReadonlyArray<ResolversTypes['StockShortage']>, ParentType, ContextType>;
};

export type SourcingRulesResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SourcingRules'] = ResolversParentTypes['SourcingRules']> = {
  channel?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['SourcingRule']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourcingRulesPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['SourcingRulesPayload'] = ResolversParentTypes['SourcingRulesPayload']> = {
  rules?: Resolver<ResolversTypes['SourcingRules'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockBelowZeroResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockBelowZero'] = ResolversParentTypes['StockBelowZero']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stockLevel?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockCountResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockCount'] = ResolversParentTypes['StockCount']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  countedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['StockCountLine']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StockCountLineResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockCountLine'] = ResolversParentTypes['StockCountLine']> = {
  book?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type StockCountPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockCountPayload'] = ResolversParentTypes['StockCountPayload']> = {
  count?: Resolver<ResolversTypes['StockCount'], ParentType, ContextType>;
  stockLevels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockDiscrepancyResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockDiscrepancy'] = ResolversParentTypes['StockDiscrepancy']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['StockDiscrepancyCause'], ParentType, ContextType>;
  difference?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel'], FederationReferenceType extends FederationReferenceTypes['StockLevel'] = FederationReferenceTypes['StockLevel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockLevel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inTransitIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsellable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockLevelAsOfResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockLevelAsOf'] = ResolversParentTypes['StockLevelAsOf']> = {
  allocated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inTransitIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsellable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allocatedDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inTransitInDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  onHandDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['StockReason']>, ParentType, ContextType>;
  reservationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reservedDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  safetyStockDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsellableDelta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type StockPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockPayload'] = ResolversParentTypes['StockPayload']> = {
  stockLevels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockShortageResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockShortage'] = ResolversParentTypes['StockShortage']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type StockTransferResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockTransfer'] = ResolversParentTypes['StockTransfer'], FederationReferenceType extends FederationReferenceTypes['StockTransfer'] = FederationReferenceTypes['StockTransfer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockTransfer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['StockTransferLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockTransferStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockTransferConnectionResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockTransferConnection'] = ResolversParentTypes['StockTransferConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockTransferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockTransfer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockTransferEdgeResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockTransferEdge'] = ResolversParentTypes['StockTransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
};

export type StockTransferLineResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StockTransferLine'] = ResolversParentTypes['StockTransferLine']> = {
  approved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  received?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type StoreSalePayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['StoreSalePayload'] = ResolversParentTypes['StoreSalePayload']> = {
  discrepancies?: Resolver<ReadonlyArray<ResolversTypes['StockDiscrepancy']>, ParentType, ContextType>;
  oversold?: Resolver<ReadonlyArray<ResolversTypes['Oversold']>, ParentType, ContextType>;
  shortAllocations?: Resolver<ReadonlyArray<ResolversTypes['Reservation']>, ParentType, ContextType>;
  stockLevels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  inventoryChanges?: SubscriptionResolver<ReadonlyArray<Maybe<ResolversTypes['InventoryEntity']>>, "inventoryChanges", ParentType, ContextType>;
  lowStock?: SubscriptionResolver<ResolversTypes['LowStock'], "lowStock", ParentType, ContextType, RequireFields<SubscriptionLowStockArgs, 'locationId'>>;
  stockChanged?: SubscriptionResolver<ResolversTypes['StockLevel'], "stockChanged", ParentType, ContextType, Partial<SubscriptionStockChangedArgs>>;
  transferUpdated?: SubscriptionResolver<ResolversTypes['StockTransfer'], "transferUpdated", ParentType, ContextType, Partial<SubscriptionTransferUpdatedArgs>>;
};

export type TransferPayloadResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['TransferPayload'] = ResolversParentTypes['TransferPayload']> = {
  transfer?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['TransferResult'] = ResolversParentTypes['TransferResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'OutOfStock' | 'TransferPayload' | 'TransferStateConflict' | 'VersionConflict', ParentType, ContextType>;
};

export type TransferStateConflictResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['TransferStateConflict'] = ResolversParentTypes['TransferStateConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['StockTransfer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpsertLocationResultResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['UpsertLocationResult'] = ResolversParentTypes['UpsertLocationResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'LocationPayload', ParentType, ContextType>;
};

export type VariantAvailabilityResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['VariantAvailability'] = ResolversParentTypes['VariantAvailability']> = {
  atp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  locations?: Resolver<ReadonlyArray<ResolversTypes['LocationAvailability']>, ParentType, ContextType, RequireFields<VariantAvailabilityLocationsArgs, 'first'>>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = InventoryContext, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = InventoryContext> = {
  AdjustStockResult?: AdjustStockResultResolvers<ContextType>;
  AlreadyInStock?: AlreadyInStockResolvers<ContextType>;
  BackInStockPayload?: BackInStockPayloadResolvers<ContextType>;
  BackInStockResult?: BackInStockResultResolvers<ContextType>;
  BackInStockSubscription?: BackInStockSubscriptionResolvers<ContextType>;
  ChannelBuffer?: ChannelBufferResolvers<ContextType>;
  ChannelBufferPayload?: ChannelBufferPayloadResolvers<ContextType>;
  CommandError?: CommandErrorResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  EpcisOutcome?: EpcisOutcomeResolvers<ContextType>;
  EpcisPayload?: EpcisPayloadResolvers<ContextType>;
  Forbidden?: ForbiddenResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  IdempotencyMismatch?: IdempotencyMismatchResolvers<ContextType>;
  IngestEpcisResult?: IngestEpcisResultResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  InventoryEntity?: InventoryEntityResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationAvailability?: LocationAvailabilityResolvers<ContextType>;
  LocationPayload?: LocationPayloadResolvers<ContextType>;
  LowStock?: LowStockResolvers<ContextType>;
  LowStockConnection?: LowStockConnectionResolvers<ContextType>;
  LowStockEdge?: LowStockEdgeResolvers<ContextType>;
  LowStockThresholdPayload?: LowStockThresholdPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MoveReservationResult?: MoveReservationResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  OutOfStock?: OutOfStockResolvers<ContextType>;
  Oversold?: OversoldResolvers<ContextType>;
  OversoldAlternative?: OversoldAlternativeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceiveGoodsResult?: ReceiveGoodsResultResolvers<ContextType>;
  RecordStockCountResult?: RecordStockCountResultResolvers<ContextType>;
  RecordStoreSaleResult?: RecordStoreSaleResultResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationLine?: ReservationLineResolvers<ContextType>;
  ReservationNotActive?: ReservationNotActiveResolvers<ContextType>;
  ReservationPayload?: ReservationPayloadResolvers<ContextType>;
  ReservationResult?: ReservationResultResolvers<ContextType>;
  ReserveStockResult?: ReserveStockResultResolvers<ContextType>;
  RestockReturnResult?: RestockReturnResultResolvers<ContextType>;
  SetChannelBufferResult?: SetChannelBufferResultResolvers<ContextType>;
  SetLowStockThresholdResult?: SetLowStockThresholdResultResolvers<ContextType>;
  SetSafetyStockResult?: SetSafetyStockResultResolvers<ContextType>;
  SetSourcingRulesResult?: SetSourcingRulesResultResolvers<ContextType>;
  SourcingAssignment?: SourcingAssignmentResolvers<ContextType>;
  SourcingCandidate?: SourcingCandidateResolvers<ContextType>;
  SourcingPlan?: SourcingPlanResolvers<ContextType>;
  SourcingRules?: SourcingRulesResolvers<ContextType>;
  SourcingRulesPayload?: SourcingRulesPayloadResolvers<ContextType>;
  StockBelowZero?: StockBelowZeroResolvers<ContextType>;
  StockCount?: StockCountResolvers<ContextType>;
  StockCountLine?: StockCountLineResolvers<ContextType>;
  StockCountPayload?: StockCountPayloadResolvers<ContextType>;
  StockDiscrepancy?: StockDiscrepancyResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelAsOf?: StockLevelAsOfResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  StockPayload?: StockPayloadResolvers<ContextType>;
  StockShortage?: StockShortageResolvers<ContextType>;
  StockTransfer?: StockTransferResolvers<ContextType>;
  StockTransferConnection?: StockTransferConnectionResolvers<ContextType>;
  StockTransferEdge?: StockTransferEdgeResolvers<ContextType>;
  StockTransferLine?: StockTransferLineResolvers<ContextType>;
  StoreSalePayload?: StoreSalePayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TransferPayload?: TransferPayloadResolvers<ContextType>;
  TransferResult?: TransferResultResolvers<ContextType>;
  TransferStateConflict?: TransferStateConflictResolvers<ContextType>;
  UpsertLocationResult?: UpsertLocationResultResolvers<ContextType>;
  VariantAvailability?: VariantAvailabilityResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = InventoryContext> = {
  changes?: ChangesDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  watches?: WatchesDirectiveResolver<any, any, ContextType>;
};
