import {
  Kind,
  valueFromASTUntyped,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DirectiveNode,
} from 'graphql';

/** The value of one argument of a directive, undefined if it is not given. */
export function argumentOf({ arguments: given = [] }: DirectiveNode, name: string): unknown {
  const found = given.find((argument) => argument.name.value === name);
  return found && valueFromASTUntyped(found.value);
}

/** The same directive with some arguments set, or taken away where they are undefined. */
export function withArguments(
  directive: ConstDirectiveNode,
  set: Readonly<Record<string, ConstValueNode | undefined>>,
): ConstDirectiveNode {
  const kept = (directive.arguments ?? []).filter(({ name }) => !Object.hasOwn(set, name.value));
  const added = Object.entries(set).flatMap(([name, value]): readonly ConstArgumentNode[] =>
    value ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }] : [],
  );
  return { ...directive, arguments: [...kept, ...added] };
}

/** The directives of one name that are said of a node, or of a node in one graph. */
export function joinsOf(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | undefined,
  directive: string,
  graph?: string,
): readonly ConstDirectiveNode[] {
  const joins = (node?.directives ?? []).filter(({ name }) => name.value === directive);
  return graph === undefined ? joins : joins.filter((join) => argumentOf(join, 'graph') === graph);
}

/** A directive that is said of a graph. */
export function joinOf(
  name: string,
  graph: string,
  given: Readonly<Record<string, ConstValueNode>> = {},
): ConstDirectiveNode {
  const bare: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name } };
  return withArguments(bare, { graph: { kind: Kind.ENUM, value: graph }, ...given });
}

/** The graphs that are said to have a type. */
export function graphsOf(type: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): readonly string[] {
  return [...new Set(joinsOf(type, 'join__type').map((join) => String(argumentOf(join, 'graph'))))];
}
