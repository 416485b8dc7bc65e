import { exponentOf } from '@musubi/chassis';
import { rejected } from './catalogue-row.ts';
import { decimalToMinorUnits } from './decimal.ts';
import { identifierOf } from './identifier-of.ts';
import type { Mapping } from './mapping.ts';

/**
 * The invoice lines of the UCI "Online Retail" set, read for what they tell of the catalogue: the
 * first line of each stock code. A price of 0 or less is a stock write-off, no price. The goods are
 * sold in Britain, outside Japanese consumption tax.
 */
export const onlineRetail: Mapping = {
  name: 'online-retail',
  columns: ['StockCode', 'Description', 'UnitPrice'],
  productColumns: [],
  channel: 'uk',
  opens: {
    name: { ja: '英国オンラインストア', en: 'UK online store' },
    kind: 'EC',
    currency: 'GBP',
    priceMode: 'TAX_EXCLUDED',
    basedOn: null,
  },
  read(cells) {
    const [sku, name, unitPrice] = [cells('StockCode'), cells('Description'), cells('UnitPrice')];
    if (sku === '') return rejected({ column: 'StockCode', code: 'VALUE_MISSING', expected: 'a stock code', got: '' });
    if (name === '') return rejected({ column: 'Description', code: 'VALUE_MISSING', expected: 'a name', got: '' });
    const price = decimalToMinorUnits(unitPrice, exponentOf('GBP'));
    if (price === undefined) {
      const expected = 'pounds with at most two fraction digits';
      return rejected({ column: 'UnitPrice', code: 'PRICE_NOT_DECIMAL', expected, got: unitPrice });
    }
    if (price <= 0n) {
      return rejected({ column: 'UnitPrice', code: 'PRICE_NOT_POSITIVE', expected: 'more than 0', got: unitPrice });
    }
    const id = identifierOf('uk', sku);
    return {
      kind: 'row',
      row: {
        productId: id,
        name: { ja: name, en: name },
        description: undefined,
        brand: undefined,
        category: null,
        taxClass: 'EXEMPT',
        variantId: id,
        sku,
        gtin: undefined,
        options: [],
        price,
      },
    };
  },
};
