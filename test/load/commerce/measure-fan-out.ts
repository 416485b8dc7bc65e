import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { askGateway, key } from './asker.ts';
import { someLocation } from './fill.ts';
import type { House } from './house.ts';
import { sample, type Curve, type Timing } from './samples.ts';
import { variantId, type Scale } from './scale.ts';

/** From sending a change of stock to the last subscriber, each on a socket of its own, having heard of it. */
export async function measureFanOut(house: House, { audiences, samples }: Scale): Promise<Curve> {
  const timings: Timing[] = [];
  for (const size of audiences) timings.push(await measureAudience(house, size, Math.min(samples, 20)));
  const title = 'A change of stock reaches all subscribers';
  return { name: 'fan-out', title, unit: 'subscribers', timings, budget: 1000, judged: 'p95' };
}

async function measureAudience(house: House, size: number, samples: number): Promise<Timing> {
  const admin = await askGateway(house, { role: 'admin', subject: 'bench' });
  const variant = variantId(2000 % size === 0 ? 1 : 2);
  const adjust = () =>
    admin('mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }', {
      input: { ...key(), variantId: variant, locationId: someLocation, delta: 1, reason: 'count' },
    });
  const audience = openAudience(house.url.replace('http', 'ws'), size, variant);
  try {
    // Subscriptions start at some moment after they are asked for: changes until every one has heard of one.
    while (audience.heardFirst() < size) {
      await adjust();
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await audience.settled();
    return await sample(size, samples, async () => {
      const began = performance.now();
      const all = audience.next();
      await adjust();
      await all;
      return performance.now() - began;
    });
  } finally {
    audience.close();
  }
}

function openAudience(url: string, size: number, variant: string) {
  const query = `subscription { stockChanged(variantIds: ["${variant}"]) { atp } }`;
  const counts = Array.from({ length: size }, () => 0);
  let isHeard = (): void => {};
  let wanted = Number.POSITIVE_INFINITY;
  const clients = counts.map((_, index) => {
    const client = createClient({ url, webSocketImpl: WebSocket, lazy: false, retryAttempts: 0 });
    client.subscribe(
      { query },
      {
        next: () => {
          counts[index] = (counts[index] ?? 0) + 1;
          if (counts[index] === wanted && counts.every((count) => count >= wanted)) isHeard();
        },
        error: (problem) => process.stderr.write(`a subscriber ended: ${JSON.stringify(problem)}\n`),
        complete: () => {},
      },
    );
    return client;
  });
  return {
    heardFirst: () => counts.filter((count) => count > 0).length,
    /** Nothing is on its way any more; from here on all count alike. */
    settled: async () => {
      for (let before = -1, now = 0; before !== now;) {
        before = now;
        await new Promise((resolve) => setTimeout(resolve, 500));
        now = counts.reduce((sum, count) => sum + count, 0);
      }
      counts.fill(0);
      wanted = 0;
    },
    /** When every one has heard once more. */
    next: () => {
      wanted += 1;
      return new Promise<void>((resolve) => (isHeard = resolve));
    },
    close: () => clients.forEach((client) => void client.dispose()),
  };
}
