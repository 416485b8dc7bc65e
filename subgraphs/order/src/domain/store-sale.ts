import type { OwedEffect } from './decision.ts';
import type { NewOrder } from './new-order.ts';
import { capture, sale as salePosting } from './posting.ts';
import { sumUp } from './sales-tax.ts';
import type { Tender } from './tender.ts';

/** A sale that is done at a till: the goods and the money have changed hands. */
export type StoreSale = {
  readonly terminalId: string;
  /** The till's own count of its sales. */
  readonly sequence: number;
  readonly locationId: string;
  readonly channel: string;
  readonly customerId: string | null;
  readonly occurredAt: Date;
  readonly currency: string;
  readonly taxIncluded: boolean;
  readonly lines: readonly {
    readonly variantId: string;
    readonly quantity: number;
    readonly unitPrice: bigint;
    /** Of the whole line, as a positive amount. */
    readonly discount: bigint;
    readonly taxRateBasisPoints: number;
  }[];
  readonly tenders: readonly {
    readonly kind: 'CASH' | 'CARD';
    readonly amount: bigint;
    readonly reference: string | null;
  }[];
};

/** What the sale comes to. */
export function totalOf({ lines, taxIncluded }: StoreSale): bigint {
  return BigInt(totalsOf({ lines, taxIncluded }).total);
}

function totalsOf({ lines, taxIncluded }: Pick<StoreSale, 'lines' | 'taxIncluded'>) {
  const amounts = lines.map(({ unitPrice, quantity, discount, taxRateBasisPoints }) => {
    const subtotal = unitPrice * BigInt(quantity);
    return { taxRateBasisPoints, subtotal, total: subtotal - discount };
  });
  return sumUp(amounts, { taxIncluded, rounding: 'FLOOR' });
}

/**
 * The order that a store sale is. `worth` of it was paid with goods that came back. Throws unless the tenders pay the rest to the unit:
 * whoever takes the sale in has checked it.
 */
export function orderOfSale(id: string, sale: StoreSale, worth: bigint): NewOrder {
  const totals = totalsOf(sale);
  const exchanged = worth > 0n ? [{ kind: 'EXCHANGE' as const, amount: worth, reference: null }] : [];
  const tenders = [...sale.tenders, ...exchanged].map(({ kind, amount, reference }, index): Tender => ({
    id: `${id}.t${index + 1}`,
    kind,
    amount,
    captured: amount,
    refundDue: 0n,
    refunded: 0n,
    reference,
  }));
  const total = BigInt(totals.total);
  const paid = tenders.reduce((sum, { amount }) => sum + amount, 0n);
  if (paid !== total) throw new Error(`Expected tenders of ${total}, got ${paid}`);
  const lines = sale.lines.map(({ discount, unitPrice, quantity, ...line }, index) => ({
    ...line,
    id: `${id}.${index + 1}`,
    place: index + 1,
    quantity,
    unitPrice,
    discount,
    total: unitPrice * BigInt(quantity) - discount,
  }));
  return {
    id,
    status: 'COMPLETED',
    channel: sale.channel,
    customerId: sale.customerId,
    guestTokenHash: null,
    cartId: null,
    checkoutId: null,
    reservationId: null,
    currency: sale.currency,
    totals,
    paymentMethod: 'PAY_IN_STORE',
    paymentStatus: 'CAPTURED',
    lines,
    fulfillments: [
      {
        id: `${id}.f1`,
        place: 1,
        kind: 'IN_STORE',
        status: 'HANDED_OVER',
        locationId: sale.locationId,
        address: null,
        expiresAt: null,
        lines: lines.map(({ id: orderLineId, quantity }) => ({ orderLineId, quantity })),
      },
    ],
    tenders,
    postings:
      total === 0n
        ? []
        : [
            salePosting({ tax: BigInt(totals.tax), total }),
            ...tenders.map(({ kind, amount }) => capture(kind, amount)),
          ],
  };
}

/** Stock is told of it; it never says no for want of goods. */
export function owedForSale(id: string, { locationId, lines }: StoreSale): OwedEffect {
  const sold = lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
  return { kind: 'RECORD_STORE_SALE', target: id, detail: { locationId, lines: sold } };
}
