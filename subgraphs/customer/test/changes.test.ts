import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSubgraph } from '@musubi/chassis/testing';
import { customer } from '../src/subgraph.ts';
import {
  aoi,
  command,
  freshKey,
  hanako,
  importer,
  movableClock,
  registered,
  ren,
  taro,
  type Customers,
} from './cast.ts';

let customers: Customers;
const time = movableClock();
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: time.clock });
  for (const id of ['hanako', 'taro']) await registered(customers, id);
});
afterAll(() => customers.close());

const run = (caller: Parameters<typeof command>[1], name: string, input: object) =>
  command(customers, caller, [name, { customerId: 'hanako', ...input }]);
const update = (caller: Parameters<typeof command>[1], input: object) =>
  command(customers, caller, ['updateCustomer', { id: 'hanako', ...input }]);
const versionOf = async (id: string) => {
  const [row] = await customers.database.sql`select version from customer where id = ${id}`;
  return Number(row?.['version']);
};

describe('a profile', () => {
  test('takes a new name and locale as its next version', async () => {
    const before = await versionOf('hanako');
    const input = { name: { family: '佐藤', given: '花子' }, locale: 'ja-jp', expectedVersion: before };
    expect(await update(hanako, input)).toMatchObject({
      customer: { version: before + 1, name: { full: '佐藤 花子' } },
    });
  });

  test('stays as it is for who knew another version', async () => {
    const before = await versionOf('hanako');
    const result = await update(hanako, { locale: 'en-GB', expectedVersion: before - 1 });
    expect(result).toMatchObject({ __typename: 'VersionConflict', code: 'VERSION_CONFLICT', currentVersion: before });
    expect(await versionOf('hanako')).toBe(before);
  });

  test('of two who change one version at once, one hears of the conflict', async () => {
    const expectedVersion = await versionOf('hanako');
    const results = await Promise.all(
      ['en-GB', 'fr-FR', 'de-DE'].map((locale) => update(hanako, { locale, expectedVersion })),
    );
    expect(results.map((result) => result['__typename']).toSorted()).toEqual([
      'CustomerPayload',
      'VersionConflict',
      'VersionConflict',
    ]);
  });

  test.each([
    [{}, 'name'],
    [{ name: { family: ' ', given: 'x' } }, 'name.family'],
    [{ locale: '??' }, 'locale'],
  ])('refuses %j at %s', async (input, field) => {
    expect(await update(hanako, input)).toMatchObject({ __typename: 'InvalidInput', code: 'BAD_USER_INPUT', field });
  });

  test('is changed by its owner, agents and services, not by a store', async () => {
    for (const caller of [hanako, ren, importer]) {
      expect(await update(caller, { locale: 'ja-JP' })).toMatchObject({ __typename: 'CustomerPayload' });
    }
    expect(await update(aoi, { locale: 'ja-JP' })).toMatchObject({ __typename: 'Forbidden', code: 'FORBIDDEN' });
  });

  test('the same key changes it once', async () => {
    const input = { idempotencyKey: freshKey(), locale: 'ja-JP' };
    const before = await versionOf('hanako');
    const results = await Promise.all([1, 2, 3].map(() => update(hanako, input)));
    for (const result of results) expect(result).toMatchObject({ customer: { version: before + 1 } });
    expect(await update(hanako, { ...input, locale: 'en-GB' })).toMatchObject({ __typename: 'IdempotencyMismatch' });
  });
});

test("another's customer and one that never was answer alike", async () => {
  const identity = { type: 'EMAIL', value: 'x@example.jp' };
  const consent = { purpose: 'MARKETING', status: 'GRANTED', source: 'app' };
  const interaction = { id: 'i', kind: 'PAGE_VIEW', channel: 'app', url: '/' };
  const commands: readonly (readonly [string, object])[] = [
    ['updateCustomer', { locale: 'en-GB' }],
    ['linkIdentity', { identity }],
    ['unlinkIdentity', { identity }],
    ['setConsent', consent],
    ['recordInteractions', { interactions: [interaction] }],
  ];
  for (const [name, input] of commands) {
    for (const target of ['hanako', 'nobody-at-all']) {
      const aim = name === 'updateCustomer' ? { id: target } : { customerId: target };
      const result = await command(customers, taro, [name, { ...input, ...aim }]);
      expect({ name, ...result }).toMatchObject({
        __typename: 'NotFound',
        code: 'NOT_FOUND',
        message: `There is no customer ${target} for the caller`,
      });
    }
  }
});

