import { Counter, Histogram, type Registry } from 'prom-client';
import type { BreakerState } from '../call/breaker.ts';
import type { ObserveCall } from '../call/observed.ts';
import { registerReadGauge } from './read-gauge.ts';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const levelOf = { closed: 0, 'half-open': 1, open: 2 } as const satisfies Record<BreakerState, number>;

export interface CallMetrics {
  readonly observeCall: ObserveCall;
  readonly onRetry: (subgraph: string) => void;
  readonly onShared: (subgraph: string) => void;
}

/** Counts and times the calls of subgraphs, and shows their breakers as they are when somebody looks. */
export function createCallMetrics(
  registry: Registry,
  { monotonic, breakers }: { monotonic: () => number; breakers: () => Readonly<Record<string, BreakerState>> },
): CallMetrics {
  const registers = [registry];
  const calls = new Counter({
    name: 'musubi_subgraph_calls_total',
    help: 'Calls of subgraphs by how they ended, retries not counted',
    labelNames: ['subgraph', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'musubi_subgraph_call_duration_seconds',
    help: 'Time of a call with all its attempts',
    labelNames: ['subgraph'],
    buckets: seconds,
    registers,
  });
  const retries = new Counter({
    name: 'musubi_subgraph_retries_total',
    help: 'Calls that were made again',
    labelNames: ['subgraph'],
    registers,
  });
  const shared = new Counter({
    name: 'musubi_subgraph_calls_shared_total',
    help: 'Calls that were answered with the text of another that was the same',
    labelNames: ['subgraph'],
    registers,
  });
  registerReadGauge(registry, {
    name: 'musubi_subgraph_breaker_state',
    help: '0 closed, 1 half-open, 2 open',
    label: 'subgraph',
    read: () => Object.fromEntries(Object.entries(breakers()).map(([name, state]) => [name, levelOf[state]])),
  });
  return {
    onRetry: (subgraph) => retries.inc({ subgraph }),
    onShared: (subgraph) => shared.inc({ subgraph }),
    observeCall({ subgraph, trace }) {
      const start = monotonic();
      return {
        trace,
        ended(outcome) {
          calls.inc({ subgraph, outcome });
          durations.observe({ subgraph }, (monotonic() - start) / 1000);
        },
      };
    },
  };
}
