import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { describe, expect, it } from 'vitest';
import { createTracing } from './tracing.ts';

function start() {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const { observeRequest } = createTracing(provider.getTracer('test'));
  return { observer: observeRequest({ transport: 'post', headers: {} }), ended: () => exporter.getFinishedSpans() };
}

describe('the span of a stage', () => {
  const secret = new TypeError('secret of the database');

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw secret;
      },
    ],
    ['rejects', () => Promise.reject(secret)],
  ])('that %s ends with the kind of error, and not with what it says', async (_name, work) => {
    const { observer, ended } = start();
    await expect(async () => observer.stage('execute', work)).rejects.toBe(secret);
    const [span] = ended();
    expect(span).toMatchObject({
      name: 'graphql.execute',
      attributes: { 'error.type': 'TypeError' },
      status: { code: 2 },
    });
    expect(JSON.stringify([span?.attributes, span?.events, span?.status])).not.toContain('secret');
  });

  it('gives the stage the trace that it is in', () => {
    const { observer, ended } = start();
    const trace = observer.stage('execute', (inner) => inner);
    const { traceId, spanId } = ended()[0]?.spanContext() ?? {};
    expect(trace?.traceparent).toBe(`00-${String(traceId)}-${String(spanId)}-01`);
  });
});
