import type { AttributeDefinition } from './attribute-definition.ts';
import type { Locale } from './localized-text.ts';
import type { Attribute, Product } from './product.ts';

/** What a product should have. The first two are needed to publish it; the weights sum up to 100. */
export type RequirementCode = 'NAME' | 'ATTRIBUTES' | 'DESCRIPTION' | 'IMAGE' | 'CATEGORY' | 'GTIN' | 'PRICE';

export type Requirement = {
  readonly code: RequirementCode;
  readonly weight: number;
  readonly met: boolean;
  /** Whether a product can't be published without it. */
  readonly requiredToPublish: boolean;
  /** What is missing, such as keys of attributes or ids of variants. */
  readonly missing: readonly string[];
};

export type Completeness = {
  /** 0 to 100. */
  readonly score: number;
  readonly requirements: readonly Requirement[];
};

export type CompletenessFacts = {
  readonly locale: Locale;
  /** What a product of its categories needs. */
  readonly required: readonly AttributeDefinition[];
  /** Variants that have a price in the channel. */
  readonly pricedVariantIds: ReadonlySet<string>;
};

const WEIGHTS: Readonly<Record<RequirementCode, number>> = {
  NAME: 20,
  ATTRIBUTES: 15,
  DESCRIPTION: 15,
  IMAGE: 15,
  CATEGORY: 10,
  GTIN: 5,
  PRICE: 20,
};

/** How much of what a product should have it has, in a language and a channel. */
export function completenessOf(product: Product, facts: CompletenessFacts): Completeness {
  const { locale, required, pricedVariantIds } = facts;
  const { name, description, media, categoryIds, variants } = product;
  const isIn = (text: { readonly ja: string; readonly en: string | null } | null): boolean =>
    text !== null && ((locale === 'JA' ? text.ja : text.en) ?? '').trim() !== '';
  const lacking = (fits: (variant: Product['variants'][number]) => boolean): readonly string[] =>
    variants.filter((variant) => !fits(variant)).map(({ id }) => id);
  const isImage = ({ kind }: { readonly kind: string }): boolean => kind === 'IMAGE';
  const missing: Readonly<Record<RequirementCode, readonly string[]>> = {
    NAME: isIn(name) ? [] : [`name.${locale.toLowerCase()}`],
    ATTRIBUTES: missingAttributes(product, required),
    DESCRIPTION: isIn(description) ? [] : [`description.${locale.toLowerCase()}`],
    IMAGE: media.some(isImage) ? [] : lacking((variant) => variant.media.some(isImage)),
    CATEGORY: categoryIds.length > 0 ? [] : ['categoryIds'],
    GTIN: lacking(({ gtin }) => gtin !== null),
    PRICE: lacking(({ id }) => pricedVariantIds.has(id)),
  };
  const requirements = (Object.keys(WEIGHTS) as RequirementCode[]).map((code) => ({
    code,
    weight: WEIGHTS[code],
    met: missing[code].length === 0,
    requiredToPublish: code === 'NAME' || code === 'ATTRIBUTES',
    missing: missing[code],
  }));
  const score = requirements.filter(({ met }) => met).reduce((sum, { weight }) => sum + weight, 0);
  return { score, requirements };
}

/** The keys of required attributes that neither the product nor each of its variants has. */
export function missingAttributes(
  { attributes, variants }: Pick<Product, 'attributes' | 'variants'>,
  required: readonly Pick<AttributeDefinition, 'key'>[],
): readonly string[] {
  const has = (list: readonly Attribute[], key: string): boolean => list.some((one) => one.key === key);
  return required
    .map(({ key }) => key)
    .filter((key) => !has(attributes, key) && !variants.every(({ options }) => has(options, key)));
}
