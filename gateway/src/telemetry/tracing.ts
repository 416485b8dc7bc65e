import { SpanKind, SpanStatusCode, type Context, type Span, type Tracer } from '@opentelemetry/api';
import type { ObserveCall } from '../call/observed.ts';
import type { Reply } from '../http/exchange.ts';
import { traceContextOf } from '../lib/trace-context.ts';
import { entitiesIn } from './entities-in.ts';
import { codeOf } from './outcome.ts';
import type { ObserveRequest } from './request-observer.ts';
import { contextOf, contextWith, linksTo, traceOf } from './span-context.ts';
import type { ObserveEvent } from './stream-observer.ts';

/** The observers that make spans. Attributes say what was asked by name, never with which values or by whom. */
export interface Tracing {
  readonly observeRequest: ObserveRequest;
  readonly observeCall: ObserveCall;
  readonly observeEvent: ObserveEvent;
}

/**
 * A span for each request, for each stage in it, for each call of a subgraph and for each event of a
 * subscription. Contexts are passed by hand: nothing is looked up by the asynchronous path that led here.
 */
export function createTracing(tracer: Tracer): Tracing {
  return {
    observeRequest({ headers, transport }) {
      const attributes = { 'musubi.transport': transport };
      const parent = contextOf(traceContextOf(headers));
      const span = tracer.startSpan('GraphQL Operation', { kind: SpanKind.SERVER, attributes }, parent);
      const context = contextWith(span);
      return {
        stage(name, work) {
          const inner = tracer.startSpan(`graphql.${name}`, {}, context);
          return ending(inner, () => work(traceOf(inner)));
        },
        identified({ name, kind }) {
          span.updateName(kind);
          span.setAttribute('graphql.operation.type', kind);
          if (name !== undefined) span.setAttribute('graphql.operation.name', name);
        },
        ended(reply) {
          const code = codeOf(reply);
          if (code !== 'OK') span.setAttribute('error.type', code);
          if (isFailure(reply)) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    observeCall({ subgraph, body, operation, trace }) {
      const span = startCall(tracer, { subgraph, operation }, contextOf(trace));
      if (span.isRecording()) span.setAttribute('musubi.entities', entitiesIn(body));
      return {
        trace: traceOf(span),
        ended(outcome) {
          if (outcome !== 'answered') span.setAttribute('error.type', outcome);
          if (outcome !== 'answered' && outcome !== 'abandoned') span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    observeEvent(subscription, work) {
      const options = { kind: SpanKind.CONSUMER, root: true, links: linksTo(subscription) };
      const span = tracer.startSpan('subscription event', options);
      return ending(span, () => work(traceOf(span)));
    },
  };
}

function startCall(tracer: Tracer, call: { subgraph: string; operation: string }, context: Context): Span {
  const attributes = {
    'musubi.subgraph': call.subgraph,
    'graphql.operation.type': call.operation,
    'http.request.method': 'POST',
  };
  return tracer.startSpan(`subgraph ${call.subgraph}`, { kind: SpanKind.CLIENT, attributes }, context);
}

/** Ends the span with the work; what the error says stays out of it. */
function ending<T>(span: Span, work: () => T): T {
  const failed = (error: unknown): void => {
    span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
    span.setStatus({ code: SpanStatusCode.ERROR }).end();
  };
  try {
    const result = work();
    if (result instanceof Promise) void result.then(() => span.end(), failed);
    else span.end();
    return result;
  } catch (error) {
    failed(error);
    throw error;
  }
}

/** A request that the client has to mend is no failure of the server (semantic conventions for HTTP). */
function isFailure(reply: Reply): boolean {
  switch (reply.kind) {
    case 'refused':
      return reply.status >= 500;
    case 'single':
      return reply.result.errors !== undefined;
    case 'stream':
      return false;
    default:
      return reply satisfies never;
  }
}
