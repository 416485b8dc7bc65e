import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { refusal, refused, type Refused } from '../errors.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Generation } from '../supergraph/generation.ts';
import { plainTerms, type Terms } from './terms.ts';

/** One operation of a document, bound to the generation that it is validated against. */
export interface Operation {
  readonly kind: 'operation';
  /** The same for the same text, operation name and terms. */
  readonly id: string;
  readonly generation: Generation;
  readonly text: string;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly terms: Terms;
}

/** A parsed document with the text that it came from. */
export interface Source {
  readonly text: string;
  readonly document: DocumentNode;
  readonly generation: Generation;
}

/** Picks the operation to run (GraphQL specification, section 6.1, GetOperation). */
export function selectOperation(source: Source, name: string | undefined): Operation | Refused {
  const { text, document, generation } = source;
  const definition = getOperationAST(document, name);
  if (!definition) return refused(refusal('OPERATION_RESOLUTION_FAILURE', whyNone(name)));
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return {
    kind: 'operation',
    id: sha256(`${definition.name?.value ?? ''}\n${text}`),
    generation,
    text,
    document,
    definition,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    terms: plainTerms,
  };
}

function whyNone(name: string | undefined): string {
  return name === undefined
    ? 'Expected one operation in the document, or "operationName" to tell which to run.'
    : `Expected "operationName" to name an operation of the document, got "${name}".`;
}
