import type { ExecutionResult, GraphQLError } from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import { responseNamesOf } from '../plan/response-names.ts';
import { failed } from './complete-leaf.ts';
import { compileObject, settle, type Completing } from './compile-projection.ts';
import { isEntity, type Entity } from './entity.ts';
import { compileIntrospection } from './introspect.ts';
import { errorPlacer } from './place-error.ts';

/** What was fetched for one request. */
export interface Fetched {
  /** Everything, keys and required fields included. */
  readonly data: Entity;
  /** What went wrong on the way, under names of ours. */
  readonly errors: readonly GraphQLError[];
  readonly given: VariableValues;
}

/**
 * What was fetched → the response that the client asked for, in the client's names and order, with nulls
 * where the schema demands them (GraphQL specification, sections 6.3 and 6.4).
 */
export type Project = (fetched: Fetched) => ExecutionResult;

/** Compiles the projection of an operation whose conditions are known: `values` has their variables. */
export function compileProjection(operation: Operation, values: VariableValues): Project {
  const { definition, fragments, generation } = operation;
  const schema = generation.apiSchema;
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`Expected the schema to have a root type for a ${definition.operation}`);
  const compiling = { schema, fragments, values, names: responseNamesOf(operation) };
  const complete = compileObject(compiling, root, [definition.selectionSet]);
  const introspect = compileIntrospection(operation, root, compiling);
  const placeError = errorPlacer(compiling, definition.selectionSet);
  return ({ data, errors: fetched, given }) => {
    const errors = fetched.map(placeError);
    const completing: Completing = {
      found: [],
      pending: undefined,
      introspected: introspect(given),
      isExplained: (path) => errors.some((error) => explains(error, path)),
    };
    const completed = complete(data, undefined, completing);
    const response = completed === failed ? settle(undefined, completing) : completed;
    const all = [...errors, ...completing.found];
    return {
      ...(all.length === 0 ? {} : { errors: all }),
      data: isEntity(response) ? response : null,
    };
  };
}

/** An error above or below a null tells why it is there. */
function explains({ path: known = [] }: GraphQLError, path: readonly (string | number)[]): boolean {
  const shared = Math.min(path.length, known.length);
  return path.slice(0, shared).every((element, index) => element === known[index]);
}
