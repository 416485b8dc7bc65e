import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isRecord } from '../lib/is-record.ts';

/** Names of `@join__field` and `@context` in the supergraph; undefined for what it does not link. */
export interface JoinDirectives {
  readonly field: string | undefined;
  readonly context: string | undefined;
}

export interface PullContext {
  readonly schema: GraphQLSchema;
  readonly join: JoinDirectives;
}

/** A field of an object type. */
export type Coordinate = readonly [type: GraphQLObjectType, field: string];

/**
 * What the gateway fetches to have a field computed: the fields that its `@requires` names, and those that
 * its `@fromContext` arguments take from objects further up. An interface object's field counts for each
 * implementation.
 */
export function pulledBy([type, name]: Coordinate, context: PullContext): readonly Coordinate[] {
  const fields = [type, ...type.getInterfaces()].flatMap((one) => one.getFields()[name] ?? []);
  return fields.flatMap((field) => [
    ...requiredBy(field, context).flatMap((set) => coordinatesOf(set, [type], context)),
    ...contextsOf(field, context).flatMap(({ set, setters }) => coordinatesOf(set, setters, context)),
  ]);
}

type Field = GraphQLField<unknown, unknown>;

function requiredBy(field: Field, { join }: PullContext): readonly SelectionSetNode[] {
  return joins(field, join).flatMap(({ requires }) => (typeof requires === 'string' ? [selectionSetOf(requires)] : []));
}

interface FromContext {
  readonly set: SelectionSetNode;
  /** The types of objects that may be the context. */
  readonly setters: readonly GraphQLObjectType[];
}

function contextsOf(field: Field, { schema, join }: PullContext): readonly FromContext[] {
  const given = joins(field, join).flatMap(({ contextArguments }) =>
    Array.isArray(contextArguments) ? contextArguments.filter(isRecord) : [],
  );
  return given.map(({ context, selection }) => ({
    set: selectionSetOf(String(selection)),
    setters: Object.values(schema.getTypeMap())
      .filter((type) => argumentsOf(type, join.context).some(({ name }) => name === context))
      .flatMap((type) => objectsOf(type, schema)),
  }));
}

function joins(field: Field, { field: name }: JoinDirectives): readonly Record<string, unknown>[] {
  return argumentsOf(field, name);
}

interface Defined {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined;
}

/** The arguments of every use of a directive on a definition. */
function argumentsOf({ astNode }: Defined, directive: string | undefined): readonly Record<string, unknown>[] {
  const uses = (astNode?.directives ?? []).filter(({ name }) => name.value === directive);
  return uses.map(({ arguments: given = [] }) =>
    Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
  );
}

function selectionSetOf(text: string): SelectionSetNode {
  const braced = text.trim().startsWith('{') ? text : `{${text}}`;
  const [definition] = parse(braced, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Expected a selection set, got "${text}"`);
  return definition.selectionSet;
}

function coordinatesOf(
  { selections }: SelectionSetNode,
  types: readonly GraphQLObjectType[],
  context: PullContext,
): readonly Coordinate[] {
  return selections.flatMap((selection): readonly Coordinate[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const { selectionSet } = selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const wanted = selection.typeCondition && context.schema.getType(selection.typeCondition.name.value);
      const fitting = wanted ? objectsOf(wanted, context.schema).filter((type) => types.includes(type)) : types;
      return coordinatesOf(selection.selectionSet, fitting, context);
    }
    const name = selection.name.value;
    const here = types.map((type): Coordinate => [type, name]);
    if (!selectionSet) return here;
    const below = types.flatMap((type) => type.getFields()[name] ?? []);
    const targets = new Set(below.flatMap(({ type }) => objectsOf(getNamedType(type), context.schema)));
    return [...here, ...coordinatesOf(selectionSet, [...targets], context)];
  });
}

function objectsOf(type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}
