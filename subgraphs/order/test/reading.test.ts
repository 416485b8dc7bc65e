import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asNobody, asService, asUser, type TestAnswer } from '@musubi/chassis/testing';
import { shipHome } from './support/fake-cart.ts';
import { ADMIN, ANALYST, ANN, BEN, CLERK, LIST, openShop, read, STRANGER, type Shop } from './support/shop.ts';

describe('reading orders', () => {
  let shop: Shop;
  let now = new Date('2026-11-21T09:00:00Z');

  beforeAll(async () => {
    shop = await openShop({ clock: () => now });
  });

  beforeEach(() => {
    now = new Date();
  });

  afterAll(() => shop.close());

  describe('lists', () => {
    it('are the caller’s own, newest first, page by page', async () => {
      const carol = asUser('carol', { role: 'shopper' });
      const bought: string[] = [];
      for (let index = 0; index < 5; index += 1) {
        // Some share a moment: then the id decides.
        now = new Date(Date.parse('2026-12-01T00:00:00Z') + Math.floor(index / 2));
        bought.push((await shop.buy(shop.putCart({ customerId: 'carol' }).id, {}, carol)).order?.id ?? '');
      }
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const answer: TestAnswer = await shop.execute(LIST, { first: 2, after }, carol);
        const page = read(answer, 'orders') as {
          nodes: { id: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
        seen.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toHaveLength(5);
      expect(seen.toSorted()).toEqual(bought.toSorted());
      expect(seen[0]).toBe(bought[4]);
    });

    it('show what `order` shows: the rule in SQL is the rule in code', async () => {
      await shop.buy(shop.putCart({ fulfillment: shipHome() }).id);
      await shop.buy(shop.putCart({ customerId: 'ben' }).id, {}, BEN);
      const all = await shop.listAs(ADMIN);
      for (const caller of [ANN, BEN, CLERK, STRANGER, asService('cart'), asNobody({ 'x-cart-token': 'mine' })]) {
        const readable: string[] = [];
        for (const id of all) if (await shop.orderAs(id, caller)) readable.push(id);
        expect(await shop.listAs(caller)).toEqual(readable);
      }
    });

    it('filter by status, channel, customer and location', async () => {
      const { orderId } = await shop.buyPickup();
      await shop.send('cancelOrder', { orderId, reason: 'r' }, ANN);
      expect(await shop.listAs(ADMIN, { status: 'CANCELLED' })).toContain(orderId);
      expect(await shop.listAs(ADMIN, { status: 'PLACED' })).not.toContain(orderId);
      expect(await shop.listAs(ADMIN, { channel: 'pos' })).toEqual([]);
      expect(await shop.listAs(ADMIN, { customerId: 'ann' })).toContain(orderId);
      expect(await shop.listAs(ADMIN, { customerId: 'zoe' })).toEqual([]);
      expect(await shop.listAs(ADMIN, { locationId: 'shibuya' })).toContain(orderId);
      expect(await shop.listAs(ADMIN, { locationId: 'umeda' })).not.toContain(orderId);
    });

    it.each([
      ['nobody', asNobody(), 'UNAUTHENTICATED'],
      ['analysts', ANALYST, 'FORBIDDEN'],
    ] as const)('are not for %s', async (_title, caller, code) => {
      const { errors } = await shop.execute(LIST, {}, caller);
      expect(errors?.[0]?.extensions?.['code']).toBe(code);
    });

    it('refuse a size or cursor that can not be', async () => {
      for (const variables of [{ first: 101 }, { first: -1 }, { after: 'x' }, { after: btoa('["x","y"]') }]) {
        const { errors } = await shop.execute(LIST, variables, ANN);
        expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      }
    });

    it('of a location are its work, oldest first, for its own staff', async () => {
      const query = `query($at: ID!, $of: [FulfillmentStatus!]) {
        fulfillmentQueue(locationId: $at, statuses: $of) { id status order { number lines { id } } lines { quantity } } }`;
      now = new Date('2020-01-01T00:00:00Z');
      const { fulfillmentId } = await shop.buyPickup();
      const mine = await shop.execute(query, { at: 'shibuya' }, CLERK);
      const queue = read(mine, 'fulfillmentQueue') as { id: string; status: string }[];
      expect(queue[0]?.id).toBe(fulfillmentId);
      expect(queue.every(({ status }) => ['ALLOCATED', 'PICKING', 'READY'].includes(status))).toBe(true);
      expect(mine.statements).toBeLessThanOrEqual(5);
      const cancelled = await shop.execute(query, { at: 'shibuya', of: ['CANCELLED'] }, CLERK);
      expect(read(cancelled, 'fulfillmentQueue')).not.toHaveLength(0);
      for (const caller of [ANN, STRANGER]) {
        const { errors } = await shop.execute(query, { at: 'shibuya' }, caller);
        expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
      }
    });

    it('of checkouts are for whoever started them, services and administrators', async () => {
      const { checkout } = await shop.buy(shop.putCart().id);
      const query = `query($id: ID!) { checkout(id: $id) { status step order { id } cart { id } failure { code } } openCheckouts { id } }`;
      const mine = await shop.execute(query, { id: checkout?.id }, ANN);
      expect(mine.data).toBeNull();
      expect(mine.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
      const one = `query($id: ID!) { checkout(id: $id) { status step order { id } } }`;
      expect((await shop.execute(one, { id: checkout?.id }, ANN)).data?.['checkout']).toMatchObject({
        status: 'COMPLETED',
      });
      expect((await shop.execute(one, { id: checkout?.id }, BEN)).data?.['checkout']).toBeNull();
      expect((await shop.execute(query, { id: checkout?.id }, ADMIN)).data).toMatchObject({ openCheckouts: [] });
    });
  });

  describe('entities', () => {
    const ENTITIES = `query($of: [_Any!]!) { _entities(representations: $of) {
      __typename ... on Order { id number lines { total { amount } } } ... on Customer { orders(first: 2) { nodes { id } } } } }`;

    it('come in order, null for what is missing or another’s, in one query a type', async () => {
      const { order: own } = await shop.buy(shop.putCart().id);
      const { order: theirs } = await shop.buy(shop.putCart({ customerId: 'ben' }).id, {}, BEN);
      const { order: third } = await shop.buy(shop.putCart().id);
      const of = [
        { __typename: 'Order', id: own?.id },
        { __typename: 'Order', id: 'missing' },
        { __typename: 'Order', id: theirs?.id },
        { __typename: 'Order', id: third?.id },
      ];
      const answer = await shop.execute(ENTITIES, { of }, ANN);
      expect(read(answer, '_entities')).toMatchObject([{ id: own?.id }, null, null, { id: third?.id }]);
      expect(answer.statements).toBe(2);
      const byNumber = [own, theirs, third].map((order) => ({ __typename: 'Order', number: order?.number }));
      const named = await shop.execute(ENTITIES, { of: byNumber }, ANN);
      expect(read(named, '_entities')).toMatchObject([{ id: own?.id }, null, { id: third?.id }]);
      expect(named.statements).toBe(2);
    });

    it('give many customers’ orders in one query, and only those the caller may see', async () => {
      const of = ['ann', 'ben', 'zoe'].map((id) => ({ __typename: 'Customer', id }));
      const answer = await shop.execute(ENTITIES, { of }, ADMIN);
      const [ann, ben, zoe] = read(answer, '_entities') as { orders: { nodes: object[] } }[];
      expect([ann?.orders.nodes.length, ben?.orders.nodes.length, zoe?.orders.nodes.length]).toEqual([
        2,
        expect.any(Number),
        0,
      ]);
      expect(ben?.orders.nodes).not.toHaveLength(0);
      expect(answer.statements).toBe(1);
      const [mine, notMine] = read(await shop.execute(ENTITIES, { of }, ANN), '_entities') as {
        orders: { nodes: object[] };
      }[];
      expect(mine?.orders.nodes).toHaveLength(2);
      expect(notMine?.orders.nodes).toHaveLength(0);
    });

    it.each(['OrderLine', 'PickupFulfillment', 'Shipment', 'InStoreFulfillment'])(
      '%s are their customer’s',
      async (type) => {
        const cart = type === 'Shipment' ? { fulfillment: shipHome() } : {};
        const { order } = await shop.buy(shop.putCart(cart).id);
        const id = type === 'OrderLine' ? `${order?.id}.1` : order?.fulfillments[0]?.id;
        const query = `query($of: [_Any!]!) { _entities(representations: $of) { __typename } }`;
        const of = [{ __typename: type, id }];
        const found = type === 'InStoreFulfillment' ? null : { __typename: type };
        expect(read(await shop.execute(query, { of }, ANN), '_entities')).toEqual([found]);
        expect(read(await shop.execute(query, { of }, BEN), '_entities')).toEqual([null]);
      },
    );
  });
});
