import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Up to here a plan takes a few milliseconds. */
const maxFields = 30;
const maxAlternatives = 8;

/**
 * Whether a normalised operation is planned so soon that handing it to another thread would not pay. What
 * a plan takes depends on its fields less than on its alternatives, which multiply: the subgraphs that an
 * object can be had from, and the types behind an abstract one. Six fields of an interface with five
 * types in two subgraphs can exhaust a machine.
 */
export function isSmall({ definitions }: DocumentNode, schema: GraphQLSchema): boolean {
  return definitions.every((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
    const root = schema.getRootType(definition.operation);
    if (!root) return false;
    const size = { fields: 0, alternatives: 1 };
    add(definition.selectionSet, root, { schema, size });
    return size.fields <= maxFields && size.alternatives <= maxAlternatives;
  });
}

interface Estimate {
  readonly schema: GraphQLSchema;
  readonly size: { fields: number; alternatives: number };
}

function add({ selections }: SelectionSetNode, parent: GraphQLCompositeType, estimate: Estimate): void {
  const { schema, size } = estimate;
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Expected an operation without named fragments');
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = schema.getType(selection.typeCondition?.name.value ?? parent.name);
      add(selection.selectionSet, isCompositeType(condition) ? condition : parent, estimate);
      continue;
    }
    size.fields += 1;
    if (!selection.selectionSet || !(isObjectType(parent) || isInterfaceType(parent))) continue;
    const field = parent.getFields()[selection.name.value];
    const type = field && getNamedType(field.type);
    if (!isCompositeType(type)) continue;
    const sources = sourcesOf(field?.astNode?.directives) || sourcesOf(parent.astNode?.directives);
    const types = isAbstractType(type) ? schema.getPossibleTypes(type).length + 1 : 1;
    size.alternatives *= Math.max(1, sources) * types;
    add(selection.selectionSet, type, estimate);
  }
}

/** The subgraphs that a field or type is said to be in; 0 where nothing is said. */
function sourcesOf(directives: readonly ConstDirectiveNode[] = []): number {
  return directives.filter(({ name }) => name.value === 'join__field' || name.value === 'join__type').length;
}
