import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { inTransaction, newId, openDatabase, type Store } from '@musubi/chassis';
import type { RowError, Tally } from '@musubi/chassis/import';
import { createTestDatabase, type TestDatabase } from '@musubi/chassis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openChannel } from '../src/commands/open-channel.ts';
import { upsertCategory } from '../src/commands/upsert-category.ts';
import { importFromCommandLine } from '../src/import/command-line.ts';
import { importCatalogue } from '../src/import/import-catalogue.ts';
import { completeJourney } from '../src/import/complete-journey.ts';
import { onlineRetail } from '../src/import/online-retail.ts';
import { sampleCatalogue } from '../src/import/sample-catalogue.ts';
import type { Mapping } from '../src/import/mapping.ts';

const NOW = new Date('2026-11-21T03:00:00Z');
const SHARED = new URL('../../../../shared/data/', import.meta.url);
let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await createTestDatabase({ directory: new URL('..', import.meta.url) });
  store = openDatabase(database.url, { connections: 1 });
});
beforeEach(async () => {
  await database.sql`truncate channel, category, product, variant, price, promotion, chassis.outbox, chassis.stream cascade`;
  await inTransaction(store.database, async (tx) => {
    const name = { ja: 'オンラインストア', en: null };
    await openChannel(
      tx,
      { key: 'ec', name, kind: 'EC', currency: 'JPY', priceMode: 'TAX_INCLUDED', basedOn: null },
      { time: NOW },
    );
    await upsertCategory(tx, { id: 'tea', name, parentId: null, position: 0 }, { time: NOW });
  });
});
afterAll(async () => {
  await store.close();
  await database.close();
});

type Result = { readonly tally: Tally; readonly errors: readonly RowError[] };

async function read(
  source: Readable,
  mapping: Mapping = sampleCatalogue,
  onProgress?: (tally: Tally) => void,
): Promise<Result> {
  const errors: RowError[] = [];
  const tally = await importCatalogue(store.database, {
    source,
    mapping,
    newId,
    onProgress,
    clock: () => NOW,
    onError: (error) => errors.push(error),
  });
  expect(tally.imported + tally.unchanged + tally.rejected).toBe(tally.rows);
  expect(errors).toHaveLength(tally.rejected);
  return { tally, errors };
}

const HEADER =
  'product_id,product_name_ja,product_name_en,description_ja,description_en,brand,category_id,tax_class,variant_id,sku,gtin,options,price_jpy';

/** A row of the sample format; what is not given is fine as it stands. */
function line(changes: Readonly<Record<string, string>>): string {
  const id = changes['variant_id'] ?? 'v1';
  const fine: Record<string, string> = {
    product_id: `p-${id}`,
    product_name_ja: '煎茶',
    brand: '結屋',
    category_id: 'tea',
    tax_class: 'REDUCED_8',
    variant_id: id,
    sku: id.toUpperCase(),
    options: 'kind=茶葉|Loose leaf',
    price_jpy: '1296',
    ...changes,
  };
  return HEADER.split(',')
    .map((column) => fine[column] ?? '')
    .join(',');
}

const csv = (...lines: string[]) => Readable.from([[HEADER, ...lines].join('\n')]);

/** Everything the catalogue says, events included, for comparing two states of it. */
async function everything(): Promise<unknown> {
  const { sql } = database;
  return {
    products: await sql`select id, version, status, name, category_ids from product order by id`,
    variants: await sql`select id, sku, gtin, options from variant order by id`,
    prices:
      await sql`select variant_id, channel_key, amount, valid_from, valid_until from price order by variant_id, valid_from`,
    events: await sql`select type, subject, sequence from chassis.outbox order by type, subject, sequence`,
  };
}

