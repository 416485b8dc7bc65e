import type { GraphQLFormattedError } from 'graphql';
import type { Pool } from 'undici';
import type { Clock, NewId } from './clock.ts';
import type { Named } from './identity/caller.ts';
import type { KeyRing } from './identity/keys.ts';
import { sign } from './identity/sign.ts';

/** A client for one other subgraph. */
export type SubgraphClient = {
  /** Sends an operation signed with this subgraph's own key. Never throws for an expected failure. */
  call<Data>(operation: SubgraphCall): Promise<CallResult<Data>>;
};

export type SubgraphCall = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** For whom; travels as `subject`, which the other side may believe of a service it trusts. */
  readonly subject?: string | undefined;
  /** Headers of the original caller that open what a secret of theirs opens; they travel as `hdr`. */
  readonly headers?: Named | undefined;
  readonly correlationId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for all attempts together. Default 5000. */
  readonly deadline?: number;
};

/** `unreachable` leaves open whether a mutation happened: ask again with the same idempotency key. */
export type CallResult<Data> =
  | { readonly kind: 'answered'; readonly data: Data }
  | { readonly kind: 'failed'; readonly errors: readonly GraphQLFormattedError[] }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** What signed calls need from outside. */
export type CallSurroundings = {
  readonly urls: Readonly<Record<string, string>>;
  readonly keys: KeyRing;
  /** Whose key signs, such as `order.1`. */
  readonly kid: string;
  readonly clock: Clock;
  readonly newId: NewId;
};

/** The clients of a process: one pool an address, closed together. */
export function createCalls(surroundings: CallSurroundings): {
  to(name: string): SubgraphClient;
  close(): Promise<void>;
} {
  const pools = new Map<string, Promise<Pool>>();
  return {
    to(name) {
      const url = surroundings.urls[name];
      if (url === undefined) throw new Error(`SUBGRAPH_URLS has no address of ${name}`);
      const { origin } = new URL(url);
      const send = async ({ operation, signal }: Attempt): Promise<RawAnswer> => {
        const pool = pools.get(origin) ?? openPool(origin);
        pools.set(origin, pool);
        const body = bodyOf(operation);
        const headers = signedHeaders(name, { ...operation, body }, surroundings);
        return post(await pool, { body, headers, signal });
      };
      return { call: (operation) => callWithRetries(operation, send) };
    },
    async close() {
      await Promise.all([...pools.values()].map(async (pool) => (await pool).destroy()));
    },
  };
}

/** undici is loaded at the first call: most subgraphs make none, and it is slow to load. */
async function openPool(origin: string): Promise<Pool> {
  const { Pool } = await import('undici');
  return new Pool(origin, { connections: 8, connectTimeout: 1000 });
}

async function post(
  pool: Pool,
  request: {
    readonly body: string;
    readonly headers: Record<string, string>;
    readonly signal: AbortSignal;
  },
): Promise<RawAnswer> {
  const answer = await pool.request({ method: 'POST', path: '/graphql', ...request });
  return { status: answer.statusCode, text: await answer.body.text() };
}

function bodyOf({ query, variables = {} }: SubgraphCall): string {
  return JSON.stringify({ query, variables });
}

function signedHeaders(
  audience: string,
  call: SubgraphCall & { readonly body: string },
  { keys, kid, clock, newId }: CallSurroundings,
): Record<string, string> {
  const iat = Math.floor(clock().getTime() / 1000);
  const { subject, headers, correlationId } = call;
  const passport = {
    role: 'service',
    aud: audience,
    ...(subject === undefined ? {} : { sub: subject }),
    ...(headers === undefined ? {} : { hdr: headers }),
    ...(correlationId === undefined ? {} : { cid: correlationId }),
    iat,
    exp: iat + 30,
    jti: newId(),
  };
  const request = { method: 'POST', path: '/graphql', body: call.body };
  const { context, signature } = sign(request, passport, { keys, kid, audience });
  return { 'content-type': 'application/json', 'x-gw-ctx': context, 'x-gw-sig': signature };
}

type Attempt = { readonly operation: SubgraphCall; readonly signal: AbortSignal };
type RawAnswer = { readonly status: number; readonly text: string };

/**
 * Repeats after a lost connection or 502, 503, 504, within the deadline: queries always, mutations
 * only when their variables bring an idempotency key, which makes the repetition harmless.
 */
async function callWithRetries<Data>(
  operation: SubgraphCall,
  send: (attempt: Attempt) => Promise<RawAnswer>,
): Promise<CallResult<Data>> {
  const deadline = AbortSignal.timeout(operation.deadline ?? 5000);
  const signal = operation.signal ? AbortSignal.any([operation.signal, deadline]) : deadline;
  const attempts = isRepeatable(operation) ? 4 : 1;
  let reason = 'no attempt was made';
  for (let attempt = 1; attempt <= attempts && !signal.aborted; attempt += 1) {
    if (attempt > 1) await pause(25 * 4 ** (attempt - 2), signal);
    const answer = await send({ operation, signal }).catch((error: unknown) => {
      reason = error instanceof Error ? error.message : String(error);
      return undefined;
    });
    if (answer === undefined) continue;
    if ([502, 503, 504].includes(answer.status)) {
      reason = `status ${answer.status}`;
      continue;
    }
    return resultOf(answer);
  }
  return { kind: 'unreachable', reason };
}

function isRepeatable({ query, variables = {} }: SubgraphCall): boolean {
  if (!/\bmutation\b/.test(query)) return true;
  return Object.values({ input: variables, ...variables }).some(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'idempotencyKey' in value &&
      typeof value.idempotencyKey === 'string',
  );
}

function resultOf<Data>({ status, text }: RawAnswer): CallResult<Data> {
  try {
    const parsed: { data?: Data | null; errors?: GraphQLFormattedError[] } = JSON.parse(text);
    if (parsed.errors && parsed.errors.length > 0) return { kind: 'failed', errors: parsed.errors };
    if (parsed.data) return { kind: 'answered', data: parsed.data };
  } catch {
    // Falls through: what is no JSON is no answer of a subgraph.
  }
  return { kind: 'unreachable', reason: `status ${status} without a GraphQL answer` };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
