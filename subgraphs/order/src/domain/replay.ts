import type { Fulfillment, FulfillmentKind, FulfillmentStatus, Order, OrderStatus, Return } from './order.ts';
import type { PaymentStatus, Tender, TenderKind } from './tender.ts';

/** An order's parts as its log keeps them: what changes, nothing secret, amounts as text. */
export type LoggedLine = {
  readonly id: string;
  readonly quantity: number;
  readonly cancelled: number;
  readonly returned: number;
};
export type LoggedFulfillment = {
  readonly id: string;
  readonly kind: FulfillmentKind;
  readonly status: FulfillmentStatus;
  readonly locationId: string;
  readonly lines: Fulfillment['parts'];
};
export type LoggedTender = {
  readonly id: string;
  readonly kind: TenderKind;
  readonly amount: string;
  readonly captured: string;
  readonly refundDue: string;
  readonly refunded: string;
};
export type LoggedReturn = Pick<Return, 'id' | 'status' | 'locationId' | 'lines'>;

/** What an event changed: parts in their new state, and those alone. */
export type Changes = {
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  readonly lines: readonly LoggedLine[];
  readonly fulfillments: readonly LoggedFulfillment[];
  readonly tenders: readonly LoggedTender[];
  readonly returns: readonly LoggedReturn[];
};

/** All of an order at one version. */
export type OrderState = Changes & { readonly version: number };

type Parts = Pick<Order, 'status' | 'paymentStatus' | 'lines' | 'fulfillments' | 'tenders' | 'returns'>;

/** What to keep of a change; of an order's beginning where there is nothing before. */
export function changesOf(before: Parts | undefined, after: Parts): Changes {
  return {
    status: after.status,
    paymentStatus: after.paymentStatus,
    lines: changed(before?.lines.map(loggedLine), after.lines.map(loggedLine)),
    fulfillments: changed(before?.fulfillments.map(loggedFulfillment), after.fulfillments.map(loggedFulfillment)),
    tenders: changed(before?.tenders.map(loggedTender), after.tenders.map(loggedTender)),
    returns: changed(before?.returns.map(loggedReturn), after.returns.map(loggedReturn)),
  };
}

/** The order that events, from its first, make; undefined where they do not begin at the first or keep no changes. */
export function replay(
  events: readonly { readonly version: number; readonly changes: Changes | null }[],
): OrderState | undefined {
  let state: OrderState | undefined;
  for (const [index, { version, changes }] of events.entries()) {
    if (changes === null || version !== index + 1) return undefined;
    const { status, paymentStatus } = changes;
    state = {
      version,
      status,
      paymentStatus,
      lines: merged(state?.lines, changes.lines),
      fulfillments: merged(state?.fulfillments, changes.fulfillments),
      tenders: merged(state?.tenders, changes.tenders),
      returns: merged(state?.returns, changes.returns),
    };
  }
  return state;
}

function changed<Part extends { readonly id: string }>(before: readonly Part[] = [], after: readonly Part[]) {
  const old = new Map(before.map((part) => [part.id, JSON.stringify(part)]));
  return after.filter((part) => old.get(part.id) !== JSON.stringify(part));
}

function merged<Part extends { readonly id: string }>(old: readonly Part[] = [], changes: readonly Part[]) {
  const kept = old.map((part) => changes.find(({ id }) => id === part.id) ?? part);
  return [...kept, ...changes.filter(({ id }) => old.every((part) => part.id !== id))];
}

function loggedLine({ id, quantity, cancelled, returned }: Order['lines'][number]): LoggedLine {
  return { id, quantity, cancelled, returned };
}

function loggedFulfillment({ id, kind, status, locationId, parts }: Fulfillment): LoggedFulfillment {
  const lines = parts.map(({ orderLineId, quantity, cancelled }) => ({ orderLineId, quantity, cancelled }));
  return { id, kind, status, locationId, lines };
}

function loggedTender({ id, kind, ...amounts }: Tender): LoggedTender {
  const { amount, captured, refundDue, refunded } = amounts;
  return {
    id,
    kind,
    amount: amount.toString(),
    captured: captured.toString(),
    refundDue: refundDue.toString(),
    refunded: refunded.toString(),
  };
}

function loggedReturn({ id, status, locationId, lines }: Return): LoggedReturn {
  const units = lines.map(({ orderLineId, quantity, sellable, damaged, vendor }) => {
    return { orderLineId, quantity, sellable, damaged, vendor };
  });
  return { id, status, locationId, lines: units };
}
