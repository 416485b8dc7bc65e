import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { newId, systemClock } from '../clock.ts';
import type { Caller } from '../identity/caller.ts';
import { keysFromSecret } from '../identity/keys.ts';
import { sign, subscriptionRequest, type Passport } from '../identity/sign.ts';
import type { Surroundings } from '../parts.ts';
import { startSubgraph } from '../start.ts';
import type { Chassis, SubgraphDefinition } from '../subgraph.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

/** A GraphQL answer, its HTTP status and the number of statements drizzle ran for it. */
export type TestAnswer = {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly TestError[] | undefined;
  readonly statements: number;
};

export type TestError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
};

/** A served subgraph with a database of its own. */
export type TestSubgraph<Deps> = {
  readonly url: string;
  readonly deps: Deps;
  readonly chassis: Chassis;
  readonly database: TestDatabase;
  /** The root secret, for signing by hand or for a second process. */
  readonly secret: string;
  /** Sends an operation signed as the gateway would for this caller. Default: nobody. */
  execute(query: string, variables?: object, caller?: Caller): Promise<TestAnswer>;
  /** The results of a subscription as they come; ending the iteration ends it. */
  subscribe(query: string, options?: SubscribeAs): AsyncIterableIterator<TestResult>;
  close(): Promise<void>;
};

/** One result of a subscription. */
export type TestResult = {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly object[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

export type SubscribeAs = {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly caller?: Caller;
  /** The log position to go on from. */
  readonly after?: number;
};

/** What a test may set: the injected world, and addresses of other subgraphs. */
export type TestSurroundings = Omit<Surroundings, 'store'> & {
  readonly secret?: string;
  readonly subgraphUrls?: Readonly<Record<string, string>>;
};

export async function startTestSubgraph<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  surroundings: TestSurroundings = {},
): Promise<TestSubgraph<Deps>> {
  const { secret = randomBytes(32).toString('hex'), subgraphUrls = {}, ...injected } = surroundings;
  const database = await createTestDatabase(definition);
  const seen: { chassis?: Chassis } = {};
  const observed: SubgraphDefinition<Deps, Loaders> = {
    ...definition,
    connect(chassis) {
      seen.chassis = chassis;
      return definition.connect(chassis);
    },
  };
  const running = await startSubgraph(
    observed,
    {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: database.url,
      eventsUrl: database.url,
      secret,
      generations: [1],
      subgraphUrls,
      logLevel: 'silent',
    },
    {
      log: pino({ level: 'silent' }),
      ...injected,
    },
  );
  const { chassis } = seen;
  if (chassis === undefined) throw new Error('The subgraph did not connect');
  const signer = { keys: keysFromSecret(secret), audience: definition.name, clock: injected.clock ?? systemClock };
  return {
    url: running.url,
    deps: running.deps,
    chassis,
    database,
    secret,
    async execute(query, variables = {}, caller = NOBODY) {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(running.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signedHeaders(body, caller, signer) },
        body,
      });
      const { data, errors }: Pick<TestAnswer, 'data' | 'errors'> = JSON.parse(await response.text());
      return { status: response.status, data, errors, statements: Number(response.headers.get('x-statements')) };
    },
    subscribe: (query, as = {}) => subscribe(running.url, query, { ...as, signer }),
    async close() {
      await running.close();
      await database.close();
    },
  };
}

const NOBODY: Caller = { kind: 'anonymous', headers: {} };

type Signer = {
  readonly keys: ReturnType<typeof keysFromSecret>;
  readonly audience: string;
  readonly clock: () => Date;
};

/** The headers the gateway would send with this body on behalf of the caller. */
export function signedHeaders(body: string, caller: Caller, signer: Signer): Record<string, string> {
  const request = { method: 'POST', path: '/graphql', body };
  const { context, signature } = sign(request, passportOf(caller, signer), signingAs(caller, signer));
  return { 'x-gw-ctx': context, 'x-gw-sig': signature };
}

function subscribe(
  url: string,
  query: string,
  as: SubscribeAs & { readonly signer: Signer },
): AsyncIterableIterator<TestResult> {
  const { variables = {}, caller = NOBODY, after, signer } = as;
  const { context, signature } = sign(
    subscriptionRequest({ query, variables }),
    passportOf(caller, signer),
    signingAs(caller, signer),
  );
  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  const extensions = { gwCtx: context, gwSig: signature, ...(after === undefined ? {} : { after }) };
  return client.iterate<Record<string, unknown>, Record<string, unknown>>({ query, variables, extensions });
}

function signingAs(caller: Caller, { keys, audience }: Signer) {
  return { keys, kid: caller.kind === 'service' ? `${caller.name}.1` : 'gateway.1', audience };
}

function passportOf(caller: Caller, signer: Signer): Passport {
  const iat = Math.floor(signer.clock().getTime() / 1000);
  const always = { hdr: caller.headers, aud: signer.audience, iat, exp: iat + 30, jti: newId() };
  switch (caller.kind) {
    case 'anonymous':
      return always;
    case 'user': {
      const { subject: sub, role, scopes: scp, claims } = caller;
      return { ...always, sub, role, scp, claims };
    }
    case 'service': {
      const { subject, claims } = caller;
      return { ...always, role: 'service', claims, ...(subject === undefined ? {} : { sub: subject }) };
    }
    default:
      return caller satisfies never;
  }
}
