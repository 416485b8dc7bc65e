import type { CallScope, ReadData, SubgraphAnswer } from './call/subgraph-call.ts';
import type { SubgraphAddress, SubgraphClients } from './call/subgraph-client.ts';
import type { Generation } from './supergraph/generation.ts';

/** Calls a subgraph, by the name that plans give it, with a request as JSON text; see CallScope for `read`. */
export type Reach = (subgraph: string, body: string, read?: ReadData) => Promise<SubgraphAnswer>;

/** The subgraphs of a generation, called on somebody's behalf. */
export function reach(generation: Generation, clients: SubgraphClients, scope: CallScope): Reach {
  return (name, body, read) => clients.callOf(subgraphNamed(generation, name))(body, read ? { ...scope, read } : scope);
}

/** Throws if there is none: plans name only those that there are. */
export function subgraphNamed({ subgraphs }: Generation, name: string): SubgraphAddress {
  const subgraph = subgraphs.find((known) => known.name === name);
  if (!subgraph) throw new Error(`Expected the plan to name a subgraph, got "${name}"`);
  return subgraph;
}
