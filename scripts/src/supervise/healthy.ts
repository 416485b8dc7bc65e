import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/** Resolves once the address answers 200; rejects when the signal aborts. */
export async function untilHealthy(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    if (await answers(url, signal)) return;
    await delay(pollMs, undefined, { signal });
  }
}

const pollMs = 100;

/** One answer that takes longer than this counts as none. */
const patienceMs = 2000;

/* Not fetch: a start asks some hundred times while every core is busy, and fetch costs it a second of CPU. */
function answers(url: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal, timeout: patienceMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    // Nothing listens yet; an abort shows in the caller's check.
    request.once('error', () => resolve(false));
    request.once('timeout', () => request.destroy());
  });
}
