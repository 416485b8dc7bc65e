import {
  invalidInput,
  isId,
  notAllowed,
  notFound,
  runCommand,
  versionConflict,
  type Transaction,
} from '@musubi/chassis';
import type { OrderContext } from '../context.ts';
import { changeOrder } from '../db/change-order.ts';
import { lockOrder, orderIdOfFulfillment, type StoredOrder } from '../db/orders.ts';
import { mayCancel, mayFulfill, type Permission } from '../domain/access.ts';
import type { OrderCommand } from '../domain/decide.ts';
import type { Decision } from '../domain/decision.ts';
import type { MutationResolvers, ResolversTypes } from '../generated/resolvers.ts';
import { actorOf } from '../actor.ts';
import type { OrderChanged, OrderConflict, WrongCode } from './order-result.ts';

type Answer = Awaited<ResolversTypes['OrderResult']>;
type Refusal = Exclude<Answer, OrderChanged>;

export const cancelOrder: NonNullable<MutationResolvers['cancelOrder']> = (_parent, { input }, context) => {
  const { orderId, reason, expectedVersion } = input;
  if (!isId(orderId)) return badId('orderId');
  if (reason.length < 1 || reason.length > 500) {
    return invalidInput('reason', `Expected 1 to 500 characters, got ${reason.length}`);
  }
  return run(
    context,
    { operation: 'cancelOrder', input },
    {
      find: () => Promise.resolve(orderId),
      missing: `There is no order ${orderId}`,
      permit: (stored) => mayCancel(actorOf(context.caller), ownershipOf(stored)),
      expectedVersion,
      command: { kind: 'cancel', reason },
    },
  );
};

export const startPicking: NonNullable<MutationResolvers['startPicking']> = (_parent, { input }, context) =>
  onFulfillment(context, { operation: 'startPicking', input }, { kind: 'startPicking', ...idOf(input) });

export const markReadyForPickup: NonNullable<MutationResolvers['markReadyForPickup']> = (_parent, { input }, context) =>
  onFulfillment(
    context,
    { operation: 'markReadyForPickup', input },
    { kind: 'markReady', ...idOf(input), pickupCode: context.deps.newPickupCode() },
  );

export const confirmPickup: NonNullable<MutationResolvers['confirmPickup']> = (_parent, { input }, context) => {
  if (!/^\d{6}$/.test(input.code)) return invalidInput('code', 'Expected the six digits that the customer shows');
  const command: OrderCommand = { kind: 'confirmPickup', ...idOf(input), code: input.code };
  return onFulfillment(context, { operation: 'confirmPickup', input }, command);
};

export const ship: NonNullable<MutationResolvers['ship']> = (_parent, { input }, context) => {
  const { trackingNumber = null } = input;
  if (trackingNumber !== null && (trackingNumber.length < 1 || trackingNumber.length > 100)) {
    return invalidInput('trackingNumber', `Expected 1 to 100 characters, got ${trackingNumber.length}`);
  }
  const command: OrderCommand = { kind: 'ship', ...idOf(input), trackingNumber };
  return onFulfillment(context, { operation: 'ship', input }, command);
};

type Keyed = { readonly operation: string; readonly input: { readonly idempotencyKey: string } };

type Plan = {
  /** The id of the order, undefined when there is none. */
  readonly find: (tx: Transaction) => Promise<string | undefined>;
  readonly missing: string;
  readonly permit: (stored: StoredOrder) => Permission;
  readonly expectedVersion?: number | null | undefined;
  readonly command: OrderCommand;
};

function onFulfillment(
  context: OrderContext,
  keyed: Keyed,
  command: Extract<OrderCommand, { readonly fulfillmentId: string }>,
): Promise<Answer> | Answer {
  const { fulfillmentId } = command;
  if (!isId(fulfillmentId)) return badId('fulfillmentId');
  const actor = actorOf(context.caller);
  return run(context, keyed, {
    find: (tx) => orderIdOfFulfillment(tx, fulfillmentId),
    missing: `There is no fulfilment ${fulfillmentId}`,
    permit: ({ fulfillments }) => {
      const locationId = fulfillments.find(({ id }) => id === fulfillmentId)?.locationId ?? '';
      return mayFulfill(actor, { locationId });
    },
    command,
  });
}

/** One transaction of load, decide and save; then what is owed because of it, for as long as a caller would wait. */
async function run(context: OrderContext, keyed: Keyed, plan: Plan): Promise<Answer> {
  const { caller, deps } = context;
  const answer = await runCommand<OrderChanged | Refusal>(deps.database, { caller, ...keyed }, async (tx) => {
    const orderId = await plan.find(tx);
    const stored = orderId === undefined ? undefined : await lockOrder(tx, orderId);
    const refusal = refusalOf(stored === undefined ? missingFor(context, plan) : plan.permit(stored), plan);
    if (refusal !== undefined) return refusal;
    if (stored === undefined) return notFound(plan.missing);
    const { id, version } = stored.row;
    if (plan.expectedVersion != null && plan.expectedVersion !== version) {
      return versionConflict(version, plan.expectedVersion);
    }
    const { command } = plan;
    const { correlationId } = context;
    return answerTo(id, await changeOrder(tx, stored, { command, now: deps.clock(), correlationId }));
  });
  if (answer.__typename === 'OrderPayload') await settled(answer.orderId, context);
  return answer;
}

/** Whoever could never do it is told so, even of what isn't there: nothing leaks by that. */
function missingFor({ caller }: OrderContext, { command }: Plan): Permission {
  const nowhere = { customerId: null, guestTokenHash: null, locationIds: [], locationId: '' };
  const actor = actorOf(caller);
  const permission = command.kind === 'cancel' ? mayCancel(actor, nowhere) : mayFulfill(actor, nowhere);
  return permission === 'forbidden' ? 'forbidden' : 'notFound';
}

function refusalOf(permission: Permission, { missing }: Plan): Refusal | undefined {
  switch (permission) {
    case 'allowed':
      return undefined;
    case 'notFound':
      return notFound(missing);
    case 'forbidden':
      return notAllowed('The caller has no business with this order');
    default:
      return permission satisfies never;
  }
}

function answerTo(orderId: string, decision: Decision): OrderChanged | OrderConflict | WrongCode {
  switch (decision.kind) {
    case 'accepted':
      return { __typename: 'OrderPayload', orderId };
    case 'conflict': {
      const { code, message } = decision;
      return { __typename: 'OrderStateConflict', code, message, orderId };
    }
    case 'wrongCode': {
      const { attemptsLeft } = decision;
      const message =
        attemptsLeft > 0 ? 'That is not the code of this pickup' : 'Too many wrong codes: staff make a new one';
      return { __typename: 'PickupCodeWrong', code: 'PICKUP_CODE_WRONG', message, attemptsLeft };
    }
    default:
      return decision satisfies never;
  }
}

/** How long an answer waits for stock and money to follow; later the worker sees to them. */
const PATIENCE = 1500;

async function settled(orderId: string, { deps }: OrderContext): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([deps.owed.settle(orderId), enough]);
  clearTimeout(timer);
}

function ownershipOf({ row, fulfillments }: StoredOrder) {
  return { ...row, locationIds: fulfillments.map(({ locationId }) => locationId) };
}

function idOf({ fulfillmentId }: { readonly fulfillmentId: string }) {
  return { fulfillmentId };
}

function badId(field: string) {
  return invalidInput(field, 'Expected 1 to 64 of letters, digits, _ . -');
}
