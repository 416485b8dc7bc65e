import { OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import type { TraceContext } from '../lib/trace-context.ts';

/**
 * Who a subgraph call is made for, as the subgraph gets to know it (header `x-gw-ctx`).
 * Without `sub` the caller is anonymous. `hdr` holds the client's headers that are forwarded by name.
 */
export interface Passport {
  readonly sub?: string;
  readonly role?: string;
  readonly scp: readonly string[];
  readonly claims: Readonly<Record<string, unknown>>;
  readonly hdr: Readonly<Record<string, string>>;
}

export const anonymousPassport: Passport = { scp: [], claims: {}, hdr: {} };

/** One GraphQL operation for one subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a call belongs to: whose it is and when it stops being wanted. */
export interface CallScope {
  readonly passport: Passport;
  readonly signal: AbortSignal;
  /** What the client asked for. Calls for a mutation may change something: they are neither repeated nor shared. */
  readonly operation: OperationTypeNode;
  /** When the answer is due, on the clock `monotonic` of CallTools. */
  readonly deadline: number;
  readonly trace: TraceContext | undefined;
  /** Reads an answer's text; where it cannot, JSON.parse does. */
  readonly read?: ReadData | undefined;
  /** Sent along. What has them is never shared. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The data of an answer that has data alone; undefined for another one, and where JSON.parse is better at it. */
export type ReadData = (text: string) => Record<string, unknown> | undefined;

/** A call of the gateway's own, for nobody. */
export function ownScope(signal: AbortSignal): CallScope {
  const operation = OperationTypeNode.QUERY;
  return { passport: anonymousPassport, signal, operation, deadline: Infinity, trace: undefined };
}

/** A subgraph's answer. Errors in it are fit for clients: see redact.ts. */
export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** The header of this name, if it came over HTTP with one. */
  readonly cacheControl?: string | undefined;
}

/**
 * Calls one subgraph with the JSON text of a GraphQL-over-HTTP request. Rejects only for bugs: failures
 * to reach the subgraph are errors in the answer.
 */
export type SubgraphCall = (body: string, scope: CallScope) => Promise<SubgraphAnswer>;
