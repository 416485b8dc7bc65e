import { inTransaction, type Executor } from '@musubi/chassis';
import { readCsv, WrongFile, type ImportFile, type RowError, type Tally } from '@musubi/chassis/import';
import { openChannel } from '../commands/open-channel.ts';
import { loadChannels } from '../db/shelves.ts';
import { applyBatch, type BatchTerms } from './apply-batch.ts';
import type { CatalogueRow } from './catalogue-row.ts';
import type { Mapping } from './mapping.ts';
import { rememberRows } from './same-file.ts';

export type CatalogueImport = Omit<ImportFile, 'name'> & {
  readonly mapping: Mapping;
  readonly clock: () => Date;
  newId(): string;
  /** Since when first prices hold; default: the moment of their import. */
  readonly firstValidFrom?: Date | undefined;
};

const BATCH = 500;

type ReadRow = { readonly line: number; readonly row: CatalogueRow };

/**
 * Streams a file into the catalogue, a transaction a batch. A row that can't be taken is told to
 * `onError` and the rest goes on; what was taken before a crash stays, and reading the file again
 * finds it unchanged. Throws `WrongFile` before the first row of a file that is of another kind.
 */
export async function importCatalogue(database: Executor, work: CatalogueImport): Promise<Tally> {
  const { mapping, onError, onProgress } = work;
  const channel = await priceChannel(database, work);
  const said = rememberRows(mapping);
  const tally = { rows: 0, imported: 0, unchanged: 0, rejected: 0 };
  const reject = (error: RowError): void => {
    tally.rejected += 1;
    onError(error);
  };
  let batch: ReadRow[] = [];
  const flush = async (): Promise<void> => {
    const now = work.clock();
    const terms = { now, firstValidFrom: work.firstValidFrom ?? now, channel, newId: work.newId };
    const outcomes = await applyInOne(database, batch, terms);
    for (const [index, { line, row }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome?.kind !== 'rejected') {
        tally[outcome?.kind ?? 'unchanged'] += 1;
        continue;
      }
      said.forget(row);
      reject({ line, ...outcome.problem });
    }
    batch = [];
    onProgress?.({ ...tally });
  };
  for await (const entry of readCsv(work.source, mapping.columns)) {
    tally.rows += 1;
    if (entry.kind === 'rejected') {
      reject(entry.error);
      continue;
    }
    const { line, cells } = entry;
    const reading = mapping.read(cells);
    if (reading.kind === 'rejected') {
      reject({ line, ...reading.problem });
      continue;
    }
    const comparison = said.compare(line, mapping.columns.map(cells), reading.row);
    if (comparison.kind === 'contradicts') reject({ line, ...comparison.problem });
    else if (comparison.kind === 'again') tally.unchanged += 1;
    else batch.push({ line, row: reading.row });
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return { ...tally };
}

function applyInOne(database: Executor, batch: readonly ReadRow[], terms: BatchTerms) {
  if (batch.length === 0) return Promise.resolve([]);
  const rows = batch.map(({ row }) => row);
  return inTransaction(database, (tx) => applyBatch(tx, rows, terms));
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
