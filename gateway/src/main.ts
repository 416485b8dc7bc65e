import { pino } from 'pino';
import { readConfig, type ProcessConfig } from './config.ts';
import { createGateway } from './gateway.ts';

const config = readConfigOrExit();
const log = pino({ level: config.logLevel, base: null });
for (const warning of config.warnings) log.warn(warning);

try {
  const gateway = await createGateway(config.settings, { log });
  const stop = (signal: string): void => {
    log.info({ signal }, 'Stopping');
    gateway.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // A parent that started us with an IPC channel takes us with it, however it ends.
  process.once('disconnect', () => stop('disconnect'));
  const url = await gateway.listen(config.port, config.host);
  const metricsUrl = gateway.metricsUrl();
  log.info({ url, metricsUrl }, `Gateway ready at ${url}`);
  process.send?.({ kind: 'ready', url });
} catch (error) {
  log.fatal({ err: error }, 'The gateway could not start');
  process.exitCode = 1;
}

function readConfigOrExit(): ProcessConfig {
  try {
    return readConfig(process.argv.slice(2), process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(2);
  }
}
