import { inTransaction } from '@musubi/chassis';
import { asNobody, asUser, startTestSubgraph, type TestSubgraph } from '@musubi/chassis/testing';
import { expect } from 'vitest';
import type { ProductDeps } from '../src/context.ts';
import { seed } from '../src/seed.ts';
import { product } from '../src/subgraph.ts';

export const NOW = new Date('2026-11-21T03:00:00Z');
export const admin = asUser('boss', { role: 'admin' });

export type Asker = Parameters<TestSubgraph<ProductDeps>['execute']>[2];
export type Shop = Awaited<ReturnType<typeof openShop>>;

/** A result of a command: the fields of whichever member of its union came. */
export type Result = Readonly<Record<string, unknown>>;

/** Product with its sample data, at a moment that stands still. */
export async function openShop(clock: () => Date = () => NOW) {
  const subgraph = await startTestSubgraph(product, { clock });
  const { deps, chassis } = subgraph;
  const { sql } = subgraph.database;
  const seedAgain = () => inTransaction(chassis.database, (tx) => seed(deps, tx));
  await seedAgain();
  let keys = 0;

  async function ask<Data = Result>(query: string, variables: object = {}, caller: Asker = asNobody()): Promise<Data> {
    const answer = await subgraph.execute(query, variables, caller);
    expect(answer.errors).toBeUndefined();
    return answer.data as Data;
  }

  return {
    subgraph,
    sql,
    chassis,
    seedAgain,
    /** The data of an operation that must have no errors. */
    ask,
    /** The extensions of its first error. */
    async errorOf(query: string, variables: object = {}, caller: Asker = asNobody()) {
      const { errors } = await subgraph.execute(query, variables, caller);
      return errors?.[0]?.extensions;
    },
    /** What a mutation answers; with a key of its own unless the input has one. */
    async command(name: string, input: object, caller: Asker = admin): Promise<Result> {
      const type = INPUTS[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${SHAPES[name]} } }`;
      const data = await ask<Record<string, Result>>(
        query,
        { input: { idempotencyKey: `key-${(keys += 1)}`, ...input } },
        caller,
      );
      return data[name] ?? {};
    },
    /** What the outbox holds of a subject, in order. */
    eventsOf: (subject: string) =>
      sql<{ type: string; sequence: number; data: Result }[]>`
        select type, sequence::int, data from chassis.outbox where subject = ${subject} order by position`,
    close: () => subgraph.close(),
  };
}

/** Every page of a connection, by its nodes' ids. `field` is given `first` and `after` as it wants them. */
export async function pages(shop: Shop, first: number, field: (args: string) => string): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let after = ''; ;) {
    const query = `{ page: ${field(`first: ${first}${after}`)} { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { page } = await shop.ask<{ page: Page }>(query);
    expect(page.nodes.length).toBeLessThanOrEqual(first);
    seen.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) return seen;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
}

type Page = {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
};

const INPUTS: Readonly<Record<string, string>> = {
  unpublishProduct: 'PublishProductInput',
  schedulePrice: 'SetPriceInput',
};

const REFUSALS = '... on IdempotencyMismatch { code } ... on Forbidden { code } ... on InvalidInput { code field }';
const CONFLICT = '... on VersionConflict { code currentVersion }';
const MISSING = '... on NotFound { code }';

const SHAPES: Readonly<Record<string, string>> = {
  upsertProduct: `... on ProductPayload { product { id status version brand variants { id sku gtin } } }
    ... on GtinInvalid { code gtin expectedCheckDigit } ... on SkuTaken { code variant { id } } ${CONFLICT} ${REFUSALS}`,
  publishProduct: `... on ProductPayload { product { id status version } } ... on ProductIncomplete { code missing }
    ${MISSING} ${CONFLICT} ${REFUSALS}`,
  unpublishProduct: `... on ProductPayload { product { id status version } } ${MISSING} ${CONFLICT} ${REFUSALS}`,
  defineAttribute: `... on DefineAttributePayload { definition { key kind version } } ${MISSING} ${CONFLICT} ${REFUSALS}`,
  setPrice: `... on SetPricePayload { variant { id }
    price { id value { amount currency } validFrom validUntil channel { key } } } ${MISSING} ${CONFLICT} ${REFUSALS}`,
  schedulePrice: `... on SetPricePayload { price { id validFrom } } ${MISSING} ${CONFLICT} ${REFUSALS}`,
  cancelPrice: `... on CancelPricePayload { variant { id price { value { amount } } } } ${MISSING} ${CONFLICT} ${REFUSALS}`,
  upsertPromotion: `... on PromotionPayload { promotion { id version priority } } ${MISSING} ${CONFLICT} ${REFUSALS}`,
  startImport: `... on ImportJobPayload { job { id status } } ${REFUSALS}`,
  addImportPart: `... on ImportJobPayload { job { id status } } ${MISSING} ${REFUSALS}`,
  submitSourceRecord: `... on ProductPayload { product { id version } } ... on SourceOutdated { code receivedAt } ${MISSING} ${REFUSALS}`,
  setSourcePrecedence: `... on SourcePrecedencePayload { precedence { field systems } } ${MISSING} ${REFUSALS}`,
  submitReview: `... on ReviewPayload { review { id status version verifiedPurchase } } ... on ReviewExists { code review { id } }
    ${MISSING} ${REFUSALS}`,
  moderateReview: `... on ReviewPayload { review { id status version } } ${MISSING} ${CONFLICT} ${REFUSALS}`,
  upsertCategory: `... on CategoryPayload { category { id name parent { id } } } ${MISSING} ${REFUSALS}`,
  createChannel: `... on ChannelPayload { channel { key currency } } ... on ChannelExists { code channel { key } } ${MISSING} ${REFUSALS}`,
};
