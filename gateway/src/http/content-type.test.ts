import { expect, it } from 'vitest';
import { isJson } from './content-type.ts';

it.each([
  ['application/json', true],
  ['Application/JSON; charset=UTF-8', true],
  ['application/json; charset="utf-8"', true],
  ['application/json; x=y', true],
  ['application/json; charset=utf-7', false],
  ['application/json; charset=utf-16', false],
  ['application/json; charset=utf-8; charset=utf-16', false],
  ['text/plain', false],
  ['text/plain; application/json', false],
  ['application/x-www-form-urlencoded', false],
  ['multipart/form-data; boundary=x', false],
  ['', false],
  [undefined, false],
])('takes the content type %s: %s', (contentType, expected) => {
  expect(isJson(contentType)).toBe(expected);
});
