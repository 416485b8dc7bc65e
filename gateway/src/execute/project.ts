import type { ExecutionResult, GraphQLError } from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import type { Generation } from '../supergraph/generation.ts';
import { responseNamesOf } from '../plan/response-names.ts';
import { failed } from './complete-leaf.ts';
import { compileObject, settle, type Completing } from './compile-projection.ts';
import { isEntity, type Entity } from './entity.ts';
import type { FetchRun } from './fetch-run.ts';
import { compileIntrospection } from './introspect.ts';
import { errorPlacer } from './place-error.ts';

/** What a run's projection needs to know of it. */
type Run = Pick<FetchRun, 'given' | 'united'> & { readonly errors: readonly GraphQLError[] };

/**
 * What was fetched → the response that the client asked for, in the client's names and order, with nulls
 * where the schema demands them (GraphQL specification, sections 6.3 and 6.4).
 */
export type Project = (data: Entity, run: Run) => ExecutionResult;

/** Compiles the projection of an operation whose conditions are known: `values` has their variables. */
export function compileProjection(operation: Operation, values: VariableValues): Project {
  const { definition, fragments, generation } = operation;
  const schema = generation.apiSchema;
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`Expected the schema to have a root type for a ${definition.operation}`);
  const withheld = new Set(operation.terms.withheld);
  const compiling = {
    schema,
    fragments,
    values,
    withheld,
    names: responseNamesOf(operation),
    isHidden: (name: string, value?: string) => isHidden(generation, name, value),
  };
  const complete = compileObject(compiling, root, [definition.selectionSet]);
  const introspect = compileIntrospection(operation, root, compiling);
  const placeError = errorPlacer(compiling, definition.selectionSet);
  return (data, run) => {
    const errors = run.errors.map(placeError);
    const completing: Completing = {
      place: [],
      found: [],
      pending: undefined,
      failures: 0,
      united: new Map(),
      introspected: introspect(run.given),
      isExplained: (path) => errors.some((error) => explains(error, path)),
    };
    for (const entity of run.united) completing.united.set(entity, new Map());
    const completed = complete(data, completing);
    const response = completed === failed ? settle(completing) : completed;
    const all = [...errors, ...completing.found];
    return {
      ...(all.length === 0 ? {} : { errors: all }),
      data: isEntity(response) ? response : null,
    };
  };
}

/** Asked only of what clients' schema does not know: there it is no error, and no value. */
function isHidden({ supergraph }: Generation, name: string, value: string | undefined): boolean {
  const type = supergraph.schema.type(name);
  if (type === undefined || value === undefined) return type !== undefined;
  return type.kind === 'EnumType' && type.value(value) !== undefined;
}

/** An error above or below a null tells why it is there. */
function explains({ path: known = [] }: GraphQLError, path: readonly (string | number)[]): boolean {
  const shared = Math.min(path.length, known.length);
  return path.slice(0, shared).every((element, index) => element === known[index]);
}
