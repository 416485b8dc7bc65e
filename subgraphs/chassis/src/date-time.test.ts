import { parseValue as parseLiteral } from 'graphql';
import { expect, test } from 'vitest';
import { DateTime } from './date-time.ts';

test('moments are served in UTC with milliseconds', () => {
  expect(DateTime.serialize(new Date('2026-11-21T18:30:00+09:00'))).toBe('2026-11-21T09:30:00.000Z');
  expect(DateTime.serialize('2026-11-21 09:30:00.5+00')).toBe('2026-11-21T09:30:00.500Z');
});

test.each(['2026-11-21T09:30:00Z', '2026-11-21t18:30:00+09:00', '2026-11-21T09:30:00.000z'])(
  '%s is a moment, as a variable and as a literal',
  (text) => {
    const moment = new Date('2026-11-21T09:30:00Z');
    expect(DateTime.parseValue(text)).toEqual(moment);
    expect(DateTime.parseLiteral(parseLiteral(JSON.stringify(text)), {})).toEqual(moment);
  },
);

test.each([
  '',
  '2026-11-21',
  '2026-11-21T09:30:00',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '21/11/2026',
  5,
  null,
])('%j is none', (value) => {
  expect(() => DateTime.parseValue(value)).toThrow('Expected a DateTime as RFC 3339 text');
});
