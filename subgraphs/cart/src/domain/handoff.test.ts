import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrom, codeOf, qrPayloadOf, refusalOf, statusAt, type Handoff } from './handoff.ts';
import { noon } from './testing/given.ts';

const handoff: Handoff = {
  code: '7K3M9QXZ',
  cartId: 'c1',
  purpose: 'ASSIST',
  locationId: 'shibuya',
  state: { kind: 'OPEN' },
  createdAt: noon,
  expiresAt: new Date(noon.getTime() + 600_000),
};
const claim = { storeId: 'shibuya', purpose: 'ASSIST', now: noon } as const;

describe('claiming a handoff (invariant I10)', () => {
  it('goes through for its store and purpose while it is open', () => {
    expect(refusalOf(handoff, claim)).toBeUndefined();
    expect(refusalOf({ ...handoff, locationId: null }, { ...claim, storeId: 'umeda' })).toBeUndefined();
  });

  it.each([
    ['HANDOFF_USED', { state: { kind: 'CLAIMED', locationId: 'shibuya', claimedBy: 'staff' } }, {}],
    ['HANDOFF_EXPIRED', { state: { kind: 'EXPIRED' } }, {}],
    ['HANDOFF_EXPIRED', {}, { now: handoff.expiresAt }],
    ['HANDOFF_WRONG_STORE', {}, { storeId: 'umeda' }],
    ['HANDOFF_WRONG_PURPOSE', {}, { purpose: 'CHECKOUT' }],
  ] as const)('is refused with %s', (refusal, of, by) => {
    expect(refusalOf({ ...handoff, ...of }, { ...claim, ...by })).toBe(refusal);
  });

  it('ends at the very moment, whether or not anybody wrote it down', () => {
    expect(statusAt(handoff, new Date(handoff.expiresAt.getTime() - 1))).toBe('OPEN');
    expect(statusAt(handoff, handoff.expiresAt)).toBe('EXPIRED');
  });
});

describe('a code', () => {
  it('has eight characters without look-alikes, and is read back as typed, spoken or scanned', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const code = codeFrom(bytes);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        const typed = `${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(codeOf(typed)).toBe(code);
        expect(codeOf(qrPayloadOf(code))).toBe(code);
      }),
    );
  });

  it.each(['', '1234567', '123456789', '1234567U', '1234567!'])('is not %j', (typed) => {
    expect(codeOf(typed)).toBeUndefined();
  });
});
