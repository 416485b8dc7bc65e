import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { Supergraph, printSchema } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGateway, type Gateway } from '@musubi/gateway';
import { execute, parse, type GraphQLSchema } from 'graphql';
import type { Piece } from './cut.ts';
import { fromWorld, idOfCode, type Inputs } from './facts.ts';
import { resolverOf } from './whole.ts';
import type { World } from './world.ts';

/** A cut world being served: subgraphs and the gateway before them. */
export interface CutGraph {
  /** The gateway's `/graphql`. */
  readonly url: string;
  /** SDL of what clients see. */
  readonly api: string;
  close(): Promise<void>;
}

/** Serves a cut world; undefined where the pieces don't compose. */
export async function serveCut(world: World, pieces: readonly Piece[]): Promise<CutGraph | undefined> {
  const services = pieces.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) }));
  const composed = composeServices(services);
  if (composed.errors) return undefined;
  const servers = await Promise.all(pieces.map((piece) => servePiece(world, piece)));
  const urls = Object.fromEntries(servers.map(({ name, url }) => [name, url]));
  const gateway: Gateway = await createGateway(
    { supergraph: { kind: 'text', sdl: composed.supergraphSdl }, subgraphUrls: urls, limits: generous },
    { log: silent },
  );
  const url = await gateway.listen(0, '127.0.0.1');
  return {
    url: `${url}/graphql`,
    api: printSchema(Supergraph.build(composed.supergraphSdl).apiSchema()),
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
};

const nothing = (): void => {};
const silent = { fatal: nothing, error: nothing, warn: nothing, info: nothing, debug: nothing };

async function servePiece(world: World, piece: Piece): Promise<{ name: string; url: string; server: Server }> {
  const schema = pieceSchema(world, piece);
  const fieldResolver = pieceResolver(world, piece);
  const server = createServer((request, response) => {
    answer(request, response, ({ query, variables }) =>
      execute({ schema, document: parse(query), variableValues: variables, fieldResolver }),
    ).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { name: piece.name, url: `http://127.0.0.1:${port}/graphql`, server };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  run: (asked: { query: string; variables: Record<string, unknown> }) => unknown,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const result = await run(JSON.parse(Buffer.concat(chunks).toString()));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(result));
}

function pieceSchema(world: World, piece: Piece): GraphQLSchema {
  const reference = {
    __resolveReference: (representation: Readonly<Record<string, unknown>>) => ({
      ...representation,
      id: typeof representation.id === 'string' ? representation.id : idOfCode(String(representation.code)),
    }),
  };
  const resolvers = Object.fromEntries(
    world.entities.filter(({ name }) => piece.sdl.includes(`type ${name} `)).map(({ name }) => [name, reference]),
  );
  return buildSubgraphSchema([{ typeDefs: parse(piece.sdl), resolvers }]);
}

/** A piece reads what it requires out of the representation, and nowhere else: a gateway that sends the wrong thing is found out. */
function pieceResolver(world: World, { external, provided }: Piece) {
  const known = fromWorld(world);
  const inputsOf = (field: string): Inputs => {
    const outside = external.get(field) ?? [];
    return (owner, required) => {
      const { name } = required;
      const isOwn = !outside.includes(name) || (!(name in owner) && provided.get(owner.__typename)?.includes(name));
      return isOwn ? known(owner, required) : (owner[name] ?? null);
    };
  };
  return resolverOf(world, inputsOf);
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
