import { badUserInput, inTransaction, subscribeEvents, type Worker } from '@musubi/chassis';
import { announceDuePrices } from './commands/set-price.ts';
import { announceDuePromotions } from './commands/upsert-promotion.ts';
import { readWaitingJob } from './db/import-jobs.ts';
import { runImportJob } from './import/run-import-job.ts';
import { isStaff } from './domain/access.ts';
import { fallbackChain } from './domain/channel.ts';
import type { VariantOfProduct } from './db/products.ts';
import type { SubscriptionResolvers } from './generated/resolvers.ts';
import type { ProductContext, ProductDeps } from './context.ts';

const MOST_VARIANTS = 500;
const ANNOUNCED_AT_ONCE = 200;

export const Subscription: SubscriptionResolvers = {
  productPublished: {
    subscribe: (_parent, _args, context) =>
      subscribeEvents(context, {
        types: ['product.ProductPublished'],
        map: async ({ data }) => {
          if (typeof data['productId'] !== 'string') return undefined;
          const row = await context.loaders.product.load(data['productId']);
          // It may have been taken from sale again before the event was read.
          return row?.status === 'PUBLISHED' ? { productPublished: row } : undefined;
        },
      }),
  },
  priceChanged: {
    subscribe: (_parent, { variantIds, channel }, context) => {
      if (variantIds.length === 0 || variantIds.length > MOST_VARIANTS) {
        throw badUserInput(`Expected 1 to ${MOST_VARIANTS} variants, got ${variantIds.length}`, 'variantIds');
      }
      return subscribeEvents(context, {
        types: ['product.PriceChanged'],
        subjects: variantIds.map((id) => `variant/${id}`),
        map: async ({ data }) => {
          const { customerGroup, channel: pricedIn, variantId } = data;
          if (typeof pricedIn !== 'string' || typeof variantId !== 'string') return undefined;
          if (customerGroup != null && !isStaff(context.caller)) return undefined;
          if (!(await concerns(channel, pricedIn, context))) return undefined;
          return wrapped(await context.loaders.variant.load(variantId), context);
        },
      });
    },
  },
};

/** Says which planned prices have come into force. */
export function priceWorker({ database, clock }: ProductDeps): Worker {
  return {
    name: 'prices coming into force',
    every: 1000,
    run: async () => {
      const announced = await inTransaction(database, (tx) => announceDuePrices(tx, clock(), ANNOUNCED_AT_ONCE));
      return announced === ANNOUNCED_AT_ONCE ? 'again' : undefined;
    },
  };
}

/** Says which promotion rules have come into force, and which are in force no longer. */
export function promotionWorker({ database, clock }: ProductDeps): Worker {
  return {
    name: 'promotions beginning and ending',
    every: 1000,
    run: async () => {
      const announced = await inTransaction(database, (tx) => announceDuePromotions(tx, clock(), ANNOUNCED_AT_ONCE));
      return announced === ANNOUNCED_AT_ONCE ? 'again' : undefined;
    },
  };
}

/** Reads files that were handed in, one after the other, from where they were left. */
export function importWorker({ database, clock, newId }: ProductDeps): Worker {
  return {
    name: 'imports',
    every: 1000,
    run: async (signal) => {
      const job = await readWaitingJob(database);
      if (job === undefined) return undefined;
      await runImportJob(database, job, { clock, newId, signal });
      return 'again';
    },
  };
}

/** Whether prices of one channel are, or stand in for, those of the other. */
async function concerns(asked: string, changed: string, { loaders }: ProductContext): Promise<boolean> {
  return fallbackChain(asked, await loaders.channels()).some(({ key }) => key === changed);
}

function wrapped(variant: VariantOfProduct | null, { caller }: ProductContext) {
  if (variant === null || (variant.product.status === 'DRAFT' && !isStaff(caller))) return undefined;
  return { priceChanged: variant };
}
