import { Pool } from 'undici';
import { memoize } from '../lib/memoize.ts';
import type { Send } from './http-exchange.ts';
import { createPool } from './http1/pool.ts';
import { sendOver } from './http1/send.ts';
import { send } from './undici-send.ts';

export interface TransportSettings {
  /** To one server. */
  readonly connections: number;
  /** See PoolSettings. */
  readonly pipelining: number;
  readonly maxResponseBytes: number;
  /** Milliseconds that only grow. */
  readonly monotonic: () => number;
}

/** The connections to servers, which are shared by all that is called there. */
export interface Transport {
  readonly sendTo: (url: string) => Send;
  readonly close: () => Promise<void>;
}

interface Way {
  readonly send: Send;
  readonly close: () => Promise<void>;
}

/** Plain HTTP goes over connections of our own, which cost a third of undici's; TLS is left to undici. */
export function openTransport(settings: TransportSettings): Transport {
  const ways = memoize((origin: string) => openWay(new URL(origin), settings));
  return {
    sendTo: (url) => ways.get(new URL(url).origin).send,
    async close() {
      await Promise.all(ways.made().map((way) => way.close()));
    },
  };
}

function openWay(
  { protocol, origin, hostname, host, port }: URL,
  { connections, pipelining, maxResponseBytes: maxBytes, monotonic }: TransportSettings,
): Way {
  if (protocol !== 'http:') {
    const pool = new Pool(origin, { connections });
    return { send: send(pool, maxBytes), close: () => pool.destroy() };
  }
  const address = { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 80 : Number(port) };
  const pool = createPool({ ...address, maxBytes, connections, pipelining, monotonic });
  return { send: sendOver(pool, host), close: async () => pool.close() };
}
