import { OperationTypeNode, visit } from 'graphql';
import { refusal, refused, type Refused } from '../errors.ts';
import type { VariableValues } from '../operation/check-variables.ts';
import { livelinessOf, type Liveliness } from '../operation/live.ts';
import type { Operation } from '../operation/operation.ts';

/** What may be run at all, and over what. */
export interface OperationRules {
  readonly introspection: 'allowed' | 'refused';
}

export interface Allowed {
  readonly kind: 'allowed';
  readonly liveliness: Liveliness;
}

/** What a transport carries: see Exchange. */
type Transport = 'get' | 'post' | 'get-events' | 'post-events' | 'socket';

/**
 * Refuses what the transport or the settings do not allow. A GET must be safe to repeat and to
 * prefetch, so it runs no mutations; a subscription or a live query needs a transport for more than one result.
 */
export function authorize(
  operation: Operation,
  { transport, values }: { readonly transport: Transport; readonly values: VariableValues },
  { introspection }: OperationRules,
): Allowed | Refused {
  const { operation: type } = operation.definition;
  const isGet = transport === 'get' || transport === 'get-events';
  const isSubscription = type === OperationTypeNode.SUBSCRIPTION;
  if ((isGet && type === OperationTypeNode.MUTATION) || (transport === 'get' && isSubscription)) {
    return refused(refusal('METHOD_NOT_ALLOWED', `Expected a query, got a ${type}: use POST.`));
  }
  const liveliness = livelinessOf(operation, values);
  if (liveliness.kind === 'refused') return liveliness;
  const isLive = liveliness.kind === 'live';
  if ((transport === 'post' && isSubscription) || (isLive && (transport === 'post' || transport === 'get'))) {
    const what = isLive ? 'live query; @live(if: false) is answered once' : 'subscription';
    const message = `Expected a WebSocket (graphql-transport-ws), or "accept: text/event-stream", for a ${what}.`;
    return refused(refusal('SUBSCRIPTION_TRANSPORT', message));
  }
  if (introspection === 'refused' && asksForSchema(operation)) {
    return refused(refusal('INTROSPECTION_DISABLED', 'Expected no introspection: it is turned off.'));
  }
  return { kind: 'allowed', liveliness };
}

function asksForSchema(operation: Operation): boolean {
  const known = askingForSchema.get(operation) ?? namesSchema(operation);
  askingForSchema.set(operation, known);
  return known;
}

const askingForSchema = new WeakMap<Operation, boolean>();

function namesSchema({ document }: Operation): boolean {
  const names = new Set<string>();
  visit(document, { Field: ({ name }) => void names.add(name.value) });
  return names.has('__schema') || names.has('__type');
}
