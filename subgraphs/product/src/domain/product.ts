import type { LocalizedText } from './localized-text.ts';
import type { TaxClass } from './tax.ts';

export type ProductStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

/** A name and a value, such as colour and white. What a definition calls them is written in as the product is saved. */
export type Attribute = {
  readonly key: string;
  readonly name: LocalizedText;
  readonly value: LocalizedText;
  /** The value as machines compare it, where a definition says how; else it is the Japanese text. */
  readonly raw?: string;
};

export type Media = {
  readonly url: string;
  readonly alt: LocalizedText;
  readonly kind: 'IMAGE' | 'VIDEO' | 'MODEL_3D';
};

/** What is sold and counted. `gtin` is as printed. */
export type Variant = {
  readonly id: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly options: readonly Attribute[];
  readonly media: readonly Media[];
};

/** A product with its variants in display order; `version` grows by one with each change. */
export type Product = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText | null;
  readonly brand: string | null;
  readonly status: ProductStatus;
  readonly categoryIds: readonly string[];
  readonly taxClass: TaxClass;
  readonly attributes: readonly Attribute[];
  readonly media: readonly Media[];
  readonly variants: readonly Variant[];
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export type PublishDecision =
  | { readonly kind: 'accepted'; readonly product: Product }
  | { readonly kind: 'unchanged'; readonly product: Product }
  | { readonly kind: 'versionConflict'; readonly currentVersion: number };

type StatusCommand = { readonly expectedVersion: number | undefined };

/** Puts a product on sale, also one that was archived, unless something is missing that it needs. */
export function decidePublish(
  before: Product,
  command: StatusCommand,
  facts: { readonly now: Date; readonly missing: readonly string[] },
): PublishDecision | { readonly kind: 'incomplete'; readonly missing: readonly string[] } {
  const { now, missing } = facts;
  const decision = decideStatus(before, { ...command, status: 'PUBLISHED' }, now);
  if (decision.kind === 'accepted' && missing.length > 0) return { kind: 'incomplete', missing };
  return decision;
}

/** Takes a product from sale. It is still shown on old orders, and may be published again. */
export function decideUnpublish(before: Product, command: StatusCommand, now: Date): PublishDecision {
  return decideStatus(before, { ...command, status: 'ARCHIVED' }, now);
}

function decideStatus(
  before: Product,
  { expectedVersion, status }: StatusCommand & { readonly status: ProductStatus },
  now: Date,
): PublishDecision {
  if (expectedVersion !== undefined && expectedVersion !== before.version) {
    return { kind: 'versionConflict', currentVersion: before.version };
  }
  if (before.status === status) return { kind: 'unchanged', product: before };
  return { kind: 'accepted', product: { ...before, status, version: before.version + 1, updatedAt: now } };
}

/** What a variant is found by beside its name: `key=value` of its options and of what holds for its product. */
export function facetsOf(product: Pick<Product, 'attributes'>, variant: Pick<Variant, 'options'>): readonly string[] {
  const facets = [...product.attributes, ...variant.options].map(({ key, value, raw }) => `${key}=${raw ?? value.ja}`);
  return [...new Set(facets)].sort();
}

/** The product's name with the variant's options, such as 「リネンシャツ 白 M」. */
export function variantName(productName: LocalizedText, options: readonly Attribute[]): LocalizedText {
  return {
    ja: [productName.ja, ...options.map(({ value }) => value.ja)].join(' '),
    en: [productName.en ?? productName.ja, ...options.map(({ value }) => value.en ?? value.ja)].join(' '),
  };
}
