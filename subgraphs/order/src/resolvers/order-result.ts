/** The command was carried out; the order is read anew for the answer. */
export type OrderChanged = { readonly __typename: 'OrderPayload'; readonly orderId: string };

/** The order is past the state that the command needs. */
export type OrderConflict = {
  readonly __typename: 'OrderStateConflict';
  readonly code: string;
  readonly message: string;
  readonly orderId: string;
};

/** The code was wrong, or there were too many wrong ones before. */
export type WrongCode = {
  readonly __typename: 'PickupCodeWrong';
  readonly code: 'PICKUP_CODE_WRONG';
  readonly message: string;
  readonly attemptsLeft: number;
};

/** A sale that is written down, now or before. */
export type OrderChangedBySale = { readonly __typename: 'PosSalePayload'; readonly orderId: string };

/** What became of a sale of a batch. */
export type SaleOutcome = {
  readonly terminalId: string;
  readonly sequence: number;
  readonly kind: 'RECORDED' | 'KNOWN' | 'REJECTED';
  readonly orderId: string | null;
  readonly code: string | null;
  readonly message: string | null;
};

/** Another sale is at this place of the till's count. */
export type SequenceTaken = {
  readonly __typename: 'PosSequenceTaken';
  readonly code: 'POS_SEQUENCE_TAKEN';
  readonly message: string;
  readonly orderId: string;
};

/** Other goods were taken for some that came back; `worth` in minor units as text. */
export type Exchanged = {
  readonly __typename: 'ExchangePayload';
  readonly orderId: string;
  readonly returnedOrderId: string;
  readonly worth: { readonly amount: string; readonly currency: string };
};
