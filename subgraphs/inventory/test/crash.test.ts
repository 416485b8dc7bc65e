import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysFromSecret, newId, systemClock } from '@musubi/chassis';
import { signedHeaders } from '@musubi/chassis/testing';
import { reservationsByIds } from '../src/db/reservations.ts';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { levelOf, openShop, order, stock, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

test('a process killed while it reserves keeps every answered hold, and counters agree with the ledger', async () => {
  await stock(shop, 'shibuya', { one: 100_000, two: 100_000 });
  const env = { DATABASE_URL: shop.database.url, MUSUBI_SECRET: shop.secret, LOG_LEVEL: 'silent' };
  const server = fork(new URL('../src/main.ts', import.meta.url), { env });
  const [ready] = await once(server, 'message');
  const answered: string[] = [];
  const buyers = Array.from({ length: 8 }, async () => {
    for (let id = await buy(ready.url); id !== undefined; id = await buy(ready.url)) {
      answered.push(id);
      if (answered.length === 60) server.kill('SIGKILL');
    }
  });
  await Promise.all(buyers);
  const { database } = shop.chassis;
  expect(await reservationsByIds(database, answered)).toHaveLength(answered.length);
  expect((await levelOf(shop, 'one'))?.reserved).toBeGreaterThanOrEqual(answered.length);
  expect(await verifyLedger(database)).toEqual([]);
});

const RESERVE = `mutation ($input: ReserveStockInput!) {
  reserveStock(input: $input) { ... on ReservationPayload { reservation { id } } } }`;

/** The id of a new hold as the server answered it; undefined once the server is gone. */
async function buy(url: string): Promise<string | undefined> {
  const id = newId();
  const lines = ['one', 'two'].map((variantId) => ({ variantId, locationId: 'shibuya', quantity: 1 }));
  const body = JSON.stringify({ query: RESERVE, variables: { input: { idempotencyKey: id, id, lines } } });
  const signer = { keys: keysFromSecret(shop.secret), audience: 'inventory', clock: systemClock };
  const headers = { 'content-type': 'application/json', ...signedHeaders(body, order, signer) };
  try {
    const response = await fetch(url, { method: 'POST', headers, body });
    const answer = (await response.json()) as { data: { reserveStock: { reservation: { id: string } } } };
    return answer.data.reserveStock.reservation.id;
  } catch {
    return undefined;
  }
}
