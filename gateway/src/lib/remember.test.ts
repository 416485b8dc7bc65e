import { expect, it } from 'vitest';
import { remember } from './remember.ts';

it('asks once for each text, and again after it has forgotten', () => {
  const asked: string[] = [];
  const lengthOf = remember((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  }, 2);
  expect(['', '', 'ab', 'ab'].map(lengthOf)).toEqual([undefined, undefined, 2, 2]);
  expect(asked).toEqual(['', 'ab']);
  expect(['abc', 'ab'].map(lengthOf)).toEqual([3, 2]);
  expect(asked).toEqual(['', 'ab', 'abc', 'ab']);
});