describe('a catalogue file', () => {
  test('brings published products with their prices, exactly one event a version', async () => {
    const { tally } = await read(
      csv(line({ variant_id: 'a' }), line({ variant_id: 'b', product_id: 'p-a', gtin: '4901234567894' })),
    );
    expect(tally).toEqual({ rows: 2, imported: 2, unchanged: 0, rejected: 0 });
    expect(await everything()).toMatchObject({
      products: [{ id: 'p-a', version: 2, status: 'PUBLISHED', category_ids: ['tea'] }],
      variants: [
        { id: 'a', gtin: null },
        { id: 'b', gtin: '4901234567894' },
      ],
      prices: [
        { variant_id: 'a', amount: '1296', channel_key: 'ec' },
        { variant_id: 'b', amount: '1296' },
      ],
    });
    const events =
      await database.sql`select sequence::int, type from chassis.outbox where subject = 'product/p-a' order by sequence`;
    expect(events).toEqual([
      { sequence: 1, type: 'product.ProductUpserted' },
      { sequence: 2, type: 'product.ProductPublished' },
    ]);
  });

  test('read again changes nothing; with another price, only that price', async () => {
    await read(csv(line({ variant_id: 'a' }), line({ variant_id: 'b' })));
    const before = await everything();
    expect((await read(csv(line({ variant_id: 'a' }), line({ variant_id: 'b' })))).tally).toMatchObject({
      imported: 0,
      unchanged: 2,
    });
    expect(await everything()).toEqual(before);
    expect(
      (await read(csv(line({ variant_id: 'a' }), line({ variant_id: 'b', price_jpy: '1400' })))).tally,
    ).toMatchObject({ imported: 1, unchanged: 1 });
    expect(await everything()).toMatchObject({ products: [{ version: 2 }, { version: 2 }] });
  });

  test('keeps what it does not tell of', async () => {
    await read(csv(line({})));
    const attributes = [{ key: 'material', name: { ja: '素材', en: null }, value: { ja: '葉', en: null } }];
    const media = [{ url: 'https://example.com/a.jpg', alt: { ja: '茶葉', en: null }, kind: 'IMAGE' }];
    const { sql } = database;
    await sql`update product set attributes = ${sql.json(attributes)}, media = ${sql.json(media)}, status = 'ARCHIVED'`;
    expect((await read(csv(line({ product_name_ja: '上煎茶' })))).tally).toMatchObject({ imported: 1 });
    const [row] = await sql`select name->>'ja' as name, attributes, media, status from product`;
    expect(row).toEqual({ name: '上煎茶', attributes, media, status: 'ARCHIVED' });
  });

  test.each<[string, string | null, Record<string, string>]>([
    ['VALUE_MISSING', 'sku', { sku: '' }],
    ['VALUE_MISSING', 'product_name_ja', { product_name_ja: ' ' }],
    ['TAX_CLASS_UNKNOWN', 'tax_class', { tax_class: 'STANDARD_5' }],
    ['OPTIONS_MALFORMED', 'options', { options: 'white' }],
    ['PRICE_NOT_INTEGER', 'price_jpy', { price_jpy: '12.5' }],
    ['PRICE_NOT_INTEGER', 'price_jpy', { price_jpy: '-1' }],
    ['GTIN_CHECK_DIGIT', 'gtin', { gtin: '4901234567890' }],
    ['GTIN_LENGTH', 'gtin', { gtin: '49' }],
    ['GTIN_TAKEN', 'gtin', { gtin: '4901234567894' }],
    ['CATEGORY_UNKNOWN', 'categoryIds', { category_id: 'nope' }],
    ['VALUE_REFUSED', 'id', { product_id: '煎茶' }],
    ['DUPLICATE_SKU', 'product_id', { sku: 'A' }],
    ['SKU_TAKEN', 'sku', { sku: 'OLD' }],
    ['PRODUCT_MISMATCH', 'brand', { product_id: 'p-a', brand: '他' }],
    ['COLUMN_COUNT', null, { options: 'kind=茶葉,Loose' }],
    ['NOT_UTF_8', 'brand', { brand: '\u{FFFD}' }],
  ])('with a row that is %s takes the others and tells line and column %s', async (code, column, changes) => {
    await read(csv(line({ variant_id: 'old' })));
    const { tally, errors } = await read(
      csv(
        line({ variant_id: 'a', gtin: '4901234567894' }),
        line({ variant_id: 'bad', ...changes }),
        line({ variant_id: 'c' }),
      ),
    );
    expect(errors).toMatchObject([{ line: 3, column, code }]);
    expect(tally).toEqual({ rows: 3, imported: 2, unchanged: 0, rejected: 1 });
    const rows = await database.sql`select id from variant order by id`;
    expect(rows.map(({ id }) => id as unknown)).toEqual(['a', 'c', 'old']);
  });

  test('counts lines as editors do, blank lines and line feeds in quotes included', async () => {
    const quoted = line({ variant_id: 'a' }).replace('煎茶', '"煎\n茶"');
    const { errors } = await read(csv(quoted, '', line({ variant_id: 'b', price_jpy: 'x' })));
    expect(errors).toMatchObject([{ line: 5, code: 'PRICE_NOT_INTEGER' }]);
  });

  test('with a quote in the wrong place loses that row alone', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => line({ variant_id: id, brand: '"結 ""屋"""' }));
    const { tally, errors } = await read(
      csv(a ?? '', `"x"y,${b}`, `x"y,${b}`, (b ?? '').replace('p-b', '"p"-b'), c ?? ''),
    );
    expect(tally).toEqual({ rows: 5, imported: 2, unchanged: 0, rejected: 3 });
    expect(errors).toMatchObject([3, 4, 5].map((line) => ({ code: 'CSV_MALFORMED', line })));
    const [row] = await database.sql`select distinct brand from product`;
    expect(row).toEqual({ brand: '結 "屋"' });
  });

  test('with a quote that is never closed is taken up to there', async () => {
    const { tally, errors } = await read(csv(line({ variant_id: 'a' }), line({ variant_id: 'b', brand: '"結屋' })));
    expect(tally).toEqual({ rows: 2, imported: 1, unchanged: 0, rejected: 1 });
    expect(errors).toMatchObject([{ code: 'CSV_MALFORMED', line: 3 }]);
  });

  test.each([
    ['MISSING_COLUMN', 'sku,price_jpy\nA,1'],
    ['EMPTY_FILE', ''],
  ])('of another kind is refused whole: %s', async (code, text) => {
    await expect(read(Readable.from([text]))).rejects.toMatchObject({ code });
  });

  test('for a channel that is not there is refused whole', async () => {
    await expect(read(csv(line({})), { ...sampleCatalogue, channel: 'nope' })).rejects.toMatchObject({
      code: 'CHANNEL_UNKNOWN',
    });
  });

  test('killed half-way and read again ends as if it had been read once', async () => {
    const lines = Array.from({ length: 1200 }, (_, index) => line({ variant_id: `v${index}` }));
    await expect(
      read(csv(...lines), sampleCatalogue, ({ rows }) => {
        if (rows >= 1000) throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    const [half] = await database.sql`select count(*)::int as variants from variant`;
    expect(half).toEqual({ variants: 1000 });
    expect((await read(csv(...lines))).tally).toEqual({ rows: 1200, imported: 200, unchanged: 1000, rejected: 0 });
    const [whole] = await database.sql`
      select (select count(*)::int from variant) as variants, (select count(*)::int from price) as prices,
        (select count(*)::int from chassis.outbox where type like 'product.Pr%') as events`;
    expect(whole).toEqual({ variants: 1200, prices: 1200, events: 3600 });
  });
});

describe('the command line', () => {
  test('tells what became of the rows by its exit code, its summary and a file of errors', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'musubi-import-'));
    try {
      const said: string[] = [];
      const run = (...args: string[]) =>
        importFromCommandLine(args, { database: store.database, say: (text) => said.push(text) });
      const [file, report] = [join(folder, 'catalogue.csv'), join(folder, 'errors.csv')];
      await writeFile(file, [HEADER, line({ variant_id: 'a' })].join('\n'));
      expect(await run('--import', file, '--errors', report)).toBe(0);
      expect(existsSync(report)).toBe(false);
      await writeFile(
        file,
        [HEADER, line({ variant_id: 'a' }), line({ variant_id: 'b', gtin: '4901234567890' })].join('\n'),
      );
      expect(await run('--import', file, '--errors', report)).toBe(3);
      expect(said).toContain('line 3, gtin: GTIN_CHECK_DIGIT: expected check digit 4, got "4901234567890"');
      expect(said.at(-2)).toBe(`${file}: 2 rows: 0 imported, 1 unchanged, 1 rejected`);
      expect(await readFile(report, 'utf8')).toBe(
        'line,column,code,expected,got\n"3","gtin","GTIN_CHECK_DIGIT","check digit 4","4901234567890"\n',
      );
      expect(await run('--import', join(folder, 'none.csv'), '--errors', report)).toBe(2);
      expect(await run('--import', file, '--mapping', 'nope')).toBe(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

const hasShared = existsSync(SHARED);
const why = hasShared ? '' : ' (skipped: ../shared/data is not here)';

describe.skipIf(!hasShared)(`real files${why}`, () => {
  test('of Online Retail: every row is accounted for, pounds are exact pence, and a second reading changes nothing', async () => {
    const [day] = readdirSync(new URL('online-retail-by-day/', SHARED)).sort();
    const file = new URL(`online-retail-by-day/${day}`, SHARED);
    const first = await read(createReadStream(file), onlineRetail);
    expect(first.tally).toEqual({ rows: 3108, imported: 1343, unchanged: 904, rejected: 861 });
    const codes = Map.groupBy(first.errors, ({ code }) => code);
    expect(Object.fromEntries([...codes].map(([code, found]) => [code, found.length]))).toEqual({
      DUPLICATE_SKU: 851,
      VALUE_MISSING: 10,
    });
    const [heart] = await database.sql`
      select v.sku, p.amount, p.currency from variant v join price p on p.variant_id = v.id where v.sku = '85123A'`;
    expect(heart).toEqual({ sku: '85123A', amount: '255', currency: 'GBP' });
    const before = await everything();
    const second = await read(createReadStream(file), onlineRetail);
    expect(second.tally).toEqual({ rows: 3108, imported: 0, unchanged: 2247, rejected: 861 });
    expect(second.errors).toEqual(first.errors);
    expect(await everything()).toEqual(before);
  });

  test('of Complete Journey: products land under their departments, without a price', async () => {
    const text = await readFile(new URL('completejourney/products_in_sample.csv', SHARED), 'utf8');
    const some = text.split('\n').slice(0, 2001).join('\n');
    const { tally } = await read(Readable.from([some]), completeJourney);
    expect(tally).toEqual({ rows: 2000, imported: 2000, unchanged: 0, rejected: 0 });
    const [row] = await database.sql`
      select p.name->>'ja' as product, c.name->>'ja' as category, d.name->>'ja' as department, (select count(*)::int from price) as prices
      from variant v join product p on p.id = v.product_id join category c on c.id = p.category_ids[1] join category d on d.id = c.parent_id
      where v.sku = '28897'`;
    expect(row).toEqual({ product: 'EGGS - X-LARGE', category: 'EGGS', department: 'GROCERY', prices: 0 });
    expect((await read(Readable.from([some]), completeJourney)).tally).toMatchObject({ unchanged: 2000 });
  });
});
