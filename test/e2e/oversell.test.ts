import { afterAll, beforeAll, expect, test } from 'vitest';
import { newIdempotencyKey } from '@musubi/sdk';
import { AdjustStockDocument, StockAtDocument } from '@musubi/sdk/operations';
import { checkOut, fillCart } from '../support/shopping.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

/** How many check out, and how many just try to hold a unit: `OVERSELL_BUYERS` and `OVERSELL_ATTEMPTS` for the full size. */
const buyers = Number(process.env['OVERSELL_BUYERS'] ?? 200);
const attempts = Number(process.env['OVERSELL_ATTEMPTS'] ?? 1000);
const units = 10;
const variantId = 'teapot-black';
const locationId = 'osaka';

test(
  'of 200 concurrent buyers of 10 units through the gateway exactly 10 get an order, and the others are told why',
  async () => {
    const admin = stack.client({ role: 'admin', subject: 'root' });
    const before = await level();
    const input = { idempotencyKey: newIdempotencyKey(), variantId, locationId, reason: 'set up' };
    await admin.execute(AdjustStockDocument, { input: { ...input, delta: units - (before?.atp ?? 0) } });
    expect(await level()).toMatchObject({ atp: units });

    const outcomes = await Promise.all(Array.from({ length: buyers }, (_, index) => buy(`buyer-${index}`)));
    expect(Object.groupBy(outcomes, ({ __typename }) => __typename)).toEqual({
      CheckoutPayload: expect.objectContaining({ length: units }),
      CheckoutOutOfStock: expect.objectContaining({ length: buyers - units }),
    });
    const told = outcomes.filter((outcome) => outcome.__typename === 'CheckoutOutOfStock');
    expect(
      told.every(({ code, shortages }) => code === 'OUT_OF_STOCK' && shortages[0]?.variant?.id === variantId),
    ).toBe(true);

    expect(await level()).toMatchObject({ atp: 0, reserved: 0, allocated: (before?.allocated ?? 0) + units });
    const numbers = outcomes.flatMap((outcome) =>
      outcome.__typename === 'CheckoutPayload' ? [outcome.order.number] : [],
    );
    expect(new Set(numbers).size).toBe(units);
  },
  startTimeout,
);

test(
  'of many attempts at once on 100 units through the gateway exactly 100 hold one, and no other is told anything but OUT_OF_STOCK',
  async () => {
    const admin = stack.client({ role: 'admin', subject: 'root' });
    const place = { variantId: 'oversell-100', locationId: 'osaka' };
    const set = { idempotencyKey: newIdempotencyKey(), ...place, delta: 100, reason: 'set up' };
    await admin.execute(AdjustStockDocument, { input: set });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await stack.token({ role: 'admin', subject: 'root' })}`,
    };
    const answers: string[] = [];
    const started = performance.now();
    let left = attempts;
    const one = async (): Promise<void> => {
      for (; left > 0;) {
        left -= 1;
        const input = { idempotencyKey: newIdempotencyKey(), lines: [{ ...place, quantity: 1 }] };
        answers.push(await untilAnswered(() => reserve(input, headers)));
      }
    };
    await Promise.all(Array.from({ length: Math.min(100, attempts) }, one));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const counts = Object.groupBy(answers, (answer) => answer);
    expect(counts, `${attempts} attempts in ${seconds} s`).toEqual({
      ReservationPayload: expect.objectContaining({ length: 100 }),
      OutOfStock: expect.objectContaining({ length: attempts - 100 }),
    });
    if (process.env['OVERSELL_ATTEMPTS'] !== undefined)
      process.stdout.write(`${attempts} attempts: 100 held, ${seconds} s\n`);
    const query = `{ location(id: "osaka") { stock(variantIds: ["${place.variantId}"]) { atp reserved } } }`;
    const response = await fetch(stack.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect(await response.json()).toEqual({ data: { location: { stock: [{ atp: 0, reserved: 100 }] } } });
  },
  startTimeout,
);

/** What the gateway answered; undefined where it had no room or lost the connection, as clients are told to try again. */
async function reserve(input: object, headers: Readonly<Record<string, string>>): Promise<string | undefined> {
  const body = JSON.stringify({ query: RESERVE, variables: { input } });
  const response = await fetch(stack.url, { method: 'POST', headers, body }).catch(() => undefined);
  if (response === undefined || response.status === 503) return undefined;
  const answer = (await response.json()) as { data?: { reserveStock: { __typename: string } }; errors?: object };
  return answer.data?.reserveStock.__typename ?? JSON.stringify(answer.errors);
}

/** The same key again and again: it counts once, however often it is sent. */
async function untilAnswered(send: () => Promise<string | undefined>): Promise<string> {
  for (;;) {
    const answer = await send();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const RESERVE = 'mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { __typename } }';

async function level() {
  const admin = stack.client({ role: 'admin', subject: 'root' });
  const { location } = await admin.execute(StockAtDocument, { locationId, variantIds: [variantId] });
  return location?.stock[0];
}

async function buy(customerId: string) {
  const client = stack.client({ role: 'shopper', subject: customerId });
  return checkOut(client, await fillCart(client, { variantIds: [variantId], locationId }));
}
