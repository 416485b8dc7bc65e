import { join } from 'node:path';

import type { Config, Environment } from '../config.ts';
import { openIssuer } from '../issuer/issuer.ts';
import type { Facts } from './layout.ts';
import { readOrMakeSecret } from './secret.ts';

/** Gathers, and makes the first time, what the services of one data directory have to know. */
export async function gatherFacts(config: Config, env: Environment, serverUrl: string): Promise<Facts> {
  return {
    config,
    env,
    serverUrl,
    secret: env['MUSUBI_SECRET'] ?? readOrMakeSecret(config.dataDir),
    issuer: await openIssuer(join(config.dataDir, 'issuer')),
  };
}
