import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIssuer, type Principal } from '@musubi/scripts';
import { subgraphs } from '@musubi/schema';
import { freePort } from '../../support/free-port.ts';
import { startService, type ServiceProcess } from '../../support/service-process.ts';
import type { Databases } from './databases.ts';

/** The whole house as its users reach it. */
export interface House {
  /** The gateway's `/graphql`. */
  readonly url: string;
  /** A subgraph's own, for what other subgraphs ask of it. */
  readonly urlOf: (subgraph: string) => string;
  /** The root of the keys by which services sign. */
  readonly secret: string;
  readonly token: (principal: Principal) => Promise<string>;
}

const names = subgraphs.map(({ name }) => name);

/** Fills in the sample data, and nothing else, then ends. */
export async function seedHouse(databases: Databases): Promise<void> {
  await withHouse(databases, async () => {});
}

/** Five subgraphs and a gateway, each a process, for a use; all ends with it. */
export async function withHouse<Result>(databases: Databases, use: (house: House) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'musubi-house-'));
  const issuer = await openIssuer(join(folder, 'issuer'));
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const urlOf = (name: string): string => `http://127.0.0.1:${String(ports.get(name))}/graphql`;
  const secret = randomBytes(32).toString('hex');
  const shared = {
    MUSUBI_SECRET: secret,
    EVENTS_URL: databases.urlOf('events'),
    SUBGRAPH_URLS: JSON.stringify(Object.fromEntries(names.map((name) => [name, urlOf(name)]))),
    NODE_ENV: 'production',
  };
  const running: ServiceProcess[] = [];
  const start = async (script: string, args: readonly string[], env: Readonly<Record<string, string>>) => {
    const service = await startService(script, args, { ...shared, ...env });
    running.push(service);
    return service;
  };
  try {
    await Promise.all(
      names.map((name) =>
        start(`subgraphs/${name}/src/main.ts`, ['--migrate', '--seed', '--serve'], {
          PORT: String(ports.get(name)),
          DATABASE_URL: databases.urlOf(name),
        }),
      ),
    );
    const gateway = await start('gateway/src/main.ts', ['--supergraph', 'schema/supergraph.graphql'], {
      PORT: '0',
      JWKS_FILE: issuer.jwksFile,
      ISSUER: issuer.issuer,
      FORWARD_HEADERS: 'x-cart-token',
      DOCUMENTS: 'any',
    });
    return await use({
      url: new URL('/graphql', gateway.url).href,
      urlOf,
      secret,
      token: (principal) => issuer.issueToken(principal),
    });
  } finally {
    await Promise.all(running.map((service) => service.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}
