import type { ClientOptions } from './client.ts';

/** Shortest time between two renewals, in milliseconds. */
const shortest = 1000;
/** Timers cannot wait longer. */
const longest = 2 ** 31 - 1;

/**
 * Keeps a connection's token fresh: asks for one again and again, each time when half of what is left is over, and sends it
 * in a `ping`. A token that says nothing of its end is left alone. Returns how to stop.
 */
export function renewTokens(send: (message: string) => void, token: ClientOptions['token']): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function ask(use: (bearer: string) => void): Promise<void> {
    const bearer = await token?.();
    if (stopped || bearer === undefined) return;
    use(bearer);
    const left = millisecondsLeft(bearer);
    if (left !== undefined) schedule(Math.min(Math.max(left / 2, shortest), longest));
  }

  function schedule(wait: number): void {
    timer = setTimeout(() => {
      // Whoever gives tokens may be out of reach for a while; the connection ends with its token, no sooner.
      ask((bearer) => send(JSON.stringify({ type: 'ping', payload: { token: bearer } }))).catch(() => {
        if (!stopped) schedule(shortest);
      });
    }, wait);
  }

  // The first one came with the connection; it only tells when it ends.
  ask(() => {}).catch(() => {});
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Until the `exp` of a JSON Web Token; undefined for any other token. */
function millisecondsLeft(token: string): number | undefined {
  try {
    const [, payload = ''] = token.split('.');
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return undefined;
    return typeof claims.exp === 'number' ? claims.exp * 1000 - Date.now() : undefined;
  } catch {
    return undefined;
  }
}
