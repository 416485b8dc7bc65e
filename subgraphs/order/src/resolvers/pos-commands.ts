import { invalidInput, isId, notAllowed, notFound, runCommand, type Transaction } from '@musubi/chassis';
import type { OrderContext } from '../context.ts';
import { changeOrder } from '../db/change-order.ts';
import { lockOrder, toOrder } from '../db/orders.ts';
import { findSale, holdPlaces, insertSale } from '../db/pos-transactions.ts';
import { orderIdOfReturn } from '../db/returns.ts';
import type { PosTransactionRow } from '../db/tables.ts';
import { mayFulfill } from '../domain/access.ts';
import { creditOf } from '../domain/credit.ts';
import { orderOfSale, totalOf } from '../domain/store-sale.ts';
import type { CreateExchangeInput, MutationResolvers } from '../generated/resolvers.ts';
import { actorOf, principalOf } from '../actor.ts';
import type { Exchanged, OrderChangedBySale, SaleOutcome, SequenceTaken } from './order-result.ts';
import { parseSale, type ParsedSale } from './parse-sale.ts';

type Recording = {
  readonly context: OrderContext;
  readonly wasOffline: boolean;
  /** What of it was paid with goods that came back. */
  readonly worth: bigint;
};

/** What is done at tills. */
export const posCommands = {
  async recordPosSale(_parent, { input }, context) {
    const { deps, caller } = context;
    const { locationId } = input.sale;
    if (!isStaffOf(context, locationId)) return notStaff();
    const parsed = parseSale(input.sale, 'sale', { now: deps.clock() });
    if ('__typename' in parsed) return parsed;
    return runCommand(deps.database, { caller, operation: 'recordPosSale', input }, async (tx) => {
      await holdPlaces(tx, [parsed.sale]);
      const recorded = await record(tx, parsed, { context, wasOffline: false, worth: 0n });
      return recorded.kind === 'TAKEN' ? recorded.refusal : payload(recorded.orderId);
    });
  },

  async uploadPosBatch(_parent, { input }, context) {
    const { deps, caller } = context;
    const { sales } = input;
    if (sales.length < 1 || sales.length > 200) {
      return invalidInput('sales', `Expected 1 to 200 sales, got ${sales.length}`);
    }
    if (sales.some(({ locationId }) => !isStaffOf(context, locationId))) return notStaff();
    return runCommand(deps.database, { caller, operation: 'uploadPosBatch', input }, async (tx) => {
      const outcomes: SaleOutcome[] = [];
      await holdPlaces(tx, sales);
      for (const [index, sale] of sales.entries()) {
        const parsed = parseSale(sale, `sales.${index}`, { now: deps.clock() });
        const { terminalId, sequence } = sale;
        const named = { terminalId, sequence, orderId: null, code: null, message: null };
        if ('__typename' in parsed) {
          const { code, message, field } = parsed;
          outcomes.push({ ...named, kind: 'REJECTED', code, message: `${field}: ${message}` });
          continue;
        }
        const recorded = await record(tx, parsed, { context, wasOffline: true, worth: 0n });
        if (recorded.kind === 'TAKEN') {
          const { code, message } = recorded.refusal;
          outcomes.push({ ...named, kind: 'REJECTED', code, message });
        } else {
          outcomes.push({ ...named, kind: recorded.kind, orderId: recorded.orderId });
        }
      }
      return { __typename: 'PosBatchPayload' as const, outcomes };
    });
  },

  async createExchange(_parent, { input }, context) {
    const { deps, caller } = context;
    if (!isId(input.returnId)) return invalidInput('returnId', 'Expected 1 to 64 of letters, digits, _ . -');
    if (!isStaffOf(context, input.sale.locationId)) return notStaff();
    return runCommand(deps.database, { caller, operation: 'createExchange', input }, (tx) =>
      exchange(tx, input, context),
    );
  },
} satisfies Required<Pick<MutationResolvers, 'recordPosSale' | 'uploadPosBatch' | 'createExchange'>>;

