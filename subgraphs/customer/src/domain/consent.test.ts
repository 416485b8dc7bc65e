import { expect, test } from 'vitest';
import { decideConsent, type Consent, type ConsentStatus } from './consent.ts';

const decidedAt = new Date('2026-11-21T00:00:00Z');
const consent = (status: ConsentStatus, source = 'phone-app'): Consent => ({
  purpose: 'MARKETING',
  channel: 'LINE',
  status,
  source,
  decidedAt,
});

test.each([
  [undefined, 'GRANTED', true],
  [undefined, 'DENIED', true],
  [undefined, 'REVOKED', false],
  ['GRANTED', 'GRANTED', true],
  ['GRANTED', 'DENIED', true],
  ['GRANTED', 'REVOKED', true],
  ['DENIED', 'GRANTED', true],
  ['DENIED', 'REVOKED', false],
  ['REVOKED', 'GRANTED', true],
  ['REVOKED', 'REVOKED', true],
] as const)('after %s, %s is possible: %s', (before, after, possible) => {
  const decided = decideConsent(before && consent(before), consent(after));
  expect(decided).toMatchObject(
    possible ? { kind: 'accepted', value: { consent: { status: after } } } : { rejection: { field: 'status' } },
  );
});

test.each(['', '   ', 'a'.repeat(101), '<script>'])('the source %j is refused', (source) => {
  expect(decideConsent(undefined, consent('GRANTED', source))).toMatchObject({ rejection: { field: 'source' } });
});
