import type { GoldenField } from '../domain/golden-record.ts';
import type { Price } from '../domain/price-resolution.ts';

/*
 * What commands answer. An idempotency key keeps the answer as JSON, so answers hold ids, and what
 * is shown for them is read anew; a price, which later prices may split or end, is kept whole.
 */

export type ProductAnswer = { readonly __typename: 'ProductPayload'; readonly productId: string };
export type PromotionAnswer = { readonly __typename: 'PromotionPayload'; readonly promotionId: string };
export type CategoryAnswer = { readonly __typename: 'CategoryPayload'; readonly categoryId: string };
export type ChannelAnswer = { readonly __typename: 'ChannelPayload'; readonly key: string };

export type DefinitionAnswer = { readonly __typename: 'DefineAttributePayload'; readonly key: string };

export type PriceAnswer = {
  readonly __typename: 'SetPricePayload';
  readonly variantId: string;
  readonly price: StoredPrice;
};

export type CancelPriceAnswer = { readonly __typename: 'CancelPricePayload'; readonly variantId: string };

export type SkuTakenAnswer = {
  readonly __typename: 'SkuTaken';
  readonly code: string;
  readonly message: string;
  readonly variantId: string;
};

export type ChannelExistsAnswer = {
  readonly __typename: 'ChannelExists';
  readonly code: string;
  readonly message: string;
  readonly key: string;
};

export type ImportJobAnswer = { readonly __typename: 'ImportJobPayload'; readonly jobId: string };

export type PrecedenceAnswer = {
  readonly __typename: 'SourcePrecedencePayload';
  readonly field: GoldenField | 'DEFAULT';
};

export type ReviewAnswer = { readonly __typename: 'ReviewPayload'; readonly reviewId: string };

export type ReviewExistsAnswer = {
  readonly __typename: 'ReviewExists';
  readonly code: string;
  readonly message: string;
  readonly reviewId: string;
};

/** A price as JSON: moments as RFC 3339 text, the amount as text. */
export type StoredPrice = Pick<Price, 'id' | 'variantId' | 'channel' | 'customerGroup' | 'kind'> & {
  readonly amount: string;
  readonly currency: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly setFrom: string;
};

export function storePrice({ value, validFrom, validUntil, setFrom, ...price }: Price): StoredPrice {
  const { id, variantId, channel, customerGroup, kind } = price;
  return {
    id,
    variantId,
    channel,
    customerGroup,
    kind,
    amount: String(value.amount),
    currency: value.currency,
    validFrom: validFrom.toISOString(),
    validUntil: validUntil?.toISOString() ?? null,
    setFrom: setFrom.toISOString(),
  };
}

export function restorePrice({ amount, currency, ...price }: StoredPrice): Price {
  return {
    ...price,
    value: { amount: BigInt(amount), currency },
    validFrom: new Date(price.validFrom),
    validUntil: price.validUntil === null ? null : new Date(price.validUntil),
    setFrom: new Date(price.setFrom),
  };
}
