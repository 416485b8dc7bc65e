import { Kind, visit, type OperationDefinitionNode } from 'graphql';

/**
 * Names that plans and their requests give to variables of their own, and what a client's variable of such
 * a name is called instead.
 */
const reserved = /^(_v)*(representations$|contextualArgument_|_e\d)/;

/** The operation with no variable of the client's that a plan could take for its own. */
export function withOwnVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const { variableDefinitions = [] } = operation;
  if (!variableDefinitions.some(({ variable }) => reserved.test(variable.name.value))) return operation;
  return visit(operation, {
    Variable: (variable) =>
      reserved.test(variable.name.value)
        ? { ...variable, name: { kind: Kind.NAME, value: `_v${variable.name.value}` } }
        : undefined,
  });
}

/** What the client calls a variable of a plan's. */
export function clientVariable(name: string): string {
  return name.startsWith('_v') && reserved.test(name) ? name.slice(2) : name;
}
