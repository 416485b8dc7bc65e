import { createClient } from '@redis/client';
import type { Log } from '../lib/log.ts';
import type { Draught, Shortage, TakeAll } from './buckets.ts';

/** Longer than this, a request does not wait for its limits. */
const patienceMs = 250;

/**
 * gcra.ts for several buckets at once, by the clock of Redis: gateways need not agree on the time.
 * Arguments are count, period and cost of each key. Answers 0, or the first short one and its wait.
 */
const takeAll = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local full = {}
for i, key in ipairs(KEYS) do
  local count, period, cost = tonumber(ARGV[3*i-2]), tonumber(ARGV[3*i-1]), tonumber(ARGV[3*i])
  local empty_at = tonumber(redis.call('GET', key)) or now
  local at = math.max(empty_at, now) + math.min(cost, count) * period / count
  local excess = at - now - period
  if excess > 1e-6 * period then return { i, string.format('%.3f', excess) } end
  full[i] = at
end
for i, key in ipairs(KEYS) do
  redis.call('SET', key, string.format('%.3f', full[i]), 'PX', math.ceil(full[i] - now) + 1)
end
return { 0, '0' }
`;

export interface RedisBuckets {
  readonly take: TakeAll;
  readonly close: () => void;
}

/**
 * Buckets that several gateways share. While Redis does not answer, each gateway counts for itself by
 * `fallback`: an outage there neither opens the doors nor shuts them.
 */
export function openRedisBuckets(url: string, fallback: TakeAll, log: Log): RedisBuckets {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (attempt) => Math.min(50 * 2 ** attempt, 2000) },
  });
  let reached = true;
  const lose = (error: unknown): void => {
    if (reached) log.warn({ err: error }, 'Redis does not answer; this gateway counts requests for itself');
    reached = false;
  };
  client.on('error', lose);
  client.on('ready', () => {
    if (!reached) log.info({}, 'Redis answers again');
    reached = true;
  });
  client.connect().catch(lose);

  return {
    async take(draughts) {
      if (!client.isReady) return fallback(draughts);
      try {
        const reply = await client.withAbortSignal(AbortSignal.timeout(patienceMs)).eval(takeAll, {
          keys: draughts.map(({ key }) => `musubi:rate:${key}`),
          arguments: draughts.flatMap(({ rate, cost }) => [rate.count, rate.periodMs, cost].map(String)),
        });
        return shortageIn(reply, draughts);
      } catch (error) {
        lose(error);
        return fallback(draughts);
      }
    },
    close: () => client.destroy(),
  };
}

function shortageIn(reply: unknown, draughts: readonly Draught[]): Shortage | undefined {
  const [which, wait]: unknown[] = Array.isArray(reply) ? reply : [];
  if (typeof which !== 'number') throw new Error('Expected a number of Redis');
  const draught = draughts[which - 1];
  return draught && { draught, retryAfterMs: Number(wait) };
}
