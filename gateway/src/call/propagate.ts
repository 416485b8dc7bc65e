import type { Send } from './http-exchange.ts';

/** Tells the subgraph which trace the call belongs to (W3C Trace Context). */
export function propagate(next: Send): Send {
  return (exchange) => {
    const { trace, headers } = exchange;
    if (trace === undefined) return next(exchange);
    const { traceparent, tracestate } = trace;
    const state = tracestate === undefined ? {} : { tracestate };
    return next({ ...exchange, headers: { ...headers, traceparent, ...state } });
  };
}
