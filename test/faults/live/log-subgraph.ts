import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { typeDefs } from './counting.ts';

/*
 * A subgraph whose log is written by time alone: event n is there from n × EVERY_MS after SINCE (milliseconds since 1970).
 * However often it is killed, what it says is the same, and any position can be gone on after.
 */
const every = Number(process.env['EVERY_MS']);
const since = Number(process.env['SINCE']);
const text = 'x'.repeat(Number(process.env['TEXT_LENGTH'] ?? 0));

interface LogContext {
  readonly after: number | undefined;
  position: number;
}

async function* counted(context: LogContext): AsyncGenerator<{ counted: object }> {
  let number = context.after ?? Math.floor((Date.now() - since) / every);
  for (;;) {
    number += 1;
    const wait = since + number * every - Date.now();
    if (wait > 0) await pause(wait);
    context.position = number;
    yield { counted: { number, text } };
  }
}

const resolvers = {
  Query: { count: () => 0 },
  Subscription: { counted: { subscribe: (_: unknown, _arguments: unknown, context: LogContext) => counted(context) } },
};

function afterIn(extensions: Record<string, unknown> | null | undefined): number | undefined {
  const after = extensions?.['after'];
  return typeof after === 'number' ? after : undefined;
}

function positionIn(context: unknown): number | undefined {
  if (typeof context !== 'object' || context === null || !('position' in context)) return undefined;
  return typeof context.position === 'number' ? context.position : undefined;
}

const server = createServer((_request, response) => response.end('{"data":{}}'));
useServer(
  {
    schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]),
    context: (_context, _id, { extensions }): LogContext => ({ after: afterIn(extensions), position: 0 }),
    onNext: (_context, _id, _payload, { contextValue }, { data }) => ({
      data: data ?? null,
      extensions: { position: positionIn(contextValue), epoch: 'time' },
    }),
  },
  new WebSocketServer({ server, path: '/graphql' }),
);
server.listen(Number(process.env['PORT']), '127.0.0.1');
await once(server, 'listening');
process.on('disconnect', () => process.exit());
process.send?.({ kind: 'ready', url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql` });
