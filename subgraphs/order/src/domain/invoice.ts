import { creditOf, type Credit, type CreditedTax } from './credit.ts';
import type { Order, OrderLine } from './order.ts';

/** Who issues invoices. */
export type Issuer = {
  /** T and 13 digits, as the National Tax Agency gave it (適格請求書発行事業者登録番号). */
  readonly registrationNumber: string;
  readonly name: string;
};

/** What an invoice or credit note says; all amounts in minor units as text, so that it survives JSON. */
export type InvoiceDocument = Issuer & {
  readonly recipient: string | null;
  readonly currency: string;
  readonly taxIncluded: boolean;
  readonly lines: readonly InvoiceLine[];
  /** Tax once a rate over the whole document. */
  readonly taxes: readonly {
    readonly rateBasisPoints: number;
    readonly taxable: string;
    readonly tax: string;
    readonly gross: string;
  }[];
  readonly total: string;
};

export type InvoiceLine = {
  readonly orderLineId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly amount: string;
  readonly taxRateBasisPoints: number;
  /** Taxed at the reduced rate, to be marked with ※. */
  readonly isReduced: boolean;
};

/** The reduced rate of Japanese consumption tax, for food and newspapers. */
const REDUCED = 800;

type Facts = { readonly issuer: Issuer; readonly currency: string; readonly recipient: string | null };

/**
 * What was delivered: the order less what was cancelled of it. What was brought back since is on credit notes, `credited` of them;
 * together they are the books of the order to the unit.
 */
export function invoiceOf(order: Order, credited: readonly InvoiceDocument[], facts: Facts): InvoiceDocument {
  const gone = creditOf(
    { ...order, lines: order.lines.map((line) => ({ ...line, cancelled: 0, returned: 0 })) },
    new Map(order.lines.map(({ id, cancelled, returned }) => [id, cancelled + returned])),
  );
  const taxes = order.taxes.map(({ rateBasisPoints, taxable, tax }) => {
    const off = at(gone.taxes, rateBasisPoints);
    const back = credited.flatMap((note) => note.taxes.filter((one) => one.rateBasisPoints === rateBasisPoints));
    const left = {
      taxable: BigInt(taxable) - (off?.taxable ?? 0n) + sum(back.map((one) => BigInt(one.taxable))),
      tax: BigInt(tax) - (off?.tax ?? 0n) + sum(back.map((one) => BigInt(one.tax))),
    };
    return { rateBasisPoints, ...left, gross: left.taxable + left.tax };
  });
  const lines = order.lines.flatMap((line) => {
    const quantity = line.quantity - line.cancelled;
    const back = sum(credited.flatMap((note) => note.lines.filter(isOf(line)).map(({ amount }) => BigInt(amount))));
    const off = gone.lines.find(({ orderLineId }) => orderLineId === line.id)?.amount ?? 0n;
    return quantity === 0 ? [] : [invoiceLine(line, { quantity, amount: line.total - off + back })];
  });
  return documentOf(order, { lines, taxes: taxes.filter(({ gross }) => gross !== 0n) }, facts);
}

/** What came back. */
export function creditNoteOf(order: Order, credit: Credit, facts: Facts): InvoiceDocument {
  const lines = credit.lines.flatMap(({ orderLineId, ...part }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    return line === undefined ? [] : [invoiceLine(line, part)];
  });
  return documentOf(order, { lines, taxes: credit.taxes }, facts);
}

function documentOf(
  { taxIncluded }: Order,
  { lines, taxes }: { readonly lines: readonly InvoiceLine[]; readonly taxes: readonly CreditedTax[] },
  { issuer, currency, recipient }: Facts,
): InvoiceDocument {
  return {
    ...issuer,
    recipient,
    currency,
    taxIncluded,
    lines,
    taxes: taxes.map(({ rateBasisPoints, taxable, tax, gross }) => ({
      rateBasisPoints,
      taxable: taxable.toString(),
      tax: tax.toString(),
      gross: gross.toString(),
    })),
    total: sum(taxes.map(({ gross }) => gross)).toString(),
  };
}

function invoiceLine(
  { id: orderLineId, variantId, taxRateBasisPoints }: OrderLine,
  { quantity, amount }: { readonly quantity: number; readonly amount: bigint },
): InvoiceLine {
  const isReduced = taxRateBasisPoints === REDUCED;
  return { orderLineId, variantId, quantity, amount: amount.toString(), taxRateBasisPoints, isReduced };
}

function isOf({ id }: OrderLine) {
  return (line: InvoiceLine) => line.orderLineId === id;
}

function at(taxes: readonly CreditedTax[], rateBasisPoints: number): CreditedTax | undefined {
  return taxes.find((one) => one.rateBasisPoints === rateBasisPoints);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
