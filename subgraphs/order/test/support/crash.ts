import { expect } from 'vitest';
import { atBoundaries, type Boundary } from '../../src/saga/boundaries.ts';
import type { CheckoutRow } from '../../src/db/tables.ts';
import type { Assembly } from '../../src/subgraph.ts';
import type { FakeCart } from './fake-cart.ts';
import { neighboursIn, newWorld, type Shop, type World } from './shop.ts';

/** A way that a checkout can go. */
export type Scenario = {
  readonly title: string;
  readonly cart?: Partial<FakeCart>;
  readonly stock?: Readonly<Record<string, number>>;
  readonly method?: 'CARD' | 'PAY_IN_STORE';
  readonly token?: string;
  readonly expectedTotal?: { readonly amount: string; readonly currency: string };
  /** Meddles with the world, once in a run, when the boundary is reached for the first time. */
  readonly at?: Boundary;
  readonly meddle?: (world: World, checkoutId: string, sql: Shop['sql']) => unknown;
  readonly ends: 'COMPLETED' | 'FAILED';
};

/** A checkout on its way through processes that die. */
export type Run = {
  readonly world: World;
  readonly id: string;
  readonly cartId: string;
  readonly reached: Boundary[];
  /** Drives on in a new process that dies at the n-th boundary it reaches; answers whether it died. */
  driveOn(dieAt?: number): Promise<'died' | 'ended'>;
  row(): Promise<CheckoutRow>;
};

/** A checkout, and the world it acts upon. */
type Subject = { readonly id: string; readonly world: World };

class Death extends Error {}

/** A new checkout of a scenario, not yet driven. */
export function startRun(shop: Shop, scenario: Scenario): Run {
  const world = newWorld(scenario.stock ?? { 'cup@shibuya': 5 });
  const id = shop.chassis.newId();
  const cartId = `cart-${id}`;
  world.carts.put({ ...scenario.cart, id: cartId });
  const reached: Boundary[] = [];
  let meddled = false;
  let started = false;

  const processThatDies = (dieAt: number): Assembly => {
    let steps = 0;
    return {
      neighbours: neighboursIn(world),
      // Longer than any test: a lease ends when the test says so.
      leaseMilliseconds: 3_600_000,
      wrapSteps: (inner) =>
        atBoundaries(inner, async (boundary) => {
          reached.push(boundary);
          if (boundary === scenario.at && !meddled) {
            meddled = true;
            await scenario.meddle?.(world, id, shop.sql);
          }
          steps += 1;
          if (steps === dieAt) throw new Death(boundary);
        }),
    };
  };
  const run: Run = {
    world,
    id,
    cartId,
    reached,
    async driveOn(dieAt = Number.POSITIVE_INFINITY) {
      const { orchestrator } = shop.process(processThatDies(dieAt));
      if (started) {
        await shop.letTimePass(id);
        await orchestrator.takeOver(id);
      } else {
        started = true;
        await orchestrator.start(startOf(shop, { id, cartId, scenario }));
      }
      await orchestrator.close();
      const { endedAt } = await run.row();
      return endedAt === null ? 'died' : 'ended';
    },
    async row() {
      const [row] = await shop.deps.reads.checkouts([id]);
      if (row === undefined) throw new Error('The checkout is gone');
      return row;
    },
  };
  return run;
}

export function startOf(shop: Shop, of: { id: string; cartId: string; scenario: Scenario }) {
  const { method = 'CARD', token = 'tok_ok', expectedTotal = null } = of.scenario;
  return {
    id: of.id,
    principal: 'shopper:ann',
    idempotencyKey: of.id,
    bodyHash: 'body',
    cartId: of.cartId,
    orderId: `order-${of.id}`,
    guestTokenHash: null,
    terms: { expectedVersion: null, expectedTotal, method },
    paymentToken: token,
    startedAt: shop.chassis.clock(),
  };
}

/** True at every moment, also while a process is dead: no order is visible without its goods. */
export async function expectNoHollowOrder(shop: Shop, { id, world }: Subject): Promise<void> {
  const rows = await shop.sql<
    { reservation_id: string }[]
  >`select reservation_id from orders where checkout_id = ${id}`;
  for (const { reservation_id: reservation } of rows) {
    expect(['COMMITTED', 'SHIPPED']).toContain(world.stock.reservations.get(reservation)?.status);
  }
}

/** What must hold once a checkout has ended, however often its processes died. */
export async function expectSound(shop: Shop, { world, id }: Subject, scenario: Scenario): Promise<void> {
  const { ends } = scenario;
  const [row] = await shop.deps.reads.checkouts([id]);
  if (row === undefined) throw new Error('The checkout is gone');
  expect([row.status, row.failure?.kind]).toEqual([ends, ends === 'FAILED' ? expect.any(String) : undefined]);
  expect(row.paymentToken).toBeNull();
  expect([...world.cart.violations, ...world.inventory.violations, ...world.customer.violations]).toEqual([]);
  const redemption = world.redemptions.redemptions.get(id)?.status;
  expect(redemption).not.toBe('HELD');
  if (ends === 'COMPLETED' && scenario.cart?.points) expect(redemption).toBe('CAPTURED');

  const orders = await shop.sql<
    { id: string; status: string }[]
  >`select id, status from orders where checkout_id = ${id}`;
  const events = await shop.sql`select sequence from chassis.outbox where subject = ${row.orderId}`;
  const payments = await shop.sql<{ status: string }[]>`
    select status from development_payment where idempotency_key like ${`checkout:${id}:%`}`;
  const held = [...world.stock.reservations.values()].map(({ status }) => status);
  const cart = world.carts.carts.get(row.cartId);

  if (ends === 'FAILED') {
    expect(orders).toHaveLength(0);
    expect(events).toHaveLength(0);
    expect(held.filter((status) => status === 'ACTIVE' || status === 'COMMITTED')).toEqual([]);
    expect(payments.filter(({ status }) => status === 'AUTHORIZED' || status === 'CAPTURED')).toEqual([]);
    expect(cart).toMatchObject({ status: scenario.cart?.status ?? 'ACTIVE' });
    return;
  }
  expect(orders).toHaveLength(1);
  expect(events).toHaveLength(1);
  const inStore = orders[0]?.status === 'COMPLETED';
  expect(held.filter((status) => status !== 'EXPIRED')).toEqual([inStore ? 'SHIPPED' : 'COMMITTED']);
  expect(payments.map(({ status }) => status)).toEqual(row.terms.method === 'CARD' ? ['CAPTURED'] : []);
  expect(cart).toMatchObject({ status: 'ORDERED', orderId: row.orderId });
}
