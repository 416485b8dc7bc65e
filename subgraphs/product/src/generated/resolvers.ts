import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductRow } from '../db/tables.ts';
import type { VariantOfProduct } from '../db/products.ts';
import type { Category as CategoryState } from '../domain/category.ts';
import type { Channel as ChannelState } from '../domain/channel.ts';
import type { Price as PriceState, PriceStep as PriceStepState } from '../domain/price-resolution.ts';
import type { Quote } from '../resolvers/price-quotes.ts';
import type { PriceExplained } from '../resolvers/price-decision.ts';
import type { CancelPriceAnswer, PrecedenceAnswer, ImportJobAnswer, ReviewAnswer, ReviewExistsAnswer, DefinitionAnswer, ProductAnswer, PriceAnswer, PromotionAnswer, CategoryAnswer, ChannelAnswer, SkuTakenAnswer, ChannelExistsAnswer } from '../resolvers/answers.ts';
import type { Promotion, PercentageDiscount as PercentageState, FixedDiscount as FixedState } from '../domain/promotion.ts';
import type { Attribute as AttributeState, Media as MediaState } from '../domain/product.ts';
import type { RecordShown } from '../resolvers/sources.ts';
import type { QualityIssue } from '../db/sources.ts';
import type { ImportJob as ImportJobState } from '../domain/import-job.ts';
import type { Found, NamedFacet, NamedValue } from '../resolvers/search.ts';
import type { Review as ReviewState } from '../domain/review.ts';
import type { AttributeDefinition as DefinitionState, AttributeOption as OptionState } from '../domain/attribute-definition.ts';
import type { ProductContext } from '../context.ts';
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

export type AddImportPartInput = {
  /** The next part of the file: at most 500,000 characters. */
  readonly content: Scalars['String']['input'];
  /** Of the import. */
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whether the file ends with it. */
  readonly isLast: Scalars['Boolean']['input'];
};

export type AddImportPartResult = Forbidden | IdempotencyMismatch | ImportJobPayload | InvalidInput | NotFound;

