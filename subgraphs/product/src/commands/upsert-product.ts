import type { Executor } from '@musubi/chassis';
import { holdDefinitions, loadDefinitions } from '../db/attribute-definitions.ts';
import { loadOwners, loadProducts, saveProducts } from '../db/products.ts';
import { recordEvents, type Circumstances, type ProductEvent } from '../db/record-event.ts';
import { loadCategories } from '../db/shelves.ts';
import { checkGtin } from '../domain/gtin.ts';
import { requiredOf } from '../domain/attribute-definition.ts';
import { missingAttributes } from '../domain/completeness.ts';
import { decidePublish, decideUnpublish, type Product, type PublishDecision } from '../domain/product.ts';
import {
  decideUpsertProduct,
  type UpsertDecision,
  type UpsertProduct,
  type WantedVariant,
} from '../domain/upsert-product.ts';

/** Creates or changes a product, in the caller's transaction. */
export async function upsertProduct(
  tx: Executor,
  command: UpsertProduct,
  circumstances: Circumstances & { newId(): string },
): Promise<UpsertDecision> {
  const { newId, ...when } = circumstances;
  const definitions = await holdDefinitions(tx);
  const before = (await loadProducts(tx, [command.id])).get(command.id);
  const categories = await loadCategories(tx);
  const decision = decideUpsertProduct(before, command, {
    definitions,
    owners: await loadOwners(tx, ownerKeys(command.variants)),
    categoryIds: new Set(categories.keys()),
    now: when.time,
    newId,
  });
  if (decision.kind !== 'accepted') return decision;
  await saveProducts(tx, [{ before, after: decision.product }]);
  await recordEvents(tx, [productEvent('product.ProductUpserted', decision.product)], when);
  return decision;
}

/** Publishes a product that is there, in the caller's transaction. */
export async function publishProduct(
  tx: Executor,
  command: { readonly id: string; readonly expectedVersion: number | undefined },
  circumstances: Circumstances,
): Promise<ReturnType<typeof decidePublish> | { readonly kind: 'missing' }> {
  const before = (await loadProducts(tx, [command.id])).get(command.id);
  if (before === undefined) return { kind: 'missing' };
  const required = requiredOf(await loadDefinitions(tx), before.categoryIds, await loadCategories(tx));
  const facts = { now: circumstances.time, missing: missingAttributes(before, required) };
  const decision = decidePublish(before, command, facts);
  if (decision.kind !== 'accepted') return decision;
  await saveProducts(tx, [{ before, after: decision.product }]);
  await recordEvents(tx, [productEvent('product.ProductPublished', decision.product)], circumstances);
  return decision;
}

/** Takes a product from sale, in the caller's transaction. */
export async function unpublishProduct(
  tx: Executor,
  command: { readonly id: string; readonly expectedVersion: number | undefined },
  circumstances: Circumstances,
): Promise<PublishDecision | { readonly kind: 'missing' }> {
  const before = (await loadProducts(tx, [command.id])).get(command.id);
  if (before === undefined) return { kind: 'missing' };
  const decision = decideUnpublish(before, command, circumstances.time);
  if (decision.kind !== 'accepted') return decision;
  await saveProducts(tx, [{ before, after: decision.product }]);
  await recordEvents(tx, [productEvent('product.ProductUnpublished', decision.product)], circumstances);
  return decision;
}

/** The event that brought a product to its version. */
export function productEvent(
  type: 'product.ProductUpserted' | 'product.ProductPublished' | 'product.ProductUnpublished',
  { id, version, variants }: Product,
): ProductEvent {
  const data = { productId: id, variantIds: variants.map((one) => one.id) };
  return { type, subject: `product/${id}`, sequence: version, data };
}

/** What to look up to know whether wanted variants are somebody else's. */
export function ownerKeys(wanted: readonly Pick<WantedVariant, 'id' | 'sku' | 'gtin'>[]) {
  return {
    ids: wanted.flatMap(({ id }) => (id === undefined ? [] : [id])),
    skus: wanted.map(({ sku }) => sku),
    gtin14s: wanted.flatMap(({ gtin }) => {
      const check = gtin == null ? undefined : checkGtin(gtin);
      return check?.kind === 'valid' ? [check.gtin14] : [];
    }),
  };
}
