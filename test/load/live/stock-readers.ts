import { once } from 'node:events';
import { WebSocket } from 'ws';

/*
 * A process that reads stock: node stock-readers.ts URL VARIANT…, a subscriber for each variant. It tells its parent when
 * all subscribe, and then, whenever it is asked, what came since: version, level, and milliseconds since 1970.
 */
export type Sighting = readonly [level: string, version: number, at: number];

const [url = '', ...variants] = process.argv.slice(2);
const query = 'subscription S($variantIds: [ID!]) { stockChanged(variantIds: $variantIds) { id version } }';
let seen: Sighting[] = [];

async function subscribe(variant: string): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  socket.on('message', (data) => {
    const at = performance.timeOrigin + performance.now();
    const text = Buffer.isBuffer(data) ? data.toString() : '{}';
    const { type, payload } = JSON.parse(text);
    const { id, version } = payload?.data?.stockChanged ?? {};
    if (type !== 'next' || typeof id !== 'string') throw new Error(`expected a stock level, got ${text}`);
    seen.push([id, Number(version), at]);
  });
  const payload = { query, variables: { variantIds: [variant] } };
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
}

process.on('message', () => {
  process.send?.(seen);
  seen = [];
});
process.on('disconnect', () => process.exit());
for (let at = 0; at < variants.length; at += 50) await Promise.all(variants.slice(at, at + 50).map(subscribe));
process.send?.('ready');