describe('identities', () => {
  const phone = { type: 'PHONE', value: '090-0000-0001' };

  test('are linked once, unverified, and unlinked', async () => {
    const before = await versionOf('hanako');
    expect(await run(hanako, 'linkIdentity', { identity: phone })).toMatchObject({ customer: { version: before + 1 } });
    expect(await run(hanako, 'linkIdentity', { identity: phone })).toMatchObject({ customer: { version: before + 1 } });
    const [row] = await customers.database.sql`select * from identity where type = 'PHONE'`;
    expect(row).toMatchObject({ value: '+819000000001', customer_id: 'hanako', verified_at: null });
    expect(await run(hanako, 'unlinkIdentity', { identity: phone })).toMatchObject({
      customer: { version: before + 2 },
    });
    expect(await run(hanako, 'unlinkIdentity', { identity: phone })).toMatchObject({ __typename: 'NotFound' });
  });

  test("are refused when they are another's", async () => {
    const identity = { type: 'EMAIL', value: 'TARO@example.jp' };
    for (const caller of [hanako, importer]) {
      expect(await run(caller, 'linkIdentity', { identity })).toMatchObject({
        __typename: 'IdentityTaken',
        code: 'IDENTITY_TAKEN',
        type: 'EMAIL',
      });
    }
  });

  test('keep the last one', async () => {
    const [card] = await customers.database.sql`
      select value from identity where customer_id = 'taro' and type = 'MEMBER_CARD'`;
    const aim = { customerId: 'taro', identity: { type: 'MEMBER_CARD', value: card?.['value'] } };
    expect(await command(customers, importer, ['unlinkIdentity', aim])).toMatchObject({
      __typename: 'CustomerPayload',
    });
    const last = { customerId: 'taro', identity: { type: 'EMAIL', value: 'taro@example.jp' } };
    expect(await command(customers, taro, ['unlinkIdentity', last])).toMatchObject({
      __typename: 'InvalidInput',
      field: 'identity',
    });
  });

  test('two last ones that go at once: one stays', async () => {
    await registered(customers, 'pair');
    const rows = await customers.database.sql`select type, value from identity where customer_id = 'pair'`;
    const results = await Promise.all(
      rows.map(({ type, value }) =>
        command(customers, importer, ['unlinkIdentity', { customerId: 'pair', identity: { type, value } }]),
      ),
    );
    expect(results.map((result) => result['__typename']).toSorted()).toEqual(['CustomerPayload', 'InvalidInput']);
  });
});

describe('consent', () => {
  const consent = { purpose: 'MARKETING', channel: 'LINE', status: 'GRANTED', source: 'phone-app' };
  const CONSENTS = '{ me { consents { purpose channel status source decidedAt } } }';

  test('has one last word a purpose and channel, and keeps every word before it', async () => {
    await run(hanako, 'setConsent', consent);
    await run(hanako, 'setConsent', { ...consent, status: 'REVOKED', source: 'store:shibuya' });
    await run(hanako, 'setConsent', { purpose: 'PERSONALIZATION', status: 'DENIED', source: 'phone-app' });
    const { data } = await customers.execute(CONSENTS, {}, hanako);
    const decidedAt = time.clock().toISOString();
    expect(data?.['me']).toEqual({
      consents: [
        { ...consent, status: 'REVOKED', source: 'store:shibuya', decidedAt },
        { purpose: 'PERSONALIZATION', channel: 'ANY', status: 'DENIED', source: 'phone-app', decidedAt },
      ],
    });
    const history = await customers.database.sql`
      select status, decided_by from consent_history where customer_id = 'hanako' order by version`;
    expect(history.map((row) => ({ ...row }))).toEqual([
      { status: 'GRANTED', decided_by: 'shopper:hanako' },
      { status: 'REVOKED', decided_by: 'shopper:hanako' },
      { status: 'DENIED', decided_by: 'shopper:hanako' },
    ]);
  });

  test("can't be revoked before it was given", async () => {
    const result = await run(hanako, 'setConsent', { ...consent, channel: 'SMS', status: 'REVOKED' });
    expect(result).toMatchObject({ __typename: 'InvalidInput', field: 'status' });
  });

  test.each(['update consent_history set status = $$X$$', 'delete from consent_history', 'truncate consent_history'])(
    'its history refuses: %s',
    async (statement) => {
      await expect(customers.database.sql.unsafe(statement)).rejects.toThrow('never changed nor removed');
    },
  );
});

test('every version of a customer has one event, in order', async () => {
  const version = await versionOf('hanako');
  const events = await customers.database.sql`
    select sequence, type from chassis.outbox where subject = 'customer/hanako' order by position`;
  expect(events.map(({ sequence }) => Number(sequence))).toEqual(Array.from({ length: version }, (_, n) => n + 1));
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set([
      'customer.CustomerRegistered',
      'customer.CustomerUpdated',
      'customer.IdentityLinked',
      'customer.IdentityUnlinked',
      'customer.ConsentChanged',
    ]),
  );
});

test('no personal data rests among the events and the stored answers', async () => {
  const rows = await customers.database.sql`
    select data::text as text from chassis.outbox union all select result::text from chassis.idempotency`;
  const all = rows.map(({ text }) => String(text)).join('\n');
  expect(all).toContain('hanako');
  for (const canary of ['山田', '佐藤', '@example.jp', '+81', '29001']) expect(all).not.toContain(canary);
});
