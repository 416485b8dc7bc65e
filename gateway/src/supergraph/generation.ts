import type { GraphQLSchema } from 'graphql';
import { sha256 } from '../lib/sha256.ts';
import { withLiveDirective } from './live-directive.ts';
import { readSupergraph, type Readings } from './plannable.ts';

/** A subgraph as the supergraph names it, with the address that is really called. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
}

/** One valid supergraph and everything derived from it; never changes. */
export interface Generation extends Readings {
  /** The same for the same SDL. */
  readonly id: string;
  readonly sdl: string;
  /** What clients may see. */
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly Subgraph[];
}

export interface GenerationTools {
  /** The address to call; throws if there is none, which makes the supergraph invalid. */
  readonly addressOf: (name: string, declared: string) => string;
}

/** Builds a generation from supergraph SDL of federation 1 or 2; throws if it is invalid. */
export function buildGeneration(sdl: string, { addressOf }: GenerationTools): Generation {
  const { supergraph, views } = readSupergraph(sdl, { validate: true });
  return {
    id: sha256(sdl),
    sdl,
    // `@defer` and `@live` are the gateway's own: no subgraph need know of them.
    apiSchema: withLiveDirective(supergraph.apiSchema().toGraphQLJSSchema({ includeDefer: true })),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url: addressOf(name, url) })),
    supergraph,
    views,
  };
}
