import type { Checkout, Failure, Progress } from '../domain/checkout.ts';
import { objectionTo } from '../domain/terms.ts';
import type { Effect, Outcome } from './effect.ts';
import { next } from './next.ts';

/** Stock that was lost is sought once more, and then no more. */
const ATTEMPTS = 2;

/** The state after an effect's outcome. Throws for an outcome that the effect can't have: that is a bug. */
export function evolve(checkout: Checkout, effect: Effect, outcome: Outcome): Checkout {
  const evolved = after(checkout, effect, outcome);
  const undone = evolved.status === 'COMPENSATING' && next(evolved) === undefined;
  return undone ? { ...evolved, status: 'FAILED' } : evolved;
}

function after(checkout: Checkout, effect: Effect, outcome: Outcome): Checkout {
  switch (outcome.kind) {
    case 'cartFrozen': {
      const frozen = progressed(checkout, { cart: outcome.cart, cartState: 'FROZEN' });
      const objection = objectionTo(outcome.cart, checkout.terms);
      return objection === undefined ? frozen : failed(frozen, objection);
    }
    case 'sourced':
      return progressed(checkout, { assignments: outcome.assignments });
    case 'rerouteFound':
      throw new Error(`Expected an outcome of ${effect.kind}, got another source`);
    case 'authorized':
      return progressed(checkout, { payment: 'AUTHORIZED', paymentReference: outcome.reference });
    case 'done':
      return done(checkout, effect);
    case 'outOfStock':
      return outOfStock(checkout, effect, outcome);
    case 'reservationLost':
      return reservationLost(checkout);
    case 'refused':
      return refused(checkout, effect, outcome.failure);
    default:
      return outcome satisfies never;
  }
}

function done(checkout: Checkout, effect: Effect): Checkout {
  switch (effect.kind) {
    case 'reserveStock':
      return progressed(checkout, { stock: 'RESERVED' });
    case 'holdRedemption':
      return progressed(checkout, { redemption: 'HELD' });
    case 'captureRedemption':
      return progressed(checkout, { redemption: 'CAPTURED' });
    case 'releaseRedemption':
      return progressed(checkout, { redemption: 'RELEASED' });
    case 'commitReservation':
      return progressed(checkout, { stock: 'COMMITTED' });
    case 'capturePayment':
      return progressed(checkout, { payment: 'CAPTURED' });
    case 'placeOrder':
      return progressed(checkout, { orderPlaced: true });
    case 'shipAllocation':
      return progressed(checkout, { stock: 'SHIPPED' });
    case 'completeCart':
      return { ...progressed(checkout, { cartState: 'ORDERED' }), status: 'COMPLETED' };
    case 'voidPayment':
      return progressed(checkout, { payment: 'VOIDED' });
    case 'cancelAllocation':
    case 'releaseReservation':
      return progressed(checkout, { stock: 'RETURNED' });
    case 'unfreezeCart':
      return progressed(checkout, { cartState: 'UNFROZEN' });
    case 'freezeCart':
    case 'planSourcing':
    case 'authorizePayment':
      throw new Error(`Expected a result of ${effect.kind}, got none`);
    default:
      return effect satisfies never;
  }
}

/** A plan that another buyer overtook is made anew once; a plan that finds too little ends it. */
function outOfStock(checkout: Checkout, effect: Effect, lack: Outcome & { readonly kind: 'outOfStock' }): Checkout {
  const { attempt } = checkout.progress;
  if (effect.kind === 'reserveStock' && attempt < ATTEMPTS) {
    return progressed(checkout, { assignments: null, attempt: attempt + 1 });
  }
  const { message, shortages } = lack;
  return failed(checkout, { kind: 'OUT_OF_STOCK', message, shortages });
}

function reservationLost(checkout: Checkout): Checkout {
  const { attempt } = checkout.progress;
  if (attempt < ATTEMPTS) {
    return progressed(checkout, { assignments: null, stock: 'NONE', attempt: attempt + 1 });
  }
  const message = 'The goods could not be held for long enough, twice';
  return failed(progressed(checkout, { stock: 'RETURNED' }), { kind: 'REJECTED', code: 'RESERVATION_LOST', message });
}

/**
 * Before the order is placed a refusal undoes everything. After it, and while undoing, a refusal means that the other
 * side is past the state we wanted it to leave: there is nothing left to do there.
 */
function refused(checkout: Checkout, effect: Effect, failure: Failure): Checkout {
  const settled = checkout.status === 'COMPENSATING' || checkout.progress.orderPlaced;
  return settled ? done(checkout, effect) : failed(checkout, failure);
}

function progressed(checkout: Checkout, change: Partial<Progress>): Checkout {
  return { ...checkout, progress: { ...checkout.progress, ...change } };
}

function failed(checkout: Checkout, failure: Failure): Checkout {
  return { ...checkout, status: 'COMPENSATING', failure };
}
