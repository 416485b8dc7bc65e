import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '@musubi/chassis';
import { replay, type Changes } from '../src/domain/replay.ts';
import { ADMIN, ANN, BEN, CLERK, openShop, read, type Shop } from './support/shop.ts';

const SALE = `mutation($input: RecordPosSaleInput!) { recordPosSale(input: $input) { ... on PosSalePayload { order { id } } } }`;
const INVOICES = `query($id: ID!) { order(id: $id) { invoices { number kind registrationNumber issuer recipient transactedAt note
  lines { variant { id } quantity amount { amount } taxRateBasisPoints mark }
  taxes { rateBasisPoints taxable { amount } tax { amount } gross { amount } } total { amount } } } }`;
const AS_OF = `query($id: ID!, $at: DateTime!) { orderAsOf(id: $id, at: $at) { version status paymentStatus
  lines { cancelled returned } fulfillments { status location { id } } tenders { captured { amount } refunded { amount } } } }`;

type Invoice = {
  readonly kind: string;
  readonly total: { readonly amount: string };
  readonly taxes: readonly { readonly rateBasisPoints: number; readonly tax: { readonly amount: string } }[];
};

describe('documents and history of an order', () => {
  let shop: Shop;
  let now = new Date('2026-11-22T00:00:00Z');
  let sequence = 0;

  beforeAll(async () => {
    const issuer = { registrationNumber: 'T1234567890123', name: '結び商店' };
    shop = await openShop({ clock: () => now, assembly: { issuer } });
  });

  afterAll(() => shop.close());

  /** Three teas of 540 with 8 % in it and a cup of 1,100 with 10 %. */
  async function sell(): Promise<string> {
    sequence += 1;
    const sale = {
      terminalId: 'till',
      sequence,
      locationId: 'shibuya',
      occurredAt: now.toISOString(),
      customerId: 'ann',
      lines: [
        { variantId: 'tea', quantity: 3, unitPrice: '540', taxRateBasisPoints: 800 },
        { variantId: 'cup', quantity: 1, unitPrice: '1100', taxRateBasisPoints: 1000 },
      ],
      tenders: [{ kind: 'CASH', amount: '2720' }],
    };
    const input = { idempotencyKey: `sale-${sequence}`, sale };
    const { order } = read(await shop.execute(SALE, { input }, CLERK), 'recordPosSale') as { order: { id: string } };
    return order.id;
  }

  async function bringBack(
    orderId: string,
    units: readonly (readonly [line: number, quantity: number])[],
  ): Promise<void> {
    const lines = units.map(([line, quantity]) => ({ orderLineId: `${orderId}.${line}`, quantity }));
    const asked = await shop.send('requestReturn', { orderId, lines, reason: 'r' }, CLERK);
    const returnId = asked.order?.returns?.at(-1)?.id ?? '';
    await shop.send('receiveReturn', { returnId, locationId: 'shibuya' }, CLERK);
    const findings = lines.map((line) => ({ ...line, disposition: 'SELLABLE' }));
    await shop.send('inspectReturn', { returnId, findings }, CLERK);
    expect(await shop.send('issueRefund', { returnId }, CLERK)).toMatchObject({ __typename: 'OrderPayload' });
  }

  async function invoicesOf(id: string, caller: Caller = ANN): Promise<readonly Invoice[]> {
    const order = read(await shop.execute(INVOICES, { id }, caller), 'order') as {
      invoices: readonly Invoice[];
    } | null;
    return order?.invoices ?? [];
  }

  const soldIn = async (orderId: string): Promise<unknown> => {
    const [row] = await shop.sql`
      select (-sum(amount))::text as sold from ledger_entry join ledger_transaction t on t.id = transaction_id
      where order_id = ${orderId} and account in ('SALES', 'CONSUMPTION_TAX')`;
    return row?.['sold'];
  };

  it('an invoice has the number of who sells, tax once a rate, and ※ where the reduced rate applies', async () => {
    const orderId = await sell();
    await shop.send('issueInvoice', { orderId, recipient: '山田商事' }, ANN);
    expect(await invoicesOf(orderId)).toEqual([
      {
        number: expect.stringMatching(/^I-\d{8}$/),
        kind: 'INVOICE',
        registrationNumber: 'T1234567890123',
        issuer: '結び商店',
        recipient: '山田商事',
        transactedAt: now.toISOString(),
        note: '※は軽減税率（8%）対象',
        lines: [
          { variant: { id: 'tea' }, quantity: 3, amount: { amount: '1620' }, taxRateBasisPoints: 800, mark: '※' },
          { variant: { id: 'cup' }, quantity: 1, amount: { amount: '1100' }, taxRateBasisPoints: 1000, mark: null },
        ],
        taxes: [
          { rateBasisPoints: 1000, taxable: { amount: '1000' }, tax: { amount: '100' }, gross: { amount: '1100' } },
          { rateBasisPoints: 800, taxable: { amount: '1500' }, tax: { amount: '120' }, gross: { amount: '1620' } },
        ],
        total: { amount: '2720' },
      },
    ]);
  });

  it('an order has one invoice, however often it is asked for, also at once', async () => {
    const orderId = await sell();
    const answers = await Promise.all([1, 2, 3].map(() => shop.send('issueInvoice', { orderId }, CLERK)));
    expect(answers.every(({ __typename }) => __typename === 'OrderPayload')).toBe(true);
    expect(await invoicesOf(orderId)).toHaveLength(1);
  });

  it.each(['before', 'after'])(
    'less its credit notes is what the books say was sold, the invoice written %s',
    async (when) => {
      const orderId = await sell();
      await bringBack(orderId, [[1, 1]]);
      if (when === 'before') await shop.send('issueInvoice', { orderId }, ANN);
      await bringBack(orderId, [
        [1, 1],
        [2, 1],
      ]);
      if (when === 'after') await shop.send('issueInvoice', { orderId }, ANN);
      const documents = await invoicesOf(orderId);
      expect(documents.map(({ kind }) => kind).toSorted()).toEqual(['CREDIT_NOTE', 'CREDIT_NOTE', 'INVOICE']);
      const sum = documents.reduce(
        (total, one) => total + (one.kind === 'INVOICE' ? 1n : -1n) * BigInt(one.total.amount),
        0n,
      );
      expect(sum.toString()).toBe(await soldIn(orderId));
      expect(documents.find(({ kind }) => kind === 'INVOICE')?.total.amount).toBe('2720');
    },
  );

  it('is written for what was delivered, and less what was cancelled', async () => {
    const { orderId, fulfillmentId } = await shop.buyPickup();
    expect(await shop.send('issueInvoice', { orderId }, ANN)).toMatchObject({ code: 'ORDER_NOT_COMPLETE' });
    await shop.send(
      'cancelOrderLines',
      { orderId, lines: [{ orderLineId: `${orderId}.1`, quantity: 1 }], reason: 'r' },
      ANN,
    );
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
    const [row] = await shop.sql`select pickup_code from fulfillment where id = ${fulfillmentId}`;
    await shop.send('confirmPickup', { fulfillmentId, code: row?.['pickup_code'] }, CLERK);
    await shop.send('issueInvoice', { orderId }, ANN);
    const [invoice] = await invoicesOf(orderId);
    expect(invoice?.total.amount).toBe('450');
    expect(await soldIn(orderId)).toBe('450');
  });

  it('is its customer’s and the house’s, and never changed', async () => {
    const orderId = await sell();
    expect(await shop.send('issueInvoice', { orderId }, BEN)).toMatchObject({ __typename: 'NotFound' });
    await shop.send('issueInvoice', { orderId }, ADMIN);
    expect(await invoicesOf(orderId, BEN)).toEqual([]);
    await expect(shop.sql`update invoice set number = 'x'`).rejects.toThrow('append-only');
  });

  it('an order is told as it was at any moment', async () => {
    const start = now;
    const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
    const { orderId, fulfillmentId } = await shop.buyPickup();
    now = hours(1);
    await shop.send(
      'cancelOrderLines',
      { orderId, lines: [{ orderLineId: `${orderId}.1`, quantity: 1 }], reason: 'r' },
      ANN,
    );
    now = hours(2);
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    now = hours(3);
    const asOf = async (at: Date, caller: Caller = ANN) =>
      read(await shop.execute(AS_OF, { id: orderId, at: at.toISOString() }, caller), 'orderAsOf');
    expect(await asOf(new Date(start.getTime() - 1))).toBeNull();
    expect(await asOf(start)).toEqual({
      version: 1,
      status: 'PLACED',
      paymentStatus: 'CAPTURED',
      lines: [{ cancelled: 0, returned: 0 }],
      fulfillments: [{ status: 'ALLOCATED', location: { id: 'shibuya' } }],
      tenders: [{ captured: { amount: '900' }, refunded: { amount: '0' } }],
    });
    expect(await asOf(hours(1.5))).toMatchObject({
      status: 'PLACED',
      paymentStatus: 'PARTIALLY_REFUNDED',
      lines: [{ cancelled: 1 }],
      tenders: [{ refunded: { amount: '450' } }],
    });
    expect(await asOf(now)).toMatchObject({ status: 'IN_FULFILLMENT', fulfillments: [{ status: 'PICKING' }] });
    expect(await asOf(now, BEN)).toBeNull();
  });

  it('the log of every order, put together, is the order (I18)', async () => {
    const ids = await shop.sql<{ id: string }[]>`select id from orders`;
    expect(ids.length).toBeGreaterThan(5);
    for (const { id } of ids) {
      const events = await shop.sql<{ version: number; changes: Changes }[]>`
        select version, changes from order_event where order_id = ${id} order by version`;
      const state = replay(events);
      const [row] = await shop.sql`select version, status, payment_status from orders where id = ${id}`;
      expect([state?.version, state?.status, state?.paymentStatus]).toEqual(Object.values(row ?? {}));
      const lines =
        await shop.sql`select id, quantity, cancelled, returned from order_line where order_id = ${id} order by place`;
      expect(state?.lines).toEqual([...lines]);
      const ways =
        await shop.sql`select id, status, location_id as "locationId" from fulfillment where order_id = ${id} order by place`;
      expect(state?.fulfillments).toMatchObject([...ways]);
      const tenders =
        await shop.sql`select id, amount, captured, refund_due as "refundDue", refunded from tender where order_id = ${id} order by place`;
      expect(state?.tenders).toMatchObject([...tenders]);
      const told = await shop.sql`select sequence::int from chassis.outbox where subject = ${id} order by sequence`;
      expect(told.map(({ sequence: place }) => place)).toEqual(events.map(({ version }) => version));
    }
  });
});
