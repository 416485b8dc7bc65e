import { expect, it } from 'vitest';
import { describeRate, parseRate } from './rate.ts';

it('reads rates per second, minute and hour, and several of these', () => {
  expect(parseRate('600/m')).toEqual({ count: 600, periodMs: 60_000 });
  expect(parseRate('5/10s')).toEqual({ count: 5, periodMs: 10_000 });
  expect(parseRate(' 1/2h ')).toEqual({ count: 1, periodMs: 7_200_000 });
});

it.each(['', '5', '0/s', '-1/s', '5/0s', '5/d', '5 / s', '5/s/s', '1e3/s'])('takes "%s" for no rate', (text) => {
  expect(parseRate(text)).toBeUndefined();
});

it('says a rate for people', () => {
  expect(describeRate({ count: 5, periodMs: 10_000 })).toBe('5 in 10 s');
});
