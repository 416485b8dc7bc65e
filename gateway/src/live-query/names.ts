/**
 * Names of what may change, as a word that is looked up: in what an answer depends on, and in what a subgraph
 * tells of. Spaces cannot be in the names of subgraphs or types.
 */
export type ChangeName = string;

/** One entity, as a subgraph knows it. */
export function entityIn(subgraph: string, family: string, key: string): ChangeName {
  return `${subgraph} ${family} ${key}`;
}

/** Any entity of a type. */
export function anyIn(subgraph: string, family: string): ChangeName {
  return `${subgraph} ${family}`;
}

/** Anything that a subgraph tells of. */
export function anythingIn(subgraph: string): ChangeName {
  return subgraph;
}

/** What a subgraph tells of may have been missed. */
export function missedIn(subgraph: string): ChangeName {
  return `${subgraph} ?`;
}
