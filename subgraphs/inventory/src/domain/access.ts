import { sells, type Selling } from './location.ts';
import type { Reservation, ReservationCommand } from './reservation.ts';
import type { TransferCommand } from './transfer.ts';

/** As much of a caller as rules look at. An associate's store is the claim `store_id`, a location's id. */
export type Principal =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user';
      readonly subject: string;
      readonly role: string;
      readonly claims: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'service'; readonly name: string; readonly subject: string | undefined };

/** `hidden` is answered as if the thing did not exist. */
export type Access = 'allowed' | 'forbidden' | 'hidden';

/** Creating and changing locations. */
export function mayManageLocations(principal: Principal): Access {
  return isTrusted(principal) ? 'allowed' : 'forbidden';
}

/** Adjusting, receiving, safety stock: an associate in their own store. */
export function mayMoveStock(principal: Principal, locationId: string): Access {
  return isTrusted(principal) || storeOf(principal) === locationId ? 'allowed' : 'forbidden';
}

/** Reserving: services for checkouts, an associate what is in their own store (取り置き). */
export function mayReserve(principal: Principal, locationIds: readonly string[]): Access {
  const store = storeOf(principal);
  return isTrusted(principal) || locationIds.every((id) => id === store) ? 'allowed' : 'forbidden';
}

/** Setting and reading what channels leave to each other: the back office. */
export function maySetBuffers(principal: Principal): Access {
  return isTrusted(principal) ? 'allowed' : 'forbidden';
}

/** Recording a sale that is done: the order service. */
export function maySell(principal: Principal): Access {
  return isTrusted(principal) ? 'allowed' : 'forbidden';
}

/** Changing a reservation: an associate may give back what is held in their own store, no more. */
export function mayHandle(
  principal: Principal,
  command: ReservationCommand['kind'] | 'move',
  reservation: Reservation | undefined,
): Access {
  if (isTrusted(principal)) return reservation === undefined ? 'hidden' : 'allowed';
  const store = storeOf(principal);
  if (store === undefined || command !== 'release') return 'forbidden';
  return reservation !== undefined && isWithin(reservation, store) ? 'allowed' : 'hidden';
}

/** Reading a reservation: its holder, the staff of a store it draws on, and the back office. */
export function maySeeReservation(principal: Principal, reservation: Reservation): boolean {
  if (isTrusted(principal) || hasRole(principal, 'agent')) return true;
  const store = storeOf(principal);
  if (store !== undefined) return reservation.lines.some(({ locationId }) => locationId === store);
  return principal.kind === 'user' && principal.subject === reservation.holder;
}

/** Reading the ledger: an associate that of their own store. */
export function maySeeMovements(principal: Principal, locationId: string): boolean {
  return isTrusted(principal) || storeOf(principal) === locationId;
}

/** Asking for a transfer, and each step of one: staff of one of its ends, the one that the step happens at. */
export function mayHandleTransfer(
  principal: Principal,
  step: 'request' | 'cancel' | Exclude<TransferCommand['kind'], 'lose' | 'cancel'>,
  ends: TransferEnds,
): Access {
  if (isTrusted(principal)) return 'allowed';
  const store = storeOf(principal);
  if (store === undefined) return 'forbidden';
  if (!isEnd(store, ends)) return 'hidden';
  switch (step) {
    case 'request':
    case 'cancel':
      return 'allowed';
    case 'approve':
    case 'ship':
      return store === ends.fromLocationId ? 'allowed' : 'forbidden';
    case 'receive':
      return store === ends.toLocationId ? 'allowed' : 'forbidden';
    default:
      return step satisfies never;
  }
}

/** Reading a transfer: staff of its ends. */
export function maySeeTransfer(principal: Principal, ends: TransferEnds): boolean {
  return isTrusted(principal) || isEnd(storeOf(principal), ends);
}

/** Listing and watching transfers: an associate those of their own store, everyone's is for services and the back office. */
export function mayListTransfers(principal: Principal, locationId: string | undefined): boolean {
  return isTrusted(principal) || (locationId !== undefined && storeOf(principal) === locationId);
}

type TransferEnds = { readonly fromLocationId: string; readonly toLocationId: string };

function isEnd(store: string | undefined, { fromLocationId, toLocationId }: TransferEnds): boolean {
  return store === fromLocationId || store === toLocationId;
}

/** Counters are public where the location sells; the rest is for those who work here. */
export function maySeeStock(principal: Principal, location: Selling): boolean {
  return sells(location) || isTrusted(principal) || hasRole(principal, 'associate', 'agent');
}

/** The most variants that one subscription of the public may name. */
const MOST_WATCHED = 100;

/**
 * What is wrong with watching stock of these variants and locations; undefined when nothing is.
 * The stream itself is the same for everybody, so that one stream can serve all who ask alike.
 */
export function refusalToWatch(
  principal: Principal,
  asked: { readonly variantIds: readonly string[]; readonly locationIds: readonly string[] },
): string | undefined {
  if (isTrusted(principal)) return undefined;
  if (storeOf(principal) !== undefined && asked.locationIds.length > 0) return undefined;
  const named = asked.variantIds.length;
  if (named >= 1 && named <= MOST_WATCHED) return undefined;
  return `Expected 1 to ${MOST_WATCHED} variantIds (staff of a store may name locationIds instead), got ${named}`;
}

/** Services, by their own key or by a token with that role, and the back office. */
function isTrusted(principal: Principal): boolean {
  return principal.kind === 'service' || hasRole(principal, 'admin', 'service');
}

function hasRole(principal: Principal, ...roles: readonly string[]): boolean {
  return principal.kind === 'user' && roles.includes(principal.role);
}

function storeOf(principal: Principal): string | undefined {
  return principal.kind === 'user' && principal.role === 'associate' ? principal.claims['store_id'] : undefined;
}

function isWithin(reservation: Reservation, store: string): boolean {
  return reservation.lines.every(({ locationId }) => locationId === store);
}
