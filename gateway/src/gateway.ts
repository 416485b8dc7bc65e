import { randomUUID } from 'node:crypto';
import { openAuthentication } from './auth/openAuthentication.ts';
import { createDataSource } from './call/dataSource.ts';
import { createSubgraphClients, type SubgraphClients } from './call/subgraphClient.ts';
import { probe } from './call/reachability.ts';
import { runStock } from './execute/runStock.ts';
import type { Readiness } from './http/health.ts';
import { drain, listen } from './http/listen.ts';
import { createHttpServer } from './http/server.ts';
import type { Log } from './lib/log.ts';
import { createDocumentCache } from './operation/documentCache.ts';
import { passportOf } from './passport.ts';
import { run } from './pipeline.ts';
import { createReport } from './report.ts';
import { completeSettings, type GatewaySettings } from './settings.ts';
import { buildGeneration, type Generation } from './supergraph/generation.ts';
import { openSupergraph } from './supergraph/supergraph.ts';

/** What a gateway needs from its process. */
export interface GatewayTools {
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly newId?: () => string;
}

export interface Gateway {
  /** Starts serving; port 0 takes a free one. Resolves to the address, such as `http://localhost:4000`. */
  readonly listen: (port: number, host?: string) => Promise<string>;
  /** Looks for a new supergraph now instead of at the next poll. */
  readonly refresh: () => Promise<void>;
  /** Takes no new work, lets what is in flight finish, and frees everything. */
  readonly close: () => Promise<void>;
}

/** Requests in flight get this long to finish when the gateway closes. */
const drainGraceMs = 10_000;

/** Puts a gateway together. Rejects if the supergraph or the issuer's keys cannot be loaded. */
export async function createGateway(given: GatewaySettings, tools: GatewayTools): Promise<Gateway> {
  const { log, now = Date.now, newId = randomUUID } = tools;
  const settings = completeSettings(given);
  const reportFor = createReport(log, newId);
  const authenticate = await openAuthentication(settings.tokens, { ...settings, now });
  const clients = createSubgraphClients(callSettings(settings), {
    now,
    newId,
    reportFor: (subgraph) => reportFor({ subgraph }),
  });
  const supergraph = await openSupergraph(settings.supergraph, {
    log,
    build: (sdl) =>
      buildGeneration(sdl, {
        log,
        urls: settings.subgraphUrls,
        dataSourceOf: (subgraph) => createDataSource(clients.callOf(subgraph)),
      }),
  });
  let draining = false;
  const server = createHttpServer(
    {
      origins: { allowed: new Set(settings.corsOrigins) },
      maxBodyBytes: settings.limits.bodyBytes,
      playground: settings.playground,
    },
    {
      log,
      isDraining: () => draining,
      readiness: () => readinessOf(supergraph.current(), clients),
      handle: (exchange) =>
        run(exchange, {
          currentGeneration: supergraph.current,
          authenticate,
          documents,
          limits,
          rules: settings,
          plan: () => 'stock',
          report: reportFor(),
          execute: async ({ operation, variables, principal, exchange }) => ({
            kind: 'single',
            result: await runStock({
              operation,
              variables: variables.given,
              log,
              scope: {
                passport: passportOf(principal, exchange.headers, settings.forwardedHeaders),
                signal: exchange.signal,
              },
            }),
          }),
        }),
    },
  );
  const documents = createDocumentCache(1000);
  const { limits } = settings;
  return {
    listen: (port, host) => listen(server, port, host),
    refresh: supergraph.refresh,
    async close() {
      draining = true;
      supergraph.close();
      await drain(server, drainGraceMs);
      await clients.close();
    },
  };
}

function callSettings(settings: ReturnType<typeof completeSettings>) {
  return {
    timeoutMs: settings.subgraphTimeoutMs,
    maxResponseBytes: 10_000_000,
    connections: 32,
    secret: settings.secret,
    kid: settings.kid,
    allowedCodes: new Set(settings.subgraphErrorCodes),
  };
}

async function readinessOf(generation: Generation, clients: SubgraphClients): Promise<Readiness> {
  const entries = await Promise.all(
    generation.subgraphs.map(async (subgraph): Promise<[string, 'reachable' | 'unreachable']> => [
      subgraph.name,
      await probe(clients.callOf(subgraph), 2000),
    ]),
  );
  const subgraphs = Object.fromEntries(entries);
  return { ready: entries.every(([, state]) => state === 'reachable'), subgraphs };
}
