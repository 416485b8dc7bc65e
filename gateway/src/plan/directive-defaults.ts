import { astFromValue, Kind, type ArgumentNode, type DirectiveNode, type GraphQLSchema } from 'graphql';

/**
 * Directives that subgraphs execute, with every argument that has a default: what is left out may be optional
 * to one subgraph and not to another, and the supergraph's definition says what it means.
 */
export function withDefaults(directives: readonly DirectiveNode[], schema: GraphQLSchema): readonly DirectiveNode[] {
  return directives.map((directive) => {
    const given = directive.arguments ?? [];
    const added = (schema.getDirective(directive.name.value)?.args ?? []).flatMap(
      (argument): readonly ArgumentNode[] => {
        if (argument.defaultValue === undefined || given.some(({ name }) => name.value === argument.name)) return [];
        const value = astFromValue(argument.defaultValue, argument.type);
        return value ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument.name }, value }] : [];
      },
    );
    return added.length === 0 ? directive : { ...directive, arguments: [...given, ...added] };
  });
}
