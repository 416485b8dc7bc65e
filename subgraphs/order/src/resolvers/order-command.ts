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
import { mayFulfill, type Permission } from '../domain/access.ts';
import type { OrderCommand } from '../domain/decide.ts';
import type { FulfillmentCommand } from '../domain/decide-fulfillment.ts';
import type { Decision } from '../domain/decision.ts';
import type { ResolversTypes } from '../generated/resolvers.ts';
import { actorOf } from '../actor.ts';
import type { OrderChanged, OrderConflict, WrongCode } from './order-result.ts';

export type Answer = Awaited<ResolversTypes['OrderResult']>;
type Refusal = Exclude<Answer, OrderChanged>;

type Keyed = { readonly operation: string; readonly input: { readonly idempotencyKey: string } };

export type Plan = {
  /** The id of the order, undefined when there is none. */
  readonly find: (tx: Transaction) => Promise<string | undefined>;
  readonly missing: string;
  readonly permit: (stored: StoredOrder) => Permission;
  /** Whether a customer may do it with what is theirs. */
  readonly isForCustomers?: boolean;
  readonly expectedVersion?: number | null | undefined;
  /** Whether it is done already, and the order is the answer. */
  readonly isDone?: (tx: Transaction, orderId: string) => Promise<boolean>;
  /** What is asked, of the order as it is. */
  readonly command: (stored: StoredOrder) => OrderCommand;
};

export function onFulfillment(
  context: OrderContext,
  keyed: Keyed,
  command: FulfillmentCommand,
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
    command: () => command,
  });
}

/** One transaction of load, decide and save; then what is owed because of it, for as long as a caller would wait. */
export async function run(context: OrderContext, keyed: Keyed, plan: Plan): Promise<Answer> {
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
    if ((await plan.isDone?.(tx, id)) === true) return { __typename: 'OrderPayload', orderId: id };
    const command = plan.command(stored);
    const { correlationId } = context;
    const { clock, issuer } = deps;
    return answerTo(id, await changeOrder(tx, stored, { command, now: clock(), correlationId, issuer }));
  });
  if (answer.__typename === 'OrderPayload') await settled(answer.orderId, context);
  return answer;
}

/** Whoever could never do it is told so, even of what isn't there: nothing leaks by that. */
function missingFor({ caller }: OrderContext, { isForCustomers }: Plan): Permission {
  const { kind } = actorOf(caller);
  const isCustomer = kind === 'shopper' || kind === 'guest';
  const never = kind === 'outsider' || kind === 'nobody' || (isCustomer && isForCustomers !== true);
  return never ? 'forbidden' : 'notFound';
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
    case 'furtherWork':
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

export function ownershipOf({ row, fulfillments, returns }: StoredOrder) {
  return { ...row, locationIds: [...fulfillments, ...returns].flatMap(({ locationId }) => locationId ?? []) };
}

export function badId(field: string) {
  return invalidInput(field, 'Expected 1 to 64 of letters, digits, _ . -');
}
