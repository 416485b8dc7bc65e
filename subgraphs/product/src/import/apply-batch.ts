import type { Executor } from '@musubi/chassis';
import type { RowProblem } from '@musubi/chassis/import';
import { holdDefinitions } from '../db/attribute-definitions.ts';
import { loadOwners, loadProducts, saveProducts, type ProductChange } from '../db/products.ts';
import { recordEvents, type ProductEvent } from '../db/record-event.ts';
import { loadCategories } from '../db/shelves.ts';
import { ownerKeys, productEvent } from '../commands/upsert-product.ts';
import { upsertCategory } from '../commands/upsert-category.ts';
import { checkGtin } from '../domain/gtin.ts';
import { requiredOf } from '../domain/attribute-definition.ts';
import { missingAttributes } from '../domain/completeness.ts';
import { decidePublish, type Product } from '../domain/product.ts';
import {
  decideUpsertProduct,
  isSameContent,
  type Refusal,
  type UpsertProduct,
  type VariantOwner,
} from '../domain/upsert-product.ts';
import { applyPrices, type PriceTerms } from './apply-prices.ts';
import type { CatalogueRow } from './catalogue-row.ts';

/** What became of a row. */
export type Outcome =
  | { readonly kind: 'imported' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'rejected'; readonly problem: RowProblem };

export type BatchTerms = PriceTerms & { newId(): string };

/**
 * Takes the rows into the catalogue in one transaction, by the rules that commands go by: the good
 * rows land, each bad one says why. A new product is published; one that was there keeps its status.
 * Answers an outcome a row, in order.
 */
export async function applyBatch(
  tx: Executor,
  rows: readonly CatalogueRow[],
  terms: BatchTerms,
): Promise<readonly Outcome[]> {
  const { now, newId } = terms;
  await makeCategories(tx, rows, now);
  const definitions = await holdDefinitions(tx);
  const before = await loadProducts(tx, [...new Set(rows.map(({ productId }) => productId))]);
  const categories = await loadCategories(tx);
  const facts = { categoryIds: new Set(categories.keys()), definitions, now, newId };
  const owners = [...(await loadOwners(tx, ownerKeys(rows.map(toKeys))))];
  const states = new Map(before);
  const outcomes = rows.map((row): Outcome => {
    const decision = decideUpsertProduct(states.get(row.productId), toCommand(row, states.get(row.productId)), {
      ...facts,
      owners,
    });
    if (decision.kind === 'refused') return { kind: 'rejected', problem: problemOf(decision.refusal, row) };
    states.set(row.productId, decision.product);
    own(owners, row);
    return { kind: decision.kind === 'unchanged' ? 'unchanged' : 'imported' };
  });
  const { changes, events } = settle(before, states, {
    now,
    missingOf: (state) => missingAttributes(state, requiredOf(definitions, state.categoryIds, categories)),
  });
  await saveProducts(tx, changes);
  await recordEvents(tx, events, { time: now });
  const landed = rows.filter((_, index) => outcomes[index]?.kind !== 'rejected');
  const prices = await applyPrices(tx, landed, terms);
  return rows.map((row, index) => prices.get(row.variantId) ?? outcomes[index] ?? { kind: 'unchanged' });
}

/**
 * However many rows changed a product, it is one change at one version; publishing a new one is the next. One that
 * lacks what it needs stays a draft.
 */
function settle(
  before: ReadonlyMap<string, Product>,
  states: ReadonlyMap<string, Product>,
  { now, missingOf }: { readonly now: Date; readonly missingOf: (state: Product) => readonly string[] },
) {
  const changes: ProductChange[] = [];
  const events: ProductEvent[] = [];
  for (const [id, state] of states) {
    const old = before.get(id);
    if (old !== undefined && isSameContent(old, state)) continue;
    const after = { ...state, version: (old?.version ?? 0) + 1, updatedAt: now };
    events.push(productEvent('product.ProductUpserted', after));
    const decision =
      old === undefined ? decidePublish(after, ANY_VERSION, { now, missing: missingOf(after) }) : undefined;
    if (decision?.kind !== 'accepted') {
      changes.push({ before: old, after });
      continue;
    }
    changes.push({ before: old, after: decision.product });
    events.push(productEvent('product.ProductPublished', decision.product));
  }
  return { changes, events };
}

