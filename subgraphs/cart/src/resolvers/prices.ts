import { codedError, runCommand, type Transaction } from '@musubi/chassis';
import type { QuoteAsk } from '../clients/product.ts';
import type { CartContext } from '../context.ts';
import type { ChannelTerms, Quotes } from '../domain/state.ts';

/** What a command in its transaction may ask for prices; the first time it is told to come back with them. */
export interface Prices {
  /**
   * Today's quotes in these terms; null where there is nothing to price. `wanted` must be among them, while lines that came
   * meanwhile need not: the command that added them has priced them.
   */
  quotesOf(ask: {
    readonly terms: ChannelTerms;
    readonly wanted: readonly string[];
    readonly inCart: readonly string[];
  }): Quotes | null;
}

/**
 * Runs a command that needs prices. Product is never called inside a transaction: the first pass rolls back as soon as the
 * command says which prices it wants, then product is asked once for all of them, then the command runs with the answer.
 * A repeated command, or one that is refused anyway, ends in its first pass and does not need product at all.
 *
 * @throws PRICING_UNAVAILABLE where product gives no prices; nothing has changed then.
 */
export async function runPricedCommand<Result extends object>(
  context: CartContext,
  command: { readonly operation: string; readonly input: { readonly idempotencyKey: string } },
  run: (tx: Transaction, prices: Prices) => Promise<Result>,
) {
  const { deps, caller } = context;
  let quotes: Quotes | undefined;
  for (let pass = 1; pass <= passes; pass += 1) {
    const known = quotes;
    try {
      return await runCommand(deps.database, { caller, ...command }, (tx) => run(tx, pricesFrom(known)));
    } catch (error) {
      if (!(error instanceof QuotesWanted)) throw error;
      quotes = await quote(context, error.ask);
    }
  }
  throw codedError(
    'PRICING_UNAVAILABLE',
    `The cart changed its channel ${passes} times while it was priced; try again`,
  );
}

/** Product's quotes, or PRICING_UNAVAILABLE. Outside of any transaction. */
export async function quote(context: CartContext, ask: Omit<QuoteAsk, 'at' | 'correlationId'>): Promise<Quotes> {
  const { deps, correlationId } = context;
  const answer = await deps.product.quote({ ...ask, at: deps.clock(), correlationId });
  if (answer.kind === 'quoted') return answer.quotes;
  throw pricingUnavailable(context, answer.reason);
}

/** The reason is for the log: it may name what is none of the caller's business. */
export function pricingUnavailable({ log }: CartContext, reason: string) {
  log.warn({ reason }, 'no prices from product');
  return codedError('PRICING_UNAVAILABLE', 'Expected prices from product, got none; nothing was changed, try again');
}

/** Another pass is needed only where the cart went to another channel in between. */
const passes = 4;

class QuotesWanted extends Error {
  readonly ask: Omit<QuoteAsk, 'at' | 'correlationId'>;

  constructor(ask: Omit<QuoteAsk, 'at' | 'correlationId'>) {
    super(`Prices of ${ask.variantIds.length} variants are wanted`);
    this.ask = ask;
  }
}

function pricesFrom(known: Quotes | undefined): Prices {
  return {
    quotesOf({ terms, wanted, inCart }) {
      const variantIds = [...new Set([...wanted, ...inCart])];
      if (variantIds.length === 0) return null;
      const fits = known?.channel === terms.channel && wanted.every((id) => known.prices.has(id));
      if (known !== undefined && fits) return known;
      throw new QuotesWanted({ terms, variantIds });
    },
  };
}
