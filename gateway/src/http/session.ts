import type { Headers } from './exchange.ts';

/** Who a socket belongs to, as far as the transport needs to know. */
export type Identified =
  | {
      readonly kind: 'identified';
      /** The same for tokens that allow the same. */
      readonly authority: string;
      /** Milliseconds since 1970; undefined for what never ends. */
      readonly expiresAt: number | undefined;
      /** Calls back when this proof is taken back, until the returned function is called. */
      readonly watch: (onRevoked: () => void) => () => void;
    }
  | { readonly kind: 'refused'; readonly reason: string };

export type Identify = (headers: Headers) => Promise<Identified>;

/** Closes a socket with a code and a reason that clients can branch on. */
export type Close = (code: number, reason: string) => void;

/**
 * A socket's identity over time.
 *
 *   admitted ──renew──▶ admitted ──expires, is revoked, or is renewed as somebody else──▶ closed
 */
export interface Session {
  /** What the socket's operations are run with; changes when the token is renewed. */
  readonly headers: () => Headers;
  readonly renew: (token: string) => Promise<void>;
  readonly end: () => void;
}

export interface SessionTools {
  readonly identify: Identify;
  readonly close: Close;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Clients may come back after it with a new token: graphql-ws retries after this code. */
const forbidden = 4403;

/** Node's timers cannot wait longer. */
const maxTimeout = 2 ** 31 - 1;

/** Opens a session for these headers, or closes the socket and gives undefined. */
export async function openSession(first: Headers, tools: SessionTools): Promise<Session | undefined> {
  const { identify, close, now } = tools;
  const opened = await identify(first);
  if (opened.kind === 'refused') {
    close(forbidden, opened.reason);
    return undefined;
  }
  const { authority } = opened;
  let headers = first;
  let timer = expireAt(opened.expiresAt);
  const revoked = (): void => close(forbidden, 'TOKEN_REVOKED');
  let unwatch = opened.watch(revoked);

  function expireAt(at: number | undefined): NodeJS.Timeout | undefined {
    if (at === undefined) return undefined;
    const wait = Math.min(Math.max(at - now(), 0), maxTimeout);
    return setTimeout(() => (at > now() ? (timer = expireAt(at)) : close(forbidden, 'TOKEN_EXPIRED')), wait);
  }

  return {
    headers: () => headers,
    end() {
      clearTimeout(timer);
      unwatch();
    },
    async renew(token) {
      const next = { ...headers, authorization: `Bearer ${token}` };
      const renewed = await identify(next);
      if (renewed.kind === 'refused') return close(forbidden, renewed.reason);
      if (renewed.authority !== authority) return close(forbidden, 'AUTHORITY_CHANGED');
      headers = next;
      unwatch();
      unwatch = renewed.watch(revoked);
      clearTimeout(timer);
      timer = expireAt(renewed.expiresAt);
    },
  };
}
