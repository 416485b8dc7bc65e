import { Listr, type ListrTask } from 'listr2';

import type { Config, Environment } from '../config.ts';
import { ensureDatabase } from '../postgres/ensure-database.ts';
import { rotateLog, type Service } from '../supervise/launch.ts';
import { supervise, type Supervised } from '../supervise/supervise.ts';
import { gatherFacts } from './facts.ts';
import { keepPostgres } from './keep-postgres.ts';
import { allServices, databases, type Facts } from './layout.ts';
import { assertPortsFree } from './ports.ts';

export interface StartOptions {
  readonly config: Config;
  /** What the processes inherit. */
  readonly env: Environment;
  /** Told in one line of everything that happens after the start. */
  readonly report: (line: string) => void;
  /** Aborts a start that is still going on. */
  readonly signal: AbortSignal;
  /** Which processes to start; the whole of Musubi when absent. */
  readonly services?: (facts: Facts) => readonly Service[];
}

type Close = () => Promise<void>;

/**
 * Starts everything with progress on standard output and resolves, once all of it serves, to what stops it again.
 * When a step fails or the signal aborts, whatever was started is stopped before this rejects.
 */
export async function start(options: StartOptions): Promise<Close> {
  const opened: Close[] = [];
  const closeAll = closeOnce(opened);
  const made: Made = { serverUrl: '' };
  try {
    await assertPortsFree(options.config);
    await steps(options, made, opened).run();
    options.signal.throwIfAborted();
    return closeAll;
  } catch (error) {
    await closeAll();
    throw made.failure ?? error;
  }
}

interface Made {
  serverUrl: string;
  /** What the first service that did not start said; the others end because of it. */
  failure?: unknown;
}

function steps(options: StartOptions, made: Made, opened: Close[]): Listr<Made> {
  const tasks: ListrTask<Made>[] = [
    {
      title: options.config.databaseUrl === undefined ? 'PostgreSQL' : 'PostgreSQL of DATABASE_URL',
      async task(_, task) {
        const server = await keepPostgres({
          dataDir: options.config.dataDir,
          databaseUrl: options.config.databaseUrl,
          report: options.report,
          onProgress: (message) => void (task.output = message),
        });
        opened.push(() => server.close());
        made.serverUrl = server.url;
      },
    },
    {
      title: 'Databases',
      async task(_, task) {
        for (const name of databases) {
          options.signal.throwIfAborted();
          task.output = name;
          await ensureDatabase(made.serverUrl, name);
        }
      },
    },
    {
      title: 'Services',
      task: async (_, task) => task.newListr(await serviceSteps(options, made, opened), { concurrent: true }),
    },
  ];
  return new Listr(tasks, {
    ctx: made,
    // Signals are main.ts's: it stops what was started before it leaves.
    registerSignalListeners: false,
    fallbackRenderer: 'simple',
    rendererOptions: { collapseSubtasks: false },
  });
}

async function serviceSteps(options: StartOptions, made: Made, opened: Close[]): Promise<ListrTask<Made>[]> {
  const facts = await gatherFacts(options.config, options.env, made.serverUrl);
  return (options.services ?? allServices)(facts).map((service) => ({
    title: service.name,
    task: async (_, task) => {
      const error = await failureOf(startService(service, options, opened));
      if (error === undefined) return;
      // Whatever fails after the first was stopped because of it.
      if (made.failure !== undefined) task.skip();
      else throw new Error(`${service.name} did not start`, { cause: (made.failure = error) });
    },
  }));
}

async function failureOf(work: Promise<void>): Promise<unknown> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error;
  }
}

async function startService(service: Service, options: StartOptions, opened: Close[]): Promise<void> {
  options.signal.throwIfAborted();
  rotateLog(service.logFile);
  const supervised: Supervised = supervise(service, { report: options.report });
  opened.push(() => supervised.stop());
  const aborted = new Promise<never>((_, reject) => {
    options.signal.addEventListener('abort', () => reject(options.signal.reason), { once: true });
  });
  await Promise.race([supervised.ready, aborted]);
}

/* The database goes last, the rest at once: whoever calls a service that is gone gets an error, and loses nothing. */
function closeOnce(opened: readonly Close[]): Close {
  let closing: Promise<void> | undefined;
  return () => (closing ??= closeInOrder(opened));
}

async function closeInOrder([database, ...services]: readonly Close[]): Promise<void> {
  await Promise.all(services.map((close) => close()));
  await database?.();
}
