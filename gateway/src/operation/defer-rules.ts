import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type ASTVisitor,
  type DirectiveNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { selectionsAtRoot } from './selections-at-root.ts';

/**
 * GraphQL specification, incremental delivery, "Defer And Stream Directives Are Used On Valid Root Field" and
 * "… On Valid Operations": the fields of a mutation's root run in their order, and a subscription answers
 * each event at once.
 */
export function deferPlacesRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(definition) {
      const { operation, selectionSet } = definition;
      if (operation === OperationTypeNode.QUERY) return;
      for (const { directives } of selectionsAtRoot(selectionSet, context)) {
        const nodes = directives?.find(isDefer);
        if (nodes) report(context, `Expected no @defer at the root of a ${operation}.`, nodes);
      }
      if (operation !== OperationTypeNode.SUBSCRIPTION) return;
      const fragments = context.getRecursivelyReferencedFragments(definition);
      for (const within of [definition, ...fragments]) {
        visit(within, { Directive: (directive) => refuseForEvents(directive, context) });
      }
    },
  };
}

/** The same, "Defer And Stream Directive Labels Are Unique": texts, each once in a document. */
export function deferLabelsRule(context: ValidationContext): ASTVisitor {
  const known = new Map<string, DirectiveNode>();
  return {
    Directive(directive) {
      const label = isDefer(directive) ? argumentOf(directive, 'label') : undefined;
      if (!label || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) {
        report(context, 'Expected the label of a @defer to be a text, not a variable.', directive);
        return;
      }
      const same = known.get(label.value);
      if (same) report(context, `Expected labels of @defer to be unique, got "${label.value}" twice.`, same, directive);
      known.set(label.value, directive);
    },
  };
}

/** What a variable decides is left to the request: where it holds, the fragment is not deferred all the same. */
function refuseForEvents(directive: DirectiveNode, context: ValidationContext): void {
  if (!isDefer(directive)) return;
  const condition = argumentOf(directive, 'if');
  const isOff = condition?.kind === Kind.BOOLEAN && !condition.value;
  if (isOff || condition?.kind === Kind.VARIABLE) return;
  report(context, 'Expected no @defer in a subscription, unless its "if" may be false.', directive);
}

function isDefer({ name }: DirectiveNode): boolean {
  return name.value === 'defer';
}

function argumentOf({ arguments: given = [] }: DirectiveNode, wanted: string): ValueNode | undefined {
  return given.find(({ name }) => name.value === wanted)?.value;
}

function report(context: ValidationContext, message: string, ...nodes: readonly DirectiveNode[]): void {
  context.reportError(new GraphQLError(message, { nodes }));
}
