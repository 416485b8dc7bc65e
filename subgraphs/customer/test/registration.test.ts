import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asNobody, asUser, startTestSubgraph } from '@musubi/chassis/testing';
import { customer } from '../src/subgraph.ts';
import { aoi, command, freshKey, importer, movableClock, registered, ren, root, type Customers } from './cast.ts';

let customers: Customers;
const time = movableClock();
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: time.clock });
});
afterAll(() => customers.close());

const name = { family: '山田', given: '花子' };
const mail = (value: string) => [{ type: 'EMAIL', value }];
const shopper = (sub: string) => asUser(sub, { role: 'shopper' });
const register = (caller: Parameters<typeof command>[1], input: object) =>
  command(customers, caller, ['registerCustomer', { name, ...input }]);
const count = async (id: string) => (await customers.database.sql`select from customer where id = ${id}`).length;

describe('a shopper who registers', () => {
  test('becomes the customer of their token, with a member card', async () => {
    const result = await register(shopper('s-1'), { identities: mail(' S-1@Example.jp ') });
    expect(result).toMatchObject({
      __typename: 'CustomerPayload',
      customer: {
        id: 's-1',
        version: 1,
        memberCard: expect.stringMatching(/^29\d{11}$/),
        identities: [
          { type: 'EMAIL', value: 's-1@example.jp', verifiedAt: null },
          { type: 'MEMBER_CARD', verifiedAt: expect.any(String) },
        ],
      },
    });
  });

  test('gets the same answer for the same key, and none for another body under it', async () => {
    const input = { idempotencyKey: freshKey(), identities: mail('s-2@example.jp') };
    const first = await register(shopper('s-2'), input);
    expect(await register(shopper('s-2'), input)).toEqual(first);
    const other = await register(shopper('s-2'), { ...input, identities: mail('s-2b@example.jp') });
    expect(other).toMatchObject({ __typename: 'IdempotencyMismatch', code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  test('comes back to their own profile under a new key', async () => {
    await register(shopper('s-3'), { identities: mail('s-3@example.jp') });
    const again = await register(shopper('s-3'), { identities: mail('s-3@example.jp') });
    expect(again).toMatchObject({ customer: { id: 's-3', version: 1 } });
  });

  test("never gets another's identity, however it is written", async () => {
    await register(shopper('s-4'), { identities: [{ type: 'PHONE', value: '090-1234-0004' }] });
    const thief = await register(shopper('s-5'), { identities: [{ type: 'PHONE', value: '+81 90 1234 0004' }] });
    expect(thief).toMatchObject({ __typename: 'IdentityTaken', code: 'IDENTITY_TAKEN', type: 'PHONE' });
    expect(await count('s-5')).toBe(0);
  });

  test("can't register somebody else", async () => {
    const result = await register(shopper('s-6'), { id: 's-7', identities: mail('s-6@example.jp') });
    expect(result).toMatchObject({ __typename: 'Forbidden', code: 'FORBIDDEN' });
  });

  test('hears which field is wrong, and may correct it under the same key', async () => {
    const idempotencyKey = freshKey();
    const wrong = await register(shopper('s-8'), { idempotencyKey, identities: mail('nonsense') });
    expect(wrong).toMatchObject({ __typename: 'InvalidInput', code: 'BAD_USER_INPUT', field: 'identities.0.value' });
    const right = await register(shopper('s-8'), { idempotencyKey, identities: mail('s-8@example.jp') });
    expect(right).toMatchObject({ customer: { id: 's-8' } });
  });
});

describe('at once', () => {
  test('ten shoppers who want one address: one gets it and nine hear that it is taken', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) => register(shopper(`race-${n}`), { identities: mail('race@example.jp') })),
    );
    const names = results.map((result) => result['__typename']).toSorted();
    expect(names).toEqual(['CustomerPayload', ...Array.from({ length: 9 }, () => 'IdentityTaken')]);
    const rows = await customers.database.sql`select id from customer where id like 'race-%'`;
    expect(rows).toHaveLength(1);
  });

  test('crossing pairs of identities never end in a deadlock, nor halfway', async () => {
    const pair = (a: string, b: string) => [...mail(`${a}@cross.jp`), ...mail(`${b}@cross.jp`)];
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        register(shopper(`cross-${n}`), { identities: n % 2 === 0 ? pair('a', 'b') : pair('b', 'a') }),
      ),
    );
    expect(results.filter((result) => result['__typename'] === 'CustomerPayload')).toHaveLength(1);
    const rows = await customers.database.sql`select distinct customer_id from identity where value like '%@cross.jp'`;
    expect(rows).toHaveLength(1);
  });

  test('one shopper on two devices: one customer', async () => {
    const results = await Promise.all(
      Array.from({ length: 5 }, () => register(shopper('twice'), { identities: mail('twice@example.jp') })),
    );
    expect(results.every((result) => result['__typename'] === 'CustomerPayload')).toBe(true);
    expect(await count('twice')).toBe(1);
  });

  test('a registration and a link that want one address: one gets it', async () => {
    await registered(customers, 'linker');
    const identity = { type: 'EMAIL', value: 'both@example.jp' };
    const results = await Promise.all([
      register(shopper('registrant'), { identities: [identity] }),
      command(customers, shopper('linker'), ['linkIdentity', { customerId: 'linker', identity }]),
    ]);
    expect(results.map((result) => result['__typename']).toSorted()).toEqual(['CustomerPayload', 'IdentityTaken']);
  });
});

