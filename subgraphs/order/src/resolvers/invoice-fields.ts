import type { InvoiceRow, OrderRow } from '../db/tables.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** A document and the order that it is of. */
export type IssuedDocument = { readonly row: InvoiceRow; readonly order: OrderRow };

export const invoiceFields = {
  Invoice: {
    id: ({ row }) => row.id,
    number: ({ row }) => row.number,
    kind: ({ row }) => row.kind,
    registrationNumber: ({ row }) => row.document.registrationNumber,
    issuer: ({ row }) => row.document.name,
    recipient: ({ row }) => row.document.recipient,
    transactedAt: ({ order }) => order.placedAt,
    issuedAt: ({ row }) => row.issuedAt,
    taxIncluded: ({ row }) => row.document.taxIncluded,
    lines: ({ row }) =>
      row.document.lines.map(({ variantId, quantity, amount, taxRateBasisPoints, isReduced }) => ({
        variant: { id: variantId },
        quantity,
        amount: { amount, currency: row.document.currency },
        taxRateBasisPoints,
        mark: isReduced ? '※' : null,
      })),
    taxes: ({ row }) =>
      row.document.taxes.map(({ rateBasisPoints, taxable, tax, gross }) => {
        const { currency } = row.document;
        return {
          rateBasisPoints,
          taxable: { amount: taxable, currency },
          tax: { amount: tax, currency },
          gross: { amount: gross, currency },
        };
      }),
    total: ({ row }) => ({ amount: row.document.total, currency: row.document.currency }),
    note: ({ row }) => (row.document.lines.some(({ isReduced }) => isReduced) ? '※は軽減税率（8%）対象' : null),
  },
} satisfies Resolvers;
