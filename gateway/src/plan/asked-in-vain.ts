import type { FetchNode } from '@apollo/query-planner';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether a fetch asks a subgraph for what it does not have, or a stand-in for what it only names: Apollo's planner
 * does where a field in a chain of requirements leads to objects of its own type, of which the chain is asked for again.
 */
export function isAskedInVain(
  { serviceName, operation }: FetchNode,
  { schema, isStandIn }: { readonly schema: GraphQLSchema; readonly isStandIn: boolean },
): boolean {
  const asking = {
    schema,
    isStandIn,
    graph: graphNamed(schema, serviceName),
    isBelow: false,
    provided: new Set<string>(),
  };
  return parse(operation, { noLocation: true }).definitions.some((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
    const root = schema.getRootType(definition.operation)?.getFields() ?? {};
    return definition.selectionSet.selections.some((selection) => {
      if (selection.kind !== Kind.FIELD || selection.selectionSet === undefined) return false;
      const field = root[selection.name.value];
      // Entities are asked for by a field that is no client's.
      if (!field) return asksInVain(selection.selectionSet, undefined, asking);
      return asksInVain(selection.selectionSet, getNamedType(field.type), insideOf(field, asking));
    });
  });
}

interface Asking {
  readonly schema: GraphQLSchema;
  readonly isStandIn: boolean;
  readonly graph: string | undefined;
  /** Whether the objects are others than those that the fetch was sent for, with their inputs. */
  readonly isBelow: boolean;
  /** Names of all that the fields above provide: there the subgraph has it though it is external. */
  readonly provided: ReadonlySet<string>;
}

function asksInVain({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, asking: Asking): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const inner = condition === undefined ? type : asking.schema.getType(condition);
      return asksInVain(selection.selectionSet, inner, asking);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return false;
    const field = type.getFields()[selection.name.value];
    if (!field) return false;
    if (isInVain(field, type, asking)) return true;
    const below = selection.selectionSet;
    return below !== undefined && asksInVain(below, getNamedType(field.type), insideOf(field, asking));
  });
}

function insideOf(field: GraphQLField<unknown, unknown>, asking: Asking): Asking {
  const own = joinsOf(field.astNode, 'join__field').find((join) => join['graph'] === asking.graph);
  const provided = own?.['provides'] === undefined ? asking.provided : asking.provided.union(namesIn(own['provides']));
  return { ...asking, isBelow: true, provided };
}

function isInVain(
  field: GraphQLField<unknown, unknown>,
  type: GraphQLObjectType | GraphQLInterfaceType,
  { graph, isBelow, isStandIn, provided }: Asking,
): boolean {
  const joins = joinsOf(field.astNode, 'join__field');
  const own = joins.find((join) => join['graph'] === graph);
  // Without a graph it is a field of an interface object, which is asked for by the name of the interface.
  if (own === undefined) return joins.length > 0 && joins.every((join) => join['graph'] !== undefined);
  if (isStandIn) return own['external'] === true || (isBelow && own['requires'] !== undefined);
  if (own['external'] !== true || provided.has(field.name)) return false;
  return !joinsOf(type.astNode, 'join__type').some(
    (join) => join['graph'] === graph && namesIn(join['key']).has(field.name),
  );
}

type Join = Readonly<Record<string, unknown>>;

/** What a join directive says, once for each subgraph. */
function joinsOf(node: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined, of: string): Join[] {
  return (node?.directives ?? [])
    .filter(({ name }) => name.value === of)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

/** The names in a selection of `provides` or of a key. */
function namesIn(selection: unknown): ReadonlySet<string> {
  return new Set(typeof selection === 'string' ? selection.match(/\w+/g) : []);
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
