import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { ManifestSource } from './documents/open-manifest.ts';
import type { KeySource } from './auth/jwks.ts';
import type { PlanAudience } from './show-plan.ts';
import { defaultOverload, type GatewaySettings } from './settings.ts';
import { parseRate } from './rate-limit/rate.ts';
import { defaultLimits } from './limits/limits.ts';

const usage = `Usage: npm run gateway -- --supergraph FILE|URL [--port N] [--host ADDRESS] [--subgraph NAME=URL]...
       npm run gateway -- --subgraph NAME=URL [--subgraph NAME=URL]... [--port N] composes from running subgraphs`;

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

/** A JSON text; `expected` says what it is for. */
function json(expected: string) {
  return z
    .string()
    .default('{}')
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: `Expected JSON: ${expected}` });
        return z.NEVER;
      }
    });
}

const audience = z
  .string()
  .regex(/^(nobody|anybody|scope:\S+)$/, 'Expected nobody, anybody or scope:NAME')
  .default('nobody')
  .transform((text): PlanAudience => {
    if (text === 'nobody' || text === 'anybody') return { kind: text };
    return { kind: 'scope', scope: text.slice('scope:'.length) };
  });

const rate = z.string().transform((text, context) => {
  const parsed = parseRate(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: `Expected a rate such as 600/m or 5/10s, got "${text}"` });
  return z.NEVER;
});

