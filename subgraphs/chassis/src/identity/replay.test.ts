import { expect, test } from 'vitest';
import { createReplayGuard } from './replay.ts';

test('a jti is fresh once for as long as a signature can live', () => {
  let now = 0;
  const isFresh = createReplayGuard(() => new Date(now));
  expect(isFresh('a')).toBe(true);
  for (now = 0; now <= 60_000; now += 10_000) expect(isFresh('a')).toBe(false);
  now = 61_000;
  expect(isFresh('b')).toBe(true);
  expect(isFresh('a')).toBe(false);
});

test('memory is bounded: what is older than any signature is forgotten', () => {
  let now = 0;
  const isFresh = createReplayGuard(() => new Date(now));
  isFresh('a');
  now = 200_000;
  isFresh('b');
  now = 400_000;
  expect(isFresh('a')).toBe(true);
});

test('a flood forgets the oldest and keeps refusing the newest', () => {
  const isFresh = createReplayGuard(() => new Date(0), 10);
  for (let index = 0; index < 25; index += 1) isFresh(`jti-${index}`);
  expect(isFresh('jti-24')).toBe(false);
  expect(isFresh('jti-15')).toBe(false);
  expect(isFresh('jti-0')).toBe(true);
});
