import { badUserInput, pageOf, toConnection } from '@musubi/chassis';
import { countFacets, countVariants, searchVariants, type Hit, type Search } from '../db/search.ts';
import { withAncestors, withDescendants } from '../domain/category.ts';
import { checkGtin } from '../domain/gtin.ts';
import { toFacets, type Facet, type FacetCount } from '../domain/search-facets.ts';
import { searchQuery } from '../domain/search-text.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { QueryResolvers, QuerySearchArgs, Resolvers } from '../generated/resolvers.ts';
import type { ProductContext } from '../context.ts';
import { inLanguage } from './in-language.ts';
import { toAmount } from './parse-input.ts';
import { requireChannel } from './price-quotes.ts';

const LONGEST_SEARCH = 200;
const MOST_CHOSEN = 50;

/** A value of a facet with what it is called. */
export type NamedValue = { readonly value: string; readonly count: number; readonly label: LocalizedText };

export type NamedFacet = Omit<Facet, 'values'> & {
  readonly label: LocalizedText;
  readonly values: readonly NamedValue[];
};

/** A page of hits, and the search that it is a page of: what else is asked of it is counted only then. */
export type Found = ReturnType<typeof toConnection<Hit>> & { readonly nodes: readonly Hit[]; readonly search: Search };

type SearchArgs = Partial<QuerySearchArgs>;

export const search: NonNullable<QueryResolvers['search']> = async (_parent, args, context) => {
  const asked = await toSearch(args, context);
  const page = pageOf(args, 3);
  const [sort, place] = page.after ?? [];
  if (page.after !== undefined && (sort !== asked.sort || !/^-?\d{1,19}$/.test(place ?? ''))) {
    throw badUserInput('Expected after to be a cursor of this list, in this order', 'after');
  }
  const hits = await searchVariants(context.deps.database, asked, page);
  const connection = toConnection(hits, page, (hit) => [asked.sort, hit.place, hit.id]);
  return { ...connection, nodes: connection.edges.map(({ node }) => node), search: asked };
};

/** What is counted of a search beyond its page. */
export const searchResults: Resolvers = {
  ProductVariantConnection: {
    totalCount: ({ search: asked }, _args, { deps }) => countVariants(deps.database, asked),
    facets: async ({ search: asked }, _args, context) => {
      const counts = await countFacets(context.deps.database, asked);
      const { loaders } = context;
      const [categories, definitions] = [await loaders.categories(), await loaders.definitions()];
      const within = counts.flatMap((one): readonly FacetCount[] =>
        one.dimension === 'CATEGORY'
          ? [...withAncestors(one.value.split(' ').filter(Boolean), categories)].map((value) => ({ ...one, value }))
          : [one],
      );
      const summed = sumUp(within).filter(({ key }) => definitions.get(key)?.filterable !== false);
      return toFacets(summed).map((facet) => nameFacet(facet, { categories, definitions }));
    },
  },
  SearchFacet: { name: ({ label }, args) => inLanguage(label, args) },
  FacetValue: { name: ({ label }, args) => inLanguage(label, args) },
};

async function toSearch(args: SearchArgs, context: ProductContext): Promise<Search> {
  const { text, channel, categoryId, filter, sort } = args;
  if (text != null && text.length > LONGEST_SEARCH) {
    throw badUserInput(`Expected at most ${LONGEST_SEARCH} characters, got ${text.length}`, 'text');
  }
  const channels = await requireChannel(channel ?? 'ec', context);
  const check = checkGtin(text?.trim() ?? '');
  const chosen = filter?.attributes ?? [];
  const count = chosen.reduce((sum, { values }) => sum + values.length, 0) + (filter?.brands?.length ?? 0);
  if (count > MOST_CHOSEN) throw badUserInput(`Expected at most ${MOST_CHOSEN} values, got ${count}`, 'filter');
  const [minimum, maximum] = await Promise.all([
    requirePrice('minimumPrice', args, context),
    requirePrice('maximumPrice', args, context),
  ]);
  return {
    query: text == null ? undefined : searchQuery(text),
    gtin14: check.kind === 'valid' ? check.gtin14 : null,
    channels,
    filter: {
      categoryIds: categoryId == null ? undefined : withDescendants(categoryId, await context.loaders.categories()),
      brands: filter?.brands ?? undefined,
      minimum,
      maximum,
      attributes: new Map(chosen.map(({ key, values }) => [key, values])),
    },
    inStockAt: filter?.inStockAt ?? undefined,
    sort: sort ?? 'RELEVANCE',
    at: context.deps.clock(),
  };
}

/** An amount in the channel's currency: in another one it would mean nothing. */
async function requirePrice(
  name: 'minimumPrice' | 'maximumPrice',
  { filter, channel }: SearchArgs,
  { loaders }: ProductContext,
): Promise<bigint | undefined> {
  const given = filter?.[name];
  if (given == null) return undefined;
  const currency = (await loaders.channels()).get(channel ?? 'ec')?.currency;
  const parsed = toAmount(given, `filter.${name}`);
  if (parsed.kind === 'refused') throw badUserInput(parsed.refusal.message, `filter.${name}`);
  if (parsed.money.currency !== currency) {
    throw badUserInput(`Expected ${currency}, the channel's currency, got ${parsed.money.currency}`, `filter.${name}`);
  }
  return parsed.money.amount;
}

/** One count a value: a category above others gathers theirs. */
function sumUp(counts: readonly FacetCount[]): readonly FacetCount[] {
  const sums = new Map<string, FacetCount>();
  for (const one of counts) {
    const place = JSON.stringify([one.dimension, one.key, one.value]);
    sums.set(place, { ...one, count: (sums.get(place)?.count ?? 0) + one.count });
  }
  return [...sums.values()];
}

type Names = {
  readonly categories: Awaited<ReturnType<ProductContext['loaders']['categories']>>;
  readonly definitions: Awaited<ReturnType<ProductContext['loaders']['definitions']>>;
};

function nameFacet({ dimension, key, values }: Facet, { categories, definitions }: Names): NamedFacet {
  const plain = (text: string): LocalizedText => ({ ja: text, en: null });
  const label = (value: string): LocalizedText => {
    if (dimension === 'CATEGORY') return categories.get(value)?.name ?? plain(value);
    const options = dimension === 'ATTRIBUTE' ? definitions.get(key)?.options : undefined;
    return options?.find((option) => option.key === value)?.name ?? plain(value);
  };
  const own = dimension === 'ATTRIBUTE' ? (definitions.get(key)?.name ?? plain(key)) : DIMENSIONS[dimension];
  return { dimension, key, label: own, values: values.map((one) => ({ ...one, label: label(one.value) })) };
}

const DIMENSIONS = {
  CATEGORY: { ja: 'カテゴリー', en: 'Category' },
  BRAND: { ja: 'ブランド', en: 'Brand' },
  PRICE: { ja: '価格', en: 'Price' },
} as const;
