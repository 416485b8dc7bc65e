import { Kind, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * Supergraph SDL → the same with the resolvable keys of every type before the others. Apollo's planner
 * takes the first key of a subgraph that fits and does not look at `resolvable: false`.
 */
export function resolvableKeysFirst(document: DocumentNode): DocumentNode {
  const ordered = <Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: Node): Node => ({
    ...node,
    directives: (node.directives ?? []).toSorted((a, b) => rank(a) - rank(b)),
  });
  return visit(document, {
    ObjectTypeDefinition: ordered,
    InterfaceTypeDefinition: ordered,
  });
}

/** 1 for a `@join__type` whose key finds nothing, 0 for everything else; sorting is stable. */
function rank({ name, arguments: given = [] }: ConstDirectiveNode): number {
  if (name.value !== 'join__type') return 0;
  const resolvable = given.find((argument) => argument.name.value === 'resolvable')?.value;
  return resolvable?.kind === Kind.BOOLEAN && !resolvable.value ? 1 : 0;
}
