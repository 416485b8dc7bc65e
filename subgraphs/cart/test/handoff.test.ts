import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asUser } from '@musubi/chassis/testing';
import { annWith, guest, order, shibuya, startCart, umeda, type CartUnderTest } from './cart-under-test.ts';

let under: CartUnderTest;
let now = new Date();
let cartId: string;
let token: string;

const handoffQuery = 'query ($code: String!) { cartByHandoff(code: $code) { code status cart { id } } }';

beforeAll(async () => {
  under = await startCart({ clock: () => now });
});
afterAll(() => under.close());
beforeEach(async () => {
  now = new Date();
  const { cart, guestToken } = await under.run('createCart', {}, guest());
  [cartId, token] = [cart.id, guestToken];
});

const offer = async (input: object = {}) =>
  (await under.run('createCartHandoff', { cartId, ...input }, guest(token)))['handoff'];
const claim = (code: string, input: object = {}, who = shibuya) =>
  under.run('claimCartHandoff', { code, ...input }, who);

describe('a handoff', () => {
  it('has a code of eight characters, what a QR code shows, and an end', async () => {
    const handoff = await offer({ ttlSeconds: 60, locationId: 'store-shibuya' });
    expect(handoff.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(handoff).toMatchObject({
      qrPayload: `musubi:handoff:${handoff.code}`,
      status: 'OPEN',
      purpose: 'ASSIST',
      location: { id: 'store-shibuya' },
      expiresAt: new Date(now.getTime() + 60_000).toISOString(),
      cart: { id: cartId },
    });
  });

  it('gives staff of the claiming store the cart, to read and to change, and nobody else', async () => {
    const { code } = await offer();
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
    const { handoff } = await claim(typed);
    expect(handoff).toMatchObject({ status: 'CLAIMED', cart: { id: cartId, location: { id: 'store-shibuya' } } });
    const line = { cartId, lines: [{ variantId: 'tea' }], device: 'tablet-3' };
    const colleague = { ...shibuya, subject: 'staff-9' };
    expect(await under.run('addLines', line, colleague)).toMatchObject({
      cart: { lines: [{ addedVia: { byStaff: true } }] },
    });
    expect(await under.run('addLines', line, umeda)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await under.run('addLines', line, guest(token))).toMatchObject({ cart: { totalQuantity: 2 } });
    const history = 'query ($id: ID!) { cart(id: $id) { history { kind } } }';
    const { cart } = await under.ask(history, { id: cartId }, guest(token));
    expect(cart.history.map(({ kind }: { kind: string }) => kind)).toContain('HANDED_OFF');
  });

  it('can be looked at by staff who may claim it, without the cart, and by its owner with it', async () => {
    const { code } = await offer({ locationId: 'store-shibuya' });
    const look = async (who: Parameters<typeof under.ask>[2]) =>
      (await under.ask(handoffQuery, { code }, who))['cartByHandoff'];
    expect(await look(shibuya)).toEqual({ code, status: 'OPEN', cart: null });
    expect(await look(umeda)).toBeNull();
    expect(await look(guest(token))).toEqual({ code, status: 'OPEN', cart: { id: cartId } });
    expect(await look(guest())).toBeNull();
  });
});

describe('a claim is refused (invariant I10)', () => {
  const refusal = (code: string) => ({ __typename: 'HandoffNotClaimable', code });

  it('the second time, whoever claims', async () => {
    const { code } = await offer();
    await claim(code);
    expect(await claim(code, {}, umeda)).toMatchObject(refusal('HANDOFF_USED'));
    expect(await claim(code)).toMatchObject(refusal('HANDOFF_USED'));
  });

  it('but a repeated command gets its first answer', async () => {
    const { code } = await offer();
    const first = await claim(code, { idempotencyKey: `claim-${code}` });
    expect(await claim(code, { idempotencyKey: `claim-${code}` })).toEqual(first);
  });

  it('after its end', async () => {
    const { code } = await offer({ ttlSeconds: 60 });
    now = new Date(now.getTime() + 60_000);
    expect(await claim(code)).toMatchObject(refusal('HANDOFF_EXPIRED'));
  });

  it('in another store, and for another purpose', async () => {
    const { code } = await offer({ locationId: 'store-shibuya', purpose: 'CHECKOUT' });
    expect(await claim(code, { purpose: 'CHECKOUT' }, umeda)).toMatchObject(refusal('HANDOFF_WRONG_STORE'));
    expect(await claim(code, { purpose: 'ASSIST' })).toMatchObject(refusal('HANDOFF_WRONG_PURPOSE'));
    expect(await claim(code, { purpose: 'CHECKOUT' })).toMatchObject({ __typename: 'CartHandoffPayload' });
  });

  it('once the cart is not active any more', async () => {
    const { code } = await offer();
    await under.run('freezeCart', { cartId, checkoutId: 'k1' }, order);
    expect(await claim(code)).toMatchObject(refusal('HANDOFF_EXPIRED'));
  });

  it('to whoever is no associate of a store', async () => {
    const { code } = await offer();
    const homeless = asUser('x', { role: 'associate' });
    for (const who of [guest(token), annWith(token), order, homeless]) {
      expect(await under.run('claimCartHandoff', { code }, who)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('to all but one of many tablets that try at the same moment', async () => {
    const { code } = await offer();
    const tablets = Array.from({ length: 10 }, (_, index) =>
      asUser(`tablet-${index}`, {
        role: 'associate',
        claims: { store_id: index % 2 === 0 ? 'store-shibuya' : 'store-umeda' },
      }),
    );
    const answers = await Promise.all(tablets.map((tablet) => claim(code, {}, tablet)));
    const winners = answers.filter(({ __typename }) => __typename === 'CartHandoffPayload');
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'HANDOFF_USED')).toHaveLength(9);
    const { cart } = await under.ask(
      'query ($id: ID!) { cart(id: $id) { location { id } } }',
      { id: cartId },
      guest(token),
    );
    expect(cart.location).toEqual(winners[0]?.['handoff'].cart.location);
  });
});

describe('guessing codes', () => {
  it('ends after ten that are none, for claims and looks together, until the span is over', async () => {
    const guesser = asUser('guesser', { role: 'associate', claims: { store_id: 'store-shibuya' } });
    const { code } = await offer();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await claim(`0000000${tries}`, {}, guesser)).toMatchObject({ __typename: 'NotFound' });
      expect(await under.ask(handoffQuery, { code: 'nonsense!' }, guesser)).toEqual({ cartByHandoff: null });
    }
    const refused = await claim(code, { idempotencyKey: `patient-${code}` }, guesser);
    expect(refused).toMatchObject({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS' });
    await expect(under.ask(handoffQuery, { code }, guesser)).rejects.toThrow('TOO_MANY_ATTEMPTS');
    const watching = `subscription { handoffUpdated(code: "${code}") { code } }`;
    const frame = under.subgraph.subscribe(watching, { caller: guesser }).next();
    await expect(frame.then(({ value }) => JSON.stringify(value), JSON.stringify)).resolves.toContain(
      'TOO_MANY_ATTEMPTS',
    );
    expect(await claim(code)).toMatchObject({ __typename: 'CartHandoffPayload' });
    now = new Date(now.getTime() + 600_000);
    expect(new Date(refused['retryAfter']).getTime()).toBeLessThanOrEqual(now.getTime());
    expect(await claim('00000009', {}, guesser)).toMatchObject({ __typename: 'NotFound' });
    // The refusal did not use the key up.
    expect(await claim(code, { idempotencyKey: `patient-${code}` }, guesser)).toMatchObject({ code: 'HANDOFF_USED' });
  });
});
