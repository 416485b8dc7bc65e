import { moneyText } from '@musubi/chassis';
import { loadTimelines } from '../db/prices.ts';
import { readRecentPromotions } from '../db/promotions.ts';
import { isStaff } from '../domain/access.ts';
import { withAncestors } from '../domain/category.ts';
import { explainPrice, type Price, type PriceStep } from '../domain/price-resolution.ts';
import { lowestAmount, regularValueAt } from '../domain/price-timeline.ts';
import { judgePromotions, type JudgedPromotion } from '../domain/promotion.ts';
import type { PriceDecisionResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { VariantOfProduct } from '../db/products.ts';
import type { ProductContext } from '../context.ts';
import { requireGroup, visibleVariant } from './found.ts';
import { requireChannel } from './price-quotes.ts';

/** What a variant costs, and why. */
export type PriceExplained = {
  readonly variant: VariantOfProduct;
  readonly at: Date;
  readonly price: Price | null;
  readonly steps: readonly PriceStep[];
  readonly promotions: readonly JudgedPromotion[];
};

export const priceDecision: NonNullable<QueryResolvers['priceDecision']> = async (_parent, args, context) => {
  const { variantId, channel } = args;
  const { deps, loaders } = context;
  const customerGroup = requireGroup(args.customerGroup ?? null, context);
  const at = args.at ?? deps.clock();
  const channels = await requireChannel(channel, context);
  const variant = visibleVariant(await loaders.variant.load(variantId), context);
  if (variant === null) return null;
  const question = { channels, customerGroup, at };
  const steps = explainPrice(await deps.reads.pricesAt([variantId], question), question);
  const price = steps.find(({ verdict }) => verdict === 'CHOSEN')?.price ?? null;
  return { variant, at, price, steps, promotions: await judgedPromotions(variant, { channel, at }, context) };
};

/** Whoever does not work here hears of rules in force alone: what is planned is the shop's own business. */
async function judgedPromotions(
  { id, product }: VariantOfProduct,
  where: { readonly channel: string; readonly at: Date },
  { deps, loaders, caller }: ProductContext,
): Promise<readonly JudgedPromotion[]> {
  const rules = isStaff(caller)
    ? await readRecentPromotions(deps.database, where.at)
    : await deps.reads.promotionsInForce(where.channel, where.at);
  const categoryIds = withAncestors(product.categoryIds, await loaders.categories());
  const judged = judgePromotions(rules, { id, categoryIds }, where);
  return isStaff(caller) ? judged : judged.filter(({ verdict }) => verdict !== 'NOT_TARGETED');
}

const LOOK_BACK = 30 * 24 * 60 * 60 * 1000;

export const PriceDecision: PriceDecisionResolvers = {
  regularPrice: async ({ price, at }, _args, context) => {
    if (price === null) return null;
    const value = regularValueAt(await timelineOf(price, context), at);
    return value === undefined ? null : moneyText(value);
  },
  lowestRecentPrice: async ({ price, at }, _args, context) => {
    if (price === null) return null;
    const amount = lowestAmount(await timelineOf(price, context), new Date(at.getTime() - LOOK_BACK), at);
    return amount === undefined ? null : moneyText({ amount, currency: price.value.currency });
  },
};

async function timelineOf(price: Price, { deps }: ProductContext) {
  return (await loadTimelines(deps.database, [price.variantId], price)).get(price.variantId) ?? [];
}
