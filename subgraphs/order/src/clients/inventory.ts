import type { SubgraphClient } from '@musubi/chassis';
import type { StockLine } from '../domain/decision.ts';
import type { Assignment, Shortage } from '../domain/frozen-cart.ts';
import type { Effect, Outcome, Unknown } from '../saga/effect.ts';
import { ask, refusedByStock, type Refusal } from './answer.ts';
import { goodsClient } from './goods.ts';

/** What order asks of the inventory subgraph. */
export type InventoryClient = ReturnType<typeof inventoryClient>;

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;
type OnReservation = { readonly key: string; readonly reservationId: string };
/** Left out, `lines` are all that is left of the reservation. */
type Parts = { readonly lines?: readonly StockLine[] };

/** Long enough for a slow payment; a saga that takes longer reserves again. */
const HOLD_SECONDS = 600;

export function inventoryClient(client: SubgraphClient) {
  return {
    async plan({ lines, method, channel, locationId }: Of<'planSourcing'>): Promise<Outcome | Unknown> {
      const input = { lines, method, channel, locationId };
      const answer = await ask<PlanAnswer>(client, { query: PLAN, variables: { input } });
      if (answer.kind === 'unknown') return answer;
      if ('code' in answer.value) return refusedByStock(answer.value);
      const { complete, assignments, shortages } = answer.value;
      if (!complete) return { kind: 'outOfStock', message: SHORT, shortages: shortages.map(toShortage) };
      return { kind: 'sourced', assignments: assignments.map(toAssignment) };
    },

    async reserve({ key, reservationId, lines: wanted }: Of<'reserveStock'>): Promise<Outcome | Unknown> {
      // Spelled out: jsonb reorders fields, and a repetition should be the same to the last byte.
      const lines = wanted.map(({ variantId, locationId, quantity }) => ({ variantId, locationId, quantity }));
      const input = { idempotencyKey: key, id: reservationId, lines, ttlSeconds: HOLD_SECONDS };
      const answer = await ask<ReserveAnswer>(client, { query: RESERVE, variables: { input } });
      if (answer.kind === 'unknown') return answer;
      const { value } = answer;
      if (value.__typename === 'ReservationPayload') return { kind: 'done' };
      const shortages = 'shortages' in value ? value.shortages : undefined;
      if (shortages === undefined) return refusedByStock(value);
      return { kind: 'outOfStock', message: SHORT, shortages: shortages.map(toShortage) };
    },

    async commit({ key, reservationId, orderId }: Of<'commitReservation'>): Promise<Outcome | Unknown> {
      const input = { idempotencyKey: key, id: reservationId, orderId };
      const answer = await ask<ReservationAnswer>(client, { query: COMMIT, variables: { input } });
      if (answer.kind === 'unknown') return answer;
      const { value } = answer;
      if (isHeldFor(value, orderId)) return { kind: 'done' };
      const lost = value.__typename === 'ReservationNotActive' || value.__typename === 'NotFound';
      return lost ? { kind: 'reservationLost' } : refusedByStock(value);
    },

    ship: (asked: OnReservation & Parts) => change(SHIP, asked),
    cancel: (asked: OnReservation & Parts) => change(CANCEL, asked),
    reportShort: (asked: OnReservation & Required<Parts>) => change(REPORT_SHORT, asked),
    release: (asked: OnReservation) => change(RELEASE, asked),
    ...goodsClient(client),
  };

  async function change(query: string, asked: OnReservation & Parts): Promise<Outcome | Unknown> {
    const { key, reservationId, lines } = asked;
    const parts = lines?.map(({ variantId, locationId, quantity }) => ({ variantId, locationId, quantity }));
    const input = { idempotencyKey: key, id: reservationId, ...(parts ? { lines: parts } : {}) };
    const answer = await ask<ReservationAnswer>(client, { query, variables: { input } });
    if (answer.kind === 'unknown') return answer;
    const { value } = answer;
    return value.__typename === 'ReservationPayload' ? { kind: 'done' } : refusedByStock(value);
  }
}

const SHORT = 'Not all of the goods are there';

const PLAN = /* GraphQL */ `
  query SourcingPlan($input: SourcingInput!) {
    value: sourcingPlan(input: $input) {
      complete
      assignments {
        variant {
          id
        }
        location {
          id
        }
        quantity
      }
      shortages {
        variant {
          id
        }
        requested
        available
      }
    }
  }
`;

const RESERVE = /* GraphQL */ `
  mutation ReserveStock($input: ReserveStockInput!) {
    value: reserveStock(input: $input) {
      __typename
      ... on CommandError {
        code
        message
      }
      ... on OutOfStock {
        shortages {
          variant {
            id
          }
          requested
          available
        }
      }
    }
  }
`;

/** A mutation on a reservation: they differ in name and input only. */
function onReservation(name: string, input: string): string {
  return /* GraphQL */ `
    mutation ${input}($input: ${input}Input!) {
      value: ${name}(input: $input) {
        __typename
        ... on CommandError { code message }
        ... on ReservationNotActive { reservation { status orderId } }
      }
    }
  `;
}

const COMMIT = onReservation('commitReservation', 'CommitReservation');
const SHIP = onReservation('shipAllocation', 'ShipAllocation');
const CANCEL = onReservation('cancelAllocation', 'CancelAllocation');
const REPORT_SHORT = onReservation('reportShortPick', 'ReportShortPick');
const RELEASE = onReservation('releaseReservation', 'ReleaseReservation');

type Named = { readonly id: string } | null;
type ShortageAnswer = { readonly variant: Named; readonly requested: number; readonly available: number };
type PlanAnswer = {
  readonly complete: boolean;
  readonly assignments: readonly { readonly variant: Named; readonly location: Named; readonly quantity: number }[];
  readonly shortages: readonly ShortageAnswer[];
};
type ReserveAnswer = Refusal & { readonly shortages?: readonly ShortageAnswer[] };
type ReservationAnswer = Refusal & {
  readonly reservation?: { readonly status: string; readonly orderId: string | null };
};

/** Committed to this very order before, under a key that has been forgotten since. */
function isHeldFor(answer: ReservationAnswer | Refusal, orderId: string): boolean {
  if (answer.__typename === 'ReservationPayload') return true;
  const reservation = 'reservation' in answer ? answer.reservation : undefined;
  return reservation?.status === 'COMMITTED' && reservation.orderId === orderId;
}

function toAssignment({ variant, location, quantity }: PlanAnswer['assignments'][number]): Assignment {
  return { variantId: variant?.id ?? '', locationId: location?.id ?? '', quantity };
}

function toShortage({ variant, requested, available }: ShortageAnswer): Shortage {
  return { variantId: variant?.id ?? '', requested, available };
}
