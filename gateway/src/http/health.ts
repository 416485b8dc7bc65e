import type { ServerResponse } from 'node:http';

/** Whether the gateway and what it needs can serve, by name. */
export interface Readiness {
  readonly ready: boolean;
  readonly subgraphs: Readonly<Record<string, 'reachable' | 'unreachable'>>;
  /** Whether clients' requests ask a subgraph (`closed`), leave it alone for a while, or try it. */
  readonly breakers: Readonly<Record<string, 'closed' | 'open' | 'half-open'>>;
}

/** `GET /health`: 200 while requests are taken, 503 while draining. */
export function serveHealth(response: ServerResponse, draining: boolean): void {
  writeJson(response, draining ? 503 : 200, { status: draining ? 'draining' : 'ok' });
}

/** `GET /ready`: 200 if every subgraph answers too. */
export async function serveReadiness(response: ServerResponse, check: () => Promise<Readiness>): Promise<void> {
  const readiness = await check();
  writeJson(response, readiness.ready ? 200 : 503, readiness);
}

function writeJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
