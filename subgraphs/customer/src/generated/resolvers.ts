import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Customer as CustomerModel } from '../domain/customer.ts';
import type { ShownName } from '../domain/masking.ts';
import type { HeldIdentity } from '../domain/identity.ts';
import type { Consent as ConsentModel } from '../domain/consent.ts';
import type { Interaction as InteractionModel, PageView as PageViewModel, StoreVisit as StoreVisitModel, Inquiry as InquiryModel, CallRecord as CallRecordModel, MessageExchange as MessageExchangeModel, ServiceNote as ServiceNoteModel, PurchaseRef as PurchaseRefModel } from '../domain/interaction.ts';
import type { CustomerPayload as CustomerPayloadModel, RecordInteractionsPayload as RecordInteractionsPayloadModel, CouponPayload as CouponPayloadModel } from '../resolvers/payloads.ts';
import type { LoyaltyAccount as LoyaltyAccountModel, LoyaltyEntry as LoyaltyEntryModel } from '../domain/points.ts';
import type { Coupon as CouponModel } from '../domain/coupon.ts';
import type { CustomerContext } from '../context.ts';
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

export type CaptureRedemptionInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly orderId: Scalars['ID']['input'];
};

export type Channel = {
  readonly __typename?: 'Channel';
  readonly key: Scalars['ID']['output'];
};

