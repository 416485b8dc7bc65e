import type { Chassis } from '@musubi/chassis';
import { z } from 'zod';
import type { Promotion } from '../domain/promotions.ts';
import type { ChannelTerms, LinePrice, Quotes } from '../domain/state.ts';

/** What cart asks of product. */
export interface ProductPort {
  /** Today's prices of variants in a channel, all in one call. */
  quote(ask: QuoteAsk): Promise<QuoteAnswer>;
  /** A channel's currency and price mode. */
  terms(channel: string, correlationId: string): Promise<TermsAnswer>;
}

export interface QuoteAsk {
  readonly terms: ChannelTerms;
  readonly variantIds: readonly string[];
  readonly at: Date;
  readonly correlationId: string;
}

export type QuoteAnswer =
  | { readonly kind: 'quoted'; readonly quotes: Quotes }
  | { readonly kind: 'unavailable'; readonly reason: string };

export type TermsAnswer =
  | { readonly kind: 'known'; readonly terms: ChannelTerms }
  | { readonly kind: 'noSuchChannel' }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Product behind the chassis' signed client. */
export function productOf({ callSubgraph }: Pick<Chassis, 'callSubgraph'>): ProductPort {
  return {
    async quote(ask) {
      const prices = new Map<string, LinePrice | null>();
      for (let start = 0; start < ask.variantIds.length; start += quotesAtOnce) {
        const ids = ask.variantIds.slice(start, start + quotesAtOnce);
        const { terms, at, correlationId } = ask;
        const variables = { ids, channel: terms.channel, at: at.toISOString() };
        const operation = { query: pricesQuery, variables, correlationId, deadline };
        const result = await callSubgraph('product').call<unknown>(operation);
        if (result.kind !== 'answered') return unavailable(reasonOf(result));
        const parsed = pricesShape.safeParse(result.data);
        if (!parsed.success) return unavailable(`product's prices are not as agreed: ${parsed.error.message}`);
        const quotes = parsed.data.priceQuotes;
        if (quotes.length !== ids.length) return unavailable(`asked for ${ids.length} prices, got ${quotes.length}`);
        for (const [index, id] of ids.entries()) {
          const quote = quotes[index] ?? null;
          if (quote !== null && !isInTerms(quote, terms)) {
            return unavailable(`expected ${terms.currency} and ${terms.priceMode} in ${terms.channel} for ${id}`);
          }
          prices.set(id, quote === null ? null : priceOf(quote));
        }
      }
      return { kind: 'quoted', quotes: { ...ask.terms, at: ask.at, prices } };
    },
    async terms(channel, correlationId) {
      const operation = { query: channelQuery, variables: { channel }, correlationId, deadline };
      const result = await callSubgraph('product').call<unknown>(operation);
      if (result.kind !== 'answered') return unavailable(reasonOf(result));
      const parsed = channelShape.safeParse(result.data);
      if (!parsed.success) return unavailable(`product's channel is not as agreed: ${parsed.error.message}`);
      const found = parsed.data.channel;
      if (found === null || !found.active) return { kind: 'noSuchChannel' };
      return { kind: 'known', terms: { channel, currency: found.currency, priceMode: found.priceMode } };
    },
  };
}

/** What product takes in one call. */
const quotesAtOnce = 500;

/** Milliseconds: a customer waits for this. */
const deadline = 3000;

const pricesQuery = /* GraphQL */ `
  query CartPrices($ids: [ID!]!, $channel: ID!, $at: DateTime!) {
    priceQuotes(variantIds: $ids, channel: $channel, at: $at) {
      unitPrice {
        amount
        currency
      }
      priceMode
      taxClass
      taxRateBasisPoints
      promotions {
        id
        name
        priority
        combinable
        minimumQuantity
        minimumSubtotal {
          amount
          currency
        }
        discount {
          __typename
          ... on PercentageDiscount {
            basisPoints
          }
          ... on FixedDiscount {
            amountPerUnit {
              amount
              currency
            }
          }
        }
      }
    }
  }
`;

const channelQuery = /* GraphQL */ `
  query CartChannel($channel: ID!) {
    channel(key: $channel) {
      currency
      priceMode
      active
    }
  }
`;

const amount = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);
const money = z.object({ amount, currency: z.string() });
const priceMode = z.enum(['TAX_INCLUDED', 'TAX_EXCLUDED']);

const promotionShape = z.object({
  id: z.string(),
  name: z.string(),
  priority: z.number().int(),
  combinable: z.boolean(),
  minimumQuantity: z.number().int(),
  minimumSubtotal: money.nullable(),
  discount: z.discriminatedUnion('__typename', [
    z.object({ __typename: z.literal('PercentageDiscount'), basisPoints: z.number().int().min(0).max(10_000) }),
    z.object({ __typename: z.literal('FixedDiscount'), amountPerUnit: money }),
  ]),
});

const quoteShape = z.object({
  unitPrice: money,
  priceMode,
  taxRateBasisPoints: z.number().int().min(0).max(10_000),
  promotions: z.array(promotionShape),
});

const pricesShape = z.object({ priceQuotes: z.array(quoteShape.nullable()) });

const channelShape = z.object({
  channel: z.object({ currency: z.string(), priceMode, active: z.boolean() }).nullable(),
});

type Quote = z.infer<typeof quoteShape>;

/** One cart has one currency and one price mode, that of its channel. */
function isInTerms({ unitPrice, priceMode, promotions }: Quote, terms: ChannelTerms): boolean {
  const currencies = [
    unitPrice.currency,
    ...promotions.flatMap(({ minimumSubtotal }) => minimumSubtotal?.currency ?? []),
    ...promotions.flatMap(({ discount }) =>
      discount.__typename === 'FixedDiscount' ? [discount.amountPerUnit.currency] : [],
    ),
  ];
  return priceMode === terms.priceMode && currencies.every((currency) => currency === terms.currency);
}

function priceOf({ unitPrice, taxRateBasisPoints, promotions }: Quote): LinePrice {
  return { unitPrice: unitPrice.amount, taxRateBasisPoints, promotions: promotions.map(promotionOf) };
}

function promotionOf({ minimumSubtotal, discount, ...plain }: z.infer<typeof promotionShape>): Promotion {
  return {
    ...plain,
    minimumSubtotal: minimumSubtotal?.amount ?? null,
    discount:
      discount.__typename === 'FixedDiscount'
        ? { kind: 'fixed', amountPerUnit: discount.amountPerUnit.amount }
        : { kind: 'percentage', basisPoints: discount.basisPoints },
  };
}

function reasonOf(
  result:
    | { readonly kind: 'failed'; readonly errors: readonly { readonly message: string }[] }
    | { readonly kind: 'unreachable'; readonly reason: string },
): string {
  return result.kind === 'failed' ? result.errors.map(({ message }) => message).join('; ') : result.reason;
}

function unavailable(reason: string): { readonly kind: 'unavailable'; readonly reason: string } {
  return { kind: 'unavailable', reason };
}
