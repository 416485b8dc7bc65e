import { createHash } from 'node:crypto';

import {
  Kind,
  print,
  visit,
  type ASTNode,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';

interface DocumentFile {
  readonly document?: { readonly definitions: readonly DefinitionNode[] };
}

/**
 * A plugin of GraphQL code generator: every operation with the fragments that it uses, by the SHA-256 of that
 * text, to the letter as the client's typed documents print. A gateway takes it as its trusted documents.
 */
export function plugin(_schema: GraphQLSchema, files: readonly DocumentFile[]): string {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  );
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const entries = operations.map((operation) => {
    const used = fragmentsOf(operation, fragments);
    // As the typed documents have them: in the order in which they are defined.
    const inOrder = [...fragments.values()].filter((fragment) => used.has(fragment));
    const text = print({ kind: Kind.DOCUMENT, definitions: [operation, ...inOrder] });
    return [createHash('sha256').update(text).digest('hex'), text];
  });
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

function fragmentsOf(
  operation: ASTNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<FragmentDefinitionNode> {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: ASTNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return used;
}
