import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('configuration', () => {
  it('needs nothing but a supergraph', () => {
    const { settings, port } = readConfig(['--supergraph', 'a.graphql'], {});
    expect(settings.supergraph).toEqual({ kind: 'file', path: 'a.graphql', pollMs: 1000 });
    expect(settings.tokens).toBeUndefined();
    expect(settings.secret).toBeUndefined();
    expect(settings.forwardedHeaders).toEqual([]);
    expect(settings.forwardedClaims).toEqual(['store_id', 'case_id', 'purpose']);
    expect(port).toBe(4000);
  });

  it('lets the command line win over the environment', () => {
    const args = ['--supergraph', 'a.graphql', '--port', '5000', '--subgraph', 'users=http://a/graphql?x=1'];
    const env = { PORT: '6000', SUBGRAPH_URLS: '{"users":"http://b/","reviews":"http://c/"}' };
    const { settings, port } = readConfig(args, env);
    expect(port).toBe(5000);
    expect(settings.subgraphUrls).toEqual({ users: 'http://a/graphql?x=1', reviews: 'http://c/' });
  });

  it('takes lists separated by commas, and header names in any case', () => {
    const env = { SUPERGRAPH: 'a', FORWARD_HEADERS: 'X-Cart-Token, x-b', FORWARD_CLAIMS: 'tenant' };
    const { settings } = readConfig([], env);
    expect(settings.forwardedHeaders).toEqual(['x-cart-token', 'x-b']);
    expect(settings.forwardedClaims).toEqual(['tenant']);
  });

  it('observes nothing unless it is told to', () => {
    const { settings } = readConfig(['--supergraph', 'a'], {});
    expect(settings).toMatchObject({ metrics: undefined, tracing: undefined, accessLog: 'absent' });
  });

  it("takes OpenTelemetry's own variables, and keeps metrics to this machine", () => {
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.1',
      METRICS_PORT: '9464',
    };
    expect(readConfig(['--supergraph', 'a'], env).settings).toMatchObject({
      metrics: { port: 9464, host: '127.0.0.1' },
      tracing: {
        endpoint: 'http://collector:4318',
        serviceName: 'musubi-gateway',
        sampler: 'parentbased_traceidratio',
        ratio: 0.1,
      },
    });
  });

  it('takes rates for addresses, callers and operations', () => {
    const env = { RATE_LIMIT_ADDRESS: '600/m', RATE_LIMIT_OPERATIONS: '{"Mutation.login":"5/10s"}' };
    expect(readConfig(['--supergraph', 'a'], env).settings.rateLimits).toEqual({
      address: { count: 600, periodMs: 60_000 },
      caller: undefined,
      cost: undefined,
      operations: { 'Mutation.login': { count: 5, periodMs: 10_000 } },
    });
  });

  it.each([
    [{}, 'any'],
    [{ NODE_ENV: 'production' }, 'trusted'],
    [{ NODE_ENV: 'production', DOCUMENTS: 'any' }, 'any'],
    [{ NODE_ENV: 'production', FREE_FORM_SCOPE: 'staff' }, 'trusted'],
    [{ TRUSTED_DOCUMENTS: 'd.json' }, 'any'],
    [{ TRUSTED_DOCUMENTS: 'd.json', NODE_ENV: 'production' }, 'trusted'],
    [{ TRUSTED_DOCUMENTS: 'd.json', NODE_ENV: 'production', DOCUMENTS: 'any' }, 'any'],
    [{ FREE_FORM_SCOPE: 'staff', DOCUMENTS: 'trusted' }, 'trusted'],
  ])('with %j lets %s documents run', (env, documents) => {
    expect(readConfig(['--supergraph', 'a'], env).settings.documents).toBe(documents);
  });

  it('warns of a production in which nobody, or hardly anybody, can ask', () => {
    const warningsFor = (env: NodeJS.ProcessEnv) => readConfig(['--supergraph', 'a'], env).warnings;
    expect(warningsFor({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('nobody can ask')]);
    expect(warningsFor({ NODE_ENV: 'production', FREE_FORM_SCOPE: 'staff' })).toEqual([
      expect.stringContaining('only those with the scope staff'),
    ]);
    expect(warningsFor({ NODE_ENV: 'production', DOCUMENTS: 'any' })).toEqual([]);
    expect(warningsFor({ FREE_FORM_SCOPE: 'staff', DOCUMENTS: 'trusted' })).toEqual([]);
    expect(warningsFor({ NODE_ENV: 'production', TRUSTED_DOCUMENTS: 'd.json' })).toEqual([]);
    expect(warningsFor({})).toEqual([]);
  });

  it.each([
    [{}, /Expected a supergraph/],
    [{ SUPERGRAPH: 'a', DOCUMENTS: 'trusted' }, /TRUSTED_DOCUMENTS/],
    [{ SUPERGRAPH: 'a', PORT: 'http' }, /PORT/],
    [{ SUPERGRAPH: 'a', RATE_LIMIT_ADDRESS: 'many' }, /Expected a rate such as 600\/m/],
    [{ SUPERGRAPH: 'a', RATE_LIMIT_OPERATIONS: '{"A":"many"}' }, /Expected a rate such as 600\/m/],
    [{ SUPERGRAPH: 'a', SUBGRAPH_URLS: 'users=http://a' }, /Expected JSON/],
    [{ SUPERGRAPH: 'a', MUSUBI_SECRET: 'abc' }, /32 hex digits/],
    [{ SUPERGRAPH: 'a', JWKS_FILE: 'keys.json' }, /ISSUER/],
  ])('says what it expected instead of %j', (env, message) => {
    expect(() => readConfig([], env)).toThrow(message);
  });
});
