import type { Viewer } from './access.ts';
import type { CustomerChange } from './customer.ts';
import { accepted, all, invalid, rejected, type Decision } from './decision.ts';
import { ID_SHAPE, isId } from './id.ts';
import { identityKey, normalizeIdentity, type Identity, type IdentityClaim } from './identity.ts';
import { cardFromShopper, heldFrom } from './link-identity.ts';
import { normalizeName, type PersonName, type PersonNameClaim } from './person-name.ts';
import { normalizeLocale } from './profile.ts';

export type RegistrationClaim = {
  readonly id?: string | null | undefined;
  readonly name: PersonNameClaim;
  readonly locale: string;
  readonly identities: readonly IdentityClaim[];
};

/** A registration in normal form. `id` is null when the id may be made up. */
export type Registration = {
  readonly id: string | null;
  readonly name: PersonName;
  readonly locale: string;
  readonly identities: readonly Identity[];
};

/** Who has a name that a registration gives. */
export type Owner = { readonly customerId: string; readonly identity: Identity; readonly verified: boolean };

const MOST = 10;

/** A shopper registers as who they are signed in as; others name an id or leave it out. */
export function parseRegistration(claim: RegistrationClaim, viewer: Viewer): Decision<Registration> {
  const id = viewer.kind === 'shopper' ? viewer.customerId : (claim.id ?? null);
  if (viewer.kind === 'shopper' && claim.id && claim.id !== viewer.customerId) {
    return rejected({ kind: 'Forbidden', message: 'Shoppers register themselves only: leave the id out' });
  }
  if (id !== null && !isId(id)) return invalid('id', `Expected ${ID_SHAPE}`);
  const name = normalizeName(claim.name, 'name');
  if (name.kind === 'rejected') return name;
  const locale = normalizeLocale(claim.locale, 'locale');
  if (locale.kind === 'rejected') return locale;
  const identities = parseIdentities(claim.identities, viewer);
  if (identities.kind === 'rejected') return identities;
  return accepted({ id, name: name.value, locale: locale.value, identities: identities.value });
}

/** What a registration comes to: a new customer, or one that is there already and stays as it is. */
export type Outcome = { readonly kind: 'new' } | { readonly kind: 'known'; readonly customerId: string };

/**
 * Finds out whom a registration is about. One whose names nobody has is a new customer. If all names that somebody has are one
 * customer's, and one of them is verified, it is that customer come back, for those who may learn so (`mayMeet`). Else a name is
 * taken. `existing` is whether the registration's id is a customer's already.
 */
export function decideRegistration(
  registration: Registration,
  found: { readonly owners: readonly Owner[]; readonly existing: boolean },
  viewer: Viewer,
): Decision<Outcome> {
  const { id, identities } = registration;
  const { owners, existing } = found;
  const others = owners.filter(({ customerId }) => customerId !== id);
  if (existing && id !== null) {
    if (others[0] !== undefined) return taken(others[0]);
    const met = viewer.kind === 'shopper' || owners.some(({ identity }) => mayMeet(viewer, identity));
    if (met && owners.length === identities.length) return accepted({ kind: 'known', customerId: id });
    return invalid(
      'id',
      'Expected an id that no customer has; change one that is there by updateCustomer and linkIdentity',
    );
  }
  const [first] = owners;
  if (first === undefined) return accepted({ kind: 'new' });
  const stranger = owners.find(({ customerId }) => customerId !== first.customerId);
  if (stranger !== undefined) return taken(stranger);
  const met = id === null && owners.some((owner) => owner.verified && mayMeet(viewer, owner.identity));
  return met ? accepted({ kind: 'known', customerId: first.customerId }) : taken(first);
}

/** The change that makes the customer. `card` is the member card's number, used unless one is given. */
export function registered(
  registration: Registration & { readonly id: string },
  by: { readonly viewer: Viewer; readonly now: Date; readonly card: string },
): CustomerChange & { readonly kind: 'Registered' } {
  const { id, name, locale, identities } = registration;
  const hasCard = identities.some(({ type }) => type === 'MEMBER_CARD');
  const all: readonly Identity[] = hasCard ? identities : [...identities, { type: 'MEMBER_CARD', value: by.card }];
  const customer = { id, name, locale, version: 1, createdAt: by.now, updatedAt: by.now };
  return { kind: 'Registered', customer, identities: all.map((identity) => heldFrom(identity, by)) };
}

/**
 * Whether a name may lead this viewer to a customer they can't see yet. A store must be shown the card: if an address would do, the
 * till could open anybody's profile.
 */
export function mayMeet(viewer: Viewer, identity: Identity): boolean {
  switch (viewer.kind) {
    case 'service':
    case 'admin':
    case 'agent':
      return true;
    case 'associate':
      return identity.type === 'MEMBER_CARD';
    case 'shopper':
    case 'nobody':
      return false;
    default:
      return viewer satisfies never;
  }
}

function parseIdentities(claims: readonly IdentityClaim[], viewer: Viewer): Decision<readonly Identity[]> {
  if (claims.length < 1 || claims.length > MOST) {
    return invalid('identities', `Expected 1 to ${MOST} identities, got ${claims.length}`);
  }
  const card = claims.findIndex(({ type }) => type === 'MEMBER_CARD');
  if (card >= 0 && viewer.kind === 'shopper') return cardFromShopper(`identities.${card}.type`);
  const normal = all(claims.map((claim, index) => normalizeIdentity(claim, `identities.${index}.value`)));
  if (normal.kind === 'rejected') return normal;
  const keys = normal.value.map(identityKey);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  return twice < 0 ? normal : invalid(`identities.${twice}`, 'Expected each identity once, this one came before');
}

function taken({ identity }: Owner): Decision<never> {
  return rejected({ kind: 'IdentityTaken', type: identity.type });
}
