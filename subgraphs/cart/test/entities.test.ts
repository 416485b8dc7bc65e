import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asUser, expectTablesToMatch } from '@musubi/chassis/testing';
import * as tables from '../src/db/tables.ts';
import { guest, order, shibuya, startCart, type CartUnderTest } from './cart-under-test.ts';

let under: CartUnderTest;
const names = Array.from({ length: 8 }, (_, index) => `buyer-${index}`);
const carts = new Map<string, { readonly id: string; readonly lines: readonly { readonly id: string }[] }>();

const entities = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Cart {
        id
        version
        lines {
          id
          total {
            amount
          }
        }
        history(first: 2) {
          kind
        }
        mergedInto {
          id
        }
      }
      ... on CartLine {
        id
        quantity
        subtotal {
          amount
        }
      }
      ... on CartHandoff {
        code
        status
      }
      ... on Customer {
        id
        activeCart {
          id
          lines {
            id
          }
        }
        carts(first: 3) {
          id
          history {
            kind
          }
        }
      }
    }
  }
`;

beforeAll(async () => {
  under = await startCart();
  for (const name of names) {
    const { cart } = await under.run('createCart', { customerId: name }, order);
    const lines = [{ variantId: 'tea' }, { variantId: 'cup', quantity: 2 }];
    carts.set(name, (await under.run('addLines', { cartId: cart.id, lines }, order))['cart']);
  }
});
afterAll(() => under.close());

const resolve = async (representations: readonly object[], caller: Parameters<typeof under.ask>[2] = order) => {
  const { data, errors, statements } = await under.subgraph.execute(entities, { representations }, caller);
  expect(errors).toBeUndefined();
  return { entities: data?.['_entities'] as readonly unknown[], statements };
};

const cartOf = (name: string) => carts.get(name) ?? { id: 'none', lines: [] };

describe('_entities', () => {
  it('keeps the order, answers null for what is missing, and reads each kind of thing once', async () => {
    const ids = ['none', ...names.map((name) => cartOf(name).id), 'none', cartOf('buyer-0').id];
    const { entities, statements } = await resolve(ids.map((id) => ({ __typename: 'Cart', id })));
    expect(entities.map((entity) => (entity as { readonly id: string } | null)?.id ?? 'none')).toEqual(ids);
    expect(entities[1]).toMatchObject({
      version: 2,
      lines: [{ total: { amount: '1000' } }, { total: { amount: '2000' } }],
    });
    expect(statements).toBe(3);
  });

  it('finds lines by their own ids, with one statement each for lines’ carts, carts and their lines', async () => {
    const ids = names.flatMap((name) => cartOf(name).lines.map(({ id }) => id));
    const { entities, statements } = await resolve([...ids, 'none'].map((id) => ({ __typename: 'CartLine', id })));
    expect(entities.map((entity) => (entity as { readonly id: string } | null)?.id ?? null)).toEqual([...ids, null]);
    expect(statements).toBe(3);
  });

  it('gives many customers their carts without asking once for each', async () => {
    const { entities, statements } = await resolve(names.map((id) => ({ __typename: 'Customer', id })));
    for (const [index, name] of names.entries()) {
      const { id } = cartOf(name);
      expect(entities[index]).toMatchObject({ id: name, activeCart: { id }, carts: [{ id }] });
    }
    expect(statements).toBe(5);
  });

  it('hides what the caller may not see', async () => {
    const [mine, theirs] = [cartOf('buyer-0'), cartOf('buyer-1')];
    const shopper = asUser('buyer-0', { role: 'shopper' });
    const { entities } = await resolve(
      [
        { __typename: 'Cart', id: mine.id },
        { __typename: 'Cart', id: theirs.id },
        { __typename: 'CartLine', id: theirs.lines[0]?.id },
        { __typename: 'Customer', id: 'buyer-1' },
      ],
      shopper,
    );
    expect(entities).toMatchObject([{ id: mine.id }, null, null, { id: 'buyer-1', activeCart: null, carts: [] }]);
    for (const caller of [guest(), shibuya]) {
      expect((await resolve([{ __typename: 'Cart', id: mine.id }], caller)).entities).toEqual([null]);
    }
  });

  it('shows a handoff to its owner and to staff who may claim it', async () => {
    const shopper = asUser('buyer-2', { role: 'shopper' });
    const { handoff } = await under.run('createCartHandoff', { cartId: cartOf('buyer-2').id }, shopper);
    const seenBy = async (caller: Parameters<typeof under.ask>[2]) =>
      (await resolve([{ __typename: 'CartHandoff', code: handoff.code }], caller)).entities;
    expect(await seenBy(shopper)).toEqual([{ code: handoff.code, status: 'OPEN' }]);
    expect(await seenBy(shibuya)).toEqual([{ code: handoff.code, status: 'OPEN' }]);
    expect(await seenBy(asUser('buyer-3', { role: 'shopper' }))).toEqual([null]);
  });
});

describe('the tables', () => {
  it('are what the migrations make', async () => {
    await expect(expectTablesToMatch(under.subgraph.database.sql, tables)).resolves.toBeUndefined();
  });
});
