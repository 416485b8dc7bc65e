import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestResult } from '@musubi/chassis/testing';
import {
  ann,
  bob,
  cartFields,
  guest,
  order,
  shibuya,
  startCart,
  umeda,
  type Answer,
  type CartUnderTest,
} from './cart-under-test.ts';

let under: CartUnderTest;
let later = 0;

beforeAll(async () => {
  under = await startCart({ clock: () => new Date(Date.now() + later) });
});
afterAll(() => under.close());

const cartUpdated = `subscription ($cartId: ID!) { cartUpdated(cartId: $cartId) { ...Parts } } ${cartFields.replace(/fragment Failure[\s\S]*/, '')}`;
const watch = (cartId: string, caller: Parameters<typeof under.ask>[2], after?: number) =>
  under.subgraph.subscribe(cartUpdated, { variables: { cartId }, caller, ...(after === undefined ? {} : { after }) });

describe('cartUpdated', () => {
  it('sends the full cart after each change, to the owner and to the store that took it over', async () => {
    const { cart } = await under.run('createCart', {}, ann);
    await relayed();
    const owner = watch(cart.id, ann, await under.subgraph.chassis.backbone.head());
    const first = owner.next();
    await under.run('addLines', { cartId: cart.id, lines: [{ variantId: 'tea', quantity: 2 }] }, ann);
    const shown = valueOf(await first);
    expect(shown).toMatchObject({
      version: 2,
      lines: [{ variant: { id: 'tea' } }],
      totals: { total: { amount: '2000' } },
    });

    const { handoff } = await under.run('createCartHandoff', { cartId: cart.id }, ann);
    await under.run('claimCartHandoff', { code: handoff.code }, shibuya);
    expect(valueOf(await owner.next())).toMatchObject({ version: 3, location: { id: 'store-shibuya' } });
    await relayed();
    const tablet = watch(cart.id, shibuya, await under.subgraph.chassis.backbone.head());
    const seen = tablet.next();
    await under.run('addLines', { cartId: cart.id, lines: [{ variantId: 'cup' }] }, ann);
    expect(valueOf(await seen)).toEqual(valueOf(await owner.next()));
    await Promise.all([owner.return?.(), tablet.return?.()]);
  });

  it('is FORBIDDEN to whoever may not read the cart, before any frame, existing or not', async () => {
    const { cart } = await under.run('createCart', { customerId: 'private' }, order);
    for (const [id, caller] of [
      [cart.id, bob],
      [cart.id, guest('wrong')],
      [cart.id, umeda],
      ['none', ann],
    ] as const) {
      const error = await failureOf(watch(id, caller));
      expect(error).toContain('FORBIDDEN');
    }
  });

  it('authorises every event: a store that loses the cart gets an error and no frame more', async () => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    const handOver = async (who: typeof shibuya) => {
      const { handoff } = await under.run('createCartHandoff', { cartId: cart.id }, guest(guestToken));
      await under.run('claimCartHandoff', { code: handoff.code }, who);
    };
    await handOver(shibuya);
    await relayed();
    const tablet = watch(cart.id, shibuya, await under.subgraph.chassis.backbone.head());
    const next = tablet.next();
    await handOver(umeda);
    const result: TestResult | undefined = (await next).value;
    expect(result?.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(result?.data ?? null).toBeNull();
    expect(await tablet.next()).toMatchObject({ done: true });
  });

  it('never sends a version twice nor an older one after a newer one, and ends with the last', async () => {
    const { cart } = await under.run('createCart', { customerId: 'busy' }, order);
    await relayed();
    const frames = watch(cart.id, order, await under.subgraph.chassis.backbone.head());
    const versions: number[] = [];
    const reading = (async () => {
      for await (const value of frames) {
        versions.push(valueOf({ value })['version']);
        if (versions.at(-1) === 11) return;
      }
    })();
    const adding = Array.from({ length: 10 }, (_, index) => ({ cartId: cart.id, lines: [{ variantId: `v${index}` }] }));
    await Promise.all(adding.map((input) => under.run('addLines', input, order)));
    await reading;
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });
});

