import type { FetchNode } from '@apollo/query-planner';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether a fetch asks a stand-in for what it only names: Apollo's planner does where a field in a chain of
 * requirements leads to objects of its own type, of which the chain is asked for again.
 */
export function isAskedInVain({ serviceName, operation }: FetchNode, schema: GraphQLSchema): boolean {
  const graph = graphNamed(schema, serviceName);
  return parse(operation, { noLocation: true }).definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (entities) =>
          entities.kind === Kind.FIELD &&
          entities.selectionSet !== undefined &&
          asksInVain(entities.selectionSet, undefined, { schema, graph, isBelow: false }),
      ),
  );
}

interface Asking {
  readonly schema: GraphQLSchema;
  readonly graph: string | undefined;
  /** Whether the objects are others than those that the fetch was sent for, with their inputs. */
  readonly isBelow: boolean;
}

function asksInVain({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, asking: Asking): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const inner = condition === undefined ? type : asking.schema.getType(condition);
      return asksInVain(selection.selectionSet, inner, asking);
    }
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
    if (!field) return false;
    const said = field.astNode?.directives?.map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
    const own = said?.find((join) => join['graph'] === asking.graph);
    if (own?.['external'] === true || (asking.isBelow && own?.['requires'] !== undefined)) return true;
    const below = selection.selectionSet;
    return below !== undefined && asksInVain(below, getNamedType(field.type), { ...asking, isBelow: true });
  });
}

/** The `join__Graph` of a subgraph's name. */
export function graphNamed(schema: GraphQLSchema, name: string): string | undefined {
  const graphs = schema.getType('join__Graph');
  const values = graphs && 'getValues' in graphs ? graphs.getValues() : [];
  return values.find(({ astNode }) =>
    astNode?.directives?.some(({ arguments: given = [] }) =>
      given.some((argument) => argument.name.value === 'name' && valueFromASTUntyped(argument.value) === name),
    ),
  )?.name;
}
