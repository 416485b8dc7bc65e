import { moneyText, money, type MoneyText } from '@musubi/chassis';
import type { CartChange } from '../domain/change.ts';
import type { Cart, CartLine } from '../domain/state.ts';
import { totalsOf, type CartTotals, type CouponEffect } from '../domain/benefits.ts';
import type { DiscountSource } from '../domain/promotions.ts';
import type { LineTotals } from '../domain/totals.ts';
import type * as Graph from '../generated/resolvers.ts';

/**
 * A cart as GraphQL serves it, in plain JSON: it is what an idempotent command stores, so that a repeated command gets the
 * cart as it was. Only what needs another query (`history`, `mergedInto`) is left to resolvers.
 */
export type CartView = Omit<
  Graph.Cart,
  'customer' | 'lines' | 'history' | 'mergedInto' | 'createdAt' | 'updatedAt' | '__typename'
> & {
  readonly customer: CustomerRef | null;
  readonly lines: readonly LineView[];
  readonly mergedIntoId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** A customer as cart knows them. */
export interface CustomerRef {
  readonly id: string;
}

export type LineView = Omit<Graph.CartLine, 'addedAt' | '__typename'> & { readonly addedAt: string };

export type ChangeView = Omit<Graph.CartChange, 'at' | '__typename'> & { readonly at: string };

export function viewOfCart(cart: Cart): CartView {
  const { id, version, state, owner, originChannel, terms, fulfillment, locationId } = cart;
  const totals = totalsOf(cart);
  return {
    id,
    status: state.kind,
    version,
    customer: owner.kind === 'customer' ? { id: owner.customerId } : null,
    originChannel: { key: originChannel },
    channel: { key: terms.channel },
    currency: terms.currency,
    lines: cart.lines.flatMap((line, index) => {
      const sums = totals.lines[index];
      return sums === undefined ? [] : [viewOfLine(line, sums, terms.currency)];
    }),
    totalQuantity: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totals: viewOfTotals(totals, cart),
    fulfillment:
      fulfillment === null
        ? null
        : {
            method: fulfillment.method,
            location: 'locationId' in fulfillment ? { id: fulfillment.locationId } : null,
            address: 'address' in fulfillment ? fulfillment.address : null,
          },
    coupons: totals.coupons.map((effect) => viewOfCoupon(effect, terms.currency)),
    points: cart.points && {
      points: cart.points.points,
      mode: cart.points.mode,
      used: totals.points?.used ?? 0,
      amount: moneyIn(totals.points?.amount ?? 0n, terms.currency),
    },
    location: locationId === null ? null : { id: locationId },
    mergedIntoId: state.kind === 'MERGED' ? state.into : null,
    createdAt: cart.createdAt.toISOString(),
    updatedAt: cart.updatedAt.toISOString(),
  };
}

/** A cart's sums as GraphQL serves them. */
export function viewOfTotals(totals: CartTotals, { terms }: Pick<Cart, 'terms'>): Graph.CartTotals {
  const inCurrency = (amount: bigint) => moneyIn(amount, terms.currency);
  return {
    subtotal: inCurrency(totals.subtotal),
    discount: inCurrency(totals.discount),
    taxes: totals.taxes.map(({ rateBasisPoints, taxable, tax, gross }) => ({
      rateBasisPoints,
      taxable: inCurrency(taxable),
      tax: inCurrency(tax),
      gross: inCurrency(gross),
    })),
    tax: inCurrency(totals.tax),
    total: inCurrency(totals.total),
    due: inCurrency(totals.due),
    taxIncluded: terms.priceMode === 'TAX_INCLUDED',
  };
}

export function viewOfChange(change: CartChange, at: Date): ChangeView {
  const { kind, variantId, quantityBefore, quantityAfter, unitPriceBefore, unitPriceAfter, currency, message } = change;
  return {
    kind,
    variant: variantId === null ? null : { id: variantId },
    quantityBefore,
    quantityAfter,
    unitPriceBefore: unitPriceBefore === null ? null : moneyIn(unitPriceBefore, currency),
    unitPriceAfter: unitPriceAfter === null ? null : moneyIn(unitPriceAfter, currency),
    message,
    at: at.toISOString(),
  };
}

function viewOfLine(line: CartLine, sums: LineTotals, currency: string): LineView {
  const { id, variantId, quantity, price, addedVia, addedAt } = line;
  return {
    id,
    variant: { id: variantId },
    quantity,
    unitPrice: moneyIn(price.unitPrice, currency),
    subtotal: moneyIn(sums.subtotal, currency),
    discounts: sums.discounts.map(({ source, amount }) => ({
      ...viewOfSource(source),
      amount: moneyIn(amount, currency),
    })),
    total: moneyIn(sums.total, currency),
    taxRateBasisPoints: price.taxRateBasisPoints,
    addedVia: { channel: { key: addedVia.channel }, device: addedVia.device, byStaff: addedVia.byStaff },
    addedAt: addedAt.toISOString(),
  };
}

function viewOfCoupon({ coupon, amount, idle, explanation }: CouponEffect, currency: string): Graph.CartCoupon {
  const { code, name } = coupon;
  return { code, name, coupon: { code }, amount: moneyIn(amount, currency), idle, explanation };
}

function viewOfSource(source: DiscountSource): Omit<Graph.LineDiscount, 'amount'> {
  switch (source.kind) {
    case 'promotion':
      return { kind: 'PROMOTION', promotion: { id: source.id }, coupon: null };
    case 'coupon':
      return { kind: 'COUPON', promotion: null, coupon: { code: source.code } };
    case 'points':
      return { kind: 'POINTS', promotion: null, coupon: null };
    default:
      return source satisfies never;
  }
}

function moneyIn(amount: bigint, currency: string): MoneyText {
  return moneyText(money(amount, currency));
}
