/** Who asks, in the words of this domain. */
export type Actor =
  | { readonly kind: 'shopper'; readonly customerId: string }
  | { readonly kind: 'guest'; readonly tokenHash: string }
  | { readonly kind: 'associate'; readonly storeId: string }
  | { readonly kind: 'admin' }
  | { readonly kind: 'service' }
  /** Signed in with a role that has no business here: agents, analysts, associates without a store. */
  | { readonly kind: 'outsider' }
  | { readonly kind: 'nobody' };

/** Whose an order is, and which stores have to do with it. */
export type Ownership = {
  readonly customerId: string | null;
  readonly guestTokenHash: string | null;
  readonly locationIds: readonly string[];
};

/** Its customer, staff of a store that fulfils it, `admin` and services. */
export function mayRead(actor: Actor, order: Ownership): boolean {
  switch (actor.kind) {
    case 'shopper':
    case 'guest':
      return isOwner(actor, order);
    case 'associate':
      return order.locationIds.includes(actor.storeId);
    case 'admin':
    case 'service':
      return true;
    case 'outsider':
    case 'nobody':
      return false;
    default:
      return actor satisfies never;
  }
}

/** The customer who ordered, signed in or by the guest's token: the only one who ever sees a pickup code. */
export function isOwner(actor: Actor, order: Omit<Ownership, 'locationIds'>): boolean {
  if (actor.kind === 'shopper') return order.customerId === actor.customerId;
  return actor.kind === 'guest' && order.guestTokenHash === actor.tokenHash;
}

export type Permission = 'allowed' | 'notFound' | 'forbidden';

/** Cancelling: whoever may read the order. */
export function mayCancel(actor: Actor, order: Ownership): Permission {
  if (actor.kind === 'outsider' || actor.kind === 'nobody') return 'forbidden';
  return mayRead(actor, order) ? 'allowed' : 'notFound';
}

/** Moving a fulfilment along: staff of its own store, `admin` and services. */
export function mayFulfill(actor: Actor, fulfillment: { readonly locationId: string }): Permission {
  switch (actor.kind) {
    case 'associate':
      return fulfillment.locationId === actor.storeId ? 'allowed' : 'notFound';
    case 'admin':
    case 'service':
      return 'allowed';
    case 'shopper':
    case 'guest':
    case 'outsider':
    case 'nobody':
      return 'forbidden';
    default:
      return actor satisfies never;
  }
}

/** Asking to bring goods back: the customer, and staff of any store in which the customer stands. */
export function mayReturn(actor: Actor, order: Omit<Ownership, 'locationIds'>): Permission {
  switch (actor.kind) {
    case 'shopper':
    case 'guest':
      return isOwner(actor, order) ? 'allowed' : 'notFound';
    case 'associate':
    case 'admin':
    case 'service':
      return 'allowed';
    case 'outsider':
    case 'nobody':
      return 'forbidden';
    default:
      return actor satisfies never;
  }
}

/** Ordering a cart: its owner, staff of the store that it was handed to, `admin` and services. */
export function mayCheckOut(
  actor: Actor,
  cart: { readonly customerId: string | null; readonly locationId: string | null },
): Permission {
  switch (actor.kind) {
    case 'shopper':
      return cart.customerId === actor.customerId ? 'allowed' : 'notFound';
    case 'guest':
      // The cart subgraph answered for this token, so the token is the cart's; a customer's cart needs the customer.
      return cart.customerId === null ? 'allowed' : 'notFound';
    case 'associate':
      return cart.locationId === actor.storeId ? 'allowed' : 'notFound';
    case 'admin':
    case 'service':
      return 'allowed';
    case 'outsider':
    case 'nobody':
      return 'forbidden';
    default:
      return actor satisfies never;
  }
}
