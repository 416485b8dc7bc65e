import type { Customer, CustomerChange } from './customer.ts';
import { accepted, invalid, rejected, type Decision } from './decision.ts';
import { normalizeName, type PersonName, type PersonNameClaim } from './person-name.ts';

/** A tag of BCP 47 in its canonical spelling (`ja-jp` → `ja-JP`). */
export function normalizeLocale(tag: string, field: string): Decision<string> {
  try {
    const [locale] = tag.length <= 35 ? Intl.getCanonicalLocales(tag) : [];
    if (locale !== undefined) return accepted(locale);
  } catch {
    // A RangeError: the tag is malformed.
  }
  return invalid(field, 'Expected a language tag of BCP 47, such as ja-JP');
}

/** What is left out or null stays as it is. Changing nothing is refused: it is more likely a mistake than a wish. */
export function decideUpdate(
  customer: Customer,
  wanted: { readonly name?: PersonNameClaim | null | undefined; readonly locale?: string | null | undefined },
): Decision<CustomerChange> {
  if (!wanted.name && !wanted.locale) return invalid('name', 'Expected a name or a locale to change to, got neither');
  const name: Decision<PersonName> = wanted.name ? normalizeName(wanted.name, 'name') : accepted(customer.name);
  if (name.kind === 'rejected') return name;
  const locale = wanted.locale ? normalizeLocale(wanted.locale, 'locale') : accepted(customer.locale);
  if (locale.kind === 'rejected') return locale;
  return accepted({ kind: 'ProfileUpdated', name: name.value, locale: locale.value });
}

/** Refuses a command that was made for another version than the current one. */
export function expectVersion(customer: Customer, expected: number | null | undefined): Decision<Customer> {
  if (expected === null || expected === undefined || expected === customer.version) return accepted(customer);
  return rejected({ kind: 'VersionConflict', current: customer.version, expected });
}
