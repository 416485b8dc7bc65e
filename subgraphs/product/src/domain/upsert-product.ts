import { checkAttributes } from './check-attributes.ts';
import type { Definitions } from './attribute-definition.ts';
import { checkMedia } from './check-media.ts';
import { checkGtin, type GtinCheck } from './gtin.ts';
import { isIdentifier, isSku } from './identifier.ts';
import type { Attribute, Media, Product, Variant } from './product.ts';

/** A variant as a command names it: what is undefined stays as it is. */
export type WantedVariant = {
  readonly id: string | undefined;
  readonly sku: string;
  readonly gtin: string | null | undefined;
  readonly options: readonly Attribute[];
  readonly media: readonly Media[];
};

/** The command: undefined fields stay as they are, null clears. */
export type UpsertProduct = Pick<Product, 'id' | 'name' | 'categoryIds' | 'taxClass' | 'attributes' | 'media'> & {
  readonly description: Product['description'] | undefined;
  readonly brand: string | null | undefined;
  readonly variants: readonly WantedVariant[];
  readonly expectedVersion: number | undefined;
};

/** Who holds an id, SKU or GTIN that the command names. */
export type VariantOwner = {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly gtin14: string | null;
};

export type UpsertFacts = {
  readonly owners: readonly VariantOwner[];
  readonly categoryIds: ReadonlySet<string>;
  readonly definitions: Definitions;
  readonly now: Date;
  newId(): string;
};

export type Refusal =
  | { readonly kind: 'versionConflict'; readonly currentVersion: number }
  | { readonly kind: 'gtinInvalid'; readonly gtin: string; readonly check: Exclude<GtinCheck, { kind: 'valid' }> }
  | { readonly kind: 'taken'; readonly what: 'SKU' | 'GTIN'; readonly value: string; readonly variantId: string }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

export type UpsertDecision =
  | { readonly kind: 'accepted'; readonly product: Product }
  | { readonly kind: 'unchanged'; readonly product: Product }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Creates a product as a draft, or replaces what the command names. A variant it leaves out stays. */
export function decideUpsertProduct(
  before: Product | undefined,
  command: UpsertProduct,
  facts: UpsertFacts,
): UpsertDecision {
  const currentVersion = before?.version ?? 0;
  const { expectedVersion } = command;
  if (expectedVersion !== undefined && expectedVersion !== currentVersion) {
    return refused({ kind: 'versionConflict', currentVersion });
  }
  const refusal = checkFields(command, facts) ?? checkVariants(command, facts);
  if (refusal !== undefined) return refused(refusal);
  const read = readContent(command, facts.definitions);
  if (read.kind === 'invalid') return refused(read);
  const product: Product = {
    id: command.id,
    name: command.name,
    description: command.description === undefined ? (before?.description ?? null) : command.description,
    brand: command.brand === undefined ? (before?.brand ?? null) : command.brand,
    status: before?.status ?? 'DRAFT',
    categoryIds: command.categoryIds,
    taxClass: command.taxClass,
    attributes: read.attributes,
    media: command.media,
    variants: mergeVariants(before?.variants ?? [], read.variants, facts),
    version: currentVersion,
    createdAt: before?.createdAt ?? facts.now,
    updatedAt: before?.updatedAt ?? facts.now,
  };
  if (before !== undefined && isSameContent(before, product)) return { kind: 'unchanged', product: before };
  return { kind: 'accepted', product: { ...product, version: currentVersion + 1, updatedAt: facts.now } };
}

/** Whether two states say the same, their versions and times aside. */
export function isSameContent(one: Product, other: Product): boolean {
  return printed(one) === printed(other);
}

function checkFields(command: UpsertProduct, facts: UpsertFacts): Refusal | undefined {
  if (!isIdentifier(command.id)) {
    return invalid('id', `Expected 1 to 64 of letters, digits, "_", "." and "-", got "${command.id}"`);
  }
  const { length } = command.name.ja.trim();
  if (length === 0 || length > 200) return invalid('name.ja', `Expected 1 to 200 characters, got ${length}`);
  const unknown = command.categoryIds.findIndex((id) => !facts.categoryIds.has(id));
  if (unknown >= 0) {
    const got = `"${command.categoryIds[unknown]}"`;
    return invalid(`categoryIds.${unknown}`, `Expected a category that is there, got ${got}`);
  }
  const count = command.variants.length;
  if (count === 0 || count > 100) return invalid('variants', `Expected 1 to 100 variants, got ${count}`);
  return undefined;
}

