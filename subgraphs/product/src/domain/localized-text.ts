/** A language that content exists in. */
export type Locale = 'JA' | 'EN';

/** A text in Japanese and, where somebody wrote it, in English. */
export type LocalizedText = { readonly ja: string; readonly en: string | null };

/** The text in the language asked for; falls back to Japanese. */
export function textIn(text: LocalizedText, locale: Locale): string {
  switch (locale) {
    case 'JA':
      return text.ja;
    case 'EN':
      return text.en ?? text.ja;
    default:
      return locale satisfies never;
  }
}
