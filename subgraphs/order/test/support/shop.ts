import { randomBytes } from 'node:crypto';
import { asUser, startTestSubgraph, type TestSurroundings } from '@musubi/chassis/testing';
import { cartClient } from '../../src/clients/cart.ts';
import { inventoryClient } from '../../src/clients/inventory.ts';
import type { OrderDeps } from '../../src/context.ts';
import { assemble, orderSubgraph, type Assembly } from '../../src/subgraph.ts';
import { fakeCarts, type FakeCart, type FakeCarts } from './fake-cart.ts';
import { fakeInventory, type FakeInventory } from './fake-inventory.ts';
import { fakeSubgraph, type FakeSubgraph } from './fake-subgraph.ts';

/** The other subgraphs of a test, in memory. */
export type World = {
  readonly carts: FakeCarts;
  readonly stock: FakeInventory;
  readonly cart: FakeSubgraph;
  readonly inventory: FakeSubgraph;
};

export function newWorld(stock: Readonly<Record<string, number>> = { 'cup@shibuya': 1000, 'cup@chiba': 1000 }): World {
  const carts = fakeCarts();
  const inventory = fakeInventory(stock);
  return { carts, stock: inventory, cart: fakeSubgraph(carts.handle), inventory: fakeSubgraph(inventory.handle) };
}

export function neighboursIn(world: World): NonNullable<Assembly['neighbours']> {
  return () => ({ carts: cartClient(world.cart.client), inventory: inventoryClient(world.inventory.client) });
}

/** The order subgraph, served, among other subgraphs in memory. */
export async function openShop(options: TestSurroundings & { world?: World; assembly?: Assembly } = {}) {
  const { world = newWorld(), assembly = {}, ...surroundings } = options;
  const neighbours = neighboursIn(world);
  const served = await startTestSubgraph(orderSubgraph({ neighbours, background: 'none', ...assembly }), surroundings);
  const { sql } = served.database;
  return {
    ...served,
    world,
    sql,
    /** A further process over the same database. */
    process: (more: Assembly = {}): OrderDeps => assemble(served.chassis, { neighbours, ...more }),
    /** Lets every lease end and every pause be over, as time would. */
    async letTimePass() {
      await sql`update checkout set lease_until = now() - interval '1 s', due_at = now() - interval '1 s' where ended_at is null`;
      await sql`update pending_effect set lease_until = now() - interval '1 s', due_at = now() - interval '1 s' where done_at is null`;
    },
    /** A cart of a shopper, ready to be ordered. */
    putCart(given: Partial<FakeCart> = {}): FakeCart {
      return world.carts.put({ id: `cart-${randomBytes(4).toString('hex')}`, ...given });
    },
    /** Orders a cart as its customer, by card. */
    async buy(cartId: string, more: object = {}, caller = ANN) {
      const input = { idempotencyKey: cartId, cartId, payment: { method: 'CARD', token: 'tok_ok' }, ...more };
      const answer = await served.execute(CHECKOUT, { input }, caller);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data?.['checkout'] as CheckoutAnswer;
    },
  };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

export type CheckoutAnswer = {
  readonly __typename: string;
  readonly code?: string;
  readonly checkout?: { readonly id: string; readonly status: string; readonly step: string };
  readonly order?: OrderAnswer;
  readonly shortages?: readonly object[];
  readonly total?: object;
  readonly currentVersion?: number;
};

export type OrderAnswer = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly payment: { readonly status: string };
  readonly fulfillments: readonly {
    readonly id: string;
    readonly status: string;
    readonly pickupCode?: string | null;
  }[];
};

export const ANN = asUser('ann', { role: 'shopper' });
export const BEN = asUser('ben', { role: 'shopper' });
export const CLERK = asUser('clerk', { role: 'associate', claims: { store_id: 'shibuya' } });
export const STRANGER = asUser('other-clerk', { role: 'associate', claims: { store_id: 'umeda' } });
export const ADMIN = asUser('root', { role: 'admin' });
export const ANALYST = asUser('ana', { role: 'analyst' });

const ORDER = `
  fragment OrderFields on Order {
    id number status version placedAt
    payment { method status amount { amount currency } }
    fulfillments { __typename id status location { id } ... on PickupFulfillment { pickupCode readyAt expiresAt } }
  }
`;

export const CHECKOUT = `
  mutation Checkout($input: CheckoutInput!) {
    checkout(input: $input) {
      __typename
      ... on CommandError { code message }
      ... on CheckoutPayload { checkout { id status step failure { code } } order { ...OrderFields } }
      ... on CheckoutPending { checkout { id status step } }
      ... on CheckoutOutOfStock { shortages { variant { id } requested available } }
      ... on TotalChanged { total { amount currency } }
      ... on VersionConflict { currentVersion }
    }
  }
  ${ORDER}
`;

/** A mutation on an order or a fulfilment. */
export function orderCommand(name: string, input: string): string {
  return `
    mutation($input: ${input}!) {
      ${name}(input: $input) {
        __typename
        ... on CommandError { code message }
        ... on OrderPayload { order { ...OrderFields } }
        ... on OrderStateConflict { order { id status } }
        ... on PickupCodeWrong { attemptsLeft }
        ... on VersionConflict { currentVersion }
        ... on InvalidInput { field }
      }
    }
    ${ORDER}
  `;
}
