import { describe, expect, test } from 'vitest';
import type { Viewer } from './access.ts';
import { summaryOf, type InteractionFacts } from './interaction.ts';
import { decideRecording, type InteractionClaim } from './record-interactions.ts';

const now = new Date('2026-11-21T09:00:00Z');
const associate: Viewer = { kind: 'associate', subject: 'aoi', storeId: 's1' };
const shopper: Viewer = { kind: 'shopper', customerId: 'hanako' };
const report = { viewer: associate, customerId: 'hanako', now };
const view: InteractionClaim = { id: 'i-1', kind: 'PAGE_VIEW', channel: 'app', url: '/products/1' };

/** A good claim of each kind, and the facts it becomes. */
const kinds: readonly [InteractionClaim, InteractionFacts, string][] = [
  [{ ...view, variantId: 'v-1' }, { kind: 'PAGE_VIEW', url: '/products/1', variantId: 'v-1' }, 'Viewed /products/1'],
  [
    { id: 'i', kind: 'STORE_VISIT', channel: 'store', locationId: 's1' },
    { kind: 'STORE_VISIT', locationId: 's1' },
    'Visited s1',
  ],
  [
    { id: 'i', kind: 'INQUIRY', channel: 'ec', subject: ' サイズ ', body: 'M?' },
    { kind: 'INQUIRY', subject: 'サイズ', body: 'M?' },
    'Asked: サイズ',
  ],
  [
    { id: 'i', kind: 'CALL', channel: 'call', durationSeconds: 61 },
    { kind: 'CALL', durationSeconds: 61, note: null },
    'Call of 2 min',
  ],
  [
    { id: 'i', kind: 'MESSAGE', channel: 'line', inbound: false, body: 'はい\n次' },
    { kind: 'MESSAGE', inbound: false, body: 'はい\n次' },
    'Was written to: はい',
  ],
  [
    { id: 'i', kind: 'SERVICE_NOTE', channel: 'tablet', body: '裾上げ' },
    { kind: 'SERVICE_NOTE', note: '裾上げ', locationId: 's1' },
    'Noted: 裾上げ',
  ],
];

test.each(kinds)('%j is recorded as %j', (claim, facts, summary) => {
  const recorded = { id: claim.id, customerId: 'hanako', occurredAt: now, channel: claim.channel, facts };
  expect(decideRecording([claim], report)).toEqual({ kind: 'accepted', value: [recorded] });
  expect(summaryOf(recorded)).toBe(summary);
});

describe('is refused at the path of the fault:', () => {
  const late = new Date(now.getTime() + 1);
  const good: InteractionClaim = { id: 'i-0', kind: 'STORE_VISIT', channel: 'store', locationId: 's1' };
  test.each<[string, InteractionClaim, string]>([
    ['an id of other letters', { ...view, id: 'a b' }, 'id'],
    ['no channel', { ...view, channel: '' }, 'channel'],
    ['the future', { ...view, occurredAt: late }, 'occurredAt'],
    ['a missing field', { ...view, url: null }, 'url'],
    ['a field of another kind', { ...view, body: 'x' }, 'body'],
    ['a false of another kind', { ...view, inbound: false }, 'inbound'],
    ['an address of another scheme', { ...view, url: 'javascript:alert(1)' }, 'url'],
    ['an id of nothing', { ...view, variantId: '' }, 'variantId'],
    ['a negative call', { id: 'i', kind: 'CALL', channel: 'call', durationSeconds: -1 }, 'durationSeconds'],
    ['an endless body', { id: 'i', kind: 'MESSAGE', channel: 'line', inbound: true, body: 'x'.repeat(10_001) }, 'body'],
    ['an empty body', { id: 'i', kind: 'MESSAGE', channel: 'line', inbound: true, body: ' ' }, 'body'],
    ['a purchase', { id: 'i', kind: 'PURCHASE', channel: 'ec' }, 'kind'],
  ])('%s', (_fault, claim, field) => {
    expect(decideRecording([good, claim], report)).toMatchObject({
      rejection: { kind: 'InvalidInput', field: `interactions.1.${field}` },
    });
  });

  test('none and more than a hundred', () => {
    for (const length of [0, 101]) {
      expect(
        decideRecording(
          Array.from({ length }, () => view),
          report,
        ),
      ).toMatchObject({
        rejection: { field: 'interactions' },
      });
    }
  });
});

test('a shopper records what they did themselves, not what staff did', () => {
  const own = { ...report, viewer: shopper };
  expect(decideRecording([view], own).kind).toBe('accepted');
  const note: InteractionClaim = { id: 'i', kind: 'SERVICE_NOTE', channel: 'app', body: 'x' };
  expect(decideRecording([note], own)).toMatchObject({ rejection: { kind: 'Forbidden' } });
});

test('an id that comes twice counts once, the first time', () => {
  const decided = decideRecording([view, { ...view, url: '/other' }], report);
  expect(decided).toMatchObject({ value: [{ facts: { url: '/products/1' } }] });
});

test('a long line is cut between letters', () => {
  const facts = { kind: 'SERVICE_NOTE', note: '𠮷'.repeat(100), locationId: null } as const;
  const summary = summaryOf({ id: 'i', customerId: 'c', occurredAt: now, channel: 'tablet', facts });
  expect(summary).toBe(`Noted: ${'𠮷'.repeat(79)}…`);
});
