import { describe, expect, test } from 'vitest';
import { decidePublish, decideUnpublish, variantName, type Product } from './product.ts';
import { decideUpsertProduct, type UpsertProduct, type VariantOwner } from './upsert-product.ts';

const now = new Date('2026-11-21T00:00:00Z');
const later = new Date('2026-11-22T00:00:00Z');

const command: UpsertProduct = {
  id: 'sencha',
  name: { ja: '煎茶', en: 'Sencha' },
  description: undefined,
  brand: '結屋',
  categoryIds: ['tea'],
  taxClass: 'REDUCED_8',
  attributes: [],
  media: [],
  variants: [{ id: 'sencha-leaf', sku: 'SENCHA-LEAF', gtin: '2000001000403', options: [], media: [] }],
  expectedVersion: undefined,
};

function decide(changes: Partial<UpsertProduct>, before?: Product, owners: readonly VariantOwner[] = []) {
  const facts = {
    owners,
    definitions: new Map(),
    categoryIds: new Set(['tea']),
    now: before ? later : now,
    newId: () => 'made',
  };
  return decideUpsertProduct(before, { ...command, ...changes }, facts);
}

function created(): Product {
  const decision = decide({});
  if (decision.kind !== 'accepted') throw new Error(decision.kind);
  return decision.product;
}

const [leaf] = command.variants;
if (leaf === undefined) throw new Error('The command has a variant');
const own: VariantOwner = {
  variantId: 'sencha-leaf',
  productId: 'sencha',
  sku: 'SENCHA-LEAF',
  gtin14: '02000001000403',
};
const other: VariantOwner = { variantId: 'matcha-x', productId: 'matcha', sku: 'MATCHA', gtin14: '02000001000441' };

describe('given no product', () => {
  test('an upsert creates a draft at version 1', () => {
    expect(created()).toMatchObject({ id: 'sencha', status: 'DRAFT', version: 1, description: null, createdAt: now });
  });

  test('a variant without an id gets one', () => {
    const decision = decide({ variants: [{ ...leaf, id: undefined }] });
    expect(decision).toMatchObject({ kind: 'accepted', product: { variants: [{ id: 'made' }] } });
  });

  test('an expected version other than 0 is a conflict', () => {
    expect(decide({ expectedVersion: 1 })).toMatchObject({ refusal: { kind: 'versionConflict', currentVersion: 0 } });
    expect(decide({ expectedVersion: 0 }).kind).toBe('accepted');
  });
});

describe('given a product', () => {
  test('an upsert replaces what it names, at the next version', () => {
    const decision = decide({ brand: null, expectedVersion: 1 }, created(), [own]);
    expect(decision).toMatchObject({
      kind: 'accepted',
      product: { brand: null, version: 2, createdAt: now, updatedAt: later },
    });
  });

  test('what an upsert leaves out stays', () => {
    const decision = decide(
      { brand: undefined, variants: [{ ...leaf, id: 'sencha-bag', sku: 'SENCHA-BAG', gtin: undefined }] },
      created(),
      [own],
    );
    expect(decision).toMatchObject({
      product: {
        brand: '結屋',
        variants: [
          { id: 'sencha-leaf', gtin: '2000001000403' },
          { id: 'sencha-bag', gtin: null },
        ],
      },
    });
  });

  test('a variant without an id is known by its SKU', () => {
    expect(decide({ variants: [{ ...leaf, id: undefined }] }, created(), [own]).kind).toBe('unchanged');
  });

  test('the same upsert again changes nothing', () => {
    expect(decide({}, created(), [own])).toEqual({ kind: 'unchanged', product: created() });
  });

  test('a stale expected version changes nothing', () => {
    expect(decide({ brand: 'x', expectedVersion: 7 }, created(), [own])).toMatchObject({
      refusal: { kind: 'versionConflict', currentVersion: 1 },
    });
  });
});

const material = { key: 'material', name: { ja: '素材', en: null }, value: { ja: '陶器', en: 'Pottery' } };
const picture = { url: 'https://example.com/a.jpg', alt: { ja: '急須', en: null }, kind: 'IMAGE' as const };

