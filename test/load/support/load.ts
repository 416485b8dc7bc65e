import { connect, postOf, type Connection } from './connection.ts';

/** What happened while a load was on. */
export interface Load {
  readonly requests: number;
  readonly elapsedMs: number;
  /** Of one request each, in milliseconds, sorted. */
  readonly latencies: readonly number[];
}

/** Connections that are open, ready to send one body over and over. */
export interface Loader {
  /** Sends on every connection, one request at a time each, until the time is over and all is answered. */
  readonly run: (durationMs: number) => Promise<Load>;
  readonly close: () => void;
}

export async function openLoader(url: string, body: string, connections: number): Promise<Loader> {
  const open = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  const request = postOf(url, body);
  return {
    run: (durationMs) => runLoad(open, request, durationMs),
    close: () => {
      for (const connection of open) connection.close();
    },
  };
}

async function runLoad(open: readonly Connection[], request: Buffer, durationMs: number): Promise<Load> {
  const latencies: number[] = [];
  const began = performance.now();
  const loop = async ({ send }: Connection): Promise<void> => {
    let now = performance.now();
    while (now < began + durationMs) {
      const start = now;
      await send(request);
      now = performance.now();
      latencies.push(now - start);
    }
  };
  await Promise.all(open.map(loop));
  return {
    requests: latencies.length,
    elapsedMs: performance.now() - began,
    latencies: latencies.toSorted((a, b) => a - b),
  };
}