/** Every variable that the gateway reads, with its default. */
const environment = z.object({
  SUPERGRAPH: z.string().optional(),
  SUPERGRAPH_POLL_MS: z.coerce.number().int().positive().default(1000),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  SUBGRAPH_URLS: json('subgraph name → address').pipe(z.record(z.string(), z.url())),
  SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().positive().default(10_000),
  REQUEST_TIMEOUT_MS: z.coerce.number().int().positive().default(30_000),
  SUBGRAPH_RETRIES: z.coerce.number().int().min(0).max(10).default(2),
  SUBGRAPH_PIPELINING: z.coerce.number().int().min(1).max(100).default(1),
  SUBGRAPH_ERROR_CODES: list,
  MUSUBI_SECRET: z
    .string()
    .regex(/^([0-9a-f]{2}){16,}$/i, 'Expected at least 32 hex digits')
    .optional(),
  SIGNING_KID: z.string().default('gateway.1'),
  JWKS_FILE: z.string().optional(),
  JWKS_URL: z.url().optional(),
  REVOCATIONS_FILE: z.string().optional(),
  REVOCATIONS_URL: z.url().optional(),
  ISSUER: z.string().optional(),
  AUDIENCE: z.string().default('musubi'),
  FORWARD_HEADERS: list,
  FORWARD_CLAIMS: list.prefault('store_id,case_id,purpose'),
  POLICY_CLAIM: z.string().optional(),
  OVERRIDE_LABELS: list,
  CORS_ORIGINS: list,
  NODE_ENV: z.string().optional(),
  DOCUMENTS: z.enum(['trusted', 'any']).optional(),
  TRUSTED_DOCUMENTS: z.string().optional(),
  FREE_FORM_SCOPE: z.string().optional(),
  RATE_LIMIT_ADDRESS: rate.optional(),
  RATE_LIMIT_CALLER: rate.optional(),
  RATE_LIMIT_COST: rate.optional(),
  RATE_LIMIT_OPERATIONS: json('operation or root field → rate, such as {"Mutation.login": "5/m"}').pipe(
    z.record(z.string(), rate),
  ),
  MAX_CONCURRENT_REQUESTS: z.coerce.number().int().positive().default(defaultOverload.running.most),
  MAX_CONNECTIONS: z.coerce.number().int().positive().default(defaultOverload.maxConnections),
  REDIS_URL: z.url().optional(),
  TRUSTED_PROXIES: list,
  ALLOWED_HOSTS: list,
  INTROSPECTION: z.enum(['allowed', 'refused']).default('allowed'),
  DEDUPLICATION: z.enum(['queries', 'calls', 'all', 'off']).default('queries'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  OTEL_SERVICE_NAME: z.string().default('musubi-gateway'),
  OTEL_TRACES_SAMPLER: z
    .enum([
      'always_on',
      'always_off',
      'traceidratio',
      'parentbased_always_on',
      'parentbased_always_off',
      'parentbased_traceidratio',
    ])
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  ACCESS_LOG: z.enum(['written', 'absent']).default('absent'),
  QUERY_PLANS: audience,
  PLAYGROUND: z.enum(['served', 'absent']).default('served'),
  BODY_LIMIT_BYTES: z.coerce.number().int().positive().default(defaultLimits.bodyBytes),
  MAX_TOKENS: z.coerce.number().int().positive().default(defaultLimits.tokens),
  MAX_DEPTH: z.coerce.number().int().positive().default(defaultLimits.depth),
  MAX_ALIASES: z.coerce.number().int().positive().default(defaultLimits.aliases),
  MAX_ROOT_FIELDS: z.coerce.number().int().positive().default(defaultLimits.rootFields),
  MAX_DIRECTIVES: z.coerce.number().int().positive().default(defaultLimits.directives),
  PLAN_TIMEOUT_MS: z.coerce.number().int().positive().default(500),
  PLAN_MEMORY_MB: z.coerce.number().int().min(64).default(512),
  PLAN_THREADS: z.coerce.number().int().positive().default(2),
  MAX_EXPANDED_SELECTIONS: z.coerce.number().int().positive().default(defaultLimits.expandedSelections),
  MAX_DOCUMENT_BYTES: z.coerce.number().int().positive().default(defaultLimits.documentBytes),
  MAX_REPEATS: z.coerce.number().int().positive().default(defaultLimits.repeats),
  MAX_VARIABLE_VALUES: z.coerce.number().int().positive().default(defaultLimits.variableValues),
  MAX_VARIABLE_DEPTH: z.coerce.number().int().positive().default(defaultLimits.variableDepth),
  MAX_COST: z.coerce.number().int().positive().default(defaultLimits.cost),
  MAX_RESPONSE_BYTES: z.coerce.number().int().positive().default(defaultLimits.responseBytes),
  MAX_SUBGRAPH_BYTES: z.coerce.number().int().positive().default(defaultLimits.subgraphBytes),
  DEFAULT_LIST_SIZE: z.coerce.number().int().min(0).default(defaultLimits.defaultListSize),
});

type Environment = z.output<typeof environment>;

/** Everything that main.ts needs to run a gateway. */
export interface ProcessConfig {
  readonly settings: GatewaySettings;
  readonly port: number;
  readonly host: string | undefined;
  readonly logLevel: string;
  /** What an operator may want to change, one sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Command line and environment → configuration; the command line wins. Throws an Error whose message
 * says what was expected, for people.
 */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv): ProcessConfig {
  const { values } = parseArgs({
    args: [...args],
    options: {
      supergraph: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      subgraph: { type: 'string', multiple: true },
    },
  });
  const flags = { SUPERGRAPH: values.supergraph, PORT: values.port, HOST: values.host };
  const given = Object.entries({ ...env, ...definedOnly(flags) }).filter(([, value]) => value !== '');
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new Error(`${z.prettifyError(parsed.error)}\n${usage}`);
  const { data } = parsed;
  return {
    settings: settingsOf(data, { ...data.SUBGRAPH_URLS, ...urlsOfFlags(values.subgraph ?? []) }),
    port: data.PORT,
    host: data.HOST,
    logLevel: data.LOG_LEVEL,
    warnings: warningsOf(data),
  };
}

function settingsOf(data: Environment, subgraphUrls: Record<string, string>): GatewaySettings {
  return {
    supergraph: sourceOf(data, subgraphUrls),
    subgraphUrls,
    subgraphTimeoutMs: data.SUBGRAPH_TIMEOUT_MS,
    requestTimeoutMs: data.REQUEST_TIMEOUT_MS,
    subgraphRetries: data.SUBGRAPH_RETRIES,
    subgraphPipelining: data.SUBGRAPH_PIPELINING,
    subgraphErrorCodes: data.SUBGRAPH_ERROR_CODES,
    secret: data.MUSUBI_SECRET,
    kid: data.SIGNING_KID,
    tokens: tokensOf(data),
    forwardedHeaders: data.FORWARD_HEADERS.map((name) => name.toLowerCase()),
    forwardedClaims: data.FORWARD_CLAIMS,
    policyClaim: data.POLICY_CLAIM,
    overrideLabels: data.OVERRIDE_LABELS,
    corsOrigins: data.CORS_ORIGINS,
    ...documentsOf(data),
    rateLimits: {
      address: data.RATE_LIMIT_ADDRESS,
      caller: data.RATE_LIMIT_CALLER,
      cost: data.RATE_LIMIT_COST,
      operations: data.RATE_LIMIT_OPERATIONS,
    },
    overload: overloadOf(data),
    redisUrl: data.REDIS_URL,
    trustedProxies: data.TRUSTED_PROXIES,
    allowedHosts: data.ALLOWED_HOSTS.length === 0 ? undefined : data.ALLOWED_HOSTS.map((name) => name.toLowerCase()),
    introspection: data.INTROSPECTION,
    deduplication: data.DEDUPLICATION,
    queryPlans: data.QUERY_PLANS,
    playground: data.PLAYGROUND,
    metrics: data.METRICS_PORT === undefined ? undefined : { port: data.METRICS_PORT, host: data.METRICS_HOST },
    tracing: tracingOf(data),
    accessLog: data.ACCESS_LOG,
    limits: limitsOf(data),
    planning: {
      maxThreads: data.PLAN_THREADS,
      budget: { timeoutMs: data.PLAN_TIMEOUT_MS, memoryMb: data.PLAN_MEMORY_MB },
    },
  };
}

function tracingOf(data: Environment): GatewaySettings['tracing'] {
  const endpoint = data.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return undefined;
  const [sampler, ratio] = [data.OTEL_TRACES_SAMPLER, data.OTEL_TRACES_SAMPLER_ARG];
  return { endpoint, serviceName: data.OTEL_SERVICE_NAME, sampler, ratio };
}

function sourceOf(
  { SUPERGRAPH, SUPERGRAPH_POLL_MS: pollMs }: Environment,
  subgraphUrls: Record<string, string>,
): GatewaySettings['supergraph'] {
  if (SUPERGRAPH === undefined) {
    if (Object.keys(subgraphUrls).length === 0) throw new Error(`Expected a supergraph.\n${usage}`);
    return { kind: 'running', pollMs };
  }
  return placeOf(SUPERGRAPH, pollMs);
}

/** Production takes trusted documents only, unless it is told otherwise; where there are none, it takes none. */
function documentsOf(data: Environment): Pick<GatewaySettings, 'documents' | 'trustedDocuments' | 'freeFormScope'> {
  const { TRUSTED_DOCUMENTS: manifest, FREE_FORM_SCOPE: freeFormScope, SUPERGRAPH_POLL_MS: pollMs } = data;
  if (data.DOCUMENTS === 'trusted' && manifest === undefined && freeFormScope === undefined) {
    throw new Error(
      'Expected TRUSTED_DOCUMENTS, or FREE_FORM_SCOPE for those who may ask freely, beside DOCUMENTS=trusted.',
    );
  }
  const documents = data.DOCUMENTS ?? (data.NODE_ENV === 'production' ? 'trusted' : 'any');
  return { documents, trustedDocuments: manifest === undefined ? undefined : placeOf(manifest, pollMs), freeFormScope };
}

function overloadOf({ MAX_CONCURRENT_REQUESTS: most, MAX_CONNECTIONS: maxConnections }: Environment) {
  const { least, first } = defaultOverload.running;
  return { running: { least: Math.min(least, most), first: Math.min(first, most), most }, maxConnections };
}

function warningsOf(data: Environment): readonly string[] {
  const { documents, trustedDocuments, freeFormScope } = documentsOf(data);
  if (data.DOCUMENTS !== undefined || documents === 'any' || trustedDocuments !== undefined) return [];
  const whose = freeFormScope === undefined ? 'nobody' : `only those with the scope ${freeFormScope}`;
  return [
    `NODE_ENV is production and there are no TRUSTED_DOCUMENTS: ${whose} can ask anything. Set TRUSTED_DOCUMENTS, FREE_FORM_SCOPE for those who may ask freely, or DOCUMENTS=any for everybody.`,
  ];
}

function placeOf(place: string, pollMs: number): ManifestSource {
  return /^https?:\/\//.test(place) ? { kind: 'url', url: place, pollMs } : { kind: 'file', path: place, pollMs };
}

function limitsOf(data: Environment): NonNullable<GatewaySettings['limits']> {
  return {
    bodyBytes: data.BODY_LIMIT_BYTES,
    tokens: data.MAX_TOKENS,
    depth: data.MAX_DEPTH,
    aliases: data.MAX_ALIASES,
    rootFields: data.MAX_ROOT_FIELDS,
    directives: data.MAX_DIRECTIVES,
    expandedSelections: data.MAX_EXPANDED_SELECTIONS,
    documentBytes: data.MAX_DOCUMENT_BYTES,
    repeats: data.MAX_REPEATS,
    variableValues: data.MAX_VARIABLE_VALUES,
    variableDepth: data.MAX_VARIABLE_DEPTH,
    cost: data.MAX_COST,
    responseBytes: data.MAX_RESPONSE_BYTES,
    subgraphBytes: data.MAX_SUBGRAPH_BYTES,
    defaultListSize: data.DEFAULT_LIST_SIZE,
  };
}

function tokensOf(data: Environment): GatewaySettings['tokens'] {
  const keys = sourceOfList(data.JWKS_FILE, data.JWKS_URL);
  if (keys === undefined) return undefined;
  if (data.ISSUER === undefined) throw new Error('Expected ISSUER beside JWKS_FILE or JWKS_URL.');
  const revocations = sourceOfList(data.REVOCATIONS_FILE, data.REVOCATIONS_URL);
  return { issuer: data.ISSUER, audience: data.AUDIENCE, keys, revocations };
}

function sourceOfList(path: string | undefined, url: string | undefined): KeySource | undefined {
  if (path !== undefined) return { kind: 'file', path };
  return url === undefined ? undefined : { kind: 'url', url };
}

function urlsOfFlags(flags: readonly string[]): Record<string, string> {
  const pairs = flags.map((flag): [string, string] => {
    const at = flag.indexOf('=');
    const url = flag.slice(at + 1);
    if (at < 1 || !URL.canParse(url)) throw new Error(`Expected --subgraph NAME=URL, got "${flag}".`);
    return [flag.slice(0, at), url];
  });
  return Object.fromEntries(pairs);
}

function definedOnly(values: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
