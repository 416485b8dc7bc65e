import type { Viewer } from './access.ts';
import type { CustomerChange } from './customer.ts';
import { accepted, invalid, rejected, type Decision } from './decision.ts';
import { identityKey, type HeldIdentity, type Identity } from './identity.ts';

/** Names of one customer, at most. */
const MOST = 20;

/** What to know before a name is given: what the customer has, and who has the name now. */
export type Standing = {
  readonly customerId: string;
  readonly held: readonly HeldIdentity[];
  /** The id of the customer whose name it is; undefined when it is free. */
  readonly owner: string | undefined;
};

/**
 * A name goes to who asks first and is never taken over. One that the customer has already is no change (undefined).
 * Shoppers get their member card from the retailer and can't bring the number of another.
 */
export function decideLink(
  standing: Standing,
  identity: Identity,
  by: { readonly viewer: Viewer; readonly now: Date },
): Decision<CustomerChange | undefined> {
  if (standing.owner === standing.customerId) return accepted(undefined);
  if (identity.type === 'MEMBER_CARD' && by.viewer.kind === 'shopper') return cardFromShopper('identity.type');
  if (standing.owner !== undefined) return rejected({ kind: 'IdentityTaken', type: identity.type });
  if (standing.held.length >= MOST)
    return invalid('identity', `Expected at most ${MOST} identities, the customer has ${standing.held.length}`);
  return accepted({ kind: 'IdentityLinked', identity: heldFrom(identity, by) });
}

/** The last name stays: without any, nobody could find the customer again. */
export function decideUnlink(
  held: readonly HeldIdentity[],
  identity: Identity,
  viewer: Viewer,
): Decision<CustomerChange> {
  if (!held.some((one) => identityKey(one) === identityKey(identity))) {
    return rejected({ kind: 'NotFound', message: `The customer has no such identity of type ${identity.type}` });
  }
  if (identity.type === 'MEMBER_CARD' && viewer.kind === 'shopper') return cardFromShopper('identity.type');
  if (held.length === 1) return invalid('identity', 'Expected another identity to remain, but this is the last');
  return accepted({ kind: 'IdentityUnlinked', identity });
}

/**
 * A name counts as verified when somebody vouches for it: a service or an import that has checked it, or the retailer itself, who
 * prints the member cards. What customers and staff type in stays unverified; there is no confirmation by message yet.
 */
export function heldFrom(identity: Identity, by: { readonly viewer: Viewer; readonly now: Date }): HeldIdentity {
  const vouched = by.viewer.kind === 'service' || identity.type === 'MEMBER_CARD';
  return { ...identity, linkedAt: by.now, verifiedAt: vouched ? by.now : null };
}

export function cardFromShopper(field: string): Decision<never> {
  return invalid(field, 'Expected another type than MEMBER_CARD: the retailer gives out and takes back member cards');
}
