import type { CustomerChange } from './customer.ts';
import { accepted, invalid, type Decision } from './decision.ts';

export type ConsentPurpose = 'TRANSACTIONAL' | 'MARKETING' | 'PERSONALIZATION';
export type ConsentChannel = 'EMAIL' | 'PUSH' | 'LINE' | 'SMS' | 'PHONE' | 'ANY';
export type ConsentStatus = 'GRANTED' | 'DENIED' | 'REVOKED';

/** The last word on one purpose in one channel. */
export type Consent = {
  readonly purpose: ConsentPurpose;
  readonly channel: ConsentChannel;
  readonly status: ConsentStatus;
  /** Where it was given, such as `phone-app`. */
  readonly source: string;
  readonly decidedAt: Date;
};

/**
 * States of one purpose × channel: undecided → GRANTED | DENIED; GRANTED → REVOKED | DENIED; anything → GRANTED.
 * Saying the same again is a decision of its own, because it was given at another moment and place. Only what was granted can be
 * revoked.
 */
export function decideConsent(current: Consent | undefined, wanted: Consent): Decision<CustomerChange> {
  const source = wanted.source.trim().normalize('NFC');
  if (!/^[\p{L}\p{N} ._:/-]{1,100}$/u.test(source)) {
    return invalid('source', 'Expected 1 to 100 letters, digits and . _ : / -, such as phone-app or store:shibuya');
  }
  if (wanted.status === 'REVOKED' && current?.status !== 'GRANTED' && current?.status !== 'REVOKED') {
    return invalid('status', `Expected GRANTED or DENIED, because there is no grant to revoke; got ${wanted.status}`);
  }
  return accepted({ kind: 'ConsentDecided', consent: { ...wanted, source } });
}
