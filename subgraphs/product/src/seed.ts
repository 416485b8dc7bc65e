import { createReadStream } from 'node:fs';
import type { Transaction } from '@musubi/chassis';
import { readTable, type TableRow } from '@musubi/chassis/import';
import { openChannel } from './commands/open-channel.ts';
import { upsertCategory } from './commands/upsert-category.ts';
import { upsertPromotion } from './commands/upsert-promotion.ts';
import type { ProductDeps } from './context.ts';
import type { ChannelKind, PriceMode } from './domain/channel.ts';
import { importCatalogue } from './import/import-catalogue.ts';
import { sampleCatalogue } from './import/sample-catalogue.ts';

/** Sample prices hold from the start of the fiscal year on, so that there is a past to ask about. */
const OPENING = new Date('2026-04-01T00:00:00+09:00');

/** Fills the catalogue by the same commands and the same importer that everybody uses; again, it changes nothing. */
export async function seed(deps: ProductDeps, tx: Transaction): Promise<void> {
  const { clock, newId, log } = deps;
  const time = clock();
  for (const row of await sample('channels')) {
    expectDone(row, await openChannel(tx, toChannel(row), { time }));
  }
  for (const [position, row] of (await sample('categories')).entries()) {
    const { id = '', parent_id: parentId } = row;
    expectDone(
      row,
      await upsertCategory(tx, { id, name: nameOf(row), parentId: parentId || null, position }, { time }),
    );
  }
  const tally = await importCatalogue(tx, {
    source: createReadStream(sampleFile('catalogue')),
    mapping: sampleCatalogue,
    clock,
    newId,
    firstValidFrom: OPENING,
    onError: (error) => expectDone({ line: String(error.line) }, { kind: error.code }),
  });
  for (const row of await sample('promotions')) {
    expectDone(row, await upsertPromotion(tx, toPromotion(row), { time }));
  }
  log.info(tally, 'catalogue seeded');
}

function toChannel(row: TableRow) {
  return {
    key: row['key'] ?? '',
    name: nameOf(row),
    kind: (row['kind'] ?? 'EC') as ChannelKind,
    currency: row['currency'] ?? '',
    priceMode: (row['price_mode'] ?? 'TAX_INCLUDED') as PriceMode,
    basedOn: row['based_on'] || null,
  };
}

function toPromotion(row: TableRow) {
  const list = (name: string): readonly string[] => (row[name] ?? '').split(';').filter(Boolean);
  const yen = (name: string) => (row[name] ? { amount: BigInt(row[name]), currency: 'JPY' } : null);
  const off = yen('amount_per_unit_jpy');
  return {
    id: row['id'] ?? '',
    name: nameOf(row),
    channels: list('channels'),
    validFrom: new Date(row['valid_from'] ?? ''),
    validUntil: row['valid_until'] ? new Date(row['valid_until']) : null,
    priority: Number(row['priority']),
    combinable: row['combinable'] === 'true',
    targetCategoryIds: list('target_categories'),
    targetVariantIds: list('target_variants'),
    minimumQuantity: Number(row['minimum_quantity']),
    minimumSubtotal: yen('minimum_subtotal_jpy'),
    discount: off
      ? ({ kind: 'fixed', amountPerUnit: off } as const)
      : ({ kind: 'percentage', basisPoints: Number(row['basis_points']) } as const),
    expectedVersion: undefined,
  };
}

function nameOf(row: TableRow) {
  return { ja: row['name_ja'] ?? '', en: row['name_en'] || null };
}

function sample(name: string): Promise<readonly TableRow[]> {
  return readTable(createReadStream(sampleFile(name)));
}

function sampleFile(name: string): URL {
  return new URL(`../sample/${name}.csv`, import.meta.url);
}

/** Sample data that the rules refuse is a mistake in the sample; what is there already is fine. */
function expectDone(row: TableRow, { kind }: { readonly kind: string }): void {
  if (!['accepted', 'unchanged', 'exists'].includes(kind))
    throw new Error(`Sample row ${JSON.stringify(row)}: ${kind}`);
}
