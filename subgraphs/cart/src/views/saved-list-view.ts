import type { SavedList } from '../domain/saved-list.ts';

/** A saved list as GraphQL serves it, in plain JSON. */
export interface SavedListView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly customer: { readonly id: string };
  readonly items: readonly SavedItemView[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface SavedItemView {
  readonly variant: { readonly id: string };
  readonly quantity: number;
  readonly addedAt: string;
}

export function viewOfSavedList({
  id,
  version,
  name,
  customerId,
  items,
  createdAt,
  updatedAt,
}: SavedList): SavedListView {
  return {
    id,
    version,
    name,
    customer: { id: customerId },
    items: items.map(({ variantId, quantity, addedAt }) => ({
      variant: { id: variantId },
      quantity,
      addedAt: addedAt.toISOString(),
    })),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
