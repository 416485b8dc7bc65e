import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewTokens } from './renew-tokens.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A token that ends so many seconds from now. */
function tokenFor(seconds: number): string {
  const claims = { exp: Math.floor(Date.now() / 1000) + seconds };
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
}

test('a token is renewed in good time, again and again', async () => {
  const sent: unknown[] = [];
  let token = tokenFor(600);
  const stop = renewTokens(
    (message) => sent.push(JSON.parse(message)),
    () => token,
  );
  await vi.advanceTimersByTimeAsync(290_000);
  expect(sent).toEqual([]);
  token = tokenFor(600);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent).toEqual([{ type: 'ping', payload: { token } }]);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(sent).toHaveLength(2);
  stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(sent).toHaveLength(2);
});

test('an issuer that is out of reach is asked again', async () => {
  const sent: string[] = [];
  let asked = 0;
  const stop = renewTokens(
    (message) => sent.push(message),
    () => {
      asked += 1;
      if (asked === 2) throw new Error('no answer');
      return tokenFor(10);
    },
  );
  await vi.advanceTimersByTimeAsync(7000);
  expect(sent.length).toBeGreaterThan(0);
  stop();
});

test('a token that says nothing of its end is left alone', async () => {
  const token = vi.fn<() => string>(() => 'opaque');
  renewTokens(() => {}, token);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(token).toHaveBeenCalledOnce();
});
