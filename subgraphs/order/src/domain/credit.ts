import type { Order, OrderLine } from './order.ts';

/** What is taken off an order: some of its lines' quantities, and the tax that was in them. */
export type Credit = {
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number; readonly amount: bigint }[];
  /** One portion a rate; `taxable` + `tax` = `gross`. */
  readonly taxes: readonly CreditedTax[];
  /** What the customer need not pay, or gets back. */
  readonly total: bigint;
};

export type CreditedTax = {
  readonly rateBasisPoints: number;
  readonly taxable: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
};

/** How many units of which line. */
export type Quantities = ReadonlyMap<string, number>;

type Priced = Pick<Order, 'lines' | 'taxes' | 'taxIncluded'>;

/**
 * The credit for `taken` units of lines, on top of what was credited before. Each amount is the difference of two shares of the
 * whole, so whatever is taken in whatever order, all credits together are the order to the unit, its tax per rate included.
 */
export function creditOf(order: Priced, taken: Quantities): Credit {
  const lines = order.lines.flatMap((line) => {
    const quantity = taken.get(line.id) ?? 0;
    if (quantity === 0) return [];
    const gone = line.cancelled + line.returned;
    if (quantity < 0 || gone + quantity > line.quantity) {
      throw new Error(`Expected at most ${line.quantity - gone} of line ${line.id}, got ${quantity}`);
    }
    return [{ orderLineId: line.id, quantity, amount: valueOf(line, gone + quantity) - valueOf(line, gone) }];
  });
  const amounts = new Map(lines.map(({ orderLineId, amount }) => [orderLineId, amount]));
  const taxes = order.taxes
    .map((whole) => {
      const atRate = order.lines.filter(({ taxRateBasisPoints }) => taxRateBasisPoints === whole.rateBasisPoints);
      const before = sum(atRate.map((line) => valueOf(line, line.cancelled + line.returned)));
      const after = before + sum(atRate.map(({ id }) => amounts.get(id) ?? 0n));
      return portion(order, { whole, before, after });
    })
    .filter(({ gross }) => gross > 0n);
  return { lines, taxes, total: sum(taxes.map(({ gross }) => gross)) };
}

type Growth = { readonly whole: Priced['taxes'][number]; readonly before: bigint; readonly after: bigint };

function portion({ taxIncluded }: Priced, { whole, before, after }: Growth): CreditedTax {
  const base = taxIncluded ? BigInt(whole.taxable) + BigInt(whole.tax) : BigInt(whole.taxable);
  const taxIn = (value: bigint): bigint => (base === 0n ? 0n : (BigInt(whole.tax) * value) / base);
  const tax = taxIn(after) - taxIn(before);
  const value = after - before;
  const gross = taxIncluded ? value : value + tax;
  return { rateBasisPoints: whole.rateBasisPoints, taxable: gross - tax, tax, gross };
}

/** The share of a line's price that so many of its units have, rounded down; all of them have all of it. */
function valueOf({ total, quantity }: OrderLine, units: number): bigint {
  return (total * BigInt(units)) / BigInt(quantity);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
