import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

/** What a fetch sends, as a document. */
export interface FetchDocument {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

type Sent = Pick<FetchNode, 'operation'>;

const documents = new WeakMap<Sent, FetchDocument>();

/** Parsed once for each fetch. */
export function documentOf(sent: Sent): FetchDocument {
  const known = documents.get(sent);
  if (known) return known;
  const { definitions } = parse(sent.operation, { noLocation: true });
  const definition = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!definition) throw new Error('Expected a fetch with an operation');
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const document = { definition, fragments: new Map(fragments.map((node) => [node.name.value, node])) };
  documents.set(sent, document);
  return document;
}
