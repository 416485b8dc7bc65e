import type { DueEffect } from '../db/pending-effects.ts';
import { chooseElsewhere } from '../domain/choose-elsewhere.ts';
import type { OrderCommand } from '../domain/decide.ts';
import type { OwedEffect } from '../domain/decision.ts';
import type { PaymentAnswer } from '../payment/port.ts';
import type { Outcome, Unknown } from './effect.ts';
import type { Neighbours } from './perform.ts';

/** Does an effect that is owed. Doing it again has the same outcome and changes nothing more. */
export async function performOwed(
  { id: key, currency, effect }: DueEffect,
  { inventory, payment, redemptions }: Neighbours,
): Promise<Outcome | Unknown> {
  const { target: reservationId } = effect;
  switch (effect.kind) {
    case 'SHIP_ALLOCATION':
      return inventory.ship({ key, reservationId, ...effect.detail });
    case 'CANCEL_ALLOCATION':
      return inventory.cancel({ key, reservationId, ...effect.detail });
    case 'GIVE_UP_SHORT': {
      const { lines } = effect.detail;
      const told = await inventory.reportShort({ key: `${key}:told`, reservationId, lines });
      return told.kind === 'done' ? inventory.cancel({ key, reservationId, lines }) : told;
    }
    case 'FIND_SOURCE':
    case 'MOVE_ALLOCATION':
      return reroute({ key, effect }, inventory);
    case 'REFUND_PAYMENT': {
      const amount = { amount: effect.detail.amount, currency };
      return outcomeOf(await payment.refund({ key, reference: effect.target, amount }));
    }
    case 'RECORD_STORE_SALE':
      return inventory.sell({ key, saleId: effect.target, ...effect.detail });
    case 'REVERSE_POINTS': {
      const refunded = { amount: effect.detail.refunded, currency };
      const { restorePoints } = effect.detail;
      return redemptions.reverse({ key, orderId: effect.target, refunded, restorePoints });
    }
    case 'RESTOCK_RETURN':
      return inventory.restock({ key, returnId: effect.target, ...effect.detail });
    default:
      return effect satisfies never;
  }
}

type Rerouting = Extract<OwedEffect, { readonly kind: 'FIND_SOURCE' | 'MOVE_ALLOCATION' }>;

/** Stock is told first what is missing, so that it is not found where it was not. */
async function reroute(
  { key, effect }: { readonly key: string; readonly effect: Rerouting },
  inventory: Neighbours['inventory'],
): Promise<Outcome | Unknown> {
  const { kind, target: reservationId, detail } = effect;
  if (detail.isNews) {
    const told = await inventory.reportShort({ key: `${key}:told`, reservationId, lines: detail.lines });
    if (told.kind !== 'done') return told;
  }
  if (kind === 'MOVE_ALLOCATION') return inventory.move({ key, reservationId, moves: detail.moves });
  const offers = await inventory.offers(detail.lines.map(({ variantId }) => variantId));
  if ('kind' in offers) return offers;
  const moves = chooseElsewhere(detail.lines, offers);
  return moves === undefined ? NOWHERE : { kind: 'rerouteFound', moves };
}

const NOWHERE: Outcome = { kind: 'outOfStock', message: 'No other place has the goods', shortages: [] };

/** What the order has to know of an effect's outcome. */
export function consequenceOf(effect: OwedEffect, outcome: Outcome): OrderCommand | undefined {
  switch (effect.kind) {
    case 'FIND_SOURCE':
      if (outcome.kind === 'rerouteFound') {
        return { kind: 'reroutePlanned', reroute: effect.detail, moves: outcome.moves };
      }
      return { kind: 'rerouteFailed', reroute: effect.detail, mayTryAgain: false };
    case 'MOVE_ALLOCATION': {
      const { moves, ...reroute } = effect.detail;
      if (outcome.kind === 'done') return { kind: 'recordReroute', reroute, moves };
      return { kind: 'rerouteFailed', reroute, mayTryAgain: outcome.kind === 'outOfStock' };
    }
    case 'REFUND_PAYMENT': {
      const { tenderId, amount } = effect.detail;
      return outcome.kind === 'done' ? { kind: 'recordRefund', tenderId, amount: BigInt(amount) } : undefined;
    }
    case 'SHIP_ALLOCATION':
    case 'CANCEL_ALLOCATION':
    case 'GIVE_UP_SHORT':
    case 'RECORD_STORE_SALE':
    case 'REVERSE_POINTS':
    case 'RESTOCK_RETURN':
      return undefined;
    default:
      return effect satisfies never;
  }
}

function outcomeOf(answer: PaymentAnswer): Outcome | Unknown {
  if (answer.kind === 'unknown') return answer;
  if (answer.kind === 'approved') return { kind: 'done' };
  return { kind: 'refused', failure: { kind: 'PAYMENT_DECLINED', message: answer.message } };
}
