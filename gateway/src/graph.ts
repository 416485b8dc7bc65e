import { fetchText } from './call/fetch-text.ts';
import { probe } from './call/reachability.ts';
import { ownScope } from './call/subgraph-call.ts';
import {
  createSubgraphClients,
  type CallTools,
  type SubgraphAddress,
  type SubgraphClients,
} from './call/subgraph-client.ts';
import type { Readiness } from './http/health.ts';
import type { Log } from './lib/log.ts';
import type { CompleteSettings } from './settings.ts';
import { changesOf, warnOfIgnored } from './supergraph/change-streams.ts';
import { composeRunning } from './supergraph/compose-running.ts';
import { buildGeneration, type Generation } from './supergraph/generation.ts';
import { openSupergraph } from './supergraph/supergraph.ts';

const connectionsPerSubgraph = 32;
const upstreamHeartbeatMs = 10_000;
const probeTimeoutMs = 2000;

/** The supergraph that is served, and the subgraphs behind it. */
export interface Graph {
  readonly clients: SubgraphClients;
  readonly current: () => Generation;
  readonly refresh: () => Promise<void>;
  readonly readiness: () => Promise<Readiness>;
  readonly breakers: () => Readiness['breakers'];
  readonly close: () => Promise<void>;
}

export interface GraphTools extends CallTools {
  readonly log: Log;
  /** Called with each generation before it is served. */
  readonly prepare: (generation: Generation) => void;
  /** Called after another generation is served. */
  readonly onChange: () => void;
}

/** Loads the supergraph and opens the ways to its subgraphs. Rejects if it is missing or invalid. */
export async function openGraph(
  settings: CompleteSettings,
  { log, prepare, onChange, ...tools }: GraphTools,
): Promise<Graph> {
  const clients = createSubgraphClients(
    {
      timeoutMs: settings.subgraphTimeoutMs,
      fairMs: Math.min(settings.subgraphTimeoutMs, settings.requestTimeoutMs) / 2,
      retries: settings.subgraphRetries,
      sharing: sharesCalls(settings) ? 'shared' : 'single',
      maxResponseBytes: settings.limits.subgraphBytes,
      connections: connectionsPerSubgraph,
      pipelining: settings.subgraphPipelining,
      heartbeatMs: upstreamHeartbeatMs,
      secret: settings.secret,
      kid: settings.kid,
      allowedCodes: new Set(settings.subgraphErrorCodes),
    },
    tools,
  );
  const supergraph = await openSupergraph(settings.supergraph, {
    log,
    onChange,
    fetchText: (url) => fetchText(url, settings.subgraphTimeoutMs),
    composeRunning: () => composeRunning(addressesOf(settings), (subgraph, query) => askBare(clients, subgraph, query)),
    build: (sdl) => {
      const generation = buildGeneration(sdl, {
        addressOf: (name, declared) => httpAddress(name, settings.subgraphUrls[name] ?? declared),
      });
      warnOfIgnored(changesOf(generation), log);
      prepare(generation);
      return generation;
    },
  });
  return {
    clients,
    current: supergraph.current,
    refresh: supergraph.refresh,
    readiness: () => readinessOf(supergraph.current(), clients),
    breakers: () => breakersOf(supergraph.current(), clients),
    async close() {
      supergraph.close();
      await clients.close();
    },
  };
}

function addressesOf({ subgraphUrls }: CompleteSettings): readonly SubgraphAddress[] {
  return Object.entries(subgraphUrls).map(([name, url]) => ({ name, url: httpAddress(name, url) }));
}

async function askBare({ bareCallOf }: SubgraphClients, subgraph: SubgraphAddress, query: string) {
  const scope = ownScope(new AbortController().signal);
  const { data } = await bareCallOf(subgraph)(JSON.stringify({ query }), scope);
  return data;
}

function httpAddress(name: string, url: string): string {
  const protocol = URL.parse(url)?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return url;
  throw new Error(`Expected an http(s) address for the subgraph "${name}", got "${url}"`);
}

function sharesCalls({ deduplication }: CompleteSettings): boolean {
  return deduplication === 'calls' || deduplication === 'all';
}

function breakersOf({ subgraphs }: Generation, { breakerOf }: SubgraphClients): Readiness['breakers'] {
  return Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, breakerOf(subgraph)]));
}

async function readinessOf(generation: Generation, clients: SubgraphClients): Promise<Readiness> {
  const probes = generation.subgraphs.map(async (subgraph) => {
    const state = await probe(clients.bareCallOf(subgraph), probeTimeoutMs);
    return { name: subgraph.name, state };
  });
  const states = await Promise.all(probes);
  return {
    ready: states.every(({ state }) => state === 'reachable'),
    subgraphs: Object.fromEntries(states.map(({ name, state }) => [name, state])),
    breakers: breakersOf(generation, clients),
  };
}
