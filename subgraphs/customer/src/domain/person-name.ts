import { accepted, all, invalid, type Decision } from './decision.ts';

/** A person's name; the kana are null for names that have none. */
export type PersonName = {
  readonly family: string;
  readonly given: string;
  readonly familyKana: string | null;
  readonly givenKana: string | null;
};

export type PersonNameClaim = {
  readonly family: string;
  readonly given: string;
  readonly familyKana?: string | null | undefined;
  readonly givenKana?: string | null | undefined;
};

const LONGEST = 100;

/** The name trimmed and in NFC, its kana as full-width katakana, or what is wrong with it. */
export function normalizeName(claim: PersonNameClaim, field: string): Decision<PersonName> {
  const family = part(claim.family, `${field}.family`);
  if (family.kind === 'rejected') return family;
  const given = part(claim.given, `${field}.given`);
  if (given.kind === 'rejected') return given;
  const kana = all([
    kanaPart(claim.familyKana, `${field}.familyKana`),
    kanaPart(claim.givenKana, `${field}.givenKana`),
  ]);
  if (kana.kind === 'rejected') return kana;
  const [familyKana = null, givenKana = null] = kana.value;
  return accepted({ family: family.value, given: given.value, familyKana, givenKana });
}

/** The name as written to the person. Names with kana are Japanese, and there the family comes first. */
export function fullName(name: PersonName): string {
  return isEastAsian(name) ? `${name.family} ${name.given}` : `${name.given} ${name.family}`;
}

/** Text in the form that names and searches are compared in: no spaces, no case, hiragana as katakana, half width as full. */
export function searchForm(text: string): string {
  return katakana(text.normalize('NFKC')).replace(/\s/g, '').toLowerCase();
}

/** What a customer's name is found by. Family and given name in both orders, then the kana. */
export function searchText(name: PersonName): string {
  const { family, given, familyKana, givenKana } = name;
  return [family + given, given + family, `${familyKana ?? ''}${givenKana ?? ''}`].map(searchForm).join('|');
}

function isEastAsian({ family, given }: PersonName): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(family + given);
}

function part(value: string, field: string): Decision<string> {
  const text = value.trim().normalize('NFC');
  if (text.length >= 1 && text.length <= LONGEST && !/\p{Cc}/u.test(text)) return accepted(text);
  return invalid(field, `Expected 1 to ${LONGEST} printable characters, got ${text.length}`);
}

function kanaPart(value: string | null | undefined, field: string): Decision<string | null> {
  if (value === null || value === undefined || value.trim() === '') return accepted(null);
  const text = katakana(value.trim().normalize('NFKC'));
  if (text.length <= LONGEST && /^[\p{Script=Katakana}ー・ ]+$/u.test(text)) return accepted(text);
  return invalid(field, `Expected at most ${LONGEST} kana, got something else`);
}

/** In Unicode each hiragana letter lies 0x60 before its katakana. */
function katakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60));
}
