import { describe, expect, it } from 'vitest';
import { exchangeFor } from '../../test/fixture/exchange.ts';
import type { Breaker, CallEnding } from './breaker.ts';
import { guard } from './guard.ts';
import { CallFailure, type FailureKind, type Send } from './http-exchange.ts';

/** A breaker that admits everything and remembers what it was told. */
function recording() {
  const endings: (readonly [number, CallEnding])[] = [];
  const breaker: Breaker = {
    admit: () => 7,
    settle: (number, ending) => void endings.push([number, ending]),
    state: () => 'closed',
  };
  return { breaker, endings };
}

function answers(status: number): Send {
  return async () => ({ status, body: '', retryAfter: undefined, cacheControl: undefined });
}

describe('what a breaker is told of a call', () => {
  it.each<[number, CallEnding]>([
    [200, 'succeeded'],
    [400, 'succeeded'],
    [429, 'succeeded'],
    [500, 'succeeded'],
    [502, 'failed'],
    [503, 'failed'],
    [504, 'failed'],
  ])('HTTP %i: %s', async (status, ending) => {
    const { breaker, endings } = recording();
    await guard(breaker, answers(status))(exchangeFor());
    expect(endings).toEqual([[7, ending]]);
  });

  it.each<[FailureKind, CallEnding]>([
    ['unavailable', 'failed'],
    ['timeout', 'failed'],
    ['bad-response', 'succeeded'],
    ['out-of-time', 'undecided'],
  ])('%s: %s', async (kind, ending) => {
    const { breaker, endings } = recording();
    const failure = new CallFailure(kind, 'failed');
    await expect(guard(breaker, () => Promise.reject(failure))(exchangeFor())).rejects.toBe(failure);
    expect(endings).toEqual([[7, ending]]);
  });

  it('a client that left, or a bug: undecided', async () => {
    const { breaker, endings } = recording();
    const left = AbortSignal.abort(new CallFailure('timeout', 'left'));
    const leaves: Send = ({ signal }) => Promise.reject(signal.reason);
    await guard(breaker, leaves)(exchangeFor({ signal: left })).catch(() => undefined);
    await guard(breaker, () => Promise.reject(new Error('bug')))(exchangeFor()).catch(() => undefined);
    expect(endings).toEqual([
      [7, 'undecided'],
      [7, 'undecided'],
    ]);
  });

  it('nothing of a call that it did not admit, which is not made', async () => {
    const { breaker, endings } = recording();
    const closed: Breaker = { ...breaker, admit: () => undefined };
    let made = 0;
    const call = guard(closed, (exchange) => {
      made += 1;
      return answers(200)(exchange);
    })(exchangeFor());
    await expect(call).rejects.toMatchObject({ kind: 'not-tried' });
    expect([made, endings]).toEqual([0, []]);
  });
});
