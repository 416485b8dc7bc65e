import { parseMoney, runCommand, type Transaction } from '@musubi/chassis';
import { lockPurchase, restore, takeBack, type Reversal } from '../db/purchase-points.ts';
import { viewerOf } from '../domain/access.ts';
import { accepted, invalid, rejected, type Decision } from '../domain/decision.ts';
import type { PurchasePoints } from '../domain/points.ts';
import type { ReversePointsInput } from '../generated/resolvers.ts';
import { allowed, savingOf, type Authority } from './authority.ts';
import { refusalOf } from './refusal.ts';

const REFUSALS = ['NotFound', 'InvalidInput', 'Forbidden'] as const;

/** Takes back what a refunded part of an order earned, and gives back points that were spent on it; once a key. */
export function reversePoints(input: ReversePointsInput, context: Authority) {
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, operation: 'reversePoints', input }, async (tx) => {
    const outcome = await reverse(tx, input, context);
    if (outcome.kind === 'rejected') return refusalOf(outcome.rejection, REFUSALS);
    return { __typename: 'ReversePointsPayload' as const, ...outcome.value };
  });
}

async function reverse(tx: Transaction, input: ReversePointsInput, context: Authority): Promise<Decision<Reversal>> {
  const { orderId, idempotencyKey, restorePoints = 0 } = input;
  const viewer = allowed(viewerOf(context.caller), 'redeem');
  if (viewer.kind === 'rejected') return viewer;
  const refunded = parseMoney(input.refunded);
  if (refunded === undefined || refunded.amount < 0n) return invalid('refunded', 'Expected an amount of 0 or more');
  if (restorePoints < 0) return invalid('restorePoints', `Expected 0 or more, got ${restorePoints}`);
  const saving = savingOf(viewer.value, context, idempotencyKey);
  const purchase = await lockPurchase(tx, orderId);
  if (purchase === undefined) {
    return rejected({ kind: 'NotFound', message: `There is no order ${orderId} of a customer who has points` });
  }
  const wrong = wrongRefund(purchase, refunded);
  if (wrong !== undefined) return wrong;
  const restored = await restore(tx, { orderId, points: restorePoints, saving });
  if (restored.kind === 'rejected') return restored;
  const taken = await takeBack(tx, purchase, { refund: refunded.amount, saving });
  return accepted({ ...taken, restored: restored.value });
}

function wrongRefund(
  { currency, total, refunded }: PurchasePoints,
  refund: { readonly amount: bigint; readonly currency: string },
): Decision<never> | undefined {
  if (refund.currency !== currency) return invalid('refunded.currency', `Expected ${currency}, got ${refund.currency}`);
  const left = total - refunded;
  return refund.amount <= left
    ? undefined
    : invalid('refunded.amount', `Expected at most ${left}, what is left of the order, got ${refund.amount}`);
}
