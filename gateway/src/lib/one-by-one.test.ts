import { expect, it } from 'vitest';
import { oneByOne } from './one-by-one.ts';

it('runs all in order, few at a time', async () => {
  const ran: number[] = [];
  const all = Array.from({ length: 10 }, (_, index) => () => void ran.push(index));
  const done = oneByOne(all, 20);
  expect(ran).toEqual([0, 1, 2, 3, 4]);
  await done;
  expect(ran).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
