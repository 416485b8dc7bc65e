import type { Location } from '../domain/location.ts';
import type { Mapping } from './mapping.ts';
import { readQuantity } from './quantity.ts';

/**
 * Transactions of 84.51°'s "Complete Journey" as opening stock: a store has of a product what it
 * sold in the sample. Variants are named as product's importer names them, `cj-<product_id>`.
 */
export const completeJourney: Mapping = {
  name: 'complete-journey',
  columns: ['store_id', 'product_id', 'quantity'],
  repeated: 'summed',
  read(cells) {
    const [store, product] = [cells('store_id'), cells('product_id')];
    for (const [column, id] of [
      ['store_id', store],
      ['product_id', product],
    ] as const) {
      if (/^\d{1,20}$/.test(id)) continue;
      const code = id === '' ? 'VALUE_MISSING' : 'ID_MALFORMED';
      return { kind: 'rejected', problem: { column, code, expected: 'digits', got: id } };
    }
    const sold = readQuantity('quantity', cells('quantity'));
    if (sold.kind === 'rejected') return sold;
    const row = { variantId: `cj-${product}`, locationCode: `CJ-${store}`, onHand: sold.units, safetyStock: undefined };
    return { kind: 'row', row };
  },
  opens: (code, now) => storeWithoutPlace(code, now),
};

/**
 * The data set does not say where its stores are. They get the middle of nowhere (0° N, 0° E) and
 * no capability, so that they hold stock but nobody is sent there and nothing is shipped from there.
 */
function storeWithoutPlace(code: string, updatedAt: Date): Location {
  return {
    id: code.toLowerCase(),
    code,
    nameJa: `店舗 ${code}`,
    nameEn: `Store ${code}`,
    kind: 'STORE',
    gln: null,
    latitude: 0,
    longitude: 0,
    postalCode: '000-0000',
    region: '不明',
    locality: '不明',
    streetAddress: '不明',
    openingHours: [],
    capabilities: [],
    active: true,
    updatedAt,
  };
}
