import { isDeepStrictEqual } from 'node:util';
import { codedError, runCommand, type Transaction } from '@musubi/chassis';
import type { RedeemablesAsk } from '../clients/customer.ts';
import type { QuoteAsk } from '../clients/product.ts';
import type { CartContext } from '../context.ts';
import type { ChannelTerms, Quotes, Redeemables } from '../domain/state.ts';

/** What a command in its transaction may ask of product and customer; the first time it is told to come back with the answer. */
export interface Prices {
  /** A channel's terms; null where there is no such channel that sells. */
  termsOf(channel: string): ChannelTerms | null;
  /**
   * Today's quotes in these terms. `wanted` must be among them, while lines that came meanwhile need not: the command that
   * added them has priced them.
   */
  quotesOf(ask: {
    readonly terms: ChannelTerms;
    readonly wanted: readonly string[];
    readonly inCart: readonly string[];
  }): Quotes;
  /** What the customer has to use in the cart, as of this command. */
  redeemablesFor(ask: RedeemablesWish): Redeemables;
}

/** Whose points and which coupons. */
export type RedeemablesWish = Omit<RedeemablesAsk, 'correlationId'>;

/**
 * Runs a command that needs prices. Product is never called inside a transaction: a pass rolls back as soon as the command
 * says what it wants to know, then product is asked once, then the command runs again with the answer. A repeated command,
 * or one that is refused anyway, ends in its first pass and does not need product at all.
 *
 * @throws PRICING_UNAVAILABLE where product gives no prices, COUPONS_UNAVAILABLE where customer gives no coupons; nothing has
 * changed then.
 */
export async function runPricedCommand<Result extends object>(
  context: CartContext,
  command: { readonly operation: string; readonly input: { readonly idempotencyKey: string } },
  run: (tx: Transaction, prices: Prices) => Promise<Result>,
) {
  const { deps, caller } = context;
  let answers: Answers = { terms: new Map(), quotes: undefined, redeemables: undefined };
  for (let pass = 1; pass <= passes; pass += 1) {
    const prices = pricesFrom(answers, deps.clock());
    try {
      return await runCommand(deps.database, { caller, ...command }, (tx) => run(tx, prices));
    } catch (error) {
      if (!(error instanceof Wanted)) throw error;
      answers = await answered(context, answers, error.question);
    }
  }
  throw codedError(
    'PRICING_UNAVAILABLE',
    `The cart changed its channel ${passes} times while it was priced; try again`,
  );
}

/** Product's quotes, or PRICING_UNAVAILABLE. Outside of any transaction. */
export async function quote(context: CartContext, ask: Question & { readonly kind: 'quotes' }): Promise<Quotes> {
  const { deps, correlationId } = context;
  const { terms, variantIds } = ask;
  const answer = await deps.product.quote({ terms, variantIds, at: deps.clock(), correlationId });
  if (answer.kind === 'quoted') return answer.quotes;
  throw pricingUnavailable(context, answer.reason);
}

/** A channel's terms, null where there is none that sells, or PRICING_UNAVAILABLE. Outside of any transaction. */
export async function channelTerms(context: CartContext, channel: string): Promise<ChannelTerms | null> {
  const answer = await context.deps.product.terms(channel, context.correlationId);
  switch (answer.kind) {
    case 'known':
      return answer.terms;
    case 'noSuchChannel':
      return null;
    case 'unavailable':
      throw pricingUnavailable(context, answer.reason);
    default:
      return answer satisfies never;
  }
}

/** What there is to use, or COUPONS_UNAVAILABLE. Outside of any transaction. */
async function redeemables(context: CartContext, wish: RedeemablesWish): Promise<Redeemables> {
  const { deps, correlationId, log } = context;
  const answer = await deps.customer.redeemables({ ...wish, correlationId });
  if (answer.kind === 'answered') return answer.redeemables;
  log.warn({ reason: answer.reason }, 'no coupons from customer');
  throw codedError(
    'COUPONS_UNAVAILABLE',
    'Expected coupons and points from customer, got none; nothing was changed, try again',
  );
}

/** Terms, then quotes, then the work; more only where the cart went to another channel in between. */
const passes = 5;

type Question =
  | { readonly kind: 'terms'; readonly channel: string }
  | ({ readonly kind: 'quotes' } & Pick<QuoteAsk, 'terms' | 'variantIds'>)
  | ({ readonly kind: 'redeemables' } & RedeemablesWish);

interface Answers {
  readonly terms: ReadonlyMap<string, ChannelTerms | null>;
  readonly quotes: Quotes | undefined;
  readonly redeemables: { readonly wish: RedeemablesWish; readonly found: Redeemables } | undefined;
}

class Wanted extends Error {
  readonly question: Question;

  constructor(question: Question) {
    super(`The command wants ${question.kind}`);
    this.question = question;
  }
}

function pricesFrom({ terms: channels, quotes, redeemables }: Answers, now: Date): Prices {
  return {
    termsOf(channel) {
      const terms = channels.get(channel);
      if (terms === undefined) throw new Wanted({ kind: 'terms', channel });
      return terms;
    },
    quotesOf({ terms, wanted, inCart }) {
      const variantIds = [...new Set([...wanted, ...inCart])];
      if (variantIds.length === 0) return { ...terms, at: now, prices: new Map() };
      if (quotes?.channel === terms.channel && wanted.every((id) => quotes.prices.has(id))) return quotes;
      throw new Wanted({ kind: 'quotes', terms, variantIds });
    },
    redeemablesFor(wish) {
      if (redeemables !== undefined && isDeepStrictEqual(redeemables.wish, wish)) return redeemables.found;
      throw new Wanted({ kind: 'redeemables', ...wish });
    },
  };
}

async function answered(context: CartContext, answers: Answers, question: Question): Promise<Answers> {
  switch (question.kind) {
    case 'terms': {
      const terms = await channelTerms(context, question.channel);
      return { ...answers, terms: new Map([...answers.terms, [question.channel, terms]]) };
    }
    case 'quotes':
      return { ...answers, quotes: await quote(context, question) };
    case 'redeemables': {
      const { kind: _, ...wish } = question;
      return { ...answers, redeemables: { wish, found: await redeemables(context, wish) } };
    }
    default:
      return question satisfies never;
  }
}

/** The reason is for the log: it may name what is none of the caller's business. */
function pricingUnavailable({ log }: CartContext, reason: string) {
  log.warn({ reason }, 'no prices from product');
  return codedError('PRICING_UNAVAILABLE', 'Expected prices from product, got none; nothing was changed, try again');
}
