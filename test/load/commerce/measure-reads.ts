import { askGateway, type Ask } from './asker.ts';
import type { House } from './house.ts';
import { sample, timeOf, type Curve, type Timing } from './samples.ts';
import { timelineCustomer, variantId, type Scale } from './scale.ts';

/** Availability of many variants over every location, near somebody. */
export async function measureAvailability(house: House, { variants, locations, samples }: Scale): Promise<Curve> {
  const ask = await askGateway(house);
  const query = `query ($ids: [ID!]!) { availability(variantIds: $ids, near: { latitude: 35.6, longitude: 139.7 }) {
    atp locations(first: 3) { atp distanceMeters location { id } } } }`;
  const timings: Timing[] = [];
  for (const size of [1, 10, 30, 100]) {
    timings.push(
      await sample(size, samples, (index) => {
        const ids = Array.from({ length: size }, (_, place) => variantId((index * 997 + place * 31) % variants));
        return timeOf(() => ask(query, { ids }));
      }),
    );
  }
  const title = `Availability over ${String(locations)} locations`;
  return { name: 'availability', title, unit: 'variants asked for', timings, budget: 50, judged: 'p95' };
}

/** The first page of a customer's timeline, as they see it themselves. */
export async function measureTimeline(house: House, { timelines, samples }: Scale): Promise<Curve> {
  const query = '{ me { timeline(first: 20) { nodes { __typename id occurredAt } pageInfo { hasNextPage } } } }';
  const timings: Timing[] = [];
  for (const size of timelines) {
    const ask = await askGateway(house, { role: 'shopper', subject: timelineCustomer(size) });
    timings.push(await sample(size, samples, () => timeOf(() => ask(query))));
  }
  const title = 'First page of a timeline';
  return { name: 'timeline', title, unit: 'interactions', timings, budget: 50, judged: 'p95' };
}

/** A page of a search, by how many variants have the words. There is no budget for it in the domain. */
export async function measureSearch(house: House, { variants, samples }: Scale): Promise<Curve> {
  const ask = await askGateway(house);
  const words = ['B-7', '急須', '日用品'];
  const timings: Timing[] = [];
  for (const text of words)
    timings.push(await sample(await hits(text, variants), samples, () => timeOf(() => search(ask, text))));
  return {
    name: 'search',
    title: 'First page of a search',
    unit: 'variants that match',
    timings,
    budget: undefined,
    judged: 'p95',
  };
}

/** About how many variants of the filled catalogue a word finds. */
async function hits(text: string, variants: number): Promise<number> {
  if (text === '日用品') return Math.round(variants * 0.99);
  return text === '急須' ? Math.round(variants * 0.01) : 1;
}

function search(ask: Ask, text: string): Promise<unknown> {
  const query = `query ($text: String!) { search(text: $text, first: 20) {
    nodes { id name price { value { amount } } } pageInfo { hasNextPage } } }`;
  return ask(query, { text });
}