test('the database itself holds one owner an identity', async () => {
  await registered(customers, 'owner');
  await registered(customers, 'other');
  const steal = customers.database.sql`
    insert into identity (type, value, customer_id, linked_at) values ('EMAIL', 'owner@example.jp', 'other', now())`;
  await expect(steal).rejects.toMatchObject({ code: '23505' });
});

describe('staff and services', () => {
  test('what a service brings is verified, and leads back to the customer', async () => {
    const input = { id: 'svc-1', identities: mail('svc-1@example.jp') };
    expect(await register(importer, input)).toMatchObject({
      customer: { id: 'svc-1', identities: [{ verifiedAt: expect.any(String) }, { type: 'MEMBER_CARD' }] },
    });
    const found = await register(importer, { identities: mail('SVC-1@example.jp') });
    expect(found).toMatchObject({ customer: { id: 'svc-1', version: 1 } });
  });

  test('an associate registers and sees whom they registered, masked', async () => {
    const result = await register(aoi, { identities: mail('counter@example.jp') });
    expect(result).toMatchObject({
      customer: {
        memberCard: expect.stringMatching(/^•••\d{4}$/),
        identities: [{ type: 'EMAIL', value: 'c•••@example.jp', verifiedAt: null }, { type: 'MEMBER_CARD' }],
      },
    });
  });

  test("an associate can't open a profile by typing in an address", async () => {
    await registered(customers, 'svc-2');
    expect(await register(aoi, { identities: mail('svc-2@example.jp') })).toMatchObject({
      __typename: 'IdentityTaken',
    });
  });

  test('a card that came by import is never given out again', async () => {
    await customers.database.sql`alter sequence member_card_number restart 8200001`;
    await registered(customers, 'old-card', { identities: [{ type: 'MEMBER_CARD', value: '2900082000012' }] });
    const result = await register(importer, { identities: mail('new-card@example.jp') });
    expect(result).toMatchObject({ customer: { memberCard: '2900082000029' } });
  });

  test.each([
    ['nobody', asNobody()],
    ['an analyst', asUser('a', { role: 'analyst' })],
    ['an agent without a case', asUser('r', { role: 'agent' })],
    ['an associate without a store', asUser('a', { role: 'associate' })],
  ])('%s registers nobody', async (_who, caller) => {
    expect(await register(caller, { identities: mail('none@example.jp') })).toMatchObject({
      __typename: 'Forbidden',
      code: 'FORBIDDEN',
    });
  });

  test.each([ren, root])('an agent and an administrator may', async (caller) => {
    const result = await register(caller, { identities: mail(`${caller.subject}@example.jp`) });
    expect(result).toMatchObject({ __typename: 'CustomerPayload' });
  });
});
