import { askGateway, key, type Ask, type Data } from './asker.ts';
import { someLocation } from './fill.ts';
import type { House } from './house.ts';
import { sample, timeOf, type Curve, type Timing } from './samples.ts';
import { variantId, type Scale } from './scale.ts';

/** One more line in a cart that has so many with it. */
export async function measureAddLine(house: House, { samples }: Scale): Promise<Curve> {
  const timings: Timing[] = [];
  for (const size of [1, 10, 50, 100, 200]) {
    const ask = await askGateway(house, shopper(`lines-${String(size)}`));
    const cartId = await openCart(ask);
    await addLines(ask, cartId, numbers(0, size - 1));
    timings.push(
      await sample(size, samples, async (index) => {
        const time = await timeOf(() => addLines(ask, cartId, [1000 + (index % 900)]));
        await removeLast(ask, cartId);
        return time;
      }),
    );
  }
  return {
    name: 'add-line',
    title: 'Adding a line to a cart',
    unit: 'lines with it',
    timings,
    budget: 100,
    judged: 'p95',
  };
}

/** A new cart with lines in it: two requests. */
export async function measureNewCart(house: House, { samples }: Scale): Promise<Curve> {
  const timings: Timing[] = [];
  for (const size of [1, 3, 9]) {
    timings.push(
      await sample(size, samples, async (index) => {
        const ask = await askGateway(house, shopper(`new-${String(size)}-${String(index)}`));
        return timeOf(async () => addLines(ask, await openCart(ask), numbers(index, size)));
      }),
    );
  }
  return { name: 'new-cart', title: 'A new cart', unit: 'lines', timings, budget: 150, judged: 'p95' };
}

/** From asking for the order to having it, to be collected and paid in a store. */
export async function measureCheckout(house: House, { samples }: Scale): Promise<Curve> {
  const timings: Timing[] = [];
  for (const size of [1, 3, 9]) {
    timings.push(
      await sample(size, samples, async (index) => {
        const ask = await askGateway(house, shopper(`order-${String(size)}-${String(index)}`));
        const cartId = await openCart(ask);
        await addLines(ask, cartId, numbers(index * 10, size));
        const input = { ...key(), cartId, method: 'PICKUP', locationId: someLocation };
        await command(ask, 'setFulfillment', 'SetFulfillmentInput', input);
        return timeOf(() => checkOut(ask, cartId));
      }),
    );
  }
  return { name: 'checkout', title: 'Checkout', unit: 'lines', timings, budget: 300, judged: 'p95' };
}

async function checkOut(ask: Ask, cartId: string): Promise<void> {
  const query = `mutation ($input: CheckoutInput!) { checkout(input: $input) { __typename
    ... on CheckoutPayload { order { id } } ... on CommandError { code message } } }`;
  const input = { ...key(), cartId, payment: { method: 'PAY_IN_STORE' } };
  for (;;) {
    const { checkout } = (await ask(query, { input })) as { readonly checkout: { readonly __typename: string } };
    if (checkout.__typename === 'CheckoutPayload') return;
    if (checkout.__typename !== 'CheckoutPending')
      throw new Error(`expected an order, got ${JSON.stringify(checkout)}`);
  }
}

async function openCart(ask: Ask): Promise<string> {
  const query = `mutation ($input: CreateCartInput!) { createCart(input: $input) { ... on CreateCartPayload { cart { id } } } }`;
  const answer = await ask(query, { input: { ...key(), channel: 'ec' } });
  return (answer['createCart'] as { readonly cart: { readonly id: string } }).cart.id;
}

/** At most a hundred lines a request. */
async function addLines(ask: Ask, cartId: string, all: readonly number[]): Promise<void> {
  for (let from = 0; from < all.length; from += 100) {
    const lines = all.slice(from, from + 100).map((number) => ({ variantId: variantId(number), quantity: 1 }));
    await command(ask, 'addLines', 'AddLinesInput', { ...key(), cartId, lines });
  }
}

async function removeLast(ask: Ask, cartId: string): Promise<void> {
  const answer = await ask('query ($id: ID!) { cart(id: $id) { lines { id } } }', { id: cartId });
  const { lines } = answer['cart'] as { readonly lines: readonly { readonly id: string }[] };
  await command(ask, 'removeLine', 'RemoveLineInput', { ...key(), cartId, lineId: lines.at(-1)?.id });
}

async function command(ask: Ask, name: string, input: string, value: object): Promise<Data> {
  const query = `mutation ($input: ${input}!) { ${name}(input: $input) { __typename
    ... on CartPayload { cart { id version totals { total { amount } } } } ... on CommandError { code message } } }`;
  const answer = (await ask(query, { input: value }))[name] as Data;
  if (answer['__typename'] !== 'CartPayload')
    throw new Error(`expected ${name} to be done, got ${JSON.stringify(answer)}`);
  return answer;
}

const shopper = (name: string) => ({ role: 'shopper', subject: `bench-${name}-${String(process.pid)}` }) as const;

const numbers = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
