import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';

/** A subgraph to be asked. */
interface RunningSubgraph {
  readonly name: string;
  readonly url: string;
}

/** Runs one query in one subgraph; rejects when there is no answer. */
export type AskSubgraph = (subgraph: RunningSubgraph, query: string) => Promise<Record<string, unknown> | null>;

/**
 * Supergraph SDL, composed from what the subgraphs say of themselves (`_service { sdl }`) by `IntrospectAndCompose`.
 * Rejects when one is silent or they don't compose.
 */
export async function composeRunning(subgraphs: readonly RunningSubgraph[], ask: AskSubgraph): Promise<string> {
  // Loaded only here: a gateway that is given its supergraph needs no composition.
  const { IntrospectAndCompose } = await import('@apollo/gateway');
  const manager = new IntrospectAndCompose({ subgraphs: subgraphs.map(({ name, url }) => ({ name, url })) });
  const { supergraphSdl, cleanup } = await manager.initialize({
    update: () => {},
    healthCheck: async () => {},
    getDataSource: ({ name, url = '' }) => ({
      process: async ({ request }: Pick<GraphQLDataSourceProcessOptions, 'request'>) => ({
        data: await ask({ name, url }, request.query ?? ''),
      }),
    }),
  });
  await cleanup?.();
  return supergraphSdl;
}
