import type { Attribute } from '../domain/product.ts';
import type { TaxClass } from '../domain/tax.ts';
import { rejected } from './catalogue-row.ts';
import type { Mapping } from './mapping.ts';

const PRODUCT_COLUMNS = [
  'product_name_ja',
  'product_name_en',
  'description_ja',
  'description_en',
  'brand',
  'category_id',
  'tax_class',
];

/** Musubi's own catalogue file: one row a variant, rows of one product alike in the product's columns. */
export const sampleCatalogue: Mapping = {
  name: 'musubi',
  columns: ['product_id', ...PRODUCT_COLUMNS, 'variant_id', 'sku', 'gtin', 'options', 'price_jpy'],
  productColumns: PRODUCT_COLUMNS,
  channel: 'ec',
  read(cells) {
    const missing = ['product_id', 'product_name_ja', 'tax_class', 'variant_id', 'sku'].find(
      (name) => cells(name) === '',
    );
    if (missing !== undefined) {
      return rejected({ column: missing, code: 'VALUE_MISSING', expected: 'a value', got: '' });
    }
    const taxClass = TAX_CLASSES.find((one) => one === cells('tax_class'));
    if (taxClass === undefined) {
      const [expected, got] = [TAX_CLASSES.join(', '), cells('tax_class')];
      return rejected({ column: 'tax_class', code: 'TAX_CLASS_UNKNOWN', expected, got });
    }
    const options = readOptions(cells('options'));
    if (options === undefined) {
      const expected = 'key=Japanese|English, several between semicolons';
      return rejected({ column: 'options', code: 'OPTIONS_MALFORMED', expected, got: cells('options') });
    }
    const price = cells('price_jpy');
    if (!/^\d{0,15}$/.test(price)) {
      return rejected({
        column: 'price_jpy',
        code: 'PRICE_NOT_INTEGER',
        expected: 'an integer of yen, 0 or more',
        got: price,
      });
    }
    const description = cells('description_ja');
    return {
      kind: 'row',
      row: {
        productId: cells('product_id'),
        name: { ja: cells('product_name_ja'), en: cells('product_name_en') || null },
        description: description === '' ? null : { ja: description, en: cells('description_en') || null },
        brand: cells('brand') || null,
        category: cells('category_id') === '' ? null : { id: cells('category_id') },
        taxClass,
        variantId: cells('variant_id'),
        sku: cells('sku'),
        gtin: cells('gtin') || null,
        options,
        price: price === '' ? null : BigInt(price),
      },
    };
  },
};

const TAX_CLASSES: readonly TaxClass[] = ['STANDARD_10', 'REDUCED_8', 'EXEMPT'];

const OPTION_NAMES: ReadonlyMap<string, { readonly ja: string; readonly en: string }> = new Map([
  ['colour', { ja: '色', en: 'Colour' }],
  ['size', { ja: 'サイズ', en: 'Size' }],
  ['kind', { ja: '種類', en: 'Kind' }],
]);

/** Such as `colour=白|White;size=S|S`; the English part may be missing. */
function readOptions(text: string): readonly Attribute[] | undefined {
  if (text === '') return [];
  const options: Attribute[] = [];
  for (const part of text.split(';')) {
    const [, key, ja, en] = /^([a-z_]{1,32})=([^|;=]+)(?:\|([^|;=]*))?$/.exec(part.trim()) ?? [];
    if (key === undefined || ja === undefined) return undefined;
    options.push({ key, name: OPTION_NAMES.get(key) ?? { ja: key, en: key }, value: { ja, en: en || null } });
  }
  return options;
}
