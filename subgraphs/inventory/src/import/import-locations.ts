import { inTransaction, type Executor } from '@musubi/chassis';
import { readCsv, type Cells, type RowProblem, type Tally } from '@musubi/chassis/import';
import { allLocations, saveLocation } from '../db/locations.ts';
import type { Location, LocationCapability, LocationKind } from '../domain/location.ts';
import { checkLocation } from '../domain/check-location.ts';
import type { ImportSource } from './import-source.ts';

const COLUMNS = [
  'id',
  'code',
  'name_ja',
  'name_en',
  'kind',
  'latitude',
  'longitude',
  'postal_code',
  'region',
  'locality',
  'street_address',
  'opening_hours',
  'capabilities',
] as const;

const KINDS: readonly LocationKind[] = ['DISTRIBUTION_CENTER', 'STORE', 'DARK_STORE', 'SUPPLIER'];
const CAPABILITIES: readonly LocationCapability[] = ['SHIP', 'PICKUP', 'RETURN'];

/** The input's field of `checkLocation` → the file's column. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  nameJa: 'name_ja',
  nameEn: 'name_en',
  geo: 'latitude',
  'address.postalCode': 'postal_code',
  'address.region': 'region',
  'address.locality': 'locality',
  'address.streetAddress': 'street_address',
  'openingHours.0': 'opening_hours',
};

/** Reads a file of locations as in `sample/locations.csv`; each row in a transaction of its own. */
export async function importLocations(database: Executor, given: ImportSource): Promise<Tally> {
  const { source, clock, onError } = given;
  const tally = { rows: 0, imported: 0, unchanged: 0, rejected: 0 };
  const known = new Map((await allLocations(database)).map((location) => [location.id, location]));
  for await (const read of readCsv(source, COLUMNS)) {
    tally.rows += 1;
    const now = clock();
    const reading = read.kind === 'rejected' ? { problem: read.error } : readLocation(read.cells, now);
    const line = read.kind === 'rejected' ? read.error.line : read.line;
    if ('problem' in reading) {
      tally.rejected += 1;
      onError({ ...reading.problem, line });
    } else if (isSame(known.get(reading.id), reading)) {
      tally.unchanged += 1;
    } else if (await inTransaction(database, (tx) => saveLocation(tx, reading, { now, correlationId: undefined }))) {
      tally.imported += 1;
      known.set(reading.id, reading);
    } else {
      tally.rejected += 1;
      onError({
        line,
        column: 'code',
        code: 'CODE_TAKEN',
        expected: 'a code that no other location has',
        got: reading.code,
      });
    }
  }
  return tally;
}

function readLocation(cells: Cells, updatedAt: Date): Location | { readonly problem: RowProblem } {
  const kind = KINDS.find((known) => known === cells('kind'));
  if (kind === undefined) {
    return { problem: { column: 'kind', code: 'UNKNOWN_KIND', expected: KINDS.join(', '), got: cells('kind') } };
  }
  const named = cells('capabilities')
    .split('|')
    .filter((name) => name !== '');
  const capabilities = CAPABILITIES.filter((known) => named.includes(known));
  if (capabilities.length !== named.length) {
    const expected = `some of ${CAPABILITIES.join('|')}`;
    return { problem: { column: 'capabilities', code: 'UNKNOWN_CAPABILITY', expected, got: cells('capabilities') } };
  }
  const described = {
    id: cells('id'),
    code: cells('code'),
    nameJa: cells('name_ja'),
    nameEn: cells('name_en') || null,
    gln: null,
    geo: { latitude: numberIn(cells('latitude')), longitude: numberIn(cells('longitude')) },
    address: {
      postalCode: cells('postal_code'),
      region: cells('region'),
      locality: cells('locality'),
      streetAddress: cells('street_address'),
    },
    openingHours: cells('opening_hours')
      .split('|')
      .filter((hours) => hours !== ''),
  };
  const refusal = checkLocation(described);
  if (refusal !== undefined) {
    const column = COLUMN_OF[refusal.field] ?? refusal.field;
    return { problem: { column, code: 'VALUE_MALFORMED', expected: refusal.message, got: cells(column) } };
  }
  const { geo, address, ...rest } = described;
  return { ...rest, ...geo, ...address, kind, capabilities, active: true, updatedAt };
}

/** An empty cell is no number; `Number` would take it for 0. */
function numberIn(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}

function isSame(before: Location | undefined, after: Location): boolean {
  if (before === undefined) return false;
  const { updatedAt: _before, active: _active, ...old } = before;
  return Object.entries(old).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(after, name)),
  );
}
