import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../lib/log.ts';
import { sha256 } from '../lib/sha256.ts';

/** A subgraph as the supergraph names it, with the address that is really called. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
}

/** What the stock executor of one generation is called with; taken from Apollo's own interface. */
export type StockExecutor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];

/** One valid supergraph and everything derived from it; never changes. */
export interface Generation {
  /** The same for the same SDL. */
  readonly id: string;
  readonly sdl: string;
  /** What clients may see. */
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: readonly Subgraph[];
  /** Runs a query or mutation that was validated against `apiSchema`. */
  readonly execute: StockExecutor;
}

export interface GenerationTools {
  readonly log: Log;
  /** The address to call; throws if there is none, which makes the supergraph invalid. */
  readonly addressOf: (name: string, declared: string) => string;
  readonly dataSourceOf: (subgraph: Subgraph) => GraphQLDataSource;
}

/**
 * Builds a generation from supergraph SDL of federation 1 or 2; rejects if it is invalid.
 *
 * Each generation has an ApolloGateway of its own, although one could be updated in place: its
 * executor reads schema, planner and services at different moments of a request, so an update in
 * between would mix two supergraphs. Requests in flight keep theirs alive until they end.
 */
export async function buildGeneration(sdl: string, tools: GenerationTools): Promise<Generation> {
  // Read by the constructor; nothing about anyone's graph leaves the machine.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const subgraphs = new Map<string, Subgraph>();
  const gateway = new ApolloGateway({
    supergraphSdl: sdl,
    validateSupergraph: true,
    logger: apolloLogger(tools.log),
    buildService({ name, url: declared = '' }) {
      const subgraph = { name, url: tools.addressOf(name, declared) };
      subgraphs.set(name, subgraph);
      return tools.dataSourceOf(subgraph);
    },
  });
  const loaded: { apiSchema?: GraphQLSchema } = {};
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    loaded.apiSchema = apiSchema;
  });
  const { executor, schema } = await gateway.load();
  return {
    id: sha256(sdl),
    sdl,
    apiSchema: loaded.apiSchema ?? schema,
    subgraphs: [...subgraphs.values()],
    execute: executor,
  };
}

function apolloLogger(log: Log): Record<'debug' | 'info' | 'warn' | 'error', (text: unknown) => void> {
  return {
    debug: (text) => log.debug({}, String(text)),
    // Apollo's news of its own are told by us once a generation serves.
    info: (text) => log.debug({}, String(text)),
    warn: (text) => log.warn({}, String(text)),
    error: (text) => log.error({}, String(text)),
  };
}
