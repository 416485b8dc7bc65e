import { invalidInput } from '@musubi/chassis';
import { maximumQuantity } from '../domain/state.ts';
import type { SavedItemInput } from '../generated/resolvers.ts';
import { invalidId } from './parse.ts';

type Invalid = ReturnType<typeof invalidInput>;

/** Variants of one command at most. */
const itemsAtOnce = 100;

/** A list's name, trimmed, or what is wrong with it. */
export function nameOf(
  given: string,
): { readonly kind: 'parsed'; readonly name: string } | { readonly kind: 'invalid'; readonly error: Invalid } {
  const name = given.trim().normalize('NFC');
  if (name.length >= 1 && name.length <= 100 && !/\p{Cc}/u.test(name)) return { kind: 'parsed', name };
  return { kind: 'invalid', error: invalidInput('name', 'Expected 1 to 100 printable characters') };
}

/** What is wrong with the items of a command; undefined where nothing is. */
export function invalidItems(items: readonly SavedItemInput[]): Invalid | undefined {
  if (items.length > itemsAtOnce) return invalidInput('items', `Expected at most ${itemsAtOnce}, got ${items.length}`);
  for (const [index, { variantId, quantity = 1 }] of items.entries()) {
    const invalid = invalidId(`items.${index}.variantId`, variantId);
    if (invalid !== undefined) return invalid;
    if (quantity < 0 || quantity > maximumQuantity) {
      return invalidInput(`items.${index}.quantity`, `Expected 0 to ${maximumQuantity}, got ${quantity}`);
    }
  }
  return undefined;
}
