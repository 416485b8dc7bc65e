import { join } from 'node:path';

import { dataDirectory } from '../config.ts';
import { readPrincipal, usage } from './arguments.ts';
import { openIssuer } from './issuer.ts';

/** `npm run token`: prints one access token, and nothing else, on standard output. */
const principal = readPrincipal(process.argv.slice(2));
if ('problem' in principal) {
  process.stderr.write(`${principal.problem}\n${usage}\n`);
  process.exitCode = 2;
} else {
  const issuer = await openIssuer(join(dataDirectory(process.env), 'issuer'));
  process.stdout.write(`${await issuer.issueToken(principal)}\n`);
}
