import { notAllowed, runCommand, versionConflict, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { lockRules, saveRules } from '../db/sourcing-rules.ts';
import { maySetBuffers } from '../domain/access.ts';
import { checkId, firstOf, invalidInput } from '../domain/check-input.ts';
import type { MutationResolvers, SetSourcingRulesInput } from '../generated/resolvers.ts';
import { circumstancesOf } from './circumstances.ts';

export const setSourcingRules: NonNullable<MutationResolvers['setSourcingRules']> = async (
  _parent,
  { input },
  context,
) => {
  const { caller, deps } = context;
  const { channel, rules } = input;
  const refusal = firstOf(
    () => (channel == null ? undefined : checkId('channel', channel)),
    () =>
      rules.length >= 1 && new Set(rules).size === rules.length
        ? undefined
        : invalidInput('rules', 'Expected at least one rule, and each of them once'),
  );
  if (refusal !== undefined) return refusal;
  if (maySetBuffers(caller) !== 'allowed') return notAllowed('Only services and admin set sourcing rules');
  return runCommand(deps.database, { caller, operation: 'setSourcingRules', input }, (tx) => set(tx, input, context));
};

async function set(
  tx: Transaction,
  { channel, rules, expectedVersion }: SetSourcingRulesInput,
  context: InventoryContext,
) {
  const version = await lockRules(tx, channel ?? null);
  if (expectedVersion != null && expectedVersion !== version) return versionConflict(version, expectedVersion);
  const saved = await saveRules(tx, { channel: channel ?? null, rules, version }, circumstancesOf(context));
  // Nobody had set any when it was looked for, and somebody has since.
  if (saved === undefined) return versionConflict(version + 1, version);
  return { __typename: 'SourcingRulesPayload' as const, rules: saved };
}
