import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { tickerTypeDefs, type Publication, type Tick } from './tick.ts';

/*
 * A process with the subgraph behind the measured gateways: node ticker.ts. It publishes to every topic that is listened to
 * what its parent tells it to, and numbers what it says as a log. Tells its parent the address.
 */
interface Listener {
  readonly queue: Tick[];
  wake: () => void;
}

const topics = new Map<string, Set<Listener>>();

async function* listen(topic: string): AsyncGenerator<{ ticked: object }> {
  const listener: Listener = { queue: [], wake: () => {} };
  const all = topics.get(topic) ?? new Set();
  topics.set(topic, all.add(listener));
  try {
    for (;;) {
      for (let tick = listener.queue.shift(); tick; tick = listener.queue.shift()) yield { ticked: { topic, ...tick } };
      await new Promise<void>((resolve) => {
        listener.wake = resolve;
      });
    }
  } finally {
    all.delete(listener);
    if (all.size === 0) topics.delete(topic);
  }
}

const resolvers = {
  Query: { count: () => topics.size },
  Subscription: { ticked: { subscribe: (_: unknown, { topic }: { topic: string }) => listen(topic) } },
};
const schema = buildSubgraphSchema([{ typeDefs: parse(tickerTypeDefs), resolvers }]);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { query: source, variables: variableValues } = JSON.parse(Buffer.concat(chunks).toString());
  const result = await graphql({ schema, source, variableValues });
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

const server = createServer((request, response) => void answer(request, response));
let position = 0;
useServer(
  {
    schema,
    onNext: (_context, _id, _payload, _args, { data }) => ({
      data: data ?? null,
      extensions: { position: (position += 1) },
    }),
  },
  new WebSocketServer({ server, path: '/graphql' }),
);
server.listen(0, '127.0.0.1');
await once(server, 'listening');

process.on('message', ({ to, ...tick }: Publication) => {
  for (const [topic, listeners] of topics) {
    if (!topic.startsWith(to)) continue;
    for (const listener of listeners) {
      listener.queue.push(tick);
      listener.wake();
    }
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql` });
