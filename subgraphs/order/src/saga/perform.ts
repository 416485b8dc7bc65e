import type { CartClient } from '../clients/cart.ts';
import type { InventoryClient } from '../clients/inventory.ts';
import type { RedemptionClient } from '../clients/redemption.ts';
import type { PaymentAnswer, PaymentPort } from '../payment/port.ts';
import type { Effect, Outcome, Unknown } from './effect.ts';

/** Does an effect. Doing it again, from whichever process, has the same outcome and changes nothing more. */
export type Perform = (effect: Effect) => Promise<Outcome | Unknown>;

export type Neighbours = {
  readonly carts: CartClient;
  readonly inventory: InventoryClient;
  readonly redemptions: RedemptionClient;
  readonly payment: PaymentPort;
};

export function performer({ carts, inventory, redemptions, payment }: Neighbours): Perform {
  return async (effect) => {
    switch (effect.kind) {
      case 'freezeCart':
        return carts.freeze(effect);
      case 'planSourcing':
        return planned(effect, inventory);
      case 'reserveStock':
        return inventory.reserve(effect);
      case 'holdRedemption':
        return redemptions.hold(effect);
      case 'captureRedemption':
        return redemptions.capture(effect);
      case 'releaseRedemption':
        return redemptions.release(effect);
      case 'authorizePayment':
        return authorized(await payment.authorize(effect));
      case 'commitReservation':
        return inventory.commit(effect);
      case 'capturePayment':
        return done(await payment.capture(effect));
      case 'placeOrder':
        // All of it happens in the transaction that records it.
        return { kind: 'done' };
      case 'shipAllocation':
        return inventory.ship(effect);
      case 'completeCart':
        return carts.complete(effect);
      case 'voidPayment':
        return done(await payment.void(effect));
      case 'cancelAllocation':
        return inventory.cancel(effect);
      case 'releaseReservation':
        return inventory.release(effect);
      case 'unfreezeCart':
        return carts.unfreeze(effect);
      default:
        return effect satisfies never;
    }
  };
}

/** Only what the customer left open is planned. */
async function planned(
  effect: Extract<Effect, { readonly kind: 'planSourcing' }>,
  inventory: InventoryClient,
): Promise<Outcome | Unknown> {
  const { fixed } = effect;
  if (effect.lines.length === 0) return { kind: 'sourced', assignments: fixed };
  const outcome = await inventory.plan(effect);
  return outcome.kind === 'sourced' ? { ...outcome, assignments: [...outcome.assignments, ...fixed] } : outcome;
}

function authorized(answer: PaymentAnswer): Outcome | Unknown {
  if (answer.kind !== 'approved') return done(answer);
  return { kind: 'authorized', reference: answer.reference };
}

function done(answer: PaymentAnswer): Outcome | Unknown {
  switch (answer.kind) {
    case 'approved':
      return { kind: 'done' };
    case 'declined':
      return { kind: 'refused', failure: { kind: 'PAYMENT_DECLINED', message: answer.message } };
    case 'unknown':
      return answer;
    default:
      return answer satisfies never;
  }
}
