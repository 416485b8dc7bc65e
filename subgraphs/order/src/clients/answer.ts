import type { CallResult, SubgraphClient } from '@musubi/chassis';
import type { Outcome, Unknown } from '../saga/effect.ts';

/** How long one effect may take: well within a lease, so that a holder seldom outlives it. */
const DEADLINE = 2000;

/** A member of a result union that says no. */
export type Refusal = { readonly __typename: string; readonly code: string; readonly message: string };

export type Answer<Value> = { readonly kind: 'answered'; readonly value: Value | Refusal } | Unknown;

/**
 * Sends an operation and reads the value of its only field. Refusals are certain: members of the result union, and
 * errors that say the request itself is wrong. No answer, and any other error, leave open what happened: `unknown`.
 */
export async function ask<Value>(
  client: SubgraphClient,
  operation: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
): Promise<Answer<Value>> {
  const result = await client.call<{ readonly value: Value }>({ ...operation, deadline: DEADLINE });
  if (result.kind === 'answered') return { kind: 'answered', value: result.data.value };
  const refusal = result.kind === 'failed' ? refusalIn(result.errors) : undefined;
  return refusal === undefined ? unknown(result) : { kind: 'answered', value: refusal };
}

/** Asking the same again would be refused again, and nothing was done. */
const CERTAIN = new Set(['BAD_USER_INPUT', 'FORBIDDEN']);

function refusalIn(errors: readonly { readonly message: string; readonly extensions?: object }[]): Refusal | undefined {
  for (const { message, extensions = {} } of errors) {
    const code: unknown = Reflect.get(extensions, 'code');
    if (typeof code === 'string' && CERTAIN.has(code)) return { __typename: 'GraphQLError', code, message };
  }
  return undefined;
}

/** Why there is no certain outcome, for the log. */
export function unknown(result: Exclude<CallResult<unknown>, { kind: 'answered' }>): Unknown {
  if (result.kind === 'unreachable') return { kind: 'unknown', reason: result.reason };
  const reason = result.errors.map(({ message }) => message).join('; ');
  return { kind: 'unknown', reason };
}

/** Stock said no, for good. */
export function refusedByStock({ message, code }: Refusal): Outcome {
  return { kind: 'refused', failure: { kind: 'REJECTED', code: `STOCK_${code}`, message } };
}
