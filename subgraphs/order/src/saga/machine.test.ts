import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEnded, NO_PROGRESS, stepOf, type Checkout } from '../domain/checkout.ts';
import type { FrozenCart, FulfillmentMethod } from '../domain/frozen-cart.ts';
import type { PaymentMethod } from '../domain/tender.ts';
import type { Effect, Outcome } from './effect.ts';
import { evolve } from './evolve.ts';
import { next } from './next.ts';

function checkout(method: PaymentMethod = 'CARD'): Checkout {
  return {
    id: 'c1',
    cartId: 'cart1',
    orderId: 'o1',
    guestTokenHash: null,
    terms: { expectedVersion: null, expectedTotal: null, method },
    paymentToken: 'tok',
    status: 'RUNNING',
    progress: NO_PROGRESS,
    failure: null,
  };
}

function cart(method: FulfillmentMethod, total = '900'): FrozenCart {
  const address = { name: 'n', postalCode: 'p', region: 'r', locality: 'l', streetAddress: 's', phone: null };
  return {
    id: 'cart1',
    version: 2,
    customerId: 'ann',
    channel: 'ec',
    currency: 'JPY',
    lines: [{ variantId: 'cup', quantity: 2, unitPrice: '450', discount: '0', total, taxRateBasisPoints: 1000 }],
    totals: { subtotal: total, discount: '0', taxes: [], tax: '0', total, taxIncluded: true },
    fulfillment: {
      method,
      locationId: method === 'SHIP' ? null : 'shibuya',
      address: method === 'SHIP' ? address : null,
    },
  };
}

/** The outcome of an effect that goes well. */
function success(effect: Effect, frozen: FrozenCart): Outcome {
  switch (effect.kind) {
    case 'freezeCart':
      return { kind: 'cartFrozen', cart: frozen };
    case 'planSourcing':
      return { kind: 'sourced', assignments: [{ variantId: 'cup', locationId: 'shibuya', quantity: 2 }] };
    case 'authorizePayment':
      return { kind: 'authorized', reference: 'pay' };
    default:
      return { kind: 'done' };
  }
}

const shortage: Outcome = { kind: 'outOfStock', message: 'short', shortages: [] };
const declined: Outcome = { kind: 'refused', failure: { kind: 'PAYMENT_DECLINED', message: 'no' } };
const lost: Outcome = { kind: 'reservationLost' };

/** Runs to the end; `otherwise` gives other outcomes than success, by kind of effect, in turn. */
function run(start: Checkout, frozen: FrozenCart, otherwise: Partial<Record<Effect['kind'], readonly Outcome[]>> = {}) {
  const given = new Map(Object.entries(otherwise).map(([kind, outcomes]) => [kind, [...outcomes]]));
  const effects: string[] = [];
  let state = start;
  for (let effect = next(state); effect !== undefined; effect = next(state)) {
    effects.push('key' in effect ? `${effect.kind} ${effect.key.slice(-1)}` : effect.kind);
    state = evolve(state, effect, given.get(effect.kind)?.shift() ?? success(effect, frozen));
  }
  return { effects, state };
}

