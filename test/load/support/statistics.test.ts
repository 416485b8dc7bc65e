import { describe, expect, test } from 'vitest';
import { fitLine, growthExponent, median, pairedRatio, percentile } from './statistics.ts';

describe('the median', () => {
  test.each([
    ['of an odd count is the middle one', [9, 1, 5], 5],
    ['of an even count lies between the middle two', [4, 1, 2, 9], 3],
    ['of one is that one', [7], 7],
    ['is not moved by one wild sample', [10, 11, 12, 13, 5000], 12],
  ])('%s', (_, values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});

test('a percentile is the smallest value that the share does not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([0, 0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 50, 99, 100]);
  expect(percentile([3], 0.99)).toBe(3);
});

describe('a ratio of samples taken in turn', () => {
  test('is that of each turn, so a burden on the machine in some turns cancels out', () => {
    const ours = [10, 100, 10, 100, 10];
    const theirs = [50, 500, 50, 500, 50];
    expect(pairedRatio(theirs, ours)).toBe(5);
  });

  test('is not that of the medians, which may come from different turns', () => {
    expect(pairedRatio([100, 160, 520], [10, 20, 40])).toBe(10);
  });

  test('refuses samples that have no partner', () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow('expected as many of both, got 2 and 1');
  });
});

test('a line through points finds its slope and where it starts', () => {
  const { slope, intercept } = fitLine([1, 2, 3, 10].map((x) => ({ x, y: 7 + 3 * x })));
  expect(slope).toBeCloseTo(3);
  expect(intercept).toBeCloseTo(7);
});

describe('the exponent of growth', () => {
  test.each([
    ['linear', 1],
    ['quadratic', 2],
    ['constant', 0],
  ])('of %s cost is %d', (_, exponent) => {
    const points = [1, 10, 100, 1000].map((x) => ({ x, y: 4 * x ** exponent }));
    expect(growthExponent(points)).toBeCloseTo(exponent);
  });

  test('leaves out what cannot be put on a logarithmic scale', () => {
    expect(growthExponent([0, 1, 10, 100].map((x) => ({ x, y: 2 * x })))).toBeCloseTo(1);
  });
});
