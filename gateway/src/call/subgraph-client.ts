import { Pool } from 'undici';
import type { ReportError } from '../errors.ts';
import { memoize } from '../lib/memoize.ts';
import { deadline } from './deadline.ts';
import { graphqlOverHttp } from './graphql-over-http.ts';
import { redact, redactError } from './redact.ts';
import { send } from './send.ts';
import { sign } from './sign.ts';
import { createSigner, type SigningTools } from './signature.ts';
import type { SubgraphCall } from './subgraph-call.ts';
import { openUpstream, type Upstream } from './upstream.ts';

export interface CallSettings {
  /** A call is given up after this many milliseconds. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  /** Connections to one subgraph. */
  readonly connections: number;
  /** See UpstreamSettings. */
  readonly heartbeatMs: number;
  /** Root of the signing keys, hex; without it nothing is signed. */
  readonly secret: string | undefined;
  readonly kid: string;
  /** Codes of subgraph errors whose message clients may read. */
  readonly allowedCodes: ReadonlySet<string>;
}

export interface CallTools extends SigningTools {
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
  readonly close: () => Promise<void>;
}

export function createSubgraphClients(settings: CallSettings, tools: CallTools): SubgraphClients {
  const { secret: root, kid, connections, allowedCodes } = settings;
  const pools = memoize((origin: string) => new Pool(origin, { connections }));
  const signers = memoize((audience: string) =>
    root === undefined ? undefined : createSigner({ root, kid, audience }, tools),
  );

  function rulesOf(name: string): Parameters<typeof redactError>[1] {
    return { allowedCodes, report: tools.reportFor(name) };
  }

  /** The order of the wrappers: redact( deadline( sign( send ))). */
  function openBareCall({ name, url }: SubgraphAddress): SubgraphCall {
    const { origin, pathname, search } = new URL(url);
    const signer = signers.get(name);
    const plain = send(pools.get(origin), settings.maxResponseBytes);
    const signed = signer === undefined ? plain : sign(signer, plain);
    return graphqlOverHttp(pathname + search, deadline(settings.timeoutMs, signed));
  }

  const bareCalls = memoize(openBareCall, addressKey);
  const calls = memoize(
    (address: SubgraphAddress) => redact(rulesOf(address.name), bareCalls.get(address)),
    addressKey,
  );
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
    async close() {
      await Promise.all(upstreams.made().map((upstream) => upstream.close()));
      await Promise.all(pools.made().map((pool) => pool.destroy()));
    },
  };
}

function addressKey({ name, url }: SubgraphAddress): string {
  return `${name} ${url}`;
}
