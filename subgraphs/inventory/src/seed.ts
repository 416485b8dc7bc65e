import { createReadStream } from 'node:fs';
import { inTransaction, type Transaction } from '@musubi/chassis';
import type { RowError } from '@musubi/chassis/import';
import type { InventoryDeps } from './context.ts';
import { importLocations } from './import/import-locations.ts';
import { importStock } from './import/import-stock.ts';
import type { ImportSource } from './import/import-source.ts';
import { stockFile } from './import/stock-file.ts';

/** Brings the sample's places and stock in, the way that any file comes in. Throws on a row that is not right. */
export async function seed({ clock, newId, log }: InventoryDeps, tx: Transaction): Promise<void> {
  const from = (name: string): ImportSource => ({
    source: createReadStream(new URL(`../sample/${name}`, import.meta.url)),
    name,
    clock,
    newId,
    onError: ({ line, column, code, expected, got }: RowError) => {
      throw new Error(`${name}, line ${line}, ${column}: ${code}: expected ${expected}, got "${got}"`);
    },
  });
  await inTransaction(tx, async (within) => {
    log.info(await importLocations(within, from('locations.csv')), 'seeded locations');
    log.info(await importStock(within, { ...from('stock.csv'), mapping: stockFile }), 'seeded stock');
  });
}
