/** What brought it to light. */
export type DiscrepancyCause = 'STORE_SALE' | 'SHORT_PICK' | 'TRANSFER';

/**
 * The shelf was not what the book said. `expected` is what the book allowed of units for sale, to be picked or on their way;
 * `actual` what there turned out to be.
 */
export type Discrepancy = {
  readonly id: string;
  readonly levelId: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly cause: DiscrepancyCause;
  readonly expected: number;
  readonly actual: number;
  /** The sale, reservation or transfer that found it. */
  readonly reference: string;
  readonly actor: string;
  readonly foundAt: Date;
};

/** Where there is some of what is missing. */
export type Alternative = { readonly locationId: string; readonly atp: number };

/** Orders were promised more than there is anywhere. `alternatives` have some, though not enough. */
export type Oversold = {
  readonly discrepancy: Discrepancy;
  readonly missing: number;
  readonly orderIds: readonly string[];
  readonly alternatives: readonly Alternative[];
};
