import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Caller } from '@musubi/chassis';
import { asNobody, asService, asUser, startTestSubgraph } from '@musubi/chassis/testing';
import { customer } from '../src/subgraph.ts';
import {
  aoi,
  cartHandedOff,
  codes,
  command,
  hanako,
  movableClock,
  orderPlaced,
  registered,
  ren,
  root,
  taro,
  type Customers,
} from './cast.ts';

let customers: Customers;
const time = movableClock();
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: time.clock });
  await registered(customers, 'hanako', {
    name: { family: '山田', given: '花子' },
    identities: [
      { type: 'EMAIL', value: 'hanako@example.jp' },
      { type: 'PHONE', value: '090-1234-0001' },
      { type: 'MEMBER_CARD', value: CARD },
    ],
  });
});
afterAll(() => customers.close());

/** An associate of a store that no other test uses: what one test opens, another finds closed. */
function associateOf(storeId: string): Caller {
  return asUser('aoi', { role: 'associate', claims: { store_id: storeId } });
}

const CARD = '2900081000013';
const PROFILE = `query ($id: ID!) { customer(id: $id) {
  id name { full given } email phone memberCard identities { type value } consents { status } } }`;
const BY_CARD = `{ customerByIdentity(type: MEMBER_CARD, value: "${CARD}") { id name { full } } }`;

async function profile(caller: Caller, id = 'hanako') {
  const { data } = await customers.execute(PROFILE, { id }, caller);
  return data?.['customer'];
}

const full = {
  id: 'hanako',
  name: { full: '山田 花子', given: '花子' },
  email: 'hanako@example.jp',
  phone: '+819012340001',
  memberCard: CARD,
  identities: [
    { type: 'EMAIL', value: 'hanako@example.jp' },
    { type: 'MEMBER_CARD', value: CARD },
    { type: 'PHONE', value: '+819012340001' },
  ],
  consents: [],
};
const masked = {
  ...full,
  email: 'h•••@example.jp',
  phone: '•••0001',
  memberCard: '•••0013',
  identities: [
    { type: 'EMAIL', value: 'h•••@example.jp' },
    { type: 'MEMBER_CARD', value: '•••0013' },
    { type: 'PHONE', value: '•••0001' },
  ],
};

describe('who sees what', () => {
  test.each([
    ['the customer', hanako, full],
    ['an administrator', root, full],
    ['a service', asService('order'), full],
    ['an agent with a case', ren, { ...masked, name: { full: '山田 •••', given: '•••' } }],
  ])('%s', async (_who, caller, seen) => {
    expect(await profile(caller)).toEqual(seen);
  });

  test.each([
    ['another shopper', taro],
    ['an associate without a link', aoi],
    ['an agent without a case', asUser('ren', { role: 'agent' })],
    ['an analyst', asUser('ana', { role: 'analyst' })],
    ['a guest', asNobody({ 'x-cart-token': 'token' })],
  ])('%s: nothing, and no telling whether there was something', async (_who, caller) => {
    for (const id of ['hanako', 'nobody-at-all']) {
      const answer = await customers.execute(PROFILE, { id }, caller);
      expect({ ...answer, statements: 0 }).toEqual({ status: 200, data: { customer: null }, statements: 0 });
    }
  });

  test('me is the shopper, and null for everybody else', async () => {
    const me = async (caller: Caller) => (await customers.execute('{ me { id } }', {}, caller)).data?.['me'];
    expect(await me(hanako)).toEqual({ id: 'hanako' });
    for (const caller of [taro, aoi, ren, root, asNobody()]) expect(await me(caller)).toBeNull();
  });
});

describe('an associate sees a customer', () => {
  test('for a day after the cart was handed to their store', async () => {
    const aoi = associateOf('handed');
    await customers.chassis.backbone.append([cartHandedOff('h-1', 'handed', time.clock())]);
    await vi.waitFor(async () => expect(await profile(aoi)).toEqual(masked));
    expect(await profile(associateOf('elsewhere'))).toBeNull();
    time.advance(23.9);
    expect(await profile(aoi)).toEqual(masked);
    time.advance(0.2);
    expect(await profile(aoi)).toBeNull();
  });

  test('for two weeks after an order with their store in it', async () => {
    const aoi = associateOf('ordered');
    const placedAt = time.clock().toISOString();
    await customers.chassis.backbone.append([orderPlaced('o-1', { placedAt, locationIds: ['ordered', 'ordered'] })]);
    await vi.waitFor(async () => expect(await profile(aoi)).toEqual(masked));
    time.advance(13.9 * 24);
    expect(await profile(aoi)).toEqual(masked);
    time.advance(0.2 * 24);
    expect(await profile(aoi)).toBeNull();
  });

  test('for a day after the member card was shown', async () => {
    const aoi = associateOf('shown');
    const { data } = await customers.execute(BY_CARD, {}, aoi);
    expect(data).toEqual({ customerByIdentity: { id: 'hanako', name: { full: '山田 花子' } } });
    expect(await profile(aoi)).toEqual(masked);
    time.advance(24);
    expect(await profile(aoi)).toBeNull();
  });

  test('no sooner for knowing the address or the phone number', async () => {
    const aoi = associateOf('curious');
    for (const [type, value] of [
      ['EMAIL', 'hanako@example.jp'],
      ['PHONE', '09012340001'],
    ]) {
      const query = `{ customerByIdentity(type: ${type}, value: "${value}") { id } }`;
      expect((await customers.execute(query, {}, aoi)).data).toEqual({ customerByIdentity: null });
    }
    expect(await profile(aoi)).toBeNull();
  });

  test('and may command only then', async () => {
    const aoi = associateOf('commanding');
    const note = { id: 'n-1', kind: 'SERVICE_NOTE', channel: 'tablet', body: '裾上げ' };
    const record = ['recordInteractions', { customerId: 'hanako', interactions: [note] }] as const;
    expect(await command(customers, aoi, record)).toMatchObject({ __typename: 'NotFound' });
    await customers.execute(BY_CARD, {}, aoi);
    expect(await command(customers, aoi, record)).toMatchObject({ recorded: [{ id: 'n-1' }] });
    time.advance(24);
    expect(await command(customers, aoi, record)).toMatchObject({ __typename: 'NotFound' });
  });

  test('an old event read late opens nothing', async () => {
    const twoDaysAgo = new Date(time.clock().getTime() - 48 * 3_600_000);
    await customers.chassis.backbone.append([cartHandedOff('h-2', 'late', twoDaysAgo)]);
    await vi.waitFor(async () => {
      expect(await customers.database.sql`select from chassis.inbox where event_id = 'h-2'`).toHaveLength(1);
    });
    expect(await profile(associateOf('late'))).toBeNull();
  });
});

