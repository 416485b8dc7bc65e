import { describe, expect, test } from 'vitest';
import type { Viewer } from './access.ts';
import type { Identity } from './identity.ts';
import { decideRegistration, parseRegistration, registered, type Owner, type Registration } from './register.ts';

const now = new Date('2026-11-21T00:00:00Z');
const shopper: Viewer = { kind: 'shopper', customerId: 'hanako' };
const associate: Viewer = { kind: 'associate', subject: 'aoi', storeId: 's1' };
const agent: Viewer = { kind: 'agent', subject: 'ren', caseId: 'k1' };
const service: Viewer = { kind: 'service', name: 'import' };
const email: Identity = { type: 'EMAIL', value: 'hanako@example.jp' };
const card: Identity = { type: 'MEMBER_CARD', value: '2900081000013' };
const claim = {
  name: { family: '山田', given: '花子' },
  locale: 'ja-jp',
  identities: [{ type: 'EMAIL' as const, value: ' Hanako@example.jp' }],
};
const name = { family: '山田', given: '花子', familyKana: null, givenKana: null };
const wanted = (id: string | null, identities = [email]): Registration => ({ id, name, locale: 'ja-JP', identities });
const owns = (customerId: string, identity = email, verified = true): Owner => ({ customerId, identity, verified });

describe('a registration is read', () => {
  test("under the shopper's own id", () => {
    expect(parseRegistration(claim, shopper)).toEqual({ kind: 'accepted', value: wanted('hanako') });
    expect(parseRegistration({ ...claim, id: 'hanako' }, shopper)).toMatchObject({ value: { id: 'hanako' } });
    expect(parseRegistration({ ...claim, id: 'taro' }, shopper)).toMatchObject({ rejection: { kind: 'Forbidden' } });
  });

  test('under a given id or none for others', () => {
    expect(parseRegistration({ ...claim, id: 'c-1' }, service)).toMatchObject({ value: { id: 'c-1' } });
    expect(parseRegistration(claim, associate)).toMatchObject({ value: { id: null } });
  });

  test.each([
    [{ ...claim, id: 'no id' }, 'id'],
    [{ ...claim, name: { family: '', given: '花子' } }, 'name.family'],
    [{ ...claim, locale: '!' }, 'locale'],
    [{ ...claim, identities: [] }, 'identities'],
    [{ ...claim, identities: Array.from({ length: 11 }, () => email) }, 'identities'],
    [{ ...claim, identities: [email, { type: 'PHONE' as const, value: '12' }] }, 'identities.1.value'],
    [{ ...claim, identities: [email, { ...email, value: 'HANAKO@example.jp' }] }, 'identities.1'],
  ])('%j is refused at %s', (faulty, field) => {
    expect(parseRegistration(faulty, service)).toMatchObject({ rejection: { kind: 'InvalidInput', field } });
  });

  test('without member cards from shoppers', () => {
    const faulty = { ...claim, identities: [email, card] };
    expect(parseRegistration(faulty, shopper)).toMatchObject({ rejection: { field: 'identities.1.type' } });
    expect(parseRegistration(faulty, associate).kind).toBe('accepted');
  });
});

describe('whom a registration is about', () => {
  const nobody = { owners: [], existing: false };
  const known = (customerId: string) => ({ kind: 'accepted', value: { kind: 'known', customerId } });
  const taken = { kind: 'rejected', rejection: { kind: 'IdentityTaken', type: 'EMAIL' } };

  test('somebody new, when nobody has the names', () => {
    const fresh = { kind: 'accepted', value: { kind: 'new' } };
    for (const viewer of [shopper, associate, agent, service]) {
      expect(decideRegistration(wanted(null), nobody, viewer)).toEqual(fresh);
    }
  });

  test('the customer with the verified name, for services and agents', () => {
    const found = { owners: [owns('taro')], existing: false };
    expect(decideRegistration(wanted(null), found, service)).toEqual(known('taro'));
    expect(decideRegistration(wanted(null), found, agent)).toEqual(known('taro'));
  });

  test('nobody, when the name is not verified', () => {
    const found = { owners: [owns('taro', email, false)], existing: false };
    expect(decideRegistration(wanted(null), found, service)).toEqual(taken);
  });

  test('for a store only who shows the card', () => {
    const byMail = { owners: [owns('taro')], existing: false };
    expect(decideRegistration(wanted(null), byMail, associate)).toEqual(taken);
    const byCard = { owners: [owns('taro', card)], existing: false };
    expect(decideRegistration(wanted(null, [card]), byCard, associate)).toEqual(known('taro'));
  });

  test('never another customer for a shopper, and never one of another id', () => {
    const found = { owners: [owns('taro')], existing: false };
    expect(decideRegistration(wanted('hanako'), found, shopper)).toEqual(taken);
    expect(decideRegistration(wanted('c-1'), found, service)).toEqual(taken);
    expect(decideRegistration(wanted('hanako'), { ...found, existing: true }, shopper)).toEqual(taken);
  });

  test('nobody, when the names are of two customers', () => {
    const found = { owners: [owns('taro', card), owns('yuki', email)], existing: false };
    expect(decideRegistration(wanted(null, [email, card]), found, service)).toEqual(taken);
  });

  test('the shopper who is there already, if the names are theirs', () => {
    const found = { owners: [owns('hanako', email, false)], existing: true };
    expect(decideRegistration(wanted('hanako'), found, shopper)).toEqual(known('hanako'));
    expect(decideRegistration(wanted('hanako'), { owners: [], existing: true }, shopper)).toMatchObject({
      rejection: { field: 'id' },
    });
  });

  test('an id alone opens no customer to a store', () => {
    const found = { owners: [owns('hanako')], existing: true };
    expect(decideRegistration(wanted('hanako'), found, associate)).toMatchObject({ rejection: { field: 'id' } });
    expect(decideRegistration(wanted('hanako'), found, service)).toEqual(known('hanako'));
  });
});

describe('a new customer', () => {
  const by = { viewer: shopper, now, card: '2900100000010' };

  test('gets a verified member card, and stays unverified otherwise', () => {
    const { customer, identities } = registered({ ...wanted('hanako'), id: 'hanako' }, by);
    expect(customer).toEqual({ id: 'hanako', name, locale: 'ja-JP', version: 1, createdAt: now, updatedAt: now });
    expect(identities).toEqual([
      { ...email, linkedAt: now, verifiedAt: null },
      { type: 'MEMBER_CARD', value: '2900100000010', linkedAt: now, verifiedAt: now },
    ]);
  });

  test('keeps the card that came along', () => {
    const { identities } = registered({ ...wanted('c-1', [card]), id: 'c-1' }, { ...by, viewer: service });
    expect(identities).toEqual([{ ...card, linkedAt: now, verifiedAt: now }]);
  });
});
