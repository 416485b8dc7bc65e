import { join } from 'node:path';

import type { Config } from '../config.ts';
import { portOf } from './layout.ts';

/** What `npm start` prints once everything serves. */
export function welcome(config: Config, seconds: number): string {
  const gateway = `http://localhost:${String(config.gatewayPort)}`;
  const pages = `http://localhost:${String(portOf(config, 'touchpoints'))}`;
  return `
Musubi is ready in ${seconds.toFixed(1)} s.

  Playground    ${gateway}/
  GraphQL       ${gateway}/graphql  (subscriptions: ws://localhost:${String(config.gatewayPort)}/graphql)
  Phone page    ${pages}/phone
  Store tablet  ${pages}/tablet

  A token       npm run -s token -- --role shopper --sub ID
  Logs          ${join(config.dataDir, 'logs')}
  Stop          Ctrl-C
`;
}
