import { connect } from 'node:net';
import { env } from 'node:process';

import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A NATS server with JetStream; only tests named *.service.test.ts have it. */
    readonly natsUrl: string;
    /** A Redis server; only tests named *.service.test.ts have it. */
    readonly redisUrl: string;
  }
}

/** Provides the machine's servers, and fails the whole run when one is not named or does not listen. */
export async function setup(project: TestProject): Promise<void> {
  project.provide('postgresUrl', await requireServer('DATABASE_URL', 5432));
  project.provide('natsUrl', await requireServer('NATS_URL', 4222));
  project.provide('redisUrl', await requireServer('REDIS_URL', 6379));
}

async function requireServer(name: string, defaultPort: number): Promise<string> {
  const url = env[name];
  if (url === undefined || url === '') {
    throw new Error(`${name} is not set: these tests need that server and do not pass without it.`);
  }
  const { hostname, port } = new URL(url);
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port === '' ? defaultPort : Number(port), hostname);
    socket.once('connect', () => resolve(void socket.destroy()));
    socket.once('error', (cause) => reject(new Error(`${name}: nothing listens at ${hostname}:${port}`, { cause })));
  });
  return url;
}
