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
