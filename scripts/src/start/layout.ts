import { hostname } from 'node:os';
import { join } from 'node:path';

import type { Config, Environment } from '../config.ts';
import { root } from '../lib/root.ts';
import { databaseUrl } from '../postgres/ensure-database.ts';
import type { Service } from '../supervise/launch.ts';

/** The subgraphs in the order of their ports, the first right after the gateway's. */
const subgraphNames = ['cart', 'customer', 'inventory', 'order', 'product'] as const;

/** Every name that listens, in the order of ports. */
export const listeners = ['gateway', ...subgraphNames, 'touchpoints'] as const;
export type Listener = (typeof listeners)[number];

/** The databases of one start: each subgraph's own, and the event backbone's. */
export const databases = [...subgraphNames.map(databaseOf), 'musubi_events'] as const;

export function portOf(config: Config, name: Listener): number {
  return config.gatewayPort + listeners.indexOf(name);
}

/** What the services have to know that is made at the start. */
export interface Facts {
  readonly config: Config;
  /** Any database of the server that holds all of them. */
  readonly serverUrl: string;
  readonly secret: string;
  readonly issuer: { readonly issuer: string; readonly jwksFile: string };
  /** What the processes inherit. */
  readonly env: Environment;
}

/** Every process of Musubi. */
export function allServices(facts: Facts): readonly Service[] {
  return [
    ...subgraphNames.map((name) => subgraphService(facts, name)),
    gatewayService(facts),
    touchpointsService(facts),
  ];
}

export function subgraphService(facts: Facts, name: (typeof subgraphNames)[number]): Service {
  const port = portOf(facts.config, name);
  return service(facts, name, {
    script: join('subgraphs', name, 'src', 'main.ts'),
    args: ['--migrate', '--seed', '--serve'],
    env: {
      HOST: loopback,
      PORT: String(port),
      DATABASE_URL: databaseUrl(facts.serverUrl, databaseOf(name)),
      EVENTS_URL: databaseUrl(facts.serverUrl, 'musubi_events'),
      NATS_URL: facts.config.natsUrl,
      MUSUBI_SECRET: facts.secret,
      SUBGRAPH_URLS: subgraphUrls(facts.config),
    },
  });
}

function gatewayService(facts: Facts): Service {
  const { config, env } = facts;
  return service(facts, 'gateway', {
    script: join('gateway', 'src', 'main.ts'),
    args: ['--supergraph', join(root, 'schema', 'supergraph.graphql')],
    env: {
      PORT: String(config.gatewayPort),
      DATABASE_URL: undefined,
      MUSUBI_SECRET: facts.secret,
      SUBGRAPH_URLS: subgraphUrls(config),
      JWKS_FILE: facts.issuer.jwksFile,
      ISSUER: facts.issuer.issuer,
      // Known by id, but no limit: people try queries in the playground.
      TRUSTED_DOCUMENTS: join(root, 'schema', 'trusted-documents.json'),
      DOCUMENTS: env['DOCUMENTS'] ?? 'any',
      // A stranger's page must not have its own name point here.
      ALLOWED_HOSTS: env['ALLOWED_HOSTS'] ?? [hostname(), `${hostname()}.local`].join(','),
      QUERY_PLANS: env['QUERY_PLANS'] ?? 'anybody',
      // A guest's cart token is the one header of a client that subgraphs read.
      FORWARD_HEADERS: 'x-cart-token',
      SUBGRAPH_ERROR_CODES: 'PRICING_UNAVAILABLE,COUPONS_UNAVAILABLE',
      CORS_ORIGINS: origins(portOf(config, 'touchpoints')).join(','),
    },
  });
}

/** The pages, which also sign people in with the development issuer's key. */
function touchpointsService(facts: Facts): Service {
  const { config } = facts;
  return service(facts, 'touchpoints', {
    script: join('touchpoints', 'src', 'server', 'main.ts'),
    args: [],
    env: {
      PORT: String(portOf(config, 'touchpoints')),
      DATABASE_URL: undefined,
      // As browsers reach it.
      GRAPH_URL: `http://localhost:${String(config.gatewayPort)}/graphql`,
      ISSUER_DIR: join(config.dataDir, 'issuer'),
    },
  });
}

const loopback = '127.0.0.1';

function service({ config, env }: Facts, name: Listener, own: Pick<Service, 'script' | 'args' | 'env'>): Service {
  return {
    name,
    script: join(root, own.script),
    args: own.args,
    env: { ...env, ...own.env },
    healthUrl: `http://${loopback}:${String(portOf(config, name))}/health`,
    logFile: join(config.dataDir, 'logs', `${name}.log`),
  };
}

function subgraphUrls(config: Config): string {
  const pairs = subgraphNames.map((name) => [name, `http://${loopback}:${String(portOf(config, name))}/graphql`]);
  return JSON.stringify(Object.fromEntries(pairs));
}

function origins(port: number): readonly string[] {
  return ['localhost', loopback].map((host) => `http://${host}:${String(port)}`);
}

/** The name of a subgraph's own database. */
export function databaseOf(name: string): string {
  return `musubi_${name}`;
}