/** A name and a value, such as colour and white, in the language asked for. */
export type Attribute = {
  readonly __typename?: 'Attribute';
  /** What its values must be; null for free text. */
  readonly definition?: Maybe<AttributeDefinition>;
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** As machines compare it: an option's key, a number without needless zeros, `true`, a date; free text as it stands in Japanese. */
  readonly rawValue: Scalars['String']['output'];
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

/** What the values of an attribute must be (commercetools AttributeDefinition). */
export type AttributeDefinition = {
  readonly __typename?: 'AttributeDefinition';
  /** It holds for products in these and below; for all where there is none. */
  readonly categories: ReadonlyArray<Category>;
  /** Whether a search counts its values. */
  readonly filterable: Scalars['Boolean']['output'];
  /** A small letter and up to 31 of small letters, digits and `_`. */
  readonly key: Scalars['ID']['output'];
  readonly kind: AttributeKind;
  /** A decimal number. */
  readonly maximum?: Maybe<Scalars['String']['output']>;
  /** A decimal number. */
  readonly minimum?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  /** The values of an attribute of kind OPTION, in display order. */
  readonly options: ReadonlyArray<AttributeOption>;
  /** Whether a product that it holds for can't be published without it. */
  readonly required: Scalars['Boolean']['output'];
  /** Of numbers, such as `cm`. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  readonly version: Scalars['Int']['output'];
};


/** What the values of an attribute must be (commercetools AttributeDefinition). */
export type AttributeDefinitionNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** One of some values of an attribute. */
export type AttributeFilterInput = {
  readonly key: Scalars['String']['input'];
  /** Raw values. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

export type AttributeInput = {
  /** A small letter and up to 31 of small letters, digits and `_`; each once. */
  readonly key: Scalars['String']['input'];
  /** Where the key is defined, the definition's name takes its place. */
  readonly name: LocalizedTextInput;
  /** As the definition asks, an option by its key or its Japanese name; free text where there is none. */
  readonly value: LocalizedTextInput;
};

/** What kind of values an attribute has. */
export type AttributeKind =
  /** `true` or `false`. */
  | 'BOOLEAN'
  /** A day, such as `2026-11-21`. */
  | 'DATE'
  /** A decimal number, exactly as written. */
  | 'DECIMAL'
  /** A whole number. */
  | 'INTEGER'
  /** One of some. */
  | 'OPTION'
  /** Free text in each language. */
  | 'TEXT';

/** One of the values of an attribute of kind OPTION. */
export type AttributeOption = {
  readonly __typename?: 'AttributeOption';
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
};


/** One of the values of an attribute of kind OPTION. */
export type AttributeOptionNameArgs = {
  locale?: InputMaybe<Locale>;
};

export type AttributeOptionInput = {
  /** 1 to 64 of letters, digits, `_`, `.` and `-`; each once. */
  readonly key: Scalars['String']['input'];
  readonly name: LocalizedTextInput;
};

export type CancelPriceInput = {
  /** `priceVersion` of the variant. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly priceId: Scalars['ID']['input'];
};

export type CancelPricePayload = {
  readonly __typename?: 'CancelPricePayload';
  readonly variant: ProductVariant;
};

export type CancelPriceResult = CancelPricePayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound | VersionConflict;

/** A stretch of the catalogue. */
export type CatalogueExport = {
  readonly __typename?: 'CatalogueExport';
  /** CSV after RFC 4180. */
  readonly content: Scalars['String']['output'];
  /** What to give as `after` for the next stretch; null at the end. */
  readonly next?: Maybe<Scalars['ID']['output']>;
  readonly rows: Scalars['Int']['output'];
};

/** A shelf of the catalogue; categories form a tree. */
export type Category = {
  readonly __typename?: 'Category';
  readonly children: ReadonlyArray<Category>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly parent?: Maybe<Category>;
  /** Published products here and in everything below, newest first; staff see all. */
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

/** Where a customer buys. Channels are data: a new one sells without a release. */
export type Channel = {
  readonly __typename?: 'Channel';
  /** Whether it sells now. */
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
  /** Always `CHANNEL_EXISTS`. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** What kind of place a channel is. */
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

/** Why a command was refused. Nothing was changed. */
export type CommandError = {
  /** A stable code in UPPER_SNAKE case, made for programs. */
  readonly code: Scalars['String']['output'];
  /** What was expected and what came, made for people. */
  readonly message: Scalars['String']['output'];
};

/** How much of what it should have a product has, in a language and a channel. */
export type Completeness = {
  readonly __typename?: 'Completeness';
  /** Whether nothing is missing that it can't be published without. */
  readonly publishable: Scalars['Boolean']['output'];
  readonly requirements: ReadonlyArray<CompletenessRequirement>;
  /** The sum of the weights of what is there, 0 to 100. */
  readonly score: Scalars['Int']['output'];
};

/** What a product should have. */
export type CompletenessCode =
  /** Every attribute that products of its categories need, on the product or on each variant. */
  | 'ATTRIBUTES'
  /** A category. */
  | 'CATEGORY'
  /** A description in the language. */
  | 'DESCRIPTION'
  /** A GTIN of each variant. */
  | 'GTIN'
  /** A picture of the product or of each variant. */
  | 'IMAGE'
  /** A name in the language. */
  | 'NAME'
  /** A price of each variant in the channel. */
  | 'PRICE';

/** One thing that a product should have. */
export type CompletenessRequirement = {
  readonly __typename?: 'CompletenessRequirement';
  readonly code: CompletenessCode;
  readonly met: Scalars['Boolean']['output'];
  /** What is missing: fields, keys of attributes, or ids of variants. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  readonly requiredToPublish: Scalars['Boolean']['output'];
  readonly weight: Scalars['Int']['output'];
};

export type CreateChannelInput = {
  /** Prices that this channel has none of its own for come from here. */
  readonly basedOn?: InputMaybe<Scalars['ID']['input']>;
  readonly currency: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly key: Scalars['ID']['input'];
  readonly kind: ChannelKind;
  readonly name: LocalizedTextInput;
  readonly priceMode: PriceMode;
};

export type CreateChannelResult = ChannelExists | ChannelPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

/** A customer as product knows them: by id. */
export type Customer = {
  readonly __typename?: 'Customer';
  readonly id: Scalars['ID']['output'];
};

/** Something about a product that somebody should look at. */
export type DataQualityIssue = {
  readonly __typename?: 'DataQualityIssue';
  /** `SOURCES_DISAGREE`, `NO_ENGLISH_NAME`, `NO_DESCRIPTION`, `NO_CATEGORY`, `NO_IMAGE`, `NO_GTIN`, `NO_PRICE` or `SAME_NAME`. */
  readonly code: Scalars['String']['output'];
  /** The field, variant or other product that it is about; empty where the code says all. */
  readonly detail: Scalars['String']['output'];
  readonly product: Product;
};

/** A page of what should be looked at. */
export type DataQualityIssueConnection = {
  readonly __typename?: 'DataQualityIssueConnection';
  readonly edges: ReadonlyArray<DataQualityIssueEdge>;
  readonly nodes: ReadonlyArray<DataQualityIssue>;
  readonly pageInfo: PageInfo;
};

/** Something in a page that should be looked at. */
export type DataQualityIssueEdge = {
  readonly __typename?: 'DataQualityIssueEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DataQualityIssue;
};

export type DefineAttributeInput = {
  readonly categoryIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly filterable: Scalars['Boolean']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly key: Scalars['ID']['input'];
  readonly kind: AttributeKind;
  readonly maximum?: InputMaybe<Scalars['String']['input']>;
  readonly minimum?: InputMaybe<Scalars['String']['input']>;
  readonly name: LocalizedTextInput;
  readonly options: ReadonlyArray<AttributeOptionInput>;
  readonly required: Scalars['Boolean']['input'];
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

export type DefineAttributePayload = {
  readonly __typename?: 'DefineAttributePayload';
  readonly definition: AttributeDefinition;
};

export type DefineAttributeResult = DefineAttributePayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound | VersionConflict;

/** By what a search may be narrowed. */
export type FacetDimension =
  | 'ATTRIBUTE'
  | 'BRAND'
  | 'CATEGORY'
  /** Ranges in minor units, such as `1000-1999`. */
  | 'PRICE';

/** A value, and how many variants it would leave. */
export type FacetValue = {
  readonly __typename?: 'FacetValue';
  readonly count: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  /** A category's id, a brand, a range of prices, or an attribute's raw value. */
  readonly value: Scalars['String']['output'];
};


/** A value, and how many variants it would leave. */
export type FacetValueNameArgs = {
  locale?: InputMaybe<Locale>;
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

/** What sources may decide of a product. */
export type GoldenField =
  /** Each key for itself. */
  | 'ATTRIBUTES'
  | 'BRAND'
  | 'CATEGORIES'
  | 'DESCRIPTION'
  | 'MEDIA'
  | 'NAME'
  | 'TAX_CLASS';

/** A GTIN has the wrong length or check digit (GS1 General Specifications, section 7.9). */
export type GtinInvalid = CommandError & {
  readonly __typename?: 'GtinInvalid';
  /** `GTIN_LENGTH` or `GTIN_CHECK_DIGIT`. */
  readonly code: Scalars['String']['output'];
  /** The check digit that the other digits call for; null where the length is wrong. */
  readonly expectedCheckDigit?: Maybe<Scalars['Int']['output']>;
  readonly gtin: Scalars['String']['output'];
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

/** A row that was rejected. */
export type ImportError = {
  readonly __typename?: 'ImportError';
  readonly code: Scalars['String']['output'];
  /** The file's own name for the column; null for the row as a whole. */
  readonly column?: Maybe<Scalars['String']['output']>;
  readonly expected: Scalars['String']['output'];
  readonly got: Scalars['String']['output'];
  /** Where it begins, counted from 1. */
  readonly line: Scalars['Int']['output'];
};

/** A page of rejected rows. */
export type ImportErrorConnection = {
  readonly __typename?: 'ImportErrorConnection';
  readonly edges: ReadonlyArray<ImportErrorEdge>;
  readonly nodes: ReadonlyArray<ImportError>;
  readonly pageInfo: PageInfo;
};

/** A rejected row in a page. */
export type ImportErrorEdge = {
  readonly __typename?: 'ImportErrorEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ImportError;
};

/** Why a file could not be read as a whole. */
export type ImportFailure = {
  readonly __typename?: 'ImportFailure';
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** A file that is read in the background, and goes on where it was when its process ends. */
export type ImportJob = {
  readonly __typename?: 'ImportJob';
  readonly createdAt: Scalars['DateTime']['output'];
  /** The rows that were rejected, by line. */
  readonly errors: ImportErrorConnection;
  /** Why the file could not be read as a whole. */
  readonly failure?: Maybe<ImportFailure>;
  readonly id: Scalars['ID']['output'];
  readonly imported: Scalars['Int']['output'];
  /** The kind of file: `musubi`, `online-retail` or `complete-journey`. */
  readonly mapping: Scalars['String']['output'];
  /** What the caller calls the file. */
  readonly name: Scalars['String']['output'];
  readonly rejected: Scalars['Int']['output'];
  /** How many rows have been read; each is imported, unchanged or rejected. */
  readonly rows: Scalars['Int']['output'];
  readonly status: ImportStatus;
  readonly unchanged: Scalars['Int']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly version: Scalars['Int']['output'];
};


/** A file that is read in the background, and goes on where it was when its process ends. */
export type ImportJobErrorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of imports. */
export type ImportJobConnection = {
  readonly __typename?: 'ImportJobConnection';
  readonly edges: ReadonlyArray<ImportJobEdge>;
  readonly nodes: ReadonlyArray<ImportJob>;
  readonly pageInfo: PageInfo;
};

/** An import in a page. */
export type ImportJobEdge = {
  readonly __typename?: 'ImportJobEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ImportJob;
};

export type ImportJobPayload = {
  readonly __typename?: 'ImportJobPayload';
  readonly job: ImportJob;
};

/** Where an import stands. */
export type ImportStatus =
  /** Not readable as a whole: `failure` says why. */
  | 'FAILED'
  /** Read to its end; some rows may have been rejected. */
  | 'FINISHED'
  | 'QUEUED'
  /** Parts of the file are to come. */
  | 'RECEIVING'
  | 'RUNNING';

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

/** A rule and what it does for one variant. */
export type JudgedPromotion = {
  readonly __typename?: 'JudgedPromotion';
  readonly promotion: PromotionRule;
  readonly verdict: PromotionVerdict;
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
  readonly kind: MediaKind;
  /** An address with https. */
  readonly url: Scalars['String']['input'];
};

/** What a media file shows. */
export type MediaKind =
  | 'IMAGE'
  | 'MODEL_3D'
  | 'VIDEO';

export type ModerateReviewInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Why it is rejected, for its author: 1 to 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  readonly verdict: ReviewVerdict;
};

export type ModerateReviewResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | ReviewPayload | VersionConflict;

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
  /** Hands the next part of a file in: parts are put together as they come, also within a line. Staff (`admin`) and services. */
  readonly addImportPart: AddImportPartResult;
  /** Takes back a price that is planned, or ends a sale that runs: what lies under it holds from then on. Staff (`admin`) and services. */
  readonly cancelPrice: CancelPriceResult;
  /** Opens a sales channel: it sells at once, with the prices of the channel that it is based on, which must have the same currency and price mode. */
  readonly createChannel: CreateChannelResult;
  /**
   * Defines what the values of an attribute must be, or defines it anew. Refused where a value in use would no longer fit.
   * Staff (`admin`) and services.
   */
  readonly defineAttribute: DefineAttributeResult;
  /** Shows a review to all, or rejects it with a reason. Admins, agents and services. */
  readonly moderateReview: ModerateReviewResult;
  /**
   * Shows a product in every channel that has a price for it, unless it lacks an attribute that products of its categories need.
   * Staff (`admin`) and services.
   */
  readonly publishProduct: PublishProductResult;
  /** As `setPrice`, for a moment that is to come; `priceChanged` tells of it when it has come. */
  readonly schedulePrice: SetPriceResult;
  /**
   * Sets the price of a variant in a channel from a moment on. An open-ended price ends the open-ended one before it and holds
   * until the next that is planned. A price with an end (a sale) lies over the open-ended one, which goes on after it; where two
   * with an end meet, the one set last wins.
   */
  readonly setPrice: SetPriceResult;
  /** Says whose word counts for a field, and makes every product with sources anew by it. Staff (`admin`) and services. */
  readonly setSourcePrecedence: SetSourcePrecedenceResult;
  /** Hands a CSV file in, or its first part; it is read in the background. Staff (`admin`) and services. */
  readonly startImport: StartImportResult;
  /** Says what the calling customer thinks of a product, once. It is shown when somebody has read it. */
  readonly submitReview: SubmitReviewResult;
  /**
   * Takes what another system says of a product; the product becomes what follows from all that is said of it, by the declared
   * precedence. Of one record the newest counts. Staff (`admin`) and services.
   */
  readonly submitSourceRecord: SubmitSourceRecordResult;
  /** Takes a product from sale. It stays on old orders and may be published again. Staff (`admin`) and services. */
  readonly unpublishProduct: UnpublishProductResult;
  /** Creates or replaces a category. */
  readonly upsertCategory: UpsertCategoryResult;
  /** Creates a product with its variants, or replaces what the input names. Staff (`admin`) and services. */
  readonly upsertProduct: UpsertProductResult;
  /** Creates or replaces a promotion rule. */
  readonly upsertPromotion: UpsertPromotionResult;
};


export type MutationAddImportPartArgs = {
  input: AddImportPartInput;
};


export type MutationCancelPriceArgs = {
  input: CancelPriceInput;
};


export type MutationCreateChannelArgs = {
  input: CreateChannelInput;
};


export type MutationDefineAttributeArgs = {
  input: DefineAttributeInput;
};


export type MutationModerateReviewArgs = {
  input: ModerateReviewInput;
};


export type MutationPublishProductArgs = {
  input: PublishProductInput;
};


export type MutationSchedulePriceArgs = {
  input: SetPriceInput;
};


export type MutationSetPriceArgs = {
  input: SetPriceInput;
};


export type MutationSetSourcePrecedenceArgs = {
  input: SetSourcePrecedenceInput;
};


export type MutationStartImportArgs = {
  input: StartImportInput;
};


export type MutationSubmitReviewArgs = {
  input: SubmitReviewInput;
};


export type MutationSubmitSourceRecordArgs = {
  input: SubmitSourceRecordInput;
};


export type MutationUnpublishProductArgs = {
  input: PublishProductInput;
};


export type MutationUpsertCategoryArgs = {
  input: UpsertCategoryInput;
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

/** A share of the line, rounded down to the minor unit. */
export type PercentageDiscount = {
  readonly __typename?: 'PercentageDiscount';
  /** 1500 is 15 %. */
  readonly basisPoints: Scalars['Int']['output'];
};

/** A field with a list of its own, or all others. */
export type PrecedenceField =
  | 'ATTRIBUTES'
  | 'BRAND'
  | 'CATEGORIES'
  | 'DEFAULT'
  | 'DESCRIPTION'
  | 'MEDIA'
  | 'NAME'
  | 'TAX_CLASS';

/** What one unit of a variant costs in a channel while it is in force (commercetools StandalonePrice). */
export type Price = {
  readonly __typename?: 'Price';
  readonly channel: Channel;
  /** For customers of this group only; null for everybody. */
  readonly customerGroup?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly priceMode: PriceMode;
  /** In force from this moment, included. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** In force until this moment, excluded; null for open end. */
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
  readonly value: Money;
};

/** What a variant costs, and why. */
export type PriceDecision = {
  readonly __typename?: 'PriceDecision';
  /** The lowest price in force in the 30 days before, in the place that decided: what a reduction is announced against. */
  readonly lowestRecentPrice?: Maybe<Money>;
  /** Null where it is not sold. */
  readonly price?: Maybe<Price>;
  /** Rules in the order in which they apply; for staff also those that do nothing here. */
  readonly promotions: ReadonlyArray<JudgedPromotion>;
  /** What holds without the sale that lies over it. */
  readonly regularPrice?: Maybe<Money>;
  /** The places where a price may stand, in the order of precedence. */
  readonly steps: ReadonlyArray<PriceStep>;
};

/** Whether prices have consumption tax in them. */
export type PriceMode =
  /** The tax comes on top. */
  | 'TAX_EXCLUDED'
  /** The tax is part of the price, as Japanese retail displays it. */
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

/** A place where a price may stand: a channel, for a group or for everybody. */
export type PriceStep = {
  readonly __typename?: 'PriceStep';
  readonly channel: Channel;
  readonly customerGroup?: Maybe<Scalars['String']['output']>;
  readonly price?: Maybe<Price>;
  readonly verdict: PriceVerdict;
};

/** What became of a place where a price may stand. */
export type PriceVerdict =
  /** Something holds, and a place before it has decided. */
  | 'BEHIND'
  /** It decides. */
  | 'CHOSEN'
  /** Nothing holds here at the moment. */
  | 'NOT_SET';

/** A product: what a customer recognises as one thing, sold in one or more variants (schema.org ProductGroup). */
export type Product = {
  readonly __typename?: 'Product';
  /** What holds for every variant, such as the material. */
  readonly attributes: ReadonlyArray<Attribute>;
  readonly brand?: Maybe<Scalars['String']['output']>;
  readonly categories: ReadonlyArray<Category>;
  /** How much of what it should have it has, for staff. */
  readonly completeness: Completeness;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Description in the language asked for; falls back to Japanese. */
  readonly description: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Pictures of the product as a whole, in display order. */
  readonly media: ReadonlyArray<Media>;
  /** Name in the language asked for; falls back to Japanese. */
  readonly name: Scalars['String']['output'];
  /** What published reviews sum up to. */
  readonly rating: RatingSummary;
  /** What customers say of it, newest first. Others than published ones are for those who moderate: admins, agents and services. */
  readonly reviews: ReviewConnection;
  /** What other systems say of it, for staff. */
  readonly sources: ReadonlyArray<SourceRecord>;
  readonly status: ProductStatus;
  readonly taxClass: TaxClass;
  readonly updatedAt: Scalars['DateTime']['output'];
  /** In display order. */
  readonly variants: ReadonlyArray<ProductVariant>;
  /** Grows by one with each change. */
  readonly version: Scalars['Int']['output'];
};


/** A product: what a customer recognises as one thing, sold in one or more variants (schema.org ProductGroup). */
export type ProductCompletenessArgs = {
  channel?: InputMaybe<Scalars['ID']['input']>;
  locale?: InputMaybe<Locale>;
};


/** A product: what a customer recognises as one thing, sold in one or more variants (schema.org ProductGroup). */
export type ProductDescriptionArgs = {
  locale?: InputMaybe<Locale>;
};


/** A product: what a customer recognises as one thing, sold in one or more variants (schema.org ProductGroup). */
export type ProductNameArgs = {
  locale?: InputMaybe<Locale>;
};


/** A product: what a customer recognises as one thing, sold in one or more variants (schema.org ProductGroup). */
export type ProductReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ReviewStatus>;
};

/** A page of products. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  readonly edges: ReadonlyArray<ProductEdge>;
  readonly nodes: ReadonlyArray<Product>;
  readonly pageInfo: PageInfo;
};

/** A product in a page. */
export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Product;
};

/** What is told of when it changes. */
export type ProductEntity = AttributeDefinition | Category | Channel | ImportJob | Product | ProductVariant | PromotionRule | Review;

/** Which products to list; what is left out limits nothing. */
export type ProductFilter = {
  /** Exactly this brand. */
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  /** In this category or one below it. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Default: published ones, for staff drafts too. Drafts and archived products are listed for staff only. */
  readonly status?: InputMaybe<ProductStatus>;
};

/** The product lacks attributes that it can't be published without. */
export type ProductIncomplete = CommandError & {
  readonly __typename?: 'ProductIncomplete';
  /** Always `PRODUCT_INCOMPLETE`. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  /** Their keys. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
};

export type ProductPayload = {
  readonly __typename?: 'ProductPayload';
  readonly product: Product;
};

/** Where a product stands in its life. */
export type ProductStatus =
  /** No longer sold; still shown on old orders. */
  | 'ARCHIVED'
  /** Seen by staff only. */
  | 'DRAFT'
  /** On sale wherever it has a price. */
  | 'PUBLISHED';

/** What is sold and counted: one size, one colour (schema.org Product with a GTIN). */
export type ProductVariant = {
  readonly __typename?: 'ProductVariant';
  /** GTIN as printed under the barcode, check digit included; null where none is assigned. */
  readonly gtin?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Pictures of this variant, in display order. */
  readonly media: ReadonlyArray<Media>;
  /** Name of the product with the variant's options, such as 「リネンシャツ 白 M」. */
  readonly name: Scalars['String']['output'];
  /** What tells it from its siblings, such as colour and size. */
  readonly options: ReadonlyArray<Attribute>;
  /**
   * The price in a channel at a moment (default: now); null where it is not sold. A channel without a price of its own takes
   * that of the channel it is based on. A customer group's price comes before everybody's; only staff and the group's members may ask for it.
   */
  readonly price?: Maybe<Price>;
  /** Grows with each change of its prices, also where one comes into force by itself. */
  readonly priceVersion: Scalars['Int']['output'];
  /** Every price that is or will be in force, oldest first. */
  readonly prices: ReadonlyArray<Price>;
  readonly product: Product;
  readonly sku: Scalars['String']['output'];
};


/** What is sold and counted: one size, one colour (schema.org Product with a GTIN). */
export type ProductVariantNameArgs = {
  locale?: InputMaybe<Locale>;
};


/** What is sold and counted: one size, one colour (schema.org Product with a GTIN). */
export type ProductVariantPriceArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
  customerGroup?: InputMaybe<Scalars['String']['input']>;
};

/** A page of variants. */
export type ProductVariantConnection = {
  readonly __typename?: 'ProductVariantConnection';
  readonly edges: ReadonlyArray<ProductVariantEdge>;
  /**
   * What the search may be narrowed by, and how many each value would leave: of one dimension several may be chosen, so its counts
   * leave out its own choice.
   */
  readonly facets: ReadonlyArray<SearchFacet>;
  readonly nodes: ReadonlyArray<ProductVariant>;
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A variant in a page. */
export type ProductVariantEdge = {
  readonly __typename?: 'ProductVariantEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ProductVariant;
};

/** A variant to create, or to replace what it names of. */
export type ProductVariantInput = {
  /** GTIN-8, -12, -13 or -14 with its check digit; belongs to one variant only. Left out it stays, null takes it away. */
  readonly gtin?: InputMaybe<Scalars['String']['input']>;
  /** Made by the caller; left out, the product's variant with this SKU is meant, else a new one is made. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly media: ReadonlyArray<MediaInput>;
  readonly options: ReadonlyArray<AttributeInput>;
  /** 1 to 64 printable characters; belongs to one variant only. */
  readonly sku: Scalars['String']['input'];
};

export type PromotionDiscount = FixedDiscount | PercentageDiscount;

/** Exactly one of the two. */
export type PromotionDiscountInput = {
  /** More than 0, in the currency of every channel of the rule. */
  readonly amountPerUnit?: InputMaybe<MoneyInput>;
  /** 1 to 10000; 1500 is 15 %. */
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

/** What a rule does for one variant in a channel at a moment. */
export type PromotionVerdict =
  /** It lowers the price of one unit. */
  | 'APPLIES'
  /** A rule before it applies and does not combine. */
  | 'BEHIND'
  /** It does where there are enough units, or the sum is high enough. */
  | 'CONDITIONAL'
  | 'EXPIRED'
  /** The variant is none of its targets. */
  | 'NOT_TARGETED'
  | 'NOT_YET'
  | 'OTHER_CHANNEL';

export type PublishProductInput = {
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
};

export type PublishProductResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | ProductIncomplete | ProductPayload | VersionConflict;

export type Query = {
  readonly __typename?: 'Query';
  /** One definition by its key. */
  readonly attributeDefinition?: Maybe<AttributeDefinition>;
  /** What the values of attributes must be; with a category those that hold for its products. */
  readonly attributeDefinitions: ReadonlyArray<AttributeDefinition>;
  /** Top-level categories in display order. */
  readonly categories: ReadonlyArray<Category>;
  /** One category by its id. */
  readonly category?: Maybe<Category>;
  /** One sales channel by its key. */
  readonly channel?: Maybe<Channel>;
  /** Every sales channel. */
  readonly channels: ReadonlyArray<Channel>;
  /** What somebody should look at, by product. Staff. */
  readonly dataQualityIssues: DataQualityIssueConnection;
  /**
   * A stretch of the catalogue as CSV that `startImport` reads with the mapping `musubi`: at most 1000 variants by their ids, with
   * what everybody pays in `ec` when no sale lies over it. The heading comes with the first. Staff (`admin`) and services.
   */
  readonly exportProducts: CatalogueExport;
  /** One import; null where there is none. Staff (`admin`) and services. */
  readonly importJob?: Maybe<ImportJob>;
  /** Imports, newest first. Staff (`admin`) and services. */
  readonly importJobs: ImportJobConnection;
  /** What one variant costs in a channel at a moment (default: now), and why; null where it is unknown. */
  readonly priceDecision?: Maybe<PriceDecision>;
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
  /** One review; null where it is not published and the caller neither wrote it nor moderates. */
  readonly review?: Maybe<Review>;
  /** What waits to be read, oldest first, for those who moderate. */
  readonly reviewsToModerate: ReviewConnection;
  /**
   * Published variants that are sold in a channel. A text is looked for in names, SKU and GTIN, in Japanese and English; without one
   * everything is found. Stock is what inventory told a moment ago, and no promise.
   */
  readonly search: ProductVariantConnection;
  /** Whose word counts, field by field. Staff. */
  readonly sourcePrecedence: ReadonlyArray<SourcePrecedence>;
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


export type QueryAttributeDefinitionArgs = {
  key: Scalars['ID']['input'];
};


export type QueryAttributeDefinitionsArgs = {
  categoryId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryChannelArgs = {
  key: Scalars['ID']['input'];
};


export type QueryDataQualityIssuesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryExportProductsArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryImportJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImportJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPriceDecisionArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  channel: Scalars['ID']['input'];
  customerGroup?: InputMaybe<Scalars['String']['input']>;
  variantId: Scalars['ID']['input'];
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


export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReviewsToModerateArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<SearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<SearchSort>;
  text?: InputMaybe<Scalars['String']['input']>;
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

/** What reviews sum up to (schema.org AggregateRating). */
export type RatingSummary = {
  readonly __typename?: 'RatingSummary';
  /** 1 to 5, to two places; null where there is no review. */
  readonly average?: Maybe<Scalars['Float']['output']>;
  readonly count: Scalars['Int']['output'];
  /** From five stars down to one. */
  readonly stars: ReadonlyArray<StarCount>;
};

/** What a customer thinks of a product (schema.org Review). */
export type Review = {
  readonly __typename?: 'Review';
  /** For its author and those who moderate. */
  readonly author?: Maybe<Customer>;
  readonly body: Scalars['String']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly product: Product;
  /** 1 to 5. */
  readonly rating: Scalars['Int']['output'];
  /** Why it was rejected, for its author and those who moderate. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly status: ReviewStatus;
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Whether an order of the author's had the product when it was written. */
  readonly verifiedPurchase: Scalars['Boolean']['output'];
  readonly version: Scalars['Int']['output'];
};

/** A page of reviews. */
export type ReviewConnection = {
  readonly __typename?: 'ReviewConnection';
  readonly edges: ReadonlyArray<ReviewEdge>;
  readonly nodes: ReadonlyArray<Review>;
  readonly pageInfo: PageInfo;
};

/** A review in a page. */
export type ReviewEdge = {
  readonly __typename?: 'ReviewEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Review;
};

/** The customer has said before what they think of the product. */
export type ReviewExists = CommandError & {
  readonly __typename?: 'ReviewExists';
  /** Always `REVIEW_EXISTS`. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly review: Review;
};

export type ReviewPayload = {
  readonly __typename?: 'ReviewPayload';
  readonly review: Review;
};

/** Where a review stands. */
export type ReviewStatus =
  /** Nobody has read it yet. */
  | 'PENDING'
  /** Shown to all. */
  | 'PUBLISHED'
  /** Shown to its author alone. */
  | 'REJECTED';

/** What becomes of a review. */
export type ReviewVerdict =
  | 'PUBLISH'
  | 'REJECT';

/** One dimension by which a search may be narrowed; the 50 values with the most variants. */
export type SearchFacet = {
  readonly __typename?: 'SearchFacet';
  readonly dimension: FacetDimension;
  /** The attribute's key; empty for the other dimensions. */
  readonly key: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly values: ReadonlyArray<FacetValue>;
};


/** One dimension by which a search may be narrowed; the 50 values with the most variants. */
export type SearchFacetNameArgs = {
  locale?: InputMaybe<Locale>;
};

/** What a search is narrowed by; what is left out limits nothing. At most 50 values. */
export type SearchFilter = {
  /** All of these. */
  readonly attributes?: InputMaybe<ReadonlyArray<AttributeFilterInput>>;
  /** One of these. */
  readonly brands?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In stock in one of these locations. */
  readonly inStockAt?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In the channel's currency, included. */
  readonly maximumPrice?: InputMaybe<MoneyInput>;
  /** In the channel's currency, included. */
  readonly minimumPrice?: InputMaybe<MoneyInput>;
};

/** How a search is sorted; what is equal is by id. */
export type SearchSort =
  | 'NEWEST'
  | 'PRICE_HIGH'
  | 'PRICE_LOW'
  /** The item itself first, then names that are, begin with or have the text. */
  | 'RELEVANCE';

export type SetPriceInput = {
  readonly channel: Scalars['ID']['input'];
  /** For customers of this group only; left out for everybody. */
  readonly customerGroup?: InputMaybe<Scalars['String']['input']>;
  /** `priceVersion` of the variant. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Default: now. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** For a sale: from here on the price under it holds again. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  readonly value: MoneyInput;
  readonly variantId: Scalars['ID']['input'];
};

export type SetPricePayload = {
  readonly __typename?: 'SetPricePayload';
  readonly price: Price;
  readonly variant: ProductVariant;
};

export type SetPriceResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | SetPricePayload | VersionConflict;

export type SetSourcePrecedenceInput = {
  readonly field: PrecedenceField;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly systems: ReadonlyArray<Scalars['String']['input']>;
};

export type SetSourcePrecedenceResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | SourceOutdated | SourcePrecedencePayload;

/** The SKU or GTIN belongs to another variant. */
export type SkuTaken = CommandError & {
  readonly __typename?: 'SkuTaken';
  /** `SKU_TAKEN` or `GTIN_TAKEN`. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  /** The variant that has it. */
  readonly variant: ProductVariant;
};

/** What is left out, the source says nothing of; null takes away. */
export type SourceContentInput = {
  readonly attributes?: InputMaybe<ReadonlyArray<AttributeInput>>;
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  readonly categoryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly description?: InputMaybe<LocalizedTextInput>;
  readonly media?: InputMaybe<ReadonlyArray<MediaInput>>;
  readonly name?: InputMaybe<LocalizedTextInput>;
  readonly taxClass?: InputMaybe<TaxClass>;
};

/** The system has said something newer of the same record. */
export type SourceOutdated = CommandError & {
  readonly __typename?: 'SourceOutdated';
  /** Always `SOURCE_OUTDATED`. */
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  /** When that was received. */
  readonly receivedAt: Scalars['DateTime']['output'];
};

/** Whose word counts first. */
export type SourcePrecedence = {
  readonly __typename?: 'SourcePrecedence';
  readonly field: PrecedenceField;
  /** The first decides; systems that are not here come after, by quality and age. */
  readonly systems: ReadonlyArray<Scalars['String']['output']>;
};

export type SourcePrecedencePayload = {
  readonly __typename?: 'SourcePrecedencePayload';
  readonly precedence: SourcePrecedence;
};

/** What another system says of a product. */
export type SourceRecord = {
  readonly __typename?: 'SourceRecord';
  /** The fields in which the product is as it says. */
  readonly decides: ReadonlyArray<GoldenField>;
  /** The system's own name for it. */
  readonly externalId: Scalars['String']['output'];
  /** How far the system trusts it: 0 to 100. */
  readonly quality: Scalars['Int']['output'];
  readonly receivedAt: Scalars['DateTime']['output'];
  readonly system: Scalars['String']['output'];
};

/** How many reviews gave so many stars. */
export type StarCount = {
  readonly __typename?: 'StarCount';
  readonly count: Scalars['Int']['output'];
  readonly stars: Scalars['Int']['output'];
};

export type StartImportInput = {
  /** The file, or its first part: at most 500,000 characters, and 400 parts in all. */
  readonly content: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whether the file ends with it. */
  readonly isLast: Scalars['Boolean']['input'];
  /** `musubi`, `online-retail` or `complete-journey`. */
  readonly mapping: Scalars['String']['input'];
  /** What to call the file: 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
};

export type StartImportResult = Forbidden | IdempotencyMismatch | ImportJobPayload | InvalidInput;

export type SubmitReviewInput = {
  /** 1 to 5000 characters. */
  readonly body: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly productId: Scalars['ID']['input'];
  /** 1 to 5. */
  readonly rating: Scalars['Int']['input'];
  /** At most 100 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

export type SubmitReviewResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | ReviewExists | ReviewPayload;

export type SubmitSourceRecordInput = {
  readonly content: SourceContentInput;
  /** The system's own name for it: 1 to 200 characters. */
  readonly externalId: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly productId: Scalars['ID']['input'];
  /** How far the system trusts it: 0 to 100. */
  readonly quality: Scalars['Int']['input'];
  /** Default: now. */
  readonly receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly system: Scalars['String']['input'];
};

export type SubmitSourceRecordResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | ProductPayload | SourceOutdated;

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** An import as it goes on, beginning with how it stands. Staff (`admin`) and services. */
  readonly importJob: ImportJob;
  /** A price of one of these variants changed in this channel; the variant carries the new price. */
  readonly priceChanged: ProductVariant;
  /** Which entities changed, for gateways: live queries are answered again by it. */
  readonly productChanges: ReadonlyArray<Maybe<ProductEntity>>;
  /** A product was put on sale. */
  readonly productPublished: Product;
};


export type SubscriptionImportJobArgs = {
  id: Scalars['ID']['input'];
};


export type SubscriptionPriceChangedArgs = {
  channel: Scalars['ID']['input'];
  variantIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** Japanese consumption tax as a class of goods; the rate at a moment follows from it. */
export type TaxClass =
  /** None: outside or free of consumption tax. */
  | 'EXEMPT'
  /** 8 %: food and drink other than alcohol, taken away. */
  | 'REDUCED_8'
  /** 10 %. */
  | 'STANDARD_10';

export type UnpublishProductResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | ProductPayload | VersionConflict;

export type UpsertCategoryInput = {
  readonly id: Scalars['ID']['input'];
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly name: LocalizedTextInput;
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  readonly position: Scalars['Int']['input'];
};

export type UpsertCategoryResult = CategoryPayload | Forbidden | IdempotencyMismatch | InvalidInput | NotFound;

export type UpsertProductInput = {
  readonly attributes: ReadonlyArray<AttributeInput>;
  /** Left out it stays, null takes it away. */
  readonly brand?: InputMaybe<Scalars['String']['input']>;
  readonly categoryIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Left out it stays, null takes it away. */
  readonly description?: InputMaybe<LocalizedTextInput>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Made by the caller; a new one is made where it is left out. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly media: ReadonlyArray<MediaInput>;
  readonly name: LocalizedTextInput;
  readonly taxClass: TaxClass;
  /** 1 to 100. A variant that the product has and the input leaves out stays. */
  readonly variants: ReadonlyArray<ProductVariantInput>;
};

export type UpsertProductResult = Forbidden | GtinInvalid | IdempotencyMismatch | InvalidInput | ProductPayload | SkuTaken | VersionConflict;

export type UpsertPromotionInput = {
  readonly channels: ReadonlyArray<Scalars['ID']['input']>;
  readonly combinable: Scalars['Boolean']['input'];
  readonly discount: PromotionDiscountInput;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly idempotencyKey: Scalars['ID']['input'];
  readonly minimumQuantity: Scalars['Int']['input'];
  readonly minimumSubtotal?: InputMaybe<MoneyInput>;
  readonly name: LocalizedTextInput;
  readonly priority: Scalars['Int']['input'];
  readonly targetCategoryIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly targetVariantIds: ReadonlyArray<Scalars['ID']['input']>;
  readonly validFrom: Scalars['DateTime']['input'];
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

export type UpsertPromotionResult = Forbidden | IdempotencyMismatch | InvalidInput | NotFound | PromotionPayload | VersionConflict;

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
  AttributeDefinition: AttributeDefinition;
  Category: Category;
  Channel: Channel;
  ImportJob: ImportJob;
  Product: Product;
  ProductVariant: ProductVariant;
  PromotionRule: PromotionRule;
  Review: Review;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AttributeDefinition:
    ( { __typename: 'AttributeDefinition' }
    & GraphQLRecursivePick<FederationTypes['AttributeDefinition'], {"key":true}> );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Channel:
    ( { __typename: 'Channel' }
    & GraphQLRecursivePick<FederationTypes['Channel'], {"key":true}> );
  ImportJob:
    ( { __typename: 'ImportJob' }
    & GraphQLRecursivePick<FederationTypes['ImportJob'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & ( GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"sku":true}>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"gtin":true}> ) );
  PromotionRule:
    ( { __typename: 'PromotionRule' }
    & GraphQLRecursivePick<FederationTypes['PromotionRule'], {"id":true}> );
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddImportPartResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( ImportJobAnswer )
    | ( InvalidInput )
    | ( NotFound )
  ;
  CancelPriceResult:
    | ( CancelPriceAnswer )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( VersionConflict )
  ;
  CreateChannelResult:
    | ( ChannelExistsAnswer )
    | ( ChannelAnswer )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
  ;
  DefineAttributeResult:
    | ( DefinitionAnswer )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( VersionConflict )
  ;
  ModerateReviewResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( ReviewAnswer )
    | ( VersionConflict )
  ;
  ProductEntity:
    | ( DefinitionState )
    | ( CategoryState )
    | ( ChannelState )
    | ( ImportJobState )
    | ( ProductRow )
    | ( VariantOfProduct )
    | ( Promotion )
    | ( ReviewState )
  ;
  PromotionDiscount:
    | ( FixedState )
    | ( PercentageState )
  ;
  PublishProductResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductIncomplete )
    | ( ProductAnswer )
    | ( VersionConflict )
  ;
  SetPriceResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( PriceAnswer )
    | ( VersionConflict )
  ;
  SetSourcePrecedenceResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( SourceOutdated )
    | ( PrecedenceAnswer )
  ;
  StartImportResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( ImportJobAnswer )
    | ( InvalidInput )
  ;
  SubmitReviewResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( ReviewExistsAnswer )
    | ( ReviewAnswer )
  ;
  SubmitSourceRecordResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductAnswer )
    | ( SourceOutdated )
  ;
  UnpublishProductResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductAnswer )
    | ( VersionConflict )
  ;
  UpsertCategoryResult:
    | ( CategoryAnswer )
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
  ;
  UpsertProductResult:
    | ( Forbidden )
    | ( GtinInvalid )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( ProductAnswer )
    | ( SkuTakenAnswer )
    | ( VersionConflict )
  ;
  UpsertPromotionResult:
    | ( Forbidden )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( PromotionAnswer )
    | ( VersionConflict )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  CommandError:
    | ( ChannelExistsAnswer )
    | ( Forbidden )
    | ( GtinInvalid )
    | ( IdempotencyMismatch )
    | ( InvalidInput )
    | ( NotFound )
    | ( ProductIncomplete )
    | ( ReviewExistsAnswer )
    | ( SkuTakenAnswer )
    | ( SourceOutdated )
    | ( VersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddImportPartInput: AddImportPartInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddImportPartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddImportPartResult']>;
  Attribute: ResolverTypeWrapper<AttributeState>;
  AttributeDefinition: ResolverTypeWrapper<DefinitionState>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AttributeFilterInput: AttributeFilterInput;
  AttributeInput: AttributeInput;
  AttributeKind: AttributeKind;
  AttributeOption: ResolverTypeWrapper<OptionState>;
  AttributeOptionInput: AttributeOptionInput;
  CancelPriceInput: CancelPriceInput;
  CancelPricePayload: ResolverTypeWrapper<CancelPriceAnswer>;
  CancelPriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPriceResult']>;
  CatalogueExport: ResolverTypeWrapper<CatalogueExport>;
  Category: ResolverTypeWrapper<CategoryState>;
  CategoryPayload: ResolverTypeWrapper<CategoryAnswer>;
  Channel: ResolverTypeWrapper<ChannelState>;
  ChannelExists: ResolverTypeWrapper<ChannelExistsAnswer>;
  ChannelKind: ChannelKind;
  ChannelPayload: ResolverTypeWrapper<ChannelAnswer>;
  CommandError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['CommandError']>;
  Completeness: ResolverTypeWrapper<Completeness>;
  CompletenessCode: CompletenessCode;
  CompletenessRequirement: ResolverTypeWrapper<CompletenessRequirement>;
  CreateChannelInput: CreateChannelInput;
  CreateChannelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateChannelResult']>;
  Customer: ResolverTypeWrapper<Customer>;
  DataQualityIssue: ResolverTypeWrapper<QualityIssue>;
  DataQualityIssueConnection: ResolverTypeWrapper<Omit<DataQualityIssueConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DataQualityIssueEdge']>, nodes: ReadonlyArray<ResolversTypes['DataQualityIssue']> }>;
  DataQualityIssueEdge: ResolverTypeWrapper<Omit<DataQualityIssueEdge, 'node'> & { node: ResolversTypes['DataQualityIssue'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DefineAttributeInput: DefineAttributeInput;
  DefineAttributePayload: ResolverTypeWrapper<DefinitionAnswer>;
  DefineAttributeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DefineAttributeResult']>;
  FacetDimension: FacetDimension;
  FacetValue: ResolverTypeWrapper<NamedValue>;
  FixedDiscount: ResolverTypeWrapper<FixedState>;
  Forbidden: ResolverTypeWrapper<Forbidden>;
  GoldenField: GoldenField;
  GtinInvalid: ResolverTypeWrapper<GtinInvalid>;
  IdempotencyMismatch: ResolverTypeWrapper<IdempotencyMismatch>;
  ImportError: ResolverTypeWrapper<ImportError>;
  ImportErrorConnection: ResolverTypeWrapper<ImportErrorConnection>;
  ImportErrorEdge: ResolverTypeWrapper<ImportErrorEdge>;
  ImportFailure: ResolverTypeWrapper<ImportFailure>;
  ImportJob: ResolverTypeWrapper<ImportJobState>;
  ImportJobConnection: ResolverTypeWrapper<Omit<ImportJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ImportJobEdge']>, nodes: ReadonlyArray<ResolversTypes['ImportJob']> }>;
  ImportJobEdge: ResolverTypeWrapper<Omit<ImportJobEdge, 'node'> & { node: ResolversTypes['ImportJob'] }>;
  ImportJobPayload: ResolverTypeWrapper<ImportJobAnswer>;
  ImportStatus: ImportStatus;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JudgedPromotion: ResolverTypeWrapper<Omit<JudgedPromotion, 'promotion'> & { promotion: ResolversTypes['PromotionRule'] }>;
  Locale: Locale;
  LocalizedTextInput: LocalizedTextInput;
  Media: ResolverTypeWrapper<MediaState>;
  MediaInput: MediaInput;
  MediaKind: MediaKind;
  ModerateReviewInput: ModerateReviewInput;
  ModerateReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ModerateReviewResult']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PercentageDiscount: ResolverTypeWrapper<PercentageState>;
  PrecedenceField: PrecedenceField;
  Price: ResolverTypeWrapper<PriceState>;
  PriceDecision: ResolverTypeWrapper<PriceExplained>;
  PriceMode: PriceMode;
  PriceQuote: ResolverTypeWrapper<Quote>;
  PriceStep: ResolverTypeWrapper<PriceStepState>;
  PriceVerdict: PriceVerdict;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductEntity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProductEntity']>;
  ProductFilter: ProductFilter;
  ProductIncomplete: ResolverTypeWrapper<ProductIncomplete>;
  ProductPayload: ResolverTypeWrapper<ProductAnswer>;
  ProductStatus: ProductStatus;
  ProductVariant: ResolverTypeWrapper<VariantOfProduct>;
  ProductVariantConnection: ResolverTypeWrapper<Found>;
  ProductVariantEdge: ResolverTypeWrapper<Omit<ProductVariantEdge, 'node'> & { node: ResolversTypes['ProductVariant'] }>;
  ProductVariantInput: ProductVariantInput;
  PromotionDiscount: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PromotionDiscount']>;
  PromotionDiscountInput: PromotionDiscountInput;
  PromotionPayload: ResolverTypeWrapper<PromotionAnswer>;
  PromotionRule: ResolverTypeWrapper<Promotion>;
  PromotionVerdict: PromotionVerdict;
  PublishProductInput: PublishProductInput;
  PublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishProductResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatingSummary: ResolverTypeWrapper<RatingSummary>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Review: ResolverTypeWrapper<ReviewState>;
  ReviewConnection: ResolverTypeWrapper<Omit<ReviewConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReviewEdge']>, nodes: ReadonlyArray<ResolversTypes['Review']> }>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  ReviewExists: ResolverTypeWrapper<ReviewExistsAnswer>;
  ReviewPayload: ResolverTypeWrapper<ReviewAnswer>;
  ReviewStatus: ReviewStatus;
  ReviewVerdict: ReviewVerdict;
  SearchFacet: ResolverTypeWrapper<NamedFacet>;
  SearchFilter: SearchFilter;
  SearchSort: SearchSort;
  SetPriceInput: SetPriceInput;
  SetPricePayload: ResolverTypeWrapper<PriceAnswer>;
  SetPriceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPriceResult']>;
  SetSourcePrecedenceInput: SetSourcePrecedenceInput;
  SetSourcePrecedenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetSourcePrecedenceResult']>;
  SkuTaken: ResolverTypeWrapper<SkuTakenAnswer>;
  SourceContentInput: SourceContentInput;
  SourceOutdated: ResolverTypeWrapper<SourceOutdated>;
  SourcePrecedence: ResolverTypeWrapper<SourcePrecedence>;
  SourcePrecedencePayload: ResolverTypeWrapper<PrecedenceAnswer>;
  SourceRecord: ResolverTypeWrapper<RecordShown>;
  StarCount: ResolverTypeWrapper<StarCount>;
  StartImportInput: StartImportInput;
  StartImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartImportResult']>;
  SubmitReviewInput: SubmitReviewInput;
  SubmitReviewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitReviewResult']>;
  SubmitSourceRecordInput: SubmitSourceRecordInput;
  SubmitSourceRecordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitSourceRecordResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TaxClass: TaxClass;
  UnpublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnpublishProductResult']>;
  UpsertCategoryInput: UpsertCategoryInput;
  UpsertCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpsertCategoryResult']>;
  UpsertProductInput: UpsertProductInput;
  UpsertProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpsertProductResult']>;
  UpsertPromotionInput: UpsertPromotionInput;
  UpsertPromotionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpsertPromotionResult']>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddImportPartInput: AddImportPartInput;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AddImportPartResult: ResolversUnionTypes<ResolversParentTypes>['AddImportPartResult'];
  Attribute: AttributeState;
  AttributeDefinition: DefinitionState;
  Int: Scalars['Int']['output'];
  AttributeFilterInput: AttributeFilterInput;
  AttributeInput: AttributeInput;
  AttributeOption: OptionState;
  AttributeOptionInput: AttributeOptionInput;
  CancelPriceInput: CancelPriceInput;
  CancelPricePayload: CancelPriceAnswer;
  CancelPriceResult: ResolversUnionTypes<ResolversParentTypes>['CancelPriceResult'];
  CatalogueExport: CatalogueExport;
  Category: CategoryState;
  CategoryPayload: CategoryAnswer;
  Channel: ChannelState;
  ChannelExists: ChannelExistsAnswer;
  ChannelPayload: ChannelAnswer;
  CommandError: ResolversInterfaceTypes<ResolversParentTypes>['CommandError'];
  Completeness: Completeness;
  CompletenessRequirement: CompletenessRequirement;
  CreateChannelInput: CreateChannelInput;
  CreateChannelResult: ResolversUnionTypes<ResolversParentTypes>['CreateChannelResult'];
  Customer: Customer;
  DataQualityIssue: QualityIssue;
  DataQualityIssueConnection: Omit<DataQualityIssueConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DataQualityIssueEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DataQualityIssue']> };
  DataQualityIssueEdge: Omit<DataQualityIssueEdge, 'node'> & { node: ResolversParentTypes['DataQualityIssue'] };
  DateTime: Scalars['DateTime']['output'];
  DefineAttributeInput: DefineAttributeInput;
  DefineAttributePayload: DefinitionAnswer;
  DefineAttributeResult: ResolversUnionTypes<ResolversParentTypes>['DefineAttributeResult'];
  FacetValue: NamedValue;
  FixedDiscount: FixedState;
  Forbidden: Forbidden;
  GtinInvalid: GtinInvalid;
  IdempotencyMismatch: IdempotencyMismatch;
  ImportError: ImportError;
  ImportErrorConnection: ImportErrorConnection;
  ImportErrorEdge: ImportErrorEdge;
  ImportFailure: ImportFailure;
  ImportJob: ImportJobState;
  ImportJobConnection: Omit<ImportJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ImportJobEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ImportJob']> };
  ImportJobEdge: Omit<ImportJobEdge, 'node'> & { node: ResolversParentTypes['ImportJob'] };
  ImportJobPayload: ImportJobAnswer;
  InvalidInput: InvalidInput;
  JudgedPromotion: Omit<JudgedPromotion, 'promotion'> & { promotion: ResolversParentTypes['PromotionRule'] };
  LocalizedTextInput: LocalizedTextInput;
  Media: MediaState;
  MediaInput: MediaInput;
  ModerateReviewInput: ModerateReviewInput;
  ModerateReviewResult: ResolversUnionTypes<ResolversParentTypes>['ModerateReviewResult'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  PercentageDiscount: PercentageState;
  Price: PriceState;
  PriceDecision: PriceExplained;
  PriceQuote: Quote;
  PriceStep: PriceStepState;
  Product: ProductRow;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductEntity: ResolversUnionTypes<ResolversParentTypes>['ProductEntity'];
  ProductFilter: ProductFilter;
  ProductIncomplete: ProductIncomplete;
  ProductPayload: ProductAnswer;
  ProductVariant: VariantOfProduct;
  ProductVariantConnection: Found;
  ProductVariantEdge: Omit<ProductVariantEdge, 'node'> & { node: ResolversParentTypes['ProductVariant'] };
  ProductVariantInput: ProductVariantInput;
  PromotionDiscount: ResolversUnionTypes<ResolversParentTypes>['PromotionDiscount'];
  PromotionDiscountInput: PromotionDiscountInput;
  PromotionPayload: PromotionAnswer;
  PromotionRule: Promotion;
  PublishProductInput: PublishProductInput;
  PublishProductResult: ResolversUnionTypes<ResolversParentTypes>['PublishProductResult'];
  Query: Record<PropertyKey, never>;
  RatingSummary: RatingSummary;
  Float: Scalars['Float']['output'];
  Review: ReviewState;
  ReviewConnection: Omit<ReviewConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReviewEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Review']> };
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  ReviewExists: ReviewExistsAnswer;
  ReviewPayload: ReviewAnswer;
  SearchFacet: NamedFacet;
  SearchFilter: SearchFilter;
  SetPriceInput: SetPriceInput;
  SetPricePayload: PriceAnswer;
  SetPriceResult: ResolversUnionTypes<ResolversParentTypes>['SetPriceResult'];
  SetSourcePrecedenceInput: SetSourcePrecedenceInput;
  SetSourcePrecedenceResult: ResolversUnionTypes<ResolversParentTypes>['SetSourcePrecedenceResult'];
  SkuTaken: SkuTakenAnswer;
  SourceContentInput: SourceContentInput;
  SourceOutdated: SourceOutdated;
  SourcePrecedence: SourcePrecedence;
  SourcePrecedencePayload: PrecedenceAnswer;
  SourceRecord: RecordShown;
  StarCount: StarCount;
  StartImportInput: StartImportInput;
  StartImportResult: ResolversUnionTypes<ResolversParentTypes>['StartImportResult'];
  SubmitReviewInput: SubmitReviewInput;
  SubmitReviewResult: ResolversUnionTypes<ResolversParentTypes>['SubmitReviewResult'];
  SubmitSourceRecordInput: SubmitSourceRecordInput;
  SubmitSourceRecordResult: ResolversUnionTypes<ResolversParentTypes>['SubmitSourceRecordResult'];
  Subscription: Record<PropertyKey, never>;
  UnpublishProductResult: ResolversUnionTypes<ResolversParentTypes>['UnpublishProductResult'];
  UpsertCategoryInput: UpsertCategoryInput;
  UpsertCategoryResult: ResolversUnionTypes<ResolversParentTypes>['UpsertCategoryResult'];
  UpsertProductInput: UpsertProductInput;
  UpsertProductResult: ResolversUnionTypes<ResolversParentTypes>['UpsertProductResult'];
  UpsertPromotionInput: UpsertPromotionInput;
  UpsertPromotionResult: ResolversUnionTypes<ResolversParentTypes>['UpsertPromotionResult'];
  VersionConflict: VersionConflict;
  String: Scalars['String']['output'];
};

export type ChangesDirectiveArgs = {
  parts?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ChangesDirectiveResolver<Result, Parent, ContextType = ProductContext, Args = ChangesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = {
  roles: ReadonlyArray<Scalars['String']['input']>;
};

export type PublicDirectiveResolver<Result, Parent, ContextType = ProductContext, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WatchesDirectiveArgs = {
  types: ReadonlyArray<Scalars['String']['input']>;
};

export type WatchesDirectiveResolver<Result, Parent, ContextType = ProductContext, Args = WatchesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddImportPartResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['AddImportPartResult'] = ResolversParentTypes['AddImportPartResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'ImportJobPayload' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  definition?: Resolver<Maybe<ResolversTypes['AttributeDefinition']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AttributeNameArgs, 'locale'>>;
  rawValue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AttributeValueArgs, 'locale'>>;
};

export type AttributeDefinitionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['AttributeDefinition'] = ResolversParentTypes['AttributeDefinition'], FederationReferenceType extends FederationReferenceTypes['AttributeDefinition'] = FederationReferenceTypes['AttributeDefinition']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AttributeDefinition']> | FederationReferenceType, FederationReferenceType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  filterable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttributeKind'], ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AttributeDefinitionNameArgs, 'locale'>>;
  options?: Resolver<ReadonlyArray<ResolversTypes['AttributeOption']>, ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributeOptionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['AttributeOption'] = ResolversParentTypes['AttributeOption']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AttributeOptionNameArgs, 'locale'>>;
};

export type CancelPricePayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['CancelPricePayload'] = ResolversParentTypes['CancelPricePayload']> = {
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelPriceResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['CancelPriceResult'] = ResolversParentTypes['CancelPriceResult']> = {
  __resolveType: TypeResolveFn<'CancelPricePayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type CatalogueExportResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['CatalogueExport'] = ResolversParentTypes['CatalogueExport']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CategoryNameArgs, 'locale'>>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CategoryProductsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryPayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['CategoryPayload'] = ResolversParentTypes['CategoryPayload']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel'], FederationReferenceType extends FederationReferenceTypes['Channel'] = FederationReferenceTypes['Channel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Channel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ChannelNameArgs, 'locale'>>;
  priceMode?: Resolver<ResolversTypes['PriceMode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelExistsResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ChannelExists'] = ResolversParentTypes['ChannelExists']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelPayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ChannelPayload'] = ResolversParentTypes['ChannelPayload']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommandErrorResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['CommandError'] = ResolversParentTypes['CommandError']> = {
  __resolveType: TypeResolveFn<'ChannelExists' | 'Forbidden' | 'GtinInvalid' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'ProductIncomplete' | 'ReviewExists' | 'SkuTaken' | 'SourceOutdated' | 'VersionConflict', ParentType, ContextType>;
};

export type CompletenessResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  publishable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['CompletenessRequirement']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompletenessRequirementResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['CompletenessRequirement'] = ResolversParentTypes['CompletenessRequirement']> = {
  code?: Resolver<ResolversTypes['CompletenessCode'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  requiredToPublish?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateChannelResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['CreateChannelResult'] = ResolversParentTypes['CreateChannelResult']> = {
  __resolveType: TypeResolveFn<'ChannelExists' | 'ChannelPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DataQualityIssueResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['DataQualityIssue'] = ResolversParentTypes['DataQualityIssue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type DataQualityIssueConnectionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['DataQualityIssueConnection'] = ResolversParentTypes['DataQualityIssueConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DataQualityIssueEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DataQualityIssue']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DataQualityIssueEdgeResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['DataQualityIssueEdge'] = ResolversParentTypes['DataQualityIssueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataQualityIssue'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefineAttributePayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['DefineAttributePayload'] = ResolversParentTypes['DefineAttributePayload']> = {
  definition?: Resolver<ResolversTypes['AttributeDefinition'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefineAttributeResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['DefineAttributeResult'] = ResolversParentTypes['DefineAttributeResult']> = {
  __resolveType: TypeResolveFn<'DefineAttributePayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'VersionConflict', ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FacetValueNameArgs, 'locale'>>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FixedDiscountResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['FixedDiscount'] = ResolversParentTypes['FixedDiscount']> = {
  amountPerUnit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForbiddenResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Forbidden'] = ResolversParentTypes['Forbidden']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GtinInvalidResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['GtinInvalid'] = ResolversParentTypes['GtinInvalid']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expectedCheckDigit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gtin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyMismatchResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['IdempotencyMismatch'] = ResolversParentTypes['IdempotencyMismatch']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportErrorResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ImportError'] = ResolversParentTypes['ImportError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  got?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportErrorConnectionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ImportErrorConnection'] = ResolversParentTypes['ImportErrorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportErrorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportError']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportErrorEdgeResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ImportErrorEdge'] = ResolversParentTypes['ImportErrorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportError'], ParentType, ContextType>;
};

export type ImportFailureResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ImportFailure'] = ResolversParentTypes['ImportFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportJobResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ImportJob'] = ResolversParentTypes['ImportJob'], FederationReferenceType extends FederationReferenceTypes['ImportJob'] = FederationReferenceTypes['ImportJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ImportJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['ImportErrorConnection'], ParentType, ContextType, RequireFields<ImportJobErrorsArgs, 'first'>>;
  failure?: Resolver<Maybe<ResolversTypes['ImportFailure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mapping?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportJobConnectionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ImportJobConnection'] = ResolversParentTypes['ImportJobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportJobEdgeResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ImportJobEdge'] = ResolversParentTypes['ImportJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportJob'], ParentType, ContextType>;
};

export type ImportJobPayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ImportJobPayload'] = ResolversParentTypes['ImportJobPayload']> = {
  job?: Resolver<ResolversTypes['ImportJob'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudgedPromotionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['JudgedPromotion'] = ResolversParentTypes['JudgedPromotion']> = {
  promotion?: Resolver<ResolversTypes['PromotionRule'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['PromotionVerdict'], ParentType, ContextType>;
};

export type MediaResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MediaAltArgs, 'locale'>>;
  kind?: Resolver<ResolversTypes['MediaKind'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModerateReviewResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ModerateReviewResult'] = ResolversParentTypes['ModerateReviewResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'ReviewPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addImportPart?: Resolver<ResolversTypes['AddImportPartResult'], ParentType, ContextType, RequireFields<MutationAddImportPartArgs, 'input'>>;
  cancelPrice?: Resolver<ResolversTypes['CancelPriceResult'], ParentType, ContextType, RequireFields<MutationCancelPriceArgs, 'input'>>;
  createChannel?: Resolver<ResolversTypes['CreateChannelResult'], ParentType, ContextType, RequireFields<MutationCreateChannelArgs, 'input'>>;
  defineAttribute?: Resolver<ResolversTypes['DefineAttributeResult'], ParentType, ContextType, RequireFields<MutationDefineAttributeArgs, 'input'>>;
  moderateReview?: Resolver<ResolversTypes['ModerateReviewResult'], ParentType, ContextType, RequireFields<MutationModerateReviewArgs, 'input'>>;
  publishProduct?: Resolver<ResolversTypes['PublishProductResult'], ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'input'>>;
  schedulePrice?: Resolver<ResolversTypes['SetPriceResult'], ParentType, ContextType, RequireFields<MutationSchedulePriceArgs, 'input'>>;
  setPrice?: Resolver<ResolversTypes['SetPriceResult'], ParentType, ContextType, RequireFields<MutationSetPriceArgs, 'input'>>;
  setSourcePrecedence?: Resolver<ResolversTypes['SetSourcePrecedenceResult'], ParentType, ContextType, RequireFields<MutationSetSourcePrecedenceArgs, 'input'>>;
  startImport?: Resolver<ResolversTypes['StartImportResult'], ParentType, ContextType, RequireFields<MutationStartImportArgs, 'input'>>;
  submitReview?: Resolver<ResolversTypes['SubmitReviewResult'], ParentType, ContextType, RequireFields<MutationSubmitReviewArgs, 'input'>>;
  submitSourceRecord?: Resolver<ResolversTypes['SubmitSourceRecordResult'], ParentType, ContextType, RequireFields<MutationSubmitSourceRecordArgs, 'input'>>;
  unpublishProduct?: Resolver<ResolversTypes['UnpublishProductResult'], ParentType, ContextType, RequireFields<MutationUnpublishProductArgs, 'input'>>;
  upsertCategory?: Resolver<ResolversTypes['UpsertCategoryResult'], ParentType, ContextType, RequireFields<MutationUpsertCategoryArgs, 'input'>>;
  upsertProduct?: Resolver<ResolversTypes['UpsertProductResult'], ParentType, ContextType, RequireFields<MutationUpsertProductArgs, 'input'>>;
  upsertPromotion?: Resolver<ResolversTypes['UpsertPromotionResult'], ParentType, ContextType, RequireFields<MutationUpsertPromotionArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PercentageDiscountResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PercentageDiscount'] = ResolversParentTypes['PercentageDiscount']> = {
  basisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  customerGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priceMode?: Resolver<ResolversTypes['PriceMode'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PriceDecisionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PriceDecision'] = ResolversParentTypes['PriceDecision']> = {
  lowestRecentPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  promotions?: Resolver<ReadonlyArray<ResolversTypes['JudgedPromotion']>, ParentType, ContextType>;
  regularPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PriceStep']>, ParentType, ContextType>;
};

export type PriceQuoteResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PriceQuote'] = ResolversParentTypes['PriceQuote']> = {
  priceMode?: Resolver<ResolversTypes['PriceMode'], ParentType, ContextType>;
  promotions?: Resolver<ReadonlyArray<ResolversTypes['PromotionRule']>, ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
  taxRateBasisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type PriceStepResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PriceStep'] = ResolversParentTypes['PriceStep']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  customerGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['PriceVerdict'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['Attribute']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType, RequireFields<ProductCompletenessArgs, 'channel' | 'locale'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductDescriptionArgs, 'locale'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductNameArgs, 'locale'>>;
  rating?: Resolver<ResolversTypes['RatingSummary'], ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<ProductReviewsArgs, 'first' | 'status'>>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  taxClass?: Resolver<ResolversTypes['TaxClass'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductEntityResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ProductEntity'] = ResolversParentTypes['ProductEntity']> = {
  __resolveType: TypeResolveFn<'AttributeDefinition' | 'Category' | 'Channel' | 'ImportJob' | 'Product' | 'ProductVariant' | 'PromotionRule' | 'Review', ParentType, ContextType>;
};

export type ProductIncompleteResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ProductIncomplete'] = ResolversParentTypes['ProductIncomplete']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductPayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ProductPayload'] = ResolversParentTypes['ProductPayload']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductVariantNameArgs, 'locale'>>;
  options?: Resolver<ReadonlyArray<ResolversTypes['Attribute']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType, RequireFields<ProductVariantPriceArgs, 'channel'>>;
  priceVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prices?: Resolver<ReadonlyArray<ResolversTypes['Price']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantConnectionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ProductVariantConnection'] = ResolversParentTypes['ProductVariantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductVariantEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['SearchFacet']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductVariantEdgeResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ProductVariantEdge'] = ResolversParentTypes['ProductVariantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type PromotionDiscountResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PromotionDiscount'] = ResolversParentTypes['PromotionDiscount']> = {
  __resolveType: TypeResolveFn<'FixedDiscount' | 'PercentageDiscount', ParentType, ContextType>;
};

export type PromotionPayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PromotionPayload'] = ResolversParentTypes['PromotionPayload']> = {
  promotion?: Resolver<ResolversTypes['PromotionRule'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromotionRuleResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PromotionRule'] = ResolversParentTypes['PromotionRule'], FederationReferenceType extends FederationReferenceTypes['PromotionRule'] = FederationReferenceTypes['PromotionRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PromotionRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  combinable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['PromotionDiscount'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minimumQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimumSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PromotionRuleNameArgs, 'locale'>>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  targetCategories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  targetVariants?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishProductResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['PublishProductResult'] = ResolversParentTypes['PublishProductResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'ProductIncomplete' | 'ProductPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  attributeDefinition?: Resolver<Maybe<ResolversTypes['AttributeDefinition']>, ParentType, ContextType, RequireFields<QueryAttributeDefinitionArgs, 'key'>>;
  attributeDefinitions?: Resolver<ReadonlyArray<ResolversTypes['AttributeDefinition']>, ParentType, ContextType, Partial<QueryAttributeDefinitionsArgs>>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'id'>>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType, RequireFields<QueryChannelArgs, 'key'>>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['Channel']>, ParentType, ContextType>;
  dataQualityIssues?: Resolver<ResolversTypes['DataQualityIssueConnection'], ParentType, ContextType, RequireFields<QueryDataQualityIssuesArgs, 'first'>>;
  exportProducts?: Resolver<ResolversTypes['CatalogueExport'], ParentType, ContextType, RequireFields<QueryExportProductsArgs, 'first'>>;
  importJob?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType, RequireFields<QueryImportJobArgs, 'id'>>;
  importJobs?: Resolver<ResolversTypes['ImportJobConnection'], ParentType, ContextType, RequireFields<QueryImportJobsArgs, 'first'>>;
  priceDecision?: Resolver<Maybe<ResolversTypes['PriceDecision']>, ParentType, ContextType, RequireFields<QueryPriceDecisionArgs, 'channel' | 'variantId'>>;
  priceQuotes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['PriceQuote']>>, ParentType, ContextType, RequireFields<QueryPriceQuotesArgs, 'channel' | 'variantIds'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'first'>>;
  promotions?: Resolver<ReadonlyArray<ResolversTypes['PromotionRule']>, ParentType, ContextType, RequireFields<QueryPromotionsArgs, 'channel'>>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  reviewsToModerate?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<QueryReviewsToModerateArgs, 'first'>>;
  search?: Resolver<ResolversTypes['ProductVariantConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'channel' | 'first' | 'sort'>>;
  sourcePrecedence?: Resolver<ReadonlyArray<ResolversTypes['SourcePrecedence']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, RequireFields<QueryVariantArgs, 'id'>>;
  variantByGtin?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, RequireFields<QueryVariantByGtinArgs, 'gtin'>>;
  variantBySku?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, RequireFields<QueryVariantBySkuArgs, 'sku'>>;
};

export type RatingSummaryResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['RatingSummary'] = ResolversParentTypes['RatingSummary']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stars?: Resolver<ReadonlyArray<ResolversTypes['StarCount']>, ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verifiedPurchase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Review']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type ReviewExistsResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ReviewExists'] = ResolversParentTypes['ReviewExists']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewPayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['ReviewPayload'] = ResolversParentTypes['ReviewPayload']> = {
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchFacetResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet']> = {
  dimension?: Resolver<ResolversTypes['FacetDimension'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<SearchFacetNameArgs, 'locale'>>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type SetPricePayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SetPricePayload'] = ResolversParentTypes['SetPricePayload']> = {
  price?: Resolver<ResolversTypes['Price'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetPriceResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SetPriceResult'] = ResolversParentTypes['SetPriceResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'SetPricePayload' | 'VersionConflict', ParentType, ContextType>;
};

export type SetSourcePrecedenceResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SetSourcePrecedenceResult'] = ResolversParentTypes['SetSourcePrecedenceResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'SourceOutdated' | 'SourcePrecedencePayload', ParentType, ContextType>;
};

export type SkuTakenResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SkuTaken'] = ResolversParentTypes['SkuTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceOutdatedResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SourceOutdated'] = ResolversParentTypes['SourceOutdated']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourcePrecedenceResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SourcePrecedence'] = ResolversParentTypes['SourcePrecedence']> = {
  field?: Resolver<ResolversTypes['PrecedenceField'], ParentType, ContextType>;
  systems?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourcePrecedencePayloadResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SourcePrecedencePayload'] = ResolversParentTypes['SourcePrecedencePayload']> = {
  precedence?: Resolver<ResolversTypes['SourcePrecedence'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceRecordResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SourceRecord'] = ResolversParentTypes['SourceRecord']> = {
  decides?: Resolver<ReadonlyArray<ResolversTypes['GoldenField']>, ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quality?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StarCountResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['StarCount'] = ResolversParentTypes['StarCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stars?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StartImportResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['StartImportResult'] = ResolversParentTypes['StartImportResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'ImportJobPayload' | 'InvalidInput', ParentType, ContextType>;
};

export type SubmitReviewResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SubmitReviewResult'] = ResolversParentTypes['SubmitReviewResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'ReviewExists' | 'ReviewPayload', ParentType, ContextType>;
};

export type SubmitSourceRecordResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['SubmitSourceRecordResult'] = ResolversParentTypes['SubmitSourceRecordResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'ProductPayload' | 'SourceOutdated', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  importJob?: SubscriptionResolver<ResolversTypes['ImportJob'], "importJob", ParentType, ContextType, RequireFields<SubscriptionImportJobArgs, 'id'>>;
  priceChanged?: SubscriptionResolver<ResolversTypes['ProductVariant'], "priceChanged", ParentType, ContextType, RequireFields<SubscriptionPriceChangedArgs, 'channel' | 'variantIds'>>;
  productChanges?: SubscriptionResolver<ReadonlyArray<Maybe<ResolversTypes['ProductEntity']>>, "productChanges", ParentType, ContextType>;
  productPublished?: SubscriptionResolver<ResolversTypes['Product'], "productPublished", ParentType, ContextType>;
};

export type UnpublishProductResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['UnpublishProductResult'] = ResolversParentTypes['UnpublishProductResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'ProductPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type UpsertCategoryResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['UpsertCategoryResult'] = ResolversParentTypes['UpsertCategoryResult']> = {
  __resolveType: TypeResolveFn<'CategoryPayload' | 'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type UpsertProductResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['UpsertProductResult'] = ResolversParentTypes['UpsertProductResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'GtinInvalid' | 'IdempotencyMismatch' | 'InvalidInput' | 'ProductPayload' | 'SkuTaken' | 'VersionConflict', ParentType, ContextType>;
};

export type UpsertPromotionResultResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['UpsertPromotionResult'] = ResolversParentTypes['UpsertPromotionResult']> = {
  __resolveType: TypeResolveFn<'Forbidden' | 'IdempotencyMismatch' | 'InvalidInput' | 'NotFound' | 'PromotionPayload' | 'VersionConflict', ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = ProductContext, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = ProductContext> = {
  AddImportPartResult?: AddImportPartResultResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  AttributeDefinition?: AttributeDefinitionResolvers<ContextType>;
  AttributeOption?: AttributeOptionResolvers<ContextType>;
  CancelPricePayload?: CancelPricePayloadResolvers<ContextType>;
  CancelPriceResult?: CancelPriceResultResolvers<ContextType>;
  CatalogueExport?: CatalogueExportResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryPayload?: CategoryPayloadResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  ChannelExists?: ChannelExistsResolvers<ContextType>;
  ChannelPayload?: ChannelPayloadResolvers<ContextType>;
  CommandError?: CommandErrorResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  CompletenessRequirement?: CompletenessRequirementResolvers<ContextType>;
  CreateChannelResult?: CreateChannelResultResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  DataQualityIssue?: DataQualityIssueResolvers<ContextType>;
  DataQualityIssueConnection?: DataQualityIssueConnectionResolvers<ContextType>;
  DataQualityIssueEdge?: DataQualityIssueEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DefineAttributePayload?: DefineAttributePayloadResolvers<ContextType>;
  DefineAttributeResult?: DefineAttributeResultResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  FixedDiscount?: FixedDiscountResolvers<ContextType>;
  Forbidden?: ForbiddenResolvers<ContextType>;
  GtinInvalid?: GtinInvalidResolvers<ContextType>;
  IdempotencyMismatch?: IdempotencyMismatchResolvers<ContextType>;
  ImportError?: ImportErrorResolvers<ContextType>;
  ImportErrorConnection?: ImportErrorConnectionResolvers<ContextType>;
  ImportErrorEdge?: ImportErrorEdgeResolvers<ContextType>;
  ImportFailure?: ImportFailureResolvers<ContextType>;
  ImportJob?: ImportJobResolvers<ContextType>;
  ImportJobConnection?: ImportJobConnectionResolvers<ContextType>;
  ImportJobEdge?: ImportJobEdgeResolvers<ContextType>;
  ImportJobPayload?: ImportJobPayloadResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JudgedPromotion?: JudgedPromotionResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  ModerateReviewResult?: ModerateReviewResultResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PercentageDiscount?: PercentageDiscountResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceDecision?: PriceDecisionResolvers<ContextType>;
  PriceQuote?: PriceQuoteResolvers<ContextType>;
  PriceStep?: PriceStepResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductEntity?: ProductEntityResolvers<ContextType>;
  ProductIncomplete?: ProductIncompleteResolvers<ContextType>;
  ProductPayload?: ProductPayloadResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  ProductVariantConnection?: ProductVariantConnectionResolvers<ContextType>;
  ProductVariantEdge?: ProductVariantEdgeResolvers<ContextType>;
  PromotionDiscount?: PromotionDiscountResolvers<ContextType>;
  PromotionPayload?: PromotionPayloadResolvers<ContextType>;
  PromotionRule?: PromotionRuleResolvers<ContextType>;
  PublishProductResult?: PublishProductResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RatingSummary?: RatingSummaryResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  ReviewExists?: ReviewExistsResolvers<ContextType>;
  ReviewPayload?: ReviewPayloadResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  SetPricePayload?: SetPricePayloadResolvers<ContextType>;
  SetPriceResult?: SetPriceResultResolvers<ContextType>;
  SetSourcePrecedenceResult?: SetSourcePrecedenceResultResolvers<ContextType>;
  SkuTaken?: SkuTakenResolvers<ContextType>;
  SourceOutdated?: SourceOutdatedResolvers<ContextType>;
  SourcePrecedence?: SourcePrecedenceResolvers<ContextType>;
  SourcePrecedencePayload?: SourcePrecedencePayloadResolvers<ContextType>;
  SourceRecord?: SourceRecordResolvers<ContextType>;
  StarCount?: StarCountResolvers<ContextType>;
  StartImportResult?: StartImportResultResolvers<ContextType>;
  SubmitReviewResult?: SubmitReviewResultResolvers<ContextType>;
  SubmitSourceRecordResult?: SubmitSourceRecordResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UnpublishProductResult?: UnpublishProductResultResolvers<ContextType>;
  UpsertCategoryResult?: UpsertCategoryResultResolvers<ContextType>;
  UpsertProductResult?: UpsertProductResultResolvers<ContextType>;
  UpsertPromotionResult?: UpsertPromotionResultResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ProductContext> = {
  changes?: ChangesDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  watches?: WatchesDirectiveResolver<any, any, ContextType>;
};
