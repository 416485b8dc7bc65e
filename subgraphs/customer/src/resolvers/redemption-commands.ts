import { runCommand, type Transaction } from '@musubi/chassis';
import { viewerOf } from '../domain/access.ts';
import { normalizeCode } from '../domain/issue-coupon.ts';
import { accepted, invalid, rejected, type Decision } from '../domain/decision.ts';
import { ID_SHAPE, isId } from '../domain/id.ts';
import {
  decideCapture,
  decideHold,
  decideRelease,
  type Redemption,
  type RedemptionWish,
} from '../domain/redemption.ts';
import type { HoldRedemptionInput, MutationResolvers } from '../generated/resolvers.ts';
import { lockRedemption } from '../db/redemptions.ts';
import { allowed, savingOf, type Authority } from './authority.ts';
import { bar, giveBack, settle, stockFor, take } from './redemption-steps.ts';
import { refusalOf } from './refusal.ts';

/** What order's checkout does with points and coupons. Each redemption's commands come one after the other. */
export const redemptionCommands = {
  holdRedemption: (_parent, { input }, context) =>
    run(context, { operation: 'holdRedemption', input }, (tx) => hold(tx, input, context)),
  captureRedemption: (_parent, { input }, context) =>
    run(context, { operation: 'captureRedemption', input }, (tx) => capture(tx, input, context)),
  releaseRedemption: (_parent, { input }, context) =>
    run(context, { operation: 'releaseRedemption', input }, (tx) => release(tx, input, context)),
} satisfies MutationResolvers;

const REFUSALS = ['RedemptionRefused', 'NotFound', 'InvalidInput', 'Forbidden'] as const;

/** The frame of all three: once a key, for services. */
function run(
  context: Authority,
  command: { readonly operation: string; readonly input: { readonly idempotencyKey: string; readonly id: string } },
  decide: (tx: Transaction) => Promise<Decision<Redemption>>,
) {
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, ...command }, async (tx) => {
    const viewer = allowed(viewerOf(caller), 'redeem');
    if (viewer.kind === 'rejected') return refusalOf(viewer.rejection, REFUSALS);
    const badId = isId(command.input.id) ? undefined : invalid('id', `Expected ${ID_SHAPE}`);
    const outcome = badId ?? (await decide(tx));
    if (outcome.kind === 'rejected') return refusalOf(outcome.rejection, REFUSALS);
    return { __typename: 'RedemptionPayload' as const, redemption: viewOf(outcome.value) };
  });
}

async function hold(tx: Transaction, input: HoldRedemptionInput, context: Authority): Promise<Decision<Redemption>> {
  const wish = wishOf(input);
  if (wish.kind === 'rejected') return wish;
  const saving = savingOf(viewerOf(context.caller), context, input.idempotencyKey);
  const existing = await lockRedemption(tx, input.id);
  const stock = await stockFor(tx, wish.value);
  const decided = decideHold(wish.value, existing, { stock, now: saving.at });
  if (decided.kind === 'rejected') return decided;
  if (decided.value === 'nothing' && existing !== undefined) return accepted(existing);
  const expiresAt = new Date(saving.at.getTime() + (input.ttlSeconds ?? 3600) * 1000);
  return accepted(await take(tx, { wish: wish.value, expiresAt }, saving));
}

async function capture(
  tx: Transaction,
  input: { readonly idempotencyKey: string; readonly id: string; readonly orderId: string },
  context: Authority,
): Promise<Decision<Redemption>> {
  const { id, orderId, idempotencyKey } = input;
  if (!isId(orderId)) return invalid('orderId', `Expected ${ID_SHAPE}`);
  const saving = savingOf(viewerOf(context.caller), context, idempotencyKey);
  const redemption = await lockRedemption(tx, id);
  if (redemption === undefined) return rejected({ kind: 'NotFound', message: `There is no redemption ${id}` });
  const stock = await stockFor(tx, redemption);
  const decided = decideCapture(redemption, orderId, { stock, now: saving.at });
  if (decided.kind === 'rejected') return decided;
  if (decided.value === 'nothing') return accepted(redemption);
  if (decided.value === 'takeAndSettle') await take(tx, { wish: redemption, expiresAt: redemption.expiresAt }, saving);
  return accepted(await settle(tx, redemption, { orderId, saving }));
}

async function release(
  tx: Transaction,
  input: { readonly idempotencyKey: string; readonly id: string },
  context: Authority,
): Promise<Decision<Redemption>> {
  const { id, idempotencyKey } = input;
  const saving = savingOf(viewerOf(context.caller), context, idempotencyKey);
  const redemption = await lockRedemption(tx, id);
  const decided = decideRelease(redemption);
  if (decided.kind === 'rejected') return decided;
  if (redemption === undefined) return accepted(await bar(tx, neverHeld(id, saving.at), saving));
  switch (decided.value) {
    case 'nothing':
      return accepted(redemption);
    case 'bar':
      return accepted(await bar(tx, redemption, saving));
    case 'giveBack':
      return accepted(await giveBack(tx, redemption, { state: 'RELEASED', saving }));
    default:
      return decided.value satisfies never;
  }
}

const MOST_COUPONS = 20;

function wishOf(input: HoldRedemptionInput): Decision<RedemptionWish> {
  const { id, customerId = null, channel, points = 0, ttlSeconds = 3600 } = input;
  const couponCodes = [...new Set((input.couponCodes ?? []).map(normalizeCode))].toSorted();
  if (customerId !== null && !isId(customerId)) return invalid('customerId', `Expected ${ID_SHAPE}`);
  if (!isId(channel)) return invalid('channel', `Expected ${ID_SHAPE}`);
  if (points < 0) return invalid('points', `Expected 0 or more, got ${points}`);
  if (points > 0 && customerId === null) return invalid('points', 'Expected no points of a guest, who has none');
  if (couponCodes.length > MOST_COUPONS) {
    return invalid('couponCodes', `Expected at most ${MOST_COUPONS}, got ${couponCodes.length}`);
  }
  if (points === 0 && couponCodes.length === 0) return invalid('points', 'Expected points or coupons, got neither');
  if (ttlSeconds < 10 || ttlSeconds > 86_400) return invalid('ttlSeconds', `Expected 10 to 86,400, got ${ttlSeconds}`);
  return accepted({ id, customerId, channel, points, couponCodes });
}

/** What is noted of a checkout that gave up before its hold arrived. */
function neverHeld(id: string, now: Date): Redemption {
  const wish = { id, customerId: null, channel: '', points: 0, couponCodes: [] };
  return { ...wish, state: { kind: 'RELEASED' }, restoredPoints: 0, createdAt: now, expiresAt: now };
}

function viewOf({ id, state, customerId, points, couponCodes, expiresAt }: Redemption) {
  const orderId = state.kind === 'CAPTURED' ? state.orderId : null;
  return { id, status: state.kind, customerId, points, couponCodes, expiresAt, orderId };
}
