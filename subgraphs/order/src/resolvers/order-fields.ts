import { pageOf } from '@musubi/chassis';
import { actorOf } from '../actor.ts';
import type { OrderContext } from '../context.ts';
import type { OrderRow, TenderRow } from '../db/tables.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { orderOf, visible, visiblePart } from '../visibility.ts';
import { orderConnection, orderPage } from './queries.ts';

const order: NonNullable<Resolvers['Order']> = {
  async __resolveReference(reference, context) {
    const { loaders } = context;
    const found = 'id' in reference ? loaders.order.load(reference.id) : loaders.orderByNumber.load(reference.number);
    return visible(await found, context);
  },
  channel: ({ channel }) => ({ key: channel }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  cart: ({ cartId }) => (cartId === null ? null : { id: cartId }),
  posTransaction: ({ id }, _args, { loaders }) => loaders.posTransactionOf.load(id),
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
  payment: async (row, _args, { loaders }) => {
    const tenders = await loaders.tendersOfOrder.load(row.id);
    const sumOf = (of: (tender: TenderRow) => bigint) =>
      money(
        tenders.reduce((sum, tender) => sum + of(tender), 0n),
        row.currency,
      );
    return {
      method: row.paymentMethod,
      status: row.paymentStatus,
      amount: money(row.total, row.currency),
      captured: sumOf(({ captured }) => captured),
      refunded: sumOf(({ refunded }) => refunded),
      reference: tenders.find(({ reference }) => reference !== null)?.reference ?? null,
    };
  },
  tenders: ({ id }, _args, { loaders }) => loaders.tendersOfOrder.load(id),
  async ledger({ id }, _args, { caller, loaders }) {
    const { kind } = actorOf(caller);
    return kind === 'admin' || kind === 'service' ? loaders.ledgerOfOrder.load(id) : null;
  },
  fulfillments: ({ id }, _args, { loaders }) => loaders.fulfillmentsOfOrder.load(id),
  returns: ({ id }, _args, { loaders }) => loaders.returnsOfOrder.load(id),
  invoices: async (order, _args, { loaders }) =>
    (await loaders.invoicesOfOrder.load(order.id)).map((row) => ({ row, order })),
  timeline: ({ id }, _args, { loaders }) => loaders.timeline.load(id),
};

const orderLine: NonNullable<Resolvers['OrderLine']> = {
  __resolveReference: async ({ id }, context) => visiblePart(await context.loaders.line.load(id), context),
  variant: ({ variantId }) => ({ id: variantId }),
  unitPrice: (line, _args, context) => inCurrency(line, line.unitPrice, context),
  discount: (line, _args, context) => inCurrency(line, line.discount, context),
  total: (line, _args, context) => inCurrency(line, line.total, context),
};

const tender: NonNullable<Resolvers['Tender']> = {
  amount: (row, _args, context) => inCurrency(row, row.amount, context),
  captured: (row, _args, context) => inCurrency(row, row.captured, context),
  refundDue: (row, _args, context) => inCurrency(row, row.refundDue, context),
  refunded: (row, _args, context) => inCurrency(row, row.refunded, context),
};

export const orderFields = {
  Order: order,
  OrderLine: orderLine,
  Tender: tender,
  LedgerTransaction: {
    entries: ({ entries, currency }) =>
      entries.map(({ account, amount }) => ({ account, amount: money(amount, currency) })),
  },
  OrderPayload: { order: (changed, _args, context) => orderOf(changed, context) },
  OrderStateConflict: { order: (conflict, _args, context) => orderOf(conflict, context) },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    async orders({ id: customerId }, args, { loaders }) {
      const page = pageOf(args, 2);
      return orderConnection(await loaders.ordersOfCustomer.load({ customerId, page: orderPage(page) }), page);
    },
  },
} satisfies Resolvers;

async function inCurrency({ orderId }: { readonly orderId: string }, amount: bigint, context: OrderContext) {
  const { currency }: OrderRow = await orderOf({ orderId }, context);
  return money(amount, currency);
}

function money(amount: bigint | string, currency: string) {
  return { amount: amount.toString(), currency };
}
