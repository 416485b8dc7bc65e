import {
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DirectiveNode,
  type InlineFragmentNode,
  type SelectionNode,
} from 'graphql';
import type { Request } from './whole.ts';

/**
 * Defers some of the fragments of an operation, and some fields in fragments of their own: the same numbers defer the same. The root
 * of a mutation is left alone.
 */
export function sprinkleDefer({ query, variables }: Request, numbers: readonly number[]): Request {
  let at = 0;
  let labels = 0;
  const isMutation = query.startsWith('mutation');
  const draw = (below: number): number => (at < numbers.length ? (numbers[at++] ?? 0) % below : 0);
  const defer = (): DirectiveNode => deferLabelled(draw(3) === 0 ? undefined : `l${String(labels++)}`);

  function sprinkle(selection: SelectionNode): SelectionNode {
    const isDeferred = draw(3) === 1;
    if (!isDeferred) return selection;
    if (selection.kind !== Kind.FIELD) {
      return { ...selection, directives: [...(selection.directives ?? []), defer()] };
    }
    return deferring([selection], defer());
  }

  const document = visit(parse(query), {
    SelectionSet: {
      leave(set, _key, _parent, _path, ancestors) {
        if (isMutation && !ancestors.some(isField)) return undefined;
        return { ...set, selections: set.selections.map(sprinkle) };
      },
    },
    // A fragment may be spread at the root of a mutation.
    FragmentDefinition: () => (isMutation ? false : undefined),
  });
  return { query: print(document), variables };
}

function deferring(selections: readonly SelectionNode[], directive: DirectiveNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives: [directive],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function deferLabelled(label: string | undefined): DirectiveNode {
  const argument =
    label === undefined
      ? []
      : [
          {
            kind: Kind.ARGUMENT as const,
            name: { kind: Kind.NAME as const, value: 'label' },
            value: { kind: Kind.STRING as const, value: label },
          },
        ];
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' }, arguments: argument };
}

function isField(node: ASTNode | readonly ASTNode[]): boolean {
  return 'kind' in node && node.kind === Kind.FIELD;
}
