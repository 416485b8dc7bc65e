import { expect, test } from 'vitest';
import { assessMemory } from './assess-memory.ts';

const mega = 1e6;
const samplesOf = (heap: (requests: number) => number): Parameters<typeof assessMemory>[0] =>
  Array.from({ length: 50 }, (_, index) => {
    const requests = (index + 1) * 20_000;
    return { requests, heap: heap(requests), rss: 2 * heap(requests) };
  });

test('memory that fills caches at first and then stays is flat', () => {
  const { heapPerMillion, heapRise } = assessMemory(samplesOf((n) => Math.min(n * 200, 60 * mega)));
  expect(heapPerMillion).toBeCloseTo(0);
  expect(heapRise).toBeCloseTo(0);
});

test('a leak of a hundred bytes a request is seen', () => {
  const { heapPerMillion, rssPerMillion, heapRise } = assessMemory(samplesOf((n) => 60 * mega + 100 * n));
  expect(heapPerMillion).toBeCloseTo(100 * mega);
  expect(rssPerMillion).toBeCloseTo(200 * mega);
  expect(heapRise).toBeGreaterThan(0.4);
});
