import { runCommand, type Transaction } from '@musubi/chassis';
import { customerExists } from '../db/customers.ts';
import { saveInteractions } from '../db/timeline.ts';
import { viewerOf } from '../domain/access.ts';
import { accepted, type Decision } from '../domain/decision.ts';
import { decideRecording } from '../domain/record-interactions.ts';
import type { RecordInteractionsInput } from '../generated/resolvers.ts';
import { allowed, savingOf, sees, unseen, type Authority } from './authority.ts';
import type { RecordInteractionsPayload } from './payloads.ts';
import { refusalOf } from './refusal.ts';

/** Puts interactions on a customer's timeline, once a key, and each once by its id. */
export function recordInteractions(input: RecordInteractionsInput, context: Authority) {
  const { caller, deps } = context;
  return runCommand(deps.database, { caller, operation: 'recordInteractions', input }, async (tx) => {
    const outcome = await record(tx, input, context);
    if (outcome.kind === 'rejected') return refusalOf(outcome.rejection, REFUSALS);
    return { __typename: 'RecordInteractionsPayload' as const, ...outcome.value };
  });
}

const REFUSALS = ['NotFound', 'InvalidInput', 'Forbidden'] as const;

async function record(
  tx: Transaction,
  input: RecordInteractionsInput,
  context: Authority,
): Promise<Decision<RecordInteractionsPayload>> {
  const { customerId } = input;
  const viewer = allowed(viewerOf(context.caller), 'record');
  if (viewer.kind === 'rejected') return viewer;
  const report = { viewer: viewer.value, customerId, now: context.deps.clock() };
  if (!(await sees(tx, report)) || !(await customerExists(tx, customerId))) return unseen(customerId);
  const decided = decideRecording(input.interactions, report);
  if (decided.kind === 'rejected') return decided;
  const saving = savingOf(viewer.value, context, input.idempotencyKey);
  const recorded = await saveInteractions(tx, decided.value, saving);
  return accepted({ customerId, recordedIds: recorded.map(({ id }) => id) });
}
