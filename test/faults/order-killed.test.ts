import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newIdempotencyKey } from '@musubi/sdk';
import { AdjustStockDocument } from '@musubi/sdk/operations';
import { checkOut, fillCart, type Settled } from '../support/shopping.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** As many as the environment asks for: a quick run kills twenty times, a long one two hundred in five thousand checkouts. */
const kills = Number(process.env['ORDER_KILLS'] ?? 20);
const checkouts = Number(process.env['ORDER_CHECKOUTS'] ?? 0);
const shoppers = 8;
const variantIds = ['soy-sauce-dark', 'nori-full'] as const;
const locationId = 'nagoya';

test(`${kills} kills -9 of the order service in the middle of checkouts lose, double and hold nothing`, async () => {
  await stockUp();
  const acknowledged = new Map<string, Settled>();
  const end = new AbortController();
  const shopping = Array.from({ length: shoppers }, (_, index) => shop(`shopper-${index}`, acknowledged, end.signal));

  for (let killed = 0; killed < kills; killed++) {
    const before = acknowledged.size;
    // Some checkout is always under way; the random part moves the blow over its steps.
    await pause(20 + Math.random() * 300);
    await stack.kill('order');
    await stack.start('order');
    await untilTrue(() => Promise.resolve(acknowledged.size > before));
  }
  await untilTrue(() => Promise.resolve(acknowledged.size >= checkouts));
  end.abort();
  await Promise.all(shopping);
  await untilTrue(
    async () =>
      (await count('order', `select count(*) from checkout where status in ('RUNNING', 'COMPENSATING')`)) === 0,
  );

  const placed = [...acknowledged.values()].filter((settled) => settled.__typename === 'CheckoutPayload');
  expect(placed.length).toBe(acknowledged.size);
  expect(new Set(placed.map(({ order }) => order.id)).size).toBe(acknowledged.size);
  expect(await count('order', `select count(*) from orders`)).toBe(acknowledged.size);
  expect(await count('inventory', `select count(*) from reservation where status = 'ACTIVE'`)).toBe(0);
  expect(await count('inventory', `select count(*) from reservation where status = 'COMMITTED'`)).toBe(
    acknowledged.size,
  );
  const ofOurs = `variant_id in ('${variantIds.join("', '")}') and location_id = '${locationId}'`;
  expect(await count('inventory', `select sum(reserved) from stock_level where ${ofOurs}`)).toBe(0);
  expect(await count('inventory', `select sum(allocated) from stock_level where ${ofOurs}`)).toBe(
    2 * acknowledged.size,
  );
  // Half of them paid by card: the books and the provider's own agree, to the yen, and no money is set aside.
  const booked = await count('order', `select coalesce(sum(amount), 0) from ledger_entry where account = 'CARD'`);
  expect(await count('order', `select coalesce(sum(captured), 0) from development_payment`)).toBe(booked);
  expect(await count('order', `select coalesce(sum(captured), 0) from tender where kind = 'CARD'`)).toBe(booked);
  expect(await count('order', `select count(*) from development_payment where status = 'AUTHORIZED'`)).toBe(0);
  expect(await count('order', `select sum(amount) from ledger_entry`)).toBe(0);
  expect(await count('cart', `select count(*) from cart where status = 'FROZEN'`)).toBe(0);
  expect(await count('cart', `select count(*) from cart where status = 'ORDERED'`)).toBe(acknowledged.size);
}, 7_200_000);

async function stockUp(): Promise<void> {
  const admin = stack.client({ role: 'admin', subject: 'root' });
  for (const variantId of variantIds) {
    const input = { idempotencyKey: newIdempotencyKey(), variantId, locationId, delta: 100_000, reason: 'set up' };
    expect(await admin.execute(AdjustStockDocument, { input })).toMatchObject({
      adjustStock: { __typename: 'StockPayload' },
    });
  }
}

/** Fills a cart and orders it, one after another, each under a key of its own, until told to end. */
async function shop(customerId: string, acknowledged: Map<string, Settled>, signal: AbortSignal): Promise<void> {
  const client = stack.client({ role: 'shopper', subject: customerId });
  for (let index = 0; !signal.aborted; index += 1) {
    const cartId = await fillCart(client, { variantIds, locationId });
    const key = newIdempotencyKey();
    acknowledged.set(key, await checkOut(client, cartId, key, index % 2 === 0 ? 'CARD' : 'PAY_IN_STORE'));
  }
}

async function count(name: string, query: string): Promise<number> {
  const [row] = (await stack.databases[name]?.sql.unsafe(query)) ?? [];
  return Number(Object.values(row ?? {})[0]);
}

async function untilTrue(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}
