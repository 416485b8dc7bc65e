import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { createGateway, type Gateway } from '@musubi/gateway';
import { parse, type ExecutionResult } from 'graphql';
import type { World } from './facts.ts';
import { readGraph } from './graph-model.ts';
import { servePart, type Piece } from './part.ts';
import { readPayloads } from './read-payloads.ts';
import { takeTurns, type Request } from './whole.ts';

/** A cut world being served: subgraphs and the gateway before them. */
export interface CutGraph {
  readonly world: World;
  /** Asks the gateway. */
  readonly ask: (request: Request) => Promise<ExecutionResult>;
  /** From now on the subgraph answers nothing that can be used. */
  readonly ruin: (piece: string) => void;
  /** The payloads of a response in the parts that `accept` names. */
  readonly askInParts: (request: Request, accept: string) => Promise<object[]>;
  readonly close: () => Promise<void>;
}

/** Serves a cut world; its errors where the pieces don't compose. */
export async function serveCut(pieces: readonly Piece[], seed: number): Promise<CutGraph | readonly string[]> {
  const composed = composeServices(pieces.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) })));
  if (composed.errors) return composed.errors.map(({ message }) => message);
  const world = { model: readGraph(composed.supergraphSdl), seed };
  const turns = takeTurns();
  const ruined = new Set<string>();
  const servers = await Promise.all(
    pieces.map((piece) => {
      const part = servePart(world, piece, turns);
      return listen(piece.name, async (request) => (ruined.has(piece.name) ? undefined : part.answer(request)));
    }),
  );
  const gateway: Gateway = await createGateway(
    {
      supergraph: { kind: 'text', sdl: composed.supergraphSdl },
      subgraphUrls: Object.fromEntries(servers.map(({ name, url }) => [name, url])),
      limits: generous,
      // Budgets for plans are as they are served by default.
      planning: { maxThreads: 1 },
    },
    { log: silent },
  );
  const url = await gateway.listen(0, '127.0.0.1');
  return {
    world,
    ruin: (piece) => void ruined.add(piece),
    async ask(request) {
      turns.restart();
      return post(`${url}/graphql`, request);
    },
    async askInParts(request, accept) {
      turns.restart();
      return readPayloads(`${url}/graphql`, request, accept);
    },
    async close() {
      await gateway.close();
      await Promise.all(servers.map(({ server }) => closed(server)));
    },
  };
}

/** The gateway's own limits are not what is tried here. */
const generous = {
  tokens: 100_000,
  depth: 100,
  aliases: 10_000,
  rootFields: 1000,
  directives: 1000,
  expandedSelections: 100_000,
  documentBytes: 1_000_000,
  repeats: 10_000,
  cost: Infinity,
  introspectionDepth: 100,
};

const nothing = (): void => {};
const silent = { fatal: nothing, error: nothing, warn: nothing, info: nothing, debug: nothing };

/** What a subgraph answers; nothing if it is ruined. */
type Run = (asked: Request) => Promise<ExecutionResult | undefined>;

async function listen(name: string, run: Run): Promise<{ name: string; url: string; server: Server }> {
  const server = createServer((request, response) => {
    answer(request, response, run).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { name, url: `http://127.0.0.1:${port}/graphql`, server };
}

async function answer(request: IncomingMessage, response: ServerResponse, run: Run): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const result = await run(JSON.parse(Buffer.concat(chunks).toString()));
  response.writeHead(result ? 200 : 500, { 'content-type': 'application/json' });
  response.end(result ? JSON.stringify(result) : '<html>');
}

async function post(url: string, request: Request): Promise<ExecutionResult> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return JSON.parse(await response.text());
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
