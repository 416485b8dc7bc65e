import { Agent, request } from 'node:http';

/** Where requests go, over connections that stay open. */
export interface Door {
  readonly url: string;
  readonly agent: Agent;
}

/** A way in with at most this many connections. */
export function openDoor(url: string, connections: number): Door {
  return { url, agent: new Agent({ keepAlive: true, maxSockets: connections }) };
}

/** One sample of a gateway under load. */
export interface Sample {
  readonly requests: number;
  /** Of one request each, in milliseconds, sorted. */
  readonly latencies: readonly number[];
}

/** Sends one body over and over, as many at a time as asked for, until the time is over. */
export async function sample(
  door: Door,
  body: string,
  { connections, durationMs }: { connections: number; durationMs: number },
): Promise<Sample> {
  const latencies: number[] = [];
  const end = performance.now() + durationMs;
  const loop = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      await post(door, body);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return { requests: latencies.length, latencies: latencies.toSorted((a, b) => a - b) };
}

const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** One request; the text of its answer. Rejects unless it is 200. */
export function post({ url, agent }: Door, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`expected 200, got ${String(response.statusCode)}: ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
