import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectTablesToMatch } from '@musubi/chassis/testing';
import { newId } from '@musubi/chassis';
import type { RowError } from '@musubi/chassis/import';
import * as tables from '../src/db/tables.ts';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { importFromCommandLine } from '../src/import/command-line.ts';
import { completeJourney } from '../src/import/complete-journey.ts';
import { importLocations } from '../src/import/import-locations.ts';
import { importStock } from '../src/import/import-stock.ts';
import type { ImportSource } from '../src/import/import-source.ts';
import { stockFile } from '../src/import/stock-file.ts';
import { seed } from '../src/seed.ts';
import { levelOf, openEmptyShop, openShop, reserve, stock, type Shop } from './shop.ts';

let shop: Shop;
let errors: RowError[];
beforeEach(async () => {
  shop = await openShop();
  errors = [];
});
afterEach(() => shop.close());

async function* text(content: string): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}

const from = (source: AsyncIterable<Buffer>): ImportSource => ({
  source,
  name: 'test.csv',
  clock: () => new Date('2026-11-21T09:00:00Z'),
  newId,
  onError: (error) => void errors.push(error),
});

const HEADER = 'sku,variant_id,location_code,on_hand,safety_stock';
const importText = (...lines: readonly string[]) =>
  importStock(shop.chassis.database, { ...from(text([HEADER, ...lines].join('\n'))), mapping: stockFile });
const told = () => errors.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a stock file', () => {
  test('sets on-hand and safety stock by movements of the difference, and done again changes nothing', async () => {
    await stock(shop, 'shibuya', { shirt: 3 });
    const lines = ['S,shirt,SBY,8,1', 'S,shirt,OSA,2,', 'S,hat,SBY,0,0'];
    expect(await importText(...lines)).toEqual({ rows: 3, imported: 2, unchanged: 1, rejected: 0 });
    expect(await levelOf(shop, 'shirt')).toMatchObject({ onHand: 8, safetyStock: 1, version: 2 });
    expect(await levelOf(shop, 'shirt', 'osaka')).toMatchObject({ onHand: 2, safetyStock: 0, version: 1 });
    expect(await levelOf(shop, 'hat')).toBeNull();
    expect(await importText(...lines)).toEqual({ rows: 3, imported: 0, unchanged: 3, rejected: 0 });
    expect(await levelOf(shop, 'shirt')).toMatchObject({ version: 2 });
    expect(await verifyLedger(shop.chassis.database)).toEqual([]);
    const [row] = await shop.chassis
      .sql`select reason, actor, on_hand_delta from movement where kind = 'ADJUSTED' and on_hand_delta = 5`;
    expect(row).toMatchObject({ reason: 'import test.csv', actor: 'import' });
  });

  test('lets good rows land and tells line, column and code of every other', async () => {
    const tally = await importText(
      'S,good,SBY,1,0',
      'S,a,XXX,1,0',
      'S,a,SBY,-1,0',
      'S,a,SBY,1.5,0',
      'S,a,SBY,,0',
      'S,a,SBY,2000000000,0',
      'S,a,SBY,1,x',
      'S,a b,SBY,1,0',
      'S,,SBY,1,0',
      'S,a,SBY,1',
      'S,good,SBY,2,0',
      'S,"broken"x,SBY,2,0',
      '"S","fine","SBY","2.0","0"',
      'S,"open,SBY,2,0',
      '',
      'S,\u{FFFD},SBY,2,0\r',
      'S,last,SBY,4,0\r',
    );
    expect(tally).toEqual({ rows: 16, imported: 3, unchanged: 0, rejected: 13 });
    expect(told()).toEqual([
      '3 location_code UNKNOWN_LOCATION',
      '4 on_hand QUANTITY_NEGATIVE',
      '5 on_hand QUANTITY_NOT_INTEGER',
      '6 on_hand VALUE_MISSING',
      '7 on_hand QUANTITY_TOO_LARGE',
      '8 safety_stock QUANTITY_NOT_INTEGER',
      '9 variant_id ID_MALFORMED',
      '10 variant_id VALUE_MISSING',
      '11 null COLUMN_COUNT',
      '12 variant_id DUPLICATE_ROW',
      '13 null CSV_MALFORMED',
      '15 null CSV_MALFORMED',
      '17 variant_id NOT_UTF_8',
    ]);
    expect(await levelOf(shop, 'good')).toMatchObject({ onHand: 1 });
    expect(await levelOf(shop, 'fine')).toMatchObject({ onHand: 2 });
    expect(await levelOf(shop, 'last')).toMatchObject({ onHand: 4 });
  });

  test('never brings on-hand below what is promised', async () => {
    await stock(shop, 'shibuya', { held: 5 });
    await reserve(shop, 'held', 3);
    expect(await importText('S,held,SBY,2,0')).toMatchObject({ imported: 0, rejected: 1 });
    expect(errors).toMatchObject([
      { line: 2, code: 'BELOW_PROMISED', expected: 'at least 3, which is reserved and allocated' },
    ]);
    expect(await importText('S,held,SBY,3,0')).toMatchObject({ imported: 1 });
    expect(await levelOf(shop, 'held')).toMatchObject({ onHand: 3, atp: 0 });
  });

  test('carries on in batches, and is refused as a whole without its columns', async () => {
    const rows = Array.from({ length: 1201 }, (_, index) => `S,many-${index},SBY,${1 + (index % 9)},0`);
    expect(await importText(...rows)).toEqual({ rows: 1201, imported: 1201, unchanged: 0, rejected: 0 });
    expect(await verifyLedger(shop.chassis.database)).toEqual([]);
    const wrong = importStock(shop.chassis.database, { ...from(text('a,b\n1,2')), mapping: stockFile });
    await expect(wrong).rejects.toThrow(
      'Expected the columns variant_id, location_code, on_hand, safety_stock, got a, b',
    );
  });
});

