import { collectDefaultMetrics, Registry } from 'prom-client';
import type { BreakerState } from '../call/breaker.ts';
import type { PlanSource } from '../plan/planner.ts';
import { createCallMetrics, type CallMetrics } from './call-metrics.ts';
import { createLiveMetrics } from './live-metrics.ts';
import { createPlanMetrics } from './plan-metrics.ts';
import { createRequestMetrics } from './request-metrics.ts';
import type { ObserveRequest } from './request-observer.ts';
import { createMetricsServer } from './serve-metrics.ts';
import type { ObserveStream } from './stream-observer.ts';

export interface MetricsSettings {
  readonly port: number;
  readonly host: string;
}

/** What is looked at when somebody asks for metrics. */
export interface MetricsTools {
  readonly monotonic: () => number;
  readonly groups: () => number;
  readonly plans: () => number;
  readonly breakers: () => Readonly<Record<string, BreakerState>>;
}

export interface Metrics extends CallMetrics {
  readonly observeRequest: ObserveRequest;
  readonly observeStream: ObserveStream;
  readonly onPlan: (source: PlanSource) => void;
  /** Resolves to the address. */
  readonly listen: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Metrics of one gateway, and the server that shows them. */
export function openMetrics({ port, host }: MetricsSettings, tools: MetricsTools): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const server = createMetricsServer(registry);
  return {
    observeRequest: createRequestMetrics(registry, tools.monotonic),
    observeStream: createLiveMetrics(registry, tools.groups),
    onPlan: createPlanMetrics(registry, tools.plans),
    ...createCallMetrics(registry, tools),
    listen: async () => `http://${host}:${await server.listen(port, host)}/metrics`,
    close: server.close,
  };
}
