// The limit: one prepared buffer an event, handed to `ws.send` for each reader: node live-raw.mjs PORT
// It knows as much of graphql-transport-ws as it takes to open a stream, and that all readers chose the same id. Publishes
// what its parent tells it to.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const [port = '0'] = process.argv.slice(2);

/** Topic → its sockets. */
const topics = new Map();

process.on('message', ({ number, at, text }) => {
  if (number === undefined) return;
  for (const [topic, sockets] of topics) {
    const payload = { data: { ticked: { topic, number, at, text } } };
    const bytes = Buffer.from(JSON.stringify({ id: '1', type: 'next', payload }));
    for (const socket of sockets) socket.send(bytes, { binary: false });
  }
});

const server = createServer((_, response) => response.end('{"data":{"__typename":"Query"}}'));
new WebSocketServer({ server, path: '/graphql' }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(data);
    if (type === 'connection_init') return socket.send('{"type":"connection_ack"}');
    if (type !== 'subscribe') return;
    const { topic } = payload.variables;
    if (!topics.has(topic)) topics.set(topic, new Set());
    topics.get(topic).add(socket);
  });
});
server.listen(Number(port), '127.0.0.1');
process.on('disconnect', () => process.exit());
