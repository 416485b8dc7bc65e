import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.ts';
import type { HttpExchange, Send } from './http-exchange.ts';
import { exchangeFor } from '../../test/fixture/exchange.ts';

const hangs: Send = ({ signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

function rules(timeoutMs: number): Parameters<typeof deadline>[0] {
  return { timeoutMs, fairMs: 10, monotonic: () => 1000 };
}

describe('the deadline of a call', () => {
  it('tells the subgraph the smaller of its own time and what the request has left', async () => {
    const told: unknown[] = [];
    const next: Send = async ({ headers }) => {
      told.push(headers['x-gw-timeout-ms']);
      return { status: 200, body: '', retryAfter: undefined, cacheControl: undefined };
    };
    for (const left of [5000, 30, 100]) {
      await deadline(rules(100), next)(exchangeFor({ deadline: 1000 + left }));
    }
    expect(told).toEqual(['100', '30', '100']);
  });

  it('gives up with a timeout', async () => {
    const call = deadline(rules(15), hangs)(exchangeFor({ deadline: 9000 }));
    await expect(call).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('blames nobody where too little time was left', async () => {
    const call = deadline(rules(15), hangs)(exchangeFor({ deadline: 1005 }));
    await expect(call).rejects.toMatchObject({ kind: 'out-of-time' });
  });

  it('sends nothing once the time is up', async () => {
    const sent: HttpExchange[] = [];
    const next: Send = async (exchange) => {
      sent.push(exchange);
      return hangs(exchange);
    };
    const call = deadline(rules(15), next)(exchangeFor({ deadline: 1000 }));
    await expect(call).rejects.toMatchObject({ kind: 'out-of-time' });
    expect(sent).toEqual([]);
  });

  it("leaves the caller's abort what it is", async () => {
    const stop = new AbortController();
    const call = deadline(rules(10_000), hangs)(exchangeFor({ signal: stop.signal, deadline: 99_000 }));
    stop.abort(new Error('gone'));
    await expect(call).rejects.toThrow('gone');
  });
});
