import type { ReportError } from '../errors.ts';
import { memoize } from '../lib/memoize.ts';
import type { BreakerState } from './breaker.ts';
import { deadline } from './deadline.ts';
import { graphqlOverHttp } from './graphql-over-http.ts';
import { observed, type ObserveCall } from './observed.ts';
import { propagate } from './propagate.ts';
import { redact, redactError } from './redact.ts';
import { createResilience, type ResilienceSettings } from './resilience.ts';
import type { RetryTools } from './retry.ts';
import type { Send } from './http-exchange.ts';
import { sign } from './sign.ts';
import { createSigner, type SigningTools } from './signature.ts';
import type { SubgraphCall } from './subgraph-call.ts';
import { openTransport, type TransportSettings } from './transport.ts';
import { openUpstream, type Upstream } from './upstream.ts';

export interface CallSettings extends ResilienceSettings, Omit<TransportSettings, 'monotonic'> {
  /** See UpstreamSettings. */
  readonly heartbeatMs: number;
  /** Root of the signing keys, hex; without it nothing is signed. */
  readonly secret: string | undefined;
  readonly kid: string;
  /** Codes of subgraph errors whose message clients may read. */
  readonly allowedCodes: ReadonlySet<string>;
}

export interface CallTools extends SigningTools, RetryTools {
  /** Undefined if nobody looks. */
  readonly observeCall: ObserveCall | undefined;
  /** A call is made again. */
  readonly onRetry: (subgraph: string) => void;
  /** A call joins another that is the same. */
  readonly onShared: (subgraph: string) => void;
  readonly reportFor: (subgraph: string) => ReportError;
}

/** The name is the audience that calls are signed for. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** The ways to reach subgraphs. Connections are shared by all generations of the supergraph. */
export interface SubgraphClients {
  readonly callOf: (subgraph: SubgraphAddress) => SubgraphCall;
  /** The same with nothing hidden, nothing logged, and failures thrown: not for clients' eyes. */
  readonly bareCallOf: (subgraph: SubgraphAddress) => SubgraphCall;
  readonly upstreamOf: (subgraph: SubgraphAddress) => Upstream;
  readonly breakerOf: (subgraph: SubgraphAddress) => BreakerState;
  /** Something was changed: calls that are made from now on join none that was made before. */
  readonly retireShared: () => void;
  readonly close: () => Promise<void>;
}

export function createSubgraphClients(settings: CallSettings, tools: CallTools): SubgraphClients {
  const { secret: root, kid, allowedCodes, timeoutMs, fairMs } = settings;
  const transport = openTransport({ ...settings, monotonic: tools.monotonic });
  const signers = memoize((audience: string) =>
    root === undefined ? undefined : createSigner({ root, kid, audience }, tools),
  );

  function rulesOf(name: string): Parameters<typeof redactError>[1] {
    return { allowedCodes, report: tools.reportFor(name) };
  }

  /** One attempt. The order of the wrappers: deadline( propagate( sign( send ))). */
  function openAttempt({ name, url }: SubgraphAddress): Send {
    const signer = signers.get(name);
    const plain = transport.sendTo(url);
    const signed = signer === undefined ? plain : sign(signer, plain);
    return deadline({ timeoutMs, fairMs, monotonic: tools.monotonic }, propagate(signed));
  }

  const attempts = memoize(openAttempt, addressKey);
  const resilience = memoize(
    ({ name }: SubgraphAddress) =>
      createResilience(settings, {
        ...tools,
        onRetry: () => tools.onRetry(name),
        onShared: () => tools.onShared(name),
      }),
    addressKey,
  );
  const bareCalls = memoize(
    (address: SubgraphAddress) => graphqlOverHttp(pathOf(address), attempts.get(address)),
    addressKey,
  );
  /** The order of the wrappers: redact( observed( graphqlOverHttp( share( retry( guard( attempt )))))). */
  function openCall(address: SubgraphAddress): SubgraphCall {
    const { name } = address;
    const resilient = resilience.get(address).wrap(attempts.get(address));
    const call = graphqlOverHttp(pathOf(address), resilient);
    const seen = tools.observeCall === undefined ? call : observed(name, tools.observeCall, call);
    return redact(rulesOf(name), seen);
  }

  const calls = memoize(openCall, addressKey);
  const upstreams = memoize(
    ({ name, url }: SubgraphAddress) =>
      openUpstream({
        url,
        signer: signers.get(name),
        heartbeatMs: settings.heartbeatMs,
        redactError: (error) => redactError(error, rulesOf(name)),
      }),
    addressKey,
  );

  return {
    callOf: calls.get,
    bareCallOf: bareCalls.get,
    upstreamOf: upstreams.get,
    breakerOf: (address) => resilience.get(address).breaker(),
    retireShared() {
      for (const { retireShared } of resilience.made()) retireShared();
    },
    async close() {
      await Promise.all(upstreams.made().map((upstream) => upstream.close()));
      await transport.close();
    },
  };
}

function pathOf({ url }: SubgraphAddress): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function addressKey({ name, url }: SubgraphAddress): string {
  return `${name} ${url}`;
}
