import { connect, postOf, Refusal, type Connection } from './connection.ts';

/** What happened while a load was on. */
export interface Load {
  /** Those that were answered with 200. */
  readonly requests: number;
  /** The others, such as those that an overloaded gateway sheds. */
  readonly refused: number;
  readonly elapsedMs: number;
  /** Of one request each, in milliseconds, sorted. */
  readonly latencies: readonly number[];
}

/** Connections that are open, ready to send one body over and over. */
export interface Loader {
  /** Sends on every connection, one request at a time each, until it is enough, which is looked at often, and all is answered. */
  readonly run: (isEnough: () => boolean) => Promise<Load>;
  readonly close: () => void;
}

export async function openLoader(url: string, body: string, connections: number): Promise<Loader> {
  const open = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  const request = postOf(url, body);
  return {
    run: (isEnough) => runLoad(open, request, isEnough),
    close: () => {
      for (const connection of open) connection.close();
    },
  };
}

/** Enough when this many milliseconds are over, by the clock and from now. */
export function after(durationMs: number): () => boolean {
  const end = performance.now() + durationMs;
  return () => performance.now() >= end;
}

async function runLoad(open: readonly Connection[], request: Buffer, isEnough: () => boolean): Promise<Load> {
  const latencies: number[] = [];
  const began = performance.now();
  let refused = 0;
  const enough = new AbortController();
  const looking = setInterval(() => isEnough() && enough.abort(), 20);
  const loop = async ({ send }: Connection): Promise<void> => {
    while (!enough.signal.aborted) {
      const start = performance.now();
      if (await isAnswered(send(request))) latencies.push(performance.now() - start);
      else refused += 1;
    }
  };
  try {
    await Promise.all(open.map(loop));
  } finally {
    clearInterval(looking);
  }
  return {
    requests: latencies.length,
    refused,
    elapsedMs: performance.now() - began,
    latencies: latencies.toSorted((a, b) => a - b),
  };
}

async function isAnswered(answer: Promise<Buffer>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
