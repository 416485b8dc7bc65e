import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { GatewaySettings } from '../src/index.ts';
import { startGateway } from './fixture/gateway.ts';
import { closeAfterEach } from './fixture/opened.ts';
import { next, openClient, until } from './fixture/socket.ts';
import { startWorld, type Interceptors } from './fixture/world.ts';

const opened = closeAfterEach();

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe("a client's trace", () => {
  it('goes on to every subgraph as it came', async () => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl));
    await gateway.post({ query: '{ me { greeting } }' }, { traceparent, tracestate: 'shop=7' });
    const seen = [...world.users.seen, ...world.reviews.seen].map(({ headers }) => headers);
    expect(seen).toHaveLength(2);
    expect(seen).toMatchObject(seen.map(() => ({ traceparent, tracestate: 'shop=7' })));
  });

  it('goes no further if it is none', async () => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl));
    await gateway.post({ query: '{ me { id } }' }, { traceparent: '00-evil', tracestate: 'shop=7' });
    expect(world.users.seen[0]?.headers).not.toHaveProperty('traceparent');
    expect(world.users.seen[0]?.headers).not.toHaveProperty('tracestate');
  });
});

describe('metrics', () => {
  it('are served on a port of their own, and only if they are asked for', async () => {
    const { world, gateway, metrics } = await startMeasured();
    expect(await metrics()).toContain('nodejs_eventloop_lag_seconds');
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
    const silent = opened(await startGateway(world.sdl));
    expect(silent.gateway.metricsUrl()).toBeUndefined();
  });

  it('count requests by operation and code', async () => {
    const { gateway, metrics } = await startMeasured();
    await gateway.post({ query: 'query Mine { me { greeting } }' });
    await gateway.post({ query: 'query Mine { me { greeting } }' });
    await gateway.post({ query: 'query Failing { fail }' });
    await gateway.post({ query: 'query Unknown { nothing }' });
    await gateway.post('no json');
    const text = await metrics();
    expect(linesOf(text, 'musubi_requests_total')).toEqual([
      'musubi_requests_total{operation="Mine",kind="query",transport="post",code="OK"} 2',
      'musubi_requests_total{operation="Failing",kind="query",transport="post",code="INTERNAL_SERVER_ERROR"} 1',
      'musubi_requests_total{operation="",kind="unknown",transport="post",code="GRAPHQL_VALIDATION_FAILED"} 1',
      'musubi_requests_total{operation="",kind="unknown",transport="http",code="BAD_REQUEST"} 1',
    ]);
    expect(text).toContain('musubi_request_duration_seconds_count{operation="Mine",kind="query"} 2');
    expect(linesOf(text, 'musubi_plans_total')).toEqual([
      'musubi_plans_total{source="inline"} 2',
      'musubi_plans_total{source="remembered"} 1',
    ]);
    expect(text).toContain('musubi_plans_remembered{state="kept"} 2');
    expect(text).toContain('musubi_stage_duration_seconds_count{stage="parse"} 3');
    expect(text).toContain('musubi_stage_duration_seconds_count{stage="execute"} 3');
  });

  it.each<[string, string, RequestInit, string]>([
    ['a content type of a form', '/graphql', { method: 'POST', body: 'query=1' }, 'UNSUPPORTED_MEDIA_TYPE'],
    ['an answer that nobody gives', '/graphql?query={me{id}}', { headers: { accept: 'image/png' } }, 'NOT_ACCEPTABLE'],
    ['a method that is not ours', '/graphql', { method: 'PATCH' }, 'METHOD_NOT_ALLOWED'],
    ['too many headers', '/graphql', { headers: manyHeaders }, 'TOO_MANY_HEADERS'],
    ['another place', '/admin', {}, 'NOT_FOUND'],
    ['a stream that is not there', '/graphql?token=none', {}, 'STREAM_NOT_FOUND'],
  ])('and the access log have a request for %s', async (_name, path, init, code) => {
    const { gateway, metrics } = await startMeasured({}, { accessLog: 'written' });
    await (await fetch(`${gateway.url}${path}`, init)).text();
    expect(linesOf(await metrics(), 'musubi_requests_total')).toEqual([
      `musubi_requests_total{operation="",kind="unknown",transport="http",code="${code}"} 1`,
    ]);
    expect(gateway.infos).toMatchObject([{ transport: 'http', code }]);
  });

  it('count the calls of each subgraph with their outcomes and retries, and show its breaker', async () => {
    const { world, gateway, metrics } = await startMeasured({ reviews: () => ({ status: 503, body: 'down' }) });
    await gateway.post({ query: '{ me { greeting } fail }' });
    const text = await metrics();
    expect(linesOf(text, 'musubi_subgraph_calls_total')).toEqual([
      'musubi_subgraph_calls_total{subgraph="users",outcome="errors"} 1',
      'musubi_subgraph_calls_total{subgraph="reviews",outcome="unavailable"} 1',
    ]);
    expect(linesOf(text, 'musubi_subgraph_retries_total')).toEqual([
      'musubi_subgraph_retries_total{subgraph="reviews"} 2',
    ]);
    expect(world.reviews.seen).toHaveLength(3);
    expect(text).toContain('musubi_subgraph_breaker_state{subgraph="reviews"} 0');
  });

  it('are all that the dashboard in docker/ asks for', async () => {
    const { metrics } = await startMeasured();
    const served = new Set((await metrics()).match(/^# HELP \w+/gm)?.map((line) => line.slice('# HELP '.length)));
    const dashboard = await readFile(new URL('../../docker/grafana/gateway.json', import.meta.url), 'utf8');
    const asked = dashboard.match(/(?:musubi|nodejs|process)_\w+/g)?.map((name) => name.replace(/_bucket$/, ''));
    expect(asked?.length).toBeGreaterThan(10);
    expect(asked?.filter((name) => !served.has(name))).toEqual([]);
  });

  it('never have more operations than there is room for', async () => {
    const { gateway, metrics } = await startMeasured();
    for (let index = 0; index < 210; index += 1) await gateway.post({ query: `query Q${index} { __typename }` });
    const lines = linesOf(await metrics(), 'musubi_requests_total');
    expect(lines).toHaveLength(201);
    expect(lines).toContain('musubi_requests_total{operation="other",kind="query",transport="post",code="OK"} 10');
  });

  it('follow subscriptions from their beginning to their end', async () => {
    const { world, gateway, metrics } = await startMeasured();
    const client = opened(openClient(gateway.url));
    const events = client.iterate({ query: 'subscription { userRenamed { name } }' });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    await first;
    const during = await metrics();
    expect(during).toContain('musubi_live_subscribers 1');
    expect(during).toContain('musubi_live_groups{state="running"} 1');
    expect(during).toContain('musubi_live_starts_total{start="new"} 1');
    expect(during).toContain('musubi_live_deliveries_total 1');
    await events.return?.();
    await expect.poll(metrics).toContain('musubi_live_ends_total{end="left"} 1');
    expect(await metrics()).toContain('musubi_live_subscribers 0');
  });

  it('count the gaps that running subscriptions are told of', async () => {
    const { world, gateway, metrics } = await startMeasured();
    const client = opened(openClient(gateway.url));
    const events = client.iterate({ query: 'subscription { userRenamed { name } }' });
    const first = next(events);
    await until(() => world.renamed.listeners() === 1);
    world.rename('u1', 'Ada L.');
    await first;
    expect(linesOf(await metrics(), 'musubi_live_gaps_total')).toEqual([]);
    await world.restartUsers();
    await until(() => world.renamed.listeners() === 1);
    for (const name of ['Ada K.', 'Ada B.']) {
      world.rename('u1', name);
      await next(events);
    }
    expect(linesOf(await metrics(), 'musubi_live_gaps_total')).toEqual([
      'musubi_live_gaps_total{reason="UPSTREAM_LOST"} 1',
    ]);
  });
});

describe('the access log', () => {
  it('has a line for every request, without values and without who asks', async () => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl, { accessLog: 'written' }));
    const query = 'query Find($id: ID!) { user(id: $id) { name } fail }';
    const { body } = await gateway.post({ query, variables: { id: 'secret-id' } }, { 'x-basket': 'secret' });
    expect(gateway.infos).toEqual([
      {
        operation: 'Find',
        kind: 'query',
        transport: 'post',
        code: 'INTERNAL_SERVER_ERROR',
        ms: expect.any(Number),
        errorIds: [body.errors?.[0]?.extensions.errorId],
      },
    ]);
    expect(JSON.stringify(gateway.infos)).not.toContain('secret');
  });

  it('is not there if nobody asks for it', async () => {
    const world = opened(await startWorld());
    const gateway = opened(await startGateway(world.sdl));
    await gateway.post({ query: '{ me { id } }' });
    expect(gateway.infos).toEqual([]);
  });
});

const manyHeaders = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`x-${index}`, '1']));

async function startMeasured(intercept: Interceptors = {}, settings: Partial<GatewaySettings> = {}) {
  const world = opened(await startWorld(intercept));
  const gateway = opened(await startGateway(world.sdl, { metrics: { port: 0, host: '127.0.0.1' }, ...settings }));
  const metrics = async (): Promise<string> => (await fetch(gateway.gateway.metricsUrl() ?? '')).text();
  return { world, gateway, metrics };
}

function linesOf(text: string, name: string): string[] {
  return text.split('\n').filter((line) => line.startsWith(`${name}{`));
}
