// One process with stock graphql-ws and one shared pubsub, as its recipes have it: node live-graphql-ws.mjs PORT
// Publishes what its parent tells it to.
import { createServer } from 'node:http';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const [port = '0'] = process.argv.slice(2);
const schema = buildSchema(`
  type Query { count: Int }
  type Tick { topic: ID! number: Int! at: Float! text: String! }
  type Subscription { ticked(topic: ID!): Tick! }
`);

/** Topic → those who listen, each with what it has not read yet. */
const topics = new Map();

async function* listen(topic) {
  const listener = { queue: [], wake: () => {} };
  if (!topics.has(topic)) topics.set(topic, new Set());
  topics.get(topic).add(listener);
  try {
    for (;;) {
      while (listener.queue.length > 0) yield listener.queue.shift();
      await new Promise((resolve) => (listener.wake = resolve));
    }
  } finally {
    topics.get(topic).delete(listener);
  }
}

schema.getSubscriptionType().getFields().ticked.subscribe = (_, { topic }) => listen(topic);

process.on('message', ({ number, at, text }) => {
  if (number === undefined) return;
  for (const [topic, listeners] of topics) {
    const value = { ticked: { topic, number, at, text } };
    for (const listener of listeners) {
      listener.queue.push(value);
      listener.wake();
    }
  }
});

const server = createServer((_, response) => response.end('{"data":{"__typename":"Query"}}'));
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
server.listen(Number(port), '127.0.0.1');
process.on('disconnect', () => process.exit());
