import {
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What a field needs: the place of each required field below its object → the arguments that it is read with. */
export type Needs = ReadonlyMap<string, string>;

/** `Type.field` → what it needs. Only fields whose needs name arguments somewhere in the type are listed. */
export type Requirements = ReadonlyMap<string, Needs>;

/**
 * Reads `@join__field(requires:)` of a supergraph: for each object type of which two fields read the same
 * required field with different arguments, what its fields need. Empty for nearly every supergraph.
 */
export function conflictingRequirements(schema: GraphQLSchema): Requirements {
  const found = new Map<string, Needs>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const needs = new Map<string, Needs>();
    for (const { name, astNode } of Object.values(type.getFields())) {
      const own = needsOf(astNode?.directives ?? []);
      if (own.size > 0) needs.set(name, own);
    }
    const all = [...needs].map(([name]) => [name, closed(name, needs)] as const);
    const isConflicted = all.some(([, a]) => all.some(([, b]) => conflict(a, b)));
    if (isConflicted) for (const [name, own] of all) found.set(`${type.name}.${name}`, own);
  }
  return found;
}

/** Whether two fields of one object cannot be planned together. */
export function conflict(a: Needs, b: Needs): boolean {
  return [...a].some(([place, args]) => b.has(place) && b.get(place) !== args);
}

/** With what is needed by what is needed. */
function closed(field: string, needs: ReadonlyMap<string, Needs>, seen: ReadonlySet<string> = new Set()): Needs {
  const own = needs.get(field) ?? new Map<string, string>();
  if (seen.has(field)) return own;
  const further = [...own.keys()].flatMap((place) => {
    const [first = ''] = place.split('.');
    return first === field ? [] : [...closed(first, needs, new Set([...seen, field]))];
  });
  return new Map([...further, ...own]);
}

function needsOf(directives: readonly ConstDirectiveNode[]): Needs {
  const needs = new Map<string, string>();
  for (const { name, arguments: given = [] } of directives) {
    if (name.value !== 'join__field') continue;
    const requires = given.find((argument) => argument.name.value === 'requires');
    const text: unknown = requires ? valueFromASTUntyped(requires.value) : undefined;
    if (typeof text !== 'string') continue;
    const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
    if (definition?.kind === Kind.OPERATION_DEFINITION) gather(definition.selectionSet, '', needs);
  }
  return needs;
}

function gather({ selections }: SelectionSetNode, above: string, needs: Map<string, string>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) gather(selection.selectionSet, above, needs);
    if (selection.kind !== Kind.FIELD) continue;
    const place = `${above}${selection.name.value}`;
    needs.set(
      place,
      (selection.arguments ?? [])
        .map((argument) => print(argument))
        .toSorted()
        .join(),
    );
    if (selection.selectionSet) gather(selection.selectionSet, `${place}.`, needs);
  }
}
