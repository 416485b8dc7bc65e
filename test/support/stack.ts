import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@musubi/chassis/testing';
import { subgraphs } from '@musubi/schema';
import { openIssuer, type Issuer, type Principal } from '@musubi/scripts';
import { createClient, type Client } from '@musubi/sdk';
import { openRecordingProxy, type RecordedCall, type RecordingProxy } from './recording-proxy.ts';
import { startService, type ServiceProcess } from './service-process.ts';

/** The whole house on databases of its own: five subgraphs and a gateway, each a process. */
export interface Stack {
  /** The gateway's `/graphql`. */
  readonly url: string;
  readonly issuer: Issuer;
  /** What the gateway and the subgraphs asked of subgraphs since it was emptied. */
  readonly calls: RecordedCall[];
  /** By subgraph, and the log's under `events`. */
  readonly databases: Readonly<Record<string, TestDatabase>>;
  token(principal: Principal): Promise<string>;
  /** The SDK in somebody's name; undefined for an anonymous caller. */
  client(principal?: Principal, headers?: Readonly<Record<string, string>>): Client;
  /** Kills a service with SIGKILL. */
  kill(name: string): Promise<void>;
  /** Starts a service that was killed; callers find it at the address they know. */
  start(name: string): Promise<void>;
  /** Starts one more gateway before the same subgraphs; its `/graphql`. */
  furtherGateway(): Promise<string>;
  close(): Promise<void>;
}

/** Milliseconds that a start may take on the slowest machine: a bound against hanging, no expectation. */
export const startTimeout = 300_000;

export interface StackOptions {
  /** Pages of these origins may use the gateway. */
  readonly corsOrigins?: readonly string[];
  /** Where the databases are made; by default on the server of all tests. */
  readonly databaseServer?: string;
  /** The log is in JetStream there instead of in a database. */
  readonly natsUrl?: string;
}

/** Starts everything with the sample data in it. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { databaseServer: server, natsUrl } = options;
  const folder = await mkdtemp(join(tmpdir(), 'musubi-stack-'));
  const issuer = await openIssuer(join(folder, 'issuer'));
  const calls: RecordedCall[] = [];
  const names = subgraphs.map(({ name }) => name);
  const events = await createTestDatabase({ server });
  const databases = await byName(names, (name) => createTestDatabase({ directory: directoryOf(name), server }));
  const gatewayProxy = await openRecordingProxy('gateway', () => {});
  const proxies = await byName(names, (name) => openRecordingProxy(name, (call) => calls.push(call)));
  const shared = {
    MUSUBI_SECRET: randomBytes(32).toString('hex'),
    EVENTS_URL: events.url,
    ...(natsUrl === undefined ? {} : { NATS_URL: natsUrl }),
    SUBGRAPH_URLS: JSON.stringify(Object.fromEntries(names.map((name) => [name, need(proxies, name).url]))),
    PORT: '0',
  };
  const running = new Map<string, ServiceProcess>();
  const clients: Client[] = [];

  const startGateway = (): Promise<ServiceProcess> =>
    startService('gateway/src/main.ts', ['--supergraph', 'schema/supergraph.graphql'], {
      ...shared,
      JWKS_FILE: issuer.jwksFile,
      ISSUER: issuer.issuer,
      FORWARD_HEADERS: 'x-cart-token',
      SUBGRAPH_ERROR_CODES: 'PRICING_UNAVAILABLE,COUPONS_UNAVAILABLE',
      CORS_ORIGINS: (options.corsOrigins ?? []).join(','),
    });
  const start = async (name: string): Promise<void> => {
    const service =
      name === 'gateway'
        ? await startGateway()
        : await startService(`subgraphs/${name}/src/main.ts`, ['--seed', '--serve'], {
            ...shared,
            DATABASE_URL: need(databases, name).url,
          });
    running.set(name, service);
    proxyOf(name, proxies, gatewayProxy).pointAt(service.url);
  };

  const token = (principal: Principal): Promise<string> => issuer.issueToken(principal);
  await Promise.all([...names, 'gateway'].map(start));
  return {
    url: gatewayProxy.url,
    issuer,
    calls,
    databases: { ...databases, events },
    token,
    client(principal, headers = {}) {
      const client = createClient({
        url: gatewayProxy.url,
        token: async () => principal && token(principal),
        headers: () => headers,
      });
      clients.push(client);
      return client;
    },
    kill: async (name) => running.get(name)?.kill(),
    start,
    async furtherGateway() {
      const service = await startGateway();
      running.set(`gateway ${running.size}`, service);
      return new URL('/graphql', service.url).href;
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
      await Promise.all([...running.values()].map((service) => service.stop()));
      await Promise.all([gatewayProxy, ...Object.values(proxies)].map((proxy) => proxy.close()));
      await Promise.all([events, ...Object.values(databases)].map((database) => database.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function directoryOf(name: string): URL {
  return new URL(`../../subgraphs/${name}/`, import.meta.url);
}

function proxyOf(
  name: string,
  proxies: Readonly<Record<string, RecordingProxy>>,
  gateway: RecordingProxy,
): RecordingProxy {
  return name === 'gateway' ? gateway : need(proxies, name);
}

async function byName<Value>(
  names: readonly string[],
  open: (name: string) => Promise<Value>,
): Promise<Readonly<Record<string, Value>>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await open(name)] as const)));
}

function need<Value>(record: Readonly<Record<string, Value>>, name: string): Value {
  const value = record[name];
  if (value === undefined) throw new Error(`expected one of ${Object.keys(record).join(', ')}, got ${name}`);
  return value;
}
