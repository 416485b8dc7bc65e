import {
  Kind,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation, or a fragment by itself, with the fragments that it may spread. */
export interface Measured {
  readonly definition: OperationDefinitionNode | FragmentDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** An operation's size as if every fragment spread were written out. Counts saturate, never wrap. */
export interface Size {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
  /** Fields directly in the measured selection set. */
  readonly fields: number;
}

const nothing: Size = {
  depth: 0,
  introspectionDepth: 0,
  aliases: 0,
  directives: 0,
  selections: 0,
  fields: 0,
};

/** Measures what may not be valid: of fragments that form a cycle, each counts once. */
export function measure({ definition, fragments }: Measured): Size {
  // A fragment is measured once, however often it is spread: a chain of fragments that each spread
  // the next one twice doubles in size with every link, and must not double in cost.
  const measured = new Map<string, Size>();

  function measureFragment(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    measured.set(name, nothing);
    const size = fragment ? plusDirectives(measureSet(fragment.selectionSet), fragment.directives) : nothing;
    measured.set(name, size);
    return size;
  }

  function measureSelection(selection: SelectionNode): Size {
    switch (selection.kind) {
      case Kind.FIELD: {
        const inner = selection.selectionSet ? measureSet(selection.selectionSet) : nothing;
        const local = selection.name.value === '__schema' || selection.name.value === '__type';
        return plusDirectives(
          {
            depth: local ? 1 : inner.depth + 1,
            introspectionDepth: local ? inner.depth + 1 : inner.introspectionDepth,
            aliases: inner.aliases + (selection.alias ? 1 : 0),
            directives: inner.directives,
            selections: inner.selections + 1,
            fields: 1,
          },
          selection.directives,
        );
      }
      case Kind.INLINE_FRAGMENT:
        return plusDirectives(measureSet(selection.selectionSet), selection.directives);
      case Kind.FRAGMENT_SPREAD:
        return plusDirectives(measureFragment(selection.name.value), selection.directives);
      default:
        return selection satisfies never;
    }
  }

  function measureSet({ selections }: SelectionSetNode): Size {
    return selections.map(measureSelection).reduce(add, nothing);
  }

  const variables = definition.variableDefinitions ?? [];
  return variables.reduce(
    (size, variable) => plusDirectives(size, variable.directives),
    plusDirectives(measureSet(definition.selectionSet), definition.directives),
  );
}

function add(a: Size, b: Size): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    selections: a.selections + b.selections,
    fields: a.fields + b.fields,
  };
}

function plusDirectives(size: Size, directives: readonly unknown[] = []): Size {
  return directives.length === 0 ? size : { ...size, directives: size.directives + directives.length };
}
