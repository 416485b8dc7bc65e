import { textIn, type Locale, type LocalizedText } from '../domain/localized-text.ts';

type LocaleArgument = { readonly locale?: Locale | null | undefined };

/** A text in the language that a field was asked in; Japanese where none was named. */
export function inLanguage(text: LocalizedText, { locale }: LocaleArgument): string {
  return textIn(text, locale ?? 'JA');
}

/** A name in the language that it was asked in. */
export function named(parent: { readonly name: LocalizedText }, args: LocaleArgument): string {
  return inLanguage(parent.name, args);
}
