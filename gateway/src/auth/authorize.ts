import { OperationTypeNode, visit } from 'graphql';
import { refusal, refused, type Refused } from '../errors.ts';
import type { Operation } from '../operation/operation.ts';

/** What may be run at all, and over what. */
export interface OperationRules {
  readonly introspection: 'allowed' | 'refused';
}

export interface Allowed {
  readonly kind: 'allowed';
}

/**
 * Refuses what the transport or the settings do not allow. A GET must be safe to repeat and to
 * prefetch, so it runs queries only; a subscription needs a transport for more than one result.
 */
export function authorize(
  operation: Operation,
  transport: 'get' | 'post' | 'socket',
  { introspection }: OperationRules,
): Allowed | Refused {
  const { operation: type } = operation.definition;
  if (transport === 'get' && type !== OperationTypeNode.QUERY) {
    return refused(refusal('METHOD_NOT_ALLOWED', `Expected a query, got a ${type}: use POST.`));
  }
  if (transport !== 'socket' && type === OperationTypeNode.SUBSCRIPTION) {
    const message = 'Expected a WebSocket (graphql-transport-ws) for a subscription.';
    return refused(refusal('SUBSCRIPTION_TRANSPORT', message));
  }
  if (introspection === 'refused' && asksForSchema(operation)) {
    return refused(refusal('INTROSPECTION_DISABLED', 'Expected no introspection: it is turned off.'));
  }
  return { kind: 'allowed' };
}

function asksForSchema({ document }: Operation): boolean {
  const names = new Set<string>();
  visit(document, { Field: ({ name }) => void names.add(name.value) });
  return names.has('__schema') || names.has('__type');
}
