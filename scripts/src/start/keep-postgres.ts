import { setTimeout as delay } from 'node:timers/promises';

import { openPostgres, type OpenPostgres, type PostgresOptions } from '../postgres/open.ts';

const backoffMs = 500;
const maxBackoffMs = 10_000;

/**
 * An embedded server that is started again, on the same port, when it ends by itself: its clients hold the address.
 * A server given by URL is left to whoever runs it.
 */
export async function keepPostgres(
  options: PostgresOptions & { readonly report: (line: string) => void },
): Promise<Pick<OpenPostgres, 'url' | 'close'>> {
  const stopping = new AbortController();
  const state = { server: await openPostgres(options) };
  const { url } = state.server;
  const finished = keepRunning(state, { ...options, port: Number(new URL(url).port) }, stopping.signal);
  return {
    url,
    async close() {
      stopping.abort();
      // The loop may be opening a new server at this moment; that is the one to close.
      await finished;
      await state.server.close();
    },
  };
}

async function keepRunning(
  state: { server: OpenPostgres },
  options: PostgresOptions & { readonly report: (line: string) => void },
  signal: AbortSignal,
): Promise<void> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  for (let wait = backoffMs; ;) {
    await Promise.race([state.server.ended, stopped]);
    if (signal.aborted) return;
    options.report(`PostgreSQL ended; starting it again in ${String(wait / 1000)} s.`);
    await state.server.close();
    await delay(wait, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    try {
      state.server = await openPostgres(options);
      options.report('PostgreSQL is up again');
      wait = backoffMs;
    } catch (error) {
      options.report(error instanceof Error ? error.message : String(error));
      wait = Math.min(maxBackoffMs, wait * 2);
    }
  }
}
