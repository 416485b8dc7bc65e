import type { Amount } from '../domain/frozen-cart.ts';

/**
 * A payment provider. Every call carries a key: the same key gets the same answer and moves money once, also where the first answer
 * was lost. An authorised payment is captured or voided; a captured one is refunded, at once or in parts.
 */
export type PaymentPort = {
  /** Sets the amount aside on the card behind the token. */
  authorize(request: { readonly key: string; readonly amount: Amount; readonly token: string }): Promise<PaymentAnswer>;
  /** Takes what was authorised. */
  capture(request: PaymentRequest): Promise<PaymentAnswer>;
  /** Lets go of what was authorised. */
  void(request: PaymentRequest): Promise<PaymentAnswer>;
  /** Gives back some of what was captured. */
  refund(request: PaymentRequest & { readonly amount: Amount }): Promise<PaymentAnswer>;
};

/** `reference` is the provider's name of an authorised payment. */
export type PaymentRequest = { readonly key: string; readonly reference: string };

export type PaymentAnswer =
  | { readonly kind: 'approved'; readonly reference: string }
  | { readonly kind: 'declined'; readonly message: string }
  /** No answer came: it may have happened. Asking again with the same key finds out. */
  | { readonly kind: 'unknown'; readonly reason: string };
