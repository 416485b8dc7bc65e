import { randomUUID } from 'node:crypto';
import { asUser } from '@musubi/chassis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ann, bob, guest, order, shibuya, startCart, type CartUnderTest } from './cart-under-test.ts';

let under: CartUnderTest;
let listId: string;
let cartId: string;
let me = ann;
let people = 0;

beforeAll(async () => {
  under = await startCart();
});
afterAll(() => under.close());
beforeEach(async () => {
  under.product.prices.clear();
  me = asUser(`shopper-${(people += 1)}`, { role: 'shopper' });
  cartId = (await under.run('createCart', {}, me)).cart.id;
  listId = (await under.run('createSavedList', { name: ' 欲しいもの ' }, me)).list.id;
});

const set = (items: readonly (readonly [string, number])[], more: object = {}) =>
  under.run(
    'changeSavedList',
    { listId, items: items.map(([variantId, quantity]) => ({ variantId, quantity })), ...more },
    me,
  );
const contents = (list: { items: readonly { variant: { id: string }; quantity: number }[] }) =>
  list.items.map(({ variant, quantity }) => [variant.id, quantity]);

describe('a saved list', () => {
  it('is made, filled, renamed and read again, a version each', async () => {
    const { list } = await set(
      [
        ['tea', 2],
        ['cup', 1],
      ],
      { name: 'あとで' },
    );
    expect(list).toMatchObject({ version: 2, name: 'あとで', customer: { id: `shopper-${people}` } });
    expect(
      contents(
        (
          await set([
            ['tea', 0],
            ['pot', 1],
          ])
        ).list,
      ),
    ).toEqual([
      ['cup', 1],
      ['pot', 1],
    ]);
    const { savedList } = await under.ask(
      'query ($id: ID!) { savedList(id: $id) { version name items { variant { id } } } }',
      { id: listId },
      me,
    );
    expect(savedList).toEqual({
      version: 3,
      name: 'あとで',
      items: [{ variant: { id: 'cup' } }, { variant: { id: 'pot' } }],
    });
  });

  it('is deleted', async () => {
    expect(await under.run('deleteSavedList', { listId }, me)).toMatchObject({
      __typename: 'SavedListPayload',
      list: null,
    });
    expect(await set([['tea', 1]])).toMatchObject({ __typename: 'NotFound' });
  });

  it('changes once a key, and not at a stale version', async () => {
    const input = { idempotencyKey: randomUUID() };
    const first = await set([['tea', 2]], input);
    expect(await set([['tea', 2]], input)).toEqual(first);
    expect(await set([['tea', 3]], input)).toMatchObject({ __typename: 'IdempotencyMismatch' });
    expect(await set([['tea', 3]], { expectedVersion: 1 })).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
  });

  it('loses nothing to changes that come at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => set([[`v${index}`, 1]])));
    const { list } = await set([]);
    expect(contents(list)).toHaveLength(12);
    expect(list.version).toBe(13);
  });

  it('is nobody else’s to see or change', async () => {
    const query = 'query ($id: ID!) { savedList(id: $id) { name } }';
    const agent = asUser('agent-1', { role: 'agent', claims: { case_id: 'k' } });
    for (const other of [bob, guest(), shibuya, agent]) {
      expect(await under.ask(query, { id: listId }, other)).toEqual({ savedList: null });
      expect(await under.run('changeSavedList', { listId, name: 'mine' }, other)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await under.run('deleteSavedList', { listId }, other)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await under.run('createSavedList', { name: 'x', customerId: `shopper-${people}` }, other)).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    expect(await under.ask(query, { id: listId }, order)).toMatchObject({ savedList: { name: '欲しいもの' } });
  });

  it('comes with its customer, for that customer', async () => {
    const query = `query ($as: [_Any!]!) { _entities(representations: $as) { ... on Customer { savedLists { id } } } }`;
    const as = [{ __typename: 'Customer', id: `shopper-${people}` }];
    expect(await under.ask(query, { as }, me)).toEqual({ _entities: [{ savedLists: [{ id: listId }] }] });
    expect(await under.ask(query, { as }, bob)).toEqual({ _entities: [{ savedLists: null }] });
  });

  it.each([
    ['createSavedList', 'name', { name: ' ' }],
    ['createSavedList', 'id', { name: 'x', id: 'no id' }],
    ['changeSavedList', 'items.0.quantity', { items: [{ variantId: 'tea', quantity: -1 }] }],
    ['changeSavedList', 'items.0.variantId', { items: [{ variantId: 'no id' }] }],
    ['changeSavedList', 'name', { name: '\u0000' }],
    ['moveToSavedList', 'lineIds', { lineIds: [] }],
  ])('%s refuses a bad %s', async (name, field, more) => {
    const ids = name === 'createSavedList' ? {} : { listId, ...(name === 'moveToSavedList' && { cartId }) };
    expect(await under.run(name, { ...ids, ...more }, me)).toMatchObject({ __typename: 'InvalidInput', field });
  });

  it('is one of fifty at most', async () => {
    const answers = await Promise.all(
      Array.from({ length: 52 }, (_, index) => under.run('createSavedList', { name: `l${index}` }, me)),
    );
    expect(answers.filter(({ __typename }) => __typename === 'SavedListPayload')).toHaveLength(49);
  });
});

