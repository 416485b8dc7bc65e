import { pino } from 'pino';
import { readConfig, type ProcessConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { sentenceOf } from './lib/sentence-of.ts';

const oneWishMs = 1000;
const config = readConfigOrExit();
const log = pino({ level: config.logLevel, base: null });
for (const warning of config.warnings) log.warn(warning);

try {
  const gateway = await createGateway(config.settings, { log });
  let stoppingSince: number | undefined;
  const stop = (signal: string): void => {
    // Who asks again does not want to wait for what is in flight. But one Ctrl-C comes from the terminal, from the
    // parent that it reaches too, and as the end of that parent.
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > oneWishMs && signal !== 'disconnect') process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    log.info({ signal }, 'Stopping');
    gateway.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A parent that started us with an IPC channel takes us with it, however it ends.
  process.once('disconnect', () => stop('disconnect'));
  const url = await gateway.listen(config.port, config.host);
  const metricsUrl = gateway.metricsUrl();
  log.info({ url, metricsUrl }, `Gateway ready at ${url}`);
  process.send?.({ kind: 'ready', url });
} catch (error) {
  log.debug({ err: error }, 'The gateway could not start');
  process.stderr.write(`The gateway could not start: ${sentenceOf(error)}\n`);
  process.exit(1);
}

function readConfigOrExit(): ProcessConfig {
  try {
    return readConfig(process.argv.slice(2), process.env);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return process.exit(2);
  }
}
