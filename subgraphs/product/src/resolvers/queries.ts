import { codedError, pageOf, toConnection } from '@musubi/chassis';
import { readProductPage } from '../db/product-pages.ts';
import { withAncestors, withDescendants } from '../domain/category.ts';
import { checkGtin } from '../domain/gtin.ts';
import type { ProductStatus } from '../domain/product.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { visibleStatuses } from '../loaders.ts';
import type { ProductContext } from '../context.ts';
import { visibleProduct, visibleVariant } from './found.ts';
import { priceDecision } from './price-decision.ts';
import { importQueries } from './imports.ts';
import { reviewQueries } from './reviews.ts';
import { sourceQueries } from './sources.ts';
import { search } from './search.ts';
import { priceQuotes, promotionsInForce } from './price-quotes.ts';

export const Query: QueryResolvers = {
  product: async (_parent, { id }, context) => visibleProduct(await context.loaders.product.load(id), context),
  products: async (_parent, { filter, ...args }, context) => {
    const page = pageOf(args, 2);
    const statuses = askedStatuses(filter?.status ?? undefined, context);
    const categoryIds = await categoryAndBelow(filter?.categoryId ?? undefined, context);
    const asked = { statuses, categoryIds, brand: filter?.brand ?? undefined };
    const rows = await readProductPage(context.deps.database, asked, page);
    return withNodes(toConnection(rows, page, (row) => [row.createdAt.toISOString(), row.id]));
  },
  variant: async (_parent, { id }, context) => visibleVariant(await context.loaders.variant.load(id), context),
  variantBySku: async (_parent, { sku }, context) =>
    visibleVariant(await context.loaders.variantBySku.load(sku), context),
  variantByGtin: async (_parent, { gtin }, context) =>
    visibleVariant(await context.loaders.variantByGtin14.load(requireGtin(gtin)), context),
  search,
  categories: async (_parent, _args, { loaders }) =>
    [...(await loaders.categories()).values()].filter(({ parentId }) => parentId === null),
  category: async (_parent, { id }, { loaders }) => (await loaders.categories()).get(id) ?? null,
  attributeDefinitions: async (_parent, { categoryId }, { loaders }) => {
    const known = [...(await loaders.definitions()).values()];
    if (categoryId == null) return known;
    const within = withAncestors([categoryId], await loaders.categories());
    return known.filter(({ categoryIds }) => categoryIds.length === 0 || categoryIds.some((id) => within.has(id)));
  },
  attributeDefinition: async (_parent, { key }, { loaders }) => (await loaders.definitions()).get(key) ?? null,
  channels: async (_parent, _args, { loaders }) => [...(await loaders.channels()).values()],
  channel: async (_parent, { key }, { loaders }) => (await loaders.channels()).get(key) ?? null,
  promotions: promotionsInForce,
  priceDecision,
  ...reviewQueries,
  ...importQueries,
  ...sourceQueries,
  priceQuotes,
};

/** Nodes beside edges, for those who need no cursors. */
export function withNodes<Node, Rest extends { readonly edges: readonly { readonly node: Node }[] }>(connection: Rest) {
  return { ...connection, nodes: connection.edges.map(({ node }) => node) };
}

/** GS1 General Specifications, section 7.9. */
function requireGtin(text: string): string {
  const check = checkGtin(text);
  switch (check.kind) {
    case 'valid':
      return check.gtin14;
    case 'malformed': {
      const message = `Expected 8, 12, 13 or 14 digits, got "${text}"`;
      throw codedError('BAD_USER_INPUT', message, { field: 'gtin', reason: 'GTIN_LENGTH' });
    }
    case 'wrongCheckDigit': {
      const message = `Expected check digit ${check.expected}, got ${check.got} in "${text}"`;
      throw codedError('BAD_USER_INPUT', message, { field: 'gtin', reason: 'GTIN_CHECK_DIGIT' });
    }
    default:
      return check satisfies never;
  }
}

/** What may be listed of what was asked for. */
function askedStatuses(asked: ProductStatus | undefined, { caller }: ProductContext): readonly ProductStatus[] {
  const visible = visibleStatuses(caller);
  return asked === undefined
    ? visible.filter((status) => status !== 'ARCHIVED')
    : visible.filter((status) => status === asked);
}

async function categoryAndBelow(
  id: string | undefined,
  { loaders }: ProductContext,
): Promise<readonly string[] | undefined> {
  return id === undefined ? undefined : withDescendants(id, await loaders.categories());
}
