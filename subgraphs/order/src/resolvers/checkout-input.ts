import { createHash } from 'node:crypto';
import { invalidInput, isId } from '@musubi/chassis';
import type { Terms } from '../domain/checkout.ts';
import type {
  CheckoutInput,
  DeliveryAddressInput,
  HoldInStoreInput,
  LineFulfillmentInput,
} from '../generated/resolvers.ts';

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

export function parseCheckoutInput(input: CheckoutInput): CheckoutRequest | Refusal {
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
  const { lines: lineOptions, address } = input;
  const lineRefusal = badLineOptions(lineOptions ?? []) ?? badAddress(address ?? null);
  if (lineRefusal !== undefined) return lineRefusal;
  const agreed = expectedTotal && { amount: expectedTotal.amount, currency: expectedTotal.currency };
  const special = {
    ...(lineOptions ? { lineOptions } : {}),
    ...(address ? { address: { ...address, phone: address.phone ?? null } } : {}),
  };
  const terms: Terms = { expectedVersion, expectedTotal: agreed, method, ...special };
  const plain = [cartId, expectedVersion, agreed?.amount, agreed?.currency, method, token];
  const body = JSON.stringify(Object.keys(special).length === 0 ? plain : [...plain, special]);
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return { kind: 'request', key, cartId, terms, token: method === 'CARD' ? token : null, bodyHash };
}

/** Kept for some days from now, and paid when it is collected. */
export function parseHoldInput(input: HoldInStoreInput, now: Date): CheckoutRequest | Refusal {
  const { days = 3, ...rest } = input;
  const kept = days ?? 3;
  if (kept < 1 || kept > MOST_DAYS) return invalidInput('days', `Expected 1 to ${MOST_DAYS}, got ${kept}`);
  const request = parseCheckoutInput({ ...rest, payment: { method: 'PAY_IN_STORE' } });
  if (!('kind' in request)) return request;
  const holdUntil = new Date(now.getTime() + kept * 86_400_000).toISOString();
  const bodyHash = createHash('sha256').update(`${request.bodyHash} ${kept} days`).digest('hex');
  return { ...request, terms: { ...request.terms, holdUntil }, bodyHash };
}

const MOST_DAYS = 14;

type Refusal = ReturnType<typeof invalidInput>;

function badLineOptions(options: readonly LineFulfillmentInput[]): Refusal | undefined {
  if (options.length > 200) return invalidInput('lines', `Expected at most 200 lines, got ${options.length}`);
  const seen = new Set<string>();
  for (const [index, { cartLineId, locationId }] of options.entries()) {
    if (!isId(cartLineId) || seen.has(cartLineId)) {
      return invalidInput(`lines.${index}.cartLineId`, 'Expected lines of the cart, each once');
    }
    if (!isId(locationId)) return invalidInput(`lines.${index}.locationId`, 'Expected the id of a location');
    seen.add(cartLineId);
  }
  return undefined;
}

function badAddress(address: DeliveryAddressInput | null): Refusal | undefined {
  for (const [name, text] of Object.entries(address ?? {})) {
    if (typeof text === 'string' && (text.length < 1 || text.length > 200)) {
      return invalidInput(`address.${name}`, `Expected 1 to 200 characters, got ${text.length}`);
    }
  }
  return undefined;
}
