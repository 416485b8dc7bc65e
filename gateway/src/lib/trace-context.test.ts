import { describe, expect, it } from 'vitest';
import { traceContextOf } from './trace-context.ts';

const valid = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('W3C trace context', () => {
  it('is read with its state', () => {
    expect(traceContextOf({ traceparent: valid, tracestate: 'a=1' })).toEqual({
      traceparent: valid,
      tracestate: 'a=1',
    });
    expect(traceContextOf({ traceparent: valid })?.tracestate).toBeUndefined();
  });

  it('is read in a version to come', () => {
    const traceparent = `01${valid.slice(2)}-more`;
    expect(traceContextOf({ traceparent })).toMatchObject({ traceparent });
  });

  it.each([
    undefined,
    '',
    'x',
    valid.toUpperCase(),
    `ff${valid.slice(2)}`,
    `${valid}-more`,
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
    `${valid}\r\nx-evil: 1`,
  ])('is nothing if it says %j', (traceparent) => {
    expect(traceContextOf({ traceparent })).toBeUndefined();
  });

  it('leaves out a state that is longer than has to be passed on', () => {
    expect(traceContextOf({ traceparent: valid, tracestate: 'a'.repeat(513) })?.tracestate).toBeUndefined();
    expect(traceContextOf({ traceparent: valid, tracestate: 'a=é' })?.tracestate).toBeUndefined();
  });
});
