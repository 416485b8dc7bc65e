import type { ObserveCall } from '../call/observed.ts';
import { passTraceOn, type ObserveRequest, type RequestObserver } from './request-observer.ts';

/** One observer of several. The trace that one of them gives is the next one's. */
export function observeAll(observers: readonly ObserveRequest[]): ObserveRequest {
  if (observers.length === 0) return passTraceOn;
  return observers.reduce((first, second) => (exchange) => both(first(exchange), second(exchange)));
}

/** The outer one's stages hold the inner one's, whose trace is the one that goes on. */
function both(outer: RequestObserver, inner: RequestObserver): RequestObserver {
  return {
    stage: (name, work) => outer.stage(name, () => inner.stage(name, work)),
    identified(operation) {
      outer.identified(operation);
      inner.identified(operation);
    },
    ended(reply) {
      inner.ended(reply);
      outer.ended(reply);
    },
  };
}

/** Undefined if there is nobody to look: calls then go by without a detour. */
export function observeAllCalls(observers: readonly ObserveCall[]): ObserveCall | undefined {
  if (observers.length === 0) return undefined;
  return observers.reduce((first, second) => (call) => {
    const outer = first(call);
    const inner = second({ ...call, trace: outer.trace });
    return {
      trace: inner.trace,
      ended(outcome) {
        inner.ended(outcome);
        outer.ended(outcome);
      },
    };
  });
}
