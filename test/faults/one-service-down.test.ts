import { SearchDocument, ActiveCartDocument, VariantByGtinDocument } from '@musubi/sdk/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLines, openCart } from '../support/shopping.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, startTimeout);
afterAll(() => stack.close());

const sencha = 'sencha-leaf';
const gtin = '2000001000403';

test(
  'without inventory the catalogue answers, and stock is told to be unknown',
  async () => {
    const anyone = stack.client();
    await stack.kill('inventory');
    const { search } = await anyone.execute(SearchDocument, { text: '煎茶' }, { errors: 'keep' });
    expect(search.nodes).toContainEqual(
      expect.objectContaining({ id: sencha, ja: expect.stringContaining('煎茶'), availability: null }),
    );
    await expect(anyone.execute(SearchDocument, { text: '煎茶' })).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
    });
    await stack.start('inventory');
    const back = await anyone.execute(SearchDocument, { text: '煎茶' });
    expect(back.search.nodes[0]?.availability?.atp).toBeGreaterThan(0);
  },
  startTimeout,
);

test(
  'without product a cart keeps its lines and sums, and only the names are missing',
  async () => {
    const shopper = stack.client({ role: 'shopper', subject: 'emma' });
    const cartId = await openCart(shopper);
    await addLines(shopper, cartId, [sencha]);
    await stack.kill('product');
    const { activeCart } = await shopper.execute(ActiveCartDocument, {}, { errors: 'keep' });
    expect(activeCart).toMatchObject({ id: cartId, totalQuantity: 1, lines: [{ quantity: 1, variant: null }] });
    expect(Number(activeCart?.totals.total.amount)).toBeGreaterThan(0);
    await stack.start('product');
    const { activeCart: whole } = await shopper.execute(ActiveCartDocument, {});
    expect(whole?.lines[0]?.variant?.ja).toContain('煎茶');
  },
  startTimeout,
);

test(
  'without a gateway nothing is lost: the next one answers as the last did',
  async () => {
    const anyone = stack.client();
    const ask = () => anyone.execute(VariantByGtinDocument, { gtin });
    const before = await ask();
    await stack.kill('gateway');
    const during = ask();
    await stack.start('gateway');
    expect(await during).toEqual(before);
  },
  startTimeout,
);
