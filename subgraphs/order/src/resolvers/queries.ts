import { badUserInput, forbidden, pageOf, toConnection, unauthenticated, type Page } from '@musubi/chassis';
import type { OrderContext } from '../context.ts';
import { findOpenCheckouts } from '../db/checkouts.ts';
import { balances } from '../db/ledger.ts';
import { listOrders, listQueue, TO_DO, type OrderPage } from '../db/order-lists.ts';
import { countOf } from '../db/pos-transactions.ts';
import type { CheckoutRow, OrderRow } from '../db/tables.ts';
import { mayFulfill, mayReturn, type Actor } from '../domain/access.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { actorOf, principalOf } from '../actor.ts';
import { visible } from '../visibility.ts';
import { orderAsOf } from './order-as-of.ts';
import { returnableUnits } from './return-fields.ts';

export const queries: QueryResolvers = {
  order: async (_parent, { id }, context) => visible(await context.loaders.order.load(id), context),

  orderByNumber: async (_parent, { number }, context) =>
    visible(await context.loaders.orderByNumber.load(number), context),

  async orders(_parent, { filter, ...args }, { caller, deps }) {
    const actor = requireInsider(actorOf(caller));
    const page = pageOf(args, 2);
    return orderConnection(
      await listOrders(deps.database, actor, { filter: filter ?? {}, page: orderPage(page) }),
      page,
    );
  },

  fulfillmentQueue(_parent, { locationId, statuses }, { caller, deps }) {
    const actor = requireInsider(actorOf(caller));
    const staff = actor.kind === 'admin' || actor.kind === 'service';
    if (!staff && !(actor.kind === 'associate' && actor.storeId === locationId)) {
      throw forbidden('Only staff of the location may see its queue');
    }
    return listQueue(deps.database, locationId, statuses ?? TO_DO);
  },

  async posTerminal(_parent, { terminalId, locationId }, { caller, deps }) {
    const actor = requireInsider(actorOf(caller));
    if (mayFulfill(actor, { locationId }) !== 'allowed') throw forbidden('Only staff of the store may see its tills');
    return { terminalId, ...(await countOf(deps.database, { terminalId, locationId }, MOST_MISSING)) };
  },

  orderAsOf,

  async returnableItems(_parent, { number }, context) {
    const order = await context.loaders.orderByNumber.load(number);
    if (order === null || mayReturn(actorOf(context.caller), order) !== 'allowed') return null;
    const { loaders } = context;
    const lines = await loaders.linesOfOrder.load(order.id);
    const returnable = await returnableUnits(order.id, lines, loaders);
    return {
      orderId: order.id,
      lines: lines.map((orderLine) => ({ orderLine, quantity: returnable.get(orderLine.id) ?? 0 })),
    };
  },

  checkout: async (_parent, { id }, context) => visibleCheckout(await context.loaders.checkout.load(id), context),

  openCheckouts(_parent, { first }, { caller, deps }) {
    const actor = requireInsider(actorOf(caller));
    if (actor.kind !== 'admin' && actor.kind !== 'service') throw forbidden('This needs the role admin or a service');
    return findOpenCheckouts(deps.database, pageOf({ first }, 0).limit);
  },

  async ledgerBalances(_parent, _args, { caller, deps }) {
    const actor = requireInsider(actorOf(caller));
    if (actor.kind !== 'admin' && actor.kind !== 'service') throw forbidden('This needs the role admin or a service');
    const held = await balances(deps.database);
    return held.map(({ account, currency, amount }) => ({ account, balance: { amount, currency } }));
  },
};

/** Places of a till's count that are told of at a time. */
const MOST_MISSING = 100;

/** For whoever started it, services and `admin`. */
export function visibleCheckout(checkout: CheckoutRow | null, { caller }: OrderContext): CheckoutRow | null {
  const { kind } = actorOf(caller);
  if (checkout === null || kind === 'admin' || kind === 'service') return checkout;
  return checkout.principal === principalOf(caller) ? checkout : null;
}

function requireInsider(actor: Actor): Actor {
  if (actor.kind === 'nobody') throw unauthenticated('Sign in, or bring the token of a cart');
  if (actor.kind === 'outsider') throw forbidden('The role of the caller has no business with orders');
  return actor;
}

/** The page behind a cursor of placing time and id. */
export function orderPage({ limit, after }: Page): OrderPage {
  if (after === undefined) return { limit, after };
  const [placedAt = '', id = ''] = after;
  if (Number.isNaN(Date.parse(placedAt))) throw badUserInput('Expected after to be a cursor of this list', 'after');
  return { limit, after: { placedAt, id } };
}

export function orderConnection(rows: readonly OrderRow[], page: Page) {
  const connection = toConnection(rows, page, ({ placedAt, id }) => [placedAt.toISOString(), id]);
  return { ...connection, nodes: connection.edges.map(({ node }) => node) };
}
