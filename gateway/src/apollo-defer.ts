import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext, GraphQLResponse } from '@apollo/server';
import { writerOf } from './defer.ts';
import { maskError, type ReportError } from './errors.ts';
import type { InParts } from './execute/deferred/run-in-parts.ts';
import { carrierOfParts } from './http/negotiate.ts';
import { deliver } from './incremental/deliver.ts';

export interface DeferTools<Context extends BaseContext> {
  /** Undefined where nothing is deferred. */
  readonly begin: (context: GraphQLRequestContext<Context>, signal: AbortSignal) => Promise<InParts | undefined>;
  readonly report: ReportError;
}

/** A plugin that answers operations that defer, to clients that name one of the two drafts in `accept`. */
export function deferPlugin<Context extends BaseContext>(tools: DeferTools<Context>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({ responseForOperation: (context) => respond(context, tools) }),
  };
}

async function respond<Context extends BaseContext>(
  context: GraphQLRequestContext<Context>,
  { begin, report }: DeferTools<Context>,
): Promise<GraphQLResponse | null> {
  const accept = context.request.http?.headers.get('accept');
  // Without the name of a draft, Apollo Server refuses to send parts.
  const parts = /deferspec=|incrementalspec=/i.test(accept ?? '') ? carrierOfParts(accept) : undefined;
  if (parts?.carrier !== 'multipart/mixed') return null;
  const left = new AbortController();
  const begun = await begin(context, left.signal);
  if (!begun) return null;
  const { http } = context.response;
  const payloads = deliver(begun, writerOf(parts.form), (error) => maskError(error, report));
  const { value: initialResult } = await payloads.next();
  if (begun.parts.length === 0 || !initialResult) {
    left.abort();
    const { data = null, errors = [] } = begun.initial;
    const told = errors.length === 0 ? {} : { errors: errors.map((error) => maskError(error, report)) };
    return { http, body: { kind: 'single', singleResult: { ...told, data } } };
  }
  return { http, body: { kind: 'incremental', initialResult, subsequentResults: untilLeft(payloads, left) } };
}

/** Gives up what is still being fetched when the server stops reading. */
async function* untilLeft<T>(payloads: AsyncIterable<T>, left: AbortController): AsyncGenerator<T> {
  try {
    yield* payloads;
  } finally {
    left.abort();
  }
}
