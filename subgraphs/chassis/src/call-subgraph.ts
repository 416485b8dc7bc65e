import type { GraphQLFormattedError } from 'graphql';
import { Pool } from 'undici';
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

/** The clients of a process: one pool an address, closed together. */
export function createCalls(surroundings: {
  readonly urls: Readonly<Record<string, string>>;
  readonly keys: KeyRing;
  /** Whose key signs, such as `order.1`. */
  readonly kid: string;
  readonly clock: Clock;
  readonly newId: NewId;
}): { to(name: string): SubgraphClient; close(): Promise<void> } {
  const pools = new Map<string, Pool>();
  return {
    to(name) {
      const url = surroundings.urls[name];
      if (url === undefined) throw new Error(`SUBGRAPH_URLS has no address of ${name}`);
      const { origin } = new URL(url);
      const pool = pools.get(origin) ?? new Pool(origin, { connections: 8, connectTimeout: 1000 });
      pools.set(origin, pool);
      return { call: (operation) => callWithRetries(operation, (attempt) => send(pool, attempt)) };

      async function send(to: Pool, { operation, signal }: Attempt): Promise<RawAnswer> {
        const { query, variables = {} } = operation;
        const body = JSON.stringify({ query, variables });
        const headers = { 'content-type': 'application/json', ...signed(name, operation, body) };
        const answer = await to.request({ method: 'POST', path: '/graphql', headers, body, signal });
        return { status: answer.statusCode, text: await answer.body.text() };
      }
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };

  function signed(audience: string, operation: SubgraphCall, body: string) {
    const { keys, kid, clock, newId } = surroundings;
    const iat = Math.floor(clock().getTime() / 1000);
    const { subject, headers, correlationId } = operation;
    const { context, signature } = sign(
      { method: 'POST', path: '/graphql', body },
      {
        role: 'service',
        aud: audience,
        ...(subject === undefined ? {} : { sub: subject }),
        ...(headers === undefined ? {} : { hdr: headers }),
        ...(correlationId === undefined ? {} : { cid: correlationId }),
        iat,
        exp: iat + 30,
        jti: newId(),
      },
      { keys, kid, audience },
    );
    return { 'x-gw-ctx': context, 'x-gw-sig': signature };
  }
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
  if (!/^\s*(mutation)\b/m.test(query)) return true;
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
    const parsed = JSON.parse(text) as { data?: Data | null; errors?: GraphQLFormattedError[] };
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
