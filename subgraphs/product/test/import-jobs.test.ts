import { Readable } from 'node:stream';
import { inTransaction, newId, openDatabase, type Store } from '@musubi/chassis';
import { asNobody, asUser, createTestDatabase, type TestDatabase } from '@musubi/chassis/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChannel } from '../src/commands/open-channel.ts';
import { startImport } from '../src/commands/start-import.ts';
import { upsertCategory } from '../src/commands/upsert-category.ts';
import { readWaitingJob } from '../src/db/import-jobs.ts';
import { importCatalogue } from '../src/import/import-catalogue.ts';
import { runImportJob } from '../src/import/run-import-job.ts';
import { sampleCatalogue } from '../src/import/sample-catalogue.ts';
import { admin, NOW, openShop, type Shop } from './shop.ts';

const HEADER = sampleCatalogue.columns.join(',');

/** A row of the format; every fifth is no good, each in another way. */
function row(prefix: string, number: number): string {
  const id = `${prefix}-${number}`;
  const wrong = number % 5 === 4 ? ((number / 5) % 3) | 0 : -1;
  const cells: Readonly<Record<string, string>> = {
    product_id: `${prefix}-p${Math.floor(number / 2)}`,
    product_name_ja: '煎茶',
    category_id: wrong === 0 ? 'nowhere' : 'tea',
    tax_class: wrong === 1 ? 'FREE' : 'REDUCED_8',
    variant_id: id,
    sku: wrong === 2 ? `${prefix}-0` : id,
    price_jpy: String(1000 + number),
  };
  return sampleCatalogue.columns.map((column) => cells[column] ?? '').join(',');
}

const file = (prefix: string, rows = 43) =>
  [HEADER, ...Array.from({ length: rows }, (_, number) => row(prefix, number)), row(prefix, 4), row(prefix, 7)].join(
    '\n',
  );

describe('an import that ends early', () => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await createTestDatabase({ directory: new URL('..', import.meta.url) });
    store = openDatabase(database.url, { connections: 1 });
    await inTransaction(store.database, async (tx) => {
      const name = { ja: '店', en: null };
      const channel = {
        key: 'ec',
        name,
        kind: 'EC',
        currency: 'JPY',
        priceMode: 'TAX_INCLUDED',
        basedOn: null,
      } as const;
      await openChannel(tx, channel, { time: NOW });
      await upsertCategory(tx, { id: 'tea', name, parentId: null, position: 0 }, { time: NOW });
    });
  });
  afterAll(async () => {
    await store.close();
    await database.close();
  });

  /** Runs the job, and ends it before one of its batches is kept. */
  async function runUntil(batches: number): Promise<void> {
    const job = await readWaitingJob(store.database);
    if (job === undefined) return;
    let asked = 0;
    // Looked at once a batch, before the batch is kept.
    const signal = {
      get aborted() {
        return (asked += 1) > batches;
      },
    } as AbortSignal;
    await runImportJob(store.database, job, { clock: () => NOW, newId, signal, batchSize: 4 });
  }

  async function stateOf(prefix: string, id: string) {
    const { sql } = database;
    const products = await sql`
      select replace(product.id, ${prefix}, '') as id, product.version, status, replace(variant.id, ${prefix}, '') as variant, price.amount::int
      from product join variant on variant.product_id = product.id left join price on price.variant_id = variant.id
      where product.id like ${`${prefix}-%`} order by 1, 4`;
    const errors = await sql`select line, "column", code from import_error where job_id = ${id} order by line`;
    const [job] = await sql`select status, rows, imported, unchanged, rejected from import_job where id = ${id}`;
    return { products, errors, job };
  }

  async function handIn(prefix: string): Promise<string> {
    const id = newId();
    const command = { id, mapping: 'musubi', name: prefix, startedBy: 'test', content: file(prefix), isLast: true };
    await inTransaction(store.database, (tx) => startImport(tx, command, { mappings: ['musubi'], now: NOW }));
    return id;
  }

  test('goes on where it was, and ends as if nothing had happened, wherever it ended', async () => {
    const whole = await handIn('wh');
    await runUntil(Number.POSITIVE_INFINITY);
    const expected = await stateOf('wh', whole);
    expect(expected.job).toMatchObject({ status: 'FINISHED', rows: 45 });
    expect(expected.errors.length).toBeGreaterThan(6);
    for (let batches = 0; batches <= 10; batches += 1) {
      const prefix = `x${'abcdefghijk'[batches]}`;
      const id = await handIn(prefix);
      await runUntil(batches);
      await runUntil(1);
      await runUntil(Number.POSITIVE_INFINITY);
      expect(await stateOf(prefix, id)).toEqual(expected);
    }
    expect(await readWaitingJob(store.database)).toBeUndefined();
    expect(await database.sql`select from import_part`).toHaveLength(0);
  });

  test('and is read by two processes at once changes nothing twice', async () => {
    const other = openDatabase(database.url, { connections: 1 });
    const id = await handIn('tw');
    const job = await readWaitingJob(store.database);
    if (job === undefined) throw new Error('Expected a job to wait');
    const terms = { clock: () => NOW, newId, signal: new AbortController().signal, batchSize: 4 };
    await Promise.all([runImportJob(store.database, job, terms), runImportJob(other.database, job, terms)]);
    await runUntil(Number.POSITIVE_INFINITY);
    await other.close();
    const { job: ended, errors } = await stateOf('tw', id);
    expect(ended).toMatchObject({ status: 'FINISHED', rows: 45 });
    const { imported, unchanged, rejected } = ended as { imported: number; unchanged: number; rejected: number };
    expect([imported + unchanged + rejected, errors.length]).toEqual([45, rejected]);
  });
});

