import { openIssuer } from '@musubi/scripts';
import { buildPages, pagesDirectory } from './build.ts';
import { readConfig } from './config.ts';
import { servePages } from './serve.ts';

const config = readConfig(process.env);
await buildPages();
const served = await servePages({
  ...config,
  issuer: await openIssuer(config.issuerDirectory),
  directory: pagesDirectory,
});
process.stdout.write(`pages at ${served.url}\n`);
process.send?.({ kind: 'ready', url: served.url });

const stop = (): void => void served.close().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
