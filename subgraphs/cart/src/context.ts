import { createHash } from 'node:crypto';
import type { Caller, Chassis, SubgraphContext } from '@musubi/chassis';
import type { CustomerPort } from './clients/customer.ts';
import type { ProductPort } from './clients/product.ts';
import type { ReadChanges } from './db/load-changes.ts';
import type { CartReads } from './db/load-carts.ts';
import type { ReadHandoffs } from './db/handoffs.ts';
import type { SavedListReads } from './db/saved-lists.ts';
import type { Actor } from './domain/access.ts';
import type { CartLoaders } from './loaders.ts';

/** What resolvers and workers need besides the chassis. */
export interface CartDeps extends Chassis {
  readonly carts: CartReads;
  readonly changes: ReadChanges;
  readonly handoffs: ReadHandoffs;
  readonly savedLists: SavedListReads;
  readonly product: ProductPort;
  readonly customer: CustomerPort;
  /** Makes a guest's cart token out of the cart's id, the same each time. */
  readonly guestToken: (cartId: string) => string;
}

export type CartContext = SubgraphContext<CartDeps, CartLoaders>;

/** Where a guest's token comes with a request. */
const tokenHeader = 'x-cart-token';

/** The caller as carts know them. Roles: safety, section 5.1. */
export function actorOf(caller: Caller): Actor {
  const token = caller.headers[tokenHeader];
  const tokenHash = token === undefined ? null : hashOfToken(token);
  switch (caller.kind) {
    case 'anonymous':
      return { kind: 'guest', tokenHash };
    case 'service':
      return { kind: 'service', tokenHash };
    case 'user':
      return actorOfRole(caller, tokenHash);
    default:
      return caller satisfies never;
  }
}

/** What is kept of a guest's token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function actorOfRole(
  { role, subject, claims }: Extract<Caller, { readonly kind: 'user' }>,
  tokenHash: string | null,
): Actor {
  const { store_id: storeId, case_id: caseId } = claims;
  switch (role) {
    case 'shopper':
      return { kind: 'shopper', customerId: subject, tokenHash };
    case 'guest':
      return { kind: 'guest', tokenHash };
    case 'associate':
      return storeId === undefined ? { kind: 'stranger' } : { kind: 'associate', id: subject, storeId };
    case 'agent':
      return caseId === undefined ? { kind: 'stranger' } : { kind: 'agent' };
    case 'admin':
      return { kind: 'admin' };
    case 'service':
      return { kind: 'service', tokenHash };
    default:
      return { kind: 'stranger' };
  }
}
