import { isIdentifier } from './identifier.ts';
import type { LocalizedText } from './localized-text.ts';

/** A shelf of the catalogue; a child of `parentId`, in the order of `position` among its siblings. */
export type Category = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly parentId: string | null;
  readonly position: number;
};

export type CategoryDecision =
  | { readonly kind: 'accepted'; readonly category: Category }
  | { readonly kind: 'unchanged'; readonly category: Category }
  | { readonly kind: 'parentMissing'; readonly id: string }
  | { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** Creates or replaces a category. Categories form a tree: none may come under itself. */
export function decideUpsertCategory(wanted: Category, existing: ReadonlyMap<string, Category>): CategoryDecision {
  const { id, name, parentId } = wanted;
  if (!isIdentifier(id)) {
    return invalid('id', `Expected 1 to 64 of letters, digits, "_", "." and "-", got "${id}"`);
  }
  if (name.ja.trim() === '') return invalid('name.ja', 'Expected a name, got an empty text');
  if (parentId !== null) {
    if (parentId !== id && !existing.has(parentId)) return { kind: 'parentMissing', id: parentId };
    if (withAncestors([parentId], existing).has(id)) {
      return invalid('parentId', `Expected a category outside ${id} and what lies under it, got "${parentId}"`);
    }
  }
  const before = existing.get(id);
  if (before !== undefined && isSame(before, wanted)) return { kind: 'unchanged', category: before };
  return { kind: 'accepted', category: wanted };
}

/** The categories and everything above them. */
export function withAncestors(
  ids: readonly string[],
  categories: ReadonlyMap<string, Pick<Category, 'parentId'>>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of ids) {
    let next: string | null = id;
    while (next !== null && !found.has(next)) {
      found.add(next);
      next = categories.get(next)?.parentId ?? null;
    }
  }
  return found;
}

/** The category and everything below it; itself alone where it is unknown. */
export function withDescendants(
  id: string,
  categories: ReadonlyMap<string, Pick<Category, 'id' | 'parentId'>>,
): readonly string[] {
  const children = Map.groupBy(categories.values(), ({ parentId }) => parentId);
  const found = [id];
  for (const next of found) found.push(...(children.get(next) ?? []).map((child) => child.id));
  return found;
}

function isSame(one: Category, other: Category): boolean {
  return (
    one.parentId === other.parentId &&
    one.position === other.position &&
    one.name.ja === other.name.ja &&
    one.name.en === other.name.en
  );
}

function invalid(field: string, message: string): CategoryDecision {
  return { kind: 'invalid', field, message };
}
