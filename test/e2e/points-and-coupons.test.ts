import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs, command, type Ask } from '../support/ask-as.ts';
import { cartWith, ordered } from '../support/ordering.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
let admin: Ask;
beforeAll(async () => {
  stack = await startStack();
  admin = askAs(stack, { role: 'admin', subject: 'root' });
}, startTimeout);
afterAll(() => stack.close());

const shopper = (subject: string): Ask => askAs(stack, { role: 'shopper', subject });
const pickup = { method: 'PICKUP', locationId: 'shibuya' } as const;
const TOTALS =
  '... on CartPayload { cart { totals { total { amount } due { amount } } coupons { amount { amount } idle } } }';

test('I14: of four who order with one coupon at once, one pays less, and the others still have their carts', async () => {
  const coupon = { code: 'ONLY-ONE', name: '先着一名様', discount: { amount: { amount: '500', currency: 'JPY' } } };
  await command(admin, 'issueCoupon', [coupon, '']);
  const people = ['taro', 'yuki', 'ken', 'sora'].map((name) => ({ name, ask: shopper(name) }));
  const outcomes = await Promise.all(
    people.map(async ({ ask }) => {
      const cartId = await cartWith(ask, 'app', ['matcha-everyday']);
      const { cart } = await command(ask, 'applyCoupon', [{ cartId, code: 'only-one' }, TOTALS]);
      expect(cart.coupons).toEqual([{ amount: { amount: '500' }, idle: null }]);
      return ordered(ask, cartId, pickup).then(
        (order) =>
          ({ kind: 'placed', total: order['totals'].total.amount, expected: cart.totals.total.amount }) as const,
        (problem: Error) => ({ kind: 'refused', message: problem.message }) as const,
      );
    }),
  );
  const placed = outcomes.filter((outcome) => outcome.kind === 'placed');
  expect(placed).toHaveLength(1);
  for (const { total, expected } of placed) expect(total).toBe(expected);
  const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.message] : []));
  expect(refused).toEqual(Array.from({ length: 3 }, () => expect.stringContaining('COUPON_USED_UP')));
  const carts = await Promise.all(
    people.map(async ({ ask }) => (await ask('{ activeCart { status } }'))['activeCart']),
  );
  expect(carts.filter((cart) => cart !== null)).toEqual(Array.from({ length: 3 }, () => ({ status: 'ACTIVE' })));
  const { coupon: used } = await admin('{ coupon(code: "ONLY-ONE") { status used usageLimit } }');
  expect(used).toEqual({ status: 'USED_UP', used: 1, usageLimit: 1 });
});

test('I13: points that pay for a part of an order leave the account once, and the order earns new ones', async () => {
  const hanako = shopper('hanako');
  await command(admin, 'earnPoints', [{ customerId: 'hanako', points: 500, reference: 'gift/birthday' }, '']);
  const cartId = await cartWith(hanako, 'app', ['matcha-everyday']);
  await expect(command(hanako, 'applyPoints', [{ cartId, points: 501 }, TOTALS])).rejects.toThrow('POINTS_SHORT');
  const { cart } = await command(hanako, 'applyPoints', [{ cartId, points: 300, mode: 'TENDER' }, TOTALS]);
  const total = Number(cart.totals.total.amount);
  expect(Number(cart.totals.due.amount)).toBe(total - 300);
  const order = await ordered(hanako, cartId, pickup);
  expect(Number(order['totals'].total.amount)).toBe(total);
  const LEDGER = '{ me { loyalty { balance held entries { nodes { kind points } } } } }';
  const loyalty = async () => (await hanako(LEDGER))['me'].loyalty;
  const earned = Math.floor(total / 100);
  await expect.poll(async () => (await loyalty()).balance).toBe(500 - 300 + earned);
  const { held, entries } = await loyalty();
  expect(held).toBe(0);
  expect(entries.nodes.map(({ kind, points }: { kind: string; points: number }) => [kind, points]).toSorted()).toEqual(
    [
      ['EARNED', 500],
      ['EARNED', earned],
      ['REDEEMED', -300],
    ].toSorted(),
  );
});