test("an agent's look-up opens the customer to searches of the case", async () => {
  const query = '{ customerByIdentity(type: PHONE, value: "090-1234-0001") { id } }';
  expect((await customers.execute(query, {}, ren)).data).toEqual({ customerByIdentity: { id: 'hanako' } });
  const search = await customers.execute('{ searchCustomers(text: "山田") { id } }', {}, ren);
  expect(search.data).toEqual({ searchCustomers: [{ id: 'hanako' }] });
});

test('a shopper finds nobody but themselves', async () => {
  const query = '{ customerByIdentity(type: EMAIL, value: "HANAKO@example.jp") { id } }';
  expect((await customers.execute(query, {}, hanako)).data).toEqual({ customerByIdentity: { id: 'hanako' } });
  expect((await customers.execute(query, {}, taro)).data).toEqual({ customerByIdentity: null });
});

test('a value that can be no identity is refused', async () => {
  const answer = await customers.execute('{ customerByIdentity(type: PHONE, value: "12") { id } }', {}, root);
  expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
});

describe('on record', () => {
  let mark = 0;
  beforeEach(async () => {
    const [last] = await customers.database.sql`select coalesce(max(position), 0)::int as position from disclosure`;
    mark = Number(last?.['position']);
  });
  const records = async () =>
    (
      await customers.database.sql`
        select subject, role, scope, customer_id, fields, at from disclosure where position > ${mark} order by position`
    ).map((row) => ({ ...row }));

  test('is what staff saw: who, for which store or case, whom, what and when', async () => {
    await customers.execute(BY_CARD, {}, aoi);
    await customers.execute('{ customer(id: "hanako") { email timeline { nodes { id } } } }', {}, ren);
    await customers.execute('{ customer(id: "hanako") { identities { value } phone } }', {}, root);
    const at = time.clock();
    expect(await records()).toEqual([
      { subject: 'aoi', role: 'associate', scope: 'store:shibuya', customer_id: 'hanako', fields: ['match'], at },
      { subject: 'aoi', role: 'associate', scope: 'store:shibuya', customer_id: 'hanako', fields: ['name'], at },
      { subject: 'ren', role: 'agent', scope: 'case:k-1', customer_id: 'hanako', fields: ['email', 'timeline'], at },
      { subject: 'root', role: 'admin', scope: null, customer_id: 'hanako', fields: ['identities', 'phone'], at },
    ]);
  });

  test('is every field that shows something personal', async () => {
    const document = `{ customer(id: "hanako") {
      name { full } email phone memberCard identities { value } consents { status } timeline { nodes { id } } } }`;
    await customers.execute(document, {}, ren);
    const [record] = await records();
    expect(record?.['fields']).toEqual(['consents', 'email', 'identities', 'memberCard', 'name', 'phone', 'timeline']);
  });

  test('is nothing that customers and services read, nor what nobody was shown', async () => {
    await profile(hanako);
    await profile(asService('order'));
    await profile(associateOf('unseen'));
    expect(await records()).toEqual([]);
  });

  test('or it is not answered: no record, no data', async () => {
    await customers.database.sql`alter table disclosure rename to elsewhere`;
    const answer = await customers.execute(PROFILE, { id: 'hanako' }, ren);
    expect(JSON.stringify(answer)).not.toMatch(/山田|hanako@|•|0001/);
    expect(new Set(codes(answer))).toEqual(new Set(['INTERNAL_SERVER_ERROR']));
    expect(await profile(hanako)).toEqual(full);
    const search = await customers.execute('{ searchCustomers(text: "山田") { id } }', {}, root);
    expect(search.data).toBeNull();
    const found = await customers.execute(BY_CARD, {}, aoi);
    expect(found.data).toEqual({ customerByIdentity: null });
    await customers.database.sql`alter table elsewhere rename to disclosure`;
  });

  test.each(['update disclosure set subject = $$x$$', 'delete from disclosure', 'truncate disclosure'])(
    'for good: %s',
    async (statement) => {
      await profile(ren);
      await expect(customers.database.sql.unsafe(statement)).rejects.toThrow('never changed nor removed');
    },
  );
});

test('no answer to staff and no message of an error holds the full value', async () => {
  await customers.execute(BY_CARD, {}, aoi);
  for (const caller of [aoi, ren, taro, asNobody()]) {
    const answers = [
      await customers.execute(PROFILE, { id: 'hanako' }, caller),
      await customers.execute('{ searchCustomers(text: "0001") { email phone identities { value } } }', {}, caller),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/hanako@example|\+8190|2900081000013/);
  }
});