/** Attributes and options by their definitions. */
function readContent({ attributes, media, variants }: UpsertProduct, definitions: Definitions) {
  const wrongMedia = checkMedia(media, 'media');
  if (wrongMedia !== undefined) return wrongMedia;
  const own = checkAttributes(attributes, definitions, 'attributes');
  if (own.kind === 'invalid') return own;
  const read: WantedVariant[] = [];
  for (const [index, variant] of variants.entries()) {
    const wrong = checkMedia(variant.media, `variants.${index}.media`);
    if (wrong !== undefined) return wrong;
    const options = checkAttributes(variant.options, definitions, `variants.${index}.options`);
    if (options.kind === 'invalid') return options;
    read.push({ ...variant, options: options.attributes });
  }
  return { kind: 'read', attributes: own.attributes, variants: read } as const;
}

function checkVariants(command: UpsertProduct, facts: UpsertFacts): Refusal | undefined {
  const skus = new Set<string>();
  const gtins = new Set<string>();
  for (const [index, variant] of command.variants.entries()) {
    const { id, sku, gtin } = variant;
    const field = `variants.${index}`;
    if (id !== undefined && !isIdentifier(id)) {
      return invalid(`${field}.id`, `Expected 1 to 64 of letters, digits, "_", "." and "-", got "${id}"`);
    }
    if (!isSku(sku)) return invalid(`${field}.sku`, `Expected 1 to 64 printable characters, got "${sku}"`);
    if (skus.has(sku)) return invalid(`${field}.sku`, `Expected each SKU once, got "${sku}" again`);
    skus.add(sku);
    const check = gtin == null ? undefined : checkGtin(gtin);
    if (gtin != null && check !== undefined && check.kind !== 'valid') return { kind: 'gtinInvalid', gtin, check };
    const gtin14 = check?.kind === 'valid' ? check.gtin14 : null;
    if (gtin14 !== null && gtins.has(gtin14)) {
      return invalid(`${field}.gtin`, `Expected each GTIN once, got "${gtin}" again`);
    }
    if (gtin14 !== null) gtins.add(gtin14);
    const taken = checkOwners(command.id, { ...variant, gtin14, field }, facts.owners);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** Another product's variant may not be taken over, and an SKU or GTIN belongs to one variant. */
function checkOwners(
  productId: string,
  wanted: WantedVariant & { readonly gtin14: string | null; readonly field: string },
  owners: readonly VariantOwner[],
): Refusal | undefined {
  const { sku, gtin14, field } = wanted;
  const id = wanted.id ?? owners.find((owner) => owner.sku === sku && owner.productId === productId)?.variantId;
  const elsewhere = owners.find((owner) => owner.variantId === id && owner.productId !== productId);
  if (elsewhere !== undefined) {
    return invalid(`${field}.id`, `Expected a variant of ${productId}, got "${id}" of ${elsewhere.productId}`);
  }
  const bySku = owners.find((owner) => owner.sku === sku && owner.variantId !== id);
  if (bySku !== undefined) return { kind: 'taken', what: 'SKU', value: sku, variantId: bySku.variantId };
  const byGtin = owners.find((owner) => gtin14 !== null && owner.gtin14 === gtin14 && owner.variantId !== id);
  if (byGtin === undefined) return undefined;
  return { kind: 'taken', what: 'GTIN', value: gtin14 ?? '', variantId: byGtin.variantId };
}

function mergeVariants(
  before: readonly Variant[],
  wanted: readonly WantedVariant[],
  facts: UpsertFacts,
): readonly Variant[] {
  const merged = new Map(before.map((variant) => [variant.id, variant]));
  for (const { id, sku, gtin, options, media } of wanted) {
    const old = id === undefined ? before.find((variant) => variant.sku === sku) : merged.get(id);
    const key = id ?? old?.id ?? facts.newId();
    merged.set(key, { id: key, sku, gtin: gtin === undefined ? (old?.gtin ?? null) : gtin, options, media });
  }
  return [...merged.values()];
}

function printed(product: Product): string {
  const { version: _, createdAt: __, updatedAt: ___, ...content } = product;
  return JSON.stringify(content, sortNames);
}

/** Stores may hand names back in another order. */
function sortNames(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refused(refusal: Refusal): UpsertDecision {
  return { kind: 'refused', refusal };
}

function invalid(field: string, message: string): Refusal {
  return { kind: 'invalid', field, message };
}
