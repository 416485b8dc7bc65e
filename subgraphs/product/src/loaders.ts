import DataLoader from 'dataloader';
import { batchById, batchByParent, type Caller, type Page } from '@musubi/chassis';
import { loadDefinitions } from './db/attribute-definitions.ts';
import { readImportJobs } from './db/import-jobs.ts';
import { readCategoryPages } from './db/product-pages.ts';
import { readPromotions } from './db/promotions.ts';
import { readRatings, readReviews } from './db/reviews.ts';
import { loadCategories, loadChannels } from './db/shelves.ts';
import { isStaff } from './domain/access.ts';
import { withDescendants, type Category } from './domain/category.ts';
import { fallbackChain, type Channel } from './domain/channel.ts';
import { resolvePrice, type Price } from './domain/price-resolution.ts';
import type { ProductStatus } from './domain/product.ts';
import type { ProductDeps } from './context.ts';

export type ProductLoaders = ReturnType<typeof createLoaders>;

/** The price of a variant at a moment; `at` and the group are part of the question. */
export type PriceAsked = {
  readonly variantId: string;
  readonly channel: string;
  readonly customerGroup: string | null;
  readonly at: Date;
};

/** Fresh for each operation: every field of a list is one query, however long the list. */
export function createLoaders(deps: ProductDeps, caller: Caller) {
  const { database, reads, clock } = deps;
  const now = clock();
  const channels = lazily(() => loadChannels(database));
  const categories = lazily(() => loadCategories(database));
  return {
    channels,
    categories,
    definitions: lazily(() => loadDefinitions(database)),
    product: batchById(reads.products, ({ id }) => id),
    variant: batchById(reads.variantsById, ({ id }) => id),
    variantBySku: batchById(reads.variantsBySku, ({ sku }) => sku),
    variantByGtin14: batchById(reads.variantsByGtin14, ({ gtin14 }) => gtin14 ?? ''),
    variantsOf: batchByParent(reads.variantsByProduct, ({ productId }) => productId),
    pricesOf: batchByParent(
      (ids) => reads.prices(ids, now),
      ({ variantId }) => variantId,
    ),
    promotion: batchById(
      (ids) => readPromotions(database, ids),
      ({ id }) => id,
    ),
    importJob: batchById(
      (ids) => readImportJobs(database, ids),
      ({ id }) => id,
    ),
    review: batchById(
      (ids) => readReviews(database, ids),
      ({ id }) => id,
    ),
    ratingsOf: batchByParent(
      (ids) => readRatings(database, ids),
      ({ productId }) => productId,
    ),
    price: createPriceLoader(deps, channels),
    productsIn: createCategoryPageLoader(deps, categories, visibleStatuses(caller)),
  };
}

/** What the caller may list: drafts are for staff. */
export function visibleStatuses(caller: Caller): readonly ProductStatus[] {
  return isStaff(caller) ? ['DRAFT', 'PUBLISHED', 'ARCHIVED'] : ['PUBLISHED'];
}

function createPriceLoader(deps: ProductDeps, channels: () => Promise<ReadonlyMap<string, Channel>>) {
  return new DataLoader<PriceAsked, Price | null, string>(
    async (asked) => {
      const known = await channels();
      const questions = Map.groupBy(asked, (one) => questionOf(one));
      const answers = new Map<string, Price | undefined>();
      await Promise.all(
        questions.values().map(async (group) => {
          const [first] = group;
          if (first === undefined) return;
          const chain = fallbackChain(first.channel, known).map(({ key }) => key);
          const question = { channels: chain, customerGroup: first.customerGroup, at: first.at };
          const ids = group.map(({ variantId }) => variantId);
          const byVariant = Map.groupBy(await deps.reads.pricesAt(ids, question), ({ variantId }) => variantId);
          for (const one of group) answers.set(keyOf(one), resolvePrice(byVariant.get(one.variantId) ?? [], question));
        }),
      );
      return asked.map((one) => answers.get(keyOf(one)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );
}

function createCategoryPageLoader(
  deps: ProductDeps,
  categories: () => Promise<ReadonlyMap<string, Category>>,
  statuses: readonly ProductStatus[],
) {
  return new DataLoader<{ readonly id: string; readonly page: Page }, readonly string[], string>(
    async (asked) => {
      const known = await categories();
      const pages = Map.groupBy(asked, ({ page }) => JSON.stringify(page));
      const answers = new Map<string, readonly string[]>();
      await Promise.all(
        pages.entries().map(async ([text, group]) => {
          const [first] = group;
          if (first === undefined) return;
          const under = Object.fromEntries(group.map(({ id }) => [id, withDescendants(id, known)]));
          const found = await readCategoryPages(deps.database, { statuses, under }, first.page);
          for (const [id, ids] of found) answers.set(`${id} ${text}`, ids);
        }),
      );
      return asked.map(({ id, page }) => answers.get(`${id} ${JSON.stringify(page)}`) ?? []);
    },
    { cacheKeyFn: ({ id, page }) => `${id} ${JSON.stringify(page)}` },
  );
}

function questionOf({ channel, customerGroup, at }: PriceAsked): string {
  return JSON.stringify([channel, customerGroup, at.getTime()]);
}

function keyOf(asked: PriceAsked): string {
  return `${asked.variantId} ${questionOf(asked)}`;
}

function lazily<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => (loading ??= load());
}
