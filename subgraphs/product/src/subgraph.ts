import { defineSubgraph } from '@musubi/chassis';
import { changes } from './changes.ts';
import { consumers } from './consumers.ts';
import { connectProduct, type ProductDeps } from './context.ts';
import { importWorker, priceWorker, promotionWorker, Subscription } from './events.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { createLoaders, type ProductLoaders } from './loaders.ts';
import { defineAttribute } from './resolvers/define-attribute.ts';
import { cancelPrice, schedulePrice, setPrice } from './resolvers/change-price.ts';
import { publishProduct, unpublishProduct, upsertProduct } from './resolvers/change-product.ts';
import { upsertPromotion } from './resolvers/change-promotion.ts';
import { createChannel, upsertCategory } from './resolvers/change-shelves.ts';
import { objects } from './resolvers/objects.ts';
import { payloads } from './resolvers/payloads.ts';
import { Query } from './resolvers/queries.ts';
import { addImportPart, importJobSubscription, imports, startImport } from './resolvers/imports.ts';
import { moderateReview, reviews, submitReview } from './resolvers/reviews.ts';
import { searchResults } from './resolvers/search.ts';
import { setSourcePrecedence, sources, submitSourceRecord } from './resolvers/sources.ts';
import { seed } from './seed.ts';

const Mutation = {
  upsertProduct,
  publishProduct,
  unpublishProduct,
  defineAttribute,
  setPrice,
  schedulePrice,
  cancelPrice,
  upsertPromotion,
  startImport,
  addImportPart,
  submitSourceRecord,
  setSourcePrecedence,
  submitReview,
  moderateReview,
  upsertCategory,
  createChannel,
};

const resolvers: Resolvers = {
  Query,
  Mutation,
  Subscription: { ...Subscription, ...importJobSubscription },
  ...objects,
  ...payloads,
  ...reviews,
  ...searchResults,
  ...imports,
  ...sources,
};

/** Everything product consists of. */
export const product = defineSubgraph<ProductDeps, ProductLoaders>({
  name: 'product',
  directory: new URL('..', import.meta.url),
  connect: connectProduct,
  loaders: createLoaders,
  resolvers,
  changes,
  seed,
  consumers: () => consumers,
  workers: (deps) => [priceWorker(deps), promotionWorker(deps), importWorker(deps)],
});
