import type { Log } from '../lib/log.ts';
import { codeOf, errorIdsOf } from './outcome.ts';
import { passTraceOn, type ObserveRequest } from './request-observer.ts';

/**
 * Writes a line for every request once it is answered: what was asked by name, how it ended and how long it
 * took. Never who asked, nor with which values.
 */
export function createAccessLog(log: Log, monotonic: () => number): ObserveRequest {
  return (exchange) => {
    const start = monotonic();
    let operation: { readonly name: string | undefined; readonly kind: string } | undefined;
    return {
      ...passTraceOn(exchange),
      identified(known) {
        operation = known;
      },
      ended(reply) {
        const errorIds = errorIdsOf(reply);
        log.info(
          {
            operation: operation?.name,
            kind: operation?.kind,
            transport: exchange.transport,
            code: codeOf(reply),
            ms: Math.round((monotonic() - start) * 10) / 10,
            ...(errorIds.length === 0 ? {} : { errorIds }),
          },
          'Answered',
        );
      },
    };
  };
}
