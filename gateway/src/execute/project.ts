import type { ExecutionResult, GraphQLError } from 'graphql';
import { JsonText } from '../lib/json-text.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import type { Generation } from '../supergraph/generation.ts';
import { responseNamesOf } from '../plan/response-names.ts';
import type { Delivery } from '../plan/blocks.ts';
import { failed } from './complete-leaf.ts';
import { compileObject, settle, type Complete, type Completing, type DeferredObject } from './compile-projection.ts';
import { compileObjectText, type Write } from './compile-writing.ts';
import { isEntity, type Entity } from './entity.ts';
import type { FetchRun } from './fetch-run.ts';
import { errorFilter, errorPlacer, type IsAsked, type PlaceError } from './place-error.ts';

/** What a run's projection needs to know of it. */
type Run = Pick<FetchRun, 'introspected' | 'united'> & { readonly errors: readonly GraphQLError[] };

/** A result whose data may be text. */
export type Result = ExecutionResult<Entity | JsonText>;

/**
 * What was fetched → the response that the client asked for, in the client's names and order, with nulls
 * where the schema demands them (GraphQL specification, sections 6.3 and 6.4).
 */
export interface Projection {
  readonly project: (data: Entity, run: Run) => ExecutionResult;
  /** The same as text, which costs less where objects are met more than once; objects elsewhere, and where something failed. */
  readonly print: (data: Entity, run: Run) => Result;
}

/** Compiles the projection of an operation whose conditions are known: `values` has their variables. */
export function compileProjection(operation: Operation, values: VariableValues): Projection {
  const { complete, write, placeError, isAsked } = compileCompletion(operation, values, 'whole');
  const told = (data: Entity, { errors }: Run): readonly GraphQLError[] =>
    errors.length === 0 ? errors : errors.filter((error) => isAsked(error, data)).map(placeError);
  const project: Projection['project'] = (data, run) => {
    const errors = told(data, run);
    const completing = begin(errors, run.introspected ?? {});
    for (const entity of run.united) completing.united.set(entity, new Map());
    const response = completeAt({ place: [], entity: data, complete }, completing);
    const all = [...errors, ...completing.found];
    return { ...(all.length === 0 ? {} : { errors: all }), data: response };
  };
  return {
    project,
    print(data, run) {
      const { united, introspected = {} } = run;
      // JSON.stringify is faster at what is met once.
      if (united.size === 0) return project(data, run);
      const text = write(data, { united, texts: new Map(), introspected });
      if (text === undefined) return project(data, run);
      const errors = told(data, run);
      return { ...(errors.length === 0 ? {} : { errors }), data: new JsonText(text) };
    },
  };
}

/** What the completion of an operation's response is made of. */
export interface Completion {
  readonly complete: Complete;
  readonly write: Write;
  readonly placeError: PlaceError;
  readonly isAsked: IsAsked;
}

export function compileCompletion(operation: Operation, values: VariableValues, delivery: Delivery): Completion {
  const { definition, fragments, generation } = operation;
  const schema = generation.apiSchema;
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`Expected the schema to have a root type for a ${definition.operation}`);
  const withheld = new Set(operation.terms.withheld);
  const compiling = {
    schema,
    fragments,
    values,
    delivery,
    withheld,
    names: responseNamesOf(operation),
    isHidden: (name: string, value?: string) => isHidden(generation, name, value),
  };
  return {
    complete: compileObject(compiling, root, [definition.selectionSet]),
    write: compileObjectText(compiling, root, [definition.selectionSet]),
    placeError: errorPlacer(compiling, definition.selectionSet),
    isAsked: errorFilter(compiling, root, definition.selectionSet),
  };
}

/** Asked only of what clients' schema does not know: there it is no error, and no value. */
function isHidden({ supergraph }: Generation, name: string, value: string | undefined): boolean {
  const type = supergraph.schema.type(name);
  if (type === undefined || value === undefined) return type !== undefined;
  return type.kind === 'EnumType' && type.value(value) !== undefined;
}

/** Begins to complete values of which `errors` explain the nulls. */
export function begin(errors: readonly GraphQLError[], introspected: Entity): Completing {
  return {
    place: [],
    found: [],
    pending: undefined,
    failures: 0,
    united: new Map(),
    introspected,
    deferred: [],
    isExplained: (path) => errors.some((error) => explains(error, path)),
  };
}

/** An object that nothing around it can be null in place of; null where it fails. */
export function completeAt(
  { place, entity, complete }: Omit<DeferredObject, 'directive'>,
  completing: Completing,
): Entity | null {
  completing.place.push(...place);
  const completed = complete(entity, completing);
  if (completed !== failed) return isEntity(completed) ? completed : null;
  completing.deferred.length = 0;
  return settle(completing);
}

/** An error above or below a null tells why it is there. */
export function explains({ path: known = [] }: GraphQLError, path: readonly (string | number)[]): boolean {
  const shared = Math.min(path.length, known.length);
  return path.slice(0, shared).every((element, index) => element === known[index]);
}
