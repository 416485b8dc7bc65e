import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '@musubi/chassis';
import { ADMIN, ANN, CLERK, openShop, read, STRANGER, type Shop } from './support/shop.ts';

const SALE = `mutation($input: RecordPosSaleInput!) { recordPosSale(input: $input) { __typename
  ... on CommandError { code message } ... on InvalidInput { field }
  ... on PosSequenceTaken { order { id } }
  ... on PosSalePayload { order { id status channel { key } placedAt totals { total { amount } tax { amount } } payment { status captured { amount } }
    tenders { kind captured { amount } } fulfillments { __typename status location { id } }
    posTransaction { terminalId sequence wasOffline } customer { id } } } } }`;

const BATCH = `mutation($input: UploadPosBatchInput!) { uploadPosBatch(input: $input) { __typename ... on CommandError { code }
  ... on PosBatchPayload { outcomes { sequence kind code message order { id } } } } }`;

const EXCHANGE = `mutation($input: CreateExchangeInput!) { createExchange(input: $input) { __typename ... on CommandError { code message }
  ... on ExchangePayload { worth { amount } order { id tenders { kind captured { amount } } } returned { returns { status } payment { status } } } } }`;

type Answer = Readonly<Record<string, unknown>> & {
  readonly __typename: string;
  readonly order?: { readonly id: string };
  readonly outcomes?: readonly Readonly<Record<string, unknown>>[];
};

