import { StockAtDocument, StockChangedDocument } from '@musubi/sdk/operations';
import { follow } from './follow.ts';
import type { Session } from './session.ts';

/** What may be promised of a variant in one store, as last heard. */
export interface StockHere {
  readonly atp: number;
  readonly version: number;
}

interface Heard {
  readonly onLevel: (variantId: string, level: StockHere) => void;
  readonly onRefused: (error: Error) => void;
}

/** Tells a store's stock of the variants now, and whenever it changes, until the returned function is called. */
export function followStoreStock(
  session: Session,
  { storeId, variantIds }: { readonly storeId: string; readonly variantIds: readonly string[] },
  { onLevel, onRefused }: Heard,
): () => void {
  return follow(session, {
    document: StockChangedDocument,
    variables: { variantIds: [...variantIds], locationIds: [storeId] },
    refresh: async () => {
      const variables = { locationId: storeId, variantIds: [...variantIds] };
      const { location } = await session.client.execute(StockAtDocument, variables);
      for (const level of location?.stock ?? []) if (level?.variant) onLevel(level.variant.id, level);
    },
    onEvent: ({ stockChanged }) => {
      if (stockChanged.variant) onLevel(stockChanged.variant.id, stockChanged);
    },
    onRefused,
  });
}
