import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '@musubi/chassis';
import { asNobody, startTestSubgraph } from '@musubi/chassis/testing';
import { memberCardNumber } from '../src/domain/member-card.ts';
import { customer } from '../src/subgraph.ts';
import { aoi, codes, command, hanako, importer, movableClock, registered, ren, root, type Customers } from './cast.ts';

let customers: Customers;
const people = ['hanako', 'taro', 'yuki', 'ken', 'emma'];
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: movableClock().clock });
  for (const [n, id] of people.entries()) {
    const identities = [
      { type: 'EMAIL', value: `${id}@example.jp` },
      { type: 'PHONE', value: `090-1111-000${n}` },
      { type: 'MEMBER_CARD', value: memberCardNumber(8_100_001 + n) },
    ];
    const name = { family: n % 2 === 0 ? '山田' : '佐藤', given: id, familyKana: n % 2 === 0 ? 'ヤマダ' : 'サトウ' };
    await registered(customers, id, { name, identities });
    const visit = { id: 'v', kind: 'STORE_VISIT', channel: 'store', locationId: 'shibuya' };
    await command(customers, importer, ['recordInteractions', { customerId: id, interactions: [visit] }]);
  }
  await customers.execute('{ customerByIdentity(type: MEMBER_CARD, value: "2900081000013") { id } }', {}, aoi);
});
afterAll(() => customers.close());

const WHOLE = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer {
  id name { full } email phone memberCard identities { value } consents { status } timeline(first: 2) { nodes { id } } } } }`;
const SHORT = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer {
  id } } }`;

const representations = (ids: readonly string[]) => ({
  representations: ids.map((id) => ({ __typename: 'Customer', id })),
});

async function entities(caller: Caller, ids: readonly string[]) {
  const { data } = await customers.execute(SHORT, representations(ids), caller);
  return data?.['_entities'];
}

describe('entities of other subgraphs', () => {
  test('keep their order and are null where there is none', async () => {
    expect(await entities(root, ['yuki', 'nobody', 'hanako', 'yuki'])).toEqual([
      { id: 'yuki' },
      null,
      { id: 'hanako' },
      { id: 'yuki' },
    ]);
  });

  test('are null for who may not see them, and seen by whom they are linked to', async () => {
    expect(await entities(hanako, ['taro', 'hanako'])).toEqual([null, { id: 'hanako' }]);
    expect(await entities(aoi, ['taro', 'hanako', 'nobody'])).toEqual([null, { id: 'hanako' }, null]);
    expect(await entities(asNobody(), ['taro', 'hanako'])).toEqual([null, null]);
  });

  test('cost one statement a table, however many they are', async () => {
    const one = await customers.execute(WHOLE, representations(['hanako']), root);
    const five = await customers.execute(WHOLE, representations(people), root);
    expect(five.errors).toBeUndefined();
    expect(five.statements).toBe(one.statements);
    // Customers, identities, consents, timelines and the record of what was shown.
    expect(five.statements).toBe(5);
  });

  test('cost a shopper one statement, and nobody none', async () => {
    expect((await customers.execute(SHORT, representations(people), hanako)).statements).toBe(1);
    expect((await customers.execute(SHORT, representations(people), asNobody())).statements).toBe(0);
  });

  test('are shown to staff on one record each', async () => {
    await customers.execute(WHOLE, representations(people), ren);
    const rows = await customers.database.sql`
      select customer_id from disclosure where role = 'agent' order by customer_id`;
    expect(rows.map((row) => row['customer_id'])).toEqual(people.toSorted());
  });
});

describe('a search', () => {
  const SEARCH = 'query ($text: String!, $first: Int) { searchCustomers(text: $text, first: $first) { id } }';
  const search = async (caller: Caller, text: string, first?: number) => {
    const { data } = await customers.execute(SEARCH, { text, ...(first ? { first } : {}) }, caller);
    return data?.['searchCustomers'];
  };

  test.each([
    ['山田', ['emma', 'hanako', 'yuki']],
    ['やまだ', ['emma', 'hanako', 'yuki']],
    ['佐藤 ken', ['ken']],
    ['KEN 佐藤', ['ken']],
    ['0003', ['ken']],
    ['29000810000', ['emma', 'hanako', 'ken', 'taro', 'yuki']],
    ['2900081000020', ['taro']],
    ['%', []],
    ['_', []],
  ])('for %s finds %j', async (text, ids) => {
    const found = await search(root, text);
    expect(found).toHaveLength(ids.length);
    expect(found).toEqual(expect.arrayContaining(ids.map((id) => ({ id }))));
  });

  test('by an associate is among the linked only', async () => {
    expect(await search(aoi, '山田')).toEqual([{ id: 'hanako' }]);
    expect(await search(aoi, '佐藤')).toEqual([]);
    expect(await search(aoi, '29000810000')).toEqual([{ id: 'hanako' }]);
    expect(await search(ren, '山田')).toEqual([]);
  });

  test('gives as many as are asked for', async () => {
    expect(await search(root, '山田', 2)).toHaveLength(2);
  });

  test('puts those it found on record, even if nothing of them is asked for', async () => {
    const before = await customers.database.sql`select from disclosure where 'match' = any(fields)`;
    await search(root, '佐藤');
    const after = await customers.database.sql`select from disclosure where 'match' = any(fields)`;
    expect(after.length - before.length).toBe(2);
  });

  test('costs as many statements for many as for one', async () => {
    const document = `query ($text: String!) { searchCustomers(text: $text) {
      name { full } phone timeline(first: 1) { nodes { id } } } }`;
    const one = await customers.execute(document, { text: '0003' }, root);
    const three = await customers.execute(document, { text: '山田' }, root);
    expect(three.statements).toBe(one.statements);
  });

  test.each([
    ['nobody', asNobody(), 'UNAUTHENTICATED'],
    ['a shopper', hanako, 'FORBIDDEN'],
    ['an analyst', { ...hanako, role: 'analyst' }, 'FORBIDDEN'],
  ])('by %s is refused', async (_who, caller, code) => {
    const answer = await customers.execute(SEARCH, { text: '山田' }, caller);
    expect(codes(answer)).toEqual([code]);
    expect(answer.data).toBeNull();
  });

  test.each([{ text: '' }, { text: '12' }, { text: '山田', first: 0 }, { text: '山田', first: 101 }])(
    'for %j is refused',
    async (variables) => {
      expect(codes(await customers.execute(SEARCH, variables, root))).toEqual(['BAD_USER_INPUT']);
    },
  );
});
