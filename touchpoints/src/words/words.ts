import { en } from './en.ts';
import { ja } from './ja.ts';

/** Every text of the pages, in one language. */
export interface Words {
  readonly locale: string;
  readonly other: string;
  readonly shopName: string;
  readonly search: string;
  readonly find: string;
  readonly scan: string;
  readonly scanHint: string;
  readonly gtinUnknown: string;
  readonly stopScan: string;
  readonly home: string;
  readonly cart: string;
  readonly orders: string;
  readonly addToCart: string;
  readonly nearby: string;
  readonly near: string;
  readonly here: string;
  readonly soldOut: string;
  readonly stockUnknown: string;
  readonly empty: string;
  readonly pickupAt: string;
  readonly choosePickup: string;
  readonly placeOrder: string;
  readonly payInStore: string;
  readonly subtotal: string;
  readonly discount: string;
  readonly tax: string;
  readonly total: string;
  readonly handoff: string;
  readonly handoffHint: string;
  readonly signIn: string;
  readonly guest: string;
  readonly store: string;
  readonly claim: string;
  readonly claimHint: string;
  readonly queue: string;
  readonly queueEmpty: string;
  readonly startPicking: string;
  readonly markReady: string;
  readonly handOver: string;
  readonly pickupCode: string;
  readonly customerCart: string;
  readonly noCart: string;
  readonly atThisStore: string;
  readonly quantity: string;
  readonly remove: string;
  readonly guestCustomer: string;
  readonly reduced: string;
  readonly ordered: (number: string) => string;
  readonly left: (count: number) => string;
  readonly items: (count: number) => string;
  readonly kilometres: (meters: number) => string;
  readonly connection: Readonly<Record<'closed' | 'connecting' | 'open' | 'retrying', string>>;
  readonly orderStatus: Readonly<Record<'PLACED' | 'IN_FULFILLMENT' | 'READY' | 'COMPLETED' | 'CANCELLED', string>>;
}

/** The languages of the pages. */
export type Language = 'ja' | 'en';

/** The texts of each language. */
export const wordsOf: Readonly<Record<Language, Words>> = { ja, en };

/** The language to begin with: the one chosen last, else the browser's, else Japanese. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem('language') ?? navigator.language;
  return chosen.startsWith('en') ? 'en' : 'ja';
}

/** Picks the text in the language from the aliases that every operation asks for. */
export function named(thing: { readonly ja: string; readonly en: string }, language: Language): string {
  return thing[language];
}
