/** The counters of a level; whole units, never below 0. */
export type Counters = {
  readonly onHand: number;
  readonly reserved: number;
  readonly allocated: number;
  readonly safetyStock: number;
  /** On its way here. */
  readonly inTransitIn: number;
  /** Here but not for sale. Like what is on its way, no part of on-hand. */
  readonly unsellable: number;
};

/** One variant in one location. `version` counts its movements. */
export type StockLevel = Counters & {
  readonly id: string;
  readonly variantId: string;
  readonly locationId: string;
  readonly version: number;
  readonly updatedAt: Date;
  /** From this ATP down it is low; null where nobody asked to be told. */
  readonly lowStockThreshold: number | null;
};

/** A level that is low, and from where down it is. */
export type LowStock = { readonly level: StockLevel; readonly threshold: number };

export type MovementKind =
  | 'RECEIVED'
  | 'ADJUSTED'
  | 'SAFETY_STOCK_SET'
  | 'RESERVED'
  | 'RELEASED'
  | 'EXPIRED'
  | 'COMMITTED'
  | 'SHIPPED'
  | 'CANCELLED'
  | 'MOVED'
  | 'SHORTED'
  | 'SOLD'
  | 'RETURNED'
  | 'TRANSFER_APPROVED'
  | 'TRANSFER_CANCELLED'
  | 'TRANSFER_SHIPPED'
  | 'TRANSFER_RECEIVED';

/** Why on-hand was corrected. */
export type StockReason = 'COUNT' | 'DAMAGE' | 'THEFT' | 'FOUND' | 'EXPIRED' | 'SAMPLE' | 'CORRECTION';

/** A change of a level, as differences to its counters. */
export type Movement = { readonly kind: MovementKind; readonly delta: Counters };

/** The most that a counter may reach; far below what the column holds, so that no sum overflows. */
export const MOST_UNITS = 1_000_000_000;

export const NOTHING: Counters = {
  onHand: 0,
  reserved: 0,
  allocated: 0,
  safetyStock: 0,
  inTransitIn: 0,
  unsellable: 0,
};

/** The kinds that promise stock: those that safety stock bounds. */
const PROMISES: ReadonlySet<MovementKind> = new Set(['RESERVED', 'MOVED', 'TRANSFER_APPROVED']);

/** The counters that say what may be promised. */
type Promisable = Pick<Counters, 'onHand' | 'reserved' | 'allocated' | 'safetyStock'>;

/** Available to promise. Counting may have found less than safety stock asks for; then it is 0. */
export function atpOf({ onHand, reserved, allocated, safetyStock }: Promisable): number {
  return Math.max(0, onHand - reserved - allocated - safetyStock);
}

/** The threshold that a change has crossed downwards; undefined when it crossed none. */
export function becameLow(before: StockLevel, after: StockLevel): number | undefined {
  const threshold = after.lowStockThreshold;
  return threshold !== null && atpOf(before) > threshold && atpOf(after) <= threshold ? threshold : undefined;
}

/** The counters after a movement. */
function plus(counters: Counters, delta: Counters): Counters {
  return {
    onHand: counters.onHand + delta.onHand,
    reserved: counters.reserved + delta.reserved,
    allocated: counters.allocated + delta.allocated,
    safetyStock: counters.safetyStock + delta.safetyStock,
    inTransitIn: counters.inTransitIn + delta.inTransitIn,
    unsellable: counters.unsellable + delta.unsellable,
  };
}

/** What a level may not become: below nothing, or promising more than is there. */
export function isSound(counters: Counters): boolean {
  const { onHand, reserved, allocated, safetyStock, inTransitIn, unsellable } = counters;
  const all = [onHand, reserved, allocated, safetyStock, inTransitIn, unsellable];
  const inRange = all.every((units) => units >= 0 && units <= MOST_UNITS);
  return inRange && reserved + allocated <= onHand;
}

/**
 * The level after a movement; undefined when it would not be sound. Safety stock bounds promises
 * alone: what was counted, sold or broken in the store is a fact that it can't refuse.
 */
export function move(level: StockLevel, movement: Movement, now: Date): StockLevel | undefined {
  const counters = plus(level, movement.delta);
  if (!isSound(counters)) return undefined;
  const { reserved, allocated } = movement.delta;
  if (PROMISES.has(movement.kind) && reserved + allocated > atpOf(level)) return undefined;
  return { ...level, ...counters, version: level.version + 1, updatedAt: now };
}
