import type { Credit } from './credit.ts';
import type { TenderKind } from './tender.ts';

export type Account = 'RECEIVABLE' | 'SALES' | 'CONSUMPTION_TAX' | TenderKind;

/** One transaction of the books of an order: debits are positive, credits negative, together they are zero. */
export type Posting = {
  readonly kind: 'SALE' | 'CAPTURE' | 'CREDIT' | 'REFUND';
  readonly entries: readonly { readonly account: Account; readonly amount: bigint }[];
};

/** The customer owes what was sold. */
export function sale({ tax, total }: { readonly tax: bigint; readonly total: bigint }): Posting {
  return posting('SALE', [
    ['RECEIVABLE', total],
    ['SALES', tax - total],
    ['CONSUMPTION_TAX', -tax],
  ]);
}

/** Money came in. */
export function capture(account: TenderKind, amount: bigint): Posting {
  return posting('CAPTURE', [
    [account, amount],
    ['RECEIVABLE', -amount],
  ]);
}

/** What was sold is taken back from the books. */
export function credit({ taxes, total }: Pick<Credit, 'taxes' | 'total'>): Posting {
  const tax = taxes.reduce((sum, portion) => sum + portion.tax, 0n);
  return posting('CREDIT', [
    ['SALES', total - tax],
    ['CONSUMPTION_TAX', tax],
    ['RECEIVABLE', -total],
  ]);
}

/** Money went back. */
export function refund(account: TenderKind, amount: bigint): Posting {
  return posting('REFUND', [
    ['RECEIVABLE', amount],
    [account, -amount],
  ]);
}

function posting(kind: Posting['kind'], entries: readonly (readonly [Account, bigint])[]): Posting {
  return {
    kind,
    entries: entries.filter(([, amount]) => amount !== 0n).map(([account, amount]) => ({ account, amount })),
  };
}
