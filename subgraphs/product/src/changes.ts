import type { Changed, ChangeTable, EntityReference } from '@musubi/chassis';
import type { ProductEvents } from '@musubi/schema';

/** What events of the catalogue change. */
export const changes: ChangeTable<ProductEvents> = {
  'product.ProductUpserted': ofProduct,
  'product.ProductPublished': ofProduct,
  'product.ProductUnpublished': ofProduct,
  // Its names and rules are shown with every product that has it.
  'product.AttributeDefined': () => 'anything',
  'product.PriceChanged': ofVariant,
  'product.PriceScheduled': ofVariant,
  'product.PriceCancelled': ofVariant,
  'product.PromotionChanged': ofPromotion,
  'product.PromotionActivated': ofPromotion,
  'product.PromotionExpired': ofPromotion,
  'product.ImportProgressed': ofImport,
  'product.ImportFinished': ofImport,
  'product.ReviewSubmitted': ofReview,
  'product.ReviewPosted': ofReview,
  'product.ReviewRejected': ofReview,
  'product.ChannelCreated': ({ channel: key }) => [{ __typename: 'Channel', key }],
  'product.CategoryChanged': ({ categoryId, parentId }) => [
    category(categoryId),
    ...(parentId === null ? [] : [category(parentId)]),
  ],
};

function category(id: string): EntityReference {
  return { __typename: 'Category', id };
}

function ofProduct(data: { readonly productId: string; readonly variantIds: readonly string[] }): Changed {
  const variants = data.variantIds.map((id) => ({ __typename: 'ProductVariant', id }));
  return [{ __typename: 'Product', id: data.productId }, ...variants];
}

function ofVariant({ variantId: id }: { readonly variantId: string }): Changed {
  return [{ __typename: 'ProductVariant', id }];
}

function ofPromotion({ promotionId: id }: { readonly promotionId: string }): Changed {
  return [{ __typename: 'PromotionRule', id }];
}

function ofImport({ jobId: id }: { readonly jobId: string }): Changed {
  return [{ __typename: 'ImportJob', id }];
}

/** Products list their reviews. */
function ofReview({ reviewId, productId }: { readonly reviewId: string; readonly productId: string }): Changed {
  return [
    { __typename: 'Review', id: reviewId },
    { __typename: 'Product', id: productId },
  ];
}
