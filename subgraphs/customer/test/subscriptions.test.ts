import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { asNobody, startTestSubgraph, type TestResult } from '@musubi/chassis/testing';
import { customer } from '../src/subgraph.ts';
import { aoi, command, hanako, importer, movableClock, registered, ren, taro, type Customers } from './cast.ts';

let customers: Customers;
const time = movableClock();
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: time.clock });
});
afterAll(() => customers.close());

const UPDATED = 'subscription ($id: ID!) { customerUpdated(customerId: $id) { version name { full } email } }';
const TIMELINE = 'subscription ($id: ID!) { customerTimeline(customerId: $id) { __typename id summary } }';
const CARD = '2900081000013';

const update = (id: string, given: string) =>
  command(customers, importer, ['updateCustomer', { id, name: { family: '山田', given } }]);
const record = (customerId: string, id: string) =>
  command(customers, importer, [
    'recordInteractions',
    { customerId, interactions: [{ id, kind: 'MESSAGE', channel: 'line', inbound: true, body: `文${id}` }] },
  ]);

async function next(stream: AsyncIterator<TestResult>): Promise<TestResult | undefined> {
  const { value, done } = await stream.next();
  return done === true ? undefined : value;
}

const codesOf = (result: TestResult | undefined) =>
  (result?.errors ?? []).map((error) => ('extensions' in error ? error.extensions : undefined));

describe('customerUpdated', () => {
  test('tells the profile now and after each change', async () => {
    await registered(customers, 'hanako');
    const stream = customers.subscribe(UPDATED, { variables: { id: 'hanako' }, caller: hanako });
    expect((await next(stream))?.data).toMatchObject({ customerUpdated: { version: 1, email: 'hanako@example.jp' } });
    await update('hanako', '花子');
    expect((await next(stream))?.data).toMatchObject({ customerUpdated: { version: 2, name: { full: '山田 花子' } } });
    const identity = { type: 'EMAIL', value: 'a@example.jp' };
    await command(customers, hanako, ['linkIdentity', { customerId: 'hanako', identity }]);
    expect((await next(stream))?.data).toMatchObject({ customerUpdated: { version: 3 } });
    await stream.return?.();
  });

  test('is masked for staff, put on record at each event, and ends when their link does', async () => {
    await registered(customers, 'guest', { identities: [{ type: 'MEMBER_CARD', value: CARD }] });
    const find = `{ customerByIdentity(type: MEMBER_CARD, value: "${CARD}") { id } }`;
    await customers.execute(find, {}, aoi);
    const document = 'subscription { customerUpdated(customerId: "guest") { version memberCard } }';
    const stream = customers.subscribe(document, { caller: aoi });
    expect((await next(stream))?.data).toEqual({ customerUpdated: { version: 1, memberCard: '•••0013' } });
    await update('guest', '一');
    expect((await next(stream))?.data).toEqual({ customerUpdated: { version: 2, memberCard: '•••0013' } });
    const rows = await customers.database.sql`select from disclosure where 'memberCard' = any(fields)`;
    expect(rows).toHaveLength(2);
    time.advance(24);
    await update('guest', '二');
    const last = await next(stream);
    expect(codesOf(last)).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(last?.data ?? null).toBeNull();
    expect(await next(stream)).toBeUndefined();
  });
});

describe('customerTimeline', () => {
  test('tells each interaction as it is recorded, and from a position all that came after it', async () => {
    await registered(customers, 'yuki');
    const caller = { ...hanako, subject: 'yuki' };
    const stream = customers.subscribe(TIMELINE, { variables: { id: 'yuki' }, caller, after: 0 });
    await record('yuki', '1');
    expect((await next(stream))?.data).toEqual({
      customerTimeline: { __typename: 'MessageExchange', id: '1', summary: 'Wrote: 文1' },
    });
    await record('yuki', '2');
    expect((await next(stream))?.data).toMatchObject({ customerTimeline: { id: '2' } });
    await stream.return?.();
    await vi.waitFor(async () => {
      expect(await customers.database.sql`select from chassis.outbox where published_at is null`).toEqual([]);
    });
    const replay = customers.subscribe(TIMELINE, { variables: { id: 'yuki' }, caller, after: 0 });
    expect((await next(replay))?.data).toMatchObject({ customerTimeline: { id: '1' } });
    expect((await next(replay))?.data).toMatchObject({ customerTimeline: { id: '2' } });
    await replay.return?.();
  });

  test('ends when the link of a store does, before anything of the event is sent', async () => {
    const card = '2900081000020';
    await registered(customers, 'sora', { identities: [{ type: 'MEMBER_CARD', value: card }] });
    await customers.execute(`{ customerByIdentity(type: MEMBER_CARD, value: "${card}") { id } }`, {}, aoi);
    const stream = customers.subscribe(TIMELINE, { variables: { id: 'sora' }, caller: aoi, after: 0 });
    await record('sora', '1');
    expect((await next(stream))?.data).toMatchObject({ customerTimeline: { id: '1' } });
    time.advance(24);
    await record('sora', '2');
    const last = await next(stream);
    expect(codesOf(last)).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(JSON.stringify(last)).not.toContain('文2');
    expect(await next(stream)).toBeUndefined();
  });

  test('is put on record for staff', async () => {
    await registered(customers, 'ken');
    const stream = customers.subscribe(TIMELINE, { variables: { id: 'ken' }, caller: ren, after: 0 });
    await record('ken', '1');
    await next(stream);
    const rows = await customers.database.sql`select fields from disclosure where customer_id = 'ken'`;
    expect(rows.map(({ fields }) => fields)).toEqual([['timeline']]);
    await stream.return?.();
  });
});

describe.each([UPDATED, TIMELINE])('%s', (document) => {
  test.each([
    ['another shopper', taro, 'FORBIDDEN'],
    ['an associate without a link', { ...aoi, claims: { store_id: 'sapporo' } }, 'FORBIDDEN'],
    ['nobody', asNobody(), 'UNAUTHENTICATED'],
  ])('is refused to %s, of a customer and of none alike', async (_who, caller, code) => {
    await registered(customers, 'emma', { idempotencyKey: 'emma' });
    for (const id of ['emma', 'nobody-at-all']) {
      const stream = customers.subscribe(document, { variables: { id }, caller });
      const answer = await next(stream);
      expect(codesOf(answer)).toMatchObject([{ code }]);
      expect(answer?.data ?? null).toBeNull();
      expect(await next(stream)).toBeUndefined();
    }
  });
});
