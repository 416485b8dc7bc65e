import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { keysFromSecret, systemClock } from '@musubi/chassis';
import { createTestDatabase, signedHeaders, type TestDatabase } from '@musubi/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFake } from './support/fake-subgraph.ts';
import { ANN, CHECKOUT, newWorld, type CheckoutAnswer } from './support/shop.ts';

const secret = randomBytes(32).toString('hex');

describe('the process of the order subgraph, killed with kill -9', () => {
  const world = newWorld();
  let database: TestDatabase;
  let cart: Awaited<ReturnType<typeof serveFake>>;
  let inventory: Awaited<ReturnType<typeof serveFake>>;
  let customer: Awaited<ReturnType<typeof serveFake>>;
  let survivor: { readonly child: ChildProcess; readonly url: string };
  const children = new Set<ChildProcess>();

  beforeAll(async () => {
    database = await createTestDatabase({ directory: new URL('..', import.meta.url) });
    cart = await serveFake(world.cart, { audience: 'cart', secret });
    inventory = await serveFake(world.inventory, { audience: 'inventory', secret });
    customer = await serveFake(world.customer, { audience: 'customer', secret });
    survivor = await start();
  });

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all([cart.close(), inventory.close(), customer.close()]);
    await database.close();
  });

  /** Starts main.ts as a deployment would; `crashAt` names the boundary at which it kills itself. */
  async function start(crashAt?: string): Promise<{ child: ChildProcess; url: string }> {
    const child = fork(new URL('../src/main.ts', import.meta.url), {
      env: {
        DATABASE_URL: database.url,
        MUSUBI_SECRET: secret,
        SUBGRAPH_URLS: JSON.stringify({ cart: cart.url, inventory: inventory.url, customer: customer.url }),
        LOG_LEVEL: 'silent',
        ...(crashAt === undefined ? {} : { CRASH_AT: crashAt }),
      },
    });
    children.add(child);
    const [message] = (await once(child, 'message')) as [{ readonly url: string }];
    return { child, url: message.url };
  }

  async function checkout(url: string, cartId: string): Promise<CheckoutAnswer> {
    const input = { idempotencyKey: cartId, cartId, payment: { method: 'CARD', token: 'tok_ok' } };
    const body = JSON.stringify({ query: CHECKOUT, variables: { input } });
    const signer = { keys: keysFromSecret(secret), audience: 'order', clock: systemClock };
    const headers = { 'content-type': 'application/json', ...signedHeaders(body, ANN, signer) };
    const response = await fetch(url, { method: 'POST', headers, body });
    const answer = (await response.json()) as { data: { checkout: CheckoutAnswer } };
    return answer.data.checkout;
  }

  it.each(['after:commitReservation', 'recorded:placeOrder'])(
    'at %s, leaves a checkout that another process ends, with one answer to its key',
    async (boundary) => {
      const cartId = `cart-${boundary.replace(':', '-')}`;
      world.carts.put({ id: cartId });
      const first = await start(boundary);
      const died = once(first.child, 'exit');
      await expect(checkout(first.url, cartId)).rejects.toThrow('fetch failed');
      expect(await died).toEqual([null, 'SIGKILL']);

      await database.sql`update checkout set lease_until = now() where ended_at is null`;
      const answer = await checkout(survivor.url, cartId);
      expect(answer).toMatchObject({ __typename: 'CheckoutPayload', order: { status: 'PLACED' } });
      expect(await checkout(survivor.url, cartId)).toEqual(answer);
      expect(await database.sql`select 1 from orders where cart_id = ${cartId}`).toHaveLength(1);
      expect([...world.cart.violations, ...world.inventory.violations]).toEqual([]);
      expect([...cart.refused, ...inventory.refused]).toEqual([]);
    },
  );
});
