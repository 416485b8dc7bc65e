import { LRUCache } from 'lru-cache';
import { sha256 } from '../lib/sha256.ts';
import type { Operation } from './operation.ts';

/** What the running of an operation depends on beside its text and variables. Both lists are sorted. */
export interface Terms {
  /** Fields that the caller is not shown, as `Type.field` of object types. */
  readonly withheld: readonly string[];
  /** Labels of overrides that hold. */
  readonly overrides: readonly string[];
}

/** Nothing is withheld and no labelled override holds. */
export const plainTerms: Terms = { withheld: [], overrides: [] };

const maxTermsOfOne = 100;

const knownByOperation = new WeakMap<Operation, LRUCache<string, Operation>>();

/**
 * The same operation under terms: an operation of its own, whose id tells them, so that nothing that is
 * remembered or shared for one id mixes callers for whom the terms differ.
 */
export function underTerms(operation: Operation, terms: Terms): Operation {
  if (terms.withheld.length === 0 && terms.overrides.length === 0) return operation;
  const known = knownByOperation.get(operation) ?? new LRUCache({ max: maxTermsOfOne });
  knownByOperation.set(operation, known);
  const key = JSON.stringify([terms.withheld, terms.overrides]);
  const remembered = known.get(key);
  if (remembered) return remembered;
  const own = { ...operation, id: sha256(`${operation.id}\n${key}`), terms };
  known.set(key, own);
  return own;
}