describe('a sale at a till', () => {
  let shop: Shop;
  let count = 0;

  beforeAll(async () => {
    shop = await openShop();
    shop.world.stock.onHand.set('tea@shibuya', 10);
  });

  afterAll(() => shop.close());

  /** Two teas of 540 with 8 % in it, and a cup of 1,100 with 10 %. */
  function sale(more: object = {}) {
    count += 1;
    return {
      terminalId: 'till-1',
      sequence: count,
      locationId: 'shibuya',
      occurredAt: new Date('2026-11-20T03:00:00Z').toISOString(),
      lines: [
        { variantId: 'tea', quantity: 2, unitPrice: '540', taxRateBasisPoints: 800 },
        { variantId: 'cup', quantity: 1, unitPrice: '1200', discount: '100', taxRateBasisPoints: 1000 },
      ],
      tenders: [
        { kind: 'CASH', amount: '2000' },
        { kind: 'CARD', amount: '180' },
      ],
      ...more,
    };
  }

  const key = () => `k-${Math.random()}`;

  async function record(told: object, caller: Caller = CLERK, idempotencyKey = key()): Promise<Answer> {
    const input = { idempotencyKey, sale: told };
    return read(await shop.execute(SALE, { input }, caller), 'recordPosSale') as Answer;
  }

  it('is an order that is done and paid, at the moment of the till, and stock is told', async () => {
    const before = shop.world.stock.onHand.get('tea@shibuya') ?? 0;
    const { order } = await record(sale({ customerId: 'ann' }));
    expect(order).toMatchObject({
      status: 'COMPLETED',
      channel: { key: 'store' },
      placedAt: '2026-11-20T03:00:00.000Z',
      totals: { total: { amount: '2180' }, tax: { amount: '180' } },
      payment: { status: 'CAPTURED', captured: { amount: '2180' } },
      tenders: [{ kind: 'CASH' }, { kind: 'CARD' }],
      fulfillments: [{ __typename: 'InStoreFulfillment', status: 'HANDED_OVER', location: { id: 'shibuya' } }],
      posTransaction: { terminalId: 'till-1', wasOffline: false },
    });
    await shop.deps.owed.settle(order?.id);
    expect(shop.world.stock.onHand.get('tea@shibuya')).toBe(before - 2);
    expect(await shop.listAs(ANN)).toContain(order?.id);
    const [books] = await shop.sql`
      select sum(amount)::text as sum from ledger_entry join ledger_transaction t on t.id = transaction_id
      where order_id = ${order?.id ?? ''} and account = 'RECEIVABLE'`;
    expect(books).toEqual({ sum: '0' });
  });

  it('is never refused for want of goods', async () => {
    shop.world.stock.onHand.set('tea@shibuya', 0);
    const { order } = await record(sale());
    await shop.deps.owed.settle(order?.id);
    expect(shop.world.stock.onHand.get('tea@shibuya')).toBe(-2);
    shop.world.stock.onHand.set('tea@shibuya', 10);
  });

  it('is one order, however often it is sent, under whatever key, also at once', async () => {
    const told = sale();
    const answers = await Promise.all([1, 2, 3, 4].map(() => record(told)));
    expect(new Set(answers.map(({ order }) => order?.id)).size).toBe(1);
    expect(await shop.sql`select 1 from pos_transaction where sequence = ${told.sequence}`).toHaveLength(1);
    const other = await record({
      ...told,
      lines: sale().lines.slice(0, 1),
      tenders: [{ kind: 'CASH', amount: '1080' }],
    });
    expect(other).toMatchObject({
      __typename: 'PosSequenceTaken',
      code: 'POS_SEQUENCE_TAKEN',
      order: { id: answers[0]?.order?.id },
    });
  });

  it.each([
    [{ tenders: [{ kind: 'CASH', amount: '2179' }] }, 'sale.tenders'],
    [{ tenders: [{ kind: 'CASH', amount: '-1' }] }, 'sale.tenders.0.amount'],
    [{ lines: [] }, 'sale.lines'],
    [{ lines: [{ variantId: 'a', quantity: 1, unitPrice: '1.5', taxRateBasisPoints: 0 }] }, 'sale.lines.0.unitPrice'],
    [
      { lines: [{ variantId: 'a', quantity: 1, unitPrice: '1', discount: '2', taxRateBasisPoints: 0 }] },
      'sale.lines.0.discount',
    ],
    [{ sequence: 0 }, 'sale.sequence'],
    [{ occurredAt: '2100-01-01T00:00:00Z' }, 'sale.occurredAt'],
    [{ currency: 'yen' }, 'sale.currency'],
  ])('is refused with %j', async (more, field) => {
    expect(await record(sale(more))).toMatchObject({ __typename: 'InvalidInput', field });
  });

  it('is told by staff of the store, and nobody else', async () => {
    expect(await record(sale(), STRANGER)).toMatchObject({ __typename: 'Forbidden' });
    expect(await record(sale(), ANN)).toMatchObject({ __typename: 'Forbidden' });
    expect(await record(sale(), ADMIN)).toMatchObject({ __typename: 'PosSalePayload' });
  });

  describe('that a till made offline', () => {
    const upload = async (sales: readonly object[], idempotencyKey = key()): Promise<Answer> =>
      read(await shop.execute(BATCH, { input: { idempotencyKey, sales } }, CLERK), 'uploadPosBatch') as Answer;

    it('lands with its batch; a replay of the file changes nothing, a bad sale says why', async () => {
      const sales = [sale(), sale({ tenders: [] }), sale()].map((one) => ({ ...one, terminalId: 'till-2' }));
      const first = await upload(sales);
      expect(first.outcomes?.map(({ kind }) => kind)).toEqual(['RECORDED', 'REJECTED', 'RECORDED']);
      expect(first.outcomes?.[1]).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining('sales.1.tenders'),
      });
      const again = await upload(sales);
      expect(again.outcomes?.map(({ kind }) => kind)).toEqual(['KNOWN', 'REJECTED', 'KNOWN']);
      expect(again.outcomes?.[0]?.['order']).toEqual(first.outcomes?.[0]?.['order']);
      expect(await shop.sql`select was_offline from pos_transaction where terminal_id = 'till-2'`).toEqual([
        { was_offline: true },
        { was_offline: true },
      ]);
      const query = `{ posTerminal(terminalId: "till-2", locationId: "shibuya") { lastSequence missingSequences } }`;
      const { data } = await shop.execute(query, {}, CLERK);
      const places = sales.map(({ sequence }) => sequence);
      expect(data?.['posTerminal']).toMatchObject({ lastSequence: places[2] });
      expect(data?.['posTerminal']).toMatchObject({ missingSequences: expect.arrayContaining([places[1]]) });
      expect((await shop.execute(query, {}, STRANGER)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    });

    it('is one order though two uploads of it meet', async () => {
      const sales = Array.from({ length: 40 }, () => ({ ...sale(), terminalId: 'till-3' }));
      const answers = await Promise.all([upload(sales), upload(sales.toReversed()), upload(sales)]);
      const ids = answers.flatMap(({ outcomes }) => outcomes?.map(({ order }) => (order as { id: string }).id) ?? []);
      expect(new Set(ids).size).toBe(40);
    });
  });

  describe('and goods that come back', () => {
    async function inspected(lines: readonly object[]) {
      const { order } = await record(sale({ customerId: 'ann' }));
      const orderId = order?.id ?? '';
      const named = lines.map((line) => ({ orderLineId: `${orderId}.2`, ...line }));
      const asked = await shop.send('requestReturn', { orderId, lines: named, reason: 'r' }, CLERK);
      const returnId = asked.order?.returns?.[0]?.id ?? '';
      await shop.send('receiveReturn', { returnId, locationId: 'shibuya' }, CLERK);
      await shop.send(
        'inspectReturn',
        { returnId, findings: named.map((one) => ({ ...one, disposition: 'SELLABLE' })) },
        CLERK,
      );
      return { orderId, returnId };
    }
    const balanceOf = async (account: string) => {
      const [row] =
        await shop.sql`select coalesce(sum(amount), 0)::text as sum from ledger_entry where account = ${account}`;
      return row?.['sum'];
    };
    const exchange = async (returnId: string, told: object): Promise<Answer> => {
      const input = { idempotencyKey: key(), returnId, sale: told };
      return read(await shop.execute(EXCHANGE, { input }, CLERK), 'createExchange') as Answer;
    };

    it('are paid back at the till to what they were paid with', async () => {
      const { orderId, returnId } = await inspected([{ quantity: 1 }]);
      const refunded = await shop.send('issueRefund', { returnId }, CLERK);
      expect(refunded.order).toMatchObject({ payment: { status: 'PARTIALLY_REFUNDED' } });
      const rows = await shop.sql`select kind, refunded from tender where order_id = ${orderId} order by place`;
      expect(rows).toEqual([
        { kind: 'CASH', refunded: '1009' },
        { kind: 'CARD', refunded: '91' },
      ]);
    });

    it('pay for dearer ones, and the customer the rest', async () => {
      const { returnId } = await inspected([{ quantity: 1 }]);
      const dearer = sale({ tenders: [{ kind: 'CASH', amount: '1080' }] });
      expect(await exchange(returnId, { ...dearer, tenders: [] })).toMatchObject({ __typename: 'InvalidInput' });
      expect(await exchange(returnId, dearer)).toMatchObject({
        worth: { amount: '1100' },
        order: { tenders: [{ kind: 'CASH' }, { kind: 'EXCHANGE', captured: { amount: '1100' } }] },
        returned: { returns: [{ status: 'EXCHANGED' }] },
      });
      expect(await balanceOf('EXCHANGE')).toBe('0');
      expect(await exchange(returnId, sale())).toMatchObject({ code: 'RETURN_STATE' });
    });

    it('pay for cheaper ones, and the rest goes back', async () => {
      const { orderId, returnId } = await inspected([{ quantity: 1 }]);
      const lines = [{ variantId: 'tea', quantity: 1, unitPrice: '540', taxRateBasisPoints: 800 }];
      expect(await exchange(returnId, sale({ lines, tenders: [] }))).toMatchObject({ worth: { amount: '540' } });
      const [row] = await shop.sql`select sum(refunded)::text as back from tender where order_id = ${orderId}`;
      expect(row).toEqual({ back: '1100' });
      expect(await balanceOf('EXCHANGE')).toBe('0');
      expect(await balanceOf('RECEIVABLE')).toBe('0');
    });
  });
});
