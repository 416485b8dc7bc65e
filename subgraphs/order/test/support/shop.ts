import { randomBytes } from 'node:crypto';
import type { Caller } from '@musubi/chassis';
import { asUser, startTestSubgraph, type TestAnswer, type TestSurroundings } from '@musubi/chassis/testing';
import { cartClient } from '../../src/clients/cart.ts';
import { inventoryClient } from '../../src/clients/inventory.ts';
import { redemptionClient } from '../../src/clients/redemption.ts';
import type { OrderDeps } from '../../src/context.ts';
import { expirePickups } from '../../src/saga/expire-pickups.ts';
import { assemble, orderSubgraph, type Assembly } from '../../src/subgraph.ts';
import { fakeCarts, type FakeCart, type FakeCarts } from './fake-cart.ts';
import { fakeRedemptions, type FakeRedemptions } from './fake-redemptions.ts';
import { fakeInventory, type FakeInventory } from './fake-inventory.ts';
import { fakeSubgraph, type FakeSubgraph } from './fake-subgraph.ts';

/** The other subgraphs of a test, in memory. */
export type World = {
  readonly carts: FakeCarts;
  readonly stock: FakeInventory;
  readonly cart: FakeSubgraph;
  readonly inventory: FakeSubgraph;
  readonly redemptions: FakeRedemptions;
  readonly customer: FakeSubgraph;
};

export function newWorld(stock: Readonly<Record<string, number>> = { 'cup@shibuya': 1000, 'cup@chiba': 1000 }): World {
  const carts = fakeCarts();
  const inventory = fakeInventory(stock);
  const redemptions = fakeRedemptions();
  return {
    carts,
    stock: inventory,
    redemptions,
    cart: fakeSubgraph(carts.handle),
    inventory: fakeSubgraph(inventory.handle),
    customer: fakeSubgraph(redemptions.handle),
  };
}

export function neighboursIn(world: World): NonNullable<Assembly['neighbours']> {
  return () => ({
    carts: cartClient(world.cart.client),
    inventory: inventoryClient(world.inventory.client),
    redemptions: redemptionClient(world.customer.client),
  });
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
    /** Lets leases end and pauses be over, as time would: all, or those of one id. */
    async letTimePass(id = '%') {
      await sql`
        update checkout set lease_until = now() - interval '1 s', due_at = now() - interval '1 s'
        where ended_at is null and id like ${id}`;
      await sql`
        update pending_effect set lease_until = now() - interval '1 s', due_at = now() - interval '1 s'
        where done_at is null and id like ${id}`;
    },
    expirePickups: () => expirePickups(served.deps),
    /** A cart of a shopper, ready to be ordered. */
    putCart(given: Partial<FakeCart> = {}): FakeCart {
      return world.carts.put({ id: `cart-${randomBytes(4).toString('hex')}`, ...given });
    },
    buy,
    send,
    orderAs,
    listAs,
    /** A pickup of two cups that Ann has ordered. */
    async buyPickup(more: object = {}): Promise<{ orderId: string; fulfillmentId: string }> {
      const { order } = await buy(world.carts.put({ id: `cart-${randomBytes(4).toString('hex')}` }).id, more);
      return { orderId: order?.id ?? '', fulfillmentId: order?.fulfillments[0]?.id ?? '' };
    },
  };

  /** Orders a cart as its customer, by card. */
  async function buy(cartId: string, more: object = {}, caller: Caller = ANN) {
    const input = { idempotencyKey: cartId, cartId, payment: { method: 'CARD', token: 'tok_ok' }, ...more };
    return read(await served.execute(CHECKOUT, { input }, caller), 'checkout') as CheckoutAnswer;
  }

  /** Sends a command on an order or fulfilment, under a key of its own. */
  async function send(name: string, input: object, caller: Caller) {
    const type = INPUTS[name] ?? 'Fulfillment';
    const full = { idempotencyKey: randomBytes(8).toString('hex'), ...input };
    const answer = await served.execute(orderCommand(name, `${type}Input`), { input: full }, caller);
    return read(answer, name) as CommandAnswer;
  }

  async function orderAs(id: string, caller: Caller): Promise<OrderAnswer | null> {
    return read(await served.execute(ONE, { id }, caller), 'order') as OrderAnswer | null;
  }

  async function listAs(caller: Caller, filter: object = {}): Promise<string[]> {
    const page = read(await served.execute(LIST, { first: 100, filter }, caller), 'orders');
    return (page as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  }
}

/** The input of a command, where it is not that of most. */
const INPUTS: Readonly<Record<string, string>> = {
  cancelOrder: 'CancelOrder',
  cancelOrderLines: 'CancelOrderLines',
  confirmPickup: 'ConfirmPickup',
  reportShort: 'ReportShort',
  rerouteFulfillment: 'RerouteFulfillment',
  ship: 'Ship',
  issueInvoice: 'IssueInvoice',
  requestReturn: 'RequestReturn',
  approveReturn: 'Return',
  rejectReturn: 'RejectReturn',
  receiveReturn: 'ReceiveReturn',
  inspectReturn: 'InspectReturn',
  issueRefund: 'Return',
};

/** The value of a field; throws what errors came. */
export function read({ data, errors }: TestAnswer, field: string): unknown {
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[field];
}

export const LIST = `query($first: Int, $after: String, $filter: OrderFilter) {
  orders(first: $first, after: $after, filter: $filter) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

const ONE = `query($id: ID!) { order(id: $id) { id number status version payment { status }
  timeline { type } fulfillments { id status ... on PickupFulfillment { pickupCode } } } }`;

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

export type CommandAnswer = Readonly<Record<string, unknown>> & {
  readonly __typename: string;
  readonly order?: OrderAnswer;
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
    readonly location?: { readonly id: string };
    readonly pickupCode?: string | null;
  }[];
  readonly lines?: readonly { readonly id: string; readonly cancelled: number; readonly returned: number }[];
  readonly returns?: readonly { readonly id: string; readonly status: string }[];
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
    fulfillments {
      __typename id status location { id } lines { orderLine { id } quantity cancelled }
      ... on PickupFulfillment { pickupCode readyAt expiresAt }
    }
    lines { id quantity cancelled returned }
    returns { id status location { id } lines { orderLine { id } quantity sellable damaged vendor } }
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
