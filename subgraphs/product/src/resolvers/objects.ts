import { moneyText, pageOf, referenceBy, toConnection } from '@musubi/chassis';
import { isStaff } from '../domain/access.ts';
import { checkGtin } from '../domain/gtin.ts';
import { variantName } from '../domain/product.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { VariantOfProduct } from '../db/products.ts';
import type { ProductRow } from '../db/tables.ts';
import type { ProductContext } from '../context.ts';
import { completeness } from './completeness.ts';
import { inLanguage, named } from './in-language.ts';
import { present, requireGroup, visibleProduct, visibleVariant } from './found.ts';
import { PriceDecision } from './price-decision.ts';
import { withNodes } from './queries.ts';
import { productSources } from './sources.ts';
import { productReviews } from './reviews.ts';

const referencedProduct = referenceBy<ProductContext, ProductRow>(['id', ({ loaders }) => loaders.product]);
const referencedVariant = referenceBy<ProductContext, VariantOfProduct>(
  ['id', ({ loaders }) => loaders.variant],
  ['sku', ({ loaders }) => loaders.variantBySku],
);

/** The fields of what is sold and where, beyond what their rows hold under the same name. */
export const objects: Resolvers = {
  Product: {
    __resolveReference: async (reference, context) =>
      visibleProduct(await referencedProduct(reference, context), context),
    name: named,
    description: ({ description }, args) => (description === null ? '' : inLanguage(description, args)),
    categories: async ({ categoryIds }, _args, { loaders }) => {
      const known = await loaders.categories();
      return categoryIds.flatMap((id) => known.get(id) ?? []);
    },
    variants: ({ id }, _args, { loaders }) => loaders.variantsOf.load(id),
    completeness,
    ...productReviews,
    sources: productSources,
  },
  ProductVariant: {
    __resolveReference: async (reference, context) => {
      const { gtin } = reference as { readonly gtin?: unknown };
      const found =
        typeof gtin === 'string' ? await variantByGtin(gtin, context) : await referencedVariant(reference, context);
      return visibleVariant(found, context);
    },
    name: ({ product, options }, args) => inLanguage(variantName(product.name, options), args),
    price: ({ id, product }, args, context) => {
      const customerGroup = requireGroup(args.customerGroup ?? null, context);
      if (product.status === 'DRAFT' && !isStaff(context.caller)) return null;
      const at = args.at ?? context.deps.clock();
      return context.loaders.price.load({ variantId: id, channel: args.channel ?? 'ec', customerGroup, at });
    },
    prices: async ({ id }, _args, { loaders, caller }) => {
      const prices = await loaders.pricesOf.load(id);
      return isStaff(caller) ? prices : prices.filter(({ customerGroup }) => customerGroup === null);
    },
  },
  Attribute: {
    name: named,
    value: ({ value }, args) => inLanguage(value, args),
    rawValue: ({ value, raw }) => raw ?? value.ja,
    definition: async ({ key }, _args, { loaders }) => (await loaders.definitions()).get(key) ?? null,
  },
  AttributeDefinition: {
    __resolveReference: async ({ key }, { loaders }) => (await loaders.definitions()).get(key) ?? null,
    name: named,
    categories: async ({ categoryIds }, _args, { loaders }) => {
      const known = await loaders.categories();
      return categoryIds.flatMap((id) => known.get(id) ?? []);
    },
  },
  AttributeOption: { name: named },
  Media: { alt: ({ alt }, args) => inLanguage(alt, args) },
  Category: {
    __resolveReference: async ({ id }, { loaders }) => (await loaders.categories()).get(id) ?? null,
    name: named,
    parent: async ({ parentId }, _args, { loaders }) =>
      parentId === null ? null : ((await loaders.categories()).get(parentId) ?? null),
    children: async ({ id }, _args, { loaders }) =>
      [...(await loaders.categories()).values()].filter(({ parentId }) => parentId === id),
    products: async ({ id }, args, { loaders }) => {
      const page = pageOf(args, 2);
      const ids = await loaders.productsIn.load({ id, page });
      const found = await Promise.all(ids.map((one) => loaders.product.load(one)));
      const rows = found.filter((row) => row !== null);
      return withNodes(toConnection(rows, page, (row) => [row.createdAt.toISOString(), row.id]));
    },
  },
  Channel: {
    __resolveReference: async ({ key }, { loaders }) => (await loaders.channels()).get(key) ?? null,
    name: named,
  },
  Price: {
    channel: async ({ channel }, _args, { loaders }) => present((await loaders.channels()).get(channel), 'the channel'),
    value: ({ value }) => moneyText(value),
    priceMode: async ({ channel }, _args, { loaders }) =>
      present((await loaders.channels()).get(channel), 'the channel').priceMode,
  },
  PriceDecision,
  PriceStep: {
    channel: async ({ channel }, _args, { loaders }) => present((await loaders.channels()).get(channel), 'the channel'),
    price: ({ price }) => price ?? null,
  },
  PriceQuote: { unitPrice: ({ price }) => moneyText(price.value) },
  PromotionRule: {
    __resolveReference: ({ id }, { loaders }) => loaders.promotion.load(id),
    name: named,
    channels: async ({ channels }, _args, { loaders }) => {
      const known = await loaders.channels();
      return channels.flatMap((key) => known.get(key) ?? []);
    },
    targetCategories: async ({ targetCategoryIds }, _args, { loaders }) => {
      const known = await loaders.categories();
      return targetCategoryIds.flatMap((id) => known.get(id) ?? []);
    },
    targetVariants: async ({ targetVariantIds }, _args, context) => {
      const found = await Promise.all(targetVariantIds.map((id) => context.loaders.variant.load(id)));
      return found.flatMap((row) => visibleVariant(row, context) ?? []);
    },
    minimumSubtotal: ({ minimumSubtotal }) => minimumSubtotal && moneyText(minimumSubtotal),
  },
  PromotionDiscount: {
    __resolveType: ({ kind }) => (kind === 'percentage' ? 'PercentageDiscount' : 'FixedDiscount'),
  },
  FixedDiscount: { amountPerUnit: ({ amountPerUnit }) => moneyText(amountPerUnit) },
};

/** However many zeros are printed before it; a number that is none finds nothing. */
async function variantByGtin(gtin: string, { loaders }: ProductContext): Promise<VariantOfProduct | null> {
  const check = checkGtin(gtin);
  return check.kind === 'valid' ? loaders.variantByGtin14.load(check.gtin14) : null;
}
