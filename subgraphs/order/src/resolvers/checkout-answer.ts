import type { CheckoutRow } from '../db/tables.ts';
import { hasEnded, type Failure } from '../domain/checkout.ts';
import type { ResolversTypes } from '../generated/resolvers.ts';

/** The order is placed; its id is the checkout's `orderId`. */
export type CheckoutPlaced = { readonly __typename: 'CheckoutPayload'; readonly checkout: CheckoutRow };

/** What a checkout answers, now and to every repetition: it follows from the recorded state alone. */
export function answerOf(checkout: CheckoutRow): Awaited<ResolversTypes['CheckoutResult']> {
  if (!hasEnded(checkout)) return { __typename: 'CheckoutPending', checkout };
  if (checkout.failure === null) return { __typename: 'CheckoutPayload', checkout };
  return failureAnswer(checkout.failure);
}

function failureAnswer(failure: Failure): Awaited<ResolversTypes['CheckoutResult']> {
  const { message } = failure;
  switch (failure.kind) {
    case 'OUT_OF_STOCK':
      return { __typename: 'CheckoutOutOfStock', code: 'OUT_OF_STOCK', message, shortages: failure.shortages };
    case 'PAYMENT_DECLINED':
      return { __typename: 'PaymentDeclined', code: 'PAYMENT_DECLINED', message };
    case 'TOTAL_CHANGED':
      return { __typename: 'TotalChanged', code: 'TOTAL_CHANGED', message, total: failure.total };
    case 'VERSION_CONFLICT': {
      const { currentVersion } = failure;
      return { __typename: 'VersionConflict', code: 'VERSION_CONFLICT', message, currentVersion };
    }
    case 'NOT_FOUND':
      return { __typename: 'NotFound', code: 'NOT_FOUND', message };
    case 'REJECTED':
      return { __typename: 'CheckoutRejected', code: failure.code, message };
    default:
      return failure satisfies never;
  }
}