/** The return and the sale are one: there is no goods' worth without goods, and no other way round. */
async function exchange(tx: Transaction, { returnId, sale }: CreateExchangeInput, context: OrderContext) {
  const { deps, correlationId } = context;
  const now = deps.clock();
  const found = await returnFor(tx, returnId, context);
  if (found === undefined) return notFound(`There is no return ${returnId}`);
  const { stored, status, units } = found;
  const { id: returnedOrderId, currency } = stored.row;
  if (status !== 'INSPECTED') {
    const message = `Expected return ${returnId} to be INSPECTED, it is ${status}`;
    return { __typename: 'OrderStateConflict' as const, code: 'RETURN_STATE', message, orderId: returnedOrderId };
  }
  const { total: credit } = creditOf(toOrder(stored), units);
  const worthOf = (total: bigint): bigint => (total < credit ? total : credit);
  const parsed = parseSale(sale, 'sale', { now, worth: worthOf });
  if ('__typename' in parsed) return parsed;
  const worth = worthOf(totalOf(parsed.sale));
  if (worth === 0n || parsed.sale.currency !== currency) {
    return invalidInput('sale.lines', `Expected goods that cost something, in ${currency}, for goods of worth`);
  }
  await holdPlaces(tx, [parsed.sale]);
  const before = await findSale(tx, parsed.sale);
  if (before !== undefined) return taken(before);
  const command = { kind: 'exchange', returnId, worth } as const;
  await changeOrder(tx, stored, { command, now, correlationId, issuer: deps.issuer });
  const orderId = await write(tx, parsed, { context, wasOffline: false, worth });
  const text = { amount: worth.toString(), currency };
  return { __typename: 'ExchangePayload', orderId, returnedOrderId, worth: text } satisfies Exchanged;
}

/** A return with its order, locked, for the staff who have it: whoever took the goods in gives others for them. */
async function returnFor(tx: Transaction, returnId: string, context: OrderContext) {
  const orderId = await orderIdOfReturn(tx, returnId);
  const stored = orderId === undefined ? undefined : await lockOrder(tx, orderId);
  const found = stored?.returns.find(({ id }) => id === returnId);
  if (stored === undefined || found === undefined || !isStaffOf(context, found.locationId ?? '')) return undefined;
  const units = new Map(found.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]));
  return { stored, status: found.status, units };
}

type Recorded =
  | { readonly kind: 'RECORDED' | 'KNOWN'; readonly orderId: string }
  | { readonly kind: 'TAKEN'; readonly refusal: SequenceTaken };

/** Once for each place of a till's count, whatever keys it is sent under. */
async function record(tx: Transaction, parsed: ParsedSale, recording: Recording): Promise<Recorded> {
  const before = await findSale(tx, parsed.sale);
  if (before === undefined) return { kind: 'RECORDED', orderId: await write(tx, parsed, recording) };
  if (before.bodyHash !== parsed.bodyHash) return { kind: 'TAKEN', refusal: taken(before) };
  return { kind: 'KNOWN', orderId: before.orderId };
}

async function write(tx: Transaction, { sale, bodyHash }: ParsedSale, recording: Recording): Promise<string> {
  const { context, wasOffline, worth } = recording;
  const { deps, caller, correlationId } = context;
  const orderId = deps.newId();
  const by = { bodyHash, wasOffline, actor: principalOf(caller), now: deps.clock(), correlationId };
  await insertSale(tx, { sale, order: orderOfSale(orderId, sale, worth) }, by);
  return orderId;
}

function taken({ terminalId, sequence, orderId }: PosTransactionRow): SequenceTaken {
  const message = `Expected the sale that till ${terminalId} has at ${sequence}, got another`;
  return { __typename: 'PosSequenceTaken', code: 'POS_SEQUENCE_TAKEN', message, orderId };
}

function isStaffOf({ caller }: OrderContext, locationId: string): boolean {
  return mayFulfill(actorOf(caller), { locationId }) === 'allowed';
}

function notStaff() {
  return notAllowed('Only staff of the store, `admin` and services may tell of its sales');
}

function payload(orderId: string): OrderChangedBySale {
  return { __typename: 'PosSalePayload', orderId };
}
