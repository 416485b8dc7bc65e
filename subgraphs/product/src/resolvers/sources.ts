import { codedError, inTransaction, invalidInput, notFound, pageOf, runCommand, toConnection } from '@musubi/chassis';
import { declarePrecedence, takeSourceRecord, type TakeDecision } from '../commands/take-source-record.ts';
import { readPrecedence, readQualityIssues, readRecords } from '../db/sources.ts';
import { isStaff } from '../domain/access.ts';
import { goldenRecord, type GoldenField, type SourceContent, type SourceRecord } from '../domain/golden-record.ts';
import type {
  MutationResolvers,
  ProductResolvers,
  QueryResolvers,
  Resolvers,
  SourceContentInput,
} from '../generated/resolvers.ts';
import type { ProductContext } from '../context.ts';
import type { PrecedenceAnswer, ProductAnswer } from './answers.ts';
import { present } from './found.ts';
import { refuseEditing, toAttributes, toMedia, toText } from './parse-input.ts';

/** Ends the transaction of a command that must leave nothing behind, and carries why. */
class NothingKept extends Error {
  readonly decision: Exclude<TakeDecision, { kind: 'taken' }>;

  constructor(decision: Exclude<TakeDecision, { kind: 'taken' }>) {
    super(decision.kind);
    this.decision = decision;
  }
}

export const submitSourceRecord: NonNullable<MutationResolvers['submitSourceRecord']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'submitSourceRecord', input }, async (tx) => {
    const time = deps.clock();
    const { system, externalId, productId, quality, receivedAt } = input;
    const record = {
      system,
      externalId,
      productId,
      quality,
      receivedAt: receivedAt ?? time,
      content: toContent(input.content),
    };
    const terms = { time, newId: deps.newId, correlationId, causationId: input.idempotencyKey };
    const decision = await keptWhole(tx, (inner) => takeSourceRecord(inner, record, terms));
    if (decision.kind === 'taken') return { __typename: 'ProductPayload', productId } satisfies ProductAnswer;
    return refusalOf(decision);
  });
};

export const setSourcePrecedence: NonNullable<MutationResolvers['setSourcePrecedence']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps, correlationId } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'setSourcePrecedence', input }, async (tx) => {
    const { field, systems } = input;
    const terms = { time: deps.clock(), newId: deps.newId, correlationId, causationId: input.idempotencyKey };
    const decision = await keptWhole(tx, (inner) => declarePrecedence(inner, { field, systems }, terms));
    if (decision.kind === 'taken') return { __typename: 'SourcePrecedencePayload', field } satisfies PrecedenceAnswer;
    return refusalOf(decision);
  });
};

export const sourceQueries: Pick<QueryResolvers, 'sourcePrecedence' | 'dataQualityIssues'> = {
  sourcePrecedence: async (_parent, _args, context) => {
    requireStaff(context);
    return [...(await readPrecedence(context.deps.database))].map(([field, systems]) => ({
      field,
      systems: [...systems],
    }));
  },
  dataQualityIssues: async (_parent, args, context) => {
    requireStaff(context);
    const page = pageOf(args, 3);
    const rows = await readQualityIssues(context.deps.database, page);
    const connection = toConnection(rows, page, ({ productId, code, detail }) => [productId, code, detail]);
    return { ...connection, nodes: connection.edges.map(({ node }) => node) };
  },
};

export const productSources: NonNullable<ProductResolvers['sources']> = async ({ id }, _args, context) => {
  requireStaff(context);
  const { deps } = context;
  const records = await readRecords(deps.database, [id]);
  const { decidedBy } = goldenRecord(records, await readPrecedence(deps.database));
  return records.map((record) => ({
    record,
    decides: [...decidedBy].filter(([, by]) => by.includes(record)).map(([field]) => field),
  }));
};

/** The fields of sources and of what commands about them answer. */
export const sources: Resolvers = {
  SourceRecord: {
    system: ({ record }) => record.system,
    externalId: ({ record }) => record.externalId,
    quality: ({ record }) => record.quality,
    receivedAt: ({ record }) => record.receivedAt,
  },
  DataQualityIssue: {
    product: async ({ productId }, _args, { loaders }) => present(await loaders.product.load(productId), 'the product'),
  },
  SourcePrecedencePayload: {
    precedence: async ({ field }, _args, { deps }) => ({
      field,
      systems: [...present((await readPrecedence(deps.database)).get(field), 'the precedence')],
    }),
  },
};

/** Runs within a savepoint: a refusal undoes what was written on the way to it. */
async function keptWhole(
  tx: Parameters<typeof takeSourceRecord>[0],
  work: (tx: Parameters<typeof takeSourceRecord>[0]) => Promise<TakeDecision>,
): Promise<TakeDecision> {
  try {
    return await inTransaction(tx, async (inner) => {
      const decision = await work(inner);
      if (decision.kind !== 'taken') throw new NothingKept(decision);
      return decision;
    });
  } catch (error) {
    if (error instanceof NothingKept) return error.decision;
    throw error;
  }
}

function refusalOf(decision: Exclude<TakeDecision, { kind: 'taken' }>) {
  switch (decision.kind) {
    case 'missing':
      return notFound(`There is no product ${decision.productId}`);
    case 'outdated': {
      const message = `Expected something newer than what the system said at ${decision.receivedAt.toISOString()}`;
      return {
        __typename: 'SourceOutdated' as const,
        code: 'SOURCE_OUTDATED',
        message,
        receivedAt: decision.receivedAt,
      };
    }
    case 'refused': {
      const { refusal } = decision;
      return refusal.kind === 'invalid'
        ? invalidInput(refusal.field, refusal.message)
        : invalidInput('content', `Expected what the product may become, got ${refusal.kind}`);
    }
    default:
      return decision satisfies never;
  }
}

/** What the input leaves out says nothing; null is a word. */
function toContent({
  name,
  description,
  brand,
  categoryIds,
  taxClass,
  attributes,
  media,
}: SourceContentInput): SourceContent {
  return {
    ...(name != null && { name: toText(name) }),
    ...(description !== undefined && { description: description && toText(description) }),
    ...(brand !== undefined && { brand }),
    ...(categoryIds != null && { categoryIds }),
    ...(taxClass != null && { taxClass }),
    ...(attributes != null && { attributes: toAttributes(attributes) }),
    ...(media != null && { media: toMedia(media) }),
  };
}

/** A record with the fields that it decides. */
export type RecordShown = { readonly record: SourceRecord; readonly decides: readonly GoldenField[] };

function requireStaff({ caller }: ProductContext): void {
  if (!isStaff(caller))
    throw codedError('FORBIDDEN', 'Only staff may ask where the catalogue comes from and what is wrong with it');
}
