import { expect, test } from 'vitest';
import { assessGrowth } from './assess-growth.ts';

const sizes = [1, 10, 100, 300, 1000, 3000, 10_000];
const grow = (cost: (size: number) => number): ReturnType<typeof assessGrowth> =>
  assessGrowth(sizes.map((x) => ({ x, y: cost(x) })));

test('a cost by the piece upon one that is always there is linear', () => {
  const { exponent, line, steepest } = grow((size) => 200 + 2 * size);
  expect(exponent).toBeGreaterThan(0.9);
  expect(exponent).toBeLessThan(1.01);
  expect(line.slope).toBeCloseTo(2);
  expect(line.intercept).toBeCloseTo(200);
  expect(steepest).toBeCloseTo(1);
});

test('a square is seen where it is large, though small sizes hide it', () => {
  expect(grow((size) => 10_000 + 2 * size + size ** 2 / 100).exponent).toBeGreaterThan(1.5);
});

test('a cliff is seen as one steep step', () => {
  const { steepest } = grow((size) => 2 * size + (size > 2000 ? 10_000 : 0));
  expect(steepest).toBeGreaterThan(2);
});
