import type { Words } from '../words/words.ts';

/** How many can be had, in words and a dot: plenty, few, none; or that nobody can say just now. */
export function Stock({ atp, words }: { readonly atp: number | undefined; readonly words: Words }) {
  if (atp === undefined) return <span class="stock unknown">{words.stockUnknown}</span>;
  const level = atp === 0 ? 'none' : atp <= 3 ? 'few' : 'plenty';
  return <span class={`stock ${level}`}>{atp === 0 ? words.soldOut : words.left(atp)}</span>;
}
