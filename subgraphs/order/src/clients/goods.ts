import type { SubgraphClient } from '@musubi/chassis';
import type { Offer } from '../domain/choose-elsewhere.ts';
import type { Move, RestockLine, SoldLine } from '../domain/decision.ts';
import type { Outcome, Unknown } from '../saga/effect.ts';
import { ask, refusedByStock, unknown, type Refusal } from './answer.ts';

/** Goods that come from elsewhere, come back, or were sold in a store: what order asks of inventory beside reservations. */
export function goodsClient(client: SubgraphClient) {
  return {
    /** What may be promised of these variants, place by place, to be shipped from there. */
    async offers(variantIds: readonly string[]): Promise<readonly Offer[] | Unknown> {
      const result = await client.call<{ readonly value: readonly OfferAnswer[] }>({
        query: OFFERS,
        variables: { variantIds },
      });
      if (result.kind !== 'answered') return unknown(result);
      return result.data.value.flatMap(({ variant, locations }) =>
        locations.map(({ location, atp }) => ({
          variantId: variant?.id ?? '',
          locationId: location.id,
          quantity: atp,
        })),
      );
    },

    /** Holds units of a reservation elsewhere; `outOfStock` where another buyer was faster. */
    async move({ key, reservationId, moves }: Relocation) {
      const relocations = moves.map(({ variantId, locationId: fromLocationId, toLocationId, quantity }) => {
        return { variantId, fromLocationId, toLocationId, quantity };
      });
      const input = { idempotencyKey: key, id: reservationId, moves: relocations };
      const answer = await ask<Refusal>(client, { query: MOVE, variables: { input } });
      if (answer.kind === 'unknown') return answer;
      if (answer.value.__typename === 'OutOfStock')
        return { kind: 'outOfStock', message: 'Another buyer was faster', shortages: [] } as const;
      return answer.value.__typename === 'ReservationPayload' ? DONE : refusedByStock(answer.value);
    },

    /** Takes goods in that came back. */
    async restock({ key, returnId, locationId, lines }: Restock): Promise<Outcome | Unknown> {
      const input = { idempotencyKey: key, returnId, locationId, lines: lines.map(restockLine) };
      const answer = await ask<Refusal>(client, { query: RESTOCK, variables: { input } });
      if (answer.kind === 'unknown') return answer;
      return answer.value.__typename === 'StockPayload' ? DONE : refusedByStock(answer.value);
    },

    /** Tells of a sale that is done: stock never refuses it for want of goods. */
    async sell({ key, saleId, locationId, lines }: StoreSale): Promise<Outcome | Unknown> {
      const sold = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
      const input = { idempotencyKey: key, saleId, locationId, lines: sold };
      const answer = await ask<Refusal>(client, { query: SELL, variables: { input } });
      if (answer.kind === 'unknown') return answer;
      return answer.value.__typename === 'StoreSalePayload' ? DONE : refusedByStock(answer.value);
    },
  };
}

const DONE: Outcome = { kind: 'done' };

const OFFERS = /* GraphQL */ `
  query Offers($variantIds: [ID!]!) {
    value: availability(variantIds: $variantIds, method: SHIP) {
      variant {
        id
      }
      locations(first: 100) {
        location {
          id
        }
        atp
      }
    }
  }
`;

const MOVE = /* GraphQL */ `
  mutation MoveReservation($input: MoveReservationInput!) {
    value: moveReservation(input: $input) {
      __typename
      ... on CommandError {
        code
        message
      }
    }
  }
`;

const RESTOCK = /* GraphQL */ `
  mutation RestockReturn($input: RestockReturnInput!) {
    value: restockReturn(input: $input) {
      __typename
      ... on CommandError {
        code
        message
      }
    }
  }
`;

const SELL = /* GraphQL */ `
  mutation RecordStoreSale($input: RecordStoreSaleInput!) {
    value: recordStoreSale(input: $input) {
      __typename
      ... on CommandError {
        code
        message
      }
    }
  }
`;

type Relocation = { readonly key: string; readonly reservationId: string; readonly moves: readonly Move[] };

type StoreSale = {
  readonly key: string;
  readonly saleId: string;
  readonly locationId: string;
  readonly lines: readonly SoldLine[];
};

type Restock = {
  readonly key: string;
  readonly returnId: string;
  readonly locationId: string;
  readonly lines: readonly RestockLine[];
};

/** Spelled out, as jsonb reorders fields. */
function restockLine({ variantId, quantity, disposition }: RestockLine): RestockLine {
  return { variantId, quantity, disposition };
}

type OfferAnswer = {
  readonly variant: { readonly id: string } | null;
  readonly locations: readonly { readonly location: { readonly id: string }; readonly atp: number }[];
};
