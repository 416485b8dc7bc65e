import { badUserInput } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { accessTo } from '../domain/access.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { viewOfChange, viewOfCart } from '../views/cart-view.ts';
import { viewOfHandoff } from '../views/handoff-view.ts';
import { savedListsOf, visibleList } from '../views/visible-lists.ts';
import { maySeeHandoff, visible } from '../views/visible.ts';

/** Fields that need another query, and what other subgraphs refer to. Whatever the caller may not see is null. */
export const entities = {
  Cart: {
    __resolveReference: async ({ id }, context) => visible(await context.loaders.cart.load(id), context),
    mergedInto: async ({ mergedIntoId }, _, context) =>
      mergedIntoId === null ? null : visible(await context.loaders.cart.load(mergedIntoId), context),
    history: async ({ id }, { first }, { loaders }) => {
      const changes = await loaders.changesOf.load({ id, first: pageSize(first, 50) });
      return changes.map((change) => viewOfChange(change, change.at));
    },
  },
  CartLine: {
    __resolveReference: async ({ id }, context) => {
      const { loaders } = context;
      const line = await loaders.cartOfLine.load(id);
      const cart = line && visible(await loaders.cart.load(line.cartId), context);
      return cart?.lines.find((candidate) => candidate.id === id) ?? null;
    },
  },
  CartHandoff: {
    __resolveReference: async ({ code }, context) => {
      const handoff = await context.loaders.handoff.load(code);
      if (handoff === null || !(await maySeeHandoff(handoff, context))) return null;
      return viewOfHandoff(handoff, context.deps.clock());
    },
    cart: async ({ cartId }, _, context) => visible(await context.loaders.cart.load(cartId), context),
  },
  SavedList: {
    __resolveReference: ({ id }, context) => visibleList(id, context),
  },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    savedLists: ({ id }, _, context) => savedListsOf(id, context),
    activeCart: async ({ id }, _, context) => visible(await context.loaders.openCartOf.load(id), context),
    carts: ({ id }, { first }, context) => cartsOf(id, pageSize(first, 10), context),
  },
} satisfies Resolvers;

async function cartsOf(customerId: string, first: number, { loaders, caller }: CartContext) {
  const actor = actorOf(caller);
  const carts = await loaders.cartsOf.load({ id: customerId, first });
  return carts.filter((cart) => accessTo(cart, actor) !== 'hidden').map(viewOfCart);
}

/** 1 to 100. */
function pageSize(first: number | null | undefined, fallback: number): number {
  const size = first ?? fallback;
  if (size >= 1 && size <= 100) return size;
  throw badUserInput(`Expected first to be 1 to 100, got ${size}`, 'first');
}
