import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { takeMessage } from '../support/take-message.ts';
import { worldNamed } from './by-name.ts';
import type { LoadSubgraph } from './world.ts';

/*
 * A process with all subgraphs of a world: node serve.ts WORLD. They cost next to nothing: a request that was asked before is
 * answered, on a bare socket, with the bytes of then. Tells its parent the addresses, and, whenever it is asked, how many
 * requests came.
 */
let requests = 0;

async function serve({ typeDefs, resolvers }: LoadSubgraph): Promise<string> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: { ...resolvers } }]);
  const answers = new Map<string, Promise<Buffer>>();
  const answer = (body: Buffer): Promise<Buffer> => {
    const key = body.toString('latin1');
    const known = answers.get(key);
    if (known) return known;
    const { query: source, variables: variableValues } = JSON.parse(body.toString());
    const fresh = graphql({ schema, source, variableValues }).then((result) => asResponse(JSON.stringify(result)));
    answers.set(key, fresh);
    return fresh;
  };
  const server = createServer({ noDelay: true }, (socket) => answerAll(socket, answer));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${String(port)}/graphql`;
}

/** Answers what a connection asks, in order. */
function answerAll(socket: Socket, answer: (body: Buffer) => Promise<Buffer>): void {
  let rest: Buffer = Buffer.alloc(0);
  let last: Promise<void> = Promise.resolve();
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let message = takeMessage(rest); message; message = takeMessage(rest)) {
      rest = rest.subarray(message.length);
      requests += 1;
      last = answerAfter(last, socket, answer(message.body));
    }
  });
}

async function answerAfter(before: Promise<void>, socket: Socket, bytes: Promise<Buffer>): Promise<void> {
  await before;
  socket.write(await bytes);
}

function asResponse(text: string): Buffer {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(text))}`;
  return Buffer.from(`${head}\r\n\r\n${text}`);
}

const world = worldNamed(process.argv[2] ?? '');
const addresses: Record<string, string> = {};
for (const subgraph of world) addresses[subgraph.name] = await serve(subgraph);
process.on('message', () => process.send?.({ requests }));
process.on('disconnect', () => process.exit());
process.send?.({ addresses });
