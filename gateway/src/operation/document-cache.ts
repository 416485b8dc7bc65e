import { LRUCache } from 'lru-cache';
import type { Refused } from '../errors.ts';
import type { Generation } from '../supergraph/generation.ts';
import type { Operation } from './operation.ts';

/** Text and name of an operation that a client wants to run. */
export interface Wanted {
  readonly text: string;
  readonly name: string | undefined;
}

/** Gives the operation, or why there is none; `prepare` is called for what is not remembered. */
export type DocumentCache = (
  generation: Generation,
  wanted: Wanted,
  prepare: () => Operation | Refused,
) => Operation | Refused;

/**
 * Operations that were parsed, validated and found within the limits, one cache for each generation.
 * Refusals are kept too: a client that repeats a bad document costs a look-up.
 */
export function createDocumentCache(maxDocuments: number): DocumentCache {
  const caches = new WeakMap<Generation, LRUCache<string, Operation | Refused>>();

  function cacheOf(generation: Generation): LRUCache<string, Operation | Refused> {
    const cache = caches.get(generation) ?? new LRUCache({ max: maxDocuments });
    caches.set(generation, cache);
    return cache;
  }

  return (generation, { text, name }, prepare) => {
    const cache = cacheOf(generation);
    const key = `${name ?? ''}\n${text}`;
    const known = cache.get(key);
    if (known) return known;
    const prepared = prepare();
    cache.set(key, prepared);
    return prepared;
  };
}
