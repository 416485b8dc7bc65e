import { pageOf } from '@musubi/chassis';
import type { FulfillmentRow, OrderRow } from '../db/tables.ts';
import { hasEnded, stepOf } from '../domain/checkout.ts';
import type { FulfillmentKind } from '../domain/order.ts';
import type { OrderContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { actorOf } from './actor.ts';
import { answerOf } from './checkout-answer.ts';
import { orderConnection, orderPage, visibleCheckout } from './queries.ts';
import { orderOf, ownsPart, visible, visiblePart } from './visibility.ts';

const order: NonNullable<Resolvers['Order']> = {
  async __resolveReference(reference, context) {
    const { loaders } = context;
    const found = 'id' in reference ? loaders.order.load(reference.id) : loaders.orderByNumber.load(reference.number);
    return visible(await found, context);
  },
  channel: ({ channel }) => ({ key: channel }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  cart: ({ cartId }) => ({ id: cartId }),
  lines: ({ id }, _args, { loaders }) => loaders.linesOfOrder.load(id),
  totals: ({ taxes, taxIncluded, currency, ...row }) => ({
    subtotal: money(row.subtotal, currency),
    discount: money(row.discount, currency),
    tax: money(row.tax, currency),
    total: money(row.total, currency),
    taxIncluded,
    taxes: taxes.map(({ rateBasisPoints, taxable, tax }) => ({
      rateBasisPoints,
      taxable: money(taxable, currency),
      tax: money(tax, currency),
    })),
  }),
  payment: ({ paymentMethod, paymentStatus, paymentReference, total, currency }) => ({
    method: paymentMethod,
    status: paymentStatus,
    amount: money(total, currency),
    reference: paymentReference,
  }),
  fulfillments: ({ id }, _args, { loaders }) => loaders.fulfillmentsOfOrder.load(id),
  timeline: ({ id }, _args, { loaders }) => loaders.timeline.load(id),
};

const orderLine: NonNullable<Resolvers['OrderLine']> = {
  __resolveReference: async ({ id }, context) => visiblePart(await context.loaders.line.load(id), context),
  variant: ({ variantId }) => ({ id: variantId }),
  unitPrice: (line, _args, context) => inCurrency(line, line.unitPrice, context),
  discount: (line, _args, context) => inCurrency(line, line.discount, context),
  total: (line, _args, context) => inCurrency(line, line.total, context),
};

/** What every kind of fulfilment answers alike. */
const anyFulfillment = {
  location: ({ locationId }: FulfillmentRow) => ({ id: locationId }),
  order: (row: FulfillmentRow, _args: object, context: OrderContext) => orderOf(row, context),
  lines: ({ id }: FulfillmentRow, _args: object, { loaders }: OrderContext) => loaders.linesOfFulfillment.load(id),
};

/** An entity of one kind: a fulfilment of another kind is not it. */
function ofKind(kind: FulfillmentKind) {
  return async ({ id }: { readonly id: string }, context: OrderContext) => {
    const row = await context.loaders.fulfillment.load(id);
    return row?.kind === kind ? visiblePart(row, context) : null;
  };
}

const TYPE_OF = { SHIPMENT: 'Shipment', PICKUP: 'PickupFulfillment', IN_STORE: 'InStoreFulfillment' } as const;

export const types: Omit<Resolvers, 'Query' | 'Mutation' | 'Subscription'> = {
  Order: order,
  OrderLine: orderLine,
  Fulfillment: { __resolveType: ({ kind }) => TYPE_OF[kind] },
  FulfillmentLine: {
    async orderLine({ orderLineId }, _args, { loaders }) {
      const line = await loaders.line.load(orderLineId);
      if (line === null) throw new Error(`Order line ${orderLineId} is gone`);
      return line;
    },
  },
  Shipment: {
    ...anyFulfillment,
    __resolveReference: ofKind('SHIPMENT'),
    async address(row, _args, context) {
      const actor = actorOf(context.caller);
      if (actor.kind === 'associate') return actor.storeId === row.locationId ? row.address : null;
      return row.address;
    },
  },
  PickupFulfillment: {
    ...anyFulfillment,
    __resolveReference: ofKind('PICKUP'),
    pickupCode: async (row, _args, context) =>
      row.status === 'READY' && (await ownsPart(row, context)) ? row.pickupCode : null,
  },
  InStoreFulfillment: { ...anyFulfillment, __resolveReference: ofKind('IN_STORE') },
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
  OrderPayload: { order: (changed, _args, context) => orderOf(changed, context) },
  OrderStateConflict: { order: (conflict, _args, context) => orderOf(conflict, context) },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    async orders({ id: customerId }, args, { loaders }) {
      const page = pageOf(args, 2);
      return orderConnection(await loaders.ordersOfCustomer.load({ customerId, page: orderPage(page) }), page);
    },
  },
};

async function inCurrency({ orderId }: { readonly orderId: string }, amount: bigint, context: OrderContext) {
  const { currency }: OrderRow = await orderOf({ orderId }, context);
  return money(amount, currency);
}

function money(amount: bigint | string, currency: string) {
  return { amount: amount.toString(), currency };
}