/** Why a command was refused. Nothing was changed. */
export type CommandError = {
  /** A stable code in UPPER_SNAKE case, made for programs. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came, made for people. */
  readonly message: Scalars['String']['output'];
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

/** A promise of less to pay, known by its code. */
export type Coupon = {
  readonly __typename?: 'Coupon';
  /** Where it may be used; empty for everywhere. */
  readonly channels: ReadonlyArray<Channel>;
  /** Upper case. */
  readonly code: Scalars['String']['output'];
  /** Whether other coupons may be used beside it. */
  readonly combinable: Scalars['Boolean']['output'];
  readonly discount: CouponDiscount;
  /** What goods must sum up to after promotions; null for any sum. */
  readonly minimumSubtotal?: Maybe<Money>;
  readonly name: Scalars['String']['output'];
  readonly status: CouponStatus;
  /** How often it may be used in all; null for no limit. For its own customer, admins and services, as is `used`; else null. */
  readonly usageLimit?: Maybe<Scalars['Int']['output']>;
  /** How often it is used, checkouts that are under way included. */
  readonly used?: Maybe<Scalars['Int']['output']>;
  readonly validFrom: Scalars['DateTime']['output'];
  /** The moment from which on it is valid no more; null for ever. */
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** What a coupon takes off the goods; one of the two. */
export type CouponDiscount = {
  readonly __typename?: 'CouponDiscount';
  readonly amount?: Maybe<Money>;
  /** 1500 is 15 %. */
  readonly basisPoints?: Maybe<Scalars['Int']['output']>;
};

/** Exactly one of `basisPoints` and `amount`. */
export type CouponDiscountInput = {
  readonly amount?: InputMaybe<MoneyInput>;
  readonly basisPoints?: InputMaybe<Scalars['Int']['input']>;
};

/** There is a coupon of this code already. */
export type CouponExists = CommandError & {
  readonly __typename?: 'CouponExists';
  /** Always `COUPON_EXISTS`. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

export type CouponPayload = {
  readonly __typename?: 'CouponPayload';
  readonly coupon: Coupon;
};

export type CouponStatus =
  | 'EXPIRED'
  /** Its time has not come. */
  | 'NOT_YET'
  | 'USABLE'
  /** Used as often as it may be. */
  | 'USED_UP';

/** A person, the same in every channel (schema.org Person). */
export type Customer = {
  readonly __typename?: 'Customer';
  /** One entry a purpose and channel that was ever decided. */
  readonly consents: ReadonlyArray<Consent>;
  /** Coupons that were issued to this customer alone, newest first. */
  readonly coupons?: Maybe<ReadonlyArray<Coupon>>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** In full for the customer, masked for staff (`h•••@example.jp`). */
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Values in full for the customer, masked for staff. */
  readonly identities: ReadonlyArray<Identity>;
  /** BCP 47, such as `ja-JP`. */
  readonly locale: Scalars['String']['output'];
  /** Points. */
  readonly loyalty?: Maybe<LoyaltyAccount>;
  /** Number of the member card, thirteen digits with a GS1 check digit; shown as a barcode. */
  readonly memberCard?: Maybe<Scalars['String']['output']>;
  /** Null where the caller may not see it. */
  readonly name?: Maybe<PersonName>;
  /** In full for the customer, last four digits for staff. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** What happened in any channel, newest first. */
  readonly timeline: InteractionConnection;
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly version: Scalars['Int']['output'];
};


/** A person, the same in every channel (schema.org Person). */
export type CustomerTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What is told of when it changes. */
export type CustomerEntity = Coupon | Customer;

export type CustomerPayload = {
  readonly __typename?: 'CustomerPayload';
  readonly customer: Customer;
};

export type CustomerResult = CustomerPayload | Forbidden | IdempotencyMismatch | IdentityTaken | InvalidInput | NotFound | VersionConflict;

export type EarnPointsInput = {
  readonly customerId: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 1,000,000. */
  readonly points: Scalars['Int']['input'];
  /** What they are for, such as `review/r-1`; earns once. */
  readonly reference: Scalars['String']['input'];
};

/** The caller may not do this. */
export type Forbidden = CommandError & {
  readonly __typename?: 'Forbidden';
  /** Always `FORBIDDEN`. */
  readonly code: Scalars['String']['output'];
  /** What the caller lacks. */
  readonly message: Scalars['String']['output'];
};

export type HoldRedemptionInput = {
  readonly channel: Scalars['ID']['input'];
  readonly couponCodes?: ReadonlyArray<Scalars['String']['input']>;
  /** Null for a guest, who has no points. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The checkout's. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly points?: Scalars['Int']['input'];
  /** 10 to 86,400: when the hold ends by itself. */
  readonly ttlSeconds?: Scalars['Int']['input'];
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

export type IssueCouponInput = {
  /** Keys of channels; empty for everywhere. */
  readonly channels?: ReadonlyArray<Scalars['ID']['input']>;
  /** 4 to 32 letters, digits and hyphens; made up where it is left out. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly combinable?: Scalars['Boolean']['input'];
  /** Whose it is; left out: anybody's. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** How often one customer may use it; null for no limit. */
  readonly customerLimit?: InputMaybe<Scalars['Int']['input']>;
  readonly discount: CouponDiscountInput;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly minimumSubtotal?: InputMaybe<MoneyInput>;
  readonly name: Scalars['String']['input'];
  /** How often it may be used in all; null for no limit. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Default: now. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

export type IssueCouponResult = CouponExists | CouponPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

export type LinkIdentityInput = {
  readonly customerId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly identity: IdentityInput;
};

export type Location = {
  readonly __typename?: 'Location';
  readonly id: Scalars['ID']['output'];
};

/** Points of a customer. */
export type LoyaltyAccount = {
  readonly __typename?: 'LoyaltyAccount';
  /** What may be spent: balance less held. */
  readonly available: Scalars['Int']['output'];
  /** Sum of all entries. */
  readonly balance: Scalars['Int']['output'];
  /** Movements, newest first. */
  readonly entries: LoyaltyEntryConnection;
  /** What checkouts hold of it. */
  readonly held: Scalars['Int']['output'];
};


/** Points of a customer. */
export type LoyaltyAccountEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A movement of points. */
export type LoyaltyEntry = {
  readonly __typename?: 'LoyaltyEntry';
  readonly at: Scalars['DateTime']['output'];
  readonly balanceAfter: Scalars['Int']['output'];
  readonly kind: LoyaltyEntryKind;
  /** Above 0 for what comes in, below for what goes out. */
  readonly points: Scalars['Int']['output'];
  /** What it was for, such as `order/o-1`. */
  readonly reference: Scalars['String']['output'];
};

export type LoyaltyEntryConnection = {
  readonly __typename?: 'LoyaltyEntryConnection';
  readonly edges: ReadonlyArray<LoyaltyEntryEdge>;
  readonly nodes: ReadonlyArray<LoyaltyEntry>;
  readonly pageInfo: PageInfo;
};

export type LoyaltyEntryEdge = {
  readonly __typename?: 'LoyaltyEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: LoyaltyEntry;
};

export type LoyaltyEntryKind =
  /** For a purchase, or given. */
  | 'EARNED'
  /** Spent by an order. */
  | 'REDEEMED'
  /** Spent on what was returned, and given back. */
  | 'RESTORED'
  /** Earned by what was returned, and taken back. */
  | 'REVERSED';

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
  /** Uses for an order what is held for its checkout. Services. */
  readonly captureRedemption: RedemptionResult;
  /** Gives points, once a reference. Admins and services; purchases earn by themselves. */
  readonly earnPoints: PointsResult;
  /** Holds points and coupons for one checkout: all of them or none. Services. */
  readonly holdRedemption: RedemptionResult;
  /** Issues a coupon. Admins and services; an agent for the customer of the case. */
  readonly issueCoupon: IssueCouponResult;
  /** Adds an identity. One that belongs to somebody else is refused, never taken over. */
  readonly linkIdentity: CustomerResult;
  /** Records 1 to 100 interactions; one that was recorded already, by its id, is passed over. */
  readonly recordInteractions: RecordInteractionsResult;
  /** Makes a customer, or gives back the one whose verified identity it is. */
  readonly registerCustomer: RegisterCustomerResult;
  /** Gives back what is held; a redemption that was released is never held again, even if its hold arrives later. Services. */
  readonly releaseRedemption: RedemptionResult;
  /** Takes back in proportion what an order earned, and gives back points that were spent on it. Services. */
  readonly reversePoints: ReversePointsResult;
  /** Grants or withdraws consent for one purpose in one channel. */
  readonly setConsent: CustomerResult;
  /** Takes an identity away; the last one stays. */
  readonly unlinkIdentity: CustomerResult;
  /** Changes the profile. */
  readonly updateCustomer: CustomerResult;
};


export type MutationCaptureRedemptionArgs = {
  input: CaptureRedemptionInput;
};


export type MutationEarnPointsArgs = {
  input: EarnPointsInput;
};


export type MutationHoldRedemptionArgs = {
  input: HoldRedemptionInput;
};


export type MutationIssueCouponArgs = {
  input: IssueCouponInput;
};


export type MutationLinkIdentityArgs = {
  input: LinkIdentityInput;
};


export type MutationRecordInteractionsArgs = {
  input: RecordInteractionsInput;
};


export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};


export type MutationReleaseRedemptionArgs = {
  input: ReleaseRedemptionInput;
};


export type MutationReversePointsArgs = {
  input: ReversePointsInput;
};


export type MutationSetConsentArgs = {
  input: SetConsentInput;
};


export type MutationUnlinkIdentityArgs = {
  input: UnlinkIdentityInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};

/** There is no such thing, or it is not for the caller's eyes. */
export type NotFound = CommandError & {
  readonly __typename?: 'NotFound';
  /** Always `NOT_FOUND`. */
  readonly code: Scalars['String']['output'];
  /** What was looked for. */
  readonly message: Scalars['String']['output'];
};

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
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

/** The account after the command. */
export type PointsPayload = {
  readonly __typename?: 'PointsPayload';
  readonly available: Scalars['Int']['output'];
  readonly balance: Scalars['Int']['output'];
};

export type PointsResult = Forbidden | IdempotencyMismatch | InvalidInput | PointsPayload;

export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  readonly id: Scalars['ID']['output'];
};

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
  /** A coupon that the caller may use: a public one, or their own; any for staff and services. Null for any other code. */
  readonly coupon?: Maybe<Coupon>;
  /** A customer: the shopper's own profile, one that the caller's store is linked to, or any for services, `admin` and, on the case's record, an agent; else null. */
  readonly customer?: Maybe<Customer>;
  /**
   * The customer behind an identity. Shoppers find themselves only. An associate finds a member card that is shown in the store,
   * which links the customer to the store for the day. Values are compared in normal form: e-mail in lower case, phone in E.164.
   */
  readonly customerByIdentity?: Maybe<Customer>;
  /** The profile of the shopper who asks; null for anybody else. */
  readonly me?: Maybe<Customer>;
  /** What a cart may use: the customer's points, and these coupons as the customer may use them in a channel. Services. */
  readonly redeemables: Redeemables;
  /** Customers whose name or number fits: those linked to the caller's store, for agents with a case and `admin` any. Staff. */
  readonly searchCustomers: ReadonlyArray<Customer>;
};


export type QueryCouponArgs = {
  code: Scalars['String']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerByIdentityArgs = {
  type: IdentityType;
  value: Scalars['String']['input'];
};


export type QueryRedeemablesArgs = {
  channel: Scalars['ID']['input'];
  codes: ReadonlyArray<Scalars['String']['input']>;
  currency: Scalars['String']['input'];
  customerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QuerySearchCustomersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};

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

/** A coupon as one customer may use it in one channel now. */
export type RedeemableCoupon = {
  readonly __typename?: 'RedeemableCoupon';
  readonly code: Scalars['String']['output'];
  /** Null where there is none for the customer. */
  readonly coupon?: Maybe<Coupon>;
  /** Null where it may be used, else as in `RedemptionRefused`. */
  readonly refusal?: Maybe<RedemptionRefused>;
};

/** What a cart may use. */
export type Redeemables = {
  readonly __typename?: 'Redeemables';
  /** 0 for a guest. */
  readonly availablePoints: Scalars['Int']['output'];
  /** One a code, in order. */
  readonly coupons: ReadonlyArray<RedeemableCoupon>;
  /** What one point takes off; null where points are not taken in the currency. */
  readonly pointValue?: Maybe<Money>;
};

/** The points and coupons that one checkout uses. */
export type Redemption = {
  readonly __typename?: 'Redemption';
  readonly couponCodes: ReadonlyArray<Scalars['String']['output']>;
  readonly customerId?: Maybe<Scalars['ID']['output']>;
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The checkout's. */
  readonly id: Scalars['ID']['output'];
  readonly orderId?: Maybe<Scalars['ID']['output']>;
  readonly points: Scalars['Int']['output'];
  readonly status: RedemptionStatus;
};

export type RedemptionPayload = {
  readonly __typename?: 'RedemptionPayload';
  readonly redemption: Redemption;
};

/** Points or coupons can't be used. */
export type RedemptionRefused = CommandError & {
  readonly __typename?: 'RedemptionRefused';
  /**
   * POINTS_SHORT, COUPON_NOT_FOUND, COUPON_NOT_YET, COUPON_EXPIRED, COUPON_USED_UP, COUPON_WRONG_CHANNEL, COUPON_NEEDS_CUSTOMER,
   * COUPON_NOT_COMBINABLE, REDEMPTION_CAPTURED, REDEMPTION_RELEASED, REDEMPTION_EXPIRED or REDEMPTION_MISMATCH.
   */
  readonly code: Scalars['String']['output'];
  /** The coupon that it is about; null where it is about something else. */
  readonly couponCode?: Maybe<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
};

export type RedemptionResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | RedemptionPayload | RedemptionRefused;

export type RedemptionStatus =
  | 'CAPTURED'
  | 'EXPIRED'
  | 'HELD'
  | 'RELEASED';

export type RegisterCustomerInput = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 10. */
  readonly identities: ReadonlyArray<IdentityInput>;
  readonly locale?: Scalars['String']['input'];
  readonly name: PersonNameInput;
};

export type RegisterCustomerResult = CustomerPayload | Forbidden | IdempotencyMismatch | IdentityTaken | InvalidInput;

export type ReleaseRedemptionInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type ReversePointsInput = {
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly orderId: Scalars['ID']['input'];
  /** What is paid back now, of the order's total. */
  readonly refunded: MoneyInput;
  /** How many of the points that were spent on the order are given back now. */
  readonly restorePoints?: Scalars['Int']['input'];
};

export type ReversePointsPayload = {
  readonly __typename?: 'ReversePointsPayload';
  /** Points that were spent on the order and given back. */
  readonly restored: Scalars['Int']['output'];
  /** Points that the order had earned and that were taken back. */
  readonly reversed: Scalars['Int']['output'];
  /** Points that should have been taken back too, and were spent by then. */
  readonly short: Scalars['Int']['output'];
};

export type ReversePointsResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | ReversePointsPayload;

/** What staff noted about a service in the store. */
export type ServiceNote = Interaction & {
  readonly __typename?: 'ServiceNote';
  readonly channel?: Maybe<Channel>;
  readonly id: Scalars['ID']['output'];
  readonly location?: Maybe<Location>;
  /** What was noted. Nullable as `CallRecord.note` is, so that one selection reads both. */
  readonly note?: Maybe<Scalars['String']['output']>;
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
  /** Which entities changed, for gateways: live queries are answered again by it. */
  readonly customerChanges: ReadonlyArray<Maybe<CustomerEntity>>;
  /** Each interaction as it is recorded, for the customer and for staff that may see it. */
  readonly customerTimeline: Interaction;
  /** The profile now and after each change. Ends with FORBIDDEN once the customer is not open to the caller any more. */
  readonly customerUpdated: Customer;
};


export type SubscriptionCustomerTimelineArgs = {
  customerId: Scalars['ID']['input'];
};


export type SubscriptionCustomerUpdatedArgs = {
  customerId: Scalars['ID']['input'];
};

export type TimelineFilter = {
  readonly channel?: InputMaybe<Scalars['ID']['input']>;
  readonly kinds?: InputMaybe<ReadonlyArray<InteractionKind>>;
  readonly since?: InputMaybe<Scalars['DateTime']['input']>;
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
  Coupon: Coupon;
  Customer: Customer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Coupon:
    ( { __typename: 'Coupon' }
    & GraphQLRecursivePick<FederationTypes['Coupon'], {"code":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CustomerEntity:
    | ( CouponModel )
    | ( CustomerModel )
  ;
  CustomerResult:
    | ( CustomerPayloadModel )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( IdentityTaken )
    | ( InvalidInput )
    | ( NotFound )
    | ( VersionConflict )
  ;
  IssueCouponResult:
    | ( CouponExists )
    | ( CouponPayloadModel )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
  ;
  PointsResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( PointsPayload )
  ;
  RecordInteractionsResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( RecordInteractionsPayloadModel )
  ;
  RedemptionResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( RedemptionPayload )
    | ( RedemptionRefused )
  ;
  RegisterCustomerResult:
    | ( CustomerPayloadModel )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( IdentityTaken )
    | ( InvalidInput )
  ;
  ReversePointsResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( ReversePointsPayload )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  CommandError:
    | ( CouponExists )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( IdentityTaken )
    | ( InvalidInput )
    | ( NotFound )
    | ( RedemptionRefused )
    | ( VersionConflict )
  ;
  Interaction:
    | ( CallRecordModel )
    | ( InquiryModel )
    | ( MessageExchangeModel )
    | ( PageViewModel )
    | ( PurchaseRefModel )
    | ( ServiceNoteModel )
    | ( StoreVisitModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CallRecord: ResolverTypeWrapper<CallRecordModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CaptureRedemptionInput: CaptureRedemptionInput;
  Channel: ResolverTypeWrapper<Channel>;
  CommandError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommandError']>;
  Consent: ResolverTypeWrapper<ConsentModel>;
  ConsentChannel: ConsentChannel;
  ConsentPurpose: ConsentPurpose;
  ConsentStatus: ConsentStatus;
  Coupon: ResolverTypeWrapper<CouponModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CouponDiscount: ResolverTypeWrapper<CouponDiscount>;
  CouponDiscountInput: CouponDiscountInput;
  CouponExists: ResolverTypeWrapper<CouponExists>;
  CouponPayload: ResolverTypeWrapper<CouponPayloadModel>;
  CouponStatus: CouponStatus;
  Customer: ResolverTypeWrapper<CustomerModel>;
  CustomerEntity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CustomerEntity']>;
  CustomerPayload: ResolverTypeWrapper<CustomerPayloadModel>;
  CustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CustomerResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EarnPointsInput: EarnPointsInput;
  Forbidden: ResolverTypeWrapper<Forbidden>;
  HoldRedemptionInput: HoldRedemptionInput;
  IdempotencyMismatch: ResolverTypeWrapper<IdempotencyMismatch>;
  Identity: ResolverTypeWrapper<HeldIdentity>;
  IdentityInput: IdentityInput;
  IdentityTaken: ResolverTypeWrapper<IdentityTaken>;
  IdentityType: IdentityType;
  Inquiry: ResolverTypeWrapper<InquiryModel>;
  Interaction: ResolverTypeWrapper<InteractionModel>;
  InteractionConnection: ResolverTypeWrapper<Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InteractionEdge']>, nodes: ReadonlyArray<ResolversTypes['Interaction']> }>;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  InteractionInput: InteractionInput;
  InteractionKind: InteractionKind;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  IssueCouponInput: IssueCouponInput;
  IssueCouponResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueCouponResult']>;
  LinkIdentityInput: LinkIdentityInput;
  Location: ResolverTypeWrapper<Location>;
  LoyaltyAccount: ResolverTypeWrapper<LoyaltyAccountModel>;
  LoyaltyEntry: ResolverTypeWrapper<LoyaltyEntryModel>;
  LoyaltyEntryConnection: ResolverTypeWrapper<Omit<LoyaltyEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LoyaltyEntryEdge']>, nodes: ReadonlyArray<ResolversTypes['LoyaltyEntry']> }>;
  LoyaltyEntryEdge: ResolverTypeWrapper<Omit<LoyaltyEntryEdge, 'node'> & { node: ResolversTypes['LoyaltyEntry'] }>;
  LoyaltyEntryKind: LoyaltyEntryKind;
  MessageExchange: ResolverTypeWrapper<MessageExchangeModel>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  Order: ResolverTypeWrapper<Order>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PageView: ResolverTypeWrapper<PageViewModel>;
  PersonName: ResolverTypeWrapper<ShownName>;
  PersonNameInput: PersonNameInput;
  PointsPayload: ResolverTypeWrapper<PointsPayload>;
  PointsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PointsResult']>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  PurchaseRef: ResolverTypeWrapper<PurchaseRefModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordInteractionsInput: RecordInteractionsInput;
  RecordInteractionsPayload: ResolverTypeWrapper<RecordInteractionsPayloadModel>;
  RecordInteractionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordInteractionsResult']>;
  RedeemableCoupon: ResolverTypeWrapper<Omit<RedeemableCoupon, 'coupon'> & { coupon?: Maybe<ResolversTypes['Coupon']> }>;
  Redeemables: ResolverTypeWrapper<Omit<Redeemables, 'coupons'> & { coupons: ReadonlyArray<ResolversTypes['RedeemableCoupon']> }>;
  Redemption: ResolverTypeWrapper<Redemption>;
  RedemptionPayload: ResolverTypeWrapper<RedemptionPayload>;
  RedemptionRefused: ResolverTypeWrapper<RedemptionRefused>;
  RedemptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedemptionResult']>;
  RedemptionStatus: RedemptionStatus;
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterCustomerResult']>;
  ReleaseRedemptionInput: ReleaseRedemptionInput;
  ReversePointsInput: ReversePointsInput;
  ReversePointsPayload: ResolverTypeWrapper<ReversePointsPayload>;
  ReversePointsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReversePointsResult']>;
  ServiceNote: ResolverTypeWrapper<ServiceNoteModel>;
  SetConsentInput: SetConsentInput;
  StoreVisit: ResolverTypeWrapper<StoreVisitModel>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimelineFilter: TimelineFilter;
  UnlinkIdentityInput: UnlinkIdentityInput;
  UpdateCustomerInput: UpdateCustomerInput;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CallRecord: CallRecordModel;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  CaptureRedemptionInput: CaptureRedemptionInput;
  Channel: Channel;
  CommandError: ResolversInterfaceTypes<ResolversParentTypes>['CommandError'];
  Consent: ConsentModel;
  Coupon: CouponModel;
  Boolean: Scalars['Boolean']['output'];
  CouponDiscount: CouponDiscount;
  CouponDiscountInput: CouponDiscountInput;
  CouponExists: CouponExists;
  CouponPayload: CouponPayloadModel;
  Customer: CustomerModel;
  CustomerEntity: ResolversUnionTypes<ResolversParentTypes>['CustomerEntity'];
  CustomerPayload: CustomerPayloadModel;
  CustomerResult: ResolversUnionTypes<ResolversParentTypes>['CustomerResult'];
  DateTime: Scalars['DateTime']['output'];
  EarnPointsInput: EarnPointsInput;
  Forbidden: Forbidden;
  HoldRedemptionInput: HoldRedemptionInput;
  IdempotencyMismatch: IdempotencyMismatch;
  Identity: HeldIdentity;
  IdentityInput: IdentityInput;
  IdentityTaken: IdentityTaken;
  Inquiry: InquiryModel;
  Interaction: InteractionModel;
  InteractionConnection: Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InteractionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Interaction']> };
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  InteractionInput: InteractionInput;
  InvalidInput: InvalidInput;
  IssueCouponInput: IssueCouponInput;
  IssueCouponResult: ResolversUnionTypes<ResolversParentTypes>['IssueCouponResult'];
  LinkIdentityInput: LinkIdentityInput;
  Location: Location;
  LoyaltyAccount: LoyaltyAccountModel;
  LoyaltyEntry: LoyaltyEntryModel;
  LoyaltyEntryConnection: Omit<LoyaltyEntryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LoyaltyEntryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LoyaltyEntry']> };
  LoyaltyEntryEdge: Omit<LoyaltyEntryEdge, 'node'> & { node: ResolversParentTypes['LoyaltyEntry'] };
  MessageExchange: MessageExchangeModel;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  Order: Order;
  PageInfo: PageInfo;
  PageView: PageViewModel;
  PersonName: ShownName;
  PersonNameInput: PersonNameInput;
  PointsPayload: PointsPayload;
  PointsResult: ResolversUnionTypes<ResolversParentTypes>['PointsResult'];
  ProductVariant: ProductVariant;
  PurchaseRef: PurchaseRefModel;
  Query: Record<PropertyKey, never>;
  RecordInteractionsInput: RecordInteractionsInput;
  RecordInteractionsPayload: RecordInteractionsPayloadModel;
  RecordInteractionsResult: ResolversUnionTypes<ResolversParentTypes>['RecordInteractionsResult'];
  RedeemableCoupon: Omit<RedeemableCoupon, 'coupon'> & { coupon?: Maybe<ResolversParentTypes['Coupon']> };
  Redeemables: Omit<Redeemables, 'coupons'> & { coupons: ReadonlyArray<ResolversParentTypes['RedeemableCoupon']> };
  Redemption: Redemption;
  RedemptionPayload: RedemptionPayload;
  RedemptionRefused: RedemptionRefused;
  RedemptionResult: ResolversUnionTypes<ResolversParentTypes>['RedemptionResult'];
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomerResult: ResolversUnionTypes<ResolversParentTypes>['RegisterCustomerResult'];
  ReleaseRedemptionInput: ReleaseRedemptionInput;
  ReversePointsInput: ReversePointsInput;
  ReversePointsPayload: ReversePointsPayload;
  ReversePointsResult: ResolversUnionTypes<ResolversParentTypes>['ReversePointsResult'];
  ServiceNote: ServiceNoteModel;
  SetConsentInput: SetConsentInput;
  StoreVisit: StoreVisitModel;
  Subscription: Record<PropertyKey, never>;
  TimelineFilter: TimelineFilter;
  UnlinkIdentityInput: UnlinkIdentityInput;
  UpdateCustomerInput: UpdateCustomerInput;
  VersionConflict: VersionConflict;
  String: Scalars['String']['output'];
};

export type ChangesDirectiveArgs = {
  parts?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ChangesDirectiveResolver<Result, Parent, ContextType = CustomerContext, Args = ChangesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WatchesDirectiveArgs = {
  types: ReadonlyArray<Scalars['String']['input']>;
};

export type WatchesDirectiveResolver<Result, Parent, ContextType = CustomerContext, Args = WatchesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CallRecordResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['CallRecord'] = ResolversParentTypes['CallRecord']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  durationSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel']> = {
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CommandErrorResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['CommandError'] = ResolversParentTypes['CommandError']> = {
  __resolveType: TypeResolveFn<'CouponExists' | 'Forbidden' | 'IdempotencyMismatch' | 'IdentityTaken' | 'InvalidInput' | 'NotFound' | 'RedemptionRefused' | 'VersionConflict', ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  channel?: Resolver<ResolversTypes['ConsentChannel'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
};

export type CouponResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon'], FederationReferenceType extends FederationReferenceTypes['Coupon'] = FederationReferenceTypes['Coupon']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Coupon']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  combinable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['CouponDiscount'], ParentType, ContextType>;
  minimumSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CouponStatus'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  used?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CouponDiscountResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['CouponDiscount'] = ResolversParentTypes['CouponDiscount']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  basisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CouponExistsResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['CouponExists'] = ResolversParentTypes['CouponExists']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CouponPayloadResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['CouponPayload'] = ResolversParentTypes['CouponPayload']> = {
  coupon?: Resolver<ResolversTypes['Coupon'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  consents?: Resolver<ReadonlyArray<ResolversTypes['Consent']>, ParentType, ContextType>;
  coupons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Coupon']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<ReadonlyArray<ResolversTypes['Identity']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  loyalty?: Resolver<Maybe<ResolversTypes['LoyaltyAccount']>, ParentType, ContextType>;
  memberCard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['PersonName']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, RequireFields<CustomerTimelineArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerEntityResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['CustomerEntity'] = ResolversParentTypes['CustomerEntity']> = {
  __resolveType: TypeResolveFn<'Coupon' | 'Customer', ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResultResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['CustomerResult'] = ResolversParentTypes['CustomerResult']> = {
  __resolveType: TypeResolveFn<'CustomerPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'IdentityTaken' | 'InvalidInput' | 'NotFound' | 'VersionConflict', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ForbiddenResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Forbidden'] = ResolversParentTypes['Forbidden']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyMismatchResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['IdempotencyMismatch'] = ResolversParentTypes['IdempotencyMismatch']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentityType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IdentityTakenResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['IdentityTaken'] = ResolversParentTypes['IdentityTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentityType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InquiryResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Inquiry'] = ResolversParentTypes['Inquiry']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction']> = {
  __resolveType: TypeResolveFn<'CallRecord' | 'Inquiry' | 'MessageExchange' | 'PageView' | 'PurchaseRef' | 'ServiceNote' | 'StoreVisit', ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueCouponResultResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['IssueCouponResult'] = ResolversParentTypes['IssueCouponResult']> = {
  __resolveType: TypeResolveFn<'CouponExists' | 'CouponPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type LocationResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LoyaltyAccountResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['LoyaltyAccount'] = ResolversParentTypes['LoyaltyAccount']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['LoyaltyEntryConnection'], ParentType, ContextType, RequireFields<LoyaltyAccountEntriesArgs, 'first'>>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LoyaltyEntryResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['LoyaltyEntry'] = ResolversParentTypes['LoyaltyEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balanceAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LoyaltyEntryKind'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LoyaltyEntryConnectionResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['LoyaltyEntryConnection'] = ResolversParentTypes['LoyaltyEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LoyaltyEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LoyaltyEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LoyaltyEntryEdgeResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['LoyaltyEntryEdge'] = ResolversParentTypes['LoyaltyEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LoyaltyEntry'], ParentType, ContextType>;
};

export type MessageExchangeResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['MessageExchange'] = ResolversParentTypes['MessageExchange']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inbound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  captureRedemption?: Resolver<ResolversTypes['RedemptionResult'], ParentType, ContextType, RequireFields<MutationCaptureRedemptionArgs, 'input'>>;
  earnPoints?: Resolver<ResolversTypes['PointsResult'], ParentType, ContextType, RequireFields<MutationEarnPointsArgs, 'input'>>;
  holdRedemption?: Resolver<ResolversTypes['RedemptionResult'], ParentType, ContextType, RequireFields<MutationHoldRedemptionArgs, 'input'>>;
  issueCoupon?: Resolver<ResolversTypes['IssueCouponResult'], ParentType, ContextType, RequireFields<MutationIssueCouponArgs, 'input'>>;
  linkIdentity?: Resolver<ResolversTypes['CustomerResult'], ParentType, ContextType, RequireFields<MutationLinkIdentityArgs, 'input'>>;
  recordInteractions?: Resolver<ResolversTypes['RecordInteractionsResult'], ParentType, ContextType, RequireFields<MutationRecordInteractionsArgs, 'input'>>;
  registerCustomer?: Resolver<ResolversTypes['RegisterCustomerResult'], ParentType, ContextType, RequireFields<MutationRegisterCustomerArgs, 'input'>>;
  releaseRedemption?: Resolver<ResolversTypes['RedemptionResult'], ParentType, ContextType, RequireFields<MutationReleaseRedemptionArgs, 'input'>>;
  reversePoints?: Resolver<ResolversTypes['ReversePointsResult'], ParentType, ContextType, RequireFields<MutationReversePointsArgs, 'input'>>;
  setConsent?: Resolver<ResolversTypes['CustomerResult'], ParentType, ContextType, RequireFields<MutationSetConsentArgs, 'input'>>;
  unlinkIdentity?: Resolver<ResolversTypes['CustomerResult'], ParentType, ContextType, RequireFields<MutationUnlinkIdentityArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['CustomerResult'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageViewResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['PageView'] = ResolversParentTypes['PageView']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  family?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  familyKana?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  full?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  given?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenKana?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PointsPayloadResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['PointsPayload'] = ResolversParentTypes['PointsPayload']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PointsResultResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['PointsResult'] = ResolversParentTypes['PointsResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'PointsPayload', ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PurchaseRefResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['PurchaseRef'] = ResolversParentTypes['PurchaseRef']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType, RequireFields<QueryCouponArgs, 'code'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customerByIdentity?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerByIdentityArgs, 'type' | 'value'>>;
  me?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  redeemables?: Resolver<ResolversTypes['Redeemables'], ParentType, ContextType, RequireFields<QueryRedeemablesArgs, 'channel' | 'codes' | 'currency'>>;
  searchCustomers?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QuerySearchCustomersArgs, 'first' | 'text'>>;
};

export type RecordInteractionsPayloadResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['RecordInteractionsPayload'] = ResolversParentTypes['RecordInteractionsPayload']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  recorded?: Resolver<ReadonlyArray<ResolversTypes['Interaction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordInteractionsResultResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['RecordInteractionsResult'] = ResolversParentTypes['RecordInteractionsResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'RecordInteractionsPayload', ParentType, ContextType>;
};

export type RedeemableCouponResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['RedeemableCoupon'] = ResolversParentTypes['RedeemableCoupon']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['RedemptionRefused']>, ParentType, ContextType>;
};

export type RedeemablesResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Redeemables'] = ResolversParentTypes['Redeemables']> = {
  availablePoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coupons?: Resolver<ReadonlyArray<ResolversTypes['RedeemableCoupon']>, ParentType, ContextType>;
  pointValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type RedemptionResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Redemption'] = ResolversParentTypes['Redemption']> = {
  couponCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RedemptionStatus'], ParentType, ContextType>;
};

export type RedemptionPayloadResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['RedemptionPayload'] = ResolversParentTypes['RedemptionPayload']> = {
  redemption?: Resolver<ResolversTypes['Redemption'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RedemptionRefusedResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['RedemptionRefused'] = ResolversParentTypes['RedemptionRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  couponCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RedemptionResultResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['RedemptionResult'] = ResolversParentTypes['RedemptionResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'RedemptionPayload' | 'RedemptionRefused', ParentType, ContextType>;
};

export type RegisterCustomerResultResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['RegisterCustomerResult'] = ResolversParentTypes['RegisterCustomerResult']> = {
  __resolveType: TypeResolveFn<'CustomerPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'IdentityTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type ReversePointsPayloadResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['ReversePointsPayload'] = ResolversParentTypes['ReversePointsPayload']> = {
  restored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reversed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  short?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReversePointsResultResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['ReversePointsResult'] = ResolversParentTypes['ReversePointsResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'ReversePointsPayload', ParentType, ContextType>;
};

export type ServiceNoteResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['ServiceNote'] = ResolversParentTypes['ServiceNote']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StoreVisitResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['StoreVisit'] = ResolversParentTypes['StoreVisit']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  customerChanges?: SubscriptionResolver<ReadonlyArray<Maybe<ResolversTypes['CustomerEntity']>>, "customerChanges", ParentType, ContextType>;
  customerTimeline?: SubscriptionResolver<ResolversTypes['Interaction'], "customerTimeline", ParentType, ContextType, RequireFields<SubscriptionCustomerTimelineArgs, 'customerId'>>;
  customerUpdated?: SubscriptionResolver<ResolversTypes['Customer'], "customerUpdated", ParentType, ContextType, RequireFields<SubscriptionCustomerUpdatedArgs, 'customerId'>>;
};

export type VersionConflictResolvers<ContextType = CustomerContext, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = CustomerContext> = {
  CallRecord?: CallRecordResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  CommandError?: CommandErrorResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Coupon?: CouponResolvers<ContextType>;
  CouponDiscount?: CouponDiscountResolvers<ContextType>;
  CouponExists?: CouponExistsResolvers<ContextType>;
  CouponPayload?: CouponPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerEntity?: CustomerEntityResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  CustomerResult?: CustomerResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Forbidden?: ForbiddenResolvers<ContextType>;
  IdempotencyMismatch?: IdempotencyMismatchResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentityTaken?: IdentityTakenResolvers<ContextType>;
  Inquiry?: InquiryResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  IssueCouponResult?: IssueCouponResultResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LoyaltyAccount?: LoyaltyAccountResolvers<ContextType>;
  LoyaltyEntry?: LoyaltyEntryResolvers<ContextType>;
  LoyaltyEntryConnection?: LoyaltyEntryConnectionResolvers<ContextType>;
  LoyaltyEntryEdge?: LoyaltyEntryEdgeResolvers<ContextType>;
  MessageExchange?: MessageExchangeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PageView?: PageViewResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  PointsPayload?: PointsPayloadResolvers<ContextType>;
  PointsResult?: PointsResultResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PurchaseRef?: PurchaseRefResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordInteractionsPayload?: RecordInteractionsPayloadResolvers<ContextType>;
  RecordInteractionsResult?: RecordInteractionsResultResolvers<ContextType>;
  RedeemableCoupon?: RedeemableCouponResolvers<ContextType>;
  Redeemables?: RedeemablesResolvers<ContextType>;
  Redemption?: RedemptionResolvers<ContextType>;
  RedemptionPayload?: RedemptionPayloadResolvers<ContextType>;
  RedemptionRefused?: RedemptionRefusedResolvers<ContextType>;
  RedemptionResult?: RedemptionResultResolvers<ContextType>;
  RegisterCustomerResult?: RegisterCustomerResultResolvers<ContextType>;
  ReversePointsPayload?: ReversePointsPayloadResolvers<ContextType>;
  ReversePointsResult?: ReversePointsResultResolvers<ContextType>;
  ServiceNote?: ServiceNoteResolvers<ContextType>;
  StoreVisit?: StoreVisitResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = CustomerContext> = {
  changes?: ChangesDirectiveResolver<any, any, ContextType>;
  watches?: WatchesDirectiveResolver<any, any, ContextType>;
};