describe('an upsert is refused', () => {
  test.each<[string, Partial<UpsertProduct>]>([
    ['id', { id: '煎茶' }],
    ['name.ja', { name: { ja: '', en: 'Sencha' } }],
    ['name.ja', { name: { ja: 'x'.repeat(201), en: null } }],
    ['categoryIds.1', { categoryIds: ['tea', 'nope'] }],
    ['variants', { variants: [] }],
    [
      'variants',
      {
        variants: Array.from({ length: 101 }, (_, index) => ({
          ...leaf,
          id: `v${index}`,
          sku: `s${index}`,
          gtin: null,
        })),
      },
    ],
    ['variants.0.id', { variants: [{ ...leaf, id: 'a b' }] }],
    ['variants.0.sku', { variants: [{ ...leaf, sku: ' x' }] }],
    ['variants.1.sku', { variants: [leaf, { ...leaf, id: 'two', gtin: null }] }],
    ['variants.1.gtin', { variants: [leaf, { ...leaf, id: 'two', sku: 'two' }] }],
    ['attributes.0.key', { attributes: [{ ...material, key: 'Material' }] }],
    ['attributes.1.key', { attributes: [material, material] }],
    ['attributes.0.value.ja', { attributes: [{ ...material, value: { ja: ' ', en: null } }] }],
    ['variants.0.options.0.key', { variants: [{ ...leaf, options: [{ ...material, key: 'a=b' }] }] }],
    ['media.0.url', { media: [{ ...picture, url: 'javascript:alert(1)' }] }],
    ['media.0.url', { media: [{ ...picture, url: 'http://example.com/a.jpg' }] }],
    ['variants.0.media.0.alt.ja', { variants: [{ ...leaf, media: [{ ...picture, alt: { ja: '', en: null } }] }] }],
  ])('for its %s', (field, changes) => {
    expect(decide(changes)).toMatchObject({ kind: 'refused', refusal: { kind: 'invalid', field } });
  });

  test('for a wrong check digit', () => {
    expect(decide({ variants: [{ ...leaf, gtin: '2000001000404' }] })).toMatchObject({
      refusal: { kind: 'gtinInvalid', check: { kind: 'wrongCheckDigit', expected: 3 } },
    });
  });

  test('for an SKU or a GTIN of another variant', () => {
    expect(decide({ variants: [{ ...leaf, sku: 'MATCHA' }] }, undefined, [other])).toMatchObject({
      refusal: { kind: 'taken', what: 'SKU', variantId: 'matcha-x' },
    });
    expect(decide({ variants: [{ ...leaf, gtin: '2000001000441' }] }, undefined, [other])).toMatchObject({
      refusal: { kind: 'taken', what: 'GTIN', variantId: 'matcha-x' },
    });
  });

  test('for a variant of another product', () => {
    expect(decide({ variants: [{ ...leaf, id: 'matcha-x' }] }, undefined, [other])).toMatchObject({
      refusal: { kind: 'invalid', field: 'variants.0.id' },
    });
  });
});

describe('publishing', () => {
  const nothingMissing = { now: later, missing: [] };

  test('is refused while something is missing, but what is on sale stays so', () => {
    const facts = { now: later, missing: ['material'] };
    const anyVersion = { expectedVersion: undefined };
    expect(decidePublish(created(), anyVersion, facts)).toEqual({ kind: 'incomplete', missing: ['material'] });
    expect(decidePublish({ ...created(), status: 'PUBLISHED' }, anyVersion, facts).kind).toBe('unchanged');
  });

  test('is undone by taking it from sale', () => {
    const published = { ...created(), status: 'PUBLISHED' as const };
    expect(decideUnpublish(published, { expectedVersion: 1 }, later)).toMatchObject({
      kind: 'accepted',
      product: { status: 'ARCHIVED', version: 2, updatedAt: later },
    });
    expect(decideUnpublish(published, { expectedVersion: 2 }, later).kind).toBe('versionConflict');
  });

  test('puts a draft on sale', () => {
    expect(decidePublish(created(), { expectedVersion: 1 }, nothingMissing)).toMatchObject({
      kind: 'accepted',
      product: { status: 'PUBLISHED', version: 2, updatedAt: later },
    });
  });

  test('again changes nothing, and a stale version is a conflict', () => {
    const published = { ...created(), status: 'PUBLISHED' as const };
    expect(decidePublish(published, { expectedVersion: undefined }, nothingMissing).kind).toBe('unchanged');
    expect(decidePublish(published, { expectedVersion: 9 }, nothingMissing)).toEqual({
      kind: 'versionConflict',
      currentVersion: 1,
    });
  });
});

test('a variant is called by its product and its options', () => {
  const text = (ja: string, en: string | null = null) => ({ ja, en });
  const colour = { key: 'colour', name: text('色'), value: text('白', 'White') };
  const size = { key: 'size', name: text('サイズ'), value: text('M') };
  expect(variantName(text('リネンシャツ', 'Linen shirt'), [colour, size])).toEqual({
    ja: 'リネンシャツ 白 M',
    en: 'Linen shirt White M',
  });
});
