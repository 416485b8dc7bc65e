import { createHash } from 'node:crypto';
import { invalidInput, isId } from '@musubi/chassis';
import type { Terms } from '../domain/checkout.ts';
import type { CheckoutInput } from '../generated/resolvers.ts';

/** What a checkout is started with. */
export type CheckoutRequest = {
  readonly kind: 'request';
  readonly key: string;
  readonly cartId: string;
  readonly terms: Terms;
  readonly token: string | null;
  /** Of everything but the key: tells a repetition from another request under the same key. */
  readonly bodyHash: string;
};

export function parseCheckoutInput(input: CheckoutInput): CheckoutRequest | ReturnType<typeof invalidInput> {
  const { idempotencyKey: key, cartId, expectedVersion = null, expectedTotal = null, payment } = input;
  const { method, token = null } = payment;
  if (key.length < 1 || key.length > 255) {
    return invalidInput('idempotencyKey', `Expected 1 to 255 characters, got ${key.length}`);
  }
  if (!isId(cartId)) return invalidInput('cartId', 'Expected 1 to 64 of letters, digits, _ . -');
  if (method === 'CARD' && (token === null || token.length < 1 || token.length > 255)) {
    return invalidInput('payment.token', `Expected a provider's token of 1 to 255 characters for CARD`);
  }
  if (expectedTotal !== null && !/^\d{1,18}$/.test(expectedTotal.amount)) {
    return invalidInput('expectedTotal.amount', 'Expected an integer number of minor units as text');
  }
  if (expectedTotal !== null && !/^[A-Z]{3}$/.test(expectedTotal.currency)) {
    return invalidInput('expectedTotal.currency', 'Expected three letters of ISO 4217, such as JPY');
  }
  const agreed = expectedTotal && { amount: expectedTotal.amount, currency: expectedTotal.currency };
  const terms: Terms = { expectedVersion, expectedTotal: agreed, method };
  const body = JSON.stringify([cartId, expectedVersion, agreed?.amount, agreed?.currency, method, token]);
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return { kind: 'request', key, cartId, terms, token: method === 'CARD' ? token : null, bodyHash };
}
