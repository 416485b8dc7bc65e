import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysFromSecret, newId, openDatabase, sign, type Store } from '@musubi/chassis';
import { ensureDatabase, openPostgres } from '@musubi/scripts';
import { startService, type ServiceProcess } from '../../support/service-process.ts';

/** Inventory over a database of its own, and the gateway before it. */
export interface StockHouse {
  readonly socketUrl: string;
  readonly store: Store;
  /** Receives goods at the one store there is: a movement and an event for each variant, in one transaction. */
  readonly receive: (variantIds: readonly string[]) => Promise<void>;
}

const location = 'shop';

/** Starts the house with some of each variant in one store, for a use; all ends with it. */
export async function withStockHouse<Result>(
  variantIds: readonly string[],
  use: (house: StockHouse) => Promise<Result>,
): Promise<Result> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const secret = randomBytes(32).toString('hex');
    const url = await openStore((close) => closing.push(close));
    const start = async (...given: Parameters<typeof startService>): Promise<ServiceProcess> => {
      const service = await startService(...given);
      closing.push(service.stop);
      return service;
    };
    const shared = { MUSUBI_SECRET: secret, PORT: '0' };
    const inventory = await start('subgraphs/inventory/src/main.ts', ['--migrate', '--serve'], {
      ...shared,
      DATABASE_URL: url,
    });
    const gateway = await start('gateway/src/main.ts', ['--supergraph', 'schema/supergraph.graphql'], {
      ...shared,
      SUBGRAPH_URLS: JSON.stringify({ inventory: inventory.url }),
    });
    const store = openDatabase(url);
    closing.push(store.close);
    await fill(store, variantIds);
    const receive = receiving(inventory.url, secret);
    return await use({ socketUrl: `${gateway.url.replace(/^http/, 'ws')}/graphql`, store, receive });
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

/** A server that keeps the moment of every commit. */
async function openStore(onClose: (close: () => Promise<unknown>) => void): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'musubi-stock-'));
  onClose(() => rm(dataDir, { recursive: true, force: true }));
  const first = await openPostgres({ dataDir, durability: 'throw-away' });
  const admin = openDatabase(first.url);
  await admin.sql`alter system set track_commit_timestamp = on`;
  await admin.close();
  await first.close();
  const server = await openPostgres({ dataDir, durability: 'throw-away' });
  onClose(server.close);
  return ensureDatabase(server.url, 'stock');
}

async function fill({ sql }: Store, variantIds: readonly string[]): Promise<void> {
  await sql`
    insert into location select ${location}, 'L1', '店', null, 'STORE', null, 35.6, 139.7, '150-0002', '東京都', '渋谷区',
      '2丁目', '{}', '{SHIP,PICKUP}', true, now()`;
  await sql`
    insert into stock_level (id, variant_id, location_id, on_hand, reserved, allocated, safety_stock, version, updated_at)
    select 'level-' || variant, variant, ${location}, 100, 0, 0, 0, 1, now()
    from unnest(${sql.array([...variantIds])}::text[]) variant`;
}

function receiving(url: string, secret: string): StockHouse['receive'] {
  const keys = keysFromSecret(secret);
  const query = 'mutation R($input: ReceiveGoodsInput!) { receiveGoods(input: $input) { __typename } }';
  return async (variantIds) => {
    const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
    const body = JSON.stringify({
      query,
      variables: { input: { idempotencyKey: newId(), locationId: location, lines } },
    });
    const iat = Math.floor(Date.now() / 1000);
    const passport = { sub: 'root', role: 'admin', scp: [], claims: {}, hdr: {}, aud: 'inventory', iat, exp: iat + 30 };
    const { context, signature } = sign(
      { method: 'POST', path: '/graphql', body },
      { ...passport, jti: newId() },
      { keys, kid: 'gateway.1', audience: 'inventory' },
    );
    const headers = { 'content-type': 'application/json', 'x-gw-ctx': context, 'x-gw-sig': signature };
    const answer = await (await fetch(url, { method: 'POST', headers, body })).text();
    if (!answer.includes('"StockPayload"')) throw new Error(`expected goods to be received, got ${answer}`);
  };
}
