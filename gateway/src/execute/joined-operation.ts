import type { FetchNode } from '@apollo/query-planner';
import {
  Kind,
  print,
  stripIgnoredCharacters,
  visit,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { documentOf } from './fetch-document.ts';
import type { Asking } from './request-text.ts';

/** The response name of fetch number `index` in a joined request. */
export function aliasOf(index: number): string {
  return `_e${String(index)}`;
}

/** The variable with its representations. */
export function variableOf(index: number): string {
  return `_e${String(index)}`;
}

/** The variable with the value of a contextual argument. */
export function contextVariableOf(index: number, name: string): string {
  return `${variableOf(index)}_${name}`;
}

/** One fetch with its number among those that may be joined. */
export interface Numbered {
  readonly node: FetchNode;
  readonly index: number;
}

/** One operation that asks for the entities of all the fetches, each under an alias and with a variable of its own. */
export function joinedOperation(fetches: readonly Numbered[]): Asking {
  const operations = fetches.map(({ node, index }) => renumbered(node, index));
  const variables = new Map<string, VariableDefinitionNode>();
  for (const { variableDefinitions = [] } of operations) {
    for (const definition of variableDefinitions) variables.set(definition.variable.name.value, definition);
  }
  const selections = operations.flatMap(({ selectionSet }): readonly SelectionNode[] => selectionSet.selections);
  const [first] = operations;
  if (!first) throw new Error('Expected fetches to join, got none');
  const joined: OperationDefinitionNode = {
    ...first,
    variableDefinitions: [...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return {
    operation: stripIgnoredCharacters(print(joined)),
    operationName: first.name?.value,
    variableUsages: [...new Set(fetches.flatMap(({ node }) => usagesOf(node)))],
  };
}

/** Whether a fetch is nothing but one `_entities`, as all are that the planner makes. */
export function isJoinable(node: FetchNode): boolean {
  const { requires, contextRewrites = [] } = node;
  if (!requires || contextRewrites.length > 0) return false;
  const { definition, fragments } = documentOf(node);
  if (fragments.size > 0) return false;
  const [field, ...fields] = definition.selectionSet.selections;
  return field?.kind === Kind.FIELD && field.name.value === '_entities' && fields.length === 0;
}

/** The client's variables that a fetch uses. */
function usagesOf(node: FetchNode): readonly string[] {
  const contextual = contextVariables(node);
  return (node.variableUsages ?? []).filter((name) => !contextual.has(name));
}

function contextVariables({ contextRewrites = [] }: FetchNode): ReadonlySet<string> {
  return new Set(contextRewrites.map(({ renameKeyTo }) => renameKeyTo));
}

function renumbered(node: FetchNode, index: number): OperationDefinitionNode {
  const contextual = contextVariables(node);
  const renamed = (name: string): string | undefined => {
    if (name === 'representations') return variableOf(index);
    return contextual.has(name) ? contextVariableOf(index, name) : undefined;
  };
  return visit(documentOf(node).definition, {
    Variable({ name, ...variable }) {
      const value = renamed(name.value);
      return value === undefined ? undefined : { ...variable, name: { kind: Kind.NAME, value } };
    },
    Field: (field) =>
      field.name.value === '_entities' ? { ...field, alias: { kind: Kind.NAME, value: aliasOf(index) } } : undefined,
  });
}
