import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGateway, explain, type ExplainedTerms, type GatewaySettings } from '@musubi/gateway';
import { graphql, parse } from 'graphql';

/** A subgraph of a case. */
export interface Part {
  readonly typeDefs: string;
  readonly resolvers: object;
}

/** A graph of one case, served by the gateway. */
export interface Federated {
  /** The response to a query, as it came. */
  readonly ask: (query: string, variables?: object, headers?: Readonly<Record<string, string>>) => Promise<unknown>;
  /** The plan, as text. */
  readonly plan: (query: string, terms?: ExplainedTerms) => string;
  /** How many requests each subgraph got. */
  readonly calls: () => Readonly<Record<string, number>>;
  /** What subgraphs were asked, in order; forgets it. */
  readonly takeAsked: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface FederateOptions {
  readonly settings?: Partial<GatewaySettings>;
  /** Changes the supergraph, into one that composition would not make, or makes no longer. */
  readonly edit?: (sdl: string) => string;
}

const directives = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@interfaceObject',
  '@override',
  '@inaccessible',
  '@tag',
  '@context',
  '@fromContext',
  '@authenticated',
  '@requiresScopes',
  '@policy',
  '@cost',
  '@listSize',
];
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(directives)})\n`;

/** Serves subgraphs behind a gateway. A part that links federation itself, or is of federation 1, says so. */
export async function federate(
  parts: Readonly<Record<string, Part>>,
  { settings = {}, edit = (sdl) => sdl }: FederateOptions = {},
): Promise<Federated> {
  const calls: Record<string, number> = {};
  let asked: string[] = [];
  const servers: Server[] = [];
  const services = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => {
      const typeDefs = parse(/@link\(|# federation 1/.test(part.typeDefs) ? part.typeDefs : link + part.typeDefs);
      const server = serve({ ...part, typeDefs }, (query) => {
        calls[name] = (calls[name] ?? 0) + 1;
        asked.push(`${name}: ${query}`);
      });
      servers.push(server);
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      return { name, typeDefs, url: `http://127.0.0.1:${port}/graphql` };
    }),
  );
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const sdl = edit(composed.supergraphSdl);
  const gateway = await createGateway({ supergraph: { kind: 'text', sdl }, ...settings }, { log: silent });
  const url = await gateway.listen(0, '127.0.0.1');
  return {
    calls: () => calls,
    takeAsked() {
      const taken = asked;
      asked = [];
      return taken;
    },
    plan(query, terms) {
      const explained = explain(sdl, query, terms);
      if (explained.kind === 'refused') throw new Error(explained.errors.map(({ message }) => message).join('\n'));
      return explained.text.slice(explained.text.indexOf('# plan') + 7);
    },
    async ask(query, variables = {}, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    async close() {
      await gateway.close();
      for (const server of servers) server.close().closeAllConnections();
    },
  };
}

const nothing = (): void => {};
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function serve(
  { typeDefs, resolvers }: Omit<Part, 'typeDefs'> & { typeDefs: ReturnType<typeof parse> },
  onCall: (query: string) => void,
): Server {
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...resolvers } }]);
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query: source, variables: variableValues } = JSON.parse(Buffer.concat(chunks).toString());
      onCall(source);
      void graphql({ schema, source, variableValues }).then((result) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result)),
      );
    });
  });
}
