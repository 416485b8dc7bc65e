/** A cart on its way from one touchpoint to another. */
export interface Handoff {
  readonly code: string;
  readonly cartId: string;
  readonly purpose: HandoffPurpose;
  /** The only store that may claim it; null for any. */
  readonly locationId: string | null;
  readonly state: HandoffState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export type HandoffPurpose = 'ASSIST' | 'CHECKOUT';

export type HandoffState =
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'CLAIMED'; readonly locationId: string; readonly claimedBy: string }
  | { readonly kind: 'EXPIRED' };

/** Why a code can't be claimed; the values are the stable codes of the API. */
export type ClaimRefusal = 'HANDOFF_USED' | 'HANDOFF_EXPIRED' | 'HANDOFF_WRONG_STORE' | 'HANDOFF_WRONG_PURPOSE';

/** The state at a moment: an open handoff whose time is over has expired, whether or not anybody wrote it down. */
export function statusAt({ state, expiresAt }: Handoff, now: Date): HandoffState['kind'] {
  return state.kind === 'OPEN' && expiresAt <= now ? 'EXPIRED' : state.kind;
}

/** Why the claim is refused; undefined where it goes through (invariant I10). */
export function refusalOf(
  handoff: Handoff,
  claim: { readonly storeId: string; readonly purpose: HandoffPurpose; readonly now: Date },
): ClaimRefusal | undefined {
  if (handoff.state.kind === 'CLAIMED') return 'HANDOFF_USED';
  if (handoff.locationId !== null && handoff.locationId !== claim.storeId) return 'HANDOFF_WRONG_STORE';
  if (statusAt(handoff, claim.now) === 'EXPIRED') return 'HANDOFF_EXPIRED';
  return handoff.purpose === claim.purpose ? undefined : 'HANDOFF_WRONG_PURPOSE';
}

/** Crockford's base 32 (crockford.com/base32.html): no I, L, O or U. Eight of them are 40 bits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes a code of eight characters out of eight random bytes. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 8), (byte) => alphabet[byte % 32]).join('');
}

/** The code that somebody typed: in any case, with blanks or hyphens, with look-alikes; undefined where it is none. */
function parseCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : undefined;
}

/** What a QR code shows. */
export function qrPayloadOf(code: string): string {
  return `musubi:handoff:${code}`;
}

/** The code in what a QR reader read, or in what somebody typed. */
export function codeOf(read: string): string | undefined {
  return parseCode(read.replace(/^musubi:handoff:/i, ''));
}
