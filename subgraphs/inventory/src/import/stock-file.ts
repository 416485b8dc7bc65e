import { isId } from '@musubi/chassis';
import type { Mapping } from './mapping.ts';
import { readQuantity } from './quantity.ts';

/** Musubi's own stock file, as in `sample/stock.csv`: what a count or a warehouse system says is there. */
export const stockFile: Mapping = {
  name: 'stock',
  columns: ['variant_id', 'location_code', 'on_hand', 'safety_stock'],
  repeated: 'rejected',
  read(cells) {
    const [variantId, locationCode] = [cells('variant_id'), cells('location_code')];
    for (const [column, id] of [
      ['variant_id', variantId],
      ['location_code', locationCode],
    ] as const) {
      if (isId(id)) continue;
      const code = id === '' ? 'VALUE_MISSING' : 'ID_MALFORMED';
      return { kind: 'rejected', problem: { column, code, expected: '1 to 64 of letters, digits, _ . -', got: id } };
    }
    const onHand = readQuantity('on_hand', cells('on_hand'));
    if (onHand.kind === 'rejected') return onHand;
    const safetyStock = cells('safety_stock') === '' ? undefined : readQuantity('safety_stock', cells('safety_stock'));
    if (safetyStock?.kind === 'rejected') return safetyStock;
    return { kind: 'row', row: { variantId, locationCode, onHand: onHand.units, safetyStock: safetyStock?.units } };
  },
};
