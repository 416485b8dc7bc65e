import { accepted, invalid, type Decision } from './decision.ts';
import { searchForm } from './person-name.ts';

/** What to look for: part of a name or its kana, or the end of a phone number (4 digits) or the start of a card number. */
export type SearchTerm =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'digits'; readonly digits: string };

export function parseSearchTerm(text: string): Decision<SearchTerm> {
  const form = searchForm(text).replaceAll('|', '');
  if (/^[\d-]+$/.test(form)) {
    const digits = form.replaceAll('-', '');
    if (digits.length >= 4 && digits.length <= 13) return accepted({ kind: 'digits', digits });
    return invalid('text', `Expected 4 to 13 digits of a phone or card number, got ${digits.length}`);
  }
  if (form.length < 1 || form.length > 100) return invalid('text', `Expected 1 to 100 characters, got ${form.length}`);
  return accepted({ kind: 'name', text: form });
}
