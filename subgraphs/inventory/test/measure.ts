/**
 * Figures for this machine: `DATABASE_URL=postgres://… node subgraphs/inventory/test/measure.ts [seconds]`.
 * Serves the subgraph in a process of its own over a throw-away database of that server.
 */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { argv, env, stdout } from 'node:process';
import { keysFromSecret, newId, sign, type Passport } from '@musubi/chassis';
import postgres from 'postgres';

const server = new URL(env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres');
const seconds = Number(argv[2] ?? 5);
const secret = randomBytes(32).toString('hex');
const name = `inventory_measure_${randomBytes(4).toString('hex')}`;
const url = new URL(`/${name}`, server).href;
const admin = postgres(server.href, { max: 1 });
const keys = keysFromSecret(secret);

await admin.unsafe(`create database ${name}`);
const child = fork(new URL('../src/main.ts', import.meta.url), ['--migrate', '--serve'], {
  env: { DATABASE_URL: url, MUSUBI_SECRET: secret, LOG_LEVEL: 'warn' },
});
try {
  const [ready] = await once(child, 'message');
  await fill(url);
  await measureHotSku(ready.url);
  await measureAvailability(ready.url);
} finally {
  child.kill('SIGTERM');
  await once(child, 'exit');
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
}

/** 500 stores, and 100 variants with stock in every one; one hot variant with plenty. */
async function fill(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(`
    insert into location select 'loc-' || n, 'L' || n, '店', null, 'STORE', null, 24 + n * 0.04, 123 + n * 0.04,
      '150-0002', '東京都', '渋谷区', '2丁目', '{}', '{SHIP,PICKUP}', true, now() from generate_series(1, 500) n;
    insert into stock_level select 'l-' || v || '-' || n, 'variant-' || v, 'loc-' || n, 100, 0, 0, 0, 1, now()
      from generate_series(1, 100) v, generate_series(1, 500) n;
    insert into stock_level values ('hot', 'hot', 'loc-1', 100000000, 0, 0, 0, 1, now());
    analyze;`);
  await sql.end();
}

async function measureHotSku(target: string): Promise<void> {
  const query = `mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { __typename } }`;
  const lines = [{ variantId: 'hot', locationId: 'loc-1', quantity: 1 }];
  for (const width of [1, 8, 32, 256]) {
    const latencies: number[] = [];
    const [started, cpu] = [performance.now(), cpuMilliseconds()];
    const buyers = Array.from({ length: width }, async () => {
      while (performance.now() - started < seconds * 1000) {
        const before = performance.now();
        const answer = await send(target, query, { input: { idempotencyKey: newId(), lines } });
        if (!answer.includes('ReservationPayload')) throw new Error(answer);
        latencies.push(performance.now() - before);
      }
    });
    await Promise.all(buyers);
    print(`hot SKU, ${width} buyers`, latencies, performance.now() - started);
    stdout.write(
      `  ${((cpuMilliseconds() - cpu) / latencies.length).toFixed(2)} ms of the subgraph's processor time each\n`,
    );
  }
}

async function measureAvailability(target: string): Promise<void> {
  const query = `query ($ids: [ID!]!) { availability(variantIds: $ids, near: { latitude: 35.6, longitude: 139.7 }) {
    atp locations(first: 3) { atp distanceMeters location { code } } } }`;
  const ids = Array.from({ length: 100 }, (_, index) => `variant-${index + 1}`);
  const latencies: number[] = [];
  const started = performance.now();
  while (latencies.length < 40) {
    const before = performance.now();
    const answer = await send(target, query, { ids });
    if (!answer.includes('"atp":50000')) throw new Error(answer.slice(0, 500));
    latencies.push(performance.now() - before);
  }
  print('availability, 100 variants × 500 locations', latencies.slice(5), performance.now() - started);
}

async function send(target: string, query: string, variables: object): Promise<string> {
  const body = JSON.stringify({ query, variables });
  const iat = Math.floor(Date.now() / 1000);
  const passport: Passport = { role: 'service', iat, exp: iat + 30, jti: newId() };
  const request = { method: 'POST', path: '/graphql', body };
  const { context, signature } = sign(request, passport, { keys, kid: 'order.1', audience: 'inventory' });
  const headers = { 'content-type': 'application/json', 'x-gw-ctx': context, 'x-gw-sig': signature };
  return (await fetch(target, { method: 'POST', headers, body })).text();
}

/** Processor time of the subgraph's process so far, which other work on the machine leaves as it is (proc(5), in ticks of 10 ms). */
function cpuMilliseconds(): number {
  const [, rest = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
  const [user, system] = rest.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

function print(what: string, latencies: readonly number[], elapsed: number): void {
  const sorted = latencies.toSorted((left, right) => left - right);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  const rate = ((latencies.length / elapsed) * 1000).toFixed(0);
  stdout.write(`${what}: ${rate}/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
}
