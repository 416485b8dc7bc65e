import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asService } from '@musubi/chassis/testing';
import { developmentProvider } from '../src/payment/development-provider.ts';
import { ADMIN, ANN, CLERK, openShop, type Shop } from './support/shop.ts';

const BOOKS = `query($id: ID!) { order(id: $id) {
  payment { status captured { amount } refunded { amount } }
  tenders { kind amount { amount } captured { amount } refundDue { amount } refunded { amount } }
  ledger { kind entries { account amount { amount currency } } } } }`;

type Books = {
  readonly payment: object;
  readonly tenders: readonly object[];
  readonly ledger: readonly {
    readonly kind: string;
    readonly entries: readonly { readonly account: string; readonly amount: { readonly amount: string } }[];
  }[];
};

describe('money', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
  });

  afterAll(() => shop.close());

  async function booksOf(id: string, caller = ADMIN): Promise<Books> {
    const { data } = await shop.execute(BOOKS, { id }, caller);
    return data?.['order'] as Books;
  }

  /** Entries as `account amount`. */
  const written = ({ ledger }: Books) =>
    ledger.map(({ kind, entries }) => [kind, ...entries.map(({ account, amount }) => `${account} ${amount.amount}`)]);

  /** Lets every pause be over until nothing is left to do. */
  async function carryOn(id: string): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      await shop.letTimePass();
      await shop.deps.orchestrator.resumeDue();
      await shop.deps.owed.settle(id);
    }
  }

  it('is booked twice with every deed: what was sold, what came in, what was taken back, what went back', async () => {
    const { orderId } = await shop.buyPickup();
    await shop.send('cancelOrder', { orderId, reason: 'r' }, ANN);
    await shop.deps.owed.settle(orderId);
    expect(written(await booksOf(orderId))).toEqual([
      ['SALE', 'RECEIVABLE 900', 'SALES -819', 'CONSUMPTION_TAX -81'],
      ['CAPTURE', 'CARD 900', 'RECEIVABLE -900'],
      ['CREDIT', 'SALES 819', 'CONSUMPTION_TAX 81', 'RECEIVABLE -900'],
      ['REFUND', 'RECEIVABLE 900', 'CARD -900'],
    ]);
    expect(await booksOf(orderId)).toMatchObject({
      payment: { status: 'REFUNDED', captured: { amount: '900' }, refunded: { amount: '900' } },
      tenders: [{ kind: 'CARD', refundDue: { amount: '0' }, refunded: { amount: '900' } }],
    });
  });

  it('of a pickup that is paid in the store comes in when it is handed over', async () => {
    const { orderId, fulfillmentId } = await shop.buyPickup({ payment: { method: 'PAY_IN_STORE' } });
    expect(written(await booksOf(orderId))).toHaveLength(1);
    await shop.send('startPicking', { fulfillmentId }, CLERK);
    await shop.send('markReadyForPickup', { fulfillmentId }, CLERK);
    const [row] = await shop.sql`select pickup_code from fulfillment where id = ${fulfillmentId}`;
    await shop.send('confirmPickup', { fulfillmentId, code: row?.['pickup_code'] }, CLERK);
    expect(written(await booksOf(orderId))[1]).toEqual(['CAPTURE', 'CASH 900', 'RECEIVABLE -900']);
  });

  it.each([
    ['authorize', 'CAPTURED'],
    ['capture', 'CAPTURED'],
  ])('is taken once though the answer to %s was lost after it was done', async (operation, status) => {
    const cart = shop.putCart();
    const answer = await shop.buy(cart.id, { payment: { method: 'CARD', token: `tok_lost_${operation}` } });
    const id = answer.checkout?.id ?? '';
    if (answer.__typename === 'CheckoutPending') await carryOn('');
    const [row] = await shop.deps.reads.checkouts([id]);
    expect(row?.status).toBe('COMPLETED');
    const payments = await shop.sql`
      select status, captured from development_payment where idempotency_key like ${`checkout:${id}:%`}`;
    expect(payments).toEqual([{ status, captured: '900' }]);
    expect(written(await booksOf(row?.orderId ?? ''))).toHaveLength(2);
  });

  it('is let go once though the answer was lost', async () => {
    const cart = shop.putCart({ lines: [{ variantId: 'cup', quantity: 1, unitPrice: 100, discount: 0 }] });
    shop.world.inventory.fail({ name: 'CommitReservation', times: 1, when: 'before' });
    const pending = shop.buy(cart.id, { payment: { method: 'CARD', token: 'tok_lost_void' } });
    await pending;
    const [row] = await shop.sql`select id from checkout where cart_id = ${cart.id}`;
    shop.world.stock.onHand.set('cup@shibuya', 0);
    shop.world.stock.expire(String(row?.['id']));
    await carryOn('');
    shop.world.stock.onHand.set('cup@shibuya', 1000);
    const payments = await shop.sql`
      select status, captured from development_payment where idempotency_key like ${`checkout:${String(row?.['id'])}:%`}`;
    expect(payments).toEqual([{ status: 'VOIDED', captured: '0' }]);
  });

  it('goes back once though the answer was lost', async () => {
    const cart = shop.putCart();
    const { order } = await shop.buy(cart.id, { payment: { method: 'CARD', token: 'tok_lost_refund' } });
    const orderId = order?.id ?? '';
    await shop.send('cancelOrder', { orderId, reason: 'r' }, ANN);
    expect(await booksOf(orderId)).toMatchObject({
      payment: { status: 'CAPTURED' },
      tenders: [{ refundDue: { amount: '900' } }],
    });
    await carryOn(orderId);
    expect(await booksOf(orderId)).toMatchObject({ payment: { status: 'REFUNDED' } });
    const [payment] = await shop.sql`
      select p.refunded from development_payment p join tender t using (reference) where t.order_id = ${orderId}`;
    expect(payment).toEqual({ refunded: '900' });
  });

  it('comes to zero over all accounts, and receivables to what is still to be paid', async () => {
    const { data } = await shop.execute(
      '{ ledgerBalances { account balance { amount currency } } }',
      {},
      asService('bi'),
    );
    const held = data?.['ledgerBalances'] as { account: string; balance: { amount: string } }[];
    expect(held.reduce((sum, { balance }) => sum + BigInt(balance.amount), 0n)).toBe(0n);
    const [due] = await shop.sql`select sum(amount - captured)::text as due from tender`;
    expect(held.find(({ account }) => account === 'RECEIVABLE')?.balance.amount ?? '0').toBe(due?.['due']);
  });

  it('is nobody’s business but the house’s', async () => {
    const { orderId } = await shop.buyPickup();
    expect((await booksOf(orderId, ANN)).ledger).toBeNull();
    expect((await booksOf(orderId, CLERK)).ledger).toBeNull();
    const { errors } = await shop.execute('{ ledgerBalances { account } }', {}, ANN);
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  describe('the books', () => {
    const book = (amounts: readonly number[]) =>
      shop.sql.begin(async (sql) => {
        const [order] = await sql`select id from orders limit 1`;
        const id = `t-${Math.random()}`;
        await sql`insert into ledger_transaction values (${id}, ${String(order?.['id'])}, 'SALE', 'JPY', now())`;
        for (const [place, amount] of amounts.entries()) {
          await sql`insert into ledger_entry values (${id}, ${place}, 'SALES', ${amount})`;
        }
      });

    it('take nothing that does not balance', async () => {
      await expect(book([5, -4])).rejects.toThrow('does not balance');
      await expect(book([5, -5])).resolves.toBeUndefined();
    });

    it('are never changed', async () => {
      await expect(shop.sql`update ledger_entry set amount = amount + 1`).rejects.toThrow('append-only');
      await expect(shop.sql`delete from ledger_transaction`).rejects.toThrow('append-only');
    });
  });

  describe('the development provider', () => {
    const yen = (amount: number) => ({ amount: String(amount), currency: 'JPY' });

    it('gives back in parts, never more than it took, and answers a key alike for ever', async () => {
      const provider = developmentProvider(shop.deps.database, shop.deps.newId);
      const paid = await provider.authorize({ key: 'p1', amount: yen(100), token: 'tok' });
      if (paid.kind !== 'approved') throw new Error('declined');
      const { reference } = paid;
      expect(await provider.authorize({ key: 'p1', amount: yen(100), token: 'tok' })).toEqual(paid);
      expect(await provider.refund({ key: 'r0', reference, amount: yen(1) })).toMatchObject({ kind: 'declined' });
      await Promise.all([1, 2, 3].map(() => provider.capture({ key: 'c1', reference })));
      expect(await provider.refund({ key: 'r1', reference, amount: yen(60) })).toMatchObject({ kind: 'approved' });
      expect(await provider.refund({ key: 'r1', reference, amount: yen(60) })).toMatchObject({ kind: 'approved' });
      expect(await provider.refund({ key: 'r2', reference, amount: yen(41) })).toMatchObject({ kind: 'declined' });
      expect(await provider.refund({ key: 'r3', reference, amount: yen(40) })).toMatchObject({ kind: 'approved' });
      await expect(provider.void({ key: 'r3', reference })).rejects.toThrow('Key r3 was used for refund');
    });
  });
});
