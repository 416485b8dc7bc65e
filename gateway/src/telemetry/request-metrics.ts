import { Counter, Histogram, type Registry } from 'prom-client';
import { createBoundedNames } from '../lib/bounded-names.ts';
import { codeOf } from './outcome.ts';
import { passTraceOn, type ObserveRequest, type Stage } from './request-observer.ts';

/** Operations that have a name of their own in metrics; those after them are called `other`. */
const maxNames = 200;

const requestSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const stageSeconds = [0.000_01, 0.000_1, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30];

/** Counts requests, and times them and their stages. */
export function createRequestMetrics(registry: Registry, monotonic: () => number): ObserveRequest {
  const registers = [registry];
  const nameOf = createBoundedNames(maxNames);
  const requests = new Counter({
    name: 'musubi_requests_total',
    help: 'Requests by operation, transport and outcome: OK, or the code of the first error',
    labelNames: ['operation', 'kind', 'transport', 'code'],
    registers,
  });
  const durations = new Histogram({
    name: 'musubi_request_duration_seconds',
    help: 'From arrival to reply, by operation; subscriptions until they begin',
    labelNames: ['operation', 'kind'],
    buckets: requestSeconds,
    registers,
  });
  const stages = new Histogram({
    name: 'musubi_stage_duration_seconds',
    help: 'Time in a stage; parse and validate only where the document was not known',
    labelNames: ['stage'],
    buckets: stageSeconds,
    registers,
  });
  const timed = <T>(stage: Stage, result: T, start: number): T => {
    stages.observe({ stage }, (monotonic() - start) / 1000);
    return result;
  };

  return (exchange) => {
    const start = monotonic();
    const { stage: inner } = passTraceOn(exchange);
    // Of a request that is refused before it is known what it asks for, nothing is a label.
    let [operation, kind] = ['', 'unknown'];
    return {
      stage(stage, work) {
        const begin = monotonic();
        const result = inner(stage, work);
        if (!(result instanceof Promise)) return timed(stage, result, begin);
        void result.then(
          () => timed(stage, undefined, begin),
          () => timed(stage, undefined, begin),
        );
        return result;
      },
      identified(known) {
        [operation, kind] = [known.name === undefined ? '' : nameOf(known.name), known.kind];
      },
      ended(reply) {
        requests.inc({ operation, kind, transport: exchange.transport, code: codeOf(reply) });
        durations.observe({ operation, kind }, (monotonic() - start) / 1000);
      },
    };
  };
}