describe('a file of locations', () => {
  const LOCATIONS =
    'id,code,name_ja,name_en,kind,latitude,longitude,postal_code,region,locality,street_address,opening_hours,capabilities';

  test('creates and changes places, and tells what is wrong with a row', async () => {
    const good =
      'kyoto,KYT,京都店,Kyoto,STORE,35.0,135.7,600-8001,京都府,京都市下京区,四条,Mo-Su 10:00-21:00,SHIP|PICKUP';
    const content = [
      LOCATIONS,
      good,
      good.replace('kyoto,KYT', 'other,SBY'),
      good.replace('kyoto,KYT', 'a,A').replace('STORE', 'SHOP'),
      good.replace('kyoto,KYT', 'b,B').replace('35.0', ''),
      good.replace('kyoto,KYT', 'c,C').replace('PICKUP', 'FLY'),
      good.replace('kyoto,KYT', 'd,D').replace('600-8001', '6008001'),
    ].join('\n');
    const read = () => importLocations(shop.chassis.database, from(text(content)));
    expect(await read()).toEqual({ rows: 6, imported: 1, unchanged: 0, rejected: 5 });
    expect(told()).toEqual([
      '3 code CODE_TAKEN',
      '4 kind UNKNOWN_KIND',
      '5 latitude VALUE_MALFORMED',
      '6 capabilities UNKNOWN_CAPABILITY',
      '7 postal_code VALUE_MALFORMED',
    ]);
    expect(await read()).toMatchObject({ imported: 0, unchanged: 1 });
  });
});

test('the sample is whole: seeding takes every row', async () => {
  await shop.close();
  shop = await openEmptyShop();
  await shop.chassis.database.transaction((tx) => seed(shop.deps, tx));
  const [row] = await shop.chassis
    .sql`select count(*)::int as levels, (select count(*)::int from location) as locations from stock_level`;
  expect(row).toEqual({ levels: 393, locations: 9 });
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});

describe('the command line', () => {
  const said: string[] = [];
  const call = (...args: readonly string[]) =>
    importFromCommandLine(args, { database: shop.chassis.database, say: (line) => void said.push(line) });
  const sample = (name: string) => new URL(`../sample/${name}`, import.meta.url).pathname;

  test('answers 0 for a whole file, 3 with rejected rows, 2 where nothing could be read', async () => {
    expect(await call('--import', sample('stock.csv'))).toBe(3);
    expect(
      said.some((line) => line.includes('location_code: UNKNOWN_LOCATION: expected the code of a location, got "SPK"')),
    ).toBe(true);
    await shop.close();
    shop = await openEmptyShop();
    expect(await call('--import', sample('locations.csv'), '--mapping', 'locations')).toBe(0);
    expect(await call('--import', sample('stock.csv'))).toBe(0);
    expect(said.at(-1)).toMatch(/stock.csv: 513 rows: 393 imported, 120 unchanged, 0 rejected$/);
    expect(await call('--import', sample('nothing.csv'))).toBe(2);
    expect(await call('--import', sample('stock.csv'), '--mapping', 'no such')).toBe(2);
  });
});

const journey = new URL('../../../../shared/data/completejourney/transactions_sample.csv', import.meta.url);

describe.skipIf(!existsSync(journey))('the Complete Journey (skipped without ../shared/data)', () => {
  /** The header and the first rows: all 75,000 take their time. */
  async function* firstRows(count: number): AsyncGenerator<Buffer> {
    let sent = 0;
    for await (const line of createInterface({ input: createReadStream(journey) })) {
      yield Buffer.from(`${line}\n`);
      if (sent++ === count) return;
    }
  }

  test('becomes opening stock: every row is accounted for, and done again nothing changes', async () => {
    const read = () => importStock(shop.chassis.database, { ...from(firstRows(3000)), mapping: completeJourney });
    const tally = await read();
    expect(tally.rows).toBe(3000);
    expect(tally.imported + tally.unchanged + tally.rejected).toBe(3000);
    expect(errors).toEqual([]);
    let sold = 0;
    for await (const row of firstRows(3000)) {
      const quantity = Number(String(row).split(',')[4]);
      if (!Number.isNaN(quantity)) sold += quantity;
    }
    const [row] = await shop.chassis.sql`select sum(on_hand)::int as stock from stock_level`;
    expect(row?.['stock']).toBe(sold);
    expect(await read()).toEqual({ rows: 3000, imported: 0, unchanged: 3000, rejected: 0 });
    expect(await verifyLedger(shop.chassis.database)).toEqual([]);
    const { data } = await shop.execute('{ locationByCode(code: "CJ-309") { id capabilities geo { latitude } } }');
    expect(data).toEqual({ locationByCode: { id: 'cj-309', capabilities: [], geo: { latitude: 0 } } });
  });
});

test('the tables are those of the migrations', async () => {
  await expect(expectTablesToMatch(shop.database.sql, tables)).resolves.toBeUndefined();
});
