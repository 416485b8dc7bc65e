import type { Resolvers } from '../generated/resolvers.ts';
import { restorePrice } from './answers.ts';
import { present } from './found.ts';

/** The fields of what commands answer: ids become what they name. */
export const payloads: Resolvers = {
  ProductPayload: {
    product: async ({ productId }, _args, { loaders }) => present(await loaders.product.load(productId), 'the product'),
  },
  SetPricePayload: {
    variant: async ({ variantId }, _args, { loaders }) => present(await loaders.variant.load(variantId), 'the variant'),
    price: ({ price }) => restorePrice(price),
  },
  CancelPricePayload: {
    variant: async ({ variantId }, _args, { loaders }) => present(await loaders.variant.load(variantId), 'the variant'),
  },
  PromotionPayload: {
    promotion: async ({ promotionId }, _args, { loaders }) =>
      present(await loaders.promotion.load(promotionId), 'the promotion'),
  },
  CategoryPayload: {
    category: async ({ categoryId }, _args, { loaders }) =>
      present((await loaders.categories()).get(categoryId), 'the category'),
  },
  ChannelPayload: {
    channel: async ({ key }, _args, { loaders }) => present((await loaders.channels()).get(key), 'the channel'),
  },
  DefineAttributePayload: {
    definition: async ({ key }, _args, { loaders }) =>
      present((await loaders.definitions()).get(key), 'the definition'),
  },
  SkuTaken: {
    variant: async ({ variantId }, _args, { loaders }) => present(await loaders.variant.load(variantId), 'the variant'),
  },
  ChannelExists: {
    channel: async ({ key }, _args, { loaders }) => present((await loaders.channels()).get(key), 'the channel'),
  },
};
