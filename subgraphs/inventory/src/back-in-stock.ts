import { appendEvents, inTransaction, type Consumer, type Worker } from '@musubi/chassis';
import type { EventData } from '@musubi/schema';
import type { InventoryDeps } from './context.ts';
import * as db from './db/back-in-stock.ts';
import { backInStockTold } from './db/event-data.ts';
import { allLocations } from './db/locations.ts';
import { unitsOfVariants } from './db/units.ts';
import { LEFT_TO_THE_TOLD_MS, whoIsTold } from './domain/back-in-stock.ts';

/** Tells customers that what they wait for is there. Any number of processes may run it. */
export function backInStockWorker(deps: InventoryDeps): Worker {
  return { name: 'back in stock', every: 1000, run: async () => void (await tellWaiting(deps)) };
}

/** Tells everybody for whom there is some; answers how many. */
export async function tellWaiting(deps: InventoryDeps): Promise<number> {
  let told = 0;
  for (const variantId of await db.variantsToTellOf(deps.database)) told += await tellOf(deps, variantId);
  return told;
}

function tellOf({ database, clock }: InventoryDeps, variantId: string): Promise<number> {
  return inTransaction(database, async (tx) => {
    const now = clock();
    await db.lockVariant(tx, variantId);
    const all = await db.waitingFor(tx, variantId);
    const silent = await db.silentAmong(tx, [...new Set(all.map(({ customerId }) => customerId))]);
    const lately = await db.toldSince(tx, variantId, new Date(now.getTime() - LEFT_TO_THE_TOLD_MS));
    const [stock] = await unitsOfVariants(tx, [variantId]);
    const units = new Map(stock?.locationIds.map((id, index) => [id, stock.units[index] ?? 0]));
    const waiting = all.filter(({ customerId }) => !silent.has(customerId));
    const told = whoIsTold(waiting, lately, { units, locations: await allLocations(tx) });
    const suppressed = all.filter(({ customerId }) => silent.has(customerId)).map(({ id }) => id);
    await db.settleBackInStock(tx, suppressed, { status: 'SUPPRESSED', now });
    const ids = told.map(({ subscription }) => subscription.id);
    await db.settleBackInStock(tx, ids, { status: 'NOTIFIED', now });
    await appendEvents(
      tx,
      told.map((one) => ({ ...backInStockTold(one), time: now })),
    );
    return told.length;
  });
}

/** Who denies or revokes messages about their orders in every channel isn't written to about what they wait for either. */
export function consentConsumer(): Consumer {
  return {
    name: 'inventory-consent',
    types: ['customer.ConsentChanged'],
    async handle(tx, event) {
      // Customer's contract: its type says what it carries.
      const { customerId, purpose, channel, status } = event.data as unknown as EventData<'customer.ConsentChanged'>;
      if (purpose !== 'TRANSACTIONAL' || channel !== 'ANY') return;
      await db.noteSilence(tx, customerId, status !== 'GRANTED');
    },
  };
}
