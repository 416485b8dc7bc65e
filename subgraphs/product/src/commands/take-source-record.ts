import type { Executor } from '@musubi/chassis';
import { loadProducts } from '../db/products.ts';
import type { Circumstances } from '../db/record-event.ts';
import {
  holdPrecedence,
  loadRecord,
  readPrecedence,
  readRecords,
  readSourcedProducts,
  savePrecedence,
  saveRecord,
} from '../db/sources.ts';
import { goldenRecord, type GoldenField, type Precedence, type SourceRecord } from '../domain/golden-record.ts';
import { isIdentifier } from '../domain/identifier.ts';
import type { Product } from '../domain/product.ts';
import type { Refusal, UpsertProduct } from '../domain/upsert-product.ts';
import { upsertProduct } from './upsert-product.ts';

type Terms = Circumstances & { newId(): string };

export type TakeDecision =
  | { readonly kind: 'taken' }
  /** The system has said something newer under this name. */
  | { readonly kind: 'outdated'; readonly receivedAt: Date }
  | { readonly kind: 'missing'; readonly productId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Keeps what a system says of a product, and makes the product what follows from all that is said of it, in the
 * caller's transaction. Where the product could not be that, nothing may be kept: the caller ends the transaction.
 */
export async function takeSourceRecord(tx: Executor, record: SourceRecord, terms: Terms): Promise<TakeDecision> {
  const { system, externalId, productId, quality } = record;
  if (!isIdentifier(system))
    return refused('system', `Expected 1 to 64 of letters, digits, "_", "." and "-", got "${system}"`);
  if (externalId.length === 0 || externalId.length > 200) {
    return refused('externalId', `Expected 1 to 200 characters, got ${externalId.length}`);
  }
  if (quality < 0 || quality > 100) return refused('quality', `Expected 0 to 100, got ${quality}`);
  const precedence = await holdPrecedence(tx);
  // The product is locked first: of two records of one product, the second sees the first.
  const product = (await loadProducts(tx, [productId])).get(productId);
  if (product === undefined) return { kind: 'missing', productId };
  const before = await loadRecord(tx, system, externalId);
  if (before !== undefined && before.productId !== productId) {
    return refused('externalId', `Expected a record of ${productId}, but ${system} has said it of ${before.productId}`);
  }
  if (before !== undefined && before.receivedAt > record.receivedAt) {
    return { kind: 'outdated', receivedAt: before.receivedAt };
  }
  await saveRecord(tx, record);
  return makeGolden(tx, product, { precedence, terms });
}

/** Says whose word counts for a field, and makes every product that follows from sources anew. */
export async function declarePrecedence(
  tx: Executor,
  { field, systems }: { readonly field: GoldenField | 'DEFAULT'; readonly systems: readonly string[] },
  terms: Terms,
): Promise<TakeDecision> {
  const wrong = systems.findIndex((system, index) => !isIdentifier(system) || systems.indexOf(system) !== index);
  if (wrong >= 0) return refused(`systems.${wrong}`, `Expected each system once, by its name, got "${systems[wrong]}"`);
  await savePrecedence(tx, field, systems);
  const precedence = await readPrecedence(tx);
  for (const product of (await loadProducts(tx, await readSourcedProducts(tx))).values()) {
    const made = await makeGolden(tx, product, { precedence, terms });
    if (made.kind !== 'taken') return made;
  }
  return { kind: 'taken' };
}

async function makeGolden(
  tx: Executor,
  product: Product,
  { precedence, terms }: { readonly precedence: Precedence; readonly terms: Terms },
): Promise<TakeDecision> {
  const { content } = goldenRecord(await readRecords(tx, [product.id]), precedence);
  const { id, name, description, brand, categoryIds, taxClass, attributes, media, variants } = product;
  const own = { id, name, description, brand, categoryIds, taxClass, attributes, media, variants };
  // Attributes that no source tells of stay.
  const told = new Set(content.attributes?.map(({ key }) => key));
  const both = [...attributes.filter(({ key }) => !told.has(key)), ...(content.attributes ?? [])];
  const command: UpsertProduct = { ...own, ...content, attributes: both, expectedVersion: undefined };
  const decision = await upsertProduct(tx, command, terms);
  return decision.kind === 'refused' ? { kind: 'refused', refusal: decision.refusal } : { kind: 'taken' };
}

function refused(field: string, message: string): TakeDecision {
  return { kind: 'refused', refusal: { kind: 'invalid', field, message } };
}
