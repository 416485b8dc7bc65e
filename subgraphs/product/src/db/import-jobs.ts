import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Executor, Page } from '@musubi/chassis';
import type { RowError } from '@musubi/chassis/import';
import type { ImportJob } from '../domain/import-job.ts';
import { anyOf } from './any-of.ts';
import { importError, importJob, importPart } from './tables.ts';

/** The job, locked until the transaction ends. */
export async function loadImportJob(tx: Executor, id: string): Promise<ImportJob | undefined> {
  const [row] = await tx.select().from(importJob).where(eq(importJob.id, id)).for('update');
  return row;
}

/** Writes a job anew. */
export async function saveImportJob(tx: Executor, job: ImportJob): Promise<void> {
  await tx.insert(importJob).values(job).onConflictDoUpdate({ target: importJob.id, set: job });
}

export async function savePart(tx: Executor, { id: jobId, parts: number }: ImportJob, content: string): Promise<void> {
  await tx.insert(importPart).values({ jobId, number, content });
}

/** The text of a job's file, a part at a time. */
export async function* readParts(database: Executor, { id, parts }: ImportJob): AsyncGenerator<string> {
  for (let number = 1; number <= parts; number += 1) {
    const [row] = await database
      .select({ content: importPart.content })
      .from(importPart)
      .where(and(eq(importPart.jobId, id), eq(importPart.number, number)));
    if (row === undefined) throw new Error(`Expected part ${number} of import ${id} to be there`);
    yield row.content;
  }
}

export async function removeParts(tx: Executor, jobId: string): Promise<void> {
  await tx.delete(importPart).where(eq(importPart.jobId, jobId));
}

export async function saveErrors(tx: Executor, jobId: string, errors: readonly RowError[]): Promise<void> {
  if (errors.length > 0) await tx.insert(importError).values(errors.map((error) => ({ jobId, ...error })));
}

export async function readRejectedLines(database: Executor, jobId: string): Promise<ReadonlySet<number>> {
  const rows = await database.select({ line: importError.line }).from(importError).where(eq(importError.jobId, jobId));
  return new Set(rows.map(({ line }) => line));
}

/** The job that waits longest for being read, or for being read on. */
export async function readWaitingJob(database: Executor): Promise<ImportJob | undefined> {
  const [row] = await database
    .select()
    .from(importJob)
    .where(sql`${importJob.status} in ('QUEUED', 'RUNNING')`)
    .orderBy(asc(importJob.createdAt), asc(importJob.id))
    .limit(1);
  return row;
}

/** Jobs by id, as loaders need them. */
export function readImportJobs(database: Executor, ids: readonly string[]): Promise<ImportJob[]> {
  return database.select().from(importJob).where(anyOf(importJob.id, ids));
}

/** One page of all jobs, newest first, with one more. */
export function readImportJobPage(database: Executor, page: Page): Promise<ImportJob[]> {
  const [createdAt, id] = page.after ?? [];
  return database
    .select()
    .from(importJob)
    .where(page.after && sql`(${importJob.createdAt}, ${importJob.id}) < (${createdAt}::timestamptz, ${id})`)
    .orderBy(desc(importJob.createdAt), desc(importJob.id))
    .limit(page.limit + 1);
}

/** One page of a job's rejected rows, by line, with one more. */
export function readErrorPage(database: Executor, jobId: string, page: Page): Promise<RowError[]> {
  const { line, column, code, expected, got } = importError;
  return database
    .select({ line, column, code, expected, got })
    .from(importError)
    .where(and(eq(importError.jobId, jobId), page.after && sql`${line} > ${page.after[0]}::integer`))
    .orderBy(asc(line))
    .limit(page.limit + 1);
}
