import { maximumQuantity } from './state.ts';

/** What a customer keeps for later, by name: a wish list, or what went out of the cart for now. */
export interface SavedList {
  readonly id: string;
  /** Grows by one with each change, from 1. */
  readonly version: number;
  readonly customerId: string;
  readonly name: string;
  /** In the order in which they came in, each variant once. */
  readonly items: readonly SavedItem[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface SavedItem {
  readonly variantId: string;
  /** 1 to `maximumQuantity`. */
  readonly quantity: number;
  readonly addedAt: Date;
}

/** What is to become of one variant of a list. */
export interface WantedItem {
  readonly variantId: string;
  readonly quantity: number;
}

/** The list after a command, the same object where nothing changes, or why not. */
export type ListDecision =
  | { readonly kind: 'accepted'; readonly list: SavedList }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** Variants of one list at most. */
export const maximumItems = 500;

/** Lists of one customer at most. */
export const maximumLists = 50;

/** Gives the list another name. */
export function renamed(list: SavedList, name: string, now: Date): SavedList {
  return name === list.name ? list : advanced(list, { name }, now);
}

/** Sets quantities: what is not there comes in, 0 takes out. */
export function decideItems(list: SavedList, wanted: readonly WantedItem[], now: Date): ListDecision {
  const items = wanted.reduce((all, one) => withItem(all, one, now), list.items);
  return bounded(list, items, now);
}

/** Puts more in: a variant that is there already grows, to no more than a line of a cart may hold. */
export function decidePut(list: SavedList, put: readonly WantedItem[], now: Date): ListDecision {
  const items = put.reduce((all, { variantId, quantity }) => {
    const there = all.find((item) => item.variantId === variantId)?.quantity ?? 0;
    return withItem(all, { variantId, quantity: Math.min(there + quantity, maximumQuantity) }, now);
  }, list.items);
  return bounded(list, items, now);
}

/** The list without these variants. */
export function without(list: SavedList, variantIds: ReadonlySet<string>, now: Date): SavedList {
  const items = list.items.filter(({ variantId }) => !variantIds.has(variantId));
  return items.length === list.items.length ? list : advanced(list, { items }, now);
}

function withItem(items: readonly SavedItem[], { variantId, quantity }: WantedItem, now: Date): readonly SavedItem[] {
  if (quantity === 0) return items.filter((item) => item.variantId !== variantId);
  if (!items.some((item) => item.variantId === variantId)) return [...items, { variantId, quantity, addedAt: now }];
  return items.map((item) => (item.variantId === variantId ? { ...item, quantity } : item));
}

function bounded(list: SavedList, items: readonly SavedItem[], now: Date): ListDecision {
  if (items.length > maximumItems) {
    const message = `Expected at most ${maximumItems} variants in a list, got ${items.length}`;
    return { kind: 'invalid', field: 'items', message };
  }
  return { kind: 'accepted', list: sameItems(items, list.items) ? list : advanced(list, { items }, now) };
}

function sameItems(a: readonly SavedItem[], b: readonly SavedItem[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ variantId, quantity }, index) => variantId === b[index]?.variantId && quantity === b[index]?.quantity)
  );
}

function advanced(list: SavedList, change: Partial<Pick<SavedList, 'name' | 'items'>>, now: Date): SavedList {
  return { ...list, ...change, version: list.version + 1, updatedAt: now };
}
