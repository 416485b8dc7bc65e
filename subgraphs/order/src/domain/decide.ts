import { cancel, cancelLines } from './decide-cancel.ts';
import { decideFulfillment, expireOverdue, type FulfillmentCommand } from './decide-fulfillment.ts';
import { decideReturn, type ReturnCommand } from './decide-return.ts';
import { loseStock, recordReroute, rerouteFailed, reroutePlanned, type RerouteOutcome } from './decide-reroute.ts';
import { accepted, conflict, type Decision, type StockLine } from './decision.ts';
import type { Order, Units } from './order.ts';
import { refund } from './posting.ts';
import type { Tender } from './tender.ts';

/** What may be asked of an order. Who may ask is decided elsewhere (access.ts). */
export type OrderCommand =
  | FulfillmentCommand
  | ReturnCommand
  | RerouteOutcome
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'cancelLines'; readonly lines: readonly Units[]; readonly reason: string }
  | { readonly kind: 'issueInvoice'; readonly recipient: string | null }
  /** Pickups that are overdue. */
  | { readonly kind: 'expireOverdue' }
  /** Stock says that these units are not there any more. */
  | { readonly kind: 'loseStock'; readonly lines: readonly StockLine[] }
  | { readonly kind: 'recordRefund'; readonly tenderId: string; readonly amount: bigint };

/** Decides a command. Fulfilments and returns that it names must be the order's. */
export function decide(order: Order, command: OrderCommand, now: Date): Decision {
  switch (command.kind) {
    case 'cancel':
      return cancel(order, command.reason);
    case 'cancelLines':
      return cancelLines(order, command);
    case 'issueInvoice':
      return issueInvoice(order, command.recipient);
    case 'expireOverdue':
      return expireOverdue(order, now);
    case 'loseStock':
      return loseStock(order, command.lines);
    case 'reroutePlanned':
      return reroutePlanned(order, command);
    case 'recordReroute':
      return recordReroute(order, command);
    case 'rerouteFailed':
      return rerouteFailed(order, command);
    case 'recordRefund':
      return recordRefund(order, command);
    case 'requestReturn':
    case 'approveReturn':
    case 'rejectReturn':
    case 'receiveReturn':
    case 'inspectReturn':
    case 'issueRefund':
    case 'exchange':
      return decideReturn(order, command);
    case 'startPicking':
    case 'markReady':
    case 'confirmPickup':
    case 'ship':
    case 'reportShort':
    case 'reroute':
    case 'expirePickup':
      return decideFulfillment(order, command, now);
    default:
      return command satisfies never;
  }
}

/** The provider has given back what was due. */
function recordRefund(order: Order, { tenderId, amount }: Extract<OrderCommand, { kind: 'recordRefund' }>): Decision {
  const tender = order.tenders.find(({ id }) => id === tenderId);
  if (tender === undefined) throw new Error(`Order ${order.id} has no tender ${tenderId}`);
  if (tender.refundDue < amount) {
    return conflict('NOT_DUE', `Expected ${amount} to be due of tender ${tenderId}, ${tender.refundDue} is`);
  }
  const after: Tender = { ...tender, refundDue: tender.refundDue - amount, refunded: tender.refunded + amount };
  return accepted(order, ['PaymentRefunded', 'The money is on its way back'], {
    tenders: order.tenders.map((one) => (one.id === tenderId ? after : one)),
    postings: [refund(tender.kind, amount)],
  });
}

/** For what was delivered: nothing of the order may still be on its way. */
function issueInvoice(order: Order, recipient: string | null): Decision {
  if (order.status !== 'COMPLETED') {
    return conflict('ORDER_NOT_COMPLETE', `Expected an order that is COMPLETED, it is ${order.status}`);
  }
  return accepted(order, ['InvoiceIssued', 'The invoice is written'], { issues: { kind: 'INVOICE', recipient } });
}
