import { Kind, visit, type DirectiveNode, type ValueNode } from 'graphql';
import type { VariableValues } from '../operation/check-variables.ts';
import type { Operation } from '../operation/operation.ts';

/** The values of the variables by which an operation includes, skips and defers: a part of its plan's identity. */
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
      const value = isCondition(directive) || isDefer(directive) ? ifOf(directive) : undefined;
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

/** The `@defer` of a fragment, unless its `if` is false. */
export function deferOf(directives: readonly DirectiveNode[] = [], values: VariableValues): DirectiveNode | undefined {
  const directive = directives.find(isDefer);
  const value = directive && ifOf(directive);
  if (value === undefined) return directive;
  const holds = value.kind === Kind.VARIABLE ? values[value.name.value] === true : isTrue(value);
  return holds ? directive : undefined;
}

/** The directives that are left once it is known what is included and what is deferred. */
export function withoutConditions(directives: readonly DirectiveNode[] = []): readonly DirectiveNode[] {
  return directives.filter((directive) => !isCondition(directive) && !isDefer(directive));
}

function isDefer({ name }: DirectiveNode): boolean {
  return name.value === 'defer';
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
