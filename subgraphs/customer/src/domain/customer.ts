import type { Consent } from './consent.ts';
import type { HeldIdentity, Identity } from './identity.ts';
import type { PersonName } from './person-name.ts';

/** A person's profile; what they are known by is kept beside it. */
export type Customer = {
  readonly id: string;
  readonly name: PersonName;
  /** BCP 47. */
  readonly locale: string;
  /** Counts the changes of profile, identities and consents, from 1. Interactions don't count. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** What happened to a customer: one event a version. */
export type CustomerChange =
  | { readonly kind: 'Registered'; readonly customer: Customer; readonly identities: readonly HeldIdentity[] }
  | { readonly kind: 'ProfileUpdated'; readonly name: PersonName; readonly locale: string }
  | { readonly kind: 'IdentityLinked'; readonly identity: HeldIdentity }
  | { readonly kind: 'IdentityUnlinked'; readonly identity: Identity }
  | { readonly kind: 'ConsentDecided'; readonly consent: Consent };

/** The profile after a change. */
export function evolve(customer: Customer, change: CustomerChange, at: Date): Customer {
  const next = { ...customer, version: customer.version + 1, updatedAt: at };
  switch (change.kind) {
    case 'Registered':
      return change.customer;
    case 'ProfileUpdated':
      return { ...next, name: change.name, locale: change.locale };
    case 'IdentityLinked':
    case 'IdentityUnlinked':
    case 'ConsentDecided':
      return next;
    default:
      return change satisfies never;
  }
}

/** A change, and the customer after it. */
export type Changed = { readonly customer: Customer; readonly change: CustomerChange };
