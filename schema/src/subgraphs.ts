/** One subgraph of the supergraph: its name, its address in a default start, and the folder of its contract. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly directory: URL;
}

const names = ['cart', 'customer', 'inventory', 'order', 'product'] as const;

/** The default port of the gateway; subgraphs follow in alphabetical order. */
const gatewayPort = 4000;

/** The five subgraphs in alphabetical order. */
export const subgraphs: readonly Subgraph[] = names.map((name, index) => ({
  name,
  url: `http://127.0.0.1:${gatewayPort + 1 + index}/graphql`,
  directory: new URL(`../../subgraphs/${name}/`, import.meta.url),
}));
