import { setTimeout as delay } from 'node:timers/promises';

/** Resolves once the address answers with success; rejects when the signal aborts. */
export async function untilHealthy(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    if (await answers(url, signal)) return;
    await delay(pollMs, undefined, { signal });
  }
}

const pollMs = 40;

/** One answer that takes longer than this counts as none. */
const patienceMs = 2000;

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Nothing listens yet; an abort shows in the caller's check.
    return false;
  }
}