describe('a checkout', () => {
  it('paid by card goes from the cart to the order', () => {
    const { effects, state } = run(checkout(), cart('PICKUP'));
    expect(effects).toEqual([
      'freezeCart 1',
      'planSourcing',
      'reserveStock 1',
      'authorizePayment 1',
      'commitReservation 1',
      'capturePayment 1',
      'placeOrder',
      'completeCart 1',
    ]);
    expect(state).toMatchObject({ status: 'COMPLETED', failure: null });
    expect(stepOf(state.progress)).toBe('CART_COMPLETED');
  });

  it.each([
    ['to be paid in the store', checkout('PAY_IN_STORE'), cart('PICKUP')],
    ['of nothing to pay', checkout(), cart('PICKUP', '0')],
  ])('%s asks no bank', (_title, start, frozen) => {
    const { effects } = run(start, frozen);
    expect(effects.filter((effect) => effect.includes('Payment'))).toEqual([]);
  });

  it('in the store books the goods out once the order is placed', () => {
    const { effects } = run(checkout(), cart('IN_STORE'));
    expect(effects.slice(-3)).toEqual(['placeOrder', 'shipAllocation 1', 'completeCart 1']);
  });

  it.each([
    ['freezeCart', declined, []],
    ['planSourcing', shortage, ['unfreezeCart 1']],
    ['reserveStock', declined, ['unfreezeCart 1']],
    ['authorizePayment', declined, ['releaseReservation 1', 'unfreezeCart 1']],
    ['commitReservation', declined, ['voidPayment 1', 'releaseReservation 1', 'unfreezeCart 1']],
    ['capturePayment', declined, ['voidPayment 1', 'cancelAllocation 1', 'unfreezeCart 1']],
  ] as const)('that fails at %s is undone in reverse', (kind, outcome, undone) => {
    const { effects, state } = run(checkout(), cart('PICKUP'), { [kind]: [outcome] });
    const failedAt = effects.findLastIndex((effect) => effect.startsWith(kind));
    expect(effects.slice(failedAt + 1)).toEqual(undone);
    expect(state.status).toBe('FAILED');
  });

  it('plans anew, once, when another buyer was faster', () => {
    const once = run(checkout(), cart('PICKUP'), { reserveStock: [shortage] });
    expect(once.effects.slice(1, 5)).toEqual(['planSourcing', 'reserveStock 1', 'planSourcing', 'reserveStock 2']);
    expect(once.state.status).toBe('COMPLETED');
    const twice = run(checkout(), cart('PICKUP'), { reserveStock: [shortage, shortage] });
    expect(twice.state).toMatchObject({ status: 'FAILED', failure: { kind: 'OUT_OF_STOCK' } });
  });

  it('reserves anew, once, when its reservation ended, and keeps the authorised payment', () => {
    const once = run(checkout(), cart('PICKUP'), { commitReservation: [lost] });
    expect(once.effects.slice(4, 8)).toEqual([
      'commitReservation 1',
      'planSourcing',
      'reserveStock 2',
      'commitReservation 2',
    ]);
    expect(once.state.status).toBe('COMPLETED');
    const twice = run(checkout(), cart('PICKUP'), { commitReservation: [lost, lost] });
    expect(twice.effects.slice(-2)).toEqual(
      ['voidPayment 1', 'unfreezeCart 1'].map((effect) => effect.replace('1', '2')),
    );
    expect(twice.state).toMatchObject({ status: 'FAILED', failure: { code: 'RESERVATION_LOST' } });
  });

  it('goes on when the cart refuses to be completed: the order is placed', () => {
    const { state } = run(checkout(), cart('PICKUP'), { completeCart: [declined] });
    expect(state).toMatchObject({ status: 'COMPLETED', failure: null });
  });

  it('holds nothing once it has ended, and has an order only with allocated goods, whatever happens', () => {
    const outcomes = constantFrom<'success' | Outcome>('success', 'success', shortage, declined, lost);
    const methods = constantFrom<FulfillmentMethod>('PICKUP', 'IN_STORE');
    assert(
      property(methods, array(outcomes, { maxLength: 20 }), (method, happens) => {
        const rest = [...happens];
        let state = checkout();
        let steps = 0;
        for (let effect = next(state); effect !== undefined; effect = next(state)) {
          const given = rest.shift() ?? 'success';
          state = evolve(state, effect, possible(effect, given) ? given : success(effect, cart(method)));
          const { orderPlaced, stock, payment } = state.progress;
          const sound = (stock === 'COMMITTED' || stock === 'SHIPPED') && payment === 'CAPTURED';
          const forward = state.status === 'RUNNING' || state.status === 'COMPLETED';
          expect(!orderPlaced || (sound && forward)).toBe(true);
          steps += 1;
        }
        expect(steps).toBeLessThan(25);
        expect(hasEnded(state)).toBe(true);
        const { stock, payment, cartState, orderPlaced } = state.progress;
        const failed = state.status === 'FAILED';
        expect(orderPlaced).toBe(!failed);
        expect(failed && ['RESERVED', 'COMMITTED', 'SHIPPED'].includes(stock)).toBe(false);
        expect(failed && ['AUTHORIZED', 'CAPTURED'].includes(payment)).toBe(false);
        expect(failed && ['FROZEN', 'ORDERED'].includes(cartState)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

/** Which outcomes an effect can have besides success. */
function possible(effect: Effect, outcome: 'success' | Outcome): outcome is Outcome {
  if (outcome === 'success' || effect.kind === 'placeOrder') return false;
  if (outcome.kind === 'outOfStock') return effect.kind === 'planSourcing' || effect.kind === 'reserveStock';
  if (outcome.kind === 'reservationLost') return effect.kind === 'commitReservation';
  return effect.kind !== 'planSourcing';
}
