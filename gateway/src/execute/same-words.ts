import type { FetchNode } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import type { Entity } from './entity.ts';
import type { Asked, EntityFetch } from './entity-fetch.ts';
import { documentOf } from './fetch-document.ts';
import type { Target } from './target.ts';

/**
 * Makes one fetch of those that ask for the same of entities in several places: each entity is asked for once,
 * wherever it is. Only where values come and no objects, which would be the same ones in all places, and to
 * which the places may have different things added.
 */
export function joinSameWords(fetches: readonly EntityFetch[]): readonly EntityFetch[] {
  const byWords = Map.groupBy(fetches, ({ node }) => wordsOf(node));
  return [...byWords.values()].flatMap((same) => {
    const [first] = same;
    return first && same.length > 1 && givesValues(first.node) ? [together(first, same)] : same;
  });
}

function wordsOf(node: FetchNode): string {
  const { requires, inputRewrites, outputRewrites } = node;
  const { variableDefinitions, selectionSet } = documentOf(node).definition;
  // Not its name, which is numbered.
  return JSON.stringify([variableDefinitions, selectionSet, requires, inputRewrites, outputRewrites]);
}

function givesValues(node: FetchNode): boolean {
  const { definition, fragments } = documentOf(node);
  const [entities] = definition.selectionSet.selections;
  if (fragments.size > 0 || entities?.kind !== Kind.FIELD || !entities.selectionSet) return false;
  return hasValuesAlone(entities.selectionSet);
}

function hasValuesAlone({ selections }: SelectionSetNode): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return selection.selectionSet === undefined;
    return selection.kind === Kind.INLINE_FRAGMENT && hasValuesAlone(selection.selectionSet);
  });
}

function together(first: EntityFetch, fetches: readonly EntityFetch[]): EntityFetch {
  return { ...first, collect: (trip, run) => union(fetches.map((fetch) => fetch.collect(trip, run))) };
}

/** Every text once, with all who want what it stands for. */
function union(all: readonly Asked[]): Asked {
  const entities = new Map<string, Entity[]>();
  for (const { texts, sharers } of all) {
    for (const [index, text] of texts.entries()) {
      const own = sharers[index] ?? [];
      const known = entities.get(text);
      if (known) known.push(...own);
      else entities.set(text, [...own]);
    }
  }
  const texts = [...entities.keys()];
  return {
    texts,
    sharers: [...entities.values()],
    everywhere() {
      const places = new Map<string, Target[]>(texts.map((text) => [text, []]));
      for (const asked of all) {
        const own = asked.everywhere();
        for (const [index, text] of asked.texts.entries()) places.get(text)?.push(...(own[index] ?? []));
      }
      return [...places.values()];
    },
  };
}
