import type { Location } from '../domain/location.ts';
import type { Cells, RowProblem } from '@musubi/chassis/import';

/** What one row says of the stock of a variant in a location. */
export type StockRow = {
  readonly variantId: string;
  readonly locationCode: string;
  readonly onHand: number;
  /** Undefined where the file says nothing of it: it stays. */
  readonly safetyStock: number | undefined;
};

export type Reading =
  | { readonly kind: 'row'; readonly row: StockRow }
  | { readonly kind: 'rejected'; readonly problem: RowProblem };

/** How a kind of file tells of stock. */
export type Mapping = {
  readonly name: string;
  /** The columns that the file must have. */
  readonly columns: readonly string[];
  readonly read: (cells: Cells) => Reading;
  /**
   * What several rows of one variant and location mean: an error, or quantities to be summed. Sums
   * are known only at the end of the file, and are held in memory until then.
   */
  readonly repeated: 'rejected' | 'summed';
  /** The location of a code that is not there yet; without it an unknown code is an error. */
  readonly opens?: (code: string, now: Date) => Location;
};