const ANY_VERSION = { expectedVersion: undefined };

async function makeCategories(tx: Executor, rows: readonly CatalogueRow[], now: Date): Promise<void> {
  const known = await loadCategories(tx);
  const wanted = new Map<string, { readonly name: string; readonly parentId: string | null }>();
  for (const { category } of rows) {
    if (category?.made === undefined || known.has(category.id)) continue;
    const { name, parent } = category.made;
    if (parent !== null && !known.has(parent.id)) wanted.set(parent.id, { name: parent.name, parentId: null });
    if (!wanted.has(category.id)) wanted.set(category.id, { name, parentId: parent?.id ?? null });
  }
  for (const [id, { name, parentId }] of wanted) {
    await upsertCategory(tx, { id, name: { ja: name, en: name }, parentId, position: 0 }, { time: now });
  }
}

/** What a file doesn't tell of (pictures, attributes) stays; a further category that somebody added, too. */
function toCommand(row: CatalogueRow, state: Product | undefined): UpsertProduct {
  const { productId: id, name, description, brand, category, taxClass, variantId, sku, gtin, options } = row;
  const old = state?.variants.find((variant) => variant.id === variantId);
  const categoryIds = state?.categoryIds ?? [];
  return {
    id,
    name,
    description,
    brand,
    taxClass,
    categoryIds: category === null || categoryIds.includes(category.id) ? categoryIds : [category.id],
    attributes: state?.attributes ?? [],
    media: state?.media ?? [],
    variants: [{ id: variantId, sku, gtin, options, media: old?.media ?? [] }],
    expectedVersion: undefined,
  };
}

function toKeys({ variantId: id, sku, gtin }: CatalogueRow) {
  return { id, sku, gtin };
}

/** Later rows of the batch must see what this one took. */
function own(owners: VariantOwner[], { variantId, productId, sku, gtin }: CatalogueRow): void {
  const check = gtin == null ? undefined : checkGtin(gtin);
  const owner = { variantId, productId, sku, gtin14: check?.kind === 'valid' ? check.gtin14 : null };
  const index = owners.findIndex((one) => one.variantId === variantId);
  if (index >= 0) owners[index] = owner;
  else owners.push(owner);
}

/** A command's refusal in the words of the file. */
function problemOf(refusal: Refusal, row: CatalogueRow): RowProblem {
  switch (refusal.kind) {
    case 'gtinInvalid':
      return refusal.check.kind === 'malformed'
        ? { column: 'gtin', code: 'GTIN_LENGTH', expected: '8, 12, 13 or 14 digits', got: refusal.gtin }
        : {
            column: 'gtin',
            code: 'GTIN_CHECK_DIGIT',
            expected: `check digit ${refusal.check.expected}`,
            got: refusal.gtin,
          };
    case 'taken': {
      const { what, value, variantId } = refusal;
      return {
        column: what.toLowerCase(),
        code: `${what}_TAKEN`,
        expected: `one that is not of variant ${variantId}`,
        got: value,
      };
    }
    case 'invalid': {
      const isCategory = refusal.field.startsWith('categoryIds');
      const code = isCategory ? 'CATEGORY_UNKNOWN' : 'VALUE_REFUSED';
      const column = refusal.field.replace(/^variants\.\d+\./, '').replace(/\.\d+$/, '');
      const got = isCategory ? (row.category?.id ?? '') : refusal.message.replace(/^.*got /, '');
      return { column, code, expected: refusal.message.replace(/^Expected /, '').replace(/, got .*$/s, ''), got };
    }
    case 'versionConflict':
      throw new Error('Expected an import to name no version');
    default:
      return refusal satisfies never;
  }
}
