import { once } from 'node:events';
import { parse } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { sql as statement } from 'drizzle-orm';
import { loadTypeDefs } from './type-defs.ts';
import { DateTime } from './date-time.ts';
import { createErrorFormat } from './errors.ts';
import { createHttpServer } from './http/server.ts';
import { serveWebSocket } from './http/websocket.ts';
import { createReplayGuard } from './identity/replay.ts';
import { verify, type SignatureHeaders } from './identity/verify.ts';
import type { SignedRequest } from './identity/sign.ts';
import { changeStream } from './events/changes.ts';
import { isMigrated } from './db/own-migrations.ts';
import type { SubgraphConfig } from './config.ts';
import { openParts, type Parts, type Surroundings } from './parts.ts';
import { startBackground } from './background.ts';
import type { SubgraphDefinition } from './subgraph.ts';
import { contextFactory } from './request-context.ts';

/** A subgraph that is serving. */
export type RunningSubgraph<Deps> = {
  /** Of `POST /graphql`, such as `http://127.0.0.1:4001/graphql`. */
  readonly url: string;
  readonly deps: Deps;
  /** Stops taking requests, ends what runs and closes every connection. */
  close(): Promise<void>;
};

/** Serves a migrated subgraph. Resolves when it listens; workers and consumers run from then on. */
export async function startSubgraph<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  config: SubgraphConfig,
  surroundings: Surroundings = {},
): Promise<RunningSubgraph<Deps>> {
  const parts = await openParts(definition, config, surroundings);
  const { chassis, deps } = parts;
  const closing = new AbortController();
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(loadTypeDefs(definition.directory)),
      resolvers: { DateTime, ...resolversOf(definition) },
    },
  ]);
  const formatError = createErrorFormat(chassis.log, chassis.newId);
  const verifier = { audience: definition.name, keys: parts.keys, clock: chassis.clock };
  const check = (request: SignedRequest, signature: SignatureHeaders) => verify(request, signature, verifier);
  const contextOf = contextFactory(definition, parts, closing.signal);
  // Apollo Server is the slowest of all imports; a process that only migrates does without.
  const { createGraphqlHandler } = await import('./http/apollo.ts');
  const graphql = await createGraphqlHandler<ReturnType<typeof contextOf>>({
    schema,
    formatError,
    isFresh: createReplayGuard(chassis.clock),
    log: chassis.log,
  });
  const server = createHttpServer({
    graphql,
    verify: check,
    contextOf: (verified, signal) => contextOf(verified, { signal }),
    notReady: () => notReady(definition, parts),
    log: chassis.log,
  });
  const sockets = serveWebSocket(server, {
    schema,
    formatError,
    verify: check,
    contextOf: (verified, startAfter) => contextOf(verified, { startAfter }),
  });
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const background = await startBackground(definition, parts);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  return {
    url: `http://${config.host}:${port}/graphql`,
    deps,
    async close() {
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      await sockets.close();
      server.closeIdleConnections();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
      server.closeAllConnections();
      await graphql.close();
      await background.close();
      await parts.close();
    },
  };
}

/** The subgraph's own, and its stream of changes. */
function resolversOf<Deps, Loaders>({ name, changes, resolvers }: SubgraphDefinition<Deps, Loaders>): object {
  if (changes === undefined) return resolvers;
  const own = 'Subscription' in resolvers ? resolvers.Subscription : undefined;
  return { ...resolvers, Subscription: { ...(typeof own === 'object' ? own : {}), ...changeStream(name, changes) } };
}

async function notReady<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  { chassis }: Parts<Deps>,
): Promise<string | undefined> {
  try {
    await chassis.database.execute(statement`select 1`);
    return (await isMigrated(chassis.sql, definition)) ? undefined : 'migrations are pending';
  } catch (error) {
    chassis.log.warn({ err: error }, 'not ready');
    return 'the database can not be reached';
  }
}
