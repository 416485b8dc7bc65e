import { Pool } from 'undici';
import type { ReportError } from '../errors.ts';
import { deadline } from './deadline.ts';
import { graphqlOverHttp } from './graphqlOverHttp.ts';
import { redact } from './redact.ts';
import { send } from './send.ts';
import { sign } from './sign.ts';
import { createSigner, type Signer, type SigningTools } from './signature.ts';
import type { SubgraphCall } from './subgraphCall.ts';

export interface CallSettings {
  /** A call is given up after this many milliseconds. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  readonly connections: number;
  /** Root of the signing keys, hex; without it nothing is signed. */
  readonly secret?: string | undefined;
  readonly kid: string;
  readonly allowedCodes: ReadonlySet<string>;
}

export interface CallTools extends SigningTools {
  readonly reportFor: (subgraph: string) => ReportError;
}

/** The ways to reach subgraphs. Pools are kept by origin and shared by all supergraph generations. */
export interface SubgraphClients {
  readonly callOf: (subgraph: { name: string; url: string }) => SubgraphCall;
  readonly signerOf: (name: string) => Signer | undefined;
  readonly close: () => Promise<void>;
}

export function createSubgraphClients(settings: CallSettings, tools: CallTools): SubgraphClients {
  const pools = new Map<string, Pool>();

  function poolOf(origin: string): Pool {
    const pool = pools.get(origin) ?? new Pool(origin, { connections: settings.connections });
    pools.set(origin, pool);
    return pool;
  }

  function signerOf(audience: string): Signer | undefined {
    const { secret: root, kid } = settings;
    return root === undefined ? undefined : createSigner({ root, kid, audience }, tools);
  }

  return {
    signerOf,
    callOf({ name, url }) {
      const { origin, pathname, search } = new URL(url);
      const signer = signerOf(name);
      const plain = send(poolOf(origin), settings.maxResponseBytes);
      const signed = signer === undefined ? plain : sign(signer, plain);
      const timed = deadline(settings.timeoutMs, signed);
      const rules = { allowedCodes: settings.allowedCodes, report: tools.reportFor(name) };
      return redact(rules, graphqlOverHttp(pathname + search, timed));
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}
