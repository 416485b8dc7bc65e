import { batchById, batchByParent, type ById, type ByParent } from '@musubi/chassis';
import DataLoader from 'dataloader';
import type { CartDeps } from './context.ts';
import type { ChangeRow } from './db/load-changes.ts';
import type { Handoff } from './domain/handoff.ts';
import type { SavedList } from './domain/saved-list.ts';
import type { Cart } from './domain/state.ts';

/** A parent's id with how many of its newest children are wanted. */
export interface Newest {
  readonly id: string;
  readonly first: number;
}

/** Fresh for every operation and every event of a subscription. Nothing here asks whether the caller may see it. */
export interface CartLoaders {
  readonly cart: ById<Cart>;
  readonly openCartOf: ById<Cart>;
  readonly cartOfToken: ById<Cart>;
  readonly cartsOf: DataLoader<Newest, readonly Cart[], string>;
  readonly cartOfLine: ById<{ readonly id: string; readonly cartId: string }>;
  readonly changesOf: DataLoader<Newest, readonly ChangeRow[], string>;
  readonly handoff: ById<Handoff>;
  readonly savedList: ById<SavedList>;
  readonly savedListsOf: ByParent<SavedList>;
}

export function createLoaders({ carts, changes, handoffs, savedLists }: CartDeps): CartLoaders {
  return {
    cart: batchById(carts.byIds, ({ id }) => id),
    openCartOf: batchById(carts.openOfCustomers, customerOf),
    cartOfToken: batchById(carts.byTokenHashes, ({ owner }) => (owner.kind === 'guest' ? owner.tokenHash : '')),
    cartsOf: newestOf(carts.newestOfCustomers, customerOf),
    cartOfLine: batchById(carts.cartIdsOfLines, ({ id }) => id),
    changesOf: newestOf(changes, ({ cartId }) => cartId),
    handoff: batchById(handoffs, ({ code }) => code),
    savedList: batchById(savedLists.byIds, ({ id }) => id),
    savedListsOf: batchByParent(savedLists.ofCustomers, ({ customerId }) => customerId),
  };
}

function customerOf({ owner }: Cart): string {
  return owner.kind === 'customer' ? owner.customerId : '';
}

/** One query for all parents, as long as the longest list that any of them wants; each then takes its own share. */
function newestOf<Row>(
  fetch: (ids: readonly string[], limit: number) => Promise<readonly Row[]>,
  parentOf: (row: Row) => string,
): DataLoader<Newest, readonly Row[], string> {
  return new DataLoader(
    async (asked) => {
      const limit = Math.max(...asked.map(({ first }) => first));
      const rows = Map.groupBy(await fetch([...new Set(asked.map(({ id }) => id))], limit), parentOf);
      return asked.map(({ id, first }) => (rows.get(id) ?? []).slice(0, first));
    },
    { cacheKeyFn: ({ id, first }) => `${first} ${id}` },
  );
}
