import { OperationTypeNode } from 'graphql';
import type { InFlight } from '../lib/in-flight.ts';
import type { HttpAnswer, HttpExchange, Send } from './http-exchange.ts';
import type { Passport } from './subgraph-call.ts';

export interface ShareRules {
  /** The calls of one subgraph that run. */
  readonly running: InFlight<HttpAnswer>;
  /** Who has less time left than this asks for itself: others would get its early end. */
  readonly fairMs: number;
  readonly monotonic: () => number;
  /** A call joins another. */
  readonly onShared: () => void;
}

/**
 * Calls of queries with the same text, for the same authority, at the same time, are made once: all get the
 * same text, and what each makes of it is its own. A mutation's and a subscription's calls must see what
 * was changed before they were made, so they join nothing.
 */
export function share({ running, fairMs, monotonic, onShared }: ShareRules, next: Send): Send {
  return (exchange) => {
    if (exchange.operation !== OperationTypeNode.QUERY || exchange.deadline - monotonic() < fairMs) {
      return next(exchange);
    }
    let isOwn = false;
    const answer = running.join(keyOf(exchange), exchange.signal, (signal) => {
      isOwn = true;
      return next({ ...exchange, signal });
    });
    // What nobody has begun yet begins at once.
    if (!isOwn) onShared();
    return answer;
  };
}

function keyOf({ passport, body }: HttpExchange): string {
  return `${textOf(passport)}\n${body}`;
}

/** All calls of a request have one passport object. */
const texts = new WeakMap<Passport, string>();

function textOf(passport: Passport): string {
  const known = texts.get(passport);
  if (known !== undefined) return known;
  const text = JSON.stringify(passport);
  texts.set(passport, text);
  return text;
}
