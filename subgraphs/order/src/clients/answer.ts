import type { CallResult, SubgraphClient } from '@musubi/chassis';
import type { Unknown } from '../saga/effect.ts';

/** How long one effect may take: well within a lease, so that a holder seldom outlives it. */
const DEADLINE = 2000;

/**
 * Sends an operation and reads the value of its only field. No answer, and a masked error, leave open what happened:
 * both are `unknown`. Refusals come as members of the result union, and are therefore certain.
 */
export async function ask<Value>(
  client: SubgraphClient,
  operation: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
): Promise<{ readonly kind: 'answered'; readonly value: Value } | Unknown> {
  const result = await client.call<{ readonly value: Value }>({ ...operation, deadline: DEADLINE });
  return result.kind === 'answered' ? { kind: 'answered', value: result.data.value } : unknown(result);
}

/** Why there is no certain outcome, for the log. */
export function unknown(result: Exclude<CallResult<unknown>, { kind: 'answered' }>): Unknown {
  if (result.kind === 'unreachable') return { kind: 'unknown', reason: result.reason };
  const reason = result.errors.map(({ message }) => message).join('; ');
  return { kind: 'unknown', reason };
}

/** A member of a result union that says no. */
export type Refusal = { readonly __typename: string; readonly code: string; readonly message: string };
