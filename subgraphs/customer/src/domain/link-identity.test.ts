import { describe, expect, test } from 'vitest';
import type { Viewer } from './access.ts';
import type { HeldIdentity, Identity } from './identity.ts';
import { decideLink, decideUnlink } from './link-identity.ts';

const now = new Date('2026-11-21T00:00:00Z');
const shopper: Viewer = { kind: 'shopper', customerId: 'hanako' };
const associate: Viewer = { kind: 'associate', subject: 'aoi', storeId: 's1' };
const service: Viewer = { kind: 'service', name: 'import' };
const email: Identity = { type: 'EMAIL', value: 'hanako@example.jp' };
const card: Identity = { type: 'MEMBER_CARD', value: '2900081000013' };
const had = (identity: Identity): HeldIdentity => ({ ...identity, linkedAt: now, verifiedAt: null });
const free = { customerId: 'hanako', held: [had(card)], owner: undefined };

describe('when an identity is linked', () => {
  test.each([
    ['a shopper', shopper, email, null],
    ['an associate', associate, email, null],
    ['an associate', associate, card, now],
    ['a service', service, email, now],
  ])('by %s, it is verified if somebody vouches for it', (_who, viewer, identity, verifiedAt) => {
    expect(decideLink(free, identity, { viewer, now })).toEqual({
      kind: 'accepted',
      value: { kind: 'IdentityLinked', identity: { ...identity, linkedAt: now, verifiedAt } },
    });
  });

  test("given it is somebody else's, then it is taken, whoever asks", () => {
    for (const viewer of [shopper, associate, service]) {
      expect(decideLink({ ...free, owner: 'taro' }, email, { viewer, now })).toEqual({
        kind: 'rejected',
        rejection: { kind: 'IdentityTaken', type: 'EMAIL' },
      });
    }
  });

  test("given it is the customer's already, then nothing changes", () => {
    const standing = { ...free, owner: 'hanako' };
    expect(decideLink(standing, email, { viewer: shopper, now })).toEqual({ kind: 'accepted', value: undefined });
  });

  test('given the customer has twenty, then it is refused', () => {
    const held = Array.from({ length: 20 }, (_, n) => had({ type: 'DEVICE', value: `device-${n}` }));
    expect(decideLink({ ...free, held }, email, { viewer: shopper, now })).toMatchObject({
      rejection: { field: 'identity' },
    });
  });

  test('as a member card by a shopper, then it is refused without telling whose it is', () => {
    const asked = [decideLink(free, card, { viewer: shopper, now })];
    asked.push(decideLink({ ...free, owner: 'taro' }, card, { viewer: shopper, now }));
    for (const decided of asked) expect(decided).toMatchObject({ rejection: { field: 'identity.type' } });
  });
});

describe('when an identity is unlinked', () => {
  test('given another remains, then it goes', () => {
    expect(decideUnlink([had(email), had(card)], email, shopper)).toEqual({
      kind: 'accepted',
      value: { kind: 'IdentityUnlinked', identity: email },
    });
  });

  test('given it is the last, then it stays', () => {
    expect(decideUnlink([had(email)], email, shopper)).toMatchObject({ rejection: { field: 'identity' } });
  });

  test("given it isn't the customer's, then there is none", () => {
    expect(decideUnlink([had(card)], email, shopper)).toMatchObject({ rejection: { kind: 'NotFound' } });
  });

  test('as a member card by a shopper, then it stays', () => {
    expect(decideUnlink([had(email), had(card)], card, shopper)).toMatchObject({
      rejection: { field: 'identity.type' },
    });
  });
});
