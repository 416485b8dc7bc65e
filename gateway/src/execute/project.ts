import { executeSync, GraphQLError, type ExecutionResult, type GraphQLFieldResolver } from 'graphql';
import { asRefusal, refusal } from '../errors.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import { responseNamesOf, type ResponseNames } from '../plan/response-names.ts';
import { isEntity, type Entity } from './entity.ts';

export interface Projection {
  readonly operation: Operation;
  readonly variables: VariableValues;
  /** Everything that was fetched, keys and required fields included. */
  readonly data: Entity;
  /** What went wrong while fetching. */
  readonly errors: readonly GraphQLError[];
}

/**
 * What was fetched → the response that the client asked for, in the client's order, with nulls put
 * where the schema demands them (GraphQL specification, sections 6.3 and 6.4). Field by field this is
 * graphql-js over data that is there already, hence synchronous.
 */
export function project({ operation, variables, data, errors: fetched }: Projection): ExecutionResult {
  const names = responseNamesOf(operation.generation);
  const errors = fetched.map((error) => withTheirPath(error, names));
  const result = executeSync({
    schema: operation.generation.apiSchema,
    document: operation.document,
    operationName: operation.definition.name?.value ?? null,
    variableValues: variables,
    rootValue: data,
    fieldResolver: byResponseName(names),
    typeResolver: (value) => (isEntity(value) ? String(value['__typename']) : undefined),
  });
  const found = (result.errors ?? []).filter((error) => !isExplained(error, errors));
  const all = [...errors, ...found.map(asClientError)];
  return {
    ...(all.length === 0 ? {} : { errors: all }),
    ...(result.data === undefined ? {} : { data: result.data }),
  };
}

/** Subgraphs were asked under names of ours. */
function byResponseName({ ours }: ResponseNames): GraphQLFieldResolver<unknown, unknown> {
  return (...given) => {
    const [source, , , { fieldName, path }] = given;
    return isEntity(source) ? source[ours(fieldName, String(path.key))] : undefined;
  };
}

function withTheirPath(error: GraphQLError, { theirs }: ResponseNames): GraphQLError {
  const { message, extensions, path } = error;
  if (!path) return error;
  const mapped = path.map((element) => (typeof element === 'string' ? theirs(element) : element));
  return new GraphQLError(message, { extensions, path: mapped });
}

/** A null that the schema does not allow needs no error of its own where a fetch has told why. */
function isExplained({ path }: GraphQLError, errors: readonly GraphQLError[]): boolean {
  const place = path ?? [];
  return errors.some((error) => {
    const known = error.path ?? [];
    const shared = Math.min(place.length, known.length);
    return place.slice(0, shared).every((element, index) => element === known[index]);
  });
}

function asClientError(error: GraphQLError): GraphQLError {
  if (error.message.startsWith('Cannot return null for non-nullable field')) {
    return asRefusal(error, 'SUBGRAPH_BAD_RESPONSE');
  }
  // Other messages may name values and types that the client is not to see.
  const { extensions } = refusal('SUBGRAPH_BAD_RESPONSE', '');
  const message = 'A part of the graph gave a value that does not fit the type of its field.';
  return new GraphQLError(message, { extensions, path: error.path ?? null });
}
