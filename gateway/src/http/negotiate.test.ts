import { describe, expect, it } from 'vitest';
import { carrierOfEvents, carrierOfParts, negotiate } from './negotiate.ts';

const graphql = 'application/graphql-response+json';

describe('negotiate', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json', 'application/json'],
    [graphql, graphql],
    [`${graphql}; charset=utf-8, application/json;q=0.9`, graphql],
    [`application/json;q=0.9, ${graphql};q=0.1`, 'application/json'],
    [`text/html, ${graphql};q=0.2`, graphql],
    ['APPLICATION/JSON', 'application/json'],
    ['text/html', undefined],
    ['application/json;q=0', undefined],
    ['multipart/mixed;deferSpec=20220824, application/json', 'application/json'],
    ['multipart/mixed', 'application/json'],
  ])('answers "accept: %s" with %s', (accept, expected) => {
    expect(negotiate(accept)).toBe(expected);
  });
});

const older = { carrier: 'multipart/mixed', form: 'deferSpec=20220824' };
const present = { carrier: 'multipart/mixed', form: 'incrementalSpec=v0.2' };

describe('carrierOfParts', () => {
  it.each([
    [undefined, undefined],
    ['application/json, */*', undefined],
    ['multipart/mixed;deferSpec=20220824, application/json', older],
    ['multipart/mixed; boundary="-"; deferSpec="20220824"', older],
    ['multipart/mixed;incrementalSpec=v0.2, application/json;q=0.9', present],
    ['application/json, multipart/mixed', present],
    ['multipart/mixed;incrementalSpec=v0.2;q=0.1, multipart/mixed;deferSpec=20220824', older],
    ['multipart/mixed;deferSpec=20990101', undefined],
    ['multipart/mixed;incrementalSpec=v9', undefined],
    ['multipart/mixed;boundary="graphql";subscriptionSpec=1.0, application/json', undefined],
    ['text/event-stream', { carrier: 'text/event-stream', form: 'incrementalSpec=v0.2' }],
  ])('finds in "accept: %s" %j', (accept, expected) => {
    expect(carrierOfParts(accept)).toEqual(expected);
  });
});

describe('carrierOfEvents', () => {
  it.each([
    [undefined, undefined],
    ['multipart/mixed', undefined],
    ['multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json;q=0.9', 'multipart/mixed'],
    ['multipart/mixed;subscriptionSpec="1.0";q=0.5, text/event-stream', 'text/event-stream'],
  ])('finds in "accept: %s" %s', (accept, expected) => {
    expect(carrierOfEvents(accept)).toBe(expected);
  });
});
