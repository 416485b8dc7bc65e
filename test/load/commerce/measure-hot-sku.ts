import { askAsOrder, askGateway, key } from './asker.ts';
import { someLocation } from './fill.ts';
import type { House } from './house.ts';
import { summarise, type Timing } from './samples.ts';
import { variantId, type Scale } from './scale.ts';

/** One variant in one location that all want. */
export interface HotSku {
  readonly timings: readonly Timing[];
  /** Reservations a second, by the number of buyers. */
  readonly rates: readonly { readonly buyers: number; readonly perSecond: number }[];
  /** Of so many attempts on so many units. */
  readonly scarce: { readonly attempts: number; readonly units: number; readonly granted: number };
}

const RESERVE = `mutation ($input: ReserveStockInput!) { reserveStock(input: $input) { __typename } }`;

/** Reservations of one unit each, as order asks for them, by more and more buyers at once; then of units that are few. */
export async function measureHotSku(house: House, { reserveMs }: Scale): Promise<HotSku> {
  const timings: Timing[] = [];
  const rates: HotSku['rates'][number][] = [];
  for (const buyers of [1, 4, 16, 64]) {
    const times: number[] = [];
    const began = performance.now();
    await Promise.all(
      Array.from({ length: buyers }, async () => {
        while (performance.now() - began < reserveMs) {
          const before = performance.now();
          if (!(await reserve(house, variantId(0)))) throw new Error('expected stock without end');
          times.push(performance.now() - before);
        }
      }),
    );
    timings.push(summarise(buyers, times));
    rates.push({ buyers, perSecond: (times.length / (performance.now() - began)) * 1000 });
  }
  return { timings, rates, scarce: await sellOut(house) };
}

async function sellOut(house: House): Promise<HotSku['scarce']> {
  const [attempts, units] = [1000, 100];
  const variant = `bench-scarce-${String(process.pid)}`;
  const admin = await askGateway(house, { role: 'admin', subject: 'bench' });
  await admin(`mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }`, {
    input: { ...key(), variantId: variant, locationId: someLocation, delta: units, reason: 'count' },
  });
  let granted = 0;
  let left = attempts;
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      while (left > 0) {
        left -= 1;
        if (await reserve(house, variant)) granted += 1;
      }
    }),
  );
  return { attempts, units, granted };
}

async function reserve(house: House, variant: string): Promise<boolean> {
  const lines = [{ variantId: variant, locationId: someLocation, quantity: 1 }];
  const answer = await askAsOrder(house)(RESERVE, { input: { ...key(), lines } });
  return JSON.stringify(answer).includes('ReservationPayload');
}