describe('a move', () => {
  it('takes what is wished for into the cart at today’s price, and back', async () => {
    await set([
      ['tea', 2],
      ['cup', 1],
    ]);
    const there = await under.run('moveToCart', { listId, cartId, variantIds: ['tea'] }, me);
    expect(there.cart).toMatchObject({
      version: 2,
      lines: [{ variant: { id: 'tea' }, quantity: 2, unitPrice: { amount: '1000' } }],
    });
    expect(there.changes).toMatchObject([{ kind: 'LINE_ADDED' }]);
    expect(contents(there.list)).toEqual([['cup', 1]]);
    const back = await under.run('moveToSavedList', { listId, cartId, lineIds: [there.cart.lines[0].id] }, me);
    expect(back.cart).toMatchObject({ version: 3, lines: [] });
    expect(contents(back.list)).toEqual([
      ['cup', 1],
      ['tea', 2],
    ]);
  });

  it('takes all of a list where nothing is named', async () => {
    await set([
      ['tea', 2],
      ['cup', 1],
    ]);
    const { cart, list } = await under.run('moveToCart', { listId, cartId }, me);
    expect(cart.totalQuantity).toBe(3);
    expect(list.items).toEqual([]);
  });

  it('leaves both as they were where something is not sold or not there', async () => {
    under.product.prices.set('ec/gone', null);
    await set([
      ['tea', 2],
      ['gone', 1],
    ]);
    expect(await under.run('moveToCart', { listId, cartId }, me)).toMatchObject({
      __typename: 'LinesRejected',
      faults: [{ index: 1, code: 'VARIANT_NOT_SOLD' }],
    });
    expect(await under.run('moveToSavedList', { listId, cartId, lineIds: ['none'] }, me)).toMatchObject({
      faults: [{ index: 0, code: 'NOT_FOUND' }],
    });
    const { list } = await set([]);
    expect(list).toMatchObject({ version: 2, items: [{ variant: { id: 'tea' } }, { variant: { id: 'gone' } }] });
  });

  it('is refused at stale versions, and between what is not the caller’s', async () => {
    await set([['tea', 2]]);
    expect(await under.run('moveToCart', { listId, cartId, expectedVersion: 1 }, me)).toMatchObject({
      currentVersion: 2,
    });
    const others = await under.run('createSavedList', { name: 'x' }, bob);
    expect(await under.run('moveToCart', { listId: others.list.id, cartId }, me)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await under.run('moveToCart', { listId, cartId }, bob)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps every piece in one of the two, whatever comes at once', async () => {
    await set(Array.from({ length: 8 }, (_, index) => [`v${index}`, 1] as const));
    const moves = Array.from({ length: 8 }, (_, index) => [
      under.run('moveToCart', { listId, cartId, variantIds: [`v${index}`] }, me),
      under.run('moveToCart', { listId, cartId, variantIds: [`v${index}`] }, me),
    ]);
    await Promise.all(moves.flat());
    const { cart } = await under.ask('query ($id: ID!) { cart(id: $id) { totalQuantity } }', { id: cartId }, me);
    const { list } = await set([]);
    expect([cart.totalQuantity, list.items.length]).toEqual([8, 0]);
  });
});
