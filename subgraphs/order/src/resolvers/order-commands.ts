import { invalidInput, isId } from '@musubi/chassis';
import { invoicesOf } from '../db/invoices.ts';
import { orderIdOfReturn } from '../db/returns.ts';
import { mayCancel, mayFulfill, mayReturn, type Actor, type Permission } from '../domain/access.ts';
import type { FulfillmentCommand } from '../domain/decide-fulfillment.ts';
import type { ReturnCommand } from '../domain/decide-return.ts';
import type { Units } from '../domain/order.ts';
import type { FindingInput, MutationResolvers } from '../generated/resolvers.ts';
import { actorOf } from '../actor.ts';
import type { OrderContext } from '../context.ts';
import type { StoredOrder } from '../db/orders.ts';
import { badId, onFulfillment, ownershipOf, run, type Answer } from './order-command.ts';

type Commands = Required<
  Pick<
    MutationResolvers,
    | 'cancelOrder'
    | 'cancelOrderLines'
    | 'startPicking'
    | 'reportShort'
    | 'rerouteFulfillment'
    | 'markReadyForPickup'
    | 'confirmPickup'
    | 'expirePickup'
    | 'ship'
    | 'issueInvoice'
    | 'requestReturn'
    | 'approveReturn'
    | 'rejectReturn'
    | 'receiveReturn'
    | 'inspectReturn'
    | 'issueRefund'
  >
>;

/** Mutations on an order: each checks its input, says who may, and names the command. */
export const orderCommands = {
  cancelOrder(_parent, { input }, context) {
    const { orderId, reason, expectedVersion } = input;
    const refusal = badReason(reason);
    if (!isId(orderId)) return badId('orderId');
    if (refusal !== undefined) return refusal;
    return run(
      context,
      { operation: 'cancelOrder', input },
      { ...onOrder(context, orderId, mayCancel), expectedVersion, command: () => ({ kind: 'cancel', reason }) },
    );
  },

  cancelOrderLines(_parent, { input }, context) {
    const { orderId, reason, expectedVersion, lines } = input;
    const refusal = badReason(reason) ?? badUnits('lines', lines);
    if (!isId(orderId)) return badId('orderId');
    if (refusal !== undefined) return refusal;
    return run(
      context,
      { operation: 'cancelOrderLines', input },
      {
        ...onOrder(context, orderId, mayCancel),
        expectedVersion,
        command: () => ({ kind: 'cancelLines', lines, reason }),
      },
    );
  },

  startPicking: (_parent, { input }, context) =>
    onFulfillment(context, { operation: 'startPicking', input }, { kind: 'startPicking', ...idOf(input) }),

  reportShort(_parent, { input }, context) {
    const { missing, toLocationId = null } = input;
    const refusal = badUnits('missing', missing);
    if (toLocationId !== null && !isId(toLocationId)) return badId('toLocationId');
    if (refusal !== undefined) return refusal;
    const resolution =
      input.resolution === 'CANCEL'
        ? ({ kind: 'CANCEL' } as const)
        : ({ kind: 'REROUTE', toLocationId: toLocationId } as const);
    const command: FulfillmentCommand = { kind: 'reportShort', ...idOf(input), missing, resolution };
    return onFulfillment(context, { operation: 'reportShort', input }, command);
  },

  rerouteFulfillment(_parent, { input }, context) {
    const { toLocationId } = input;
    if (!isId(toLocationId)) return badId('toLocationId');
    const command: FulfillmentCommand = { kind: 'reroute', ...idOf(input), toLocationId };
    return onFulfillment(context, { operation: 'rerouteFulfillment', input }, command);
  },

  markReadyForPickup: (_parent, { input }, context) =>
    onFulfillment(
      context,
      { operation: 'markReadyForPickup', input },
      { kind: 'markReady', ...idOf(input), pickupCode: context.deps.newPickupCode() },
    ),

  confirmPickup(_parent, { input }, context) {
    if (!/^\d{6}$/.test(input.code)) return invalidInput('code', 'Expected the six digits that the customer shows');
    const command: FulfillmentCommand = { kind: 'confirmPickup', ...idOf(input), code: input.code };
    return onFulfillment(context, { operation: 'confirmPickup', input }, command);
  },

  expirePickup: (_parent, { input }, context) =>
    onFulfillment(context, { operation: 'expirePickup', input }, { kind: 'expirePickup', ...idOf(input) }),

  ship(_parent, { input }, context) {
    const { trackingNumber = null } = input;
    if (trackingNumber !== null && (trackingNumber.length < 1 || trackingNumber.length > 100)) {
      return invalidInput('trackingNumber', `Expected 1 to 100 characters, got ${trackingNumber.length}`);
    }
    const command: FulfillmentCommand = { kind: 'ship', ...idOf(input), trackingNumber };
    return onFulfillment(context, { operation: 'ship', input }, command);
  },

  issueInvoice(_parent, { input }, context) {
    const { orderId, recipient = null } = input;
    if (!isId(orderId)) return badId('orderId');
    if (recipient !== null && (recipient.length < 1 || recipient.length > 100)) {
      return invalidInput('recipient', `Expected 1 to 100 characters, got ${recipient.length}`);
    }
    return run(
      context,
      { operation: 'issueInvoice', input },
      {
        ...onOrder(context, orderId, mayCancel),
        isDone: async (tx, id) => (await invoicesOf(tx, id)).some(({ kind }) => kind === 'INVOICE'),
        command: () => ({ kind: 'issueInvoice', recipient }),
      },
    );
  },

  requestReturn(_parent, { input }, context) {
    const { orderId, reason, expectedVersion, lines } = input;
    const refusal = badReason(reason) ?? badUnits('lines', lines);
    if (!isId(orderId)) return badId('orderId');
    if (refusal !== undefined) return refusal;
    return run(
      context,
      { operation: 'requestReturn', input },
      {
        ...onOrder(context, orderId, mayReturn),
        expectedVersion,
        command: ({ returns }) => {
          return { kind: 'requestReturn', returnId: `${orderId}.r${returns.length + 1}`, lines, reason };
        },
      },
    );
  },

  approveReturn: (_parent, { input }, context) =>
    onReturn(context, { operation: 'approveReturn', input }, { kind: 'approveReturn', ...returnOf(input) }),

  rejectReturn(_parent, { input }, context) {
    const { reason } = input;
    const command: ReturnCommand = { kind: 'rejectReturn', ...returnOf(input), reason };
    return badReason(reason) ?? onReturn(context, { operation: 'rejectReturn', input }, command);
  },

  receiveReturn(_parent, { input }, context) {
    const { locationId } = input;
    if (!isId(locationId)) return badId('locationId');
    const command: ReturnCommand = { kind: 'receiveReturn', ...returnOf(input), locationId };
    return onReturn(context, { operation: 'receiveReturn', input }, command);
  },

  inspectReturn(_parent, { input }, context) {
    const { findings } = input;
    const command: ReturnCommand = { kind: 'inspectReturn', ...returnOf(input), findings };
    return badFindings(findings) ?? onReturn(context, { operation: 'inspectReturn', input }, command);
  },

  issueRefund: (_parent, { input }, context) =>
    onReturn(context, { operation: 'issueRefund', input }, { kind: 'issueRefund', ...returnOf(input) }),
} satisfies Commands;

