import { Kind, type ConstDirectiveNode, type DirectiveNode } from 'graphql';

/** How a result goes to the client: at once, or what is deferred after the rest. */
export type Delivery = 'whole' | 'in parts';

/** What a plan fetches for one deferred fragment in one place of the operation: known by a label of ours. */
export interface Blocks {
  readonly size: number;
  /** The blocks of the fragments that a `@defer` of the client's document defers at a path of response names. */
  readonly at: (directive: DirectiveNode, path: readonly string[]) => readonly string[];
}

export interface BlockWriter extends Blocks {
  /** A new block: the directive to write in place of the client's. */
  readonly add: (directive: DirectiveNode, path: readonly string[]) => ConstDirectiveNode;
}

/**
 * The client's own labels are no names for blocks: they are optional, and a fragment that is spread in two places
 * has one label in both.
 */
export function createBlocks(): BlockWriter {
  const labels = new Map<DirectiveNode, Map<string, string[]>>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    at: (directive, path) => labels.get(directive)?.get(path.join('.')) ?? [],
    add(directive, path) {
      const label = `d${String(size)}`;
      size += 1;
      const byPath = labels.get(directive) ?? new Map<string, string[]>();
      labels.set(directive, byPath);
      const key = path.join('.');
      byPath.set(key, [...(byPath.get(key) ?? []), label]);
      return labelled(label);
    },
  };
}

function labelled(label: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'defer' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'label' },
        value: { kind: Kind.STRING, value: label },
      },
    ],
  };
}
