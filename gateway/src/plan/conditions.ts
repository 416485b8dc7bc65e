import { Kind, visit, type DirectiveNode, type ValueNode } from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';

/** The values of the variables by which an operation includes and skips: a part of its plan's identity. */
export function conditionsOf(operation: Operation, values: VariableValues): Readonly<Record<string, boolean>> {
  const names = variablesByOperation.get(operation) ?? conditionVariables(operation);
  variablesByOperation.set(operation, names);
  return Object.fromEntries(names.map((name) => [name, values[name] === true]));
}

const variablesByOperation = new WeakMap<Operation, readonly string[]>();

function conditionVariables({ document }: Operation): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = isCondition(directive) ? ifOf(directive) : undefined;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
}

/** GraphQL specification, section 6.3.2, CollectFields: skipped wins over included. */
export function isIncluded(directives: readonly DirectiveNode[] = [], values: VariableValues): boolean {
  return directives.filter(isCondition).every((directive) => {
    const value = ifOf(directive);
    const holds = value?.kind === Kind.VARIABLE ? values[value.name.value] === true : isTrue(value);
    return holds === (directive.name.value === 'include');
  });
}

/** The directives that are left once it is known what is included. */
export function withoutConditions(directives: readonly DirectiveNode[] = []): readonly DirectiveNode[] {
  return directives.filter((directive) => !isCondition(directive));
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function ifOf({ arguments: given = [] }: DirectiveNode): ValueNode | undefined {
  return given.find(({ name }) => name.value === 'if')?.value;
}

function isTrue(value: ValueNode | undefined): boolean {
  return value?.kind === Kind.BOOLEAN && value.value;
}
