import { allocate, money } from '@musubi/chassis/money';

export type PaymentMethod = 'CARD' | 'PAY_IN_STORE';
export type PaymentStatus = 'PENDING' | 'AUTHORIZED' | 'CAPTURED' | 'PARTIALLY_REFUNDED' | 'VOIDED' | 'REFUNDED';

/** CARD goes through the payment provider; CASH is whatever the till takes; EXCHANGE is goods that came back. */
export type TenderKind = 'CARD' | 'CASH' | 'POINTS' | 'EXCHANGE';

/** What a payment provider can be asked. */
export type PaymentOperation = 'authorize' | 'capture' | 'void' | 'refund';

/** One of the ways in which an order is paid. 0 ≤ refundDue + refunded ≤ captured ≤ amount. */
export type Tender = {
  readonly id: string;
  readonly kind: TenderKind;
  /** What is to be paid by it; less once the order has become smaller before it was paid. */
  readonly amount: bigint;
  readonly captured: bigint;
  /** Promised to the customer, and on its way. */
  readonly refundDue: bigint;
  readonly refunded: bigint;
  /** The payment provider's name of it. */
  readonly reference: string | null;
};

/** How far the payment of an order is. */
export function paymentStatusOf(tenders: readonly Tender[], isCancelled: boolean): PaymentStatus {
  const captured = sum(tenders, ({ captured }) => captured);
  const refunded = sum(tenders, ({ refunded }) => refunded);
  if (captured > 0n) {
    if (refunded === 0n) return 'CAPTURED';
    return refunded === captured ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  }
  if (sum(tenders, ({ amount }) => amount) > 0n) return 'PENDING';
  return isCancelled ? 'VOIDED' : 'CAPTURED';
}

/** Takes at once what is still to be paid. */
export function paidUp(tenders: readonly Tender[]): readonly Tender[] {
  return tenders.map((tender) => ({ ...tender, captured: tender.amount }));
}

/** What a tender gives back, and what of it need not be paid any more. */
export type Share = { readonly tender: Tender; readonly waived: bigint; readonly back: bigint };

/**
 * Splits what a customer gets back over the tenders: what is not paid yet is waived first; the rest goes back to each tender in
 * proportion to what was taken by it and is still there, to the unit (I12). Throws for more than there is.
 */
export function shareBack(tenders: readonly Tender[], amount: bigint): readonly Share[] {
  let left = amount;
  const waivers = tenders.map((tender) => {
    const open = tender.amount - tender.captured;
    const waived = open < left ? open : left;
    left -= waived;
    return waived;
  });
  const there = tenders.map(({ captured, refundDue, refunded }) => captured - refundDue - refunded);
  const most = there.reduce((total, one) => total + one, 0n);
  if (left > most) throw new Error(`Expected at most ${most} to give back, got ${left}`);
  const shares = left === 0n ? [] : allocate(money(left, 'XXX'), there);
  return tenders.map((tender, index) => ({
    tender,
    waived: waivers[index] ?? 0n,
    back: shares[index]?.amount ?? 0n,
  }));
}

function sum(tenders: readonly Tender[], of: (tender: Tender) => bigint): bigint {
  return tenders.reduce((total, tender) => total + of(tender), 0n);
}
