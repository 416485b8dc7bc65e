import { hasEnded, stepOf } from '../domain/checkout.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { orderOf } from '../visibility.ts';
import { answerOf } from './checkout-answer.ts';
import { visibleCheckout } from './queries.ts';

export const checkoutFields = {
  Checkout: {
    __resolveReference: async ({ id }, context) => visibleCheckout(await context.loaders.checkout.load(id), context),
    step: ({ progress }) => stepOf(progress),
    cart: ({ cartId }) => ({ id: cartId }),
    order: ({ orderId, progress }, _args, { loaders }) => (progress.orderPlaced ? loaders.order.load(orderId) : null),
    failure(checkout) {
      if (checkout.failure === null) return null;
      const { message } = checkout.failure;
      const answer = answerOf({ ...checkout, status: 'FAILED' });
      return { code: 'code' in answer ? answer.code : checkout.failure.kind, message };
    },
    endedAt: (checkout) => (hasEnded(checkout) ? checkout.endedAt : null),
  },
  CheckoutPayload: {
    order: ({ checkout }, _args, context) => orderOf(checkout, context),
  },
  CheckoutShortage: { variant: ({ variantId }) => ({ id: variantId }) },
} satisfies Resolvers;
