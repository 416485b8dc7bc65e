import type { Cells } from '@musubi/chassis/import';
import type { Channel } from '../domain/channel.ts';
import type { Reading } from './catalogue-row.ts';

/** How a kind of file tells of a catalogue. */
export type Mapping = {
  readonly name: string;
  /** The columns that the file must have. Two rows that agree in all of them say the same. */
  readonly columns: readonly string[];
  /** Those of `columns` that tell of the product: rows of one product must agree in them. */
  readonly productColumns: readonly string[];
  /** The channel of the prices; null where the file has none. Opened where it is missing and `opens` says how. */
  readonly channel: string | null;
  readonly opens?: Omit<Channel, 'active' | 'key'>;
  read(cells: Cells): Reading;
};
