import { executeSync, Kind, type DocumentNode, type GraphQLObjectType } from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';
import { collectFields, type Collecting } from './collect-fields.ts';
import { newEntity, type Entity } from './entity.ts';

/** Answers `__schema` and `__type` of a query from what clients may see, by response name. */
export type Introspect = (given: VariableValues) => Entity;

/** Leaves the introspection of an operation, and nothing else of it, to graphql-js. */
export function compileIntrospection(
  { definition, fragments }: Operation,
  root: GraphQLObjectType,
  collecting: Collecting,
): Introspect {
  const whole = collectFields({ ...collecting, delivery: 'whole' }, root, [definition.selectionSet]);
  const fields = [...whole.fields.values()].flat();
  const selections = fields.filter(({ name: { value } }) => value === '__schema' || value === '__type');
  if (selections.length === 0) return newEntity;
  const selectionSet = { kind: Kind.SELECTION_SET as const, selections };
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...definition, selectionSet }, ...fragments.values()],
  };
  return (given) => executeSync({ schema: collecting.schema, document, variableValues: given }).data ?? newEntity();
}
