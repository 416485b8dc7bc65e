import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CustomerViewDocument } from '@musubi/sdk/operations';
import { addLines, checkOut, fillCart, openCart } from '../support/shopping.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const near = { latitude: 35.659, longitude: 139.7016 };

async function order(variantIds: readonly string[]): Promise<void> {
  const client = stack.client({ role: 'shopper', subject: 'hanako' });
  const settled = await checkOut(client, await fillCart(client, { variantIds, locationId: 'shibuya' }));
  expect(settled).toMatchObject({ __typename: 'CheckoutPayload' });
}

async function putInCart(variantIds: readonly string[]): Promise<void> {
  const client = stack.client({ role: 'shopper', subject: 'hanako' });
  await addLines(client, await openCart(client), variantIds);
}

describe('one query over five subgraphs for one customer', () => {
  const sold = ['sencha-leaf', 'hojicha-leaf'];
  beforeAll(async () => {
    await order(sold);
    await order(sold);
    await putInCart(['matcha-everyday', 'teapot-red', 'yunomi-ash']);
  });
  beforeEach(() => {
    stack.calls.length = 0;
  });

  test('answers who it is, what is in the cart, whether it is in stock near here, and what was ordered', async () => {
    const client = stack.client({ role: 'shopper', subject: 'hanako' });
    const { customer } = await client.execute(CustomerViewDocument, { id: 'hanako', near });
    expect(customer).toMatchObject({
      id: 'hanako',
      name: { full: '山田 花子' },
      activeCart: {
        lines: [
          { quantity: 1, variant: { sku: 'MSB-MATCHA-EVERYDAY', name: expect.stringContaining('抹茶') } },
          { variant: { sku: 'MSB-TEAPOT-RED' } },
          { variant: { sku: 'MSB-YUNOMI-ASH' } },
        ],
      },
      orders: { nodes: [{ status: 'PLACED' }, { status: 'PLACED' }] },
    });
    const locations = customer?.activeCart?.lines[0]?.variant?.availability?.locations ?? [];
    const distances = locations.map(({ distanceMeters }) => distanceMeters);
    expect(distances).toEqual(distances.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(customer?.orders?.nodes[0]?.lines[0]?.variant?.name).toContain('煎茶');
    expect(customer?.orders?.nodes[0]?.fulfillments[0]?.location?.name).toBe('渋谷店');
    expect(customer?.timeline.nodes.length).toBeGreaterThanOrEqual(0);
  });

  test('asks no subgraph twice for the same thing, however many lines there are', async () => {
    const client = stack.client({ role: 'shopper', subject: 'hanako' });
    await client.execute(CustomerViewDocument, { id: 'hanako', near });
    const asked = stack.calls.map(({ to, query, variables }) => JSON.stringify([to, query, variables]));
    expect(new Set(asked).size).toBe(asked.length);
    const perSubgraph = Object.groupBy(stack.calls, ({ to }) => to);
    // One for the profile, one for the cart, one for the orders; product and inventory: cart's variants, orders' variants, stores.
    expect(perSubgraph.customer).toHaveLength(1);
    expect(perSubgraph.cart).toHaveLength(1);
    expect(perSubgraph.order).toHaveLength(1);
    expect(stack.calls.length).toBeLessThanOrEqual(8);
  });

  test('costs the same number of calls for three lines and for eleven', async () => {
    const client = stack.client({ role: 'shopper', subject: 'hanako' });
    await client.execute(CustomerViewDocument, { id: 'hanako', near });
    const few = stack.calls.length;
    const more = [
      'nori-full',
      'rice-2kg',
      'rice-5kg',
      'miso-red',
      'miso-white',
      'konpeito-mix',
      'yokan-six',
      'dorayaki-classic',
    ];
    await putInCart(more);
    stack.calls.length = 0;
    await client.execute(CustomerViewDocument, { id: 'hanako', near });
    expect(stack.calls.length).toBe(few);
  });
});
