import { accepted, invalid, type Decision, type IdentityType } from './decision.ts';
import { hasCheckDigit } from './check-digit.ts';
import { MEMBER_CARD_PREFIX } from './member-card.ts';

/** A name as somebody wrote it. */
export type IdentityClaim = { readonly type: IdentityType; readonly value: string };

/** A name in normal form: equal names have equal text, so a unique index tells them apart. */
export type Identity = { readonly type: IdentityType; readonly value: string };

/** A name that a customer holds. */
export type HeldIdentity = Identity & {
  /** Null until somebody trusted has vouched that it is the customer's. */
  readonly verifiedAt: Date | null;
  readonly linkedAt: Date;
};

/** The claim in normal form, or what is wrong with it. `field` is the path of the value in the input. */
export function normalizeIdentity(claim: IdentityClaim, field: string): Decision<Identity> {
  const value = NORMAL[claim.type](claim.value);
  if (value === undefined)
    return invalid(field, `Expected ${EXPECTED[claim.type]}, got other text of ${claim.value.length} characters`);
  return accepted({ type: claim.type, value });
}

/** Text that is equal for equal identities only. */
export function identityKey(identity: Identity): string {
  return `${identity.type}:${identity.value}`;
}

/** The oldest held name of a type: the one to show. Ties go by value, so that the answer never wavers. */
export function primary(held: readonly HeldIdentity[], type: IdentityType): HeldIdentity | undefined {
  return held
    .filter((identity) => identity.type === type)
    .toSorted((a, b) => a.linkedAt.getTime() - b.linkedAt.getTime() || (a.value < b.value ? -1 : 1))[0];
}

const NORMAL: Readonly<Record<IdentityType, (value: string) => string | undefined>> = {
  EMAIL: normalEmail,
  PHONE: normalPhone,
  MEMBER_CARD: normalMemberCard,
  LINE_UID: (value) => matching(/^U[A-Za-z0-9]{4,64}$/, value.trim()),
  DEVICE: (value) => matching(/^[A-Za-z0-9._:-]{8,128}$/, value.trim()),
};

const EXPECTED: Readonly<Record<IdentityType, string>> = {
  EMAIL: 'an e-mail address such as hanako@example.jp',
  PHONE: 'a phone number as +819012345678 or, in Japan, 090-1234-5678',
  MEMBER_CARD: `thirteen digits that begin with ${MEMBER_CARD_PREFIX} and end with the GS1 check digit`,
  LINE_UID: 'a LINE user id: U and 4 to 64 letters and digits',
  DEVICE: 'a device id: 8 to 128 of letters, digits and . _ : -',
};

/**
 * RFC 5321 leaves the case of the part before the @ to its host, but no host of today tells people apart by it, and two accounts
 * for one inbox is the worse mistake.
 */
function normalEmail(value: string): string | undefined {
  const email = value.trim().normalize('NFC').toLowerCase();
  return email.length <= 254 ? matching(/^[^\s@\p{Cc}]{1,64}@[^\s@\p{Cc}.]+(\.[^\s@\p{Cc}.]+)+$/u, email) : undefined;
}

/** E.164. A number that begins with the trunk digit 0 is taken for Japanese; full-width digits and any dashes are read. */
function normalPhone(value: string): string | undefined {
  const written = value.normalize('NFKC').replace(/[\s().\p{Pd}\u2212\u30fc]/gu, '');
  const international = written.replace(/^010(?=[1-9])/, '+').replace(/^0(?=[1-9])/, '+81');
  const number = international.replace(/^\+810(?=[1-9])/, '+81');
  if (number.startsWith('+81')) return matching(/^\+81[1-9]\d{8,9}$/, number);
  return matching(/^\+[1-9]\d{6,14}$/, number);
}

function normalMemberCard(value: string): string | undefined {
  const digits = value.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{13}$/.test(digits) && digits.startsWith(MEMBER_CARD_PREFIX) && hasCheckDigit(digits) ? digits : undefined;
}

function matching(shape: RegExp, value: string): string | undefined {
  return shape.test(value) ? value : undefined;
}
