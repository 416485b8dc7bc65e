import type { KeySource } from './auth/jwks.ts';
import type { RevocationSource } from './auth/revocations.ts';
import type { ManifestSource } from './documents/open-manifest.ts';
import type { GateSettings } from './overload/gate.ts';
import type { PlanAudience } from './show-plan.ts';
import type { RateRules } from './rate-limit/rate-limits.ts';
import { defaultLimits, type Limits } from './limits/limits.ts';
import type { PlanBudget } from './plan/plan-thread.ts';
import type { GrantPolicies } from './auth/withheld.ts';
import type { SupergraphSource } from './supergraph/source.ts';
import type { TelemetrySettings } from './telemetry/telemetry.ts';
import type { HoldsOverride } from './terms.ts';

/** How tokens are verified. */
export interface TokenSettings {
  readonly keys: KeySource;
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer lists what it took back. */
  readonly revocations?: RevocationSource | undefined;
}

/** What a gateway can be told; everything but the supergraph has a default. */
export interface GatewaySettings {
  readonly supergraph: SupergraphSource;
  /** Addresses that replace those of the supergraph, by subgraph name. */
  readonly subgraphUrls?: Readonly<Record<string, string>>;
  readonly subgraphTimeoutMs?: number;
  /** All calls of a request end within this many milliseconds; what has no answer then is missing from the result. */
  readonly requestTimeoutMs?: number;
  /** How often a query's call that got no answer is made again. */
  readonly subgraphRetries?: number;
  /** Requests of one moment that may go to a subgraph in one write, over one connection; 1 for one at a time. */
  readonly subgraphPipelining?: number;
  /** Codes of subgraph errors whose message clients may read, beside the general ones. */
  readonly subgraphErrorCodes?: readonly string[];
  /** Root of the keys that calls to subgraphs are signed with, hex; without it nothing is signed. */
  readonly secret?: string | undefined;
  readonly kid?: string;
  /** Without these, every caller is anonymous. */
  readonly tokens?: TokenSettings | undefined;
  /** Lower-case names of client headers that subgraphs get to see, inside the signed passport. */
  readonly forwardedHeaders?: readonly string[];
  readonly forwardedClaims?: readonly string[];
  /** Name of the claim whose words are the policies (`@policy`) that a token grants. */
  readonly policyClaim?: string | undefined;
  /** Grants policies in place of the claim. */
  readonly grantPolicies?: GrantPolicies | undefined;
  /** Labels of `@override` that hold, beside `percent(n)`, which is by caller; or what decides them. */
  readonly overrideLabels?: readonly string[] | HoldsOverride;
  /** Origins of pages, beside the gateway's own, that may use it. */
  readonly corsOrigins?: readonly string[];
  /** Whether documents have to be trusted ones. */
  readonly documents?: 'trusted' | 'any';
  readonly trustedDocuments?: ManifestSource | undefined;
  /** Who has this scope may run any document. */
  readonly freeFormScope?: string | undefined;
  readonly rateLimits?: Partial<RateRules>;
  /** How many requests may run and wait at a time, and the connections that may be open. */
  readonly overload?: Partial<OverloadSettings>;
  /** Redis that gateways count requests in together; without it, each counts for itself. */
  readonly redisUrl?: string | undefined;
  /** Names by which it may be asked, beside addresses and `localhost`; without them, any. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Addresses and networks of proxies whose `x-forwarded-for` is believed. */
  readonly trustedProxies?: readonly string[];
  readonly introspection?: 'allowed' | 'refused';
  readonly deduplication?: Deduplication;
  /** Who gets the plan of an operation with its answer, on asking. */
  readonly queryPlans?: PlanAudience;
  readonly playground?: 'served' | 'absent';
  /** Where metrics are served; undefined for no metrics. */
  readonly metrics?: TelemetrySettings['metrics'];
  /** Where spans are sent to; undefined for no spans. */
  readonly tracing?: TelemetrySettings['tracing'];
  readonly accessLog?: TelemetrySettings['accessLog'];
  /** A client gets this many milliseconds for its headers, and twice that for its whole request. */
  readonly patienceMs?: number;
  readonly limits?: Partial<Limits>;
  readonly planning?: Partial<PlanningSettings>;
}

/** What is run once if the same authority asks for it several times at one time: whole queries, calls of subgraphs, or both. */
export type Deduplication = 'queries' | 'calls' | 'all' | 'off';

/** How operations that are not small are planned: in threads of their own. */
export interface PlanningSettings {
  readonly maxThreads: number;
  /** Operations that may wait for a thread. */
  readonly maxWaiting: number;
  readonly budget: PlanBudget;
}

export type CompleteSettings = Required<Omit<GatewaySettings, 'limits' | 'rateLimits' | 'overload' | 'planning'>> & {
  readonly overload: OverloadSettings;
  readonly limits: Limits;
  readonly planning: PlanningSettings;
  readonly rateLimits: RateRules;
};

export interface OverloadSettings extends GateSettings {
  readonly maxConnections: number;
}

export const defaultOverload: OverloadSettings = {
  running: { least: 8, first: 100, most: 1000 },
  leastWaiting: 256,
  patienceMs: 1000,
  maxConnections: 20_000,
};

/** Codes that mean the same in every graph and tell the client what to do: mend its request, wait, or come again. */
const generalErrorCodes = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'VERSION_CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'TOO_MANY_ATTEMPTS',
  'UNAVAILABLE',
];

/** The settings with every default filled in. */
export function completeSettings(settings: GatewaySettings): CompleteSettings {
  return {
    subgraphUrls: {},
    subgraphTimeoutMs: 10_000,
    requestTimeoutMs: 30_000,
    subgraphRetries: 2,
    subgraphPipelining: 1,
    secret: undefined,
    kid: 'gateway.1',
    tokens: undefined,
    forwardedHeaders: [],
    forwardedClaims: ['store_id', 'case_id', 'purpose'],
    policyClaim: undefined,
    grantPolicies: undefined,
    overrideLabels: [],
    corsOrigins: [],
    documents: 'any',
    trustedDocuments: undefined,
    freeFormScope: undefined,
    redisUrl: undefined,
    allowedHosts: undefined,
    trustedProxies: [],
    introspection: 'allowed',
    deduplication: 'queries',
    queryPlans: { kind: 'nobody' },
    playground: 'served',
    metrics: undefined,
    tracing: undefined,
    accessLog: 'absent',
    patienceMs: 8000,
    ...settings,
    subgraphErrorCodes: [...generalErrorCodes, ...(settings.subgraphErrorCodes ?? [])],
    limits: { ...defaultLimits, ...settings.limits },
    overload: { ...defaultOverload, ...settings.overload },
    rateLimits: { address: undefined, caller: undefined, cost: undefined, operations: {}, ...settings.rateLimits },
    planning: { maxThreads: 2, maxWaiting: 100, budget: { timeoutMs: 500, memoryMb: 512 }, ...settings.planning },
  };
}
