import { GraphQLError, type ExecutionResult } from 'graphql';
import { asRefusal } from '../errors.ts';
import type { CallScope } from '../call/subgraph-call.ts';
import type { Log } from '../lib/log.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import type { StockExecutor } from '../supergraph/generation.ts';

export interface StockRun {
  readonly operation: Operation;
  readonly variables: VariableValues;
  /** Handed to each subgraph call: see call/data-source.ts. */
  readonly scope: CallScope;
  readonly log: Log;
}

/** Runs a query or mutation through Apollo's executor, on the operation's own generation. */
export async function runStock({ operation, variables, scope, log }: StockRun): Promise<ExecutionResult> {
  const { generation, document, definition, text, id } = operation;
  const name = definition.name?.value;
  const result = await generation.execute({
    request: {
      query: text,
      variables: { ...variables },
      ...(name === undefined ? {} : { operationName: name }),
    },
    context: { ...scope },
    queryHash: id,
    document,
    operation: definition,
    operationName: name ?? null,
    source: text,
    schema: generation.apiSchema,
    schemaHash: schemaHashOf(generation.id),
    logger: silentOf(log),
    cache: noCache,
    metrics: {},
    overallCachePolicy: undefined,
  });
  return withNullErrors(result);
}

type StockRequest = Parameters<StockExecutor>[0];

/** Apollo brands this string; its executor does not read it. */
function schemaHashOf(id: string): StockRequest['schemaHash'] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no constructor for the brand
  return id as StockRequest['schemaHash'];
}

const noCache: StockRequest['cache'] = {
  get: async () => undefined,
  set: async () => {},
  delete: async () => false,
};

function silentOf(log: Log): StockRequest['logger'] {
  const tell = (text: unknown): void => log.debug({}, String(text));
  return { debug: tell, info: tell, warn: tell, error: tell };
}

/**
 * Apollo tells of nulls that it had to put (GraphQL specification, section 6.4.4) in an extension;
 * the specification wants them in `errors`.
 */
function withNullErrors(result: ExecutionResult): ExecutionResult {
  const { data, errors = [], extensions: { valueCompletion } = {} } = result;
  if (!Array.isArray(valueCompletion)) return result;
  const nulls = valueCompletion.filter((error) => error instanceof GraphQLError);
  const marked = nulls.map((error) => asRefusal(error, 'SUBGRAPH_BAD_RESPONSE'));
  return { ...(data === undefined ? {} : { data }), errors: [...errors, ...marked] };
}