describe('handoffUpdated', () => {
  const handoffUpdated = 'subscription ($code: String!) { handoffUpdated(code: $code) { code status } }';
  const offer = async (passing = 0) => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    const { handoff } = await under.run('createCartHandoff', { cartId: cart.id, ttlSeconds: 60 }, guest(guestToken));
    await relayed();
    later = passing;
    const after = await under.subgraph.chassis.backbone.head();
    const as = { variables: { code: handoff.code }, caller: guest(guestToken), after };
    return { code: handoff.code, frames: under.subgraph.subscribe(handoffUpdated, as) };
  };

  it('tells the owner that the code was claimed', async () => {
    const { code, frames } = await offer();
    const next = frames.next();
    await under.run('claimCartHandoff', { code }, shibuya);
    expect((await next).value?.data).toEqual({ handoffUpdated: { code, status: 'CLAIMED' } });
    await frames.return?.();
  });

  it('tells the owner that it ended unclaimed', async () => {
    const { code, frames } = await offer(45_000);
    const next = frames.next();
    // Less than a signature's life, so that the subscription is believed wherever the clock stands when it arrives.
    later = 65_000;
    expect((await next).value?.data).toEqual({ handoffUpdated: { code, status: 'EXPIRED' } });
    later = 0;
    await frames.return?.();
  });

  it('is FORBIDDEN to others', async () => {
    const frames = under.subgraph.subscribe(handoffUpdated, { variables: { code: '00000000' }, caller: bob });
    expect(await failureOf(frames)).toContain('FORBIDDEN');
  });
});

describe('events', () => {
  it('are one for each version of a cart, in order, with what happened', async () => {
    const { cart } = await under.run('createCart', { customerId: 'evented' }, order);
    await under.run('addLines', { cartId: cart.id, lines: [{ variantId: 'a' }, { variantId: 'b' }] }, order);
    await under.run('freezeCart', { cartId: cart.id, checkoutId: 'k' }, order);
    const rows = await under.subgraph.database.sql`
      select type, data, correlation_id from chassis.outbox where subject = ${`cart/${cart.id}`} order by sequence`;
    expect(rows.map(({ type, data }) => [type, data.version, data.status, data.changes])).toEqual([
      ['cart.CartChanged', 1, 'ACTIVE', ['CREATED']],
      ['cart.CartChanged', 2, 'ACTIVE', ['LINE_ADDED']],
      ['cart.CartChanged', 3, 'FROZEN', ['FROZEN']],
    ]);
    for (const { correlation_id: id } of rows) expect(id).toEqual(expect.any(String));
  });

  it('tell of a handoff and of a merge beside the change of the cart', async () => {
    const { cart, guestToken } = await under.run('createCart', {}, guest());
    const { handoff } = await under.run('createCartHandoff', { cartId: cart.id }, guest(guestToken));
    await under.run('claimCartHandoff', { code: handoff.code }, shibuya);
    const bobToo = { ...bob, headers: { 'x-cart-token': guestToken } };
    const merged = await under.run('mergeCarts', { guestCartId: cart.id }, bobToo);
    const subjects = [`cart/${cart.id}`, `handoff/${handoff.code}`];
    const rows = await under.subgraph.database.sql`
      select type, data from chassis.outbox
      where subject = any(${subjects}) and type <> 'cart.CartChanged' order by position`;
    expect(rows.map(({ type, data }) => [type, data])).toEqual([
      ['cart.HandoffChanged', { code: handoff.code, cartId: cart.id, status: 'OPEN' }],
      ['cart.CartHandedOff', { cartId: cart.id, customerId: null, locationId: 'store-shibuya' }],
      ['cart.HandoffChanged', { code: handoff.code, cartId: cart.id, status: 'CLAIMED' }],
      ['cart.CartMerged', { cartId: cart.id, into: merged['cart'].id, customerId: 'bob' }],
    ]);
  });
});

/** Resolves once the outbox has reached the log, so that its head is behind all that happened. */
async function relayed(): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await under.subgraph.database
        .sql`select count(*)::int as waiting from chassis.outbox where published_at is null`;
      return row?.['waiting'];
    })
    .toBe(0);
}

function valueOf(result: IteratorResult<TestResult>): Answer {
  const { data, errors } = result.value as TestResult;
  if (data == null) throw new Error(`Expected a frame, got ${JSON.stringify(errors)}`);
  return data['cartUpdated'] as Answer;
}

/** How a subscription fails, as text; it must not send a frame before. */
async function failureOf(frames: AsyncIterableIterator<TestResult>): Promise<string> {
  const result = await frames.next().catch((error: unknown) => ({ value: { errors: error, data: null } }));
  expect(result.value?.data ?? null).toBeNull();
  return JSON.stringify(result.value?.errors);
}
