import { setTimeout as delay } from 'node:timers/promises';

import { untilHealthy } from './healthy.ts';
import { describeEnding, launch, tailOf, type Ending, type Running, type Service } from './launch.ts';

/*
 * A supervised service is, at any time, in one of these states; `stop` leads from each of them to stopped.
 *
 *   starting ── healthy ──▶ up ── ends ──▶ waiting ── the back-off is over ──▶ starting
 *      └── ends, or is not healthy in time ──▶ failed when it was never up, else waiting
 *
 * Invariants: at most one process of the service lives; a service that was never up is not started again, because
 * what it lacks (a table, a port, a variable) does not come by waiting; after `stop` nothing is started.
 */

export interface Supervised {
  readonly name: string;
  /** Settles at the first time up; rejects with ServiceFailed when that does not come. */
  readonly ready: Promise<void>;
  /** Asks the process to end, insists after a while, and resolves when it has. */
  stop(): Promise<void>;
}

export interface SuperviseOptions {
  /** Told in one line what happens after the first start. */
  readonly report: (line: string) => void;
  /** Milliseconds that one start may take. */
  readonly startMs?: number;
  /** Milliseconds that a process has for ending by itself. */
  readonly stopMs?: number;
  /** Milliseconds before the first new start; doubled each time up to `maxBackoffMs`. */
  readonly backoffMs?: number;
  readonly maxBackoffMs?: number;
}

/** Says that a service did not come up at all; the message holds the end of its log. */
class ServiceFailed extends Error {
  override readonly name = 'ServiceFailed';
}

/** A process that stayed up this long starts its back-off anew. */
const settledMs = 30_000;

/** Starts the service and keeps it running until it is stopped. */
export function supervise(service: Service, options: SuperviseOptions): Supervised {
  const stopping = new AbortController();
  const first = Promise.withResolvers<void>();
  const state: State = { running: undefined, wasUp: false };
  // The caller may stop before anybody waits for readiness.
  first.promise.catch(() => {});
  const finished = keepRunning({ service, options, state, signal: stopping.signal, first });
  return {
    name: service.name,
    ready: first.promise,
    async stop() {
      stopping.abort(new ServiceFailed(`${service.name} was stopped`));
      if (state.running !== undefined) await end(state.running, options.stopMs ?? 8000);
      await finished;
    },
  };
}

interface State {
  running: Running | undefined;
  wasUp: boolean;
}

interface Loop {
  readonly service: Service;
  readonly options: SuperviseOptions;
  readonly state: State;
  readonly signal: AbortSignal;
  readonly first: PromiseWithResolvers<void>;
}

async function keepRunning(loop: Loop): Promise<void> {
  const { service, options, state, signal, first } = loop;
  for (let attempt = 0; !signal.aborted;) {
    const began = performance.now();
    const ending = await runOnce(loop, attempt);
    if (signal.aborted) break;
    if (!state.wasUp) {
      first.reject(new ServiceFailed(`${service.name} did not start (${ending}).\n${tailOf(service.logFile)}`));
      return;
    }
    attempt = performance.now() - began > settledMs ? 1 : attempt + 1;
    const wait = Math.min(options.maxBackoffMs ?? 10_000, (options.backoffMs ?? 250) * 2 ** (attempt - 1));
    options.report(
      `${service.name} ended (${ending}); starting it again in ${String(wait / 1000)} s. Log: ${service.logFile}`,
    );
    await delay(wait, undefined, { signal }).catch(() => {});
  }
  first.reject(signal.reason);
}

/** One process from start to end; resolves to how it ended, in words. */
async function runOnce({ service, options, state, signal, first }: Loop, attempt: number): Promise<string> {
  const running = launch(service);
  state.running = running;
  const over = new AbortController();
  const ended: Promise<Ending> = running.ended.finally(() => over.abort());
  const startMs = options.startMs ?? 60_000;
  const inTime = AbortSignal.timeout(startMs);
  try {
    await untilHealthy(service.healthUrl, AbortSignal.any([signal, over.signal, inTime]));
    state.wasUp = true;
    first.resolve();
    if (attempt > 0) options.report(`${service.name} is up again`);
  } catch {
    // Ended, stopped, or late: the endings below tell which.
    if (inTime.aborted && !over.signal.aborted && !signal.aborted) {
      await end(running, options.stopMs ?? 8000);
      return `not healthy within ${String(startMs / 1000)} s`;
    }
  }
  return describeEnding(await ended);
}

async function end(running: Running, patienceMs: number): Promise<void> {
  running.kill('SIGTERM');
  const insist = setTimeout(() => running.kill('SIGKILL'), patienceMs);
  await running.ended;
  clearTimeout(insist);
}
