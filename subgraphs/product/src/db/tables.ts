import { bigint, boolean, customType, integer, jsonb, pgSchema, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { AttributeKind, AttributeOption } from '../domain/attribute-definition.ts';
import type { ChannelKind, PriceMode } from '../domain/channel.ts';
import type { GoldenField, SourceContent } from '../domain/golden-record.ts';
import type { ImportStatus } from '../domain/import-job.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { Attribute, Media, ProductStatus } from '../domain/product.ts';
import type { ReviewStatus } from '../domain/review.ts';
import type { TaxClass } from '../domain/tax.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Money as jsonb holds it: the amount as text. */
export type AmountJson = { readonly amount: string; readonly currency: string };

/** A discount as jsonb holds it. */
export type DiscountJson =
  | { readonly kind: 'percentage'; readonly basisPoints: number }
  | { readonly kind: 'fixed'; readonly amountPerUnit: AmountJson };

export const channel = pgTable('channel', {
  key: text().primaryKey(),
  name: jsonb().$type<LocalizedText>().notNull(),
  kind: text().$type<ChannelKind>().notNull(),
  currency: text().notNull(),
  priceMode: text('price_mode').$type<PriceMode>().notNull(),
  active: boolean().notNull(),
  basedOn: text('based_on'),
});

export const category = pgTable('category', {
  id: text().primaryKey(),
  name: jsonb().$type<LocalizedText>().notNull(),
  parentId: text('parent_id'),
  position: integer().notNull(),
});

export const attributeDefinition = pgTable('attribute_definition', {
  key: text().primaryKey(),
  name: jsonb().$type<LocalizedText>().notNull(),
  kind: text().$type<AttributeKind>().notNull(),
  unit: text(),
  options: jsonb().$type<readonly AttributeOption[]>().notNull(),
  minimum: text(),
  maximum: text(),
  categoryIds: text('category_ids').array().notNull(),
  required: boolean().notNull(),
  filterable: boolean().notNull(),
  version: integer().notNull(),
});

export const product = pgTable('product', {
  id: text().primaryKey(),
  status: text().$type<ProductStatus>().notNull(),
  name: jsonb().$type<LocalizedText>().notNull(),
  description: jsonb().$type<LocalizedText>(),
  brand: text(),
  categoryIds: text('category_ids').array().notNull(),
  taxClass: text('tax_class').$type<TaxClass>().notNull(),
  attributes: jsonb().$type<readonly Attribute[]>().notNull(),
  media: jsonb().$type<readonly Media[]>().notNull(),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const variant = pgTable('variant', {
  id: text().primaryKey(),
  productId: text('product_id').notNull(),
  position: integer().notNull(),
  sku: text().notNull(),
  gtin: text(),
  gtin14: text(),
  options: jsonb().$type<readonly Attribute[]>().notNull(),
  media: jsonb().$type<readonly Media[]>().notNull(),
  priceVersion: integer('price_version').notNull(),
  searchText: text('search_text').notNull(),
  searchTokens: tsvector('search_tokens').notNull(),
  facets: text().array().notNull(),
});

export const price = pgTable('price', {
  id: text().primaryKey(),
  variantId: text('variant_id').notNull(),
  channelKey: text('channel_key').notNull(),
  customerGroup: text('customer_group'),
  amount: bigint({ mode: 'bigint' }).notNull(),
  currency: text().notNull(),
  validFrom: moment('valid_from').notNull(),
  validUntil: moment('valid_until'),
  kind: text().$type<'regular' | 'limited'>().notNull(),
  setFrom: moment('set_from').notNull(),
  announced: boolean().notNull(),
});

export const promotion = pgTable('promotion', {
  id: text().primaryKey(),
  name: jsonb().$type<LocalizedText>().notNull(),
  channels: text().array().notNull(),
  validFrom: moment('valid_from').notNull(),
  validUntil: moment('valid_until'),
  priority: integer().notNull(),
  combinable: boolean().notNull(),
  targetCategoryIds: text('target_category_ids').array().notNull(),
  targetVariantIds: text('target_variant_ids').array().notNull(),
  minimumQuantity: integer('minimum_quantity').notNull(),
  minimumSubtotal: jsonb('minimum_subtotal').$type<AmountJson>(),
  discount: jsonb().$type<DiscountJson>().notNull(),
  version: integer().notNull(),
  active: boolean().notNull(),
  eventSequence: integer('event_sequence').notNull(),
});

export const review = pgTable('review', {
  id: text().primaryKey(),
  productId: text('product_id').notNull(),
  customerId: text('customer_id').notNull(),
  rating: integer().notNull(),
  title: text(),
  body: text().notNull(),
  status: text().$type<ReviewStatus>().notNull(),
  verifiedPurchase: boolean('verified_purchase').notNull(),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  moderatedAt: moment('moderated_at'),
  moderatedBy: text('moderated_by'),
  reason: text(),
});

export const purchase = pgTable('purchase', {
  customerId: text('customer_id').notNull(),
  variantId: text('variant_id').notNull(),
  orderId: text('order_id').notNull(),
  placedAt: moment('placed_at').notNull(),
});

export const variantStock = pgTable('variant_stock', {
  locationId: text('location_id').notNull(),
  variantId: text('variant_id').notNull(),
  available: integer().notNull(),
  version: integer().notNull(),
});

export const importJob = pgTable('import_job', {
  id: text().primaryKey(),
  mapping: text().notNull(),
  name: text().notNull(),
  status: text().$type<ImportStatus>().notNull(),
  startedBy: text('started_by').notNull(),
  parts: integer().notNull(),
  rows: integer().notNull(),
  imported: integer().notNull(),
  unchanged: integer().notNull(),
  rejected: integer().notNull(),
  failure: jsonb().$type<{ readonly code: string; readonly message: string }>(),
  version: integer().notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
});

export const importPart = pgTable('import_part', {
  jobId: text('job_id').notNull(),
  number: integer().notNull(),
  content: text().notNull(),
});

export const importError = pgTable('import_error', {
  jobId: text('job_id').notNull(),
  line: integer().notNull(),
  column: text(),
  code: text().notNull(),
  expected: text().notNull(),
  got: text().notNull(),
});

export const sourceRecord = pgTable('source_record', {
  system: text().notNull(),
  externalId: text('external_id').notNull(),
  productId: text('product_id').notNull(),
  quality: integer().notNull(),
  receivedAt: moment('received_at').notNull(),
  content: jsonb().$type<SourceContent>().notNull(),
});

export const sourcePrecedence = pgTable('source_precedence', {
  field: text().$type<GoldenField | 'DEFAULT'>().primaryKey(),
  systems: text().array().notNull(),
});

export const taxRate = pgSchema('reference').table('tax_rate', {
  taxClass: text('tax_class').$type<TaxClass>().notNull(),
  basisPoints: integer('basis_points').notNull(),
  validFrom: moment('valid_from').notNull(),
  validUntil: moment('valid_until'),
});

export type ProductRow = typeof product.$inferSelect;
export type VariantRow = typeof variant.$inferSelect;
export type PriceRow = typeof price.$inferSelect;
export type PromotionRow = typeof promotion.$inferSelect;
