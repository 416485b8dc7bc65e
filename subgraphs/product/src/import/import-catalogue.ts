import { inTransaction, type Executor } from '@musubi/chassis';
import { readCsv, WrongFile, type ImportFile, type RowError, type Tally } from '@musubi/chassis/import';
import { openChannel } from '../commands/open-channel.ts';
import { loadChannels } from '../db/shelves.ts';
import { applyBatch, type BatchTerms, type Outcome } from './apply-batch.ts';
import type { CatalogueRow } from './catalogue-row.ts';
import type { Mapping } from './mapping.ts';
import { rememberRows, type SaidSoFar } from './same-file.ts';

export type CatalogueImport = Omit<ImportFile, 'name'> & {
  readonly mapping: Mapping;
  readonly clock: () => Date;
  newId(): string;
  /** Since when first prices hold; default: the moment of their import. */
  readonly firstValidFrom?: Date | undefined;
  /** What an import of the same file that ended early had done. */
  readonly resume?: Resume | undefined;
  /** Keeps how far it is, in the transaction of the rows that it tells of. */
  readonly onBatch?: ((tx: Executor, batch: BatchDone) => Promise<void>) | undefined;
  /** Rows a transaction; as before where an import is resumed. Default 500. */
  readonly batchSize?: number | undefined;
};

/** How far an import was when its last batch was kept. */
export type Resume = { readonly tally: Tally; readonly rejectedLines: ReadonlySet<number> };

/** How far the import is, and what was rejected since the batch before. */
export type BatchDone = { readonly tally: Tally; readonly errors: readonly RowError[] };

type ReadRow = { readonly line: number; readonly row: CatalogueRow };

/** What is read and not kept yet. */
type Pending = {
  tally: Tally;
  batch: ReadRow[];
  errors: RowError[];
};

/**
 * Streams a file into the catalogue, a transaction a batch. A row that can't be taken is told to
 * `onError` and the rest goes on; what was taken before a crash stays, and reading the file again
 * finds it unchanged. Throws `WrongFile` before the first row of a file that is of another kind.
 */
export async function importCatalogue(database: Executor, work: CatalogueImport): Promise<Tally> {
  const { mapping, batchSize = 500 } = work;
  const channel = await priceChannel(database, work);
  const said = rememberRows(mapping);
  const pending: Pending = { tally: { rows: 0, imported: 0, unchanged: 0, rejected: 0 }, batch: [], errors: [] };
  for await (const entry of readCsv(work.source, mapping.columns)) {
    count(pending, 'rows');
    if (entry.kind === 'rejected') {
      reject(pending, entry.error);
      continue;
    }
    const { line, cells } = entry;
    const reading = mapping.read(cells);
    if (reading.kind === 'rejected') {
      reject(pending, { line, ...reading.problem });
      continue;
    }
    const comparison = said.compare(line, mapping.columns.map(cells), reading.row);
    if (comparison.kind === 'contradicts') reject(pending, { line, ...comparison.problem });
    else if (comparison.kind === 'again') count(pending, 'unchanged');
    else pending.batch.push({ line, row: reading.row });
    if (pending.batch.length >= batchSize) await keep(database, pending, { work, said, channel });
  }
  await keep(database, pending, { work, said, channel });
  return pending.tally;
}

type Reading = {
  readonly work: CatalogueImport;
  readonly said: SaidSoFar;
  readonly channel: BatchTerms['channel'];
};

/** Applies what is pending, unless an earlier import of the file has: then it only remembers what was rejected. */
async function keep(database: Executor, pending: Pending, { work, said, channel }: Reading): Promise<void> {
  const { resume, onBatch, onError, onProgress, clock, newId, firstValidFrom } = work;
  const { batch } = pending;
  if (resume !== undefined && pending.tally.rows <= resume.tally.rows) {
    for (const { line, row } of batch) if (resume.rejectedLines.has(line)) said.forget(row);
    const tally = pending.tally.rows === resume.tally.rows ? resume.tally : pending.tally;
    Object.assign(pending, { tally, batch: [], errors: [] } satisfies Pending);
    return;
  }
  const done = await inTransaction(database, async (tx) => {
    const now = clock();
    const terms = { now, firstValidFrom: firstValidFrom ?? now, channel, newId };
    const rows = batch.map(({ row }) => row);
    const outcomes = batch.length === 0 ? [] : await applyBatch(tx, rows, terms);
    const state = settle(pending, outcomes);
    await onBatch?.(tx, state);
    return { ...state, outcomes };
  });
  for (const [index, { row }] of batch.entries()) if (done.outcomes[index]?.kind === 'rejected') said.forget(row);
  for (const error of done.errors) onError(error);
  Object.assign(pending, { tally: done.tally, batch: [], errors: [] } satisfies Pending);
  onProgress?.(done.tally);
}

/** What is pending with what became of its rows. */
function settle({ tally, batch, errors }: Pending, outcomes: readonly Outcome[]): BatchDone {
  const sum: Pending = { tally, batch: [], errors: [...errors] };
  for (const [index, { line }] of batch.entries()) {
    const outcome = outcomes[index];
    if (outcome?.kind === 'rejected') reject(sum, { line, ...outcome.problem });
    else count(sum, outcome?.kind ?? 'unchanged');
  }
  return { tally: sum.tally, errors: sum.errors };
}

function count(pending: Pending, what: keyof Tally): void {
  pending.tally = { ...pending.tally, [what]: pending.tally[what] + 1 };
}

function reject(pending: Pending, error: RowError): void {
  count(pending, 'rejected');
  pending.errors.push(error);
}

/** The channel that the file's prices are for, opened where the mapping says how. */
async function priceChannel(database: Executor, { mapping, clock }: CatalogueImport): Promise<BatchTerms['channel']> {
  const { channel: key, opens } = mapping;
  if (key === null) return null;
  if (opens !== undefined) {
    await inTransaction(database, (tx) => openChannel(tx, { key, ...opens }, { time: clock() }));
  }
  const channel = (await loadChannels(database)).get(key);
  if (channel === undefined)
    throw new WrongFile('CHANNEL_UNKNOWN', `Expected channel ${key} to be there; open it first`);
  return { key, currency: channel.currency };
}
