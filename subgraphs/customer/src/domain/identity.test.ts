import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { IdentityType } from './decision.ts';
import { normalizeIdentity, primary } from './identity.ts';

function normal(type: IdentityType, value = ''): string | undefined {
  const decided = normalizeIdentity({ type, value }, 'value');
  return decided.kind === 'accepted' ? decided.value.value : undefined;
}

describe('e-mail addresses', () => {
  test('are compared in lower case, trimmed and in NFC', () => {
    expect(normal('EMAIL', '  Hanako.Yamada@Example.JP ')).toBe('hanako.yamada@example.jp');
    expect(normal('EMAIL', 'jose\u0301@example.jp')).toBe('jos\u00e9@example.jp');
  });

  test.each(['hanako', '@example.jp', 'hanako@', 'hanako@example', 'a b@example.jp', 'a@b@example.jp', 'a@.jp', ''])(
    '%j is none',
    (value) => expect(normal('EMAIL', value)).toBeUndefined(),
  );

  test('end at 254 characters', () => {
    expect(normal('EMAIL', `a@${'b'.repeat(249)}.jp`)).toBeDefined();
    expect(normal('EMAIL', `a@${'b'.repeat(250)}.jp`)).toBeUndefined();
  });
});

describe('phone numbers', () => {
  test.each([
    ['090-1234-5678', '+819012345678'],
    ['０９０－１２３４－５６７８', '+819012345678'],
    ['(03) 1234 5678', '+81312345678'],
    ['+81 90 1234 5678', '+819012345678'],
    ['+81 (0)90-1234-5678', '+819012345678'],
    ['010 44 20 7946 0958', '+442079460958'],
    ['+442079460958', '+442079460958'],
  ])('%s is %s', (written, stored) => expect(normal('PHONE', written)).toBe(stored));

  test.each(['9012345678', '090-1234-567a', '+81 90 1234', '+0123456789', '+1234567890123456', '0', ''])(
    '%j is none',
    (value) => expect(normal('PHONE', value)).toBeUndefined(),
  );

  test('of one person are equal however they are written', () => {
    const digits = fc.stringMatching(/^[789]0[1-9]\d{7}$/);
    const gap = fc.constantFrom('', '-', ' ', '－', '−');
    fc.assert(
      fc.property(digits, gap, gap, (rest, one, two) => {
        const national = `0${rest.slice(0, 2)}${one}${rest.slice(2, 6)}${two}${rest.slice(6)}`;
        expect(normal('PHONE', national)).toBe(`+81${rest}`);
        expect(normal('PHONE', `+81${one}${rest}`)).toBe(`+81${rest}`);
      }),
    );
  });
});

test('a member card needs its prefix and its check digit', () => {
  expect(normal('MEMBER_CARD', '2900081000013')).toBe('2900081000013');
  expect(normal('MEMBER_CARD', '29 0008 1000 013')).toBe('2900081000013');
  expect(normal('MEMBER_CARD', '2900081000014')).toBeUndefined();
  expect(normal('MEMBER_CARD', '4901777018104')).toBeUndefined();
  expect(normal('MEMBER_CARD', '290008100001')).toBeUndefined();
});

test('LINE and device ids keep their case', () => {
  expect(normal('LINE_UID', ' Uhanako0001 ')).toBe('Uhanako0001');
  expect(normal('LINE_UID', 'hanako')).toBeUndefined();
  expect(normal('DEVICE', 'A1b2C3d4-e5f6')).toBe('A1b2C3d4-e5f6');
  expect(normal('DEVICE', 'short')).toBeUndefined();
});

test('a normal form is its own normal form', () => {
  const claims = fc.oneof(
    fc.tuple(fc.constant<IdentityType>('EMAIL'), fc.emailAddress()),
    fc.tuple(fc.constant<IdentityType>('PHONE'), fc.stringMatching(/^0[1-9][ -]?\d{4}[ -]?\d{4}$/)),
    fc.tuple(fc.constant<IdentityType>('DEVICE'), fc.uuid()),
  );
  fc.assert(
    fc.property(claims, ([type, value]) => {
      const once = normal(type, value);
      fc.pre(once !== undefined);
      expect(normal(type, once)).toBe(once);
    }),
  );
});

test('the refusal names the field and never the value', () => {
  const refused = normalizeIdentity({ type: 'EMAIL', value: 'canary-value' }, 'identities.0.value');
  expect(refused).toMatchObject({ kind: 'rejected', rejection: { kind: 'InvalidInput', field: 'identities.0.value' } });
  expect(JSON.stringify(refused)).not.toContain('canary');
});

test('the oldest identity of a type is the primary one', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  const old = { type: 'EMAIL', value: 'z@example.jp', linkedAt: at(1), verifiedAt: null } as const;
  const young = { type: 'EMAIL', value: 'a@example.jp', linkedAt: at(2), verifiedAt: at(2) } as const;
  expect(primary([young, old], 'EMAIL')).toBe(old);
  expect(primary([young, old], 'PHONE')).toBeUndefined();
});
