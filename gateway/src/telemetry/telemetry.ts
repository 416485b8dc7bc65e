import { collectDefaultMetrics, Registry } from 'prom-client';
import type { BreakerState } from '../call/breaker.ts';
import type { ObserveCall } from '../call/observed.ts';
import type { Log } from '../lib/log.ts';
import { createAccessLog } from './access-log.ts';
import { createCallMetrics } from './call-metrics.ts';
import { createLiveMetrics } from './live-metrics.ts';
import { observeAll, observeAllCalls } from './observe-all.ts';
import { createRequestMetrics } from './request-metrics.ts';
import type { ObserveRequest } from './request-observer.ts';
import { createMetricsServer } from './serve-metrics.ts';
import type { ObserveStream } from './stream-observer.ts';

export interface TelemetrySettings {
  /** Where metrics are served; undefined for no metrics. */
  readonly metrics: { readonly port: number; readonly host: string } | undefined;
  readonly accessLog: 'written' | 'absent';
}

/** What is looked at when somebody asks for metrics. */
export interface TelemetryTools {
  readonly log: Log;
  readonly monotonic: () => number;
  readonly groups: () => number;
  readonly breakers: () => Readonly<Record<string, BreakerState>>;
}

/** How the gateway is seen from outside. What nobody asked for costs nothing: it is not there. */
export interface Telemetry {
  readonly observeRequest: ObserveRequest;
  readonly observeCall: ObserveCall | undefined;
  readonly observeStream: ObserveStream;
  readonly onRetry: (subgraph: string) => void;
  /** Starts to serve metrics, if they are. Resolves to their address. */
  readonly listen: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

export function openTelemetry(settings: TelemetrySettings, tools: TelemetryTools): Telemetry {
  const { log, monotonic } = tools;
  const metrics = settings.metrics && openMetrics(settings.metrics, tools);
  const requestObservers = settings.accessLog === 'written' ? [createAccessLog(log, monotonic)] : [];
  return {
    observeRequest: observeAll([...requestObservers, ...(metrics ? [metrics.observeRequest] : [])]),
    observeCall: observeAllCalls(metrics ? [metrics.observeCall] : []),
    observeStream: metrics?.observeStream ?? ((stream) => stream),
    onRetry: metrics?.onRetry ?? (() => {}),
    listen: async () => metrics?.listen(),
    close: async () => metrics?.close(),
  };
}

function openMetrics(
  { port, host }: NonNullable<TelemetrySettings['metrics']>,
  tools: TelemetryTools,
): Omit<Telemetry, 'observeCall'> & { readonly observeCall: ObserveCall } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const server = createMetricsServer(registry);
  return {
    observeRequest: createRequestMetrics(registry, tools.monotonic),
    observeStream: createLiveMetrics(registry, tools.groups),
    ...createCallMetrics(registry, tools),
    listen: async () => `http://${host}:${await server.listen(port, host)}/metrics`,
    close: server.close,
  };
}
