/** How the pages' server runs. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The gateway's `/graphql` as browsers reach it. */
  readonly graphUrl: string;
  /** Folder of the development issuer's keys. */
  readonly issuerDirectory: string;
}

/**
 * Reads the environment: `HOST` (127.0.0.1), `PORT` (4006), `GRAPH_URL` (http://localhost:4000/graphql), `ISSUER_DIR` (.data/issuer).
 *
 * @throws Error that names the variable, what was expected and what came.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env.PORT ?? 4006);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT: expected 0 to 65535, got ${env.PORT}`);
  }
  const graphUrl = env.GRAPH_URL ?? 'http://localhost:4000/graphql';
  if (!URL.canParse(graphUrl)) throw new Error(`GRAPH_URL: expected a URL, got ${graphUrl}`);
  return { host: env.HOST ?? '127.0.0.1', port, graphUrl, issuerDirectory: env.ISSUER_DIR ?? '.data/issuer' };
}
