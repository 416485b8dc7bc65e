import { newIdempotencyKey, type Client, type LiveAnswer } from '@musubi/sdk';
import {
  AdjustStockDocument,
  CustomerLiveDocument,
  VariantLiveDocument,
  type CustomerLiveQuery,
} from '@musubi/sdk/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addLines, checkOut, fillCart, openCart } from '../support/shopping.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

function shopper(subject: string): Client {
  return stack.client({ role: 'shopper', subject });
}

/** Counts more, or less, of a variant in Shibuya. */
async function count(variantId: string, delta: number): Promise<void> {
  const staff = stack.client({ role: 'associate', subject: 'staff-1', storeId: 'shibuya' });
  const input = { idempotencyKey: newIdempotencyKey(), variantId, locationId: 'shibuya', delta, reason: 'count' };
  const { adjustStock } = await staff.execute(AdjustStockDocument, { input });
  expect(adjustStock.__typename).toBe('StockPayload');
}

/** Reads answers until one holds. */
async function until<Result>(
  answers: AsyncIterableIterator<LiveAnswer<Result>>,
  holds: (answer: LiveAnswer<Result>) => boolean,
): Promise<LiveAnswer<Result>> {
  for (;;) {
    const { value, done } = await answers.next();
    if (done === true) throw new Error('Expected another answer, got the end');
    if (holds(value)) return value;
  }
}

type Customer = CustomerLiveQuery['customer'];

describe('one live query over five subgraphs', () => {
  test('follows the cart, the stock of what is in it, and the orders', async () => {
    const client = shopper('hanako');
    const cartId = await openCart(client);
    const answers = client.live(CustomerLiveDocument, { id: 'hanako' });
    const atpOf = (customer: Customer): number | undefined =>
      customer?.activeCart?.lines.find(({ variant }) => variant?.id === 'teapot-red')?.variant?.availability?.atp;

    const first = await until(answers, ({ data }) => data?.customer?.activeCart?.id === cartId);
    expect(first).toMatchObject({ errors: [], unwatched: [], data: { customer: { name: { full: '山田 花子' } } } });

    await addLines(client, cartId, ['teapot-red']);
    const added = await until(answers, ({ data }) => atpOf(data?.customer ?? null) !== undefined);
    const atp = atpOf(added.data?.customer ?? null) ?? 0;

    await count('teapot-red', 5);
    await until(answers, ({ data }) => atpOf(data?.customer ?? null) === atp + 5);

    const placed = await checkOut(
      client,
      await fillCart(client, { variantIds: ['yunomi-ash'], locationId: 'shibuya' }),
    );
    expect(placed.__typename).toBe('CheckoutPayload');
    const last = await until(answers, ({ data }) => (data?.customer?.orders?.nodes.length ?? 0) > 0);
    expect(last.data?.customer?.orders?.nodes[0]?.status).toBe('PLACED');
    await answers.return?.();
  });

  test("shows nobody what is another's, and does not run again for it", async () => {
    const [hanako, taro] = [shopper('hanako'), shopper('taro')];
    const answers = taro.live(CustomerLiveDocument, { id: 'taro' });
    await until(answers, ({ data }) => data?.customer?.id === 'taro');
    const foreign = taro.live(CustomerLiveDocument, { id: 'hanako' });
    const { data } = await until(foreign, () => true);
    expect(data?.customer ?? null).toBeNull();
    await addLines(hanako, await openCart(hanako), ['tenugui-plum']);
    await addLines(taro, await openCart(taro), ['tenugui-plum']);
    const { data: own } = await until(answers, (answer) => (answer.data?.customer?.activeCart?.totalQuantity ?? 0) > 0);
    expect(own?.customer?.activeCart?.lines).toMatchObject([{ variant: { id: 'tenugui-plum' } }]);
    await Promise.all([answers.return?.(), foreign.return?.()]);
  });
});

describe('through faults', () => {
  test('answers go on when inventory is killed and started again', async () => {
    const client = stack.client();
    const answers = client.live(VariantLiveDocument, { id: 'furoshiki-indigo', throttle: 0 });
    const atpIn = ({ data }: LiveAnswer<{ variant?: { availability?: { atp: number } | null } | null }>) =>
      data?.variant?.availability?.atp;
    const before = atpIn(await until(answers, (answer) => atpIn(answer) !== undefined)) ?? 0;
    await stack.kill('inventory');
    const broken = await until(answers, ({ errors }) => errors.length > 0);
    expect(broken.data?.variant).toMatchObject({ name: expect.any(String), availability: null });
    await stack.start('inventory');
    await count('furoshiki-indigo', 3);
    await until(answers, (answer) => atpIn(answer) === before + 3 && answer.errors.length === 0);
    await answers.return?.();
  }, 120_000);

  test('the client of the SDK has the present answer after the gateway is killed', async () => {
    const client = stack.client();
    const answers = client.live(VariantLiveDocument, { id: 'tenugui-wave', throttle: 0 });
    const first = await until(answers, ({ data }) => data?.variant?.availability?.atp !== undefined);
    const before = first.data?.variant?.availability?.atp ?? 0;
    await stack.kill('gateway');
    await stack.start('gateway');
    await count('tenugui-wave', 2);
    const last = await until(answers, ({ data }) => data?.variant?.availability?.atp !== before);
    expect(last.data?.variant?.availability?.atp).toBe(before + 2);
    await answers.return?.();
  }, 120_000);
});
