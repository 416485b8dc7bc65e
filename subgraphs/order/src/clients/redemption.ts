import type { SubgraphClient } from '@musubi/chassis';
import type { Effect, Outcome, Unknown } from '../saga/effect.ts';
import { ask, type Refusal } from './answer.ts';

/** What order asks of the customer subgraph: points and coupons that a checkout holds, uses or gives back. */
export type RedemptionClient = ReturnType<typeof redemptionClient>;

type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

/** Far longer than any checkout takes: what is held when an order is placed is still there to be used. */
const HOLD_SECONDS = 86_400;

export function redemptionClient(client: SubgraphClient) {
  return {
    hold({ key, redemptionId, customerId, channel, redemption }: Of<'holdRedemption'>) {
      const { points, couponCodes } = redemption;
      const input = { id: redemptionId, customerId, channel, points, couponCodes, ttlSeconds: HOLD_SECONDS };
      return command(HOLD, { idempotencyKey: key, ...input });
    },

    capture: ({ key, redemptionId: id, orderId }: Of<'captureRedemption'>) =>
      command(CAPTURE, { idempotencyKey: key, id, orderId }),

    release: ({ key, redemptionId: id }: Of<'releaseRedemption'>) => command(RELEASE, { idempotencyKey: key, id }),

    /** Takes back what the refunded part of an order had earned, and gives back points that had paid for it. */
    reverse({ key, orderId, refunded, restorePoints }: Reversal) {
      return command(REVERSE, { idempotencyKey: key, orderId, refunded, restorePoints });
    },
  };

  async function command(query: string, input: object): Promise<Outcome | Unknown> {
    const answer = await ask<Refusal | Done>(client, { query, variables: { input } });
    if (answer.kind === 'unknown') return answer;
    const { value } = answer;
    if (!('code' in value)) return { kind: 'done' };
    const { code, message } = value;
    return { kind: 'refused', failure: { kind: 'REJECTED', code, message } };
  }
}

type Done = { readonly __typename: 'RedemptionPayload' | 'ReversePointsPayload' };

type Reversal = {
  readonly key: string;
  readonly orderId: string;
  readonly refunded: { readonly amount: string; readonly currency: string };
  readonly restorePoints: number;
};

/** Mutations that differ in name and input only. */
function mutation(name: string, input: string): string {
  return /* GraphQL */ `
    mutation ${input}($input: ${input}Input!) {
      value: ${name}(input: $input) {
        __typename
        ... on CommandError { code message }
      }
    }
  `;
}

const HOLD = mutation('holdRedemption', 'HoldRedemption');
const CAPTURE = mutation('captureRedemption', 'CaptureRedemption');
const RELEASE = mutation('releaseRedemption', 'ReleaseRedemption');
const REVERSE = mutation('reversePoints', 'ReversePoints');
