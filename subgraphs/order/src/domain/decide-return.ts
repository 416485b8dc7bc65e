import { accepted, conflict, type Decision, type OwedEffect, type RestockLine } from './decision.ts';
import { giveBack, giveInExchange } from './give-back.ts';
import { goingOf, hasLeft, type Disposition, type Order, type Return, type ReturnLine, type Units } from './order.ts';

/** What may be asked of goods that come back (W4): REQUESTED → APPROVED → RECEIVED → INSPECTED → REFUNDED or EXCHANGED. */
export type ReturnCommand = { readonly returnId: string } & (
  | { readonly kind: 'requestReturn'; readonly lines: readonly Units[]; readonly reason: string }
  | { readonly kind: 'approveReturn' }
  | { readonly kind: 'rejectReturn'; readonly reason: string }
  | { readonly kind: 'receiveReturn'; readonly locationId: string }
  | { readonly kind: 'inspectReturn'; readonly findings: readonly Finding[] }
  | { readonly kind: 'issueRefund' }
  /** So much of it pays for other goods, the rest goes back. */
  | { readonly kind: 'exchange'; readonly worth: bigint }
);

/** Units of a line that were found to be something. */
export type Finding = Units & { readonly disposition: Disposition };

/** Decides a command on a return. All but `requestReturn` need one of the order's. */
export function decideReturn(order: Order, command: ReturnCommand): Decision {
  if (command.kind === 'requestReturn') return requestReturn(order, command);
  const found = order.returns.find(({ id }) => id === command.returnId);
  if (found === undefined) throw new Error(`Order ${order.id} has no return ${command.returnId}`);
  switch (command.kind) {
    case 'approveReturn':
      if (found.status !== 'REQUESTED') return notIn(found, 'REQUESTED');
      return moved(order, { ...found, status: 'APPROVED' }, ['ReturnApproved', 'The goods may come back']);
    case 'rejectReturn':
      if (found.status !== 'REQUESTED') return notIn(found, 'REQUESTED');
      return moved(order, { ...found, status: 'REJECTED' }, ['ReturnRejected', command.reason]);
    case 'receiveReturn':
      // Whoever takes the goods in has said yes to them.
      if (found.status !== 'REQUESTED' && found.status !== 'APPROVED') return notIn(found, 'APPROVED');
      return moved(order, { ...found, status: 'RECEIVED', locationId: command.locationId }, [
        'ReturnReceived',
        'The goods are back',
      ]);
    case 'inspectReturn':
      return inspectReturn(order, found, command.findings);
    case 'issueRefund':
    case 'exchange':
      return settle(order, found, command.kind === 'exchange' ? command.worth : 0n);
    default:
      return command satisfies never;
  }
}

/** Units of each line that the customer has and has not asked to bring back: what a return may be of. */
export function returnableOf(order: Pick<Order, 'lines' | 'fulfillments' | 'returns'>): ReadonlyMap<string, number> {
  const had = order.fulfillments.filter(hasLeft).flatMap(goingOf);
  const open = order.returns.filter(({ status }) => !['REJECTED', 'REFUNDED', 'EXCHANGED'].includes(status));
  const asked = open.flatMap(({ lines }) => lines);
  return new Map(
    order.lines.map(({ id, returned }) => [id, unitsIn(had, id) - returned - unitsIn(asked, id)] as const),
  );
}

function requestReturn(order: Order, { returnId, lines, reason }: Extract<ReturnCommand, { kind: 'requestReturn' }>) {
  const returnable = returnableOf(order);
  for (const { orderLineId } of lines) {
    const most = returnable.get(orderLineId) ?? 0;
    const wanted = unitsIn(lines, orderLineId);
    if (wanted <= most) continue;
    return conflict('QUANTITY_EXCEEDED', `Expected at most ${most} of line ${orderLineId} to return, got ${wanted}`);
  }
  const asked: Return = {
    id: returnId,
    status: 'REQUESTED',
    reason,
    locationId: null,
    lines: [...new Set(lines.map(({ orderLineId }) => orderLineId))].map((orderLineId) => ({
      orderLineId,
      quantity: unitsIn(lines, orderLineId),
      sellable: 0,
      damaged: 0,
      vendor: 0,
    })),
  };
  return accepted(order, ['ReturnRequested', reason], { returns: [...order.returns, asked] });
}

