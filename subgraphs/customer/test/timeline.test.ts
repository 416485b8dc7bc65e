import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestSubgraph } from '@musubi/chassis/testing';
import { customer } from '../src/subgraph.ts';
import {
  codes,
  command,
  freshKey,
  hanako,
  importer,
  movableClock,
  orderPlaced,
  registered,
  type Customers,
} from './cast.ts';

let customers: Customers;
const time = movableClock();
beforeAll(async () => {
  customers = await startTestSubgraph(customer, { clock: time.clock });
});
afterAll(() => customers.close());

const PAGE = `query ($first: Int, $after: String, $filter: TimelineFilter) { me {
  timeline(first: $first, after: $after, filter: $filter) {
    nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

type Page = {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

async function pageOf(id: string, variables: object = {}): Promise<Page> {
  const { data, errors } = await customers.execute(PAGE, variables, { ...hanako, subject: id });
  const me = data?.['me'];
  if (!isMe(me)) throw new Error(JSON.stringify(errors));
  return me.timeline;
}

function isMe(value: unknown): value is { readonly timeline: Page } {
  return typeof value === 'object' && value !== null && 'timeline' in value;
}

const idsOf = (page: Page) => page.nodes.map(({ id }) => id);
const record = (customerId: string, interactions: readonly object[], more: object = {}) =>
  command(customers, importer, ['recordInteractions', { customerId, interactions, ...more }]);
const visit = (id: string, occurredAt?: string) => ({
  id,
  kind: 'STORE_VISIT',
  channel: 'store',
  locationId: 'shibuya',
  ...(occurredAt ? { occurredAt } : {}),
});

describe('recording', () => {
  test('counts each interaction once by its id, also in other batches and at once', async () => {
    await registered(customers, 'once');
    expect(await record('once', [visit('a'), visit('b'), visit('a')])).toMatchObject({
      recorded: [{ id: 'a' }, { id: 'b' }],
    });
    expect(await record('once', [visit('c'), visit('b')])).toMatchObject({ recorded: [{ id: 'c' }] });
    const batches = [
      ['d', 'e', 'f'],
      ['f', 'e', 'd'],
      ['e', 'f', 'd'],
      ['f', 'd', 'e'],
    ];
    await Promise.all(
      batches.map((ids) =>
        record(
          'once',
          ids.map((id) => visit(id)),
        ),
      ),
    );
    expect(idsOf(await pageOf('once')).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    const events = await customers.database.sql`
      select data ->> 'interactionId' as id, sequence from chassis.outbox
      where subject = 'timeline/once' order by position`;
    expect(events.map(({ id }) => String(id)).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(events.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('answers a repeated key as it did the first time', async () => {
    await registered(customers, 'keyed');
    const key = { idempotencyKey: freshKey() };
    const first = await record('keyed', [visit('a')], key);
    expect(first).toMatchObject({ recorded: [{ id: 'a' }] });
    expect(await record('keyed', [visit('a')], key)).toEqual(first);
    expect(await record('keyed', [visit('b')], key)).toMatchObject({ __typename: 'IdempotencyMismatch' });
  });

  test("keeps two customers' interactions apart, whatever ids they have", async () => {
    for (const id of ['mine', 'yours']) {
      await registered(customers, id);
      expect(await record(id, [visit('same')])).toMatchObject({ recorded: [{ id: 'same' }] });
    }
  });

  test('names the field that is wrong, and records nothing of the batch', async () => {
    await registered(customers, 'faulty');
    const batch = [visit('a'), { id: 'b', kind: 'CALL', channel: 'call', durationSeconds: 5, url: '/' }];
    expect(await record('faulty', batch)).toMatchObject({
      __typename: 'InvalidInput',
      code: 'BAD_USER_INPUT',
      field: 'interactions.1.url',
    });
    expect((await pageOf('faulty')).nodes).toEqual([]);
  });

  test("lets a shopper report their own views, not the staff's notes", async () => {
    await registered(customers, 'hanako');
    const view = { id: 'v', kind: 'PAGE_VIEW', channel: 'app', url: '/products/1', variantId: 'v-1' };
    const note = { id: 'n', kind: 'SERVICE_NOTE', channel: 'app', body: 'x' };
    const own = (interaction: object) =>
      command(customers, hanako, ['recordInteractions', { customerId: 'hanako', interactions: [interaction] }]);
    expect(await own(view)).toMatchObject({ recorded: [{ id: 'v' }] });
    expect(await own(note)).toMatchObject({ __typename: 'Forbidden', code: 'FORBIDDEN' });
  });
});

test('each kind answers its own fields', async () => {
  await registered(customers, 'kinds');
  await record('kinds', [
    { id: '1', kind: 'PAGE_VIEW', channel: 'app', url: '/p/1', variantId: 'v-1' },
    { id: '2', kind: 'STORE_VISIT', channel: 'store', locationId: 'shibuya' },
    { id: '3', kind: 'INQUIRY', channel: 'ec', subject: 'サイズ', body: 'Mは？' },
    { id: '4', kind: 'CALL', channel: 'call', durationSeconds: 90, body: '納期' },
    { id: '5', kind: 'MESSAGE', channel: 'line', inbound: true, body: '伺います' },
    { id: '6', kind: 'SERVICE_NOTE', channel: 'tablet', locationId: 'shibuya', body: '裾上げ' },
  ]);
  const document = `{ me { timeline { nodes { __typename id summary channel { key }
    ... on PageView { url variant { id } } ... on StoreVisit { location { id } } ... on Inquiry { subject body }
    ... on CallRecord { durationSeconds note } ... on MessageExchange { inbound body }
    ... on ServiceNote { location { id } note } } } } }`;
  const { data } = await customers.execute(document, {}, { ...hanako, subject: 'kinds' });
  expect(data).toEqual({
    me: {
      timeline: {
        nodes: [
          {
            __typename: 'ServiceNote',
            id: '6',
            summary: 'Noted: 裾上げ',
            channel: { key: 'tablet' },
            location: { id: 'shibuya' },
            note: '裾上げ',
          },
          {
            __typename: 'MessageExchange',
            id: '5',
            summary: 'Wrote: 伺います',
            channel: { key: 'line' },
            inbound: true,
            body: '伺います',
          },
          {
            __typename: 'CallRecord',
            id: '4',
            summary: 'Call of 2 min: 納期',
            channel: { key: 'call' },
            durationSeconds: 90,
            note: '納期',
          },
          {
            __typename: 'Inquiry',
            id: '3',
            summary: 'Asked: サイズ',
            channel: { key: 'ec' },
            subject: 'サイズ',
            body: 'Mは？',
          },
          {
            __typename: 'StoreVisit',
            id: '2',
            summary: 'Visited shibuya',
            channel: { key: 'store' },
            location: { id: 'shibuya' },
          },
          {
            __typename: 'PageView',
            id: '1',
            summary: 'Viewed /p/1',
            channel: { key: 'app' },
            url: '/p/1',
            variant: { id: 'v-1' },
          },
        ],
      },
    },
  });
});

describe('pages', () => {
  const moments = ['2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z', '2026-11-02T00:00:00Z', '2026-11-03T00:00:00.001Z'];
  beforeAll(async () => {
    await registered(customers, 'pages');
    await record(
      'pages',
      moments.map((moment, n) => visit(`p-${n}`, moment)),
    );
    await record('pages', [
      { id: 'm', kind: 'MESSAGE', channel: 'line', inbound: true, body: 'x', occurredAt: moments[0] },
    ]);
  });

  test('run newest first, by id where moments are equal, without loss or repeat', async () => {
    const all = idsOf(await pageOf('pages'));
    expect(all).toEqual(['p-3', 'p-2', 'p-1', 'p-0', 'm']);
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await pageOf('pages', { first: 2, after });
      walked.push(...idsOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(all);
  });

  test('stay in place while newer interactions come in', async () => {
    const first = await pageOf('pages', { first: 2 });
    await record('pages', [visit('newest', '2026-11-04T00:00:00Z')]);
    const second = await pageOf('pages', { first: 2, after: first.pageInfo.endCursor });
    expect(idsOf(second)).toEqual(['p-1', 'p-0']);
  });

  test.each([
    [{ kinds: ['MESSAGE'] }, ['m']],
    [{ kinds: [] }, []],
    [{ channel: 'line' }, ['m']],
    [
      { since: '2026-11-02T09:00:00+09:00', channel: 'store', kinds: ['STORE_VISIT', 'CALL'] },
      ['newest', 'p-3', 'p-2', 'p-1'],
    ],
  ])('are filtered by %j', async (filter, ids) => {
    expect(idsOf(await pageOf('pages', { filter }))).toEqual(ids);
  });

  test.each([{ first: 101 }, { first: -1 }, { after: 'nonsense' }, { after: 'WyJ4IiwieSJd' }])(
    'refuse %j',
    async (variables) => {
      expect(codes(await customers.execute(PAGE, variables, { ...hanako, subject: 'pages' }))).toEqual([
        'BAD_USER_INPUT',
      ]);
    },
  );
});

describe('a purchase', () => {
  const placedAt = '2026-11-20T10:00:00.000Z';

  test('comes from the order, once, however often the event does', async () => {
    await registered(customers, 'buyer');
    const placed = orderPlaced('o-7', { customerId: 'buyer', placedAt });
    const { backbone } = customers.chassis;
    await backbone.append([placed, { ...placed, id: 'told-again' }]);
    await backbone.append([placed, orderPlaced('o-8', { customerId: 'buyer', placedAt })]);
    const document = `{ me { timeline { nodes {
      __typename id occurredAt summary channel { key } ... on PurchaseRef { order { id } } } } } }`;
    await vi.waitFor(async () => {
      const { data } = await customers.execute(document, {}, { ...hanako, subject: 'buyer' });
      expect(data).toEqual({ me: { timeline: { nodes: [purchase('o-8'), purchase('o-7')] } } });
    });
    const events = await customers.database.sql`select from chassis.outbox where subject = 'timeline/buyer'`;
    expect(events).toHaveLength(2);
  });

  test('waits on the timeline of a shopper who registers later', async () => {
    await customers.chassis.backbone.append([orderPlaced('o-9', { customerId: 'later', placedAt })]);
    await vi.waitFor(async () => {
      expect(await customers.database.sql`select from interaction where customer_id = 'later'`).toHaveLength(1);
    });
    await registered(customers, 'later');
    expect(idsOf(await pageOf('later'))).toEqual(['order:o-9']);
  });

  test('of a guest and one that is malformed hold up nothing behind them', async () => {
    await registered(customers, 'behind');
    await customers.chassis.backbone.append([
      orderPlaced('o-10', { customerId: null, placedAt }),
      orderPlaced('o-11', { locationIds: 'none', placedAt }),
      orderPlaced('o-12', { customerId: 'behind', placedAt }),
    ]);
    await vi.waitFor(async () => expect(idsOf(await pageOf('behind'))).toEqual(['order:o-12']));
  });

  function purchase(order: string) {
    return {
      __typename: 'PurchaseRef',
      id: `order:${order}`,
      occurredAt: placedAt,
      summary: `Ordered: M-${order}`,
      channel: { key: 'app' },
      order: { id: order },
    };
  }
});
