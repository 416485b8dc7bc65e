import { expect, it } from 'vitest';
import { backoff } from './backoff.ts';

it('doubles up to the maximum and draws from the upper half', () => {
  const options = { baseMs: 100, maxMs: 1000 };
  const least = [0, 1, 2, 3, 4, 50].map((attempt) => backoff(attempt, { ...options, random: () => 0 }));
  const most = [0, 1, 2, 3, 4, 50].map((attempt) => backoff(attempt, { ...options, random: () => 1 }));
  expect(least).toEqual([50, 100, 200, 400, 500, 500]);
  expect(most).toEqual([100, 200, 400, 800, 1000, 1000]);
});
