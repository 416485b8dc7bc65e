import { inTransaction, type Executor } from '@musubi/chassis';
import { readCsv, type RowError, type Tally } from '@musubi/chassis/import';
import { allLocations, saveLocation } from '../db/locations.ts';
import type { Mapping, StockRow } from './mapping.ts';
import type { ImportSource } from './import-source.ts';
import { setOnHand, type Target } from './set-on-hand.ts';

/** Levels that one transaction brings to their targets. */
const BATCH = 500;

type Count = { -readonly [Name in keyof Tally]: Tally[Name] };

/**
 * Reads a file of stock and brings every level to what it says. Rows that can't be taken are told
 * one by one, the good ones land. Batches commit one after the other: a run that is cut short is
 * finished by running it again.
 */
export async function importStock(
  database: Executor,
  given: ImportSource & { readonly mapping: Mapping },
): Promise<Tally> {
  const { source, mapping, name, clock, newId, onError, onProgress } = given;
  const tally: Count = { rows: 0, imported: 0, unchanged: 0, rejected: 0 };
  const reject = (error: RowError, rows = 1): void => {
    tally.rejected += rows;
    onError(error);
  };
  const locationOf = await locationFinder(database, given);
  for await (const batch of batches(targets())) {
    const circumstances = { actor: 'import', now: clock(), reason: `import ${name}`, newId };
    const outcomes = await inTransaction(database, (tx) => setOnHand(tx, batch, circumstances));
    for (const outcome of outcomes) {
      if (outcome.kind === 'rejected') reject(outcome.error, outcome.target.rows);
      else tally[outcome.kind] += outcome.target.rows;
    }
    onProgress?.({ ...tally });
  }
  return tally;

  async function* targets(): AsyncGenerator<Target> {
    const seen = new Map<string, Target>();
    for await (const { row, line } of stockRows()) {
      const locationId = await locationOf(row.locationCode);
      if (locationId === undefined) {
        const expected = 'the code of a location';
        reject({ line, column: 'location_code', code: 'UNKNOWN_LOCATION', expected, got: row.locationCode });
        continue;
      }
      const key = `${row.variantId} ${locationId}`;
      const before = seen.get(key);
      if (before !== undefined && mapping.repeated === 'rejected') {
        const expected = `one row for it, as on line ${before.line}`;
        reject({ line, column: 'variant_id', code: 'DUPLICATE_ROW', expected, got: row.variantId });
        continue;
      }
      const target = {
        variantId: row.variantId,
        locationId,
        onHand: row.onHand + (before?.onHand ?? 0),
        safetyStock: row.safetyStock,
        line,
        rows: 1 + (before?.rows ?? 0),
      };
      seen.set(key, target);
      if (mapping.repeated === 'rejected') yield target;
    }
    if (mapping.repeated === 'summed') yield* seen.values();
  }

  async function* stockRows(): AsyncGenerator<{ readonly row: StockRow; readonly line: number }> {
    for await (const read of readCsv(source, mapping.columns)) {
      tally.rows += 1;
      if (read.kind === 'rejected') {
        reject(read.error);
        continue;
      }
      const { line } = read;
      const reading = mapping.read(read.cells);
      if (reading.kind === 'rejected') reject({ ...reading.problem, line });
      else yield { row: reading.row, line };
    }
  }
}

/** The ids of locations by code; opens those that are missing where the mapping says how. */
async function locationFinder(
  database: Executor,
  { mapping, clock }: { readonly mapping: Mapping; readonly clock: () => Date },
) {
  const known = new Map((await allLocations(database)).map(({ code, id }) => [code, id]));
  return async (code: string): Promise<string | undefined> => {
    const found = known.get(code);
    if (found !== undefined || mapping.opens === undefined) return found;
    const now = clock();
    const opened = mapping.opens(code, now);
    await inTransaction(database, (tx) => saveLocation(tx, opened, { now, correlationId: undefined }));
    known.set(code, opened.id);
    return opened.id;
  };
}

async function* batches(targets: AsyncGenerator<Target>): AsyncGenerator<readonly Target[]> {
  let batch: Target[] = [];
  for await (const target of targets) {
    batch.push(target);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
