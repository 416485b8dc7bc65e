import type { FetchNode } from '@apollo/query-planner';

type Keys = readonly (string | number)[];

/**
 * The planner asks under aliases of its own where two types have a field of one name and different
 * types, and renames what comes. Errors name the alias: this puts the renamed name into their paths.
 */
export function realNames({ outputRewrites = [] }: FetchNode): (path: Keys | undefined) => Keys | undefined {
  const renamers = outputRewrites.filter((rewrite) => rewrite.kind === 'KeyRenamer');
  if (renamers.length === 0) return (path) => path;
  const names = new Map(renamers.map(({ path, renameKeyTo }) => [path.at(-1), renameKeyTo]));
  return (path) => path?.map((key) => (typeof key === 'string' ? (names.get(key) ?? key) : key));
}