/** Every unit is found to be something. */
function inspectReturn(order: Order, found: Return, findings: readonly Finding[]): Decision {
  if (found.status !== 'RECEIVED' || found.locationId === null) return notIn(found, 'RECEIVED');
  const of = (orderLineId: string, disposition: Disposition) =>
    unitsIn(
      findings.filter((one) => one.disposition === disposition),
      orderLineId,
    );
  const stranger = findings.find(({ orderLineId }) => found.lines.every((line) => line.orderLineId !== orderLineId));
  const off = found.lines.find(({ orderLineId, quantity }) => unitsIn(findings, orderLineId) !== quantity);
  if (stranger !== undefined || off !== undefined) {
    const { orderLineId, quantity } = off ?? { orderLineId: stranger?.orderLineId ?? '', quantity: 0 };
    const message = `Expected findings for ${quantity} of line ${orderLineId}, got ${unitsIn(findings, orderLineId)}`;
    return conflict('FINDINGS_INCOMPLETE', message);
  }
  const lines = found.lines.map((line) => ({
    ...line,
    sellable: of(line.orderLineId, 'SELLABLE'),
    damaged: of(line.orderLineId, 'DAMAGED'),
    vendor: of(line.orderLineId, 'VENDOR'),
  }));
  const detail = { locationId: found.locationId, lines: restock(order, findings) };
  const owed: OwedEffect[] = [{ kind: 'RESTOCK_RETURN', target: found.id, detail }];
  return accepted(order, ['ReturnInspected', 'The goods were looked at'], {
    returns: put(order, { ...found, status: 'INSPECTED', lines }),
    owed,
  });
}

/** What was brought back is given back: in money, or first in other goods. */
function settle(order: Order, found: Return, worth: bigint): Decision {
  if (found.status !== 'INSPECTED') return notIn(found, 'INSPECTED');
  const taken = new Map(found.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  const { tenders, owed, postings, credit } = worth > 0n ? giveInExchange(order, taken, worth) : giveBack(order, taken);
  const lines = order.lines.map((line) => ({ ...line, returned: line.returned + (taken.get(line.id) ?? 0) }));
  const status = worth > 0n ? 'EXCHANGED' : 'REFUNDED';
  const words = worth > 0n ? 'Other goods were taken for it' : `${credit.total} are given back`;
  return accepted(order, [worth > 0n ? 'ExchangeCreated' : 'RefundIssued', words], {
    returns: put(order, { ...found, status }),
    lines,
    tenders,
    owed,
    postings,
    issues: { kind: 'CREDIT_NOTE', returnId: found.id, credit },
  });
}

function restock(order: Order, findings: readonly Finding[]): readonly RestockLine[] {
  return findings.map(({ orderLineId, quantity, disposition }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    return { variantId: line?.variantId ?? '', quantity, disposition };
  });
}

function moved(order: Order, changed: Return, words: Parameters<typeof accepted>[1]): Decision {
  return accepted(order, words, { returns: put(order, changed) });
}

function put({ returns }: Order, changed: Return): readonly Return[] {
  return returns.map((one) => (one.id === changed.id ? changed : one));
}

function unitsIn(units: readonly (Units | ReturnLine)[], orderLineId: string): number {
  return units.reduce((sum, one) => sum + (one.orderLineId === orderLineId ? one.quantity : 0), 0);
}

function notIn({ id, status }: Return, expected: string): Decision {
  return conflict('RETURN_STATE', `Expected return ${id} to be ${expected}, it is ${status}`);
}
