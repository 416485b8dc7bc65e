import { rejected } from './catalogue-row.ts';
import { identifierOf } from './identifier-of.ts';
import type { Mapping } from './mapping.ts';

/**
 * The products of 84.51°'s "Complete Journey": no names, so the finest description stands in; no
 * prices, so nothing is on sale until one is set. `NA` is R's word for a missing value. The file
 * knows no tax class: standard, until somebody says which goods are reduced.
 */
export const completeJourney: Mapping = {
  name: 'complete-journey',
  columns: ['product_id', 'department', 'brand', 'product_category', 'product_type', 'package_size'],
  productColumns: [],
  channel: null,
  read(cells) {
    const value = (column: string): string => (cells(column) === 'NA' ? '' : cells(column));
    const sku = value('product_id');
    if (sku === '') return rejected({ column: 'product_id', code: 'VALUE_MISSING', expected: 'an id', got: '' });
    const [department, category] = [value('department'), value('product_category')];
    const name = value('product_type') || category || department;
    if (name === '')
      return rejected({ column: 'product_type', code: 'VALUE_MISSING', expected: 'a description', got: '' });
    const size = value('package_size');
    const id = identifierOf('cj', sku);
    return {
      kind: 'row',
      row: {
        productId: id,
        name: { ja: name, en: name },
        description: undefined,
        brand: value('brand') || null,
        category: shelf(department, category),
        taxClass: 'STANDARD_10',
        variantId: id,
        sku,
        gtin: undefined,
        options:
          size === '' ? [] : [{ key: 'size', name: { ja: 'サイズ', en: 'Size' }, value: { ja: size, en: size } }],
        price: null,
      },
    };
  },
};

/** A category under its department: the same name in two departments is two shelves. */
function shelf(department: string, category: string) {
  if (department === '') return null;
  const top = { id: identifierOf('cj', department), name: department };
  if (category === '') return { id: top.id, made: { name: top.name, parent: null } };
  return { id: identifierOf('cj', `${department}.${category}`).slice(0, 64), made: { name: category, parent: top } };
}
