import type { Chassis } from '@musubi/chassis';
import { z } from 'zod';
import type { AppliedCoupon, RedeemableCoupon, Redeemables } from '../domain/state.ts';

/** What cart asks of customer. */
export interface CustomerPort {
  /** What a customer has to use in a cart: points, and these coupons. */
  redeemables(ask: RedeemablesAsk): Promise<RedeemablesAnswer>;
}

export interface RedeemablesAsk {
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly channel: string;
  readonly currency: string;
  /** In upper case. */
  readonly codes: readonly string[];
  readonly correlationId: string;
}

export type RedeemablesAnswer =
  | { readonly kind: 'answered'; readonly redeemables: Redeemables }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Customer behind the chassis' signed client. */
export function customerOf({ callSubgraph }: Pick<Chassis, 'callSubgraph'>): CustomerPort {
  return {
    async redeemables({ correlationId, ...variables }) {
      const operation = { query: redeemablesQuery, variables, correlationId, deadline };
      const result = await callSubgraph('customer').call<unknown>(operation);
      if (result.kind === 'unreachable') return { kind: 'unavailable', reason: result.reason };
      if (result.kind === 'failed') {
        return { kind: 'unavailable', reason: result.errors.map(({ message }) => message).join('; ') };
      }
      const parsed = redeemablesShape.safeParse(result.data);
      if (parsed.success) return { kind: 'answered', redeemables: parsed.data.redeemables };
      return { kind: 'unavailable', reason: `customer's coupons are not as agreed: ${parsed.error.message}` };
    },
  };
}

/** Milliseconds: a customer waits for this. */
const deadline = 3000;

const redeemablesQuery = /* GraphQL */ `
  query CartRedeemables($customerId: ID, $channel: ID!, $currency: String!, $codes: [String!]!) {
    redeemables(customerId: $customerId, channel: $channel, currency: $currency, codes: $codes) {
      availablePoints
      pointValue {
        amount
        currency
      }
      coupons {
        code
        refusal {
          code
          message
        }
        coupon {
          code
          name
          discount {
            basisPoints
            amount {
              amount
              currency
            }
          }
          minimumSubtotal {
            amount
            currency
          }
          channels {
            key
          }
          combinable
          validUntil
        }
      }
    }
  }
`;

const amount = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);
const money = z.object({ amount, currency: z.string() });

const discountShape = z
  .object({ basisPoints: z.number().int().min(1).max(10_000).nullable(), amount: money.nullable() })
  .transform(({ basisPoints, amount }, context): AppliedCoupon['discount'] => {
    if (basisPoints !== null) return { kind: 'percentage', basisPoints };
    if (amount !== null) return { kind: 'fixed', ...amount };
    context.addIssue({ code: 'custom', message: 'Expected basisPoints or amount' });
    return z.NEVER;
  });

const couponShape = z.object({
  code: z.string(),
  name: z.string(),
  discount: discountShape,
  minimumSubtotal: money.nullable(),
  channels: z.array(z.object({ key: z.string() })).transform((channels) => channels.map(({ key }) => key)),
  combinable: z.boolean(),
  validUntil: z.coerce.date().nullable(),
});

const redeemablesShape = z.object({
  redeemables: z
    .object({
      availablePoints: z.number().int().min(0),
      pointValue: money.nullable(),
      coupons: z.array(
        z.object({
          code: z.string(),
          refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
          coupon: couponShape.nullable(),
        }),
      ),
    })
    .transform(({ availablePoints, pointValue, coupons }): Redeemables => ({
      availablePoints,
      pointWorth: pointValue?.amount ?? null,
      coupons: new Map(coupons.map(({ code, ...redeemable }): [string, RedeemableCoupon] => [code, redeemable])),
    })),
});
