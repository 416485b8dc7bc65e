import type { Viewer } from './access.ts';
import type { Identity } from './identity.ts';
import { fullName, type PersonName } from './person-name.ts';

/**
 * How much of a customer a viewer is shown. `store`: the name, and of everything else what is needed to tell two people apart.
 * `case`: the same, and of the name the family's alone, so that an agent can ask for the rest.
 */
export type Sight = 'full' | 'store' | 'case';

export type ShownName = PersonName & { readonly full: string };

/** What stands for what is hidden; always as many, so that the length tells nothing. */
const HIDDEN = '•••';

export function sightOf(viewer: Viewer): Sight {
  switch (viewer.kind) {
    case 'shopper':
    case 'admin':
    case 'service':
      return 'full';
    case 'associate':
      return 'store';
    // Nobody reaches a customer; if a mistake let them, they would see the least.
    case 'agent':
    case 'nobody':
      return 'case';
    default:
      return viewer satisfies never;
  }
}

export function showName(name: PersonName, sight: Sight): ShownName {
  if (sight !== 'case') return { ...name, full: fullName(name) };
  const masked = { ...name, given: HIDDEN, givenKana: name.givenKana === null ? null : HIDDEN };
  return { ...masked, full: fullName(masked) };
}

/** `h•••@example.jp`, `•••5678`; in full for who sees in full. */
export function showValue(identity: Identity, sight: Sight): string {
  if (sight === 'full') return identity.value;
  switch (identity.type) {
    case 'EMAIL':
      return maskEmail(identity.value);
    case 'PHONE':
    case 'MEMBER_CARD':
    case 'LINE_UID':
    case 'DEVICE':
      return `${HIDDEN}${identity.value.slice(-4)}`;
    default:
      return identity.type satisfies never;
  }
}

/** A letter before the @ is left only where others stay hidden behind it. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return `${at > 1 ? first : ''}${HIDDEN}${email.slice(at)}`;
}
