import { consentOf } from '../db/consents.ts';
import { decideConsent } from '../domain/consent.ts';
import type { SetConsentInput } from '../generated/resolvers.ts';
import type { Authority } from './authority.ts';
import { changeCustomer } from './change-customer.ts';

/** Puts a new last word on one purpose in one channel, and keeps those before it. */
export function setConsent(input: SetConsentInput, context: Authority) {
  const { customerId, purpose, channel = 'ANY', status, source } = input;
  return changeCustomer(context, {
    operation: 'setConsent',
    command: 'consent',
    customerId,
    input,
    async decide(tx, { now }) {
      const current = await consentOf(tx, { customerId, purpose, channel });
      return decideConsent(current, { purpose, channel, status, source, decidedAt: now });
    },
  });
}
