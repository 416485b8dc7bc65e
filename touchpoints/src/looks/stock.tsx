import type { Words } from '../words/words.ts';

/** How many can be had, in words and a dot: plenty, few, none. */
export function Stock({ atp, words }: { readonly atp: number; readonly words: Words }) {
  const level = atp === 0 ? 'none' : atp <= 3 ? 'few' : 'plenty';
  return <span class={`stock ${level}`}>{atp === 0 ? words.soldOut : words.left(atp)}</span>;
}
