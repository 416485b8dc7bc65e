import { badUserInput } from '@musubi/chassis';
import { withAncestors } from '../domain/category.ts';
import { fallbackChain, type Channel } from '../domain/channel.ts';
import type { Price } from '../domain/price-resolution.ts';
import { byPriority, isTarget, type Promotion } from '../domain/promotion.ts';
import { taxRateAt, type TaxClass } from '../domain/tax.ts';
import type { VariantOfProduct } from '../db/products.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import type { ProductContext } from '../context.ts';
import { requireGroup } from './found.ts';

/** All that prices one variant. */
export type Quote = {
  readonly variant: VariantOfProduct;
  readonly price: Price;
  readonly priceMode: Channel['priceMode'];
  readonly taxClass: TaxClass;
  readonly taxRateBasisPoints: number;
  readonly promotions: readonly Promotion[];
};

const MOST_VARIANTS = 500;

/** One query each for channels, categories, variants, prices and promotions, however many variants. */
export const priceQuotes: NonNullable<QueryResolvers['priceQuotes']> = async (_parent, args, context) => {
  const { variantIds, channel } = args;
  if (variantIds.length > MOST_VARIANTS) {
    throw badUserInput(`Expected at most ${MOST_VARIANTS} variants, got ${variantIds.length}`, 'variantIds');
  }
  const customerGroup = requireGroup(args.customerGroup ?? null, context);
  const at = args.at ?? context.deps.clock();
  await requireChannel(channel, context);
  const { loaders, deps } = context;
  const [variants, prices, promotions, categories, channels, rates] = await Promise.all([
    Promise.all(variantIds.map((id) => loaders.variant.load(id))),
    Promise.all(variantIds.map((variantId) => loaders.price.load({ variantId, channel, customerGroup, at }))),
    deps.reads.promotionsInForce(channel, at),
    loaders.categories(),
    loaders.channels(),
    deps.taxRates(),
  ]);
  return variants.map((variant, index) => {
    const price = prices[index] ?? null;
    if (variant === null || variant.product.status !== 'PUBLISHED' || price === null) return null;
    const { taxClass, categoryIds } = variant.product;
    const taxRateBasisPoints = taxRateAt(rates, taxClass, at);
    const priceMode = channels.get(price.channel)?.priceMode;
    if (taxRateBasisPoints === undefined || priceMode === undefined) return null;
    const target = { id: variant.id, categoryIds: withAncestors(categoryIds, categories) };
    const targeting = promotions.filter((rule) => isTarget(rule, target));
    return { variant, price, priceMode, taxClass, taxRateBasisPoints, promotions: targeting };
  });
};

/** The rules in force, for a channel that is there. */
export const promotionsInForce: NonNullable<QueryResolvers['promotions']> = async (_parent, args, context) => {
  await requireChannel(args.channel, context);
  const found = await context.deps.reads.promotionsInForce(args.channel, args.at ?? context.deps.clock());
  return [...found].sort(byPriority);
};

/** The keys of a channel and those it falls back to; an unknown channel is the caller's mistake. */
export async function requireChannel(key: string, context: ProductContext): Promise<readonly string[]> {
  const chain = fallbackChain(key, await context.loaders.channels());
  if (chain.length === 0) throw badUserInput(`Expected the key of a channel, got "${key}"`, 'channel');
  return chain.map((one) => one.key);
}
