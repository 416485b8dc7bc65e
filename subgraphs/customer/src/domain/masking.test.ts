import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { IdentityType } from './decision.ts';
import { viewerOf } from './access.ts';
import { showName, showValue, sightOf } from './masking.ts';

const name = { family: '山田', given: '花子', familyKana: 'ヤマダ', givenKana: 'ハナコ' };

test('the customer, administrators and services see in full', () => {
  expect(sightOf({ kind: 'shopper', customerId: 'hanako' })).toBe('full');
  expect(sightOf({ kind: 'admin', subject: 'root' })).toBe('full');
  expect(sightOf({ kind: 'service', name: 'order' })).toBe('full');
  expect(showValue({ type: 'EMAIL', value: 'hanako@example.jp' }, 'full')).toBe('hanako@example.jp');
});

test('a store sees the whole name, an agent the family name', () => {
  expect(showName(name, 'store')).toEqual({ ...name, full: '山田 花子' });
  expect(showName(name, 'case')).toEqual({ ...name, given: '•••', givenKana: '•••', full: '山田 •••' });
});

test('nobody, if they ever got here, would see the least', () => {
  expect(sightOf(viewerOf({ kind: 'anonymous' }))).toBe('case');
});

test.each([
  ['EMAIL', 'hanako@example.jp', 'h•••@example.jp'],
  ['EMAIL', 'h@example.jp', '•••@example.jp'],
  ['PHONE', '+819012345678', '•••5678'],
  ['MEMBER_CARD', '2900081000013', '•••0013'],
  ['LINE_UID', 'Uhanako0001', '•••0001'],
  ['DEVICE', 'a1b2c3d4-e5f6', '•••e5f6'],
] as const)('of an %s %s staff see %s', (type, value, shown) => {
  expect(showValue({ type, value }, 'store')).toBe(shown);
  expect(showValue({ type, value }, 'case')).toBe(shown);
});

test('the same number of dots hides a long and a short value', () => {
  const types = fc.constantFrom<IdentityType>('EMAIL', 'PHONE', 'MEMBER_CARD', 'LINE_UID', 'DEVICE');
  fc.assert(
    fc.property(types, fc.string({ minLength: 3, maxLength: 60 }), (type, text) => {
      const shown = showValue({ type, value: `${text}@example.jp` }, 'store');
      expect(shown.match(/•+/)?.[0]).toBe('•••');
      expect(shown).not.toContain(text.slice(1));
    }),
  );
});
