import { codedError } from '@musubi/chassis';
import { isStaff } from '../domain/access.ts';
import { requiredOf } from '../domain/attribute-definition.ts';
import { completenessOf } from '../domain/completeness.ts';
import type { ProductResolvers } from '../generated/resolvers.ts';
import { requireChannel } from './price-quotes.ts';

/** How complete a product is, for those who work on it. */
export const completeness: NonNullable<ProductResolvers['completeness']> = async (row, args, context) => {
  const { loaders, caller, deps } = context;
  if (!isStaff(caller)) throw codedError('FORBIDDEN', 'Only staff may ask how complete a product is');
  const channel = args.channel ?? 'ec';
  await requireChannel(channel, context);
  const at = deps.clock();
  const variants = await loaders.variantsOf.load(row.id);
  const prices = await Promise.all(
    variants.map(({ id }) => loaders.price.load({ variantId: id, channel, customerGroup: null, at })),
  );
  const { score, requirements } = completenessOf(
    { ...row, variants },
    {
      locale: args.locale ?? 'JA',
      required: requiredOf(await loaders.definitions(), row.categoryIds, await loaders.categories()),
      pricedVariantIds: new Set(variants.filter((_, index) => prices[index] !== null).map(({ id }) => id)),
    },
  );
  const publishable = requirements.every(({ met, requiredToPublish }) => met || !requiredToPublish);
  return { score, publishable, requirements };
};
