import type { ObserveCall } from '../call/observed.ts';
import type { PlanSource } from '../plan/planner.ts';
import type { Headers, Reply } from '../http/exchange.ts';
import type { Log } from '../lib/log.ts';
import { createAccessLog } from './access-log.ts';
import { observeAll, observeAllCalls } from './observe-all.ts';
import type { MetricsSettings, MetricsTools } from './open-metrics.ts';
import type { TracingSettings } from './open-tracing.ts';
import type { ObserveRequest } from './request-observer.ts';
import type { ObserveEvent, ObserveStream } from './stream-observer.ts';

export interface TelemetrySettings {
  /** Where metrics are served; undefined for no metrics. */
  readonly metrics: MetricsSettings | undefined;
  /** Where spans are sent to; undefined for no spans. */
  readonly tracing: TracingSettings | undefined;
  readonly accessLog: 'written' | 'absent';
}

export interface TelemetryTools extends MetricsTools {
  readonly log: Log;
}

/** How the gateway is seen from outside. */
export interface Telemetry {
  readonly observeRequest: ObserveRequest;
  /** A request was refused before it was known to be GraphQL. */
  readonly onRefused: (headers: Headers, refused: Reply) => void;
  /** Undefined if nobody looks. */
  readonly observeCall: ObserveCall | undefined;
  readonly observeStream: ObserveStream;
  readonly observeEvent: ObserveEvent;
  readonly onRetry: (subgraph: string) => void;
  readonly onShared: (subgraph: string) => void;
  readonly onPlan: (source: PlanSource) => void;
  /** Starts to serve metrics, if they are. */
  readonly listen: () => Promise<void>;
  /** Where metrics are served, once they are. */
  readonly metricsUrl: () => string | undefined;
  /** Sends what is not sent yet, and frees everything. */
  readonly close: () => Promise<void>;
}

/** What nobody asked for costs nothing: its packages, a tenth of a second each, are not even loaded. */
export async function openTelemetry(settings: TelemetrySettings, tools: TelemetryTools): Promise<Telemetry> {
  const { log, monotonic } = tools;
  const metrics = settings.metrics && (await import('./open-metrics.ts')).openMetrics(settings.metrics, tools);
  const tracing = settings.tracing && (await import('./open-tracing.ts')).openTracing(settings.tracing, log);
  const accessLog = settings.accessLog === 'written' ? createAccessLog(log, monotonic) : undefined;
  let metricsUrl: string | undefined;
  const observeRequest = observeAll(present([accessLog, metrics?.observeRequest, tracing?.observeRequest]));
  return {
    observeRequest,
    onRefused: (headers, refused) => observeRequest({ transport: 'http', headers }).ended(refused),
    observeCall: observeAllCalls(present([metrics?.observeCall, tracing?.observeCall])),
    observeStream: metrics?.observeStream ?? ((stream) => stream),
    observeEvent: tracing?.observeEvent ?? ((subscription, work) => work(subscription)),
    onRetry: metrics?.onRetry ?? (() => {}),
    onShared: metrics?.onShared ?? (() => {}),
    onPlan: metrics?.onPlan ?? (() => {}),
    async listen() {
      metricsUrl = await metrics?.listen();
    },
    metricsUrl: () => metricsUrl,
    async close() {
      await Promise.all([metrics?.close(), tracing?.close()]);
    },
  };
}

function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}
