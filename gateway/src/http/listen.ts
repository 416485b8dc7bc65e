import { once } from 'node:events';
import type { Server } from 'node:http';

/** Starts listening. Resolves to an address that this machine can call; rejects if the port is taken. */
export async function listen(server: Server, port: number, host?: string): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Expected a TCP address');
  const everywhere = address.address === '::' || address.address === '0.0.0.0';
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${everywhere ? 'localhost' : name}:${address.port}`;
}

/** Takes no new connection, lets the requests in flight finish, and cuts what is left after `graceMs`. */
export async function drain(server: Server, graceMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  server.close();
  server.closeIdleConnections();
  await closed;
  clearTimeout(cut);
}
