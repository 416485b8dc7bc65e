import { describe, expect, it } from 'vitest';
import { attribute, startCollector, type CollectedSpan } from './fixture/collector.ts';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient, until } from './fixture/socket.ts';
import { startWorld, type Interceptors } from './fixture/world.ts';

const opened = closeAfterEach();

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

async function start(intercept: Interceptors = {}, sampler: 'always_on' | 'parentbased_always_off' = 'always_on') {
  const collector = opened(await startCollector());
  const world = opened(await startWorld(intercept));
  const tracing = { endpoint: collector.url, serviceName: 'test', sampler, ratio: 1 };
  const gateway = opened(await startGateway(world.sdl, { tracing }));
  /** Closing sends what is not sent yet. */
  const spans = async (): Promise<readonly CollectedSpan[]> => {
    await gateway.close();
    return collector.spans;
  };
  return { collector, world, gateway, spans };
}

/** Names of the spans, each below its parent. */
function tree(spans: readonly CollectedSpan[], parent: string | undefined, depth = 0): string[] {
  return spans
    .filter(({ parentSpanId }) => (parentSpanId ?? '') === (parent ?? ''))
    .flatMap((span) => [`${'  '.repeat(depth)}${span.name}`, ...tree(spans, span.spanId, depth + 1)]);
}

function named(spans: readonly CollectedSpan[], name: string): CollectedSpan {
  const span = spans.find((one) => one.name === name);
  if (!span) throw new Error(`Expected a span "${name}", got ${spans.map((one) => one.name).join(', ')}`);
  return span;
}

describe('traces', () => {
  it("have a span for each stage and each call, below the client's", async () => {
    const { gateway, spans } = await start();
    await gateway.post({ query: 'query Mine { users { greeting } }' }, { traceparent });
    const all = await spans();
    expect(new Set(all.map((span) => span.traceId))).toEqual(new Set([traceId]));
    expect(tree(all, '00f067aa0ba902b7')).toEqual([
      'query',
      '  graphql.authenticate',
      '  graphql.parse',
      '  graphql.validate',
      '  graphql.plan',
      '  graphql.execute',
      '    subgraph users',
      '    subgraph reviews',
    ]);
    expect(attribute(named(all, 'query'), 'graphql.operation.name')).toBe('Mine');
    expect(attribute(named(all, 'query'), 'graphql.operation.type')).toBe('query');
    expect(attribute(named(all, 'subgraph reviews'), 'musubi.entities')).toBe(2);
  });

  it('go on in the subgraphs below the span of their call', async () => {
    const { world, gateway, spans } = await start();
    await gateway.post({ query: '{ me { id } }' }, { traceparent, tracestate: 'shop=7' });
    const { spanId } = named(await spans(), 'subgraph users');
    expect(world.users.seen[0]?.headers).toMatchObject({
      traceparent: `00-${traceId}-${spanId}-01`,
      tracestate: 'shop=7',
    });
  });

  it('tell what failed by its code', async () => {
    const { gateway, spans } = await start({ reviews: () => ({ status: 200, body: '<html>' }) });
    await gateway.post({ query: '{ me { greeting } }' });
    const all = await spans();
    expect(attribute(named(all, 'query'), 'error.type')).toBe('SUBGRAPH_BAD_RESPONSE');
    expect(attribute(named(all, 'subgraph reviews'), 'error.type')).toBe('bad-response');
    expect(named(all, 'subgraph reviews').status.code).toBe(2);
    expect(named(all, 'subgraph users').status.code).not.toBe(2);
  });

  it('leave a request that the client has to mend unblamed', async () => {
    const { gateway, spans } = await start();
    await gateway.post({ query: '{ nothing }' });
    const span = named(await spans(), 'GraphQL Operation');
    expect(attribute(span, 'error.type')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(span.status.code).not.toBe(2);
  });

  it('never hold values, headers or what subgraphs say of errors', async () => {
    const { gateway, spans, collector } = await start();
    const query = 'query ($id: ID!) { user(id: $id) { name } fail(code: "SECRET_CODE") }';
    await gateway.post({ query, variables: { id: 'secret-id' } }, { 'x-basket': 'secret-basket' });
    expect((await spans()).length).toBeGreaterThan(4);
    expect(collector.text()).not.toMatch(/secret|SECRET|Ada|too long/);
  });

  it('of events begin anew and are linked to the subscription', async () => {
    const { world, gateway, spans } = await start();
    const client = opened(openClient(gateway.url));
    const events = client.iterate({ query: 'subscription { userRenamed { greeting } }' });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    await first;
    await events.return?.();
    const all = await spans();
    const event = named(all, 'subscription event');
    const subscribed = named(all, 'subscription');
    expect(event.links).toMatchObject([{ traceId: subscribed.traceId }]);
    expect(event.traceId).not.toBe(subscribed.traceId);
    expect(named(all, 'subgraph reviews').parentSpanId).toBe(event.spanId);
  });

  it('that are not kept still go on, as not kept', async () => {
    const { world, gateway, spans } = await start({}, 'parentbased_always_off');
    await gateway.post({ query: '{ me { id } }' });
    expect(await spans()).toEqual([]);
    expect(world.users.seen[0]?.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  });

  it('do not hold requests up when nobody takes them', async () => {
    const { collector, gateway } = await start();
    await collector.close();
    expect((await gateway.post({ query: '{ me { id } }' })).status).toBe(200);
  });
});
