import { sampleCatalogue } from './sample-catalogue.ts';
import type { VariantOfProduct } from '../db/products.ts';
import type { Price } from '../domain/price-resolution.ts';

/** A variant with what everybody pays for it without a sale, in minor units; null where it has no price. */
export type ExportedVariant = { readonly variant: VariantOfProduct; readonly price: Price['value'] | null };

/** The heading of an exported catalogue: what the importer's own format reads. */
export function exportHeading(): string {
  return `${sampleCatalogue.columns.join(',')}\n`;
}

/** A line of an exported catalogue. Read again, it changes nothing. */
export function exportLine({ variant, price }: ExportedVariant): string {
  const { product } = variant;
  const cells: Readonly<Record<string, string>> = {
    product_id: product.id,
    product_name_ja: product.name.ja,
    product_name_en: product.name.en ?? '',
    description_ja: product.description?.ja ?? '',
    description_en: product.description?.en ?? '',
    brand: product.brand ?? '',
    category_id: product.categoryIds[0] ?? '',
    tax_class: product.taxClass,
    variant_id: variant.id,
    sku: variant.sku,
    gtin: variant.gtin ?? '',
    options: variant.options
      .map(({ key, value }) => `${key}=${value.ja}${value.en === null ? '' : `|${value.en}`}`)
      .join(';'),
    price_jpy: price === null ? '' : String(price.amount),
  };
  return `${sampleCatalogue.columns.map((column) => quoted(cells[column] ?? '')).join(',')}\n`;
}

/** RFC 4180. */
function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
