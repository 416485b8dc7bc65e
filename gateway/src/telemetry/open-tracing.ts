import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type Sampler,
} from '@opentelemetry/sdk-trace';
import type { Log } from '../lib/log.ts';
import { pause } from '../lib/pause.ts';
import { createTracing, type Tracing } from './tracing.ts';

/** OpenTelemetry's names for what decides whether a trace is kept (`OTEL_TRACES_SAMPLER`). */
export type SamplerName =
  | 'always_on'
  | 'always_off'
  | 'traceidratio'
  | 'parentbased_always_on'
  | 'parentbased_always_off'
  | 'parentbased_traceidratio';

export interface TracingSettings {
  /** Base address of a collector that takes OTLP over HTTP; spans go to its `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
  readonly sampler: SamplerName;
  /** The share of traces that a ratio keeps, from 0 to 1. */
  readonly ratio: number;
}

const patienceMs = 2000;

/** Spans that are sent to a collector in batches. What cannot be sent is dropped: no request waits for it. */
export function openTracing(settings: TracingSettings, log: Log): Tracing & { readonly close: () => Promise<void> } {
  const url = `${settings.endpoint.replace(/\/$/, '')}/v1/traces`;
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': settings.serviceName }),
    sampler: samplerOf(settings),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) })],
  });
  return { ...createTracing(provider.getTracer('@musubi/gateway')), close: () => sendRest(provider, log) };
}

/** Sends the spans that wait. A collector that does not take them soon holds up nobody who wants to end. */
async function sendRest(provider: TracerProvider, log: Log): Promise<void> {
  const sent = new AbortController();
  const shutdown = provider
    .shutdown()
    .catch((error: unknown) => log.warn({ err: error }, 'The last spans could not be sent'))
    .finally(() => sent.abort());
  await Promise.race([shutdown, pause(patienceMs, sent.signal)]);
}

function samplerOf({ sampler, ratio }: TracingSettings): Sampler {
  switch (sampler) {
    case 'always_on':
      return new AlwaysOnSampler();
    case 'always_off':
      return new AlwaysOffSampler();
    case 'traceidratio':
      return new TraceIdRatioBasedSampler(ratio);
    case 'parentbased_always_on':
      return new ParentBasedSampler({ root: new AlwaysOnSampler() });
    case 'parentbased_always_off':
      return new ParentBasedSampler({ root: new AlwaysOffSampler() });
    case 'parentbased_traceidratio':
      return new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) });
    default:
      return sampler satisfies never;
  }
}
