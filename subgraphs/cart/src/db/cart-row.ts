import type { Cart, CartLine, CartOwner, CartState } from '../domain/state.ts';
import { fromStoredCoupon, fromStoredPoints, toStoredCoupon, toStoredPoints } from './benefit-json.ts';
import { fromStoredPromotion, toStoredPromotion } from './promotion-json.ts';
import type { cartTable, lineTable } from './tables.ts';

export type CartRow = typeof cartTable.$inferSelect;
export type LineRow = Omit<typeof lineTable.$inferSelect, 'position'>;

/** A cart out of its row and its lines' rows, which come in order of position. */
export function toCart(row: CartRow, lines: readonly LineRow[]): Cart {
  const { id, version, originChannel, channel, currency, priceMode } = row;
  const { fulfillment, locationId, pricedAt, releasedCheckouts, createdAt, updatedAt } = row;
  return {
    id,
    version,
    state: stateOf(row),
    owner: ownerOf(row),
    originChannel,
    terms: { channel, currency, priceMode },
    lines: lines.map(toLine),
    fulfillment,
    coupons: row.coupons.map(fromStoredCoupon),
    points: row.points && fromStoredPoints(row.points),
    locationId,
    pricedAt,
    releasedCheckouts,
    createdAt,
    updatedAt,
  };
}

export function toCartRow(cart: Cart): CartRow {
  const { id, version, state, owner, originChannel, terms, fulfillment, locationId } = cart;
  const { pricedAt, releasedCheckouts, createdAt, updatedAt } = cart;
  return {
    id,
    version,
    status: state.kind,
    customerId: owner.kind === 'customer' ? owner.customerId : null,
    tokenHash: owner.kind === 'guest' ? owner.tokenHash : null,
    originChannel,
    ...terms,
    fulfillment,
    coupons: cart.coupons.map(toStoredCoupon),
    points: cart.points && toStoredPoints(cart.points),
    locationId,
    mergedInto: state.kind === 'MERGED' ? state.into : null,
    checkoutId: state.kind === 'FROZEN' || state.kind === 'ORDERED' ? state.checkoutId : null,
    orderId: state.kind === 'ORDERED' ? state.orderId : null,
    releasedCheckouts,
    pricedAt,
    createdAt,
    updatedAt,
  };
}

export function toLineRow(line: CartLine, cartId: string): LineRow {
  const { id, variantId, quantity, price, addedVia, addedAt } = line;
  return {
    id,
    cartId,
    variantId,
    quantity,
    unitPrice: price.unitPrice,
    taxRateBasisPoints: price.taxRateBasisPoints,
    promotions: price.promotions.map(toStoredPromotion),
    addedChannel: addedVia.channel,
    addedDevice: addedVia.device,
    addedByStaff: addedVia.byStaff,
    addedAt,
  };
}

function toLine(row: LineRow): CartLine {
  const { id, variantId, quantity, unitPrice, taxRateBasisPoints, addedAt } = row;
  return {
    id,
    variantId,
    quantity,
    price: { unitPrice, taxRateBasisPoints, promotions: row.promotions.map(fromStoredPromotion) },
    addedVia: { channel: row.addedChannel, device: row.addedDevice, byStaff: row.addedByStaff },
    addedAt,
  };
}

function ownerOf({ id, customerId, tokenHash }: CartRow): CartOwner {
  if (customerId !== null) return { kind: 'customer', customerId };
  if (tokenHash !== null) return { kind: 'guest', tokenHash };
  throw new Error(`Expected an owner of cart ${id}`);
}

function stateOf({ id, status, mergedInto, checkoutId, orderId }: CartRow): CartState {
  if (status === 'ACTIVE' || status === 'ABANDONED') return { kind: status };
  if (status === 'MERGED' && mergedInto !== null) return { kind: status, into: mergedInto };
  if (status === 'FROZEN' && checkoutId !== null) return { kind: status, checkoutId };
  if (status === 'ORDERED' && checkoutId !== null && orderId !== null) return { kind: status, checkoutId, orderId };
  throw new Error(`Cart ${id} is ${status} without what belongs to that state`);
}
