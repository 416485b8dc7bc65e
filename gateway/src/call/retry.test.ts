import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exchangeFor } from '../../test/fixture/exchange.ts';
import { CallFailure, type HttpAnswer, type Send } from './http-exchange.ts';
import { createRetryBudget } from './retry-budget.ts';
import { retry, type RetryRules } from './retry.ts';

const unavailable = new CallFailure('unavailable', 'no connection');

function answer(status: number, retryAfter?: string): HttpAnswer {
  return { status, body: '{}', retryAfter, cacheControl: undefined };
}

/** A subgraph that gives these outcomes one after another, under a clock that waits move on. */
function scripted(outcomes: (HttpAnswer | Error)[], given: Partial<RetryRules> = {}) {
  const waits: number[] = [];
  let clock = 0;
  let calls = 0;
  let retries = 0;
  const next: Send = async () => {
    const outcome = outcomes[calls++];
    if (outcome === undefined || outcome instanceof Error) throw outcome ?? new Error('Nothing more is scripted');
    return outcome;
  };
  const rules: RetryRules = {
    retries: 2,
    budget: createRetryBudget({ share: 0.1, reserve: 10 }),
    monotonic: () => clock,
    random: () => 0.5,
    async pause(ms) {
      waits.push(ms);
      clock += ms;
    },
    onRetry: () => (retries += 1),
    ...given,
  };
  return { send: retry(rules, next), waits, calls: () => calls, retries: () => retries };
}

describe('retries', () => {
  it.each([
    ['no connection', unavailable],
    ['502', answer(502)],
    ['503', answer(503)],
    ['504', answer(504)],
    ['429 that says when', answer(429, '0')],
  ])('follow %s', async (_name, trouble) => {
    const { send, calls } = scripted([trouble, answer(200)]);
    expect((await send(exchangeFor())).status).toBe(200);
    expect(calls()).toBe(2);
  });

  it.each([
    ['200', answer(200)],
    ['500, which says that it was tried', answer(500)],
    ['429 that says nothing', answer(429)],
    ['a timeout', new CallFailure('timeout', 'late')],
    ['an answer that cannot be used', new CallFailure('bad-response', 'long')],
    ['what the breaker held back', new CallFailure('not-tried', 'open')],
    ['a bug', new Error('bug')],
  ])('do not follow %s', async (_name, outcome) => {
    const { send, calls } = scripted([outcome, answer(200)]);
    await send(exchangeFor()).catch(() => undefined);
    expect(calls()).toBe(1);
  });

  it('are never made for a mutation', async () => {
    const { send, calls } = scripted([unavailable, answer(200)]);
    await expect(send(exchangeFor({ operation: OperationTypeNode.MUTATION }))).rejects.toBe(unavailable);
    expect(calls()).toBe(1);
  });

  it('end with the last outcome when there are no more of them', async () => {
    const { send, waits, retries } = scripted([unavailable, unavailable, answer(503)]);
    expect(await send(exchangeFor())).toEqual(answer(503));
    expect(waits).toEqual([25, 50]);
    expect(retries()).toBe(2);
  });

  it('wait as long as the subgraph asks', async () => {
    const { send, waits } = scripted([answer(503, '2'), answer(200)]);
    await send(exchangeFor());
    expect(waits).toEqual([2000]);
  });

  it('are not begun when they could not end in time', async () => {
    const { send, calls } = scripted([answer(503, '2'), answer(200)]);
    expect(await send(exchangeFor({ deadline: 2000 }))).toEqual(answer(503, '2'));
    expect(calls()).toBe(1);
  });

  it('end when nobody waits any more', async () => {
    const stop = new AbortController();
    const { send, calls } = scripted([unavailable, answer(200)], { pause: async () => stop.abort() });
    await expect(send(exchangeFor({ signal: stop.signal }))).rejects.toBe(unavailable);
    expect(calls()).toBe(1);
  });

  it('stay within a tenth of the calls, but for the first ten', async () => {
    const outcomes = Array.from({ length: 10_000 }, () => unavailable);
    const { send, calls } = scripted(outcomes);
    for (let call = 0; call < 1000; call += 1) await send(exchangeFor()).catch(() => undefined);
    expect(calls() - 1000).toBeLessThanOrEqual(110);
    expect(calls() - 1000).toBeGreaterThan(100);
  });
});
