import type { Cart } from './state.ts';

/** Who acts, as far as carts care. `tokenHash` is the SHA-256, in hex, of the cart token that came with the request. */
export type Actor =
  | { readonly kind: 'guest'; readonly tokenHash: string | null }
  | { readonly kind: 'shopper'; readonly customerId: string; readonly tokenHash: string | null }
  | { readonly kind: 'associate'; readonly id: string; readonly storeId: string }
  /** A call-centre agent with an open case. */
  | { readonly kind: 'agent' }
  | { readonly kind: 'admin' }
  /** Another subgraph. One that brings a cart token asks for the guest who holds it, and may do what that guest may. */
  | { readonly kind: 'service'; readonly tokenHash: string | null }
  /** Signed in, without a role that has to do with carts. */
  | { readonly kind: 'stranger' };

/** `write` includes `read`; to whom a cart is `hidden`, it does not exist. */
export type Access = 'write' | 'read' | 'hidden';

/** What the actor may do with the cart. The one place that decides it. */
export function accessTo(cart: Pick<Cart, 'owner' | 'locationId'>, actor: Actor): Access {
  switch (actor.kind) {
    case 'guest':
      return holdsToken(cart, actor.tokenHash) ? 'write' : 'hidden';
    case 'shopper':
      return isOwn(cart, actor.customerId) || holdsToken(cart, actor.tokenHash) ? 'write' : 'hidden';
    case 'associate':
      return cart.locationId !== null && cart.locationId === actor.storeId ? 'write' : 'hidden';
    case 'agent':
      return 'read';
    case 'admin':
      return 'write';
    case 'service':
      return actor.tokenHash === null || holdsToken(cart, actor.tokenHash) ? 'write' : 'hidden';
    case 'stranger':
      return 'hidden';
    default:
      return actor satisfies never;
  }
}

/** Whether the cart is the actor's own: what staff may not see yet, an owner may. */
export function ownsCart(cart: Pick<Cart, 'owner'>, actor: Actor): boolean {
  switch (actor.kind) {
    case 'guest':
      return holdsToken(cart, actor.tokenHash);
    case 'shopper':
      return isOwn(cart, actor.customerId) || holdsToken(cart, actor.tokenHash);
    case 'associate':
    case 'agent':
    case 'admin':
    case 'service':
    case 'stranger':
      return false;
    default:
      return actor satisfies never;
  }
}

/** Whether the actor may see and change the lists of a customer: what somebody wishes for is nobody else's business. */
export function keepsListsOf(customerId: string, actor: Actor): boolean {
  switch (actor.kind) {
    case 'shopper':
      return actor.customerId === customerId;
    case 'admin':
    case 'service':
      return true;
    case 'guest':
    case 'associate':
    case 'agent':
    case 'stranger':
      return false;
    default:
      return actor satisfies never;
  }
}

/** Whether lines that the actor adds count as put in by staff. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'associate' || actor.kind === 'agent' || actor.kind === 'admin';
}

function isOwn({ owner }: Pick<Cart, 'owner'>, customerId: string): boolean {
  return owner.kind === 'customer' && owner.customerId === customerId;
}

function holdsToken({ owner }: Pick<Cart, 'owner'>, tokenHash: string | null): boolean {
  return owner.kind === 'guest' && tokenHash !== null && owner.tokenHash === tokenHash;
}
