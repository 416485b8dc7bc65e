import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exchangeFor } from '../../test/fixture/exchange.ts';
import { createInFlight } from '../lib/in-flight.ts';
import type { HttpAnswer, HttpExchange, Send } from './http-exchange.ts';
import { share } from './share.ts';

const done: HttpAnswer = { status: 200, body: '{"data":{}}', retryAfter: undefined, cacheControl: undefined };

/** A subgraph that answers once it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<HttpAnswer>();
  const sent: HttpExchange[] = [];
  const next: Send = (exchange) => {
    sent.push(exchange);
    return Promise.race([
      promise,
      new Promise<never>((_, reject) =>
        exchange.signal.addEventListener('abort', () => reject(exchange.signal.reason)),
      ),
    ]);
  };
  const running = createInFlight<HttpAnswer>();
  let joined = 0;
  const send = share({ running, fairMs: 100, monotonic: () => 0, onShared: () => (joined += 1) }, next);
  return { joined: () => joined, send, sent, running, release: () => resolve(done) };
}

describe('calls at one time', () => {
  it('are made once if they are the same', async () => {
    const { send, sent, joined, release } = held();
    const all = [send(exchangeFor()), send(exchangeFor()), send(exchangeFor())];
    release();
    expect(await Promise.all(all)).toEqual([done, done, done]);
    expect(sent).toHaveLength(1);
    expect(joined()).toBe(2);
  });

  it.each<[string, Partial<HttpExchange>]>([
    ['another text', { body: '{"query":"{ b }"}' }],
    ['another caller', { passport: { sub: 'ada', scp: [], claims: {}, hdr: {} } }],
    ['a forwarded header', { passport: { scp: [], claims: {}, hdr: { 'x-basket': '1' } } }],
    ['too little time', { deadline: 99 }],
  ])('are made each for itself with %s', async (_name, given) => {
    const { send, sent, release } = held();
    const all = [send(exchangeFor()), send(exchangeFor(given))];
    release();
    await Promise.all(all);
    expect(sent).toHaveLength(2);
  });

  it.each([OperationTypeNode.MUTATION, OperationTypeNode.SUBSCRIPTION])(
    'are made each for itself by a %s, even if they are the same',
    async (operation) => {
      const { send, sent, release } = held();
      const all = [send(exchangeFor({ operation })), send(exchangeFor({ operation }))];
      release();
      await Promise.all(all);
      expect(sent).toHaveLength(2);
    },
  );

  it('go on for the others when one leaves, and end when all have left', async () => {
    const { send, sent, release } = held();
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
    const all = [first, second].map(({ signal }) => send(exchangeFor({ signal })));
    first.abort(new Error('first left'));
    await expect(all[0]).rejects.toThrow('first left');
    expect(sent[0]?.signal.aborted).toBe(false);
    second.abort(new Error('second left'));
    await expect(all[1]).rejects.toThrow('second left');
    expect(sent[0]?.signal.aborted).toBe(true);
    const late = send(exchangeFor({ signal: third.signal }));
    release();
    expect(await late).toEqual(done);
    expect(sent).toHaveLength(2);
  });

  it('are not joined by who asks after a change', async () => {
    const { send, sent, running, release } = held();
    const before = send(exchangeFor());
    running.retire();
    const after = send(exchangeFor());
    release();
    await Promise.all([before, after]);
    expect(sent).toHaveLength(2);
  });
});
