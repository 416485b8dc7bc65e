import { inTransaction, type Database, type Executor } from '@musubi/chassis';
import { WrongFile, type RowError, type Tally } from '@musubi/chassis/import';
import {
  loadImportJob,
  readParts,
  readRejectedLines,
  removeParts,
  saveErrors,
  saveImportJob,
} from '../db/import-jobs.ts';
import { recordEvents } from '../db/record-event.ts';
import type { ImportJob } from '../domain/import-job.ts';
import { importCatalogue } from './import-catalogue.ts';
import { mappings } from './mappings.ts';

export type JobTerms = {
  readonly clock: () => Date;
  newId(): string;
  readonly signal: AbortSignal;
  readonly batchSize?: number;
};

/** Another process reads the same job: it is left to it. */
class ReadElsewhere extends Error {}

/** The process is ending: the job goes on with the next one. */
class Interrupted extends Error {}

/**
 * Reads a job's file from where it was left to its end. Each batch locks the job and checks that nobody else has read
 * on meanwhile, so of two processes one gives way.
 */
export async function runImportJob(database: Database, job: ImportJob, terms: JobTerms): Promise<void> {
  const mapping = mappings.get(job.mapping);
  if (mapping === undefined) throw new Error(`Expected a mapping, got "${job.mapping}"`);
  const { clock, newId, signal, batchSize } = terms;
  let known = job;
  try {
    await importCatalogue(database, {
      source: readParts(database, job),
      mapping,
      clock,
      newId,
      batchSize,
      resume: { tally: tallyOf(job), rejectedLines: await readRejectedLines(database, job.id) },
      onError: () => {},
      onBatch: async (tx, { tally, errors }) => {
        if (signal.aborted) throw new Interrupted();
        known = await progress(tx, known, { tally, errors, now: clock() });
      },
    });
    await finish(database, known, { status: 'FINISHED', failure: null, now: clock() });
  } catch (error) {
    if (error instanceof ReadElsewhere || error instanceof Interrupted) return;
    if (!(error instanceof WrongFile)) throw error;
    const failure = { code: error.code, message: error.message };
    await finish(database, known, { status: 'FAILED', failure, now: clock() });
  }
}

/** A transaction that runs again after a conflict starts from the job as it was known before it. */
async function progress(
  tx: Executor,
  known: ImportJob,
  done: { readonly tally: Tally; readonly errors: readonly RowError[]; readonly now: Date },
): Promise<ImportJob> {
  const { tally, errors, now } = done;
  const job = await lockKnown(tx, known);
  const next: ImportJob = { ...job, ...tally, status: 'RUNNING', version: job.version + 1, updatedAt: now };
  await saveErrors(tx, job.id, errors);
  await saveImportJob(tx, next);
  await recordEvents(tx, [eventOf('product.ImportProgressed', next)], { time: now });
  return next;
}

async function finish(
  database: Database,
  known: ImportJob,
  end: { readonly status: 'FINISHED' | 'FAILED'; readonly failure: ImportJob['failure']; readonly now: Date },
): Promise<void> {
  const { status, failure, now } = end;
  await inTransaction(database, async (tx) => {
    const job = await lockKnown(tx, known);
    const next: ImportJob = { ...job, status, failure, version: job.version + 1, updatedAt: now };
    await saveImportJob(tx, next);
    await removeParts(tx, job.id);
    await recordEvents(tx, [eventOf('product.ImportFinished', next)], { time: now });
  });
}

async function lockKnown(tx: Executor, known: ImportJob): Promise<ImportJob> {
  const job = await loadImportJob(tx, known.id);
  if (job === undefined || job.version !== known.version) throw new ReadElsewhere();
  return job;
}

function eventOf<Type extends 'product.ImportProgressed' | 'product.ImportFinished'>(type: Type, job: ImportJob) {
  const { id, version, status } = job;
  const data = { jobId: id, status, ...tallyOf(job) };
  return { type, subject: `import/${id}`, sequence: version, data };
}

function tallyOf({ rows, imported, unchanged, rejected }: ImportJob): Tally {
  return { rows, imported, unchanged, rejected };
}
