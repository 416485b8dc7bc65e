import { refusal, refused, type Refused } from '../errors.ts';
import { sha256 } from '../lib/sha256.ts';
import { bareId, type Manifest } from './manifest.ts';
import type { RegisteredDocuments } from './registered-documents.ts';

/** How a request names its document: by text, by id, or by both. */
export interface AskedDocument {
  readonly query: string | undefined;
  readonly documentId: DocumentId | undefined;
}

interface DocumentId {
  /** Known from a manifest; or SHA-256 of a text that the client can give. */
  readonly kind: 'stored' | 'automatic';
  readonly id: string;
}

export interface FoundDocument {
  readonly kind: 'found';
  readonly text: string;
}

/** `scopes` are those of who asks. */
export type FindDocument = (asked: AskedDocument, scopes: readonly string[]) => FoundDocument | Refused;

export interface DocumentRules {
  /** Whether documents have to be in the manifest. */
  readonly mode: 'trusted' | 'any';
  /** Who has it may ask freely in spite of that. */
  readonly freeFormScope: string | undefined;
  readonly manifest: () => Manifest;
  readonly registered: RegisteredDocuments;
}

/**
 * The text that a request wants to run. Ids are looked up in the manifest, then among what clients
 * registered (Apollo's automatic persisted queries); a text is trusted if the manifest has it, to the letter.
 */
export function createFindDocument(rules: DocumentRules): FindDocument {
  const { mode, freeFormScope, manifest, registered } = rules;
  return ({ query, documentId }, scopes) => {
    const automatic = documentId?.kind === 'automatic';
    if (automatic && query !== undefined && sha256(query) !== documentId.id) return hashMismatch;

    const { byId, texts } = manifest();
    const stored = documentId && byId.get(bareId(documentId.id));
    if (stored !== undefined) return found(stored);
    if (query !== undefined && texts.has(query)) return found(query);

    const mayAskFreely = mode === 'any' || (freeFormScope !== undefined && scopes.includes(freeFormScope));
    if (!mayAskFreely) {
      if (byId.size === 0) return noneTrusted;
      return query === undefined ? notFound : notTrusted;
    }
    if (query !== undefined) {
      if (automatic) registered.set(documentId.id, query);
      return found(query);
    }
    if (!automatic) return notFound;
    const text = registered.get(documentId.id);
    return text === undefined ? notRegistered : found(text);
  };
}

function found(text: string): FoundDocument {
  return { kind: 'found', text };
}

const hashMismatch = refused(
  refusal('PERSISTED_QUERY_HASH_MISMATCH', 'Expected "sha256Hash" to be the SHA-256 of "query", in hex.'),
);
const notFound = refused(
  refusal('PERSISTED_DOCUMENT_NOT_FOUND', 'Expected the id of a trusted document; this one is not known.'),
);
const notTrusted = refused(
  refusal('DOCUMENT_NOT_TRUSTED', 'Expected a trusted document; others may not be run with this authority.'),
);
/** Nobody can have meant that: it tells how it is changed. */
const noneTrusted = refused(
  refusal(
    'DOCUMENT_NOT_TRUSTED',
    'Expected a trusted document, but this gateway has none. Who runs it can give it some (TRUSTED_DOCUMENTS), let a scope ask freely (FREE_FORM_SCOPE), or let everybody (DOCUMENTS=any).',
  ),
);
/** Clients send the text after this message. */
const notRegistered = refused(refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound'));