function onOrder(
  { caller }: OrderContext,
  orderId: string,
  may: (actor: Actor, order: ReturnType<typeof ownershipOf>) => Permission,
) {
  return {
    find: () => Promise.resolve(orderId),
    missing: `There is no order ${orderId}`,
    isForCustomers: true,
    permit: (stored: StoredOrder) => may(actorOf(caller), ownershipOf(stored)),
  };
}

/** Staff: of a store that fulfils the order until the goods are in, then of the store that took them in. */
function onReturn(
  context: OrderContext,
  keyed: { readonly operation: string; readonly input: { readonly idempotencyKey: string; readonly returnId: string } },
  command: ReturnCommand,
): Promise<Answer> | Answer {
  const { returnId } = command;
  if (!isId(returnId)) return badId('returnId');
  const actor = actorOf(context.caller);
  return run(context, keyed, {
    find: (tx) => orderIdOfReturn(tx, returnId),
    missing: `There is no return ${returnId}`,
    permit(stored) {
      const place = stored.returns.find(({ id }) => id === returnId)?.locationId ?? null;
      if (command.kind === 'receiveReturn') return mayFulfill(actor, { locationId: command.locationId });
      if (place !== null) return mayFulfill(actor, { locationId: place });
      const own = actor.kind === 'associate' ? actor.storeId : '';
      const isOurs = stored.fulfillments.some(({ locationId }) => locationId === own);
      return mayFulfill(actor, { locationId: isOurs ? own : '' });
    },
    command: () => command,
  });
}

function badReason(reason: string) {
  if (reason.length >= 1 && reason.length <= 500) return undefined;
  return invalidInput('reason', `Expected 1 to 500 characters, got ${reason.length}`);
}

/** Lines with quantities, each line once. */
function badUnits(field: string, units: readonly Units[]) {
  if (units.length < 1 || units.length > 200)
    return invalidInput(field, `Expected 1 to 200 lines, got ${units.length}`);
  const seen = new Set<string>();
  for (const [index, { orderLineId, quantity }] of units.entries()) {
    if (seen.has(orderLineId)) return invalidInput(`${field}.${index}.orderLineId`, `Expected each line once`);
    seen.add(orderLineId);
    if (quantity < 1) return invalidInput(`${field}.${index}.quantity`, `Expected at least 1, got ${quantity}`);
  }
  return undefined;
}

/** A line may be found to be several things. */
function badFindings(findings: readonly FindingInput[]) {
  if (findings.length < 1 || findings.length > 200) {
    return invalidInput('findings', `Expected 1 to 200 findings, got ${findings.length}`);
  }
  const index = findings.findIndex(({ quantity }) => quantity < 1);
  return index < 0 ? undefined : invalidInput(`findings.${index}.quantity`, 'Expected at least 1');
}

function idOf({ fulfillmentId }: { readonly fulfillmentId: string }) {
  return { fulfillmentId };
}

function returnOf({ returnId }: { readonly returnId: string }) {
  return { returnId };
}
