/**
 * What commands answer, as it is stored for repeated ones: ids alone. Personal data doesn't rest among the answers, and a repeated
 * command shows the customer to those who may see them now.
 */
export type CustomerPayload = { readonly customerId: string };

export type RecordInteractionsPayload = CustomerPayload & { readonly recordedIds: readonly string[] };

export function payloadOf(customerId: string): CustomerPayload & { readonly __typename: 'CustomerPayload' } {
  return { __typename: 'CustomerPayload', customerId };
}

export type CouponPayload = { readonly couponCode: string };
