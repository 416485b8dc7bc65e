import { runCommand, type Transaction } from '@musubi/chassis';
import { hasEarned, lockAccount, move } from '../db/loyalty.ts';
import { viewerOf } from '../domain/access.ts';
import { accepted, invalid, type Decision } from '../domain/decision.ts';
import { ID_SHAPE, isId } from '../domain/id.ts';
import { availableOf, MOST_POINTS, type LoyaltyAccount } from '../domain/points.ts';
import type { EarnPointsInput } from '../generated/resolvers.ts';
import { allowed, savingOf, type Authority } from './authority.ts';
import { refusalOf } from './refusal.ts';

const REFUSALS = ['InvalidInput', 'Forbidden'] as const;
const MOST_AT_ONCE = 1_000_000;

/** Gives points for a reference, once a key and once a reference. */
export function earnPoints(input: EarnPointsInput, context: Authority) {
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, operation: 'earnPoints', input }, async (tx) => {
    const outcome = await earn(tx, input, context);
    if (outcome.kind === 'rejected') return refusalOf(outcome.rejection, REFUSALS);
    const { balance } = outcome.value;
    return { __typename: 'PointsPayload' as const, balance, available: availableOf(outcome.value) };
  });
}

async function earn(tx: Transaction, input: EarnPointsInput, context: Authority): Promise<Decision<LoyaltyAccount>> {
  const { customerId, points, reference, idempotencyKey } = input;
  const viewer = allowed(viewerOf(context.caller), 'earnPoints');
  if (viewer.kind === 'rejected') return viewer;
  if (!isId(customerId)) return invalid('customerId', `Expected ${ID_SHAPE}`);
  if (points < 1 || points > MOST_AT_ONCE) return invalid('points', `Expected 1 to 1,000,000, got ${points}`);
  if (!/^[a-z-]{1,32}\/[A-Za-z0-9_.-]{1,64}$/.test(reference)) {
    return invalid('reference', 'Expected a kind and an id, such as review/r-1');
  }
  // What an order earned has an account of its own, out of which returns are reckoned.
  if (reference.startsWith('order/')) return invalid('reference', 'Expected no order: purchases earn by themselves');
  const account = await lockAccount(tx, customerId);
  if (await hasEarned(tx, customerId, reference)) return accepted(account);
  if (account.balance + points > MOST_POINTS) {
    return invalid('points', `Expected a balance of at most ${MOST_POINTS}, got ${account.balance + points}`);
  }
  const movement = { kind: 'EARNED', points, reference } as const;
  return accepted(await move(tx, account, { movement, saving: savingOf(viewer.value, context, idempotencyKey) }));
}
