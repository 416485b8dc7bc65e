import { expect, test } from 'vitest';
import { judgeAnswer } from './judge-answer.ts';

const ours = '{"data":{"a":1,"list":[{"x":1,"y":2},{"x":3,"y":4}]}}';

test.each([
  ['the same text', ours, 'same'],
  [
    'white space and extensions',
    '{"extensions":{"t":1}, "data":{"a":1,"list":[{"x":1,"y":2},{"x":3,"y":4}]}}\n',
    'same',
  ],
  ['fields in another order', '{"data":{"list":[{"y":2,"x":1},{"x":3,"y":4}],"a":1}}', 'order'],
  ['a list in another order', '{"data":{"a":1,"list":[{"x":3,"y":4},{"x":1,"y":2}]}}', 'wrong'],
  ['a value that differs', '{"data":{"a":2,"list":[{"x":1,"y":2},{"x":3,"y":4}]}}', 'wrong'],
  ['an error beside', '{"errors":[{"message":"no"}],"data":{"a":1,"list":[{"x":1,"y":2},{"x":3,"y":4}]}}', 'wrong'],
  ['a null', '{"data":null}', 'wrong'],
])('an answer with %s is judged', (_, theirs, verdict) => {
  expect(judgeAnswer(ours, theirs)).toBe(verdict);
});
