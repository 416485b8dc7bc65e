import { versionConflict, type Transaction } from '@musubi/chassis';
import { actorOf, type CartContext } from '../context.ts';
import { lockCarts } from '../db/load-carts.ts';
import type { Cart } from '../domain/state.ts';
import { noSuchCart, refusalOfAccess } from './refusals.ts';
import { lockedFor } from './saved-list-commands.ts';

/** A cart and a list that the caller may change, or why not. The cart first, then the list, so that two moves never wait for each other. */
export async function lockCartAndList(
  tx: Transaction,
  ids: {
    readonly cartId: string;
    readonly listId: string;
    readonly expectedCartVersion?: number | null | undefined;
    readonly expectedListVersion?: number | null | undefined;
  },
  context: CartContext,
) {
  const cart = (await lockCarts(tx, [ids.cartId])).get(ids.cartId);
  if (cart === undefined) return { kind: 'refused', refusal: noSuchCart(ids.cartId) } as const;
  const refusal = refusalOfAccess(cart, actorOf(context.caller)) ?? staleCart(cart, ids.expectedCartVersion);
  if (refusal !== undefined) return { kind: 'refused', refusal } as const;
  const found = await lockedFor(tx, { id: ids.listId, expectedVersion: ids.expectedListVersion }, context);
  return found.kind === 'refused' ? found : ({ kind: 'locked', cart, list: found.list } as const);
}

function staleCart({ version }: Cart, expected: number | null | undefined) {
  return expected == null || expected === version ? undefined : versionConflict(version, expected);
}
