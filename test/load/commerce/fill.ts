import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Databases } from './databases.ts';
import { importCatalogue } from './import-catalogue.ts';
import { locationId, timelineCustomer, variantId, type Scale } from './scale.ts';
import { withoutIndexes } from './without-indexes.ts';
import { withSql } from './with-sql.ts';

/** How long filling took, in seconds. */
export interface Filled {
  readonly catalogueSeconds: number;
  readonly stockSeconds: number;
  readonly timelineSeconds: number;
}

/** Units in each location: more than any run sells. */
const onHand = 1_000_000;

/**
 * Fills the databases of a house that stands still: the catalogue by product's own importer, stock and timelines as rows,
 * which no importer writes 50 million of in reasonable time. So the stock has no movements behind it, and nothing that
 * is filled has events.
 */
export async function fill(databases: Databases, scale: Scale, progress: (text: string) => void): Promise<Filled> {
  progress(`catalogue: ${String(scale.variants)} variants`);
  const catalogueSeconds = await timed(() => fillCatalogue(databases, scale));
  progress(`stock: ${String(scale.variants)} × ${String(scale.locations)} levels`);
  const stockSeconds = await timed(() => fillStock(databases, scale, progress));
  progress(`timelines: ${scale.timelines.join(', ')} interactions`);
  const timelineSeconds = await timed(() => fillTimelines(databases, scale));
  return { catalogueSeconds, stockSeconds, timelineSeconds };
}

async function fillCatalogue(databases: Databases, { variants }: Scale): Promise<void> {
  const file = join(tmpdir(), `musubi-commerce-${String(process.pid)}.csv`);
  await pipeline(Readable.from(catalogueLines(variants)), createWriteStream(file));
  try {
    await importCatalogue(file, databases.urlOf('product'));
  } finally {
    await rm(file, { force: true });
  }
  await withSql(databases.urlOf('product'), async (sql) => {
    // The house stands still: there is nobody to hear of it.
    await sql`truncate chassis.outbox`;
    await sql.unsafe('vacuum analyze');
  });
}

/** Four variants a product. One in a hundred is a teapot; every one has a number of its own. */
function* catalogueLines(variants: number): Generator<string> {
  yield 'product_id,product_name_ja,product_name_en,description_ja,description_en,brand,category_id,tax_class,variant_id,sku,gtin,options,price_jpy\n';
  for (let number = 0; number < variants; number += 1) {
    const product = Math.floor(number / 4);
    const [ja, en] = product % 100 === 0 ? ['急須', 'Teapot'] : ['日用品', 'Thing'];
    const price = String(500 + (product % 90) * 100);
    const size = ['S', 'M', 'L', 'XL'][number % 4] ?? '';
    yield `bench-p${String(product)},${ja} ${String(product)},${en} ${String(product)},,,銘${String(product % 50)},tableware,STANDARD_10,${variantId(number)},B-${String(number)},,size=${size}|${size},${price}\n`;
  }
}

async function fillStock(databases: Databases, scale: Scale, progress: (text: string) => void): Promise<void> {
  const { variants, locations } = scale;
  await withSql(databases.urlOf('inventory'), async (sql) => {
    await sql`
      insert into location (id, code, name_ja, name_en, kind, gln, latitude, longitude, postal_code, region, locality,
        street_address, opening_hours, capabilities, active, updated_at)
      select 'bench-' || lpad(n::text, 3, '0'), 'B' || lpad(n::text, 3, '0'), '店' || n, null, 'STORE', null,
        31 + (n * 7 % 100) * 0.1, 131 + (n * 13 % 100) * 0.1, '150-0002', '東京都', '渋谷区', '2丁目', '{}', '{SHIP,PICKUP,RETURN}',
        true, now()
      from generate_series(0, ${locations - 1}) n`;
    // The locations are there: looking up each for 50 million rows would take longer than writing them.
    await sql`set session_replication_role = replica`;
    await withoutIndexes(sql, 'stock_level', async () => {
      const atOnce = 2000;
      for (let from = 0; from < variants; from += atOnce) {
        const until = Math.min(variants, from + atOnce) - 1;
        await sql`
        insert into stock_level (id, variant_id, location_id, on_hand, reserved, allocated, safety_stock, version, updated_at)
        select variant.id || '.' || place.id, variant.id, place.id, ${onHand}, 0, 0, 0, 1, now()
        from (select 'bench-' || lpad(v::text, 6, '0') as id from generate_series(${from}::integer, ${until}::integer) v) variant,
          (select 'bench-' || lpad(n::text, 3, '0') as id from generate_series(0, ${locations - 1}) n) place`;
        if (from > 0 && from % 10_000 === 0) progress(`stock of ${String(from)} variants`);
      }
      progress('indexes of stock');
    });
    await sql.unsafe('vacuum analyze stock_level');
  });
}

async function fillTimelines(databases: Databases, { timelines }: Scale): Promise<void> {
  await withSql(databases.urlOf('customer'), async (sql) => {
    for (const count of timelines) {
      const id = timelineCustomer(count);
      await sql`
        insert into customer (id, family, given, search_text, locale, version, created_at, updated_at)
        values (${id}, '山田', '花', '山田花', 'JA', 1, now(), now())`;
      await sql`
        insert into interaction (customer_id, id, occurred_at, channel, facts, recorded_at, recorded_by)
        select ${id}, 'bench-' || n, now() - n * interval '1 minute', 'ec',
          jsonb_build_object('kind', 'PAGE_VIEW', 'url', 'https://shop.example/' || n, 'title', null), now(), 'bench'
        from generate_series(1, ${count}::integer) n`;
    }
    await sql.unsafe('vacuum analyze interaction');
  });
}

/** Shop windows of the sample stores are closed to the benchmark: it buys in its own. */
export const someLocation = locationId(1);

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
