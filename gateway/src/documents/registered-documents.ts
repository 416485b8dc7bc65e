import { LRUCache } from 'lru-cache';

/** Documents that clients registered under their hash; the ones used least are forgotten first. */
export interface RegisteredDocuments {
  readonly get: (hash: string) => string | undefined;
  readonly set: (hash: string, text: string) => void;
}

const maxDocuments = 1000;
const maxCharacters = 4_000_000;
/** What is longer is refused for its tokens anyway, and would only push out others. */
const maxCharactersEach = 64_000;

export function createRegisteredDocuments(): RegisteredDocuments {
  return new LRUCache<string, string>({
    max: maxDocuments,
    maxSize: maxCharacters,
    maxEntrySize: maxCharactersEach,
    sizeCalculation: (text) => text.length,
  });
}
