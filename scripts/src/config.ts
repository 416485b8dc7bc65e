import { resolve } from 'node:path';

import { root } from './lib/root.ts';

/** Variables as the operating system gives them; an empty one counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  /** The gateway's port; what else listens follows it. */
  readonly gatewayPort: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly natsUrl: string | undefined;
}

/** The environment of `npm start`. Throws with what was expected. */
export function readConfig(env: Environment): Config {
  return {
    gatewayPort: readPort(env),
    dataDir: dataDirectory(env),
    databaseUrl: present(env['DATABASE_URL']),
    natsUrl: present(env['NATS_URL']),
  };
}

/** DATA_DIR, relative to the repository; `.data` when absent. */
export function dataDirectory(env: Environment): string {
  return resolve(root, present(env['DATA_DIR']) ?? '.data');
}

/* Seven ports in a row are used, so the last must still be one. */
function readPort(env: Environment): number {
  const text = present(env['PORT']) ?? '4000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_500) {
    throw new Error(`PORT: expected a whole number from 1 to 65500, got ${JSON.stringify(text)}`);
  }
  return port;
}

function present(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
