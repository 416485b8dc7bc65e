import { expect, test } from 'vitest';
import { isGln } from './gln.ts';

test('a GLN is 13 digits of which the last checks', () => {
  expect(isGln('4569951110016')).toBe(true);
  expect(isGln('4569951110017')).toBe(false);
  expect(isGln('456995111001')).toBe(false);
  expect(isGln('45699511100١6')).toBe(false);
});