describe('imports and exports', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const JOB = `query ($id: ID!) { importJob(id: $id) { status rows imported unchanged rejected failure { code }
    errors(first: 3) { nodes { line column code } pageInfo { hasNextPage } } } }`;
  type Job = { readonly importJob: { readonly status: string; readonly rows: number } };

  async function ended(id: string): Promise<Job['importJob']> {
    for (;;) {
      const { importJob } = await shop.ask<Job>(JOB, { id }, admin);
      if (importJob.status === 'FINISHED' || importJob.status === 'FAILED') return importJob;
    }
  }
  const start = async (input: object) => {
    const { job } = (await shop.command('startImport', { name: 'a.csv', ...input })) as { job: { id: string } };
    return job.id;
  };

  test('a file is read in the background, and its rejected rows are told', async () => {
    const id = await start({ content: file('bg') });
    expect(await ended(id)).toMatchObject({
      status: 'FINISHED',
      rows: 45,
      errors: {
        nodes: [{ line: 6, column: 'categoryIds', code: 'CATEGORY_UNKNOWN' }, {}, {}],
        pageInfo: { hasNextPage: true },
      },
    });
    const events = await shop.eventsOf(`import/${id}`);
    expect(events.at(-1)).toMatchObject({ type: 'product.ImportFinished', data: { status: 'FINISHED', rows: 45 } });
  });

  test('a file may come in parts, cut anywhere, and is read when it is whole', async () => {
    const text = file('pt');
    const id = await start({ content: text.slice(0, 500), isLast: false });
    expect(await shop.command('addImportPart', { id, content: text.slice(500, 507) })).toMatchObject({
      job: { status: 'RECEIVING' },
    });
    expect(await shop.command('addImportPart', { id, content: text.slice(507), isLast: true })).toMatchObject({
      job: { id },
    });
    expect(await ended(id)).toMatchObject({ status: 'FINISHED', rows: 45 });
    expect(await shop.command('addImportPart', { id, content: '' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'id',
    });
    expect(await shop.command('addImportPart', { id: 'nope', content: '' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a file of another kind fails as a whole', async () => {
    expect(await ended(await start({ content: 'a,b\n1,2' }))).toMatchObject({
      status: 'FAILED',
      failure: { code: 'MISSING_COLUMN' },
    });
    expect(await shop.command('startImport', { name: 'a', content: '', mapping: 'xls' })).toMatchObject({
      field: 'mapping',
    });
  });

  test('who listens sees it end', async () => {
    const id = await start({ content: file('li') });
    const stream = shop.subgraph.subscribe(`subscription { importJob(id: "${id}") { status rows } }`, {
      caller: admin,
    });
    for await (const { data } of stream) {
      if ((data as unknown as Job).importJob.status === 'FINISHED') break;
    }
    expect(await ended(id)).toMatchObject({ rows: 45 });
  });

  test('what is exported reads back as it is, however it is cut', async () => {
    const query =
      'query ($first: Int, $after: ID) { exportProducts(first: $first, after: $after) { content rows next } }';
    let content = '';
    for (let after: string | null = null; ;) {
      const { exportProducts }: { exportProducts: Export } = await shop.ask(query, { first: 17, after }, admin);
      content += exportProducts.content;
      if (exportProducts.next === null) break;
      after = exportProducts.next;
    }
    const errors: unknown[] = [];
    const tally = await importCatalogue(shop.chassis.database, {
      source: Readable.from([content]),
      mapping: sampleCatalogue,
      clock: () => NOW,
      newId,
      onError: (error) => errors.push(error),
    });
    const [row] = await shop.sql`select count(*)::int as count from variant`;
    expect({ ...tally, errors }).toEqual({
      rows: row?.['count'],
      imported: 0,
      unchanged: row?.['count'],
      rejected: 0,
      errors: [],
    });
  });

  test('are for admins and services', async () => {
    for (const caller of [asNobody(), asUser('a', { role: 'shopper' }), asUser('s', { role: 'associate' })]) {
      expect(await shop.command('startImport', { name: 'a', content: '' }, caller)).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(await shop.command('addImportPart', { id: 'a', content: '' }, caller)).toMatchObject({
        code: 'FORBIDDEN',
      });
      for (const query of [
        '{ importJobs { nodes { id } } }',
        '{ importJob(id: "a") { id } }',
        '{ exportProducts { rows } }',
      ]) {
        expect(await shop.errorOf(query, {}, caller)).toMatchObject({ code: 'FORBIDDEN' });
      }
    }
  });
});

type Export = { readonly content: string; readonly rows: number; readonly next: string | null };
