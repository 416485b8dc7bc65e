import type { RowProblem } from '@musubi/chassis/import';
import type { LocalizedText } from '../domain/localized-text.ts';
import type { Attribute } from '../domain/product.ts';
import type { TaxClass } from '../domain/tax.ts';

/** What one row of a catalogue says, whatever file it came from: one variant with its product. */
export type CatalogueRow = {
  readonly productId: string;
  readonly name: LocalizedText;
  /** Undefined where the file has no such column: what is there stays. */
  readonly description: LocalizedText | null | undefined;
  readonly brand: string | null | undefined;
  readonly category: RowCategory | null;
  readonly taxClass: TaxClass;
  readonly variantId: string;
  readonly sku: string;
  readonly gtin: string | null | undefined;
  readonly options: readonly Attribute[];
  /** In integer minor units of the mapping's channel; null where the file has none. */
  readonly price: bigint | null;
};

/** A category by its id; one that carries its name is made where it is missing. */
export type RowCategory = {
  readonly id: string;
  readonly made?: { readonly name: string; readonly parent: { readonly id: string; readonly name: string } | null };
};

export type Reading =
  | { readonly kind: 'row'; readonly row: CatalogueRow }
  | { readonly kind: 'rejected'; readonly problem: RowProblem };

export function rejected(problem: RowProblem): Reading {
  return { kind: 'rejected', problem };
}
