import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** One subgraph that answers from memory. */
export interface LoadSubgraph {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: object;
}

/** Subgraphs that compose. */
export type World = readonly LoadSubgraph[];

/** Where a world's subgraphs are, by name. */
export type Addresses = Readonly<Record<string, string>>;

/** The supergraph of a world, with its subgraphs at these addresses. */
export function supergraphAt(world: World, addresses: Addresses): string {
  const services = world.map(({ name, typeDefs }) => ({
    name,
    typeDefs: parse(typeDefs),
    url: addresses[name] ?? '',
  }));
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}
