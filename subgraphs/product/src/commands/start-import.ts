import type { Executor } from '@musubi/chassis';
import { loadImportJob, saveImportJob, savePart } from '../db/import-jobs.ts';
import {
  decideAddPart,
  decideStartImport,
  type ImportJob,
  type Part,
  type PartDecision,
} from '../domain/import-job.ts';

/** Takes the first part of a file, in the caller's transaction. */
export async function startImport(
  tx: Executor,
  command: Parameters<typeof decideStartImport>[0],
  facts: Parameters<typeof decideStartImport>[1],
): Promise<PartDecision> {
  return savedPart(tx, decideStartImport(command, facts), command);
}

/** Takes the next part of a file, in the caller's transaction. */
export async function addImportPart(
  tx: Executor,
  command: Part & Pick<ImportJob, 'id'>,
  now: Date,
): Promise<PartDecision | { readonly kind: 'missing' }> {
  const before = await loadImportJob(tx, command.id);
  if (before === undefined) return { kind: 'missing' };
  return savedPart(tx, decideAddPart(before, command, now), command);
}

async function savedPart(tx: Executor, decision: PartDecision, { content }: Part): Promise<PartDecision> {
  if (decision.kind !== 'accepted') return decision;
  await saveImportJob(tx, decision.job);
  await savePart(tx, decision.job, content);
  return decision;
}
