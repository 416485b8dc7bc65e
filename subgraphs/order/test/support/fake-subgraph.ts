import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { keysFromSecret, systemClock, verify, type SubgraphCall, type SubgraphClient } from '@musubi/chassis';

/** One operation as a fake sees it; `input` is empty for queries that have none. */
export type FakeOperation = {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
};

/** The value of the operation's only field. */
export type FakeHandler = (operation: FakeOperation) => object | null;

/** Another subgraph in memory, with the idempotency of the contract. */
export type FakeSubgraph = {
  readonly client: SubgraphClient;
  /** Every mutation that was carried out, by name: repetitions of a key are not in it. */
  readonly carriedOut: string[];
  /** What broke the contract: a key with two bodies. */
  readonly violations: string[];
  /** Calls that get no answer from now on: before they are carried out, or after. */
  fail(next: { readonly name: string; readonly times: number; readonly when: 'before' | 'after' }): void;
};

export function fakeSubgraph(handle: FakeHandler): FakeSubgraph {
  const answers = new Map<string, { readonly body: string; readonly value: object | null }>();
  const failures: { name: string; times: number; when: 'before' | 'after' }[] = [];
  const fake: FakeSubgraph = {
    carriedOut: [],
    violations: [],
    fail: (next) => void failures.push({ ...next }),
    client: {
      // The shape of the answer is the caller's claim, as it is over the wire.
      call: (async (call: SubgraphCall) => {
        const operation = operationOf(call);
        const failure = failures.find(({ name, times }) => name === operation.name && times > 0);
        if (failure !== undefined) failure.times -= 1;
        if (failure?.when === 'before') return { kind: 'unreachable', reason: 'lost' };
        const value = carryOut(operation);
        if (failure?.when === 'after') return { kind: 'unreachable', reason: 'the answer was lost' };
        const field = operation.name === 'CartOwner' ? 'cart' : 'value';
        const data: unknown = JSON.parse(JSON.stringify({ [field]: value }));
        return { kind: 'answered', data };
      }) as SubgraphClient['call'],
    },
  };
  return fake;

  function carryOut(operation: FakeOperation): object | null {
    const { idempotencyKey: key } = operation.input;
    if (typeof key !== 'string') return handle(operation);
    const body = JSON.stringify([operation.name, operation.input]);
    const before = answers.get(key);
    if (before !== undefined) {
      if (before.body !== body) fake.violations.push(`${key}: ${before.body} and ${body}`);
      return before.value;
    }
    const value = handle(operation);
    answers.set(key, { body, value });
    fake.carriedOut.push(operation.name);
    return value;
  }
}

function operationOf({ query, variables = {}, headers = {} }: SubgraphCall): FakeOperation {
  const [, name = ''] = /(?:query|mutation) (\w+)/.exec(query) ?? [];
  const { input } = variables;
  const named = typeof input === 'object' && input !== null ? Object.fromEntries(Object.entries(input)) : {};
  return { name, input: named, variables, headers };
}

/** Serves a fake over HTTP: answers only what `order` has signed for this audience. */
export async function serveFake(
  fake: FakeSubgraph,
  as: { readonly audience: string; readonly secret: string },
): Promise<{ readonly url: string; readonly refused: string[]; close(): Promise<void> }> {
  const refused: string[] = [];
  const verifier = { audience: as.audience, keys: keysFromSecret(as.secret), clock: systemClock };
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const { 'x-gw-ctx': context, 'x-gw-sig': signature } = request.headers;
    const verified = verify(
      { method: 'POST', path: '/graphql', body },
      { context: context?.toString(), signature: signature?.toString() },
      verifier,
    );
    const { caller } = verified.kind === 'verified' ? verified : { caller: undefined };
    if (caller?.kind !== 'service' || caller.name !== 'order') {
      refused.push(verified.kind === 'refused' ? verified.reason : 'not order');
      response.writeHead(401).end();
      return;
    }
    const { query, variables } = JSON.parse(body.toString('utf8')) as Pick<SubgraphCall, 'query' | 'variables'>;
    const answer = await fake.client.call({ query, ...(variables ? { variables } : {}), headers: caller.headers });
    if (answer.kind === 'answered') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: answer.data }));
    } else {
      response.writeHead(503).end();
    }
  };
  const server = createServer((request, response) => void reply(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    refused,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
