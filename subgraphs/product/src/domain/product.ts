import type { LocalizedText } from './localized-text.ts';
import type { TaxClass } from './tax.ts';

export type ProductStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

/** A name and a value, such as colour and white. */
export type Attribute = {
  readonly key: string;
  readonly name: LocalizedText;
  readonly value: LocalizedText;
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

/** Puts a product on sale, also one that was archived. */
export function decidePublish(
  before: Product,
  command: { readonly expectedVersion: number | undefined },
  now: Date,
): PublishDecision {
  const { expectedVersion } = command;
  if (expectedVersion !== undefined && expectedVersion !== before.version) {
    return { kind: 'versionConflict', currentVersion: before.version };
  }
  if (before.status === 'PUBLISHED') return { kind: 'unchanged', product: before };
  return {
    kind: 'accepted',
    product: { ...before, status: 'PUBLISHED', version: before.version + 1, updatedAt: now },
  };
}

/** The product's name with the variant's options, such as 「リネンシャツ 白 M」. */
export function variantName(productName: LocalizedText, options: readonly Attribute[]): LocalizedText {
  return {
    ja: [productName.ja, ...options.map(({ value }) => value.ja)].join(' '),
    en: [productName.en ?? productName.ja, ...options.map(({ value }) => value.en ?? value.ja)].join(' '),
  };
}
