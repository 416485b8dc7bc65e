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
